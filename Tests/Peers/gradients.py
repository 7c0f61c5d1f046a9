"""Gradients of deep networks, from random numbers of numpy's own: medians lie in the program's intervals.

20 hidden layers of 8 units, 8 rows of noisy exclusive or as one batch, every weight and bias uniform in
±1/√fan-in, binary cross-entropy, gradient descent at a rate of 0.05. What is measured is the root mean square of the
gradient over the first layer's weights, over that of the last hidden layer.
"""

import numpy as np
from networks import Activation, BatchNorm, Dense, Network, Residual, Steps

DEPTH, WIDTH, ROWS, RATE, STEPS = 20, 8, 8, 0.05, 100
SIGMA, FLIPPED = 0.45, 0.12
SEEDS_AT_START, SEEDS_AFTER = 4000, 600


def rows(seeds, random):
    """Clouds about (±1, ±1) in turn; 1 where the signs differ, flipped now and then."""
    place = np.arange(ROWS)
    corners = np.stack([np.where(place & 1, 1, -1), np.where(place & 2, 1, -1)], axis=1)
    x = corners + SIGMA * random.standard_normal((seeds, ROWS, 2))
    differ = corners[:, 0] != corners[:, 1]
    return x, (differ ^ (random.random((seeds, ROWS)) < FLIPPED)).astype(float)


def deep(activation, remedy, seeds, random, he=False):
    """Batch norm stands before every activation but the first; a skip goes around every layer but the first.

    Weights are uniform in ±1/√fan-in, or He's: normal with variance 2/fan-in, biases 0.
    """

    def dense(inputs, outputs):
        if he:
            return he_layer(inputs, outputs, seeds, random)
        bound = 1 / np.sqrt(inputs)
        return Dense(
            random.uniform(-bound, bound, (seeds, outputs, inputs)), random.uniform(-bound, bound, (seeds, outputs))
        )

    def block():
        norm = [np.full((seeds, WIDTH), value) for value in (1.0, 0.0, 0.0, 1.0)]
        middle = [BatchNorm(*norm)] if remedy == "batch norm" else []
        return [dense(WIDTH, WIDTH), *middle, Activation(activation)]

    layers = [dense(2, WIDTH), Activation(activation)]
    for _ in range(DEPTH - 1):
        layers += [Residual(block())] if remedy == "skips" else block()
    return Network([*layers, dense(WIDTH, 1)], "bce")


def he_layer(inputs, outputs, seeds, random):
    """Weights normal with variance 2/fan-in, biases 0."""
    weight = np.sqrt(2 / inputs) * random.standard_normal((seeds, outputs, inputs))
    return Dense(weight, np.zeros((seeds, outputs)))


def whole(network, x, targets):
    """The norm of the gradient of all weights and biases, for every seed."""
    network.differentiate(x, targets)
    squares = 0
    for layer in network.dense:
        for part in layer.gradients:
            squares = squares + (part**2).sum(axis=tuple(range(1, part.ndim)))
    return np.sqrt(squares)


def shallow(network, random):
    """Its first two hidden layers under an output layer of their own."""
    seeds = len(network.dense[0].weight)
    bound = 1 / np.sqrt(WIDTH)
    output = Dense(random.uniform(-bound, bound, (seeds, 1, WIDTH)), random.uniform(-bound, bound, (seeds, 1)))
    return Network([*network.layers[:4], output], "bce")


def ratios(network, x, targets):
    """The first layer's gradient over the last hidden one's, for every seed; no number where that is 0."""
    network.differentiate(x, targets)
    first, last = (np.sqrt((network.dense[k].gradients[0] ** 2).mean(axis=(1, 2))) for k in (0, -2))
    return np.divide(first, last, out=np.full_like(first, np.nan), where=last > 0)


def check(report, agreement):
    """Compares both moments: the first step, and step 100 before its update."""
    random = np.random.default_rng(20260101)
    agreement.section("First layer's gradient over the last's: numpy's median in our interval")
    for part, activation in [("3.3-d.1", "sigmoid"), ("3.3-d.2", "tanh"), ("3.3-d.3", "relu")]:
        x, targets = rows(SEEDS_AT_START, random)
        own = ratios(deep(activation, "batch norm", SEEDS_AT_START, random), x, targets)
        agreement.inside(f"{part}: {activation}, batch norm, first step", *report.interval(part), np.nanmedian(own))
    x, targets = rows(SEEDS_AT_START, random)
    plain = deep("sigmoid", "none", SEEDS_AT_START, random)
    lost = ratios(plain, x, targets) / ratios(shallow(plain, random), x, targets)
    agreement.inside("2.2-a.1: sigmoid, 20 layers over 2", *report.interval("2.2-a.1"), np.nanmedian(lost))
    exploding = deep("relu", "skips", SEEDS_AT_START, random, he=True)
    short = Network([*exploding.layers[:3], he_layer(WIDTH, 1, SEEDS_AT_START, random)], "bce")
    growth = whole(exploding, x, targets) / whole(short, x, targets)
    agreement.inside(
        "2.2-a.2: ReLU, skips, He's weights, 20 layers over 2", *report.interval("2.2-a.2"), np.nanmedian(growth)
    )
    later = [
        ("2.2-b.3", "sigmoid", "skips"),
        ("3.3-d.4", "sigmoid", "batch norm"),
        ("3.3-d.5", "tanh", "batch norm"),
        ("3.3-d.6", "relu", "batch norm"),
    ]
    for part, activation, remedy in later:
        x, targets = rows(SEEDS_AFTER, random)
        own = deep(activation, remedy, SEEDS_AFTER, random)
        steps = Steps(own, RATE)
        for _ in range(STEPS - 1):
            steps.take(x, targets)
        after = np.nanmedian(ratios(own, x, targets))
        agreement.inside(f"{part}: {activation}, {remedy}, step {STEPS}", *report.interval(part), after)
