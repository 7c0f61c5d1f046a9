"""Files of networks, as the package safetensors reads them, against tables of runs and rows."""

import numpy
from safetensors import safe_open
from safetensors.numpy import load_file


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
        return {name.removeprefix(start): values for name, values in self.tensors.items() if name.startswith(start)}

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
            weights = numpy.concatenate(dense)
            assert numpy.abs(weights).max() == float(run["largest weight"]), run
            assert (weights == 0).sum() == float(run["exact zeros"]), run
            numpy.testing.assert_allclose(numpy.linalg.norm(weights), float(run["weight norm"]), rtol=1e-12)
        return 3 * len(seeds)

    def check_losses(self, folder):
        """A network of dense layers with tanh, run in numpy, has the held-out loss that the table of runs says."""
        rows = {}
        for row in folder.table("rows"):
            if row["set"] == "held-out":
                rows.setdefault(row["seed"], []).append([float(row[key]) for key in ("input 0", "input 1", "target")])
        runs = [run for run in folder.runs if run["configuration"] == self.configuration]
        for run in runs:
            own = self.of(run["seed"])
            table = numpy.array(rows[run["seed"]])
            state, targets = table[:, :2], table[:, 2]
            layers = len(own) // 2
            for layer in range(1, layers + 1):
                state = state @ own[f"layer-{layer}/weights"].T + own[f"layer-{layer}/biases"]
                state = numpy.tanh(state) if layer < layers else state[:, 0]
            loss = numpy.mean(numpy.logaddexp(0, state) - targets * state)
            numpy.testing.assert_allclose(loss, float(run["held-out loss"]), rtol=1e-12)
        return len(runs)
