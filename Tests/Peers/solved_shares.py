"""How many seeds of 2-2-1 networks solve exclusive or: with every activation, batch norm and dropout."""

import networks
import numpy as np
from four_points import ARTICLE, STANDARD, losses, solved, words

NETWORK = ("--hidden", "2", "--lr", "1", "--epochs", "1000")
# Seeds in a thousand that rounding may move across the border between solved and not.
MOVED = 0.002


def again(program, agreement, name, *options):
    """The share that numpy's networks solve, once it is seen that the same seeds do."""
    trained = program.train("xor", *NETWORK, *options)
    peers = solved(networks.train(trained), trained)
    differ = (trained.column("solved") != peers).mean()
    agreement.close(f"{name}: share of {len(peers)} seeds that differ", differ, 0, MOVED)
    return peers.mean()


def check(program, report, agreement):
    """Every activation, batch norm and dropout, and the survey's network."""
    agreement.section("Solved shares of 2-2-1 networks, trained again in numpy from the same initial weights")
    seeds = ("--seeds", report.claims["2.1-b.1"]["seeds"])
    shares = {}
    for row in report.data("activation-cards"):
        if row["measure"] == "solved share":
            name = row["activation"]
            shares[name] = again(program, agreement, name, "--activation", name, *seeds)
            agreement.close(f"{name}: solved share of activation-cards.csv", row["value"], shares[name], MOVED)
    best = max(shares["sigmoid"], shares["tanh"], shares["relu"])
    for part, name in [("2.1-b.1", "leaky-relu"), ("2.1-b.2", "prelu"), ("2.1-b.3", "elu")]:
        agreement.close(f"{part}: {name} minus the best of the others", report.value(part), shares[name] - best, MOVED)
    options = ("--activation", "tanh", "--batchnorm", "before", *seeds)
    normalized = again(program, agreement, "tanh, batch norm", *options)
    agreement.close("4-f.2: batch norm minus none", report.value("4-f.2"), normalized - shares["tanh"], MOVED)
    survey(program, report, agreement)
    dropped(program, report, agreement, shares["tanh"])


def survey(program, report, agreement):
    """The survey's network with its settings and with single changes."""
    agreement.section("The survey's network, trained again in numpy from the same initial weights")
    shown = {(row["kind"], row["name"]): float(row["value"]) for row in report.data("article-net")}
    seeds = ("--seeds", report.claims["4-d"]["seeds"])
    for name, options in [
        ("as in the article", {"--l1": "0.01", "--penalty-on": "all"}),
        ("rate 0.5", {"--lr": "0.5"}),
        ("tanh", {"--activation": "tanh"}),
        ("8 hidden", {"--hidden": "8"}),
    ]:
        trained = program.train("xor", *words({**ARTICLE, **options}), *seeds)
        learner = networks.train(trained)
        answers, median = solved(learner, trained), np.median(losses(learner, trained))
        # Of few seeds one may be moved.
        moved = max(MOVED, 1.5 / len(answers))
        agreement.close(f"{name}: solved share of article-net.csv", shown["solved share", name], answers.mean(), moved)
        agreement.close(f"{name}: median loss of article-net.csv", shown["final data loss", name], median, 1e-4)


def dropped(program, report, agreement, without):
    """Dropout by random numbers of numpy's own: agreement in distribution."""
    random = np.random.default_rng(20260102)
    seeds = report.claims["4-f.1"]["seeds"]
    rate = report.of_four_points("dropout rate")
    trained = program.train("xor", *NETWORK, "--activation", "tanh", "--dropout", rate, "--seeds", seeds)
    cost = solved(networks.train(trained, random), trained).mean() - without
    agreement.inside("4-f.1: dropout minus none, masks of numpy's own", *report.interval("4-f.1"), cost)
    narrow = {**STANDARD, "--hidden": "2", "--epochs": "500", "--dropout": "0.75"}
    trained = program.train("xor", *words(narrow), "--seeds", seeds)
    cost = (
        solved(networks.train(trained, random), trained).mean()
        - solved(networks.train(trained, dropout=0), trained).mean()
    )
    agreement.inside("3.2-d.1: dropout 0.75 minus none, masks of numpy's own", *report.interval("3.2-d.1"), cost)
