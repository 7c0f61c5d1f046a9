"""The page without scripts, and on paper."""

import base64
import itertools
import re
import unittest

import browser
from browser import PAGES, THEMES, BrowserCase
from selenium.webdriver.common.by import By

# Inches.
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}


class Paper(BrowserCase):
    def test_complete_without_scripts(self):
        for width in [1280, 375]:
            driver = self.open(width=width, scripts=False)
            self.assertEqual(
                [one for one in driver.find_elements(By.CSS_SELECTOR, ".explore") if one.is_displayed()], [])
            for figure in driver.find_elements(By.TAG_NAME, "figure"):
                shown = driver.execute_script("""
                  return [...arguments[0].querySelectorAll('svg.chart')]
                    .filter(one => one.getBoundingClientRect().height > 50).length;
                """, figure)
                self.assertEqual(shown, 1, figure.get_attribute("id"))
            # Tables travel packed; without scripts each figure that has one says where its numbers are.
            said = driver.find_elements(By.CSS_SELECTOR, ".values noscript a[href$='.csv']")
            self.assertEqual(len(said), len(driver.find_elements(By.CSS_SELECTOR, ".values .tables")))
            self.assertGreater(len(said), 20)

    def test_the_story_on_paper(self):
        """As it opens, a page is a handout; what was opened on the screen stays there."""
        for page, theme in itertools.product(PAGES, THEMES):
            driver = self.open(page, theme=theme)
            for paper, count in self.printed(driver, f"{page}-{theme}").items():
                self.assertLessEqual(count, 12, (page, paper))
            self.check_sheet(driver, "figure:not(.evidence *)")

    def test_everything_on_paper(self):
        for page in PAGES:
            driver = self.open(page)
            folded = driver.execute_script("return document.querySelectorAll('main details:not([open])').length")
            ask = "print = () => {}; document.querySelectorAll('.printing button')[1].click()"
            driver.execute_script(ask)
            self.check_sheet(driver, "figure")
            driver.execute_script("dispatchEvent(new Event('afterprint'))")
            figures = len(driver.find_elements(By.TAG_NAME, "figure"))
            # Printing ends what the button began.
            for paper, count in self.printed(driver, f"{page}-everything", ask).items():
                self.assertGreater(count, figures / 3, (page, paper))
                self.assertLess(count, 2 * figures, (page, paper))
            self.assertEqual(
                driver.execute_script("return document.querySelectorAll('main details:not([open])').length"), folded)

    def printed(self, driver, name, before=""):
        """How many pages each paper takes; the files are kept to be looked at."""
        counts = {}
        for paper, (width, height) in PAPERS.items():
            driver.execute_script(before)
            pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {
                "paperWidth": width, "paperHeight": height, "preferCSSPageSize": True,
                "printBackground": False})["data"])
            counts[paper] = len(re.findall(rb"/Type\s*/Page\b", pdf))
            browser.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            (browser.SCREENSHOTS / f"{name}-{paper}.pdf").write_bytes(pdf)
        return counts

    def check_sheet(self, driver, figures):
        """Figures stand on paper whole, and nothing that is pressed."""
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        for paper, (width, height) in PAPERS.items():
            # The margins of the style sheet: 18 mm beside, 32 mm above and below.
            room = [(width - 36 / 25.4) * 96, (height - 32 / 25.4) * 96]
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": int(room[0]), "height": 900, "deviceScaleFactor": 1, "mobile": False})
            heights = driver.execute_script("""
              return [...document.querySelectorAll(arguments[0])].map(one => [one.id, one.offsetHeight]);
            """, figures)
            self.assertTrue(heights)
            for name, own in heights:
                self.assertGreater(own, 50, f"{name} on {paper}")
                self.assertLess(own, room[1], f"{name} on {paper}")
        hidden = driver.execute_script("""
          return [...document.querySelectorAll('button, input, .values summary, .tools')]
            .filter(one => one.getClientRects().length).length;
        """)
        self.assertEqual(hidden, 0)
        self.assertEqual(
            driver.execute_script("return getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


if __name__ == "__main__":
    unittest.main()
