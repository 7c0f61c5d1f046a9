"""What a user would script instead of a report: PyTorch trains XOR under six methods for one seed,
3,000 epochs each, and matplotlib draws thirty figures in three formats, or as many as are asked for.

Prints seconds of wall-clock time, the time of importing the two libraries apart:

    pip install torch matplotlib
    python3 xor_report.py
    time regplot xor --all --out report
    python3 xor_report.py $(ls report/figures/*.en.png | wc -l)
"""

import sys
import tempfile
import time
from pathlib import Path

start = time.perf_counter()
import matplotlib  # noqa: E402

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
import torch  # noqa: E402

imported = time.perf_counter()

EPOCHS = 3000
FIGURES = int(sys.argv[1]) if len(sys.argv) > 1 else 30
INPUTS = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
TARGETS = torch.tensor([[0.0], [1.0], [1.0], [0.0]])


def network(method):
    torch.manual_seed(0)
    layers = [torch.nn.Linear(2, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)]
    if method == "batch norm":
        layers.insert(1, torch.nn.BatchNorm1d(8))
    if method == "dropout":
        layers.insert(2, torch.nn.Dropout(0.25))
    return torch.nn.Sequential(*layers)


def train(method):
    """Data loss and weights of every epoch."""
    net = network(method)
    decay = 0.006 if method == "weight decay" else 0.0
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5, weight_decay=decay)
    loss_function = torch.nn.BCEWithLogitsLoss()
    losses, weights = [], []
    for _ in range(EPOCHS):
        optimizer.zero_grad()
        loss = loss_function(net(INPUTS), TARGETS)
        total = loss
        if method == "L1":
            total = loss + 0.003 * sum(p.abs().sum() for p in net.parameters() if p.dim() == 2)
        if method == "L2":
            total = loss + 0.003 * sum((p**2).sum() for p in net.parameters() if p.dim() == 2)
        total.backward()
        optimizer.step()
        losses.append(loss.item())
        weights.append(torch.cat([p.detach().flatten() for p in net.parameters()]).clone())
    return losses, torch.stack(weights)


def draw(folder, number, losses, weights):
    figure, axes = plt.subplots(1, 3, figsize=(7, 2.6), layout="constrained")
    axes[0].semilogy(losses)
    axes[0].set(xlabel="epoch", ylabel="data loss")
    axes[1].plot(weights)
    axes[1].set(xlabel="epoch", ylabel="weight")
    axes[2].hist(weights[-1], bins=20)
    axes[2].set(xlabel="weight", ylabel="count")
    for suffix in ("png", "svg", "pdf"):
        figure.savefig(folder / f"{number}.{suffix}", dpi=200)
    plt.close(figure)


runs = [train(method) for method in ("none", "L1", "L2", "weight decay", "dropout", "batch norm")]
trained = time.perf_counter()
with tempfile.TemporaryDirectory() as folder:
    for number in range(FIGURES):
        draw(Path(folder), number, *runs[number % len(runs)])
drawn = time.perf_counter()
print(f"import {imported - start:.1f} s, training {trained - imported:.1f} s, "
      f"drawing {drawn - trained:.1f} s, in all {drawn - start:.1f} s")
