"""Fits the polynomials behind the functions in Sources/Neural/Numbers (Float) and Sources/Elementary (Double).

Weighted least squares at Chebyshev nodes, in high precision; prints each
coefficient and the largest relative error. Needs mpmath.
"""

import mpmath as mp

mp.mp.dps = 60


def fit(target, weight, low, high, degree, nodes=200):
    """Coefficients of the polynomial p of `degree` closest to target(x),
    the error at x being weighted by weight(x)."""
    xs = [
        (low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * k + 1) / (2 * nodes))
        for k in range(nodes)
    ]
    rows = mp.matrix(nodes, degree + 1)
    right = mp.matrix(nodes, 1)
    importance = [mp.mpf(1)] * nodes
    # Iteratively reweighted, so that the error comes close to equal ripples.
    for _ in range(30):
        for k, x in enumerate(xs):
            w = weight(x) * importance[k]
            for j in range(degree + 1):
                rows[k, j] = w * x**j
            right[k] = w * target(x)
        solution = mp.lu_solve(rows, right)
        errors = [
            abs(weight(x) * (mp.polyval(list(solution)[::-1], x) - target(x))) for x in xs
        ]
        top = max(errors)
        importance = [i * mp.sqrt(mp.mpf("0.1") + e / top) for i, e in zip(importance, errors, strict=True)]
    return list(solution), top


def show(name, result, digits=12):
    coefficients, error = result
    print(f"{name}: largest relative error 2^{mp.nstr(mp.log(error, 2), 4)}")
    for k, c in enumerate(coefficients):
        print(f"  c{k} = {mp.nstr(c, digits)}")


print("Float")
half_log2 = mp.log(2) / 2 * mp.mpf("1.001")
# exp(r) = 1 + r + r² p(r)
show("exp", fit(lambda r: (mp.exp(r) - 1 - r) / r**2 if r else mp.mpf(1) / 2,
                lambda r: r**2 / mp.exp(r), -half_log2, half_log2, 4))
# tanh(x) = x + x³ p(x²)
show("tanh", fit(lambda u: (mp.tanh(mp.sqrt(u)) - mp.sqrt(u)) / mp.sqrt(u) ** 3 if u else -mp.mpf(1) / 3,
                 lambda u: u ** mp.mpf("1.5") / mp.tanh(mp.sqrt(u)),
                 mp.mpf("1e-8"), mp.mpf("0.625") ** 2, 4))
# log(1 + f) = f − f²/2 + f³ p(f)
show("log", fit(lambda f: (mp.log(1 + f) - f + f**2 / 2) / f**3,
                lambda f: abs(f**3 / mp.log(1 + f)),
                mp.sqrt(2) / 2 - 1, mp.sqrt(2) - 1, 8))

print("Double")
# exp(r) = 1 + r + r² p(r)
show("exp", fit(lambda r: (mp.exp(r) - 1 - r) / r**2 if r else mp.mpf(1) / 2,
                lambda r: r**2 / mp.exp(r), -half_log2, half_log2, 10), 18)
# tanh(x) = x + x³ p(x²)
show("tanh", fit(lambda u: (mp.tanh(mp.sqrt(u)) - mp.sqrt(u)) / mp.sqrt(u) ** 3,
                 lambda u: u ** mp.mpf("1.5") / mp.tanh(mp.sqrt(u)),
                 mp.mpf("1e-8"), mp.mpf("0.625") ** 2, 11), 18)
# log((1 + s) / (1 - s)) = 2 s + s³ p(s²)
largest = (mp.sqrt(2) - 1) / (mp.sqrt(2) + 1) * mp.mpf("1.001")
show("log", fit(lambda u: (2 * mp.atanh(mp.sqrt(u)) - 2 * mp.sqrt(u)) / mp.sqrt(u) ** 3,
                lambda u: u ** mp.mpf("1.5") / (2 * mp.atanh(mp.sqrt(u))),
                mp.mpf("1e-8"), largest**2, 6), 18)
