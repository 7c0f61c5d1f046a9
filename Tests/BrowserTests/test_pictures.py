"""Pictures of the page for people to look at; they are compared with nothing."""

import itertools
import unittest

import browser
from browser import PAGES, THEMES, BrowserCase
from effort import slow

WIDTHS = {"wide": 1440, "desktop": 1280, "phone": 375}
PLACES = ["#text", "#methods-loss", "#dropout", "#explore-path", "#making"]


@slow
class Pictures(BrowserCase):
    def test_pictures(self):
        for page, theme, (size, width) in itertools.product(PAGES, THEMES, WIDTHS.items()):
            driver = self.open(page, width, theme)
            for place in PLACES:
                driver.execute_script(
                    "document.querySelector(arguments[0]).scrollIntoView({behavior: 'instant'})", place)
                browser.picture(driver, f"{page.removesuffix('.html')}-{size}-{theme}-{place[1:]}")
            self.assertEqual(driver.get_log("browser"), [])
            self.assertEqual(browser.requests(driver), [])


if __name__ == "__main__":
    unittest.main()
