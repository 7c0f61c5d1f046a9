"""Small networks of many seeds side by side, in double precision: every array begins with the seed.

Written from the formulas alone. Dense weights are [outputs][inputs]; batch norm divides by the biased variance
and keeps a running mean and an unbiased running variance.
"""

import numpy as np

EPSILON, MOMENTUM = 1e-5, 0.1
ADAM = 0.9, 0.999, 1e-8
LEAK = 0.01


def sigmoid(z):
    """1 / (1 + exp(−z)), for any z."""
    return np.exp(-np.logaddexp(0, -z))


# An activation of z, and its slope from z and the activation.
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda _, a: a * (1 - a)),
    "tanh": (np.tanh, lambda _, a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda z, _: (z > 0).astype(float)),
    "leaky-relu": (lambda z: np.where(z > 0, z, LEAK * z), lambda z, _: np.where(z > 0, 1, LEAK)),
    "elu": (lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z, a: np.where(z > 0, 1, a + 1)),
}


class Dense:
    """y = x·Wᵀ + b."""

    def __init__(self, weight, bias):
        self.weight, self.bias = weight, bias

    def forward(self, x, training):
        self.x = x
        return x @ self.weight.transpose(0, 2, 1) + self.bias[:, None]

    def backward(self, gradient):
        self.gradients = gradient.transpose(0, 2, 1) @ self.x, gradient.sum(axis=1)
        return gradient @ self.weight

    @property
    def trained(self):
        return self.weight, self.bias


class Activation:
    """A function of every value."""

    trained = ()
    gradients = ()

    def __init__(self, name):
        self.value, self.slope = ACTIVATIONS[name]

    def forward(self, x, training):
        self.x, self.y = x, self.value(x)
        return self.y

    def backward(self, gradient):
        return gradient * self.slope(self.x, self.y)


class PReLU:
    """x, or a learned multiple of it below 0."""

    def __init__(self, slope):
        self.slope = slope

    def forward(self, x, training):
        self.x = x
        return np.where(x > 0, x, self.slope[:, :, None] * x)

    def backward(self, gradient):
        self.gradients = (np.where(self.x > 0, 0, gradient * self.x).sum(axis=(1, 2))[:, None],)
        return gradient * np.where(self.x > 0, 1, self.slope[:, :, None])

    @property
    def trained(self):
        return (self.slope,)


class Dropout:
    """In training some values become 0, the others are divided by their share."""

    trained = ()
    gradients = ()

    def __init__(self, rate, random):
        self.rate, self.random = rate, random

    def forward(self, x, training):
        self.factors = (self.random.random(x.shape) >= self.rate) / (1 - self.rate) if training else 1.0
        return self.factors * x

    def backward(self, gradient):
        return self.factors * gradient


class BatchNorm:
    """γ·(x − mean) / √(variance + ε) + β, by batch statistics in training, else by running ones."""

    def __init__(self, scale, shift, mean, variance):
        self.scale, self.shift, self.mean, self.variance = scale, shift, mean, variance

    def forward(self, x, training):
        mean, variance = self.mean[:, None], self.variance[:, None]
        if training:
            rows = x.shape[1]
            mean, variance = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
            self.mean += MOMENTUM * (mean[:, 0] - self.mean)
            self.variance += MOMENTUM * (variance[:, 0] * rows / (rows - 1) - self.variance)
        self.inverse = 1 / np.sqrt(variance + EPSILON)
        self.normalized = (x - mean) * self.inverse
        return self.scale[:, None] * self.normalized + self.shift[:, None]

    def backward(self, gradient):
        self.gradients = (gradient * self.normalized).sum(axis=1), gradient.sum(axis=1)
        inner = gradient * self.scale[:, None]
        along = (inner * self.normalized).mean(axis=1, keepdims=True)
        return self.inverse * (inner - inner.mean(axis=1, keepdims=True) - self.normalized * along)

    @property
    def trained(self):
        return self.scale, self.shift


