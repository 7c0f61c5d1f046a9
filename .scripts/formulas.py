"""Formulas in TeX as MathML, the way that the page's other formulas are written, with the TeX kept as annotation."""

import re
from html import escape
from xml.etree import ElementTree as ET

from latex2mathml.converter import convert

# The place of a number within a formula. A single letter in two pairs of braces is TeX.
PLACE = re.compile(r"\{\{[\w*-][\w.*-]+\}\}")
SIDES = {"(": "prefix", "[": "prefix", "{": "prefix", ")": "postfix", "]": "postfix", "}": "postfix"}
PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "msubsup": 3, "mover": 2, "munder": 2, "munderover": 3}
ACCENTS = {"^", "~", "˜", "¯", "ˉ", "_"}


def mathml(tex, is_block=False):
    """The element `math`. A place of a number becomes text in it, and its plain text in the annotation.
    Raises ValueError for what is no formula."""
    tex = tex.strip()
    places = PLACE.findall(tex)
    numbers = iter(range(len(places)))
    plain = PLACE.sub(lambda _: rf"\text{{PLACE{next(numbers)}}}", tex)
    if "{{" in plain:
        raise ValueError("{{ is the beginning of a place; put a space between braces of TeX")
    try:
        made = convert(plain, display="block" if is_block else "inline")
    except Exception as error:
        raise ValueError(f"no formula: {tex} ({type(error).__name__} {error})") from error
    tree = ET.fromstring(re.sub(r' xmlns="[^"]*"', "", made))
    if "\\" in "".join(tree.itertext()):
        raise ValueError(f"no formula, or a command that is not known: {tex}")
    for node in tree.iter():
        if len(node) != PARTS.get(node.tag, len(node)) or (node.tag == "mi" and not node.text):
            raise ValueError(f"no formula: {tex}, where something is missing")
    tidy(tree, {})
    body = "".join(written(child) for child in tree)
    for number, place in enumerate(places):
        body = body.replace(f"PLACE{number}<", f"{place}<")
    note = PLACE.sub(lambda place: place[0][:-2] + ".plain}}", tex)
    note = escape(note.replace("\n", " "), quote=False)
    kind = ' display="block"' if is_block else ""
    return (
        f"<math{kind}><semantics>{body}"
        f'<annotation encoding="application/x-tex">{note}</annotation></semantics></math>'
    )


def tidy(node, opened):
    """Gives operators the attributes that they have in the page, joins upright letters to words, and takes away
    rows of one."""
    children = list(node)
    upright = all(child.tag == "mi" and child.get("mathvariant") == "normal" for child in children)
    if node.tag == "mrow" and len(children) > 1 and upright:
        name = "".join(child.text for child in children)
        replace(node, "mi", name)
        return
    for place, child in enumerate(children):
        tidy_operator(child, opened)
        tidy(child, opened)
        if child.tag == "mrow" and len(child) == 1 and node.tag != "math":
            node[place] = child[0]
        if node.tag == "mover" and place == 1 and child.text in ACCENTS:
            child.attrib = {"stretchy": "false"}


def replace(node, tag, text):
    node.tag, node.text, node.attrib = tag, text, {}
    for child in list(node):
        node.remove(child)


def tidy_operator(node, opened):
    text = (node.text or "").strip()
    if node.tag == "mi" and text == "′":
        node.tag = "mo"
    if node.tag != "mo":
        return
    is_fence = node.get("fence") == "true"
    side = node.get("form")
    node.attrib = {} if is_fence or "stretchy" not in node.attrib else {"stretchy": "false"}
    if len(text) > 1 and text.isalpha():
        node.tag, node.attrib = "mi", {}
    elif text == "∂":
        node.attrib = {"lspace": "0", "rspace": "0"}
    elif text in SIDES and not is_fence:
        node.attrib = {"form": SIDES[text], "stretchy": "false"}
    elif text in "|‖∣∥" and text:
        # The same sign opens and closes.
        side = side or ("postfix" if opened.get(text) else "prefix")
        opened[text] = side == "prefix"
        node.attrib = {"form": side} if is_fence else {"form": side, "stretchy": "false"}


def written(node):
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attrib.items())
    inside = escape(node.text or "", quote=False) + "".join(written(child) for child in node)
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>" if inside else f"<{node.tag}{attributes}/>"
