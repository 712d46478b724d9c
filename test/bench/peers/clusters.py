"""Lloyd's k-means of one or several sets (n×N×D) from given centres (n×K×D), each a given number of iterations."""

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from arrays import read, write
from together import shares, together


def scikit(given, threads):
    sets, starts = read(given, "sets"), read(given, "starts", np.float64).astype(np.float32)
    iterations, tolerance = given["iterations"], given["tolerance"]
    fits = [None] * len(sets)

    def fit(i):
        # Without the checks for NaN, and without a warning where the iterations are counted out.
        with sklearn.config_context(assume_finite=True):
            fits[i] = KMeans(
                len(starts[i]), init=starts[i], n_init=1, max_iter=iterations[i], tol=tolerance, algorithm="lloyd"
            ).fit(sets[i])

    def part(chosen):
        def run():
            for i in chosen:
                fit(i)

        return run

    def limited(limit, run):
        def start():
            with threadpool_limits(limit):
                run()

        return start

    everything = range(len(sets))
    forms = {f"{limit} thread{'' if limit == 1 else 's'}": limited(limit, part(everything)) for limit in sorted({1, threads})}
    if len(sets) > 1:
        divided = together([part(chosen) for chosen in shares(everything, threads)])
        forms[f"{threads} Python threads"] = limited(1, divided)

    def save(_, folder):
        write(
            folder,
            labels=np.stack([fit.labels_ for fit in fits]),
            centroids=np.stack([fit.cluster_centers_ for fit in fits]),
        )
        return {"iterations": [int(fit.n_iter_) for fit in fits]}

    return forms, save
