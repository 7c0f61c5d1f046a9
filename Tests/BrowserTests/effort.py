"""Which tests are slow: with REGPLOT_TESTS=all, as `make check-all` sets it, they run too."""

import os
import unittest

IS_ALL = os.environ.get("REGPLOT_TESTS") == "all"
slow = unittest.skipUnless(IS_ALL, "slow; make check-all runs it")
