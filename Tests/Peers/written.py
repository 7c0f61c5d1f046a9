"""What the program writes: reports, and folders of `regplot train --export`."""

import copy
import csv
import json
import pathlib
import re
import subprocess
import tempfile
from dataclasses import dataclass

import numpy as np


def table(path):
    """The rows of a file with comma-separated values, each as a dictionary."""
    with pathlib.Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(field):
    """A field that may be empty."""
    return float(field) if field else float("nan")


class Report:
    """A folder that `regplot DATASET --all` wrote."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.settings = json.loads((self.path / "manifest.json").read_text(encoding="utf-8"))["settings"]
        self.claims = {row["id"]: row for row in self.data("claims")}

    def of_four_points(self, name):
        """A setting of the networks of the four points."""
        return self.settings[f"four points: {name}"]

    def chosen(self, name):
        """A strength on noisy rows; those that were tried follow it."""
        return self.settings[f"noisy points: {name}"].split()[0]

    def data(self, name):
        """The rows of a table."""
        return table(self.path / "data" / f"{name}.csv")

    def value(self, claim):
        """The number that decides a claim or a part of one."""
        return number(self.claims[claim]["value"])

    def interval(self, claim):
        """The interval of that number."""
        return number(self.claims[claim]["low"]), number(self.claims[claim]["high"])


@dataclass
class Block:
    """Where one layer's numbers of one kind stand in a row of parameters, and their shape."""

    layer: int
    kind: str
    start: int
    shape: tuple


class Trained:
    """What `regplot train` wrote of many seeds. Arrays begin with the seed."""

    def __init__(self, path):
        path = pathlib.Path(path)
        self.config = json.loads((path / "config.json").read_text(encoding="utf-8"))
        self.runs = table(path / "runs.csv")
        self.blocks, self.initial = self._parameters(path / "initial-weights.csv")
        _, self.final = self._parameters(path / "weights.csv")
        rows = table(path / "rows.csv")
        inputs = [name for name in rows[0] if name.startswith("input ")]
        seeds = len(self.runs)
        self.inputs, self.targets = {}, {}
        for name in dict.fromkeys(row["set"] for row in rows):
            own = [row for row in rows if row["set"] == name]
            self.inputs[name] = np.array([[float(row[k]) for k in inputs] for row in own]).reshape(
                seeds, -1, len(inputs)
            )
            self.targets[name] = np.array([float(row["target 0"]) for row in own]).reshape(seeds, -1)

    def column(self, name):
        """A result of every seed."""
        return np.array([number(run[name]) for run in self.runs])

    def first(self, seeds):
        """The same of the first seeds alone."""
        few = copy.copy(self)
        few.runs, few.initial, few.final = self.runs[:seeds], self.initial[:seeds], self.final[:seeds]
        few.inputs = {name: values[:seeds] for name, values in self.inputs.items()}
        few.targets = {name: values[:seeds] for name, values in self.targets.items()}
        return few

    @staticmethod
    def _parameters(path):
        with path.open(encoding="utf-8", newline="") as file:
            names = next(csv.reader(file))[1:]
        blocks = []
        for place, name in enumerate(names):
            layer, kind, indices = re.fullmatch(r"layer (\d+) (\w+) (.*)", name).groups()
            shape = tuple(int(index) + 1 for index in re.findall(r"\d+", indices))
            if blocks and (blocks[-1].layer, blocks[-1].kind) == (int(layer), kind):
                blocks[-1].shape = shape
            else:
                blocks.append(Block(int(layer), kind, place, shape))
        values = np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2)
        return blocks, values[:, 1:]


class Program:
    """The program, which trains what is asked for once."""

    def __init__(self, path):
        self.path = path
        self._known = {}

    def train(self, *words):
        """What `regplot train WORDS` exports."""
        if words not in self._known:
            with tempfile.TemporaryDirectory() as folder:
                place = f"{folder}/runs"
                command = [self.path, "train", *words, "--quiet", "--export", place]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
                self._known[words] = Trained(place)
        return self._known[words]
