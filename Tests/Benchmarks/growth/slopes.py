"""How fast a number grows with a size: slopes of logarithms, and what one more of it costs at the end."""

import statistics
from dataclasses import dataclass

import numpy as np

# Steps that are a smaller share of the whole are noise.
LOST = 0.05


@dataclass(frozen=True)
class Growth:
    """Medians of repetitions at each size, smallest first, with the least and the most of them."""

    sizes: np.ndarray
    medians: np.ndarray
    least: np.ndarray
    most: np.ndarray

    @classmethod
    def of(cls, measurements, field):
        """The growth of one field of measurements of one quantity."""
        values = {}
        for one in measurements:
            values.setdefault(one.size, []).append(getattr(one, field))
        sizes = sorted(values)
        columns = ([summary(values[size]) for size in sizes] for summary in (statistics.median, min, max))
        return cls(np.array(sizes, float), *(np.array(column, float) for column in columns))

    @property
    def upper(self):
        """From which place on a size belongs to the upper half, where what is constant counts least."""
        return len(self.sizes) // 2 if len(self.sizes) > 4 else max(len(self.sizes) - 3, 0)

    def line(self, first=0):
        """Slope and intercept of the logarithms from a place on, by least squares."""
        return np.polyfit(np.log(self.sizes[first:]), np.log(np.maximum(self.medians[first:], 1e-9)), 1)

    def slope(self, first=0):
        """The slope alone."""
        return float(self.line(first)[0])

    @property
    def beyond(self):
        """The slope of what is added to a constant, by the last two steps; nan where they are lost in it."""
        steps, middle = np.diff(self.medians[-3:]), np.sqrt(self.sizes[-2:] * self.sizes[-3:-1])
        rates = steps / np.diff(self.sizes[-3:])
        if len(steps) < 2 or min(steps) < LOST * self.medians[-1]:
            return float("nan")
        return float(1 + np.log(rates[1] / rates[0]) / np.log(middle[1] / middle[0]))

    @property
    def one_more(self):
        """What one more of the quantity costs between the two largest sizes."""
        return float((self.medians[-1] - self.medians[-2]) / (self.sizes[-1] - self.sizes[-2]))
