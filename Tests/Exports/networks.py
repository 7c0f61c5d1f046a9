"""Files of networks, as the package safetensors reads them, against tables of runs and rows."""

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file

KINDS = ["weights", "biases", "slope", "scale", "shift", "running-mean", "running-variance"]


def placed(name):
    """Layer by layer, and in a layer as they are applied."""
    layer, kind = name.split("/")
    return int(layer.removeprefix("layer-")), KINDS.index(kind)


# Numbers that are not trained stand behind all that are.
UNTRAINED = ("/running-mean", "/running-variance")


def hashed(data):
    """The 64-bit FNV-1a of bytes."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


class Networks:
    """The networks of a configuration."""

    def __init__(self, path):
        self.name = path.stem
        with safe_open(path, "numpy") as file:
            self.notes = file.metadata()
        self.tensors = load_file(path)
        self.configuration = self.notes["configuration"]

    def of(self, seed):
        """The tensors of a seed by what follows its name."""
        start = f"seed-{seed}/"
        own = {name.removeprefix(start): values for name, values in self.tensors.items() if name.startswith(start)}
        return {name: own[name] for name in sorted(own, key=placed)}

    def check(self, folder, precision):
        """Each seed has a network unless it diverged, with the weights that the table of runs counts."""
        runs = [run for run in folder.runs if run["configuration"] == self.configuration]
        assert runs, self.configuration
        assert self.notes["command"].startswith("regplot compare "), self.notes
        assert self.notes["train"].startswith("regplot train "), self.notes
        assert self.notes["diverged"].split() == [run["seed"] for run in runs if run["diverged"] == "1"], self.notes
        seeds = {name.split("/")[0].removeprefix("seed-") for name in self.tensors}
        assert seeds == {run["seed"] for run in runs if run["diverged"] == "0"}, seeds
        for run in runs:
            if run["diverged"] == "1":
                continue
            own = self.of(run["seed"])
            assert all(values.dtype == precision for values in own.values())
            dense = [values.astype(float).ravel() for name, values in own.items() if name.endswith("/weights")]
            weights = np.concatenate(dense)
            assert np.abs(weights).max() == float(run["largest weight"]), run
            assert (weights == 0).sum() == float(run["exact zeros"]), run
            np.testing.assert_allclose(np.linalg.norm(weights), float(run["weight norm"]), rtol=1e-12)
            # Every bit of every number, as `regplot train --digest` hashes them.
            parts = sorted(own.items(), key=lambda part: part[0].endswith(UNTRAINED))
            values = b"".join(values.astype("<f8").tobytes() for _, values in parts)
            assert f"{hashed(hashed(values).to_bytes(8, 'little')):016x}" == run["digest"], run
        return 4 * len(seeds)

    def check_losses(self, folder):
        """A network of dense layers with tanh, run in numpy, has the held-out loss that the table of runs says."""
        rows = {}
        for row in folder.table("rows"):
            if row["set"] == "held-out":
                rows.setdefault(row["seed"], []).append([float(row[key]) for key in ("input 0", "input 1", "target")])
        runs = [run for run in folder.runs if run["configuration"] == self.configuration]
        for run in runs:
            own = self.of(run["seed"])
            table = np.array(rows[run["seed"]])
            state, targets = table[:, :2], table[:, 2]
            layers = len(own) // 2
            for layer in range(1, layers + 1):
                state = state @ own[f"layer-{layer}/weights"].T + own[f"layer-{layer}/biases"]
                state = np.tanh(state) if layer < layers else state[:, 0]
            loss = np.mean(np.logaddexp(0, state) - targets * state)
            np.testing.assert_allclose(loss, float(run["held-out loss"]), rtol=1e-12)
        return len(runs)