class LayerNorm:
    """γ·(x − mean) / √(variance + ε) + β, by each row's own mean and biased variance."""

    def __init__(self, scale, shift):
        self.scale, self.shift = scale, shift

    def forward(self, x, training):
        self.inverse = 1 / np.sqrt(x.var(axis=2, keepdims=True) + EPSILON)
        self.normalized = (x - x.mean(axis=2, keepdims=True)) * self.inverse
        return self.scale[:, None] * self.normalized + self.shift[:, None]

    def backward(self, gradient):
        self.gradients = (gradient * self.normalized).sum(axis=1), gradient.sum(axis=1)
        inner = gradient * self.scale[:, None]
        along = (inner * self.normalized).mean(axis=2, keepdims=True)
        return self.inverse * (inner - inner.mean(axis=2, keepdims=True) - self.normalized * along)

    @property
    def trained(self):
        return self.scale, self.shift


class Residual:
    """x + f(x)."""

    def __init__(self, layers):
        self.layers = layers

    def forward(self, x, training):
        y = x
        for layer in self.layers:
            y = layer.forward(y, training)
        return x + y

    def backward(self, gradient):
        inner = gradient
        for layer in reversed(self.layers):
            inner = layer.backward(inner)
        return gradient + inner


class Network:
    """Layers, and the loss of one output: binary cross-entropy of its logit, or squared error of its sigmoid."""

    def __init__(self, layers, loss):
        self.layers, self.loss = layers, loss
        self.flat = [part for layer in layers for part in getattr(layer, "layers", [layer])]
        self.dense = [layer for layer in self.flat if isinstance(layer, Dense)]

    def outputs(self, x, training=False):
        """The output's pre-activation of every seed and row."""
        for layer in self.layers:
            x = layer.forward(x, training)
        return x[:, :, 0]

    def losses(self, x, targets):
        """The mean loss of every seed, in evaluation mode."""
        z = self.outputs(x)
        if self.loss == "bce":
            return (np.logaddexp(0, z) - targets * z).mean(axis=1)
        return ((sigmoid(z) - targets) ** 2).mean(axis=1)

    def accuracies(self, x, targets):
        """The share of rows on the right side, for every seed."""
        return ((self.outputs(x) > 0) == (targets > 0.5)).mean(axis=1)

    def differentiate(self, x, targets):
        """Works out the gradients of the mean loss in training mode."""
        z = self.outputs(x, training=True)
        p = sigmoid(z)
        slope = p - targets if self.loss == "bce" else 2 * (p - targets) * p * (1 - p)
        gradient = (slope / slope.shape[1])[:, :, None]
        for layer in reversed(self.layers):
            gradient = layer.backward(gradient)

    def weights(self):
        """The dense weights of every seed, one after another."""
        return np.concatenate([layer.weight.reshape(len(layer.weight), -1) for layer in self.dense], axis=1)


class Steps:
    """Gradient descent or Adam, with penalties on dense weights or on all that is trained."""

    def __init__(
        self, network, rate, *, adam=False, l1=0.0, l2=0.0, proximal=False, on_all=False, decay=0.0, noise=None
    ):
        self.network, self.rate, self.adam = network, rate, adam
        self.l1, self.l2, self.proximal, self.on_all, self.decay = l1, l2, proximal, on_all, decay
        self.noise = noise
        self.time = 0
        self.moments = [(np.zeros_like(w), np.zeros_like(w)) for layer in network.flat for w in layer.trained]

    def take(self, x, targets):
        """One step along the gradients of all rows."""
        self.network.differentiate(x, targets)
        if self.noise:
            self._add(self.noise(self.time))
        self.time += 1
        moments = iter(self.moments)
        for layer in self.network.flat:
            for place, (w, gradient) in enumerate(zip(layer.trained, layer.gradients, strict=True)):
                w[...] = self._moved(
                    w, gradient, self.on_all or (isinstance(layer, Dense) and place == 0), *next(moments)
                )

    def _add(self, noise):
        """Adds numbers to the gradients, in the order of what is trained."""
        first = 0
        for layer in self.network.flat:
            for gradient in layer.gradients:
                size = int(np.prod(gradient.shape[1:]))
                gradient[...] += noise[:, first : first + size].reshape(gradient.shape)
                first += size

    def _moved(self, w, gradient, is_penalized, first, second):
        slope = gradient
        if is_penalized:
            slope = slope + 2 * self.l2 * w + (0 if self.proximal else self.l1 * np.sign(w))
        step = self._scaled(slope, first, second) if self.adam else slope
        moved = (1 - self.rate * self.decay) * w - self.rate * step
        if is_penalized and self.proximal:
            return np.sign(moved) * np.maximum(np.abs(moved) - self.rate * self.l1, 0)
        return moved

    def _scaled(self, slope, first, second):
        beta1, beta2, epsilon = ADAM
        first += (1 - beta1) * (slope - first)
        second += (1 - beta2) * (slope * slope - second)
        corrected = second / (1 - beta2**self.time)
        return first / (1 - beta1**self.time) / (np.sqrt(corrected) + epsilon)


