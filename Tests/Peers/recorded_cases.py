"""Records cases for Tests/ReplayTests/Cases with PyTorch, in double precision.

    python Tests/Peers/recorded_cases.py FOLDER

Needs PyTorch, which nothing else here does; `make peers` does not run it. Each case is a small training run whose
random draws are written down, so that `regplot replay` can make it again. The file says which version made it.
"""

import json
import sys
from pathlib import Path

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

STEPS = 6
ROWS = 8
torch.set_default_dtype(torch.float64)


def layer(module):
    """A layer as a case has it, with its numbers as they are now."""
    if isinstance(module, nn.Linear):
        return {
            "layer": "dense",
            "inputs": module.in_features,
            "outputs": module.out_features,
            "weight": module.weight.tolist(),
            "bias": module.bias.tolist(),
        }
    if isinstance(module, nn.LayerNorm):
        return {
            "layer": "layernorm",
            "features": module.normalized_shape[0],
            "gamma": module.weight.tolist(),
            "beta": module.bias.tolist(),
            "epsilon": module.eps,
        }
    return {"layer": "activation", "function": type(module).__name__.lower()}


def hidden(outputs, *, norm=False):
    """4 inputs, 6 hidden units, tanh."""
    return nn.Sequential(
        nn.Linear(4, 6), *([nn.LayerNorm(6)] if norm else []), nn.Tanh(), nn.Linear(6, outputs)
    )


class Case:
    """A network, its rows, and what its training is other than plain gradient descent."""

    def __init__(self, name, seed, loss, outputs, *, norm=False, **settings):
        torch.manual_seed(seed)
        self.name, self.loss = name, loss
        self.net = hidden(outputs, norm=norm)
        if norm:
            for module in self.net:
                if isinstance(module, nn.LayerNorm):
                    nn.init.uniform_(module.weight, 0.5, 1.5)
                    nn.init.uniform_(module.bias, -0.5, 0.5)
        self.settings = settings
        self.inputs = torch.randn(ROWS, 4)
        if loss == "cross-entropy":
            self.targets = torch.randint(outputs, (ROWS,))
        elif loss == "mse":
            self.targets = torch.randn(ROWS, outputs)
        else:
            self.targets = torch.randint(2, (ROWS, outputs)).double()

    def data_loss(self, outputs, targets):
        """The loss with smoothed labels where the case has them."""
        epsilon = self.settings.get("labelSmoothing", 0)
        if self.loss == "cross-entropy":
            return nn.functional.cross_entropy(outputs, targets, label_smoothing=epsilon)
        if self.loss == "mse":
            return nn.functional.mse_loss(outputs, targets)
        # PyTorch has no smoothing of one output: it is that of two classes.
        soft = targets * (1 - epsilon) + epsilon / 2
        return nn.functional.binary_cross_entropy_with_logits(outputs, soft)

    def batch_loss(self, step):
        """The training loss of a step's batch, mixed as mixup's authors do: the loss of both targets, in shares."""
        rows = torch.tensor(step["rows"])
        inputs, targets = self.inputs[rows], self.targets[rows]
        if "mixup" not in self.settings:
            return self.data_loss(self.net(inputs), targets)
        share, partners = step["mixing"]["share"], torch.tensor(step["mixing"]["partners"])
        outputs = self.net(share * inputs + (1 - share) * inputs[partners])
        if self.loss == "mse":
            # Numbers are mixed themselves: their squared error is another than the mean of both.
            return self.data_loss(outputs, share * targets + (1 - share) * targets[partners])
        return share * self.data_loss(outputs, targets) + (1 - share) * self.data_loss(
            outputs, targets[partners]
        )

    def draw(self):
        """The rows of a step, and what else is drawn."""
        step = {"rows": torch.randperm(ROWS)[:5].tolist()}
        if "mixup" in self.settings:
            alpha = self.settings["mixup"]["alpha"]
            share = torch.distributions.Beta(alpha, alpha).sample().item()
            step["mixing"] = {"share": share, "partners": torch.randperm(5).tolist()}
        if "gradientNoise" in self.settings:
            step["noise"] = torch.randn(sum(p.numel() for p in self.net.parameters())).tolist()
        return step

    def optimizer(self):
        """Adam or gradient descent."""
        options = self.settings.get("optimizer", {"method": "sgd", "learningRate": 0.3})
        rate = options["learningRate"]
        if options["method"] == "adam":
            return options, torch.optim.Adam(self.net.parameters(), lr=rate)
        return options, torch.optim.SGD(
            self.net.parameters(), lr=rate, momentum=options.get("momentum", 0)
        )

    def add_noise(self, step, place):
        """Annealed Gaussian noise, after clipping."""
        variance = self.settings["gradientNoise"]["variance"] / (1 + place) ** 0.55
        noise = torch.tensor(step["noise"])
        first = 0
        for parameter in self.net.parameters():
            own = noise[first : first + parameter.numel()].view_as(parameter)
            parameter.grad += variance**0.5 * own
            first += parameter.numel()

    def recorded(self):
        """The whole case with what is expected of it."""
        options, optimizer = self.optimizer()
        result = {
            "name": self.name,
            "source": f"PyTorch {torch.__version__} float64",
            "network": [layer(module) for module in self.net],
            "loss": self.loss,
            **self.settings,
            "optimizer": options,
            "inputs": self.inputs.tolist(),
            "targets": self.targets.tolist(),
            "steps": [],
        }
        losses, norms = [], []
        average = AveragedModel(self.net)
        averaging = self.settings.get("weightAveraging")
        for place in range(STEPS):
            step = self.draw()
            result["steps"].append(step)
            optimizer.zero_grad()
            loss = self.batch_loss(step)
            loss.backward()
            gradients = [p.grad for p in self.net.parameters()]
            norms.append(torch.cat([g.flatten() for g in gradients]).norm().item())
            losses.append(loss.item())
            if "clip" in self.settings:
                nn.utils.clip_grad_norm_(self.net.parameters(), self.settings["clip"]["norm"])
            if "gradientNoise" in self.settings:
                self.add_noise(step, place)
            optimizer.step()
            if averaging and place >= averaging["first"]:
                average.update_parameters(self.net)
        net = average.module if averaging else self.net
        result["expected"] = {
            "loss": losses,
            "objective": losses,
            "gradientNorm": norms,
            "network": [layer(module) for module in net],
            "outputs": net(self.inputs).tolist(),
        }
        return result


