"""64-128-128-10 in PyTorch on one core: the same shapes as the benchmark `digits 64-128-128-10, none`.

Prints milliseconds per epoch of one seed. Usage: python pytorch_digits.py   (needs torch)
"""

import time

import torch

torch.set_num_threads(1)
rows, batch, epochs = 1437, 32, 5
inputs = torch.rand(rows, 64)
targets = torch.arange(rows) % 10
model = torch.nn.Sequential(
    torch.nn.Linear(64, 128),
    torch.nn.ReLU(),
    torch.nn.Linear(128, 128),
    torch.nn.ReLU(),
    torch.nn.Linear(128, 10),
)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
loss = torch.nn.CrossEntropyLoss()


def epoch():
    order = torch.randperm(rows)
    for first in range(0, rows, batch):
        chosen = order[first : first + batch]
        optimizer.zero_grad()
        loss(model(inputs[chosen]), targets[chosen]).backward()
        optimizer.step()


epoch()
best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    for _ in range(epochs):
        epoch()
    best = min(best, (time.perf_counter() - start) / epochs)
print(f"torch {torch.__version__}  64-128-128-10  {best * 1e3:.2f} ms per epoch and seed, one core")
