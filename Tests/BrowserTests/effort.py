"""Which tests are slow: with REGPLOT_TESTS=all, as `make check-all` sets it, they run too."""

import os
import unittest

slow = unittest.skipUnless(os.environ.get("REGPLOT_TESTS") == "all", "slow; make check-all runs it")
