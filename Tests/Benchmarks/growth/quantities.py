"""What grows: each quantity with the command that has it, its sizes, and the slope that it has by nature."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Quantity:
    """One line of plots: a command with places for the size and for folders, and sizes in the order of their growth."""

    name: str
    command: str
    sizes: list
    # How many of the sizes a quick run takes.
    quick: int
    # Of the time, where a size stands for more work than itself: 2 for the weights between two layers as wide.
    natural: int = 1

    def chosen(self, quick):
        """The sizes that are measured."""
        return self.sizes[: self.quick] if quick else self.sizes

    def words(self, size, folder):
        """The words of the command line, which writes into `folder`/out."""
        # What others are compared with is a configuration, too, beside the values of what is varied.
        places = {"size": size, "values": size - 1 if isinstance(size, int) else 0, "folder": os.fspath(folder)}
        return [word.format(**places) for word in self.command.split()] + ["--quiet"]


def powers(first, factor, count):
    """Sizes spaced by a factor."""
    return [first * factor**step for step in range(count)]


OUT = "--out {folder}/out"
TWO = f"--method none --method l2 {OUT}"
SEEDS = powers(8, 4, 6)
LINES = [100, 1_000, 10_000, 100_000, 1_000_000]
TABLE = "csv {folder}/table-{size}.csv --label kind --seeds 8 --epochs 1"
EXPORTS = "--export-format tensorboard,safetensors,epochs"
# Sections of a report of which each choice has about twice as many figures; those are counted when they are made.
SECTIONS = [
    "--only=augmentation", "--only=early-stopping", "--only=weight-decay,augmentation", "--only=l1-l2",
    "--only=overview,dropout", "--all",
]

QUANTITIES = [
    Quantity("seeds: train xor", "train xor --seeds {size}", SEEDS, 5),
    Quantity("seeds: train noisy-xor", "train noisy-xor --seeds {size}", SEEDS, 4),
    Quantity("seeds: train --export", "train xor --seeds {size} --export {folder}/out", SEEDS, 5),
    Quantity("seeds: compare", f"compare moons --epochs 20 --seeds {{size}} {TWO}", SEEDS, 4),
    Quantity(
        "seeds: compare, exports", f"compare moons --epochs 20 --seeds {{size}} {TWO} {EXPORTS}", powers(8, 3, 5), 4),
    Quantity("seeds: report", f"moons --all --epochs 20 --seeds {{size}} {OUT}", powers(16, 2, 6), 3),
    Quantity(
        "seeds: figure", "figure activation-heatmap --epochs 20 --seeds {size} --out {folder}/figure.svg",
        powers(64, 2, 6), 5),
    Quantity("epochs: train", "train moons --seeds 64 --epochs {size}", powers(16, 4, 6), 6),
    Quantity("epochs: compare", f"compare moons --seeds 16 --epochs {{size}} {TWO}", powers(16, 4, 6), 5),
    Quantity("width: train", "train moons --seeds 16 --epochs 50 --hidden {size}", powers(4, 4, 6), 5),
    Quantity(
        "width, two layers: train", "train moons --seeds 16 --epochs 10 --hidden {size},{size}", powers(16, 2, 6), 5,
        natural=2),
    Quantity("width: compare", f"compare moons --seeds 8 --epochs 5 --hidden {{size}} {TWO}", powers(4, 4, 6), 5),
    Quantity("rows: train", "train moons --seeds 16 --epochs 20 --rows {size}", powers(64, 4, 6), 5),
    Quantity("rows: compare", f"compare moons --seeds 8 --epochs 5 --rows {{size}} {TWO}", powers(40, 4, 6), 5),
    Quantity(
        "configurations: compare", f"compare moons --seeds 8 --epochs 20 --vary l2=1e-5..1e-1:{{values}}:log {OUT}",
        [6, 12, 25, 50, 100, 200, 400], 5),
    Quantity("figures: report", f"xor --seeds 8 --epochs 20 {{size}} {OUT}", SECTIONS, 4),
    Quantity("lines: train csv", f"train {TABLE}", LINES, 4),
    Quantity("lines: train csv, all used", f"train {TABLE} --rows 1000000", LINES, 4),
    Quantity("lines: compare csv", f"compare {TABLE} {TWO}", LINES, 4),
]
