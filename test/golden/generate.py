"""Computes the fixtures in test/golden/pipeline with numpy, scipy, scikit-learn, scikit-image, statsmodels and OpenCV.

    python -m venv .venv && .venv/bin/pip install numpy scipy scikit-learn scikit-image opencv-python-headless statsmodels
    .venv/bin/python test/golden/generate.py

Everything starts from formulas that the tests repeat, so no random number is shared between the two.
"""

import json
import pathlib

import cv2
import numpy as np
import scipy
import scipy.stats
import skimage
import sklearn
import statsmodels
from scipy.signal import convolve2d
from scipy.spatial import distance
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from sklearn.cluster import KMeans
from sklearn.svm import SVC
from statsmodels.stats.multitest import multipletests

HERE = pathlib.Path(__file__).parent
VERSIONS = {
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "scikit-learn": sklearn.__version__,
    "scikit-image": skimage.__version__,
    "opencv": cv2.__version__,
}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


def write(name, **values):
    text = json.dumps({"versions": VERSIONS, **plain(values)})
    (HERE / "pipeline" / f"{name}_golden.json").write_text(text + "\n")


def formula_image(label, item, size):
    """An integer formula, so that every language makes the same pixels; rounded to float32 as the library stores it."""
    p, q, s = [(3, 5, 7), (40, 1, 2), (2, 60, 9)][label]
    r, c = np.mgrid[:size, :size].astype(np.int64)
    noise = (p * r * r + q * c * c + s * r * c + 11 * r + 13 * c + 29 * item) % 251
    stripes = (r * [1, 4, 1][label] + c * [1, 1, 5][label]) % 12
    return ((noise + 20 * stripes) / 500).astype(np.float32).astype(np.float64)


def fit(vectors, start, tol):
    km = KMeans(len(start), init=start, n_init=1, max_iter=300, tol=tol, algorithm="lloyd").fit(vectors)
    return {"centroids": km.cluster_centers_, "labels": km.labels_, "inertia": km.inertia_}


def kmeans_fixture():
    i = np.arange(90)
    vectors = np.stack([(i * i * 7 + 3) % 41, (i * 13) % 37, (i * i * i) % 29], 1).astype(np.float64)
    start = vectors[[0, 1, 2, 3, 4]]
    write("kmeans", start_rows=[0, 1, 2, 3, 4], strict=fit(vectors, start, 0), default=fit(vectors, start, 1e-4))


def distances_fixture():
    pairs = [
        ([0.5, 0.25, 0.25, 0], [0.25, 0.25, 0, 0.5]),
        ([0.125, 0.375, 0.5, 0], [0, 0.5, 0.375, 0.125]),
        ([1, 0, 0, 0], [0, 0, 0, 1]),
        ([0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25]),
    ]
    rows = []
    for a, b in pairs:
        x, y = np.float32(a), np.float32(b)
        rows.append(
            {
                "a": a,
                "b": b,
                "opencv": cv2.compareHist(x, y, cv2.HISTCMP_CHISQR),
                "symmetric": cv2.compareHist(x, y, cv2.HISTCMP_CHISQR_ALT) / 4,
                "hellinger": cv2.compareHist(x, y, cv2.HISTCMP_BHATTACHARYYA),
                "intersection": 1 - cv2.compareHist(x, y, cv2.HISTCMP_INTERSECT),
                "euclidean": distance.euclidean(a, b),
                "manhattan": distance.cityblock(a, b),
                "cosine": distance.cosine(a, b),
            }
        )
    write("distances", pairs=rows)


def source_knn(train, labels, test, k):
    """The assignment's rule: majority; a tie goes to the class met first in order of distance."""
    out, near = [], []
    for query in test:
        order = np.argsort(np.linalg.norm(train - query, axis=1), kind="stable")[:k]
        votes = {}
        for i in order:
            votes[labels[i]] = votes.get(labels[i], 0) + 1
        out.append(max(votes, key=votes.get))
        near.append(order)
    return np.array(out), np.array(near)


def knn_fixture():
    i = np.arange(40)
    train = np.stack([(i * 7) % 11, (i * 5) % 13], 1).astype(np.float64)
    labels = i % 4
    query = np.stack([np.arange(20) % 10, (np.arange(20) * 3) % 12], 1).astype(np.float64)
    results = []
    for k in (1, 2, 4, 7, 40):
        predicted, near = source_knn(train, labels, query, k)
        results.append({"k": k, "labels": predicted, "neighbours": near})
    write("knn", results=results)


