"""Held-out accuracy of scikit-learn's MLPClassifier and of `regplot train`, on the same data sets with
the same network, optimizer, epochs and batches, each with its own standard start. Medians over 20
seeds, each with a split of its own.

Usage: python sklearn_accuracy.py PROGRAM [FOLDER WITH digits.csv AND wdbc.csv]   (needs scikit-learn)
"""

import csv
import json
import pathlib
import statistics
import subprocess
import sys
import warnings

import numpy as np
import sklearn
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
program = sys.argv[1]
folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "assets/data")
SEEDS, HIDDEN, RATE, EPOCHS, BATCH = 20, 32, 0.01, 200, 32


def curve(name, rows, noise, random):
    """Points as `regplot` makes them: two classes in turn, each on its curve, with noise."""
    one = np.arange(rows) % 2 == 1
    place = random.random(rows)
    if name == "moons":
        t = np.pi * place
        x, y = np.where(one, 0.5 - np.cos(t), np.cos(t) - 0.5), np.where(one, 0.25 - np.sin(t), np.sin(t) - 0.25)
    elif name == "circles":
        radius = np.where(one, 0.5, 1)
        x, y = radius * np.cos(2 * np.pi * place), radius * np.sin(2 * np.pi * place)
    else:
        t = 2 * np.pi * (1.5 * place + 0.5 * one)
        radius = 0.25 + 1.25 * place
        x, y = radius * np.cos(t), radius * np.sin(t)
    points = np.stack([x, y], 1) + noise * random.standard_normal((rows, 2))
    return points, one.astype(int)


def table(name):
    with (folder / f"{name}.csv").open(newline="") as file:
        rows = list(csv.reader(file))[1:]
    return np.array([row[:-1] for row in rows], float), np.array([row[-1] for row in rows])


def split(name, seed):
    random = np.random.default_rng(seed)
    if name in CURVES:
        rows, noise = CURVES[name]
        return *curve(name, rows, noise, random), *curve(name, 1000, noise, random)
    inputs, labels = TABLES[name]
    train, held_out = SHARES[name]
    a, b, ta, tb = train_test_split(
        inputs, labels, train_size=train, test_size=held_out, stratify=labels, random_state=seed)
    if name == "digits":
        return a / 16, ta, b / 16, tb
    scaler = StandardScaler().fit(a)
    return scaler.transform(a), ta, scaler.transform(b), tb


def peer(name):
    accuracies = []
    for seed in range(SEEDS):
        inputs, labels, new, answers = split(name, seed)
        net = MLPClassifier(
            (HIDDEN,), activation="relu", solver="adam", alpha=0, batch_size=min(BATCH, len(inputs)),
            learning_rate_init=RATE, max_iter=EPOCHS, tol=0, n_iter_no_change=EPOCHS, random_state=seed)
        accuracies.append(net.fit(inputs, labels).score(new, answers))
    return statistics.median(accuracies)


def own(name):
    words = [program, "train", name, "--hidden", HIDDEN, "--activation", "relu", "--optimizer", "adam", "--lr", RATE,
             "--epochs", EPOCHS, "--batch", BATCH, "--seeds", SEEDS, "--json", "--quiet"]
    result = subprocess.run([str(word) for word in words], capture_output=True, check=True, text=True)
    return json.loads(result.stdout)["heldOutAccuracy"]["median"]


CURVES = {"moons": (60, 0.3), "circles": (60, 0.2), "spirals": (120, 0.08)}
TABLES = {name: table(name) for name in ["digits", "wdbc"]}
SHARES = {"digits": (0.2, 0.6), "wdbc": (0.3, 0.5)}

print(f"2-class or softmax, {HIDDEN} ReLU units, Adam {RATE}, batches of {BATCH}, {EPOCHS} epochs, {SEEDS} seeds")
print(f"{'data set':10}{'scikit-learn ' + sklearn.__version__:>22}{'regplot':>10}{'points':>9}")
for name in [*CURVES, *TABLES]:
    theirs, ours = peer(name), own(name)
    print(f"{name:10}{theirs * 100:22.1f}{ours * 100:10.1f}{(ours - theirs) * 100:+9.1f}")
