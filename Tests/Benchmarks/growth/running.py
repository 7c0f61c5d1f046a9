"""One run of a program: processor time, time on the clock, peak memory, and what it left on the disk."""

import os
import shutil
import sys
import time

from measurement import Measurement


def measured(quantity, size, repetition, program, folder):
    """Runs the command of a quantity at a size, which begins without a folder of its own."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    words = quantity.words(size, folder)
    start = time.perf_counter()
    status, usage = waited(program, words, folder / "output.txt")
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"growth: regplot {' '.join(words)}\n{(folder / 'output.txt').read_text(encoding='utf-8')}")
    number = size if isinstance(size, int) else figures(folder / "out")
    return Measurement(
        quantity.name, number, repetition, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss,
        written(folder / "out") // 1000)


def waited(program, words, output):
    """The exit status of a program and the resources that it alone used; what it says goes into a file."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, os.fspath(output), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    child = os.posix_spawn(program, [program, *words], os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    return status, usage


def figures(folder):
    """How many figures a report has, each in several languages and formats."""
    return len({path.name.split(".")[0] for path in (folder / "figures").iterdir()})


def written(folder):
    """The bytes of all files in a folder, which may not be there."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
