"""XOR 2-H-1 in JAX: the same network, data and number of epochs as the benchmark `xor 2-H-1, none`.

Prints nanoseconds per epoch and seed after compiling, and the share of seeds that learn XOR.
Usage: python jax_xor.py [SEEDS [EPOCHS [RATE]]]   (needs jax)
"""

import sys
import time

import jax
import jax.numpy as jnp

seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
rate = float(sys.argv[3]) if len(sys.argv) > 3 else 0.5

inputs = jnp.array([[0, 0], [0, 1], [1, 0], [1, 1]], jnp.float32)
targets = jnp.array([[0], [1], [1], [0]], jnp.float32)


def initial(key, hidden):
    """Weights and biases uniform within one over the root of the fan-in."""
    keys = jax.random.split(key, 4)
    shapes = [(2, hidden), (hidden,), (hidden, 1), (1,)]
    bounds = [2**-0.5, 2**-0.5, hidden**-0.5, hidden**-0.5]
    return [
        jax.random.uniform(k, shape, minval=-bound, maxval=bound)
        for k, shape, bound in zip(keys, shapes, bounds, strict=True)
    ]


def outputs(parameters):
    w1, b1, w2, b2 = parameters
    return jax.nn.sigmoid(jax.nn.sigmoid(inputs @ w1 + b1) @ w2 + b2)


def train(key, hidden):
    gradient = jax.grad(lambda p: jnp.mean((outputs(p) - targets) ** 2))

    def step(parameters, _):
        change = gradient(parameters)
        return [p - rate * g for p, g in zip(parameters, change, strict=True)], None

    parameters, _ = jax.lax.scan(step, initial(key, hidden), None, length=epochs)
    return jnp.all(jnp.abs(outputs(parameters) - targets) < 0.5)


for hidden in (2, 8, 32):
    run = jax.jit(jax.vmap(lambda key, hidden=hidden: train(key, hidden)))
    keys = jax.random.split(jax.random.PRNGKey(0), seeds)
    solved = jax.block_until_ready(run(keys))
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        jax.block_until_ready(run(keys))
        best = min(best, time.perf_counter() - start)
    nanoseconds = best / seeds / epochs * 1e9
    print(
        f"jax {jax.__version__}  2-{hidden}-1  {nanoseconds:.1f} ns per epoch and seed  "
        f"solved {float(solved.mean()):.4f}"
    )