def network(trained, parameters, random=None):
    """The network of an export with some of its parameters; without random numbers no value is dropped."""
    config = trained.config

    def values(layer):
        found = {}
        for block in trained.blocks:
            if block.layer == layer:
                size = int(np.prod(block.shape))
                part = parameters[:, block.start : block.start + size]
                found[block.kind] = part.reshape(-1, *block.shape).copy()
        return found

    layers, place = [], 0
    for _ in config["hidden"]:
        own = values(place)
        layers.append(Dense(own["weight"], own["bias"]))
        place += 1
        if config["batchnorm"] == "before":
            own = values(place)
            layers.append(BatchNorm(own["scale"], own["shift"], own["runningMean"], own["runningVariance"]))
            place += 1
        if config.get("layernorm") == "before":
            own = values(place)
            layers.append(LayerNorm(own["scale"], own["shift"]))
            place += 1
        own = values(place)
        layers.append(PReLU(own["slope"]) if own else Activation(config["activation"]))
        place += 1
        if config["dropout"] > 0:
            layers += [Dropout(config["dropout"], random)] if random else []
            place += 1
    own = values(place)
    return Network([*layers, Dense(own["weight"], own["bias"])], config["loss"])


def train(trained, random=None, orders=None, watch=None, mixing=None, noise=None, **changes):
    """Trains the network of an export again, from its initial parameters on its rows.

    Rows of batches come in `orders` of every seed and epoch. Of every epoch's end `watch` is told the network and the
    epoch. `mixing` has each batch's share λ and the partners of its rows, for every seed,
    `noise` what is added to the gradients of a step. Settings may be changed.
    """
    config = {**trained.config, **changes}
    learner = network(trained, trained.initial, random)
    steps = Steps(
        learner,
        config["lr"],
        adam=config["optimizer"] == "adam",
        l1=config["l1"],
        l2=config["l2"],
        proximal=config["proximal"],
        on_all=config["penaltyOn"] == "all",
        decay=config["weightDecay"] if config["decoupled"] else 0.0,
        noise=noise,
    )
    x, targets = trained.inputs["training"], trained.targets["training"]
    size = config["batch"] or x.shape[1]
    for epoch in range(config["epochs"]):
        own, labels = x, targets
        if config["batch"]:
            own = np.take_along_axis(x, orders[:, epoch, :, None], axis=1)
            labels = np.take_along_axis(targets, orders[:, epoch], axis=1)
        if mixing:
            share, partners = next(mixing)
            own = share[:, None, None] * own + (1 - share)[:, None, None] * np.take_along_axis(
                own, partners[:, :, None], axis=1
            )
            labels = share[:, None] * labels + (1 - share)[:, None] * np.take_along_axis(labels, partners, axis=1)
        doubt = config.get("labelSmoothing", 0)
        labels = labels * (1 - doubt) + doubt / 2
        for first in range(0, x.shape[1], size):
            steps.take(own[:, first : first + size], labels[:, first : first + size])
        if watch:
            watch(learner, epoch + 1)
    return learner
