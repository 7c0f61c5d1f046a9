"""Writes Tests/ElementaryTests/ExactValues.swift: values of the functions of Double, rounded
once from fifty digits, that hold whatever a C library thinks. Needs mpmath.

    python3 .scripts/exact_values.py > Tests/ElementaryTests/ExactValues.swift
"""

import random
import struct

import mpmath as mp

mp.mp.dps = 50
random.seed(1)


def nearest(value):
    """The number of double precision next to a real one, below the normal range too."""
    if value == 0:
        return 0.0
    _, exponent = mp.frexp(abs(value))
    unit = max(exponent - 53, -1074)
    return float(mp.ldexp(mp.nint(mp.ldexp(value, -unit)), unit))


def bits(number):
    """Its bit pattern: not every number below the normal range may be written as a literal."""
    digits = f"{struct.unpack('<Q', struct.pack('<d', number))[0]:016X}"
    return "0x" + "_".join(digits[k:k + 4] for k in range(0, 16, 4))


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def drawn(low, high, count=12):
    return [random.uniform(low, high) for _ in range(count)]


def powers(low, high, count=12):
    """Numbers of any size between two powers of two."""
    return [random.uniform(1, 2) * 2.0 ** random.randint(low, high) for _ in range(count)]


def both(values):
    return [sign * x for x in values for sign in (1, -1)]


half_log2 = float(mp.log(2) / 2)
small = both([5e-324, 2.0**-1022, 1e-300, 2.0**-54, 2.0**-27, 1e-5])
arguments = {
    "exponential": small
    + both([half_log2, 1.0, 2.0**-53])
    + [709.782712893384, -708.3964185322641, -708.5, -744.4400719213812, -745.1332191019411]
    + both(drawn(0, 1)) + both(drawn(1, 40)) + drawn(-745, 709, 24),
    "logarithm": [5e-324, 3.5e-323, 2.0**-1022, 2.2250738585072e-308, 1 - 2.0**-53, 1 + 2.0**-52]
    + [float(mp.sqrt(2)), float(mp.sqrt(2) / 2), 0.5, 2.0, 10.0, 1.7976931348623157e308]
    + drawn(0.7, 1.42, 24) + drawn(0, 1) + drawn(1, 100) + powers(-1074, 1023, 24),
    "hyperbolicTangent": small
    + both([0.625, 0.6249999999999999, 18.9, 19.1, 22.1, 700.0])
    + both(drawn(0, 0.625)) + both(drawn(0.625, 1.3)) + both(drawn(1.3, 20)),
    "sigmoid": small
    + both([1.0, 36.7, 36.8, 37.5, 700.0]) + [-708.5, -744.44]
    + both(drawn(0, 1)) + both(drawn(1, 10)) + both(drawn(10, 37)) + drawn(-745, -37),
}
functions = {
    "exponential": mp.exp, "logarithm": mp.log, "hyperbolicTangent": mp.tanh, "sigmoid": sigmoid,
}

print("// Made by .scripts/exact_values.py with fifty digits.")
print()
print("/// Arguments of the functions of Double and what they give, rounded once to the nearest number: bit")
print("/// patterns.")
print("enum ExactValues {")
for name, xs in arguments.items():
    print(f"    static let {name}: [(x: UInt64, value: UInt64)] = [")
    for x in xs:
        print(f"        ({bits(x)}, {bits(nearest(functions[name](mp.mpf(x))))}),")
    print("    ]")
print("}")
