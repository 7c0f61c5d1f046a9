"""Checks that every room of the house imports only what lies below it.

    python3 .scripts/imports.py SWIFT

A room is a target of Package.swift, and ROOMS says which rooms it may build on. Checked are the dependencies that
Package.swift declares and the import lines of all Swift files. Tests may import what their target declares.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

# What a room may import: the rooms named, and all below them.
ROOMS = {
    "CCairo": [],
    "CPango": [],
    "CLibPNG": [],
    "CPNG": ["CLibPNG"],
    "CFiles": [],
    "CProcessor": [],
    "Assets": [],
    "Base": [],
    "Elementary": [],
    "UserInput": [],
    "Neural": ["Elementary"],
    "Methods": ["Neural"],
    "Generators": ["Methods"],
    "Lab": ["Generators"],
    "Texts": ["Base", "Assets"],
    "Datasets": ["Generators", "UserInput", "Texts"],
    "Replay": ["Neural", "UserInput"],
    "Training": ["Datasets", "Base"],
    "Charts": ["Base", "Elementary"],
    "Rendering": ["Charts", "CCairo", "CPango", "CPNG"],
    "Results": ["Training", "Base"],
    "Experiments": ["Results", "Charts", "Lab"],
    "Report": ["Experiments", "Rendering", "CFiles"],
    "Commands": ["Report", "Replay", "CProcessor"],
    "regplot": ["Commands"],
}
# What a room may import of others' modules. The core and what stands on it are compiled for browsers too, and
# charts are computed by Swift alone.
FOREIGN = {
    "Base": ["Dispatch", "Glibc"],
    "UserInput": ["Glibc"],
    "Texts": ["Mustache", "TOMLKit"],
    "Datasets": ["Foundation"],
    "Rendering": ["Glibc"],
    "Report": ["Foundation", "Mustache"],
    "Commands": ["ArgumentParser", "Dispatch", "Foundation", "TOMLKit"],
}
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|fileprivate|private)\s+)*"
                    r"import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)")


def below(room):
    """The rooms that it may import."""
    rooms = set()
    for other in ROOMS[room]:
        rooms |= {other} | below(other)
    return rooms


def imports(lines):
    """The modules that lines of Swift import, each with the number of its line."""
    for number, line in enumerate(lines, 1):
        if match := IMPORT.match(line):
            yield number, match[1]


def dependency_faults(target, names):
    """What is wrong with the targets that a room declares."""
    name, declared = target["name"], target["declared"]
    if target["isTest"]:
        return
    if name not in ROOMS:
        yield f"Package.swift: the target {name} is no room; say in .scripts/imports.py what it may import"
        return
    for other in sorted(declared & names - below(name)):
        yield f"Package.swift: {name} depends on {other}, which does not lie below it"


def import_faults(target, names, place, lines):
    """What is wrong with the imports of a file."""
    name, declared = target["name"], target["declared"]
    for number, module in imports(lines):
        where = f"{place}:{number}: {name} imports {module}"
        if module == name:
            continue
        if module in names and not target["isTest"] and module not in below(name):
            yield f"{where}, which does not lie below it"
        elif module in names and module not in declared:
            yield f"{where}, which Package.swift does not say"
        elif module not in names and not target["isTest"] and module not in FOREIGN.get(name, []):
            yield f"{where}, which is not for this room"


def faults(targets, files):
    """All that is wrong: `files` gives the lines of a target's Swift files by their paths."""
    names = {target["name"] for target in targets}
    programs = {target["name"] for target in targets if target["isProgram"]}
    for target in targets:
        yield from dependency_faults(target, names)
        if target["isTest"] or target["name"] in ROOMS:
            used = set()
            for place, lines in sorted(files(target).items()):
                yield from import_faults(target, names, place, lines)
                used |= {module for _, module in imports(lines)}
            for other in sorted((target["declared"] & names) - programs - used if used else []):
                yield f"Package.swift: {target['name']} depends on {other}, which none of its files imports"


def package(swift):
    """The targets of Package.swift."""
    text = subprocess.run([swift, "package", "dump-package"], capture_output=True, check=True, text=True).stdout
    for target in json.loads(text)["targets"]:
        folder = "Tests" if target["type"] == "test" else "Sources"
        path = target.get("path") or f"{folder}/{target['name']}"
        if target["type"] != "plugin":
            yield {
                "name": target["name"], "path": path, "isTest": path.startswith("Tests/"),
                "isProgram": target["type"] == "executable",
                "declared": {next(iter(each.values()))[0] for each in target["dependencies"]},
            }


def sources(target):
    """The lines of a target's Swift files."""
    return {str(place): place.read_text().splitlines() for place in Path(target["path"]).rglob("*.swift")}


def try_out():
    """A check that found nothing might look at nothing: each kind of fault is made up and must be found."""
    def room(name, declared=(), is_test=False):
        return {"name": name, "declared": set(declared), "isTest": is_test, "isProgram": False}

    def found(name, lines, declared=(), is_test=False):
        own = room(name, declared, is_test)
        targets = [own] + [room(each) for each in ("Neural", "Charts", "Elementary") if each != name]
        return list(faults(targets, lambda target: {"A.swift": lines} if target is own else {}))

    assert not found("Charts", ["import Elementary"], ["Elementary"])
    assert not found("NeuralTests", ["import Testing", "@testable import Neural"], ["Neural"], is_test=True)
    upwards = "Neural imports Charts, which does not lie below it"
    for line in ["import Charts", "public import Charts", "  @testable import Charts", "import struct Charts.Figure"]:
        assert found("Neural", [line]) == [f"A.swift:1: {upwards}"], line
    for module in ("Foundation", "Dispatch", "Synchronization"):
        assert "is not for this room" in found("Neural", [f"import {module}"])[0]
    assert "Neural depends on Charts" in found("Neural", ["import Charts"], ["Charts"])[0]
    assert "does not say" in found("Charts", ["import Elementary"])[0]
    assert "none of its files" in found("Charts", ["import Base"], ["Elementary"])[-1]
    assert "is no room" in found("Attic", [])[0]


def main():
    try_out()
    found = list(faults(list(package(sys.argv[1])), sources))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
