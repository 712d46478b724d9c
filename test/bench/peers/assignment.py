"""The assignment's sections 3 to 6 as it writes them: a convolve2d per filter, a norm per pixel and texton.

Run whole they take most of a minute, so `loops` runs each step on one image and its time is multiplied; `whole` runs
everything, once. What is random in the assignment, the start of k-means, is given here, so that results can be compared.
"""

import time

import cv2
import numpy as np
from scipy.signal import convolve2d
from sklearn.cluster import KMeans

from arrays import read, write

CLASSES, TRAIN, TEST = 10, 8, 2


def feature_maps(images, kernels):
    maps = np.zeros((len(images), len(kernels), *images[0].shape))
    for i, image in enumerate(images):
        for j in range(len(kernels)):
            maps[i, j] = convolve2d(image, kernels[j], mode="same")
    return maps


def features_of(maps):
    features = np.zeros((len(maps), 2 * len(maps[0])))
    for i, feature in enumerate(maps):
        for j in range(len(feature)):
            features[i][2 * j : 2 * j + 2] = [feature[j].mean(), feature[j].var()]
    return features


def knn(train, train_labels, test, k):
    labels = np.zeros(len(test), dtype=np.int32)
    for i in range(len(labels)):
        distances = []
        for j in range(len(train)):
            distances.append([np.linalg.norm(train[j] - test[i]), train_labels[j]])
        distances.sort(key=lambda pair: pair[0])
        votes = {}
        for n in range(k):
            votes[distances[n][1]] = votes.get(distances[n][1], 0) + 1
        most = 0
        for label, count in votes.items():
            if count > most:
                labels[i], most = label, count
    return labels


def pixel_rows(maps):
    channels, height, width = maps.shape
    rows = np.zeros((height * width, channels))
    n = 0
    for i in range(height):
        for j in range(width):
            rows[n] = maps[:, i, j]
            n += 1
    return rows


def histogram_of(maps, textons):
    _, height, width = maps.shape
    histogram = np.zeros(len(textons))
    for i in range(height):
        for j in range(width):
            pixel = maps[:, i, j]
            closest, least = -1, float("inf")
            for k in range(len(textons)):
                distance = np.linalg.norm(pixel - textons[k])
                if distance < least:
                    closest, least = k, distance
            histogram[closest] += 1
    histogram /= sum(histogram)
    return histogram


def spread_rows(rows, k):
    """Rows at equal steps: the start that both sides use."""
    return rows[:: len(rows) // k][:k]


def rebuild(maps, kernels, k):
    height, width = kernels[0].shape
    matrix = np.zeros((height * width, len(kernels)))
    n = 0
    for i in range(height):
        for j in range(width):
            matrix[n] = kernels[:, i, j]
            n += 1
    rows = pixel_rows(maps)
    fit = KMeans(k, init=spread_rows(rows, k), n_init=1).fit(rows)
    patches = np.matmul(fit.cluster_centers_, np.linalg.pinv(matrix)).reshape(k, height, width)
    return patches[fit.labels_, height // 2, width // 2].reshape(maps.shape[1:])


def fit_textons(rows, k):
    return KMeans(k, init=spread_rows(rows, k), n_init=1).fit(rows).cluster_centers_


def whole(given, threads):
    """All sections on all images: run while it is prepared, and not again."""
    images = read(given, "images")
    kernels = read(given, "kernels", np.float64)
    start = time.perf_counter()
    maps = feature_maps(images, kernels)
    features = features_of(maps)
    per_class = TRAIN + TEST
    train = [i for i in range(len(images)) if i % per_class < TRAIN]
    test = [i for i in range(len(images)) if i % per_class >= TRAIN]
    labels = np.repeat(np.arange(CLASSES), TRAIN)
    predicted = [knn(features[train], labels, features[test], k) for k in (20, *range(5, 41))]
    textons = [fit_textons(pixel_rows(maps[c * per_class]), 20) for c in range(CLASSES)]
    histograms = [histogram_of(maps[i], textons[i // per_class]) for i in train]
    models = [np.mean(histograms[c * TRAIN : (c + 1) * TRAIN], axis=0).astype("float32") for c in range(CLASSES)]
    answers = []
    for i in test:
        own = [histogram_of(maps[i], textons[c]).astype("float32") for c in range(CLASSES)]
        distances = [cv2.compareHist(models[c], own[c], cv2.HISTCMP_CHISQR) for c in range(CLASSES)]
        answers.append(int(np.argmin(distances)))
    # Section 6 filters the first image of each class once more.
    again = feature_maps(images[::per_class], kernels)
    picture = rebuild(again[0], kernels, 50)
    took = (time.perf_counter() - start) * 1000

    def save(_, folder):
        write(
            folder,
            features=features,
            predicted=np.stack(predicted),
            textons=np.stack(textons),
            histograms=np.stack(histograms),
            answers=np.array(answers),
            picture=picture,
        )
        return {"ms": took}

    return {"whole": lambda: None}, save


def loops(given, threads):
    images = read(given, "images")
    kernels = read(given, "kernels", np.float64)
    features = read(given, "features", np.float64)
    per_class = TRAIN + TEST
    is_train = np.arange(len(images)) % per_class < TRAIN
    train_labels = np.repeat(np.arange(CLASSES), TRAIN)
    result, parts = {}, []

    def timed(name, times, step):
        start = time.perf_counter()
        value = step()
        parts.append({"name": name, "ms": (time.perf_counter() - start) * 1000, "times": times})
        return value

    def run():
        parts.clear()
        # Section 6 filters the first image of each class once more.
        maps = timed("responses of one image", len(images) + CLASSES, lambda: feature_maps(images[:1], kernels))
        described = timed("mean and variance of one image", len(images), lambda: features_of(maps))
        train, test = features[is_train], features[~is_train]
        predicted = timed(
            "k-nearest neighbours, k = 20 and 5 … 40", 1, lambda: [knn(train, train_labels, test, k) for k in (20, *range(5, 41))]
        )
        rows = timed("vectors of one image", CLASSES, lambda: pixel_rows(maps[0]))
        textons = timed(
            "k-means of one image", CLASSES, lambda: fit_textons(rows, 20)
        )
        histogram = timed(
            "texton histogram of one image",
            CLASSES * TRAIN + CLASSES * TEST * CLASSES,
            lambda: histogram_of(maps[0], textons),
        )
        single = histogram.astype("float32")
        timed(
            "chi-square of two histograms",
            CLASSES * TEST * CLASSES,
            lambda: cv2.compareHist(single, single, cv2.HISTCMP_CHISQR),
        )
        picture = timed("reconstruction", 1, lambda: rebuild(maps[0], kernels, 50))
        result.update(
            features=described[0], predicted=np.stack(predicted), textons=textons, histograms=histogram, picture=picture
        )

    def save(_, folder):
        write(folder, **result)
        return {"parts": parts, "projected": sum(part["ms"] * part["times"] for part in parts)}

    return {"plain Python loops": run}, save
