"""Pages of other data sets: points of the plane, pictures, and a table whose names try to be markup."""

import os
import pathlib
import unittest

import browser
import checks

REPORTS = pathlib.Path(os.environ["REGPLOT_OTHER_REPORTS"]).resolve()


class OtherData(unittest.TestCase):
    def pages(self):
        found = sorted(REPORTS.glob("*/index*.html"))
        self.assertGreaterEqual(len(found), 4)
        return found

    def test_valid(self):
        for page in self.pages():
            self.assertEqual(checks.html_errors(page), "", page)

    def test_accessible_and_quiet(self):
        for place, page in enumerate(self.pages()):
            for theme, width in [[("light", 1280)], [("dark", 375)]][place % 2]:
                with self.subTest(page=page, theme=theme):
                    driver = browser.start(width, theme)
                    self.addCleanup(driver.quit)
                    driver.get(page.as_uri())
                    self.assertEqual(driver.execute_script("return document.title.includes('hacked')"), False)
                    self.assertEqual(checks.barriers(driver), [])
                    self.assertLessEqual(
                        driver.execute_script("return document.documentElement.scrollWidth"), width)
                    self.assertEqual(driver.get_log("browser"), [])
                    self.assertEqual(browser.requests(driver), [])
                    name = f"other-{page.parent.name}-{page.stem}-{theme}"
                    figure = driver.find_element("css selector", "figure")
                    browser.go_to(driver, figure)
                    browser.picture(driver, name)
                    driver.quit()


if __name__ == "__main__":
    unittest.main()
