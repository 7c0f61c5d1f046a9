"""How many seeds of 2-2-1 networks solve exclusive or: with every activation, batch norm and dropout."""

import networks
import numpy as np
from four_points import STANDARD, solved

NETWORK = ("--hidden", "2", "--lr", "1", "--epochs", "1000", "--seeds", "4000")
# So many of the seeds are trained again.
AGAIN = 1000
# Seeds in a thousand that rounding may move across a border between solved and not.
MOVED = 0.002


def again(program, agreement, name, *options):
    """For which seeds the program's network solves it, and how many of the first ones numpy's decide otherwise."""
    trained = program.train("xor", *NETWORK, *options)
    few = trained.first(AGAIN)
    peers = solved(networks.train(few), few)
    agreement.close(f"{name}: solved share of {AGAIN} seeds", few.column("solved").mean(), peers.mean(), MOVED)
    agreement.close(f"{name}: share of seeds that differ", (few.column("solved") != peers).mean(), 0, MOVED)
    return trained.column("solved")


def check(program, report, agreement):
    """Also that the exported runs are those of the report."""
    agreement.section("Solved shares of 2-2-1 networks, trained again in numpy from the same initial weights")
    names = ("sigmoid", "tanh", "relu", "leaky-relu", "prelu", "elu")
    shares = {name: again(program, agreement, name, "--activation", name).mean() for name in names}
    for row in report.data("activation-cards"):
        if row["measure"] == "solved share":
            name = row["activation"]
            agreement.close(f"{name}: solved share of activation-cards.csv", row["value"], shares[name], 1e-12)
    best = max(shares["sigmoid"], shares["tanh"], shares["relu"])
    for part, name in [("2.1-b.1", "leaky-relu"), ("2.1-b.2", "prelu"), ("2.1-b.3", "elu")]:
        agreement.close(f"{part}: {name} minus the best of the others", report.value(part), shares[name] - best, 1e-12)
    normalized = again(program, agreement, "tanh, batch norm", "--activation", "tanh", "--batchnorm", "before")
    agreement.close("4-f.2: batch norm minus none", report.value("4-f.2"), normalized.mean() - shares["tanh"], 1e-12)
    dropped(program, report, agreement, shares["tanh"])


def dropped(program, report, agreement, without):
    """Dropout by random numbers of numpy's own: agreement in distribution."""
    random = np.random.default_rng(20260102)
    rate = report.of_four_points("dropout rate")
    trained = program.train("xor", *NETWORK, "--activation", "tanh", "--dropout", rate)
    cost = solved(networks.train(trained, random), trained).mean() - without
    agreement.inside("4-f.1: dropout minus none, masks of numpy's own", *report.interval("4-f.1"), cost)
    narrow = ("xor", "--hidden", "2", *STANDARD[2:-1], "500", "--dropout", "0.75", "--seeds", str(AGAIN))
    trained = program.train(*narrow)
    cost = (
        solved(networks.train(trained, random), trained).mean()
        - solved(networks.train(trained, dropout=0), trained).mean()
    )
    agreement.inside("3.2-d.1: dropout 0.75 minus none, masks of numpy's own", *report.interval("3.2-d.1"), cost)
