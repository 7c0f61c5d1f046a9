"""Five lines of 200 points in matplotlib: the same chart as the benchmark `chart of five lines`.

Prints milliseconds per file once everything is loaded, and the files' sizes, on one core.
Usage: python matplotlib_chart.py   (needs matplotlib)
"""

import io
import math
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

names = ["no regularizer", "L1", "L2", "dropout", "batch normalisation"]
dashes = ["-", "--", "-.", ":", (0, (5, 1, 1, 1))]
markers = ["o", "s", "^", "D", "v"]


def draw(file_format):
    figure, axes = plt.subplots(figsize=(180 / 25.4, 110 / 25.4), layout="constrained")
    for k, name in enumerate(names):
        xs = range(200)
        ys = [math.exp(-0.01 * (k + 1) * x) + 0.05 * (1 + math.sin(0.1 * x + k)) for x in xs]
        axes.plot(
            xs, ys, linestyle=dashes[k], marker=markers[k], markevery=25, markersize=4, linewidth=1.4,
            label=name)
    axes.set_yscale("log")
    axes.set_title("Losses fall at different speeds")
    axes.set_xlabel("epoch")
    axes.set_ylabel("data loss")
    axes.grid(True, axis="y", linewidth=0.5, alpha=0.4)
    axes.legend(fontsize=8)
    out = io.BytesIO()
    figure.savefig(out, format=file_format, dpi=200)
    plt.close(figure)
    return out.getbuffer().nbytes


for file_format in ["png", "svg", "pdf"]:
    for _ in range(3):
        size = draw(file_format)
    times = []
    for _ in range(15):
        start = time.perf_counter()
        draw(file_format)
        times.append(time.perf_counter() - start)
    times.sort()
    print(
        f"matplotlib {matplotlib.__version__}  {file_format}  {times[7] * 1e3:.1f} ms  "
        f"{size / 1000:.0f} kB")
