"""Measures how time and memory of whole commands grow, one quantity at a time.

Usage: python Tests/Benchmarks/growth/measure.py PROGRAM FOLDER [quick] [WORD]
FOLDER gets growth.csv and what draw.py says above it; WORD measures the quantities alone that have it in their names.
The sizes are gone through several times, so that what else the machine does in a minute strikes all of them. Nothing
large is imported here: a new process begins with the peak memory of the one that starts it.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import made_tables
import surroundings
from measurement import writer
from quantities import LINES, QUANTITIES
from running import measured

REPETITIONS = 3


def rounds(quantities, quick, program, folder, write):
    """Hands every measurement to `write`."""
    for repetition in range(1, REPETITIONS + 1):
        for quantity in quantities:
            start = time.monotonic()
            for size in quantity.chosen(quick):
                write(measured(quantity, size, repetition, program, folder))
            print(f"{repetition} of {REPETITIONS}, {quantity.name}: {time.monotonic() - start:.1f} s", flush=True)


def main():
    """Measures and writes."""
    program, place = os.fspath(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    quick = sys.argv[3:4] == ["quick"]
    word = "".join(sys.argv[4 if quick else 3 :][:1])
    quantities = [quantity for quantity in QUANTITIES if word in quantity.name]
    place.mkdir(parents=True, exist_ok=True)
    (place / "surroundings.md").write_text(surroundings.told(program, REPETITIONS) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as name, (place / "growth.csv").open("w", encoding="utf-8", newline="") as file:
        folder = Path(name)
        for lines in LINES:
            made_tables.write(folder / f"table-{lines}.csv", lines)
        rounds(quantities, quick, program, folder, writer(file))


if __name__ == "__main__":
    main()