def pinv_fixture():
    r, c = np.mgrid[:7, :4]
    full = ((r * r * 3 + c * 5 + r * c * c) % 11).astype(np.float64)
    deficient = full.copy()
    deficient[:, 3] = full[:, 0] + 2 * full[:, 1]
    write(
        "pinv",
        full=full,
        full_inverse=np.linalg.pinv(full),
        deficient=deficient,
        deficient_inverse=np.linalg.pinv(deficient, rcond=1e-10),
    )


def quality_fixture():
    a, b = formula_image(0, 0, 40), formula_image(0, 3, 40)
    c = np.float32(0.7 * a + 0.1).astype(np.float64)
    pairs = []
    for x in (b, c):
        pairs.append(
            {
                "ssim": structural_similarity(
                    a, x, gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1
                ),
                "psnr": peak_signal_noise_ratio(a, x, data_range=1),
                "correlation": np.corrcoef(a.ravel(), x.ravel())[0, 1],
            }
        )
    write("quality", pairs=pairs)


def overlap(labels, patches, sigma):
    height, width = labels.shape
    half = patches.shape[1] // 2
    y, x = np.mgrid[-half : half + 1, -half : half + 1]
    weight = np.exp(-(x * x + y * y) / (2 * sigma * sigma))
    total = np.zeros((height + 2 * half, width + 2 * half))
    weights = np.zeros_like(total)
    for r in range(height):
        for c in range(width):
            window = np.s_[r : r + 2 * half + 1, c : c + 2 * half + 1]
            total[window] += weight * patches[labels[r, c], ::-1, ::-1]
            weights[window] += weight
    inside = np.s_[half : half + height, half : half + width]
    return total[inside] / weights[inside]


