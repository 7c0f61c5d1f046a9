"""Draws the growth of every quantity: time on the left, memory on the right, the slopes in each panel."""

import math
import textwrap

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter
from slopes import Growth

# Quantities side by side, each with two panels.
ACROSS = 3
FIELDS = {"processor_seconds": ("processor time / s", 1), "peak_kilobytes": ("peak memory / MB", 1e-3)}
# Growth of nothing but noise shall not fill a panel: it covers such a factor at least.
LEAST = 5


def draw(groups, heading, paths):
    """`groups` has the measurements of each quantity by its name."""
    down = -(-len(groups) // ACROSS)
    figure, axes = plt.subplots(down, 2 * ACROSS, figsize=(5 * ACROSS, 2.1 * down + 0.6), layout="constrained")
    figure.suptitle(textwrap.fill(heading.replace("`", "") + " Grey: time on the clock.", 190), fontsize=8)
    panels = list(axes.flat)
    for place, (name, measurements) in enumerate(groups.items()):
        for panel, field in zip(panels[2 * place : 2 * place + 2], FIELDS, strict=True):
            draw_panel(panel, name, field, measurements)
    for panel in panels[2 * len(groups) :]:
        panel.set_visible(False)
    for path in paths:
        figure.savefig(path, dpi=130)
    plt.close(figure)


def draw_panel(panel, name, field, measurements):
    """One quantity's time or memory, on logarithmic axes."""
    label, unit = FIELDS[field]
    growth = Growth.of(measurements, field)
    panel.set(xscale="log", yscale="log")
    highest = growth.most.max()
    if field == "processor_seconds":
        wall = Growth.of(measurements, "wall_seconds")
        panel.plot(wall.sizes, wall.medians, color="0.7", linewidth=0.8)
        highest = max(highest, wall.medians.max())
    noise = np.array([growth.medians - growth.least, growth.most - growth.medians]) * unit
    panel.errorbar(
        growth.sizes, growth.medians * unit, noise, fmt="o", color="black", markersize=3, linewidth=0.8, capsize=2)
    fitted(panel, growth, growth.upper, unit, "-")
    fitted(panel, growth, 0, unit, ":")
    low = growth.least.min() * unit
    # The words stand above what is drawn.
    panel.set_ylim(low / 1.5, max(highest * unit, low * LEAST) * 4)
    ticks(panel.xaxis, growth.sizes[-1] / growth.sizes[0])
    ticks(panel.yaxis, highest * unit / low)
    panel.set_title(name if field == "processor_seconds" else "", fontsize=8, loc="left")
    panel.set_ylabel(label, fontsize=7)
    panel.tick_params(labelsize=6)
    panel.grid(True, linewidth=0.3, alpha=0.5)
    told = f"slope {growth.slope(growth.upper):.2f}, of all {growth.slope():.2f}"
    if not math.isnan(growth.beyond):
        told += f"\nbeyond a constant {growth.beyond:.2f}"
    panel.text(0.03, 0.97, told, transform=panel.transAxes, va="top", fontsize=7)


def fitted(panel, growth, first, unit, dash):
    """The line whose slope is told."""
    slope, intercept = growth.line(first)
    sizes = growth.sizes[first:]
    panel.plot(sizes, np.exp(intercept) * sizes**slope * unit, dash, color="C0", linewidth=0.9)


def ticks(axis, factor):
    """Plain numbers, few of them whatever factor the axis covers."""
    axis.set_major_locator(LogLocator(subs=(1,) if factor > 100 else (1, 2, 5), numticks=6))
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}" if value >= 1 else f"{value:g}"))
    axis.set_minor_formatter(NullFormatter())
