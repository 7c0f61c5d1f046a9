"""What networks answer under dropout's masks: all 256 of them, with their probabilities."""

import networks
import numpy as np
from four_points import STANDARD, words

# Final weights are those of the report; its answers are worked out in single precision.
SINGLE = 1e-5
ACTIVATIONS = ("sigmoid", "tanh", "relu")


def check(program, report, agreement):
    """Means over masks against the full network, scaled and not, and units dropped before the activation."""
    agreement.section("Dropout: exact means over masks")
    rate = report.of_four_points("dropout rate")
    seeds = ("--seeds", report.settings["seeds"])
    trained = program.train("xor", *words(STANDARD), "--dropout", rate, *seeds)
    p = float(rate)
    first, _, last = networks.network(trained, trained.final).layers
    x = trained.inputs["training"]
    hidden = np.tanh(first.forward(x, False))
    weight, bias = last.weight[:, 0], last.bias
    units = hidden.shape[2]
    masks = (np.arange(2**units)[:, None] >> np.arange(units)) & 1
    probability = np.where(masks == 1, 1 - p, p).prod(axis=1)
    # [seed][row][mask]
    kept = np.einsum("sru,su,mu->srm", hidden, weight, masks) + bias[:, :, None]
    scaled = np.einsum("sru,su,mu->srm", hidden, weight, masks / (1 - p)) + bias[:, :, None]
    full = (hidden * weight[:, None]).sum(axis=2) + bias
    agreement.close("the masks' probabilities together", 1, probability.sum(), 1e-12)
    agreement.close(
        "with scaling: largest |E z − full network's z|", 0, np.abs(scaled @ probability - full).max(), 1e-12
    )
    unscaled = np.abs(kept @ probability - full).mean(axis=1)
    agreement.close(
        "3.2-a.1: |E z − full network's| without scaling", report.value("3.2-a.1"), np.median(unscaled), SINGLE
    )
    answers = networks.sigmoid(scaled) @ probability
    shift = np.abs(answers - networks.sigmoid(full)).mean(axis=1)
    agreement.close("3.2-a.3: |E σ(z) − σ(full network's z)|", report.value("3.2-a.3"), np.median(shift), SINGLE)
    shown = {(int(row["row"]), row["what"]): float(row["logit"]) for row in report.data("dropout-outputs")}
    for what, peers in [
        ("every unit", full),
        ("mean over masks, scaled", scaled @ probability),
        ("mean over masks, not scaled", kept @ probability),
    ]:
        for row in range(1, 5):
            agreement.close(f"dropout-outputs.csv, row {row}: {what}", shown[row, what], peers[0, row - 1], SINGLE)
    before(program, report, agreement, p, seeds)


def before(program, report, agreement, p, seeds):
    """Units dropped before the activation: E f(mask·z / (1 − p)) = (1 − p)·f(z / (1 − p)) + p·f(0)."""
    for part, name in [("3.2-b.3", "sigmoid"), ("3.2-b.2", "tanh"), (None, "relu")]:
        trained = program.train("xor", *words({**STANDARD, "--activation": name}), *seeds)
        first, _, last = networks.network(trained, trained.final).layers
        z = first.forward(trained.inputs["training"], False)
        function = networks.ACTIVATIONS[name][0]
        mean = (1 - p) * function(z / (1 - p)) + p * function(np.zeros(1))
        shift = np.abs(((mean - function(z)) * last.weight).sum(axis=2)).mean(axis=1)
        if part:
            agreement.close(
                f"{part}: shift of E z, dropped before the {name}", report.value(part), np.median(shift), SINGLE
            )
        else:
            agreement.close(f"3.2-b.1: shift of E z, dropped before the {name}", 0, np.median(shift), 1e-12)