def least_squares(labels, textons, bank, regularisation):
    height, width = labels.shape
    size = bank.shape[1]
    shape = [scipy.fft.next_fast_len(n + size - 1, real=True) for n in (height, width)]
    power, product = np.zeros(shape), np.zeros(shape, complex)
    means = textons[labels].mean((0, 1))
    sums = bank.sum((1, 2))
    grey = sums @ means / (sums @ sums)
    for k, kernel in enumerate(bank):
        padded = np.zeros(shape)
        padded[:size, :size] = kernel
        spectrum = np.fft.fft2(np.roll(padded, (-(size // 2), -(size // 2)), (0, 1)))
        responses = np.zeros(shape)
        responses[:height, :width] = textons[labels, k] - means[k]
        product += np.conj(spectrum) * np.fft.fft2(responses)
        power += np.abs(spectrum) ** 2
    return np.fft.ifft2(product / (power + regularisation * power.max())).real[:height, :width] + grey


def learned(labels, image, count, radius, ridge):
    height, width = labels.shape
    side = 2 * radius + 1
    rows = np.zeros((height * width, side * side * count))
    for r in range(height):
        for c in range(width):
            for dy in range(-radius, radius + 1):
                for dx in range(-radius, radius + 1):
                    if 0 <= r + dy < height and 0 <= c + dx < width:
                        offset = (dy + radius) * side + dx + radius
                        rows[r * width + c, offset * count + labels[r + dy, c + dx]] = 1
    target = image.ravel() - image.mean()
    normal = rows.T @ rows + ridge * len(target) * np.eye(rows.shape[1])
    return (rows @ np.linalg.solve(normal, rows.T @ target)).reshape(height, width) + image.mean()


def source_pipeline():
    """The assignment, step by step, on 3 classes of 5 images of 20×20: 4 to train, 1 to test; 4 textons a class."""
    bank = np.fromfile(HERE / "lm_course.bin", "<f8").reshape(48, 49, 49)
    size, per_class, train_per_class, count, start_rows = 20, 5, 4, 4, [0, 57, 111, 305]
    images = [formula_image(label, item, size) for label in range(3) for item in range(per_class)]
    maps = np.array([[convolve2d(image, kernel, mode="same") for kernel in bank] for image in images])
    features = np.zeros((len(images), 96))
    features[:, 0::2] = maps.mean((2, 3))
    features[:, 1::2] = maps.var((2, 3))
    is_train = np.arange(len(images)) % per_class < train_per_class
    train_labels = np.repeat(np.arange(3), train_per_class)
    knn, neighbours = source_knn(features[is_train], train_labels, features[~is_train], 5)
    textons = []
    for label in range(3):
        vectors = maps[label * per_class].reshape(48, -1).T
        textons.append(fit(vectors, vectors[start_rows], 1e-4)["centroids"])
    textons = np.array(textons)

    def assign(feature, own):
        vectors = feature.reshape(48, -1).T
        return np.linalg.norm(vectors[:, None] - own[None], axis=2).argmin(1)

    def histogram(feature, own):
        return np.bincount(assign(feature, own), minlength=count) / size**2

    models = np.array(
        [
            np.mean([histogram(f, textons[c]) for f in maps[is_train][train_labels == c]], 0)
            for c in range(3)
        ]
    )
    distances = np.array(
        [
            [
                cv2.compareHist(
                    np.float32(models[c]), np.float32(histogram(f, textons[c])), cv2.HISTCMP_CHISQR
                )
                for c in range(3)
            ]
            for f in maps[~is_train]
        ]
    )
    inverse = np.linalg.pinv(bank.reshape(48, -1).T)
    patches = (textons[2] @ inverse).reshape(count, 49, 49)
    image = images[2 * per_class]
    labels = assign(maps[2 * per_class], textons[2]).reshape(size, size)
    greys = np.array([image[labels == k].mean() for k in range(count)])
    centre = patches[labels, 24, 24]
    slope, offset = np.polyfit(centre.ravel(), image.ravel(), 1)
    write(
        "source",
        shapes={"maps": maps.shape, "features": features.shape, "textons": textons.shape, "models": models.shape},
        responses=maps[::5, ::12, ::7, ::9],
        features=features,
        knn=knn,
        neighbours=neighbours,
        start_rows=start_rows,
        textons=textons,
        models=models,
        distances=distances,
        predicted=distances.argmin(1),
        texton_map=labels,
        patch_row=patches[:, 24, ::8],
        reconstructions={
            "centre": centre,
            "centre + mean": centre + image.mean() - centre.mean(),
            "affine": slope * centre + offset,
            "overlap": overlap(labels, patches, 3),
            "mean grey": greys[labels],
            "least squares": least_squares(labels, textons[2], bank, 3e-3),
            "learned": learned(labels, image, count, 4, 1e-4),
        },
    )


def svm_histograms(first, count):
    """Ragged histograms of four overlapping classes: item i of class i mod 4, nine bins."""
    i, b = np.mgrid[first : first + count, 0:9]
    raw = 1 + (7 * i * i + 3 * b * b + 5 * i * b) % 11 + 2 * ((b + 2 * (i % 4)) % 9 < 3)
    return raw / raw.sum(axis=1, keepdims=True), i[:, 0] % 4


def svm_fixture():
    """Kernel exp(-gamma * chi2) with chi2 = 1/2 sum (a-b)^2/(a+b), gamma = 1 / mean chi2 of the training pairs."""
    train, labels = svm_histograms(0, 48)
    test, truth = svm_histograms(48, 40)

    def chi2(a, b):
        return 0.5 * (((a[:, None] - b[None]) ** 2) / (a[:, None] + b[None])).sum(axis=2)

    among = chi2(train, train)
    gamma = 1 / among[np.triu_indices(len(train), 1)].mean()
    results = []
    for cost in (0.5, 10):
        svc = SVC(C=cost, kernel="precomputed").fit(np.exp(-gamma * among), labels)
        results.append({"cost": cost, "predicted": svc.predict(np.exp(-gamma * chi2(test, train)))})
    write("svm", gamma=gamma, truth=truth, results=results)


def verdicts_fixture():
    """Paired t tests of seven settings with an eighth over eight draws, adjusted by Holm's rule."""
    i, d = np.mgrid[0:7, 0:8]
    base = 0.5 + ((5 * d[0] * d[0] + 3 * d[0]) % 17) / 100
    settings = base + ((7 * i * i + 3 * d * d + 5 * i * d) % 23 - 11) / 400 + (i - 3) / 60
    tests = [scipy.stats.ttest_rel(accuracies, base) for accuracies in settings]
    alone = [test.pvalue for test in tests]
    tails = [
        {"t": t, "freedom": n, "p": 2 * scipy.stats.t.sf(t, n)}
        for n in (1, 2, 3, 4, 7, 19, 20, 99)
        for t in (0.01, 0.2, 0.9, 1.5, 2.3, 6.0, 40.0)
    ]
    write(
        "verdicts",
        statsmodels=statsmodels.__version__,
        p=alone,
        adjusted=multipletests(alone, method="holm")[1],
        low=[100 * test.confidence_interval().low for test in tests],
        high=[100 * test.confidence_interval().high for test in tests],
        tails=tails,
    )


if __name__ == "__main__":
    kmeans_fixture()
    distances_fixture()
    knn_fixture()
    pinv_fixture()
    quality_fixture()
    source_pipeline()
    svm_fixture()
    verdicts_fixture()
