"""Runs parts of a work side by side: the calling thread does one, a kept thread each of the others."""

from concurrent.futures import ThreadPoolExecutor

pool = None


def together(parts):
    """Makes a function that runs all parts at once and returns when all are done."""
    global pool
    if len(parts) == 1:
        return parts[0]
    if pool is None or pool._max_workers < len(parts) - 1:
        pool = ThreadPoolExecutor(len(parts) - 1)
    kept = pool

    def run():
        others = [kept.submit(part) for part in parts[1:]]
        parts[0]()
        for other in others:
            other.result()

    return run


def shares(items, threads):
    """Divides a list into as many parts of nearly equal length, none empty."""
    count = max(1, min(threads, len(items)))
    return [items[k * len(items) // count : (k + 1) * len(items) // count] for k in range(count)]
