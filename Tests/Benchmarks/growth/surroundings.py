"""Where and of what was measured: machine, date, version of the program."""

import datetime as dt
import os
import pathlib
import re
import subprocess


def told(program, repetitions):
    """One paragraph in Markdown."""
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    # The day of the run stands where it was run.
    today = dt.datetime.now(dt.UTC).date()
    return (
        f"`make bench-growth`, {today}: {version}; {len(os.sched_getaffinity(0))} cores of {processor()}, "
        f"{memory():.0f} GB. Processor seconds of whole commands and their peak memory, medians of {repetitions} runs; "
        "slopes are those of logarithms, by least squares; beyond a constant, those of the last two steps. “One more” "
        "is between the two largest sizes.")


def processor():
    """What the processor calls itself."""
    found = re.search(r"model name\s*: (.+)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found[1] if found else "an unnamed processor"


def memory():
    """GB that the machine has."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
