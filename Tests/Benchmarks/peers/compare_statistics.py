"""Holds the numbers of a comparison's data/measurements.csv against those that numpy and scipy make of its
data/runs.csv: compare_statistics.py FOLDER…

Means with Student's intervals, medians with intervals of order statistics, shares with Wilson's, and mean paired
differences with intervals that hold for all of a measure at once (Bonferroni). Prints the largest relative difference.
"""

import collections
import csv
import pathlib
import sys

import numpy as np
from scipy import stats


def student(values, tail=0.025):
    mean = values.mean()
    half = stats.t.ppf(1 - tail, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values))
    return mean, mean - half, mean + half


def median(values):
    ordered = np.sort(values)
    rank = 0
    while stats.binom.cdf(rank, len(ordered), 0.5) <= 0.025:
        rank += 1
    middle = np.median(ordered)
    return (middle, ordered[rank - 1], ordered[len(ordered) - rank]) if rank else (middle, np.nan, np.nan)


def wilson(values, seeds):
    count = int(values.sum())
    interval = stats.binomtest(count, seeds).proportion_ci(method="wilson")
    return count / seeds, interval.low, interval.high


def table(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def largest_difference(folder):
    runs = collections.defaultdict(dict)
    for run in table(folder / "data/runs.csv"):
        runs[run["configuration"]][run["seed"]] = run
    measured = table(folder / "data/measurements.csv")
    comparisons = collections.Counter(line["measure"] for line in measured if line["compared with"])
    largest, count = 0.0, 0
    for line in measured:
        own, column = runs[line["configuration"]], line["measure"]
        values = np.array([float(run[column]) for run in own.values() if run[column]])
        if line["compared with"]:
            other = runs[line["compared with"]]
            seeds = [seed for seed in own if own[seed][column] and other[seed][column]]
            gains = [float(own[seed][column]) - float(other[seed][column]) for seed in seeds]
            expected = student(np.array(gains), 0.025 / comparisons[column])
        elif len(values) < 2:
            continue
        elif line["summary"].startswith("share"):
            expected = wilson(values, len(own))
        else:
            expected = student(values) if line["summary"].startswith("mean") else median(values)
        for name, number in zip(["value", "low", "high"], expected, strict=True):
            if line[name] and not np.isnan(number):
                largest = max(largest, abs(float(line[name]) - number) / max(1, abs(number)))
                count += 1
    return largest, count


if __name__ == "__main__":
    for place in sys.argv[1:]:
        difference, numbers = largest_difference(pathlib.Path(place))
        print(f"{place}: {numbers} numbers, largest relative difference {difference:.1e}")
