"""Checks that no function of the Swift files is longer than 60 lines, which is about what fits on a screen.

    python3 .scripts/lengths.py FOLDER…

A function is anything with a body of statements that has a name: `func`, `init`, `deinit`, `subscript` and computed
`var`. Counted is from the line with that word to the closing brace; functions inside of it count with it.
"""

import re
import sys
from pathlib import Path

MOST = 60

DECLARATION = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)\n]*\))?[ \t]+|[a-z]\w*(?:\([a-z]+\))?[ \t]+)*?"
    r"(?:func[ \t]+(?P<name>`?[^\s(<]+)|(?P<word>init|deinit|subscript)\b(?![ \t]*[:=.])"
    r"|var[ \t]+(?P<value>`?\w+`?)[ \t]*:[^={\n]*(?=\{[ \t]*$))", re.MULTILINE)
# Text and comments, in which braces mean nothing: comments that are nested once, raw text, text of several lines,
# regular expressions, text with an interpolation that holds text.
BLANK = re.compile(
    r'//[^\n]*|/\*(?:[^*/]|\*(?!/)|/(?!\*)|/\*.*?\*/)*\*/|(?P<hashes>#+)".*?"(?P=hashes)|"""(?:\\.|[^\\])*?"""'
    r'|(?<=[(=:,])[ ]*/(?=\S)(?:\\.|[^/\\\n])+/'
    r'|"(?:\\\((?:[^()"\n]|"(?:\\.|[^"\\\n])*"|\((?:[^()"\n]|"(?:\\.|[^"\\\n])*"|\([^()\n]*\))*\))*\)'
    r'|\\.|[^"\\\n])*"', re.DOTALL)


def blanked(source):
    """The source with text and comments overwritten by spaces; lines stay where they are."""
    return BLANK.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)


def body(source, start, end):
    """Where the body of a declaration opens, between two places; None if it has none, as in a protocol."""
    depth = 0
    for place in range(start, end):
        if source[place] in "([":
            depth += 1
        elif source[place] in ")]":
            depth -= 1
        elif source[place] == "{" and depth == 0:
            return place
        elif source[place] == "}" and depth == 0:
            return None
    return None


def closing(source, place):
    """Where the brace at a place is closed."""
    depth = 0
    while place < len(source):
        depth += {"{": 1, "}": -1}.get(source[place], 0)
        if depth == 0:
            return place
        place += 1
    return place - 1


def functions(source):
    """The name, first line and number of lines of every function."""
    source = blanked(source)
    found = list(DECLARATION.finditer(source))
    for match, following in zip(found, [*found[1:], None], strict=False):
        opening = body(source, match.end(), following.start() if following else len(source))
        if opening is None:
            continue
        first = match.start() + re.search(r"\S", match[0]).start()
        lines = source.count("\n", first, closing(source, opening)) + 1
        yield match["name"] or match["word"] or match["value"], source.count("\n", 0, first) + 1, lines


def try_out():
    """A check that found nothing might look at nothing: functions are made up and must be found."""
    def found(text):
        return list(functions(text))

    long = "\n".join(["        step()"] * 70)
    assert found(f"struct A {{\n    func f() {{\n{long}\n    }}\n}}") == [("f", 2, 72)]
    assert found(f"    public init?(\n        a: Int = 1\n    ) throws(E) {{\n{long}\n    }}") == [("init", 1, 74)]
    assert found(f"    private(set) var a: [Int] {{\n{long}\n    }}") == [("a", 1, 72)]
    assert found('func a() {\n    say("}\\(b("}"))")\n    /* } */ // }\n}') == [("a", 1, 4)]
    assert found('func a() {\n    let b = """\n        }\n        """\n}') == [("a", 1, 5)]
    assert found("func a() {\n    b(of: /[^}]\\//)\n    c = d / e\n}") == [("a", 1, 4)]
    assert found("func a(b: () -> Int = { 1 }) {\n}") == [("a", 1, 2)]
    assert found("protocol P {\n    func a()\n    func b() -> Int\n}") == []
    assert found("let a = B.init(1)\nself.init(2)\nlet c = [1].map {\n}") == []


def main():
    try_out()
    faults = [
        f"{path}:{line}: {name} has {lines} lines, more than {MOST}; split it"
        for folder in sys.argv[1:]
        for path in sorted(Path(folder).rglob("*.swift"))
        for name, line, lines in functions(path.read_text())
        if lines > MOST
    ]
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
