"""Makes sections' texts of their Markdown, see CONTRIBUTING.md; .scripts/texts calls it.

Every line of the Markdown is the same line of the HTML, so that messages about the one hold for the other."""

import difflib
import pathlib
import re
import sys
from html import escape

from formulas import mathml
from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import state_inline
from mdit_py_plugins.dollarmath import dollarmath_plugin

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A place for a value, or the beginning or end of a part.
PLACE = re.compile(r"\{\{[#^/!]?[^{}]*\}\}")
# A line that is a block of its own: parts, figures, claims and what can be tried, nothing that belongs in a sentence.
BLOCK = re.compile(r"(\s*\{\{([#^/!][^{}]*|figure\.[^{}]+|explore\.[^{}]+|claims|corrections)\}\}\s*)+$")
CONTAINER = re.compile(r":::+\s*([\w-]+)\s*(.*)$")
WIDE = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]"
# Chinese has no space between a sign and the word after it: there **“such words.”** would not end.
state_inline.isPunctChar = lambda sign: isPunctChar(sign) and sign not in "{}" and re.match(WIDE, sign) is None
# Nor would *{{a place}}* beside a Chinese sign.
state_inline.isMdAsciiPunct = lambda code: isMdAsciiPunct(code) and chr(code) not in "{}"
CONTAINERS = {"guess", "mistakes", "evidence", "exercise", "solution", "margin", "presets", "sources"}


class TextError(Exception):
    """What is wrong with a text, and in which line, from 1."""

    def __init__(self, line, reason):
        super().__init__(reason)
        self.line = line


def line_of(state, line):
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def place_line(state: StateBlock, start, end, silent):
    """A line of places alone."""
    text = line_of(state, start)
    if state.is_code_block(start) or not BLOCK.match(text):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map, token.content = [start, start + 1], text
        state.line = start + 1
    return True


def container(state: StateBlock, start, end, silent):
    """From `::: name title` to its `:::`; containers may stand in each other."""
    match = CONTAINER.match(line_of(state, start))
    if match is None:
        return False
    if silent:
        return True
    name, title = match.groups()
    if name not in CONTAINERS:
        near = difflib.get_close_matches(name, CONTAINERS, 1)
        meant = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(CONTAINERS))}"
        raise TextError(start + 1, f"there is no container {name}{meant}")
    depth, last = 1, start
    while depth:
        last += 1
        if last >= end:
            raise TextError(start + 1, f"::: {name} is not closed; close it with a line of :::")
        text = line_of(state, last).rstrip()
        depth += 1 if CONTAINER.match(text) else -1 if re.fullmatch(":::+", text) else 0
    token = state.push("container_open", "div", 1)
    token.info, token.meta, token.map, token.block = name, {"title": title}, [start, last], True
    before, state.lineMax = state.lineMax, last
    state.md.block.tokenize(state, start + 1, last)
    state.lineMax = before
    token = state.push("container_close", "div", -1)
    token.info, token.block = name, True
    state.line = last + 1
    return True


def place(state, silent):
    """A place within a sentence."""
    match = PLACE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = match[0]
    state.pos = match.end()
    return True


def parser():
    md = MarkdownIt("commonmark", {"html": False}).enable("table").use(dollarmath_plugin, allow_digits=False)
    may_end = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("fence", "container", container, may_end)
    # Not what ends a quotation, for that ends a table, too.
    md.block.ruler.before("fence", "place_line", place_line, {"alt": ["paragraph", "reference", "list"]})
    md.inline.ruler.before("escape", "place", place)
    md.normalizeLink = lambda url: url
    md.validateLink = lambda _: True
    return md


