"""Works out in numpy what regplot writes, and says number by number whether both agree.

Usage: python Tests/Peers PROGRAM REPORT   (a folder that `regplot xor --all` wrote)
"""

import sys
import time

import dropout
import four_points
import further_methods
import gradients
import intervals
import noisy_rows
import solved_shares
import strengths
from agreement import Agreement
from written import Program, Report

program, report, agreement = Program(sys.argv[1]), Report(sys.argv[2]), Agreement()
start = time.monotonic()
intervals.check(report, agreement)
four_points.check(program, report, agreement)
solved_shares.check(program, report, agreement)
noisy_rows.check(program, report, agreement)
further_methods.check(program, agreement)
strengths.check(program, report, agreement)
dropout.check(program, report, agreement)
gradients.check(report, agreement)
print(f"\n{agreement.count} numbers compared in {time.monotonic() - start:.0f} s, {len(agreement.off)} off")
for name in agreement.off:
    print(f"off: {name}")
sys.exit(1 if agreement.off else 0)
