"""Numbers of the program beside those that were worked out here, and whether they agree."""

import math


class Agreement:
    """Prints every comparison, and remembers how many there were and which are off."""

    def __init__(self):
        self.count = 0
        self.off = []

    def section(self, title):
        """Begins a table."""
        print(f"\n{title}")
        print(f"{'':>3} {'name':<58} {'ours':>14} {'numpy':>14} {'difference':>11} {'tolerance':>10}")

    def close(self, name, ours, peers, tolerance, relative=False):
        """A number of ours is that of the peer; a relative tolerance is one of the peer's number."""
        ours, peers = float(ours), float(peers)
        allowed = tolerance * abs(peers) if relative else tolerance
        # What is missing must be missing on both sides.
        agrees = abs(ours - peers) <= allowed or (math.isnan(ours) and math.isnan(peers))
        self._tell(name, f"{ours:.8g}", f"{peers:.8g}", ours - peers, allowed, agrees)

    def inside(self, name, low, high, peers):
        """A peer's number from random numbers of its own lies in an interval of ours."""
        outside = max(low - peers, peers - high, 0)
        self._tell(name, f"{low:.3g}…{high:.3g}", f"{peers:.8g}", outside, 0, low <= peers <= high)

    def holds(self, name, ours, peers):
        """A word or a count of ours is the peer's."""
        self._tell(name, str(ours), str(peers), float(ours != peers), 0, ours == peers)

    def _tell(self, name, ours, peers, difference, tolerance, agrees):
        self.count += 1
        if not agrees:
            self.off.append(name)
        verdict = "ok" if agrees else "OFF"
        print(f"{verdict:>3} {name:<58} {ours:>14} {peers:>14} {difference:>11.2g} {tolerance:>10.2g}")
