"""A comparison's folder: its tables, and the files of its exports."""

import csv
import hashlib
import json
from pathlib import Path

# A run's numbers in the table of runs that the table of epochs has, too.
SCORES = ["training loss", "training accuracy", "held-out loss", "held-out accuracy"]
PREDICTED = ["training loss", "training variance explained", "held-out loss", "held-out variance explained"]


class Folder:
    """What a comparison wrote."""

    def __init__(self, path):
        self.path = Path(path)
        self.runs = self.table("runs")
        self.epochs = {}
        for line in self.table("epochs"):
            self.epochs.setdefault((line["configuration"], line["seed"]), []).append(line)
        self.columns = SCORES if SCORES[1] in self.runs[0] else PREDICTED

    def table(self, name):
        """The lines of a table, each by column."""
        with (self.path / "data" / f"{name}.csv").open(newline="") as file:
            return list(csv.DictReader(file))

    def weights(self):
        """The files of networks."""
        return sorted((self.path / "data" / "weights").glob("*.safetensors"))

    def events(self, name, seed):
        """The folder of a run's event file."""
        return self.path / "data" / "tensorboard" / name / f"seed-{seed}"

    def check_manifest(self):
        """Every file stands in the manifest with its hash, and no other one is there."""
        files = json.loads((self.path / "manifest.json").read_text())["files"]
        there = {str(path.relative_to(self.path)) for path in self.path.rglob("*") if path.is_file()}
        assert there == set(files) | {"manifest.json"}, there ^ set(files)
        for file, digest in files.items():
            assert hashlib.sha256((self.path / file).read_bytes()).hexdigest() == digest, file
