"""The program's random numbers, from the published algorithms: rows, their order and initial weights of any seed.

xoshiro256++ (D. Blackman, S. Vigna, 2021), seeded by SplitMix64 (G. Steele, D. Lea, C. Flood, 2014); normal numbers by
the polar method of Marsaglia and Bray (1964); whole numbers below a bound by D. Lemire's method (2019).
"""

import math

import numpy as np

WORD = 2**64 - 1
# What a stream is for, and the odd constant that tells purposes apart.
WEIGHTS, SHUFFLE, POINTS, LABELS, HELD_OUT, MIXUP, GRADIENT_NOISE = 1, 3, 6, 7, 8, 12, 13
PURPOSE = 0xD1B54A32D192ED03
# Noisy exclusive or.
ROWS, HELD_OUT_ROWS, SIGMA, FLIPPED = 40, 400, 0.45, 0.12


def split_mix(state):
    """Endless words."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) & WORD
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
        yield z ^ (z >> 31)


def rotated(x, bits):
    """To the left."""
    return ((x << bits) | (x >> (64 - bits))) & WORD


class Stream:
    """The stream of a purpose for one seed."""

    def __init__(self, seed, purpose):
        mixer = split_mix(next(split_mix(seed ^ (purpose * PURPOSE & WORD))))
        self.state = [next(mixer) for _ in range(4)]

    def word(self):
        """The next sixty-four bits."""
        a, b, c, d = self.state
        result = (rotated((a + d) & WORD, 23) + a) & WORD
        c, d = c ^ a, d ^ b
        self.state = [a ^ d, b ^ c, c ^ (b << 17 & WORD), rotated(d, 45)]
        return result

    def uniform(self, low=0.0, high=1.0):
        """With 52 bits."""
        return low + (high - low) * (self.word() >> 12) / 2**52

    def normal(self):
        """With mean 0 and variance 1."""
        while True:
            u, v = self.uniform(-1, 1), self.uniform(-1, 1)
            s = u * u + v * v
            if 0 < s < 1:
                return u * math.sqrt(-2 * math.log(s) / s)

    def below(self, bound):
        """A whole number from 0 on."""
        product = self.word() * bound
        while product & WORD < 2**64 % bound:
            product = self.word() * bound
        return product >> 64


    def shuffle(self, order):
        """Puts a list into random order (Fisher and Yates)."""
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]

    def log_gamma(self, shape):
        """The logarithm of a gamma number (G. Marsaglia and W. Tsang, 2000)."""
        if shape < 1:
            return self.log_gamma(shape + 1) + math.log(1 - self.uniform()) / shape
        d = shape - 1 / 3
        while True:
            x = self.normal()
            v = (1 + x / math.sqrt(9 * d)) ** 3
            if v > 0 and math.log(1 - self.uniform()) < x * x / 2 + d * (1 - v + math.log(v)):
                return math.log(d * v)

    def beta(self, shape):
        """A number of Beta(α, α), from two gamma numbers."""
        first = self.log_gamma(shape)
        return 1 / (1 + math.exp(min(self.log_gamma(shape) - first, 700)))


class Streams:
    """The streams of a purpose for many seeds, side by side."""

    def __init__(self, seeds, purpose):
        self.state = list(np.array([Stream(seed, purpose).state for seed in seeds], dtype=np.uint64).T)

    def uniform(self):
        """With 52 bits."""
        a, b, c, d = self.state

        def turned(x, bits):
            return x << np.uint64(bits) | x >> np.uint64(64 - bits)

        result = turned(a + d, 23) + a
        c, d, shifted = c ^ a, d ^ b, b << np.uint64(17)
        self.state = [a ^ d, b ^ c, c ^ shifted, turned(d, 45)]
        return (result >> np.uint64(12)) / 2**52

    def normal(self):
        """With mean 0 and variance 1, by the transform of G. Box and M. Muller (1958)."""
        radius = np.sqrt(-2 * np.log(1 - self.uniform()))
        return radius * np.cos(2 * math.pi * self.uniform())


def orders(seeds, epochs, rows):
    """In which order every epoch of every seed meets its rows: each time shuffled anew."""
    result = np.empty((len(seeds), epochs, rows), dtype=int)
    for place, seed in enumerate(seeds):
        stream, order = Stream(seed, SHUFFLE), list(range(rows))
        for epoch in range(epochs):
            stream.shuffle(order)
            result[place, epoch] = order
    return result


def mixings(seeds, shape, rows):
    """Endless draws of mixup, for every seed: a share λ for the batch, then its rows' partners."""
    streams = [Stream(seed, MIXUP) for seed in seeds]
    while True:
        shares, partners = [], []
        for stream in streams:
            shares.append(stream.beta(shape))
            order = list(range(rows))
            stream.shuffle(order)
            partners.append(order)
        yield np.array(shares), np.array(partners)


def noisy_rows(seed):
    """Inputs and targets of the three sets; held-out targets are those without flips."""
    points, labels, held_out = (Stream(seed, purpose) for purpose in (POINTS, LABELS, HELD_OUT))

    def draw(rows, points, flipped):
        x, targets = [], []
        for row in range(rows):
            corner = (1 if row & 1 else -1), (1 if row & 2 else -1)
            x.append([c + SIGMA * points.normal() for c in corner])
            targets.append(float((corner[0] != corner[1]) != (flipped and labels.uniform() < FLIPPED)))
        return np.array(x), np.array(targets)

    return {
        "training": draw(ROWS, points, True),
        "validation": draw(ROWS, points, True),
        "held-out": draw(HELD_OUT_ROWS, held_out, False),
    }


def initial(blocks, count, seed):
    """Weights and biases uniform in ±1/√fan-in, in the order of their blocks, in single precision."""
    stream, values, fan_in = Stream(seed, WEIGHTS), np.zeros(count), 1
    for block in blocks:
        fan_in = block.shape[1] if block.kind == "weight" else fan_in
        bound = 1 / math.sqrt(fan_in)
        for place in range(math.prod(block.shape)):
            values[block.start + place] = stream.uniform(-bound, bound)
    return values.astype(np.float32).astype(float)


def redrawn(trained, seeds):
    """The same as an export of dense layers, but of other seeds."""
    other = trained.first(0)
    sets = [noisy_rows(seed) for seed in seeds]
    other.inputs = {name: np.array([own[name][0] for own in sets]) for name in sets[0]}
    other.targets = {name: np.array([own[name][1] for own in sets]) for name in sets[0]}
    other.initial = np.array([initial(trained.blocks, trained.initial.shape[1], seed) for seed in seeds])
    return other
