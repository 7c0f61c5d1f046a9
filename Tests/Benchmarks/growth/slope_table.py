"""The slopes as a table in Markdown."""

import math

from slopes import Growth

HEAD = [
    "quantity (`regplot …`)", "sizes", "time / s", "slope: upper half; all; beyond a constant", "one more",
    "memory / MB", "slope", "one more", "disk: slope", "one more",
]


def write_slopes(path, heading, quantities, groups):
    """A line for each quantity, and above all the circumstances."""
    lines = [heading, "", row(HEAD), row(["---"] * len(HEAD))]
    for quantity in quantities:
        lines.append(row([described(quantity), *numbers(groups[quantity.name], quantity.natural)]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def row(cells):
    """A line of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


def described(quantity):
    """The name and its command, without folders."""
    size = "N" if isinstance(quantity.sizes[0], int) else "SECTIONS"
    command = quantity.command
    for place, word in {"{folder}/out": "DIR", "{folder}/": "", "{size}": size, "{values}": "N−1"}.items():
        command = command.replace(place, word)
    return f"{quantity.name}: `{command}`"


def numbers(measurements, natural):
    """The other cells."""
    time, memory, disk = (
        Growth.of(measurements, field) for field in ("processor_seconds", "peak_kilobytes", "written_kilobytes"))
    first, last = (f"{size:,.0f}" for size in (time.sizes[0], time.sizes[-1]))
    expected = f" (by nature {natural})" if natural != 1 else ""
    wrote = disk.medians[0] > 0
    return [
        f"{first}–{last}", span(time.medians), slopes(time) + expected, quantified(time.one_more, "s"),
        span(memory.medians / 1e3), slopes(memory), quantified(memory.one_more * 1e3, "B"),
        f"{disk.slope(disk.upper):.2f}" if wrote else "", quantified(disk.one_more * 1e3, "B") if wrote else "",
    ]


def slopes(growth):
    """All three slopes."""
    beyond = "–" if math.isnan(growth.beyond) else f"{growth.beyond:.2f}"
    return f"{growth.slope(growth.upper):.2f}; {growth.slope():.2f}; {beyond}"


def span(values):
    """From the first value to the last."""
    return f"{values[0]:.3g}–{values[-1]:.3g}"


def quantified(value, unit):
    """A number with three digits and the prefix that it takes."""
    # No process takes less than a byte.
    if value <= 0 or (unit == "B" and value < 1):
        return "0"
    prefixes = {1e9: "G", 1e6: "M", 1e3: "k", 1: "", 1e-3: "m", 1e-6: "µ"}
    scale = next((scale for scale in prefixes if value >= scale), 1e-6)
    return f"{value / scale:.3g} {prefixes[scale]}{unit}"
