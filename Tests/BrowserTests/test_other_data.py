"""Pages of other data sets: points of the plane, pictures, and a table whose names try to be markup."""

import os
import pathlib
import unittest

import browser
import checks
from browser import BrowserCase
from effort import slow


@slow
class OtherData(BrowserCase):
    def pages(self):
        reports = pathlib.Path(os.environ["REGPLOT_OTHER_REPORTS"]).resolve()
        found = sorted(reports.glob("*/index*.html"))
        self.assertGreaterEqual(len(found), 4)
        return found

    def test_valid(self):
        self.assertEqual(checks.html_errors(*self.pages()), "")

    def test_accessible_and_quiet(self):
        for place, page in enumerate(self.pages()):
            theme, width = [("light", 1280), ("dark", 375)][place % 2]
            with self.subTest(page=page, theme=theme):
                driver = self.open(page, width, theme)
                self.assertEqual(driver.execute_script("return document.title.includes('hacked')"), False)
                self.assertEqual(checks.barriers(driver, opening=checks.OPEN_EVERYTHING), [])
                self.assertLessEqual(
                    driver.execute_script("return document.documentElement.scrollWidth"), width)
                self.assertEqual(driver.get_log("browser"), [])
                self.assertEqual(browser.requests(driver), [])
                figure = driver.find_element("css selector", "figure")
                browser.go_to(driver, figure)
                browser.picture(driver, f"other-{page.parent.name}-{page.stem}-{theme}")


if __name__ == "__main__":
    unittest.main()
