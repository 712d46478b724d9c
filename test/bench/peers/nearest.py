"""The nearest of K centres for each of N vectors (N×D)."""

import numpy as np
import sklearn
from sklearn.metrics import pairwise_distances_argmin
from threadpoolctl import threadpool_limits

from arrays import read, write
from together import shares, together

CHUNKS = (128, 256, 512, 1024, 2048, 4096)


def saver(labels):
    """Of one set of centres, as they are: turn 0."""

    def save(_, folder):
        write(folder, labels=labels[0])
        return {"turns": [0]}

    return save


def scikit(given, threads):
    """With centres that differ a little at each turn, as the other side rounds them; labels of every turn are kept."""
    vectors, first = read(given, "vectors"), read(given, "centres")
    now = {"turn": 0, "centres": first}
    labels = {}

    def turn(number):
        changed = (first.astype(np.float64) * (1 + 1e-7 * number)).astype(np.float32)
        now.update(turn=number, centres=changed)

    def limited(limit):
        def run():
            with sklearn.config_context(assume_finite=True), threadpool_limits(limit):
                labels[now["turn"]] = pairwise_distances_argmin(vectors, now["centres"])

        return run

    def save(_, folder):
        write(folder, labels=np.stack(list(labels.values())))
        return {"turns": list(labels)}

    return {f"{limit} thread{'' if limit == 1 else 's'}": limited(limit) for limit in sorted({1, threads})}, save, turn


def numpy(given, threads):
    """argmin of |c|² − 2 x·c: one product in single precision, the norms as one more column of the centres."""
    vectors, centres = read(given, "vectors"), read(given, "centres")
    forms, labels = by_product(vectors, centres, threads)
    return forms, saver(labels)


def by_product(vectors, centres, threads, planes=False):
    """`planes`: the vectors are D×N."""
    dimensions = centres.shape[1]
    count = vectors.shape[1] if planes else vectors.shape[0]
    table = np.concatenate([-2 * centres, (centres.astype(np.float64) ** 2).sum(1)[:, None]], 1)
    table = np.ascontiguousarray(table.T, dtype=np.float32)
    labels = [np.empty(count, np.int64)]

    def part(first, last, chunk):
        # The last column multiplies the norms.
        block = np.ones((dimensions + 1, chunk) if planes else (chunk, dimensions + 1), np.float32)
        products = np.empty((chunk, table.shape[1]), np.float32)

        def run():
            for start in range(first, last, chunk):
                here = min(chunk, last - start)
                if planes:
                    block[:dimensions, :here] = vectors[:, start : start + here]
                    np.matmul(block[:, :here].T, table, out=products[:here])
                else:
                    block[:here, :dimensions] = vectors[start : start + here]
                    np.matmul(block[:here], table, out=products[:here])
                np.argmin(products[:here], 1, out=labels[0][start : start + here])

        return run

    def limited(limit, run):
        def start():
            with threadpool_limits(limit, "blas"):
                run()

        return start

    forms = {}
    for chunk in CHUNKS:
        forms[f"products on {threads} threads, {chunk} vectors at a time"] = limited(threads, part(0, count, chunk))
        bounds = shares(range(count), threads)
        divided = together([part(share[0], share[-1] + 1, chunk) for share in bounds])
        forms[f"{threads} Python threads, {chunk} vectors at a time"] = limited(1, divided)
    return forms, labels
