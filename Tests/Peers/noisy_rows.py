"""Networks of noisy rows under Adam, trained again from the same initial weights on the same rows."""

import functools

import networks
import numpy as np
from four_points import words
from random_numbers import orders

# A ReLU network under Adam forgets its last digits: single and double precision end at the same medians, not at
# the same weights.
ACCURACY = 0.01
LOSS = 0.1
# Double against double, of the median difference over seeds.
DOUBLE = 1e-9
# Some seeds answer to a last digit in some step; of the mean difference over seeds, less than one held-out row.
SAME = 1 / 400

NETWORK = (
    "noisy-xor",
    *words({"--hidden": "16,16", "--activation": "relu", "--optimizer": "adam", "--lr": "0.03", "--epochs": "400"}),
)
BATCHES = {
    "none, 8": ("--batch", "8"),
    "batch norm, 8": ("--batchnorm", "before", "--batch", "8"),
    "batch norm, all": ("--batchnorm", "before"),
}


def held_out(learner, trained):
    """Losses and accuracies of every seed."""
    x, targets = trained.inputs["held-out"], trained.targets["held-out"]
    return learner.losses(x, targets), learner.accuracies(x, targets)


def check(program, report, agreement):
    """Losses and accuracies of every method."""
    agreement.section("Noisy rows under Adam, trained again in numpy from the same initial weights")
    seeds = ("--seeds", report.settings["seeds"])
    curves = {(row["method"], row["rows"]): float(row["median"]) for row in report.data("methods-gap")}
    methods = {
        "none": (),
        "l2": ("--l2", report.chosen("L2 λ")),
        "adamw": ("--weight-decay", "0.5", "--decoupled"),
    }
    for method, options in methods.items():
        losses, _ = again(program, agreement, method, (*NETWORK, *options, *seeds), networks.train)
        if (method, "held out") in curves:
            ends = curves[method, "held out"], np.median(losses)
            agreement.close(f"{method}: last median of methods-gap.csv", *ends, LOSS, relative=True)
    batches(program, report, agreement, seeds)
    stopped(program, report, agreement, seeds)


def again(program, agreement, name, typed, learn):
    """Compares held-out losses and accuracies of numpy's network with the program's in both precisions."""
    trained, double = program.train(*typed), program.train(*typed, "--precision", "double")
    losses, accuracies = held_out(learn(double), double)
    agreement.close(
        f"{name}: median difference of a seed's loss, double",
        np.median(np.abs(double.column("held-out loss") - losses)),
        0,
        DOUBLE,
    )
    agreement.close(
        f"{name}: mean difference of a seed's accuracy, double",
        np.abs(double.column("held-out accuracy") - accuracies).mean(),
        0,
        SAME,
    )
    medians = np.median(trained.column("held-out loss")), np.median(losses)
    agreement.close(f"{name}: median held-out loss", *medians, LOSS, relative=True)
    means = trained.column("held-out accuracy").mean(), accuracies.mean()
    agreement.close(f"{name}: mean held-out accuracy", *means, ACCURACY)
    return losses, accuracies


def batches(program, report, agreement, seeds):
    """Batch norm in small batches: the order of their rows is drawn in Python."""
    agreement.section("Batch norm in batches of 8 and of all rows, and no regularizer in batches of 8")
    epochs, rows = int(NETWORK[-1]), int(report.settings["noisy points: training points"])
    drawn = orders(range(int(report.settings["seeds"])), epochs, rows)
    learn = functools.partial(networks.train, orders=drawn)
    found = {
        name: again(program, agreement, name, (*NETWORK, *options, *seeds), learn) for name, options in BATCHES.items()
    }
    losses, accuracies = found["batch norm, 8"]
    for accuracy, loss, other in [("2.6-b.1", "2.6-b.3", "none, 8"), ("2.6-b.2", "2.6-b.4", "batch norm, all")]:
        gain = (accuracies - found[other][1]).mean()
        agreement.close(f"{accuracy}: accuracy, mean difference from {other}", report.value(accuracy), gain, ACCURACY)
        fall = np.median(losses - found[other][0])
        agreement.close(f"{loss}: loss, median difference from {other}", report.value(loss), fall, LOSS, relative=True)


class Stopping:
    """Early stopping: keeps what the epoch with the lowest validation loss reaches, until patience runs out."""

    def __init__(self, trained):
        self.trained, self.patience = trained, trained.config["patience"]
        self.lowest = np.full(len(trained.runs), np.inf)
        self.epochs = np.zeros(len(trained.runs))
        self.losses, self.accuracies = np.empty(len(trained.runs)), np.empty(len(trained.runs))
        self.goes_on = np.ones(len(trained.runs), dtype=bool)

    def watch(self, learner, epoch):
        """Looks at the losses after an epoch."""
        losses = learner.losses(self.trained.inputs["validation"], self.trained.targets["validation"])
        better = self.goes_on & (losses < self.lowest)
        self.lowest[better], self.epochs[better] = losses[better], epoch
        reached = held_out(learner, self.trained)
        self.losses[better], self.accuracies[better] = reached[0][better], reached[1][better]
        self.goes_on &= epoch - self.epochs < self.patience


def stopped(program, report, agreement, seeds):
    """The epochs that are kept, and what that gains."""
    agreement.section("Early stopping")
    double = program.train(*NETWORK, *seeds, "--patience", report.chosen("patience"), "--precision", "double")
    stopping = Stopping(double)
    losses, accuracies = held_out(networks.train(double, watch=stopping.watch), double)
    agreement.close(
        "share of seeds that keep another epoch", (double.column("best epoch") != stopping.epochs).mean(), 0, 0
    )
    loss = np.abs(double.column("held-out loss") - stopping.losses)
    agreement.close("median difference of a seed's held-out loss, double", np.median(loss), 0, DOUBLE)
    rise = np.median(losses / stopping.losses)
    agreement.close(
        "2.7-a.2: loss at the end over that kept, median", report.value("2.7-a.2"), rise, LOSS, relative=True
    )
    gain = (stopping.accuracies - accuracies).mean()
    agreement.close("3.4-b.3: accuracy, mean gain", report.value("3.4-b.3"), gain, ACCURACY)
