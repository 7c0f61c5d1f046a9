"""Strengths that are chosen on validation rows, and accuracies along L2's grid."""

import networks
import numpy as np
from noisy_rows import NETWORK
from scipy import stats

# The report tunes with seeds of its own, numpy trains on others: means differ by no more than so many standard
# errors of their difference.
ERRORS = 4
# Means that differ by less are equal.
ROUNDING = 1e-9


def check(program, report, agreement):
    """Compares choices, and one method's means."""
    trials = report.data("strength-curves")
    most = max(int(row["seeds"]) for row in trials)
    agreement.section("Strengths: the highest mean accuracy on validation rows, ties to the weaker")
    validation = [row for row in trials if row["rows"] == "validation" and row["value"]]
    for task, method in dict.fromkeys((row["task"], row["method"]) for row in validation):
        own = [row for row in validation if (row["task"], row["method"]) == (task, method)]
        # A seed that diverged has learnt nothing: its accuracy is 0.
        means = np.array([float(row["mean"]) * int(row["seeds"]) / most for row in own])
        weakest = int(np.argmax(means >= means.max() - ROUNDING))
        chosen = [row["value"] for row in own if row["chosen"] == "1"]
        agreement.holds(f"{task}, {method}: chosen strength", " ".join(chosen), own[weakest]["value"])
    along_grid(program, report, agreement, trials)


def along_grid(program, report, agreement, trials):
    """Trains with L2 at every strength in numpy, on rows of other seeds than those that tuned."""
    trained = program.train(*NETWORK, "--seeds", report.settings["seeds"])
    for row in trials:
        if (row["task"], row["method"]) != ("rows", "l2") or row["rows"] == "training":
            continue
        learner = networks.train(trained, l2=float(row["value"]))
        name = row["rows"].replace(" ", "-")
        accuracies = learner.accuracies(trained.inputs[name], trained.targets[name])
        half = (float(row["high"]) - float(row["low"])) / 2
        error = np.hypot(half / stats.t.isf(0.025, int(row["seeds"]) - 1), stats.sem(accuracies))
        agreement.close(
            f"L2 at {row['value']}: mean accuracy, {row['rows']}", row["mean"], accuracies.mean(), ERRORS * error
        )