class Writer:
    """Writes tokens as HTML, each in the line where it stands in the Markdown."""

    def __init__(self, section, md):
        self.section, self.md = section, md
        self.html, self.line = [], 0
        self.lists, self.open, self.cells, self.guesses = [], [], 0, 0
        self.is_head = False

    def write(self, text):
        self.html.append(text)
        self.line += text.count("\n")

    def tokens(self, tokens):
        for token in tokens:
            if token.map and token.nesting >= 0 and token.type != "inline":
                self.write("\n" * max(0, token.map[0] + (token.type == "fence") - self.line))
            getattr(self, token.type, self.plain)(token)

    def plain(self, token):
        if not token.hidden:
            self.write(f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>")

    def inline(self, token):
        first = token.map[0]
        for number, child in enumerate(token.children):
            if child.type == "math_inline":
                child.type, child.content = "html_inline", self.formula(child.content, first)
            elif child.type == "softbreak":
                first += 1
                around = token.children[number - 1].content[-1:] + token.children[number + 1].content[:1]
                if re.fullmatch(WIDE + "{2}", around):
                    raise TextError(first, "a line ends between two Chinese signs, which a page shows as a space")
        self.write(self.md.renderer.renderInline(token.children, self.md.options, {}))

    def formula(self, tex, line, **kind):
        try:
            return mathml(tex, **kind)
        except ValueError as error:
            raise TextError(line + 1, str(error)) from error

    def math_block(self, token):
        self.write(f'<div class="formula">{self.formula(token.content, token.map[0], is_block=True)}</div>')

    def html_block(self, token):
        self.write(token.content)

    def fence(self, token):
        self.write(f"<pre><code>{escape(token.content.rstrip(), quote=False)}</code></pre>")

    def heading_open(self, token):
        self.write(f"<h{int(token.tag[1]) + 1}>")

    def heading_close(self, token):
        self.write(f"</h{int(token.tag[1]) + 1}>")

    def bullet_list_open(self, token):
        kind = self.open[-1] if self.open and not self.lists else ""
        self.lists.append(kind)
        shown = {
            "presets": ' class="presets" aria-label="{{words.page.presets}}"', "mistakes": ' class="mistakes"',
            "sources": ' class="sources"',
        }
        self.write("<div class=\"answers\">" if kind == "guess" else f"<ul{shown.get(kind, '')}>")

    def bullet_list_close(self, token):
        self.write("</div>" if self.lists.pop() == "guess" else "</ul>")

    def list_item_open(self, token):
        self.write("<li>" if not self.lists or self.lists[-1] != "guess" else "")

    def list_item_close(self, token):
        self.write("</li>" if not self.lists or self.lists[-1] != "guess" else "")

    def ordered_list_open(self, token):
        self.lists.append("")
        self.write("<ol>")

    def ordered_list_close(self, token):
        self.lists.pop()
        self.write("</ol>")

    def table_open(self, token):
        self.write(f'<div class="table" tabindex="0" role="group" aria-labelledby="{self.section}-title"><table>')

    def table_close(self, token):
        self.write("</table></div>")

    def tr_open(self, token):
        self.cells = 0
        self.write("<tr>")

    def th_open(self, token):
        self.write('<th scope="col">')

    def td_open(self, token):
        self.write("<td>" if self.cells else '<th scope="row">')

    def td_close(self, token):
        self.write("</td>" if self.cells else "</th>")
        self.cells += 1

    def container_open(self, token):
        name, title = token.info, self.md.renderInline(token.meta["title"]) if token.meta["title"] else ""
        if name not in {"evidence", "margin"} and title:
            raise TextError(token.map[0] + 1, f"::: {name} takes no title")
        self.open.append(name)
        if name == "guess":
            self.guesses += 1
            label = f"{self.section}-guess-{self.guesses}"
            begin = (
                f'<div class="guess" role="group" aria-labelledby="{label}">'
                f'<p class="label" id="{label}">{{{{words.page.guess}}}}</p>')
        elif name == "exercise":
            # Which of them a data set has, and so their numbers, the page alone knows.
            begin = '<div class="exercise"><p class="label">{{words.page.exercise}}</p>'
        elif name == "evidence":
            title = title or "{{words.page.evidence}}"
            begin = f'<details class="evidence"><summary><h3>{title}</h3></summary><div>'
        elif name == "margin":
            begin = '<div class="note" role="note">' + (f'<p class="label">{title}</p>' if title else "")
        else:
            begin = {
                "mistakes": '<div class="wrong"><h3>{{words.page.mistakes}}</h3>',
                "solution": '<details class="solution"><summary>{{words.page.solution}}</summary><div>',
                "presets": "{{#lab}}", "sources": "",
            }[name]
        self.write(begin)

    def container_close(self, token):
        name = self.open.pop()
        ends = {"evidence": "</div></details>", "solution": "</div></details>", "presets": "{{/lab}}", "sources": ""}
        self.write(ends.get(name, "</div>"))


def place_rows(tokens):
    """A line of places alone within a table repeats or leaves out rows; it is no row itself."""
    row = []
    for token in tokens:
        if token.type != "tr_open" and not row:
            yield token
            continue
        row.append(token)
        if token.type == "tr_close":
            cells = [one.content for one in row if one.type == "inline"]
            if BLOCK.match(cells[0]) and not any(cells[1:]):
                row[0].type, row[0].nesting, row[0].content = "html_block", 0, cells[0]
                row = row[:1]
            yield from row
            row = []


def answers(tokens):
    """Answers of a guess as folds: what is in a list's item is the answer, the quotation in it the verdict."""
    inside, level = [], []
    for token in tokens:
        if token.type == "container_open":
            inside.append(token.info)
        elif token.type == "container_close":
            inside.pop()
        if inside[-1:] != ["guess"]:
            yield token
            continue
        if token.type == "list_item_open":
            level.append(token)
        if not level:
            yield token
        elif token.type == "list_item_close":
            yield from answer(level + [token])
            level = []
        elif token is not level[0]:
            level.append(token)


def answer(tokens):
    words = next((token for token in tokens if token.type == "inline"), None)
    mark = re.match(r"\[([ x])\] ", words.content) if words else None
    if mark is None or not any(token.type == "blockquote_open" for token in tokens):
        line = tokens[0].map[0] + 1
        raise TextError(line, "an answer is “- [x] the right one” or “- [ ] a wrong one”, and below it “> the verdict”")
    words.children[0].content = words.children[0].content[4:]
    kind = "right" if mark[1] == "x" else "wrong"
    has_question = True
    for token in tokens:
        if token.type in {"paragraph_open", "paragraph_close"} and has_question:
            token.hidden = True
            has_question = token.type == "paragraph_open"
        if token.type == "list_item_open":
            token.type, token.content = "html_block", f'<details class="answer {kind}"><summary>'
        elif token.type == "blockquote_open":
            token.type, token.content = "html_block", "</summary><div>"
        elif token.type == "blockquote_close":
            token.type, token.content = "html_block", "</div></details>"
        elif token.type == "list_item_close":
            continue
        yield token


def made(source, section):
    """The HTML of a section's Markdown.
    Raises TextError."""
    md = parser()
    tokens = md.parse(source)
    if not tokens or tokens[0].type != "heading_open":
        raise TextError(1, "a text begins with its heading, # and a space")
    writer = Writer(section, md)
    writer.write(f"<!-- {section}.md -->")
    writer.tokens(tokens[:3])
    has_story = any(token.type == "container_open" for token in tokens)
    writer.write('<div class="story">' if has_story else "")
    writer.tokens(answers(place_rows(tokens[3:])))
    writer.write("</div>\n" if has_story else "\n")
    return "".join(writer.html)


def main(arguments):
    is_check = "--check" in arguments
    faults = []
    for path in sorted((ROOT / "assets" / "text").glob("*/*.md")):
        name = path.relative_to(ROOT)
        try:
            html = made(path.read_text(), path.stem)
        except TextError as fault:
            faults.append(f"{name}:{fault.line}: {fault}")
            continue
        result = path.with_suffix(".html")
        if is_check and (not result.exists() or result.read_text() != html):
            faults.append(f"{name} makes another text than {result.name} holds; run .scripts/texts")
        elif not is_check:
            result.write_text(html)
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
