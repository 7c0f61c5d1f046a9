"""Every interval of `claims.csv`, from the values that `claims-seeds.csv` holds."""

import math

import numpy as np
from scipy import stats
from written import number

# Of the largest of a number and the ends of its interval.
DIGITS = 1e-9


def wilson(successes, trials, tail):
    """E. B. Wilson (1927)."""
    z = stats.norm.isf(tail)
    p = successes / trials
    middle = p + z * z / (2 * trials)
    half = z * math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))
    low, high = ((middle + sign * half) / (1 + z * z / trials) for sign in (-1, 1))
    return (0.0 if successes == 0 else low), (1.0 if successes == trials else high)


def share(rows, tail):
    """A share of ones."""
    ones, trials = count(rows, "first", 1), sum(int(row["count"]) for row in rows)
    return ones / trials, *wilson(ones, trials, tail)


def newcombe(first, second, correlation, tail):
    """R. G. Newcombe (1998), method 10 of pairs; shares are (successes, trials)."""
    (p, q), ends = (s / n for s, n in (first, second)), [wilson(*pair, tail) for pair in (first, second)]
    (low, high), (other_low, other_high) = ends

    def root(x, y):
        return math.sqrt(x * x - 2 * correlation * x * y + y * y)

    return p - q, p - q - root(p - low, other_high - q), p - q + root(high - p, q - other_low)


def count(rows, column, value):
    """In how many trials a column has a value."""
    return sum(int(row["count"]) for row in rows if row[column] and float(row[column]) == value)


def paired_difference(rows, tail):
    """Of the shares of two values of every seed; the correlation is corrected for continuity."""
    cells = {(float(row["first"]), float(row["second"])): int(row["count"]) for row in rows}
    a, b, c, d = (cells.get(cell, 0) for cell in ((1, 1), (1, 0), (0, 1), (0, 0)))
    n = a + b + c + d
    product = (a + b) * (c + d) * (a + c) * (b + d)
    numerator = a * d - b * c
    if numerator > 0:
        numerator = max(numerator - n / 2, 0)
    correlation = numerator / math.sqrt(product) if product else 0.0
    return newcombe((a + b, n), (a + c, n), correlation, tail)


def values(rows):
    """One value for each trial."""
    return np.repeat([float(row["first"]) for row in rows], [int(row["count"]) for row in rows])


def mean(rows, tail):
    """With Student's interval."""
    x = values(rows)
    half = stats.t.isf(tail, len(x) - 1) * stats.sem(x)
    return x.mean(), x.mean() - half, x.mean() + half


def median(rows, tail):
    """From the l-th smallest to the l-th largest value, l as large as P(X < l) ≤ tail allows, X binomial."""
    x = np.sort(values(rows))
    rank = sum(stats.binom.cdf(k, len(x), 0.5) <= tail for k in range((len(x) + 1) // 2))
    return np.median(x), *((x[rank - 1], x[-rank]) if rank else (-math.inf, math.inf))


SUMMARIES = {
    "share": share,
    "paired difference": paired_difference,
    "mean": mean,
    "median": median,
}


def check(report, agreement):
    """Compares the number and both ends of every measured part."""
    measured = [row for row in report.claims.values() if row["basis"] == "measured"]
    # Bonferroni: an interval for each measured part, 95 % for all of them at once.
    tail = 0.025 / len(measured)
    agreement.section(f"Intervals of claims.csv, {len(measured)} at once: {tail:.3g} in each tail")
    seeds = {}
    for row in report.data("claims-seeds"):
        seeds.setdefault(row["id"], []).append(row)
    agreement.holds("measured parts with the values of their seeds", len(measured), len(seeds))
    for row in measured:
        rows = seeds[row["id"]]
        own_tail = tail / int(rows[0]["candidates"])
        value, low, high = SUMMARIES[rows[0]["summary"]](rows, own_tail)
        if not low < high or math.isinf(low):
            # An interval that has shrunk to a point, or that takes more seeds, is not written.
            low, high = math.nan, math.nan
        name = f"{row['id']} {rows[0]['summary']}"
        tolerance = DIGITS * np.nanmax(np.abs([value, low, high]))
        for end, ours, peers in [("", row["value"], value), (", low", row["low"], low), (", high", row["high"], high)]:
            agreement.close(name + end, number(ours), peers, tolerance)
    figures(report, agreement)


def figures(report, agreement):
    """Compares Wilson's 95 % intervals that figures show."""
    agreement.section("Shares that figures show, each with an interval of its own")
    seeds = int(report.settings["seeds"])
    for table, measures, value, trials in [
        ("activation-cards", {"solved share"}, "value", int(report.claims["2.1-b.1"]["seeds"])),
        ("article-net", {"solved share"}, "value", None),
        ("batchnorm-rates", {"converged share"}, "value", seeds),
        ("dropout-width", {"solved"}, "share", seeds),
    ]:
        rows = [row for row in report.data(table) if measures & set(row.values())]
        worst = 0.0
        for row in rows:
            share = float(row[value])
            # The survey's network has fewer seeds where it trains longer.
            count = trials or int(row["seeds"])
            ends = wilson(round(share * count), count, 0.025)
            worst = max(worst, *(abs(number(row[end]) - peer) for end, peer in zip(("low", "high"), ends, strict=True)))
        agreement.close(f"{table}.csv: largest difference of {2 * len(rows)} ends", worst, 0, DIGITS)
