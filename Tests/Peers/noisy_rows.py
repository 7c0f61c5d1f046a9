"""Networks of noisy rows under Adam, trained again from the same initial weights on the same rows."""

import networks
import numpy as np

# A ReLU network under Adam forgets its last digits: single and double precision end at the same medians, not at
# the same weights.
ACCURACY = 0.01
LOSS = 0.1
# Double against double, of the median difference over seeds.
DOUBLE = 1e-9

NETWORK = (
    "noisy-xor",
    "--hidden",
    "16,16",
    "--activation",
    "relu",
    "--optimizer",
    "adam",
    "--lr",
    "0.03",
    "--epochs",
    "400",
)
METHODS = {
    "none": (),
    "L2": ("--l2", "0.003"),
    "AdamW": ("--weight-decay", "0.5", "--decoupled"),
}


def check(program, report, agreement):
    """Losses and accuracies of every method."""
    agreement.section("Noisy rows under Adam, trained again in numpy from the same initial weights")
    seeds = ("--seeds", report.settings["seeds"])
    curves = {(row["method"], row["rows"]): float(row["median"]) for row in report.data("methods-gap")}
    for name, options in METHODS.items():
        trained = program.train(*NETWORK, *options, *seeds)
        double = program.train(*NETWORK, *options, *seeds, "--precision", "double")
        learner = networks.train(double)
        x, targets = double.inputs["held-out"], double.targets["held-out"]
        losses, accuracies = learner.losses(x, targets), learner.accuracies(x, targets)
        agreement.close(
            f"{name}: median difference of a seed's loss, double",
            np.median(np.abs(double.column("test loss") - losses)),
            0,
            DOUBLE,
        )
        agreement.close(
            f"{name}: mean difference of a seed's accuracy, double",
            np.abs(double.column("test accuracy") - accuracies).mean(),
            0,
            0.001,
        )
        agreement.close(
            f"{name}: median held-out loss",
            np.median(trained.column("test loss")),
            np.median(losses),
            LOSS,
            relative=True,
        )
        agreement.close(
            f"{name}: mean held-out accuracy", trained.column("test accuracy").mean(), accuracies.mean(), ACCURACY
        )
        if name == "none":
            agreement.close(
                "none: last median of methods-gap.csv",
                curves["none", "held out"],
                np.median(losses),
                LOSS,
                relative=True,
            )
