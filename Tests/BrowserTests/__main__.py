"""Runs the tests of this folder, a class at a time on each of two browsers, and says how long each took.

Words after the command choose the tests whose names have one of them: `TestFolder Paper test_values`.
"""

import collections
import concurrent.futures
import io
import itertools
import sys
import time
import unittest

BROWSERS = 2
# Classes that take long start first.
LONGEST_FIRST = ["Paper", "Explore", "Accessible", "Values", "FigureTexts"]


class TimedResult(unittest.TextTestResult):
    """Remembers how long each test took."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.durations = []

    def startTest(self, test):  # noqa: N802
        self.start = time.perf_counter()
        super().startTest(test)

    def stopTest(self, test):  # noqa: N802
        super().stopTest(test)
        self.durations.append((time.perf_counter() - self.start, test.id()))


Outcome = collections.namedtuple("Outcome", "text durations failed skipped")


def tests(suite):
    for one in suite:
        if isinstance(one, unittest.TestSuite):
            yield from tests(one)
        else:
            yield one


def discovered(words):
    """Names of tests, by class."""
    loader = unittest.TestLoader()
    found = [one.id() for one in tests(loader.discover(sys.path[0]))]
    if loader.errors:
        sys.exit("\n".join(loader.errors))
    wanted = [name for name in found if not words or any(word in name for word in words)]
    if not wanted:
        sys.exit(f"browser: no test is named {' or '.join(words)}")
    groups = [list(group) for _, group in itertools.groupby(wanted, lambda name: name.rsplit(".", 1)[0])]

    def place(group):
        name = group[0].split(".")[1]
        return LONGEST_FIRST.index(name) if name in LONGEST_FIRST else len(LONGEST_FIRST)

    return sorted(groups, key=place)


def run(names):
    text = io.StringIO()
    suite = unittest.TestLoader().loadTestsFromNames(names)
    result = unittest.TextTestRunner(text, resultclass=TimedResult, descriptions=False).run(suite)
    # Subtests of one test that fail are one failure; a class that cannot start fails once too.
    failed = {getattr(test, "test_case", test).id() for test, _ in result.failures + result.errors}
    return Outcome(text.getvalue(), result.durations, failed, len(result.skipped))


def main():
    groups = discovered(sys.argv[1:])
    with concurrent.futures.ProcessPoolExecutor(BROWSERS) as pool:
        outcomes = []
        for done in concurrent.futures.as_completed([pool.submit(run, group) for group in groups]):
            outcomes.append(done.result())
            if outcomes[-1].failed:
                print(outcomes[-1].text, file=sys.stderr, flush=True)
    for seconds, name in sorted(itertools.chain(*(one.durations for one in outcomes)), reverse=True):
        print(f"{seconds:7.1f} s  {name}")
    failed = sum(len(one.failed) for one in outcomes)
    skipped = sum(one.skipped for one in outcomes)
    passed = max(0, sum(len(one.durations) for one in outcomes) - failed - skipped)
    print(f"browser: {passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