ADAM = {"method": "adam", "learningRate": 0.05}
BINARY = "binary-cross-entropy"
CASES = [
    Case("label-smoothing-classes", 1, "cross-entropy", 3, labelSmoothing=0.1),
    Case("label-smoothing-binary", 2, BINARY, 1, labelSmoothing=0.2, optimizer=ADAM),
    Case("mixup-classes", 3, "cross-entropy", 3, mixup={"alpha": 0.4}, labelSmoothing=0.1),
    Case("mixup-binary", 4, BINARY, 1, mixup={"alpha": 1.0}, optimizer=ADAM),
    Case("mixup-mse", 5, "mse", 2, mixup={"alpha": 0.2}),
    Case("layernorm", 6, "cross-entropy", 3, norm=True),
    Case("layernorm-adam", 7, BINARY, 1, norm=True, optimizer=ADAM),
    Case("weight-averaging", 8, BINARY, 1, weightAveraging={"first": 2}),
    Case("weight-averaging-layernorm", 9, "mse", 2, norm=True, weightAveraging={"first": 0}),
    Case(
        "gradient-noise-clip", 10, "cross-entropy", 3, gradientNoise={"variance": 0.3}, clip={"norm": 0.2}
    ),
    Case("gradient-noise-adam", 11, BINARY, 1, gradientNoise={"variance": 0.01}, optimizer=ADAM),
]

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for case in CASES:
        text = json.dumps(case.recorded(), separators=(",", ":"))
        (folder / f"{case.name}.json").write_text(text + "\n")
