"""Responses of images (n×H×W) to a bank (C×49×49): true convolution, black beyond the edge, the image's size.

Transforms are no longer than next_fast_len(S + 24): what wraps around reaches only samples that are not kept.
"""

import numpy as np
from scipy import fft

from arrays import read, write
from together import shares, together


def inputs(given):
    return read(given, "images"), read(given, "kernels", np.float64)


def saver(out):
    return lambda _, folder: write(folder, responses=out[0])


def exact(given, threads):
    """In double precision, one kernel after the other: what all others are compared with."""
    images, kernels = inputs(given)
    n, height, width = images.shape
    count, size = kernels.shape[:2]
    half = size // 2
    shape = [fft.next_fast_len(s + size - 1, real=True) for s in (height, width)]
    out = [np.empty((n, count, height, width), np.float32)]
    for i, image in enumerate(images):
        spectrum = fft.rfft2(image.astype(np.float64), shape)
        for k, kernel in enumerate(kernels):
            full = fft.irfft2(spectrum * fft.rfft2(kernel, shape), shape)
            out[0][i, k] = full[half : half + height, half : half + width]
    return {"double precision": lambda: None}, saver(out)


def convolve2d(given, threads):
    """What the assignment runs."""
    from scipy.signal import convolve2d as convolve

    images, kernels = inputs(given)
    out = [np.empty((len(images), len(kernels), *images.shape[1:]))]

    def run():
        for i, image in enumerate(images):
            for k, kernel in enumerate(kernels):
                out[0][i, k] = convolve(image, kernel, mode="same")

    return {"scipy.signal.convolve2d": run}, saver(out)


# From one kernel at a time to the whole bank.
CHUNKS = (1, 2, 4, 8, 12, 24, 48)
# Whole small images that are transformed together.
BATCHES = (2, 4, 8)
# Complex numbers that a thread works on at a time, at most.
MOST = 2.5e6


def at_a_time(count, what):
    return f"{count} {what}{'' if count == 1 else 's'} at a time"


class Tiling:
    """Cuts the padded image into pieces whose results do not overlap: (n, top, left) of each piece, and its size."""

    def __init__(self, images, size, tile):
        n, height, width = images.shape
        half = size // 2
        self.half = half
        whole = tile is None
        self.tile = (height, width) if whole else (min(tile, height), min(tile, width))
        # A whole image has only zeros beyond its edge, a tile has its neighbours on both sides.
        self.reach = half if whole else size - 1
        self.shape = (
            fft.next_fast_len(self.tile[0] + self.reach),
            fft.next_fast_len(self.tile[1] + self.reach, real=True),
        )
        self.pieces = [
            (i, top, left)
            for i in range(n)
            for top in range(0, height, self.tile[0])
            for left in range(0, width, self.tile[1])
        ]
        border = 0 if whole else half
        self.padded = np.pad(images, ((0, 0), (border, border), (border, border)))

    def read(self, piece):
        i, top, left = piece
        extra = 0 if self.reach == self.half else 2 * self.half
        return self.padded[i, top : top + self.tile[0] + extra, left : left + self.tile[1] + extra]

    def keep(self, out, piece, first, last):
        """Where the results of a piece belong, and which rows and columns of the transform they are."""
        i, top, left = piece
        target = out[i, first:last, top : top + self.tile[0], left : left + self.tile[1]]
        height, width = target.shape[2:] if target.ndim == 4 else target.shape[1:]
        return target, slice(self.reach, self.reach + height), slice(self.reach, self.reach + width)


def tilings(images, size):
    """Whole images, and for large ones tiles, from such as stay in the cache to a quarter of the image."""
    height, width = images.shape[1:]
    named = {"": None}
    if min(height, width) >= 512:
        named |= {f", tiles of {tile}": tile for tile in (208, 272, 336, 464, 512)}
    return {name: Tiling(images, size, tile) for name, tile in named.items()}


