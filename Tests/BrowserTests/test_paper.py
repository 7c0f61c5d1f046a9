"""The page without scripts, and on paper."""

import base64
import itertools
import re
import unittest

import browser
from browser import PAGES, THEMES, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

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
            self.assertGreater(len(driver.find_elements(By.CSS_SELECTOR, ".values td")), 1000)

    def test_paper(self):
        for page, theme in itertools.product(PAGES, THEMES):
            driver = self.open(page, theme=theme)
            # What was opened and read on the screen stays there.
            driver.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
            counts = {}
            for paper, (width, height) in PAPERS.items():
                pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {
                    "paperWidth": width, "paperHeight": height, "preferCSSPageSize": True,
                    "printBackground": False})["data"])
                counts[paper] = len(re.findall(rb"/Type\s*/Page\b", pdf))
                browser.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
                (browser.SCREENSHOTS / f"{page.removesuffix('.html')}-{theme}-{paper}.pdf").write_bytes(pdf)
            figures = len(driver.find_elements(By.TAG_NAME, "figure"))
            for paper, count in counts.items():
                self.assertGreater(count, figures / 3, (page, paper))
                self.assertLess(count, 2.2 * figures, (page, paper))
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            for paper, (width, height) in PAPERS.items():
                # The margins of the style sheet: 18 mm beside, 20 mm above and below.
                room = [(width - 36 / 25.4) * 96, (height - 40 / 25.4) * 96]
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": int(room[0]), "height": 900, "deviceScaleFactor": 1, "mobile": False})
                heights = driver.execute_script("""
                  return [...document.querySelectorAll('figure')].map(one => [one.id, one.offsetHeight]);
                """)
                for name, own in heights:
                    # What is folded on the screen is not on paper.
                    self.assertGreater(own, 50, f"{name} on {paper}")
                    self.assertLess(own, room[1], f"{name} on {paper}")
                hidden = driver.execute_script("""
                  return [...document.querySelectorAll('button, input, .values summary, .contents, .tools')]
                    .filter(one => one.getClientRects().length).length;
                """)
                self.assertEqual(hidden, 0)
                self.assertEqual(
                    driver.execute_script("return getComputedStyle(document.body).backgroundColor"),
                    "rgb(255, 255, 255)")


if __name__ == "__main__":
    unittest.main()
