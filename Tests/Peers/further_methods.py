"""Methods that reports compare only when asked, on noisy rows under Adam: trained again in numpy."""

import networks
import numpy as np
from noisy_rows import DOUBLE, NETWORK, SAME, held_out
from random_numbers import GRADIENT_NOISE, Streams, mixings

SEEDS = 32
SMOOTHING = ("--label-smoothing", "0.2")
LAYER_NORM = ("--layernorm", "before")
SHARE, ALPHA = 0.25, 0.3
ETA = 0.01
# Layer normalization forgets the last digits sooner than the others do, and noise takes many random numbers.
SHORT = 100


def check(program, agreement):
    """Held-out losses and accuracies of every seed, double against double."""
    agreement.section("Label smoothing, layer norm, weight averaging, gradient noise and mixup, trained again in numpy")
    compare(program, agreement, "label smoothing", SMOOTHING)
    compare(program, agreement, "layer normalization", LAYER_NORM, epochs=SHORT)
    compare(program, agreement, "weight averaging", ("--weight-averaging", str(SHARE)), learn=averaged)
    noise = ("--gradient-noise", str(ETA))
    compare(program, agreement, "gradient noise", noise, learn=noisy, epochs=SHORT)
    compare(program, agreement, "mixup", ("--mixup", str(ALPHA)), learn=mixed)
    compare(program, agreement, "mixup with label smoothing", ("--mixup", str(ALPHA), *SMOOTHING), learn=mixed)


def compare(program, agreement, name, options, learn=networks.train, epochs=NETWORK[-1]):
    """One method."""
    typed = (*NETWORK[:-1], str(epochs), *options)
    trained = program.train(*typed, "--seeds", str(SEEDS), "--precision", "double")
    losses, accuracies = held_out(learn(trained), trained)
    difference = np.median(np.abs(trained.column("held-out loss") - losses))
    agreement.close(f"{name}: median difference of a seed's loss", difference, 0, DOUBLE)
    difference = np.abs(trained.column("held-out accuracy") - accuracies).mean()
    agreement.close(f"{name}: mean difference of a seed's accuracy", difference, 0, SAME)


def averaged(trained):
    """The network with the mean of the weights after each of the last epochs."""
    epochs = trained.config["epochs"]
    sums, count = [], round(SHARE * epochs)

    def watch(learner, epoch):
        if epoch > epochs - count:
            sums.append([w.copy() for layer in learner.flat for w in layer.trained])

    learner = networks.train(trained, watch=watch)
    for w, passed in zip(
        (w for layer in learner.flat for w in layer.trained), zip(*sums, strict=True), strict=True
    ):
        w[...] = np.mean(passed, axis=0)
    return learner


def noisy(trained):
    """Trained with gradients that have noise, less and less of it."""
    streams = Streams(range(SEEDS), GRADIENT_NOISE)
    count = trained.initial.shape[1]

    def noise(step):
        normals = np.stack([streams.normal() for _ in range(count)], axis=1)
        return normals * np.sqrt(ETA / (1 + step) ** 0.55)

    return networks.train(trained, noise=noise)


def mixed(trained):
    """Trained on rows that are mixed in pairs."""
    return networks.train(trained, mixing=mixings(range(SEEDS), ALPHA, trained.inputs["training"].shape[1]))
