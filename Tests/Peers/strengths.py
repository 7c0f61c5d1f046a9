"""Strengths that are chosen on validation rows, and accuracies along L2's grid."""

import networks
import numpy as np
from noisy_rows import ACCURACY, NETWORK
from random_numbers import redrawn

# Tuning seeds cannot be typed, and so not exported: their rows and initial weights are drawn here.
FIRST_SEED = 1 << 62
# Means that differ by less are equal.
ROUNDING = 1e-9
# The logarithms of normal numbers may differ in their last bits.
DRAWN = 1e-12


def check(program, report, agreement):
    """Compares random numbers, choices, and one method's means."""
    agreement.section("Rows and initial weights that are drawn in Python")
    trained = program.train(*NETWORK, "--seeds", report.settings["seeds"])
    few = trained.first(4)
    same = redrawn(trained, range(4))
    for name, x in few.inputs.items():
        agreement.close(f"{name} rows: largest difference of an input", np.abs(x - same.inputs[name]).max(), 0, DRAWN)
        differ = ((few.targets[name] > 0.5) != (same.targets[name] > 0.5)).sum()
        agreement.holds(f"{name} rows: labels that differ", 0, int(differ))
    agreement.close("initial weights: largest difference", np.abs(few.initial - same.initial).max(), 0, 0)
    trials = report.data("strength-curves")
    choices(trials, agreement)
    along_grid(trained, trials, agreement)


def choices(trials, agreement):
    """The highest mean on validation rows, ties to the weaker."""
    agreement.section("Strengths that validation rows choose")
    seeds = max(int(row["seeds"]) for row in trials)
    validation = [row for row in trials if row["rows"] == "validation" and row["value"]]
    for task, method in dict.fromkeys((row["task"], row["method"]) for row in validation):
        own = [row for row in validation if (row["task"], row["method"]) == (task, method)]
        # A seed that diverged has learnt nothing: its accuracy is 0.
        means = np.array([float(row["mean"]) * int(row["seeds"]) / seeds for row in own])
        weakest = int(np.argmax(means >= means.max() - ROUNDING))
        chosen = [row["value"] for row in own if row["chosen"] == "1"]
        agreement.holds(f"{task}, {method}: chosen strength", " ".join(chosen), own[weakest]["value"])


def along_grid(trained, trials, agreement):
    """Trains with L2 at every strength in numpy, with the seeds that tuned."""
    agreement.section("Mean accuracies of the tuning seeds along L2's grid, trained again in numpy")
    own = [row for row in trials if (row["task"], row["method"]) == ("rows", "l2")]
    tuning = redrawn(trained, range(FIRST_SEED, FIRST_SEED + int(own[0]["seeds"])))
    for value in dict.fromkeys(row["value"] for row in own):
        learner = networks.train(tuning, l2=float(value))
        for row in own:
            if row["value"] == value:
                name = row["rows"].replace(" ", "-")
                mean = learner.accuracies(tuning.inputs[name], tuning.targets[name]).mean()
                agreement.close(f"L2 at {value}: mean accuracy, {row['rows']} rows", row["mean"], mean, ACCURACY)