def jobs(tiling, count, chunk, threads):
    """The work of each thread: pieces, or where there is one only, parts of the bank."""
    chunks = [(first, min(first + chunk, count)) for first in range(0, count, chunk)]
    if len(tiling.pieces) < threads:
        return [[(piece, part) for piece in tiling.pieces] for part in shares(chunks, threads)]
    return [[(piece, chunks) for piece in part] for part in shares(tiling.pieces, threads)]


def chunk_form(tiling, count, chunk, threads):
    used = len(jobs(tiling, count, chunk, threads))
    return f"{used} thread{'' if used == 1 else 's'}, {at_a_time(chunk, 'kernel')}"


def outputs(given, images, kernels):
    """A function that gives the array to write to: always the same, or a new one each time."""
    shape = (len(images), len(kernels), *images.shape[1:])
    if given.get("fresh"):
        out = [None]

        def take():
            out[0] = np.empty(shape, np.float32)
            return out[0]

        return out, take
    out = [np.empty(shape, np.float32)]
    return out, lambda: out[0]


def scipy_threads(tiling, spectra, chunk, threads, take):
    """Python threads with buffers of their own: ifft along the columns, keep the rows, irfft along these."""
    height, width = tiling.shape
    count = len(spectra)
    target = [None]

    def worker(job):
        buffer = np.empty((chunk, height, width // 2 + 1), np.complex64)

        def part():
            for piece, chunks in job:
                spectrum = fft.rfft2(tiling.read(piece), tiling.shape)
                for first, last in chunks:
                    product = np.multiply(spectra[first:last], spectrum, out=buffer[: last - first])
                    kept, rows, columns = tiling.keep(target[0], piece, first, last)
                    lines = fft.ifft(product, axis=1, overwrite_x=True)[:, rows]
                    kept[:] = fft.irfft(lines, width, axis=2)[:, :, columns]

        return part

    side_by_side = together([worker(job) for job in jobs(tiling, count, chunk, threads)])

    def run():
        target[0] = take()
        side_by_side()

    return run


def scipy_batches(images, tiling, spectra, at_once, threads, take):
    """As `scipy_threads`, several whole images in one transform each way."""
    height, width = tiling.shape
    count = len(spectra)
    batch, chunk = at_once
    rows = slice(tiling.half, tiling.half + images.shape[1])
    columns = slice(tiling.half, tiling.half + images.shape[2])
    target = [None]

    def worker(share):
        buffer = np.empty((batch, chunk, height, width // 2 + 1), np.complex64)

        def part():
            for start in range(share[0], share[-1] + 1, batch):
                end = min(start + batch, share[-1] + 1)
                spectrum = fft.rfft2(images[start:end], tiling.shape)[:, None]
                for first in range(0, count, chunk):
                    product = np.multiply(spectra[first : first + chunk], spectrum, out=buffer[: end - start])
                    lines = fft.ifft(product, axis=2, overwrite_x=True)[:, :, rows]
                    kept = fft.irfft(lines, width, axis=3)[..., columns]
                    target[0][start:end, first : first + chunk] = kept

        return part

    side_by_side = together([worker(share) for share in shares(range(len(images)), threads)])

    def run():
        target[0] = take()
        side_by_side()

    return run


def scipy_plain(tiling, spectra, threads, take):
    """rfft2, product, irfft2 of the whole bank at once."""

    def run():
        out = take()
        for piece in tiling.pieces:
            spectrum = fft.rfft2(tiling.read(piece), tiling.shape, workers=threads)
            kept, rows, columns = tiling.keep(out, piece, 0, len(spectra))
            kept[:] = fft.irfft2(spectra * spectrum, tiling.shape, workers=threads)[:, rows, columns]

    return run


def scipy_forms(given, threads):
    images, kernels = inputs(given)
    out, take = outputs(given, images, kernels)
    forms = {}
    for name, tiling in tilings(images, kernels.shape[1]).items():
        spectra = fft.rfft2(kernels.astype(np.float32), tiling.shape)
        if not name:
            for workers in sorted({1, threads}):
                forms[f"rfft2/irfft2, {workers} worker{'' if workers == 1 else 's'}"] = scipy_plain(tiling, spectra, workers, take)
        points = tiling.shape[0] * tiling.shape[1]
        for chunk in CHUNKS:
            if points * chunk < MOST:
                form = chunk_form(tiling, len(kernels), chunk, threads)
                forms[form + name] = scipy_threads(tiling, spectra, chunk, threads, take)
        for batch in BATCHES:
            for chunk in (6, 12, 24, 48):
                if not name and batch * threads <= len(images) and points * batch * chunk < MOST:
                    form = f"{threads} threads, {at_a_time(batch, 'image')}, {at_a_time(chunk, 'kernel')}"
                    forms[form] = scipy_batches(images, tiling, spectra, (batch, chunk), threads, take)
    return forms, out


def scipy(given, threads):
    """The best that scipy offers."""
    forms, out = scipy_forms(given, threads)
    return forms, saver(out)


def fftw_threads(tiling, kernels, chunk, threads, take):
    """As `scipy_threads`, with transforms that were planned and measured beforehand."""
    import pyfftw

    height, width = tiling.shape
    target = [None]
    scaled = kernels / (height * width)
    spectra = fft.rfft2(scaled.astype(np.float32), tiling.shape)
    empty, plan = pyfftw.empty_aligned, lambda *a, **k: pyfftw.FFTW(*a, flags=["FFTW_MEASURE"], threads=1, **k)

    def worker(job):
        image = empty((height, width), "float32")
        spectrum = empty((height, width // 2 + 1), "complex64")
        product = empty((chunk, height, width // 2 + 1), "complex64")
        rows = slice(tiling.reach, tiling.reach + tiling.tile[0])
        lines = empty((chunk, tiling.tile[0], width), "float32")
        forward = plan(image, spectrum, axes=(0, 1))
        columns_back = plan(product, product, axes=(1,), direction="FFTW_BACKWARD")
        rows_back = plan(product[:, rows], lines, axes=(2,), direction="FFTW_BACKWARD")
        image[:] = 0

        def part():
            for piece, chunks in job:
                given = tiling.read(piece)
                if given.shape != image.shape:
                    image[:] = 0
                image[: given.shape[0], : given.shape[1]] = given
                forward.execute()
                for first, last in chunks:
                    np.multiply(spectra[first:last], spectrum, out=product[: last - first])
                    columns_back.execute()
                    rows_back.execute()
                    kept, kept_rows, columns = tiling.keep(target[0], piece, first, last)
                    kept[:] = lines[: last - first, : kept.shape[1], columns]

        return part

    side_by_side = together([worker(job) for job in jobs(tiling, len(kernels), chunk, threads)])

    def run():
        target[0] = take()
        side_by_side()

    return run


def pyfftw(given, threads):
    """FFTW with planned transforms, the same way."""
    images, kernels = inputs(given)
    out, take = outputs(given, images, kernels)
    forms = {
        chunk_form(tiling, len(kernels), chunk, threads) + name: fftw_threads(tiling, kernels, chunk, threads, take)
        for name, tiling in tilings(images, kernels.shape[1]).items()
        for chunk in CHUNKS
    }
    return forms, saver(out)


def opencv(given, threads):
    """filter2D, which correlates: kernels turned by 180°."""
    import cv2

    images, kernels = inputs(given)
    out, take = outputs(given, images, kernels)
    turned = [np.ascontiguousarray(kernel[::-1, ::-1]) for kernel in kernels.astype(np.float32)]
    target = [None]

    def part(chosen):
        def run():
            for i, image in enumerate(images):
                for k in chosen:
                    cv2.filter2D(image, cv2.CV_32F, turned[k], target[0][i, k], borderType=cv2.BORDER_CONSTANT)

        return run

    everything = range(len(turned))
    divided = together([part(chosen) for chosen in shares(everything, threads)])

    def form(own, run):
        def start():
            target[0] = take()
            cv2.setNumThreads(own)
            run()

        return start

    return {
        f"{threads} threads of its own": form(threads, part(everything)),
        f"{threads} Python threads": form(1, divided),
    }, saver(out)
