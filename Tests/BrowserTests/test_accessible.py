"""What checkers of HTML and of accessibility find in the page."""

import itertools
import unittest

import checks
from browser import PAGES, REPORT, THEMES, BrowserCase
from effort import slow


class Accessible(BrowserCase):
    def test_valid(self):
        self.assertEqual(checks.html_errors(*(REPORT / page for page in PAGES)), "")

    def test_no_barriers(self):
        self.assertEqual(checks.barriers(self.open("index.html")), [])

    def test_contrast_in_the_dark(self):
        driver = self.open("index.zh.html", theme="dark")
        self.assertEqual(checks.barriers(driver, rules=["color-contrast"]), [])

    @slow
    def test_no_barriers_with_everything_open(self):
        for page, theme in itertools.product(PAGES, THEMES):
            with self.subTest(page=page, theme=theme):
                driver = self.open(page, theme=theme)
                self.assertEqual(checks.barriers(driver, opening=checks.OPEN_EVERYTHING), [])


if __name__ == "__main__":
    unittest.main()
