"""As responses.py by PyTorch on the processor, apart because its Python may be another one, without SciPy."""

import numpy as np
import torch

from arrays import read, write


def forms(given, threads, settings):
    """Correlates: kernels turned by 180°."""
    images, kernels = read(given, "images"), read(given, "kernels", np.float64)
    torch.set_num_threads(threads)
    size = kernels.shape[1]
    weights = torch.from_numpy(kernels[:, None, ::-1, ::-1].astype(np.float32))
    stack = torch.from_numpy(images[:, None])
    out = [None]

    def form(mkldnn):
        def run():
            with torch.no_grad(), torch.backends.mkldnn.flags(enabled=mkldnn):
                out[0] = torch.nn.functional.conv2d(stack, weights, padding=size // 2).numpy()

        return run

    runs = {f"mkldnn {name}": form(name == "on") for name in settings}
    return runs, lambda _, folder: write(folder, responses=out[0])


def conv2d(given, threads):
    return forms(given, threads, ["off", "on"])


def conv2d_mkldnn_off(given, threads):
    return forms(given, threads, ["off"])
