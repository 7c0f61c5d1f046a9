"""Finds further colours of series for Sources/Charts/Themes/Palette.swift.

    python3 .scripts/palette.py [HOW MANY]

The first eight are fixed: figures that were printed keep their colours. Each further one has 3:1 contrast
with its background, lies at least LIGHTNESS apart in lightness from every other, so that a print in grey still
tells them apart, and is the colour whose smallest difference from all others, over normal, red-blind,
green-blind and blue-blind eyes, is largest. Dark backgrounds have about the same hue in the same slot. The grey
theme takes the middle of its widest gaps.

Differences are Euclidean in CIE 1976 L*a*b* under D65; colour blindness is that of Machado, Oliveira and
Fernandes (2009). Nothing is random: the same script prints the same colours.
"""

import math
import sys
from itertools import pairwise

LIGHT = [0x191919, 0x621F5E, 0x7F3305, 0x0150C6, 0xC71758, 0x067DB5, 0x918501, 0x07A395]
DARK = [0xF3F3F3, 0xFECDFF, 0xFDBD67, 0x90B8FE, 0xFA818B, 0x4AA0B6, 0x6D8F0A, 0x018458]
GREY = [0x111111, 0x262626, 0x383838, 0x4A4A4A, 0x5B5B5B, 0x6B6B6B, 0x7B7B7B, 0x8A8A8A]
WHITE, NIGHT = 0xFFFFFF, 0x14171C

CONTRAST = 3
# The least difference of two slots in L*.
LIGHTNESS = 2.5
# How far hues of a slot may lie apart in light and dark, in degrees.
HUE = 25

IDENTITY = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITANOPIA = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
EYES = (IDENTITY, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)
# The least distance that is asked of each eye: what is far apart for one is near for another. The eight on white
# keep more, which ten cannot.
ASKED = (30, 15, 15, 12)

XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
RGB = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
D65 = (0.95047, 1.0, 1.08883)


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def light_of(code):
    """Linear light of a colour."""
    parts = [(code >> shift & 255) / 255 for shift in (16, 8, 0)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def code_of(light):
    """The nearest colour; None outside of what screens show."""
    if any(c < -0.0005 or c > 1.0005 for c in light):
        return None
    parts = [min(max(c, 0), 1) for c in light]
    bytes_ = [round(255 * (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055)) for c in parts]
    return bytes_[0] << 16 | bytes_[1] << 8 | bytes_[2]


def lab_of(light):
    def f(ratio):
        return math.cbrt(ratio) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116

    x, y, z = (f(value / white) for value, white in zip(times(XYZ, light), D65, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def light_of_lab(lightness, a, b):
    def back(value):
        return value**3 if value**3 > 216 / 24389 else (116 * value - 16) * 27 / 24389

    y = (lightness + 16) / 116
    parts = (back(y + a / 500), back(y), back(y - b / 200))
    return times(RGB, [value * white for value, white in zip(parts, D65, strict=True)])


def contrast(one, other):
    bright = [times(XYZ, light_of(code))[1] for code in (one, other)]
    return (max(bright) + 0.05) / (min(bright) + 0.05)


def seen(code):
    """The colour in every eye."""
    light = light_of(code)
    return [lab_of([min(max(c, 0), 1) for c in times(eye, light)]) for eye in EYES]


def difference(one, other):
    """How far apart two seen colours are in the eye that tells them worst; 1 is what is asked for."""
    return min(math.dist(a, b) / least for a, b, least in zip(one, other, ASKED, strict=True))


def hue(code):
    _, a, b = lab_of(light_of(code))
    return math.degrees(math.atan2(b, a)) % 360


def apart(one, other):
    turn = abs(one - other) % 360
    return min(turn, 360 - turn)


def candidates(background):
    """Colours of every hue at every lightness and chroma, in their order."""
    found = set()
    for lightness in range(5, 98):
        for chroma in range(10, 130, 5):
            for angle in range(0, 360, 5):
                a, b = (chroma * f(math.radians(angle)) for f in (math.cos, math.sin))
                code = code_of(light_of_lab(lightness, a, b))
                if code is not None and contrast(code, background) >= CONTRAST:
                    found.add(code)
    return sorted(found)


def best(own, others, angle=None):
    """The candidate that lies farthest from all others, of about a hue if one is given."""
    known = [seen(code) for code in others]
    best_code, best_score = None, -1.0
    for code in own:
        if angle is not None and apart(hue(code), angle) > HUE:
            continue
        look = seen(code)
        if any(abs(look[0][0] - other[0][0]) < LIGHTNESS for other in known):
            continue
        score = min(difference(look, other) for other in known)
        if score > best_score:
            best_code, best_score = code, score
    return best_code, best_score


def greys(count):
    result = list(GREY)
    for _ in range(count):
        low, high = max(pairwise(sorted(result)), key=lambda gap: gap[1] - gap[0])
        result.append(((low & 255) + (high & 255)) // 2 * 0x010101)
    return result


def main(count):
    light, dark = list(LIGHT), list(DARK)
    on_white, at_night = candidates(WHITE), candidates(NIGHT)
    for slot in range(len(LIGHT), len(LIGHT) + count):
        code, score = best(on_white, light)
        light.append(code)
        print(f"slot {slot}, light: 0x{code:06X}, hue {hue(code):.0f}, {score:.2f} of the distance asked for")
        code, score = best(at_night, dark, hue(code))
        dark.append(code)
        print(f"slot {slot}, dark:  0x{code:06X}, hue {hue(code):.0f}, {score:.2f} of the distance asked for")
    for name, palette in (("light", light), ("dark", dark), ("grey", greys(count))):
        print(name + ":", ", ".join(f"0x{code:06X}" for code in palette))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
