"""Networks of the four points, trained again from the same initial weights: losses, solved shares, zeros."""

import networks
import numpy as np

# Single precision against double, after thousands of steps: of a median loss or norm, relative; of a share of seeds,
# one seed in a hundred may end on the other side.
SINGLE = 1e-3
SHARE = 0.01
# Double against double: what rounding in another order leaves.
DOUBLE = 1e-9
NEAR_ZERO = 0.01

STANDARD = {"--hidden": "8", "--activation": "tanh", "--lr": "0.5", "--epochs": "2000"}
ARTICLE = {"--hidden": "2", "--activation": "sigmoid", "--loss": "mse", "--lr": "0.1", "--epochs": "1000"}


def words(options):
    """Options as they are typed."""
    return [word for pair in options.items() for word in pair]


def methods(report):
    """Options of each method, by its id in tables of data."""
    l1, l2 = report.of_four_points("L1 λ"), report.of_four_points("L2 λ")
    return {
        "none": (),
        "l1": ("--l1", l1),
        "l1-proximal": ("--l1", l1, "--proximal"),
        "l2": ("--l2", l2),
        "batchnorm": ("--batchnorm", "before"),
    }


def losses(learner, trained):
    """Data losses of the training rows in evaluation mode."""
    return learner.losses(trained.inputs["training"], trained.targets["training"])


def solved(learner, trained):
    """For which seeds every training row is on the right side."""
    return learner.accuracies(trained.inputs["training"], trained.targets["training"]) == 1


def again(program, agreement, name, typed):
    """Trains in numpy what the program trains in single and in double precision, and compares the ends."""
    trained = program.train(*typed)
    learner = networks.train(trained)
    double = program.train(*typed, "--precision", "double")
    exact = losses(networks.train(double), double)
    agreement.close(
        f"{name}: largest difference of a seed's loss, double",
        np.abs(double.column("data loss") - exact).max(),
        0,
        DOUBLE,
    )
    agreement.close(
        f"{name}: median data loss, {len(trained.runs)} seeds",
        np.median(trained.column("data loss")),
        np.median(losses(learner, trained)),
        SINGLE,
        relative=True,
    )
    agreement.close(f"{name}: solved share", trained.column("solved").mean(), solved(learner, trained).mean(), SHARE)
    return trained, learner


def check(program, report, agreement):
    """The report's network by every method, the survey's network, and the zeros that L1 makes."""
    seeds = ("--seeds", report.settings["seeds"])
    agreement.section("Four points, trained again in numpy from the same initial weights")
    curves = {
        row["method"]: float(row["median"])
        for row in report.data("methods-loss")
        if row["measure"] == "data loss, evaluation mode"
    }
    ends = {}
    for method, options in methods(report).items():
        trained, learner = ends[method] = again(program, agreement, method, ("xor", *words(STANDARD), *options, *seeds))
        if method in curves:
            agreement.close(
                f"{method}: last median of methods-loss.csv",
                curves[method],
                np.median(losses(learner, trained)),
                SINGLE,
                relative=True,
            )
    same_runs(report, agreement, ends)
    norms = {method: np.linalg.norm(ends[method][1].weights(), axis=1) for method in ("none", "l2")}
    agreement.close(
        "3.1-c.1: norm, L2 over none, median",
        report.value("3.1-c.1"),
        np.median(norms["l2"] / norms["none"]),
        SINGLE,
        relative=True,
    )
    grew = np.abs(ends["l2"][1].weights()) > np.abs(ends["none"][1].weights())
    agreement.close("3.1-c.2: seeds with a weight that grew", report.value("3.1-c.2"), grew.any(axis=1).mean(), 0.02)
    strong, learner = again(
        program, agreement, "L1 at 0.01", ("xor", *words(STANDARD), "--l1", "0.01", "--proximal", *seeds)
    )
    agreement.close("3.1-f.5: solved share", report.value("3.1-f.5"), solved(learner, strong).mean(), 0.02)
    again(program, agreement, "survey's network", ("xor", *words(ARTICLE), *seeds))
    zeros(report, agreement, ends)


def same_runs(report, agreement, ends):
    """The exported runs are those of the report: their final weights are the same to the bit."""
    shown = {}
    for row in report.data("l1-l2-weights"):
        shown.setdefault(row["method"], []).append(float(row["value"]))
    for method, values in shown.items():
        trained, _ = ends[method]
        exported = networks.network(trained, trained.final).weights().ravel()
        agreement.holds(f"{method}: weights of l1-l2-weights.csv that differ", 0, int((exported != values).sum()))


def zeros(report, agreement, ends):
    """The sub-gradient hovers about zero, the proximal step lands on it."""
    agreement.section("Weights at zero and about it under L1")
    for method in ("l1", "l1-proximal"):
        trained, learner = ends[method]
        weights = learner.weights()
        for name, column, peers in [
            ("exact zeros", "exact zeros", (weights == 0).sum(axis=1)),
            ("smaller than 0.01", "near zeros", (np.abs(weights) < NEAR_ZERO).sum(axis=1)),
        ]:
            agreement.close(
                f"{method}: weights of all seeds, {name}",
                trained.column(column).sum(),
                peers.sum(),
                0.005 * weights.size,
            )
    for part, method, name in [
        ("3.1-b.2", "l1-proximal", "the proximal step"),
        ("3.1-b.3", "l1", "the sub-gradient"),
    ]:
        zeros = ends[method][1].weights() == 0
        agreement.close(
            f"{part}: seeds with an exact zero, {name}", report.value(part), zeros.any(axis=1).mean(), 0
        )
    # Where the slope of the data loss is small, a step to the other side of zero is followed by one back.
    trained, learner = ends["l1"]
    step = trained.config["lr"] * trained.config["l1"]
    near = np.abs(learner.weights()) < NEAR_ZERO
    before = learner.weights()[near]
    steps = networks.Steps(learner, trained.config["lr"], l1=trained.config["l1"])
    steps.take(trained.inputs["training"], trained.targets["training"])
    crossed = (np.sign(learner.weights()[near]) != np.sign(before)).mean()
    agreement.inside("l1: share of small weights that cross zero in a step", 0.5, 1, crossed)
    agreement.inside("l1: their median size in steps of rate·λ", 0, 1, np.median(np.abs(before)) / step)
