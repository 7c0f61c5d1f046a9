"""Has the programs that exports are for read them, and compares every number with the tables of the same folder.

Usage: python Tests/Exports PROGRAM FOLDER   (where comparisons are written)
"""

import subprocess
import sys
import time
from pathlib import Path

import curves
import numpy as np
from folder import Folder
from networks import Networks

program, place = sys.argv[1], Path(sys.argv[2])

# More seeds than figures draw; layers with running statistics; rows without held-out ones; a number that is
# predicted; many classes; runs that diverge; both precisions.
COMPARISONS = {
    "moons": "moons --method none --method l1=0.01 --method batchnorm --vary hidden=3;4,4 --epochs 20 --seeds 70",
    "double": "moons --method none --method l2=0.1 --hidden 5,4 --activation tanh --precision double --seeds 5",
    "xor": "xor --method none --method dropout=0.2 --epochs 50 --seeds 9 --seed 100",
    "sine": "sine --method none --method early-stopping --epochs 30 --seeds 4",
    "digits": "digits --method none --method layernorm --epochs 2 --seeds 3",
    "diverging": "moons --method none --lr 1e300 --optimizer sgd --epochs 5 --seeds 4",
}


def compare(name, words):
    """The folder of a comparison."""
    path = place / name
    options = ["--export-format", "tensorboard,safetensors,epochs", "--lang", "en", "--formats", "svg", "--quiet"]
    made = [program, "compare", *words.split(), *options, "--out", str(path)]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "verify", str(path), "--quiet"], check=True, stdout=subprocess.DEVNULL)
    return Folder(path)


def check(name, words):
    """Compares all that a comparison exports; returns how many numbers it were."""
    folder = compare(name, words)
    folder.check_manifest()
    count = curves.check_ends(folder)
    networks = [Networks(path) for path in folder.weights()]
    assert {own.configuration for own in networks} == {run["configuration"] for run in folder.runs}
    for own in networks:
        count += own.check(folder, np.float64 if name == "double" else np.float32)
        if name == "double":
            count += own.check_losses(folder)
        for run in folder.runs:
            if run["configuration"] == own.configuration:
                count += curves.check_events(folder, own.name, own.configuration, run["seed"])
    curves.check_found(folder)
    return count


start = time.monotonic()
total = 0
for title, typed in COMPARISONS.items():
    compared = check(title, typed)
    total += compared
    print(f"{title}: {compared} numbers are what the tables say")
print(f"{total} numbers compared in {time.monotonic() - start:.0f} s")
