"""What one run of a program took, and the table of all of them."""

import csv
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Measurement:
    """A line of the table."""

    quantity: str
    size: int
    repetition: int
    processor_seconds: float
    wall_seconds: float
    peak_kilobytes: int
    written_kilobytes: int


def writer(file):
    """A function that writes a measurement into a file at once, below a header."""
    lines = csv.DictWriter(file, [field.name for field in fields(Measurement)], lineterminator="\n")
    lines.writeheader()

    def write(one):
        lines.writerow({name: round(value, 4) if isinstance(value, float) else value
                        for name, value in asdict(one).items()})
        file.flush()

    return write


def read(path):
    """All measurements of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Measurement(**{field.name: field.type(line[field.name]) for field in fields(Measurement)})
                for line in csv.DictReader(file)]
