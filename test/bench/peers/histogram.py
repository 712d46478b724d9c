"""Responses of an image to a bank, the nearest texton at every pixel, their histogram: the best of SciPy and NumPy."""

import numpy as np

import nearest
import responses
from arrays import read, write
from forms import fastest


def scipy_numpy(given, threads):
    centres = read(given, "centres")
    filters, out = responses.scipy_forms(given, threads)
    # Each of the two steps in its fastest form.
    filter_name, filter_run, _ = fastest(filters)
    planes = out[0][0].reshape(len(out[0][0]), -1)
    labellers, labels = nearest.by_product(planes, centres, threads, planes=True)
    label_name, label_run, _ = fastest(labellers)
    found = [None]

    def run():
        filter_run()
        label_run()
        found[0] = np.bincount(labels[0], minlength=len(centres))

    def save(_, folder):
        return write(folder, counts=found[0], labels=labels[0])

    return {f"{filter_name}; {label_name}": run}, save
