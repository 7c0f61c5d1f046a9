"""Draws the house in README.md: which target of Package.swift builds on which, as a Mermaid diagram.

    python3 .scripts/flow.py SWIFT [--check]

The diagram stands between two comments. What follows from other arrows is left out, and so are modules of C. With
--check nothing is written: it only says whether the diagram is that of Package.swift.
"""

import sys
from pathlib import Path

from imports import package, sources

README = Path("README.md")
BEGIN = "<!-- Made by .scripts/flow.py from Package.swift. -->\n"
END = "<!-- The end of what it made. -->\n"


def needed(names, declared):
    """Those of the names that none of the others brings along."""
    def below(name):
        return {name}.union(*(below(other) for other in declared[name]))
    return {name for name in names if not any(name in below(other) for other in names - {name})}


def diagram(declared):
    """The picture of targets, each with those that it depends on."""
    lines = ["```mermaid", "flowchart LR"]
    for name in declared:
        lines += [f"    {other} --> {name}" for other in declared if other in needed(declared[name], declared)]
    return "\n".join(lines + ["```", ""])


def replaced(text, picture):
    """The text with this picture between the comments."""
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise ValueError(f"README.md does not have each of these lines once:\n{BEGIN}{END}")
    before, rest = text.split(BEGIN)
    return before + BEGIN + picture + END + rest.split(END)[1]


def try_out():
    """What follows from other arrows is left out, and only what stands between the comments is replaced."""
    picture = diagram({"A": set(), "B": {"A"}, "C": {"A", "B"}})
    assert "A --> B" in picture and "B --> C" in picture and "A --> C" not in picture
    assert replaced(f"x\n{BEGIN}old\n{END}y\n", "new\n") == f"x\n{BEGIN}new\n{END}y\n"


def main():
    try_out()
    rooms = [each for each in package(sys.argv[1]) if not each["path"].startswith("Tests/") and sources(each)]
    names = {room["name"] for room in rooms}
    text = README.read_text()
    drawn = replaced(text, diagram({room["name"]: room["declared"] & names for room in rooms}))
    if "--check" in sys.argv:
        if drawn != text:
            print("The diagram in README.md is not that of Package.swift; make flow draws it.", file=sys.stderr)
            return 1
    else:
        README.write_text(drawn)
    return 0


if __name__ == "__main__":
    sys.exit(main())
