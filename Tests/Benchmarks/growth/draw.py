"""Draws what measure.py measured, and fits the slopes.

Usage: python Tests/Benchmarks/growth/draw.py FOLDER
FOLDER gets growth.svg, growth.png and growth.md.
"""

import sys
from pathlib import Path

import plots
from measurement import read
from quantities import QUANTITIES
from slope_table import write_slopes


def main():
    """Draws, and prints the table."""
    place = Path(sys.argv[1])
    measurements = read(place / "growth.csv")
    groups = {quantity.name: [one for one in measurements if one.quantity == quantity.name] for quantity in QUANTITIES}
    groups = {name: own for name, own in groups.items() if own}
    heading = (place / "surroundings.md").read_text(encoding="utf-8").strip()
    quantities = [quantity for quantity in QUANTITIES if quantity.name in groups]
    write_slopes(place / "growth.md", heading, quantities, groups)
    plots.draw(groups, heading, [place / "growth.svg", place / "growth.png"])
    print((place / "growth.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
