"""A page that people send to each other: how many bytes it has, and each figure in it once."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import browser
from browser import PAGES, REPORT, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM = pathlib.Path(os.environ["REGPLOT_PROGRAM"]).resolve()
MOST_BYTES_ALONE = 5_000_000

MOST_BYTES = 2_500_000
MOST_ELEMENTS = 25_000

# Of every figure that is drawn: whether its one drawing is the narrow one, and the prefix of its ids.
DRAWINGS = """
return [...document.querySelectorAll('figure:has(.drawing)')].map(figure => {
  const drawn = [...figure.querySelectorAll('.drawing svg')];
  return [figure.id, drawn.length, drawn[0]?.parentElement.className, drawn[0]?.querySelector('title').id];
});
"""
LOST_IMAGES = """
return [...document.querySelectorAll('.drawing image')].map(image => image.getAttribute('href'))
  .filter(address => !address.startsWith('data:image/png;base64,'));
"""


class Travel(BrowserCase):
    def turn(self, driver, width):
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})

    def drawings(self, driver, kind):
        """Waits until every figure that has a drawing of a kind shows it alone."""
        def shown(_):
            found = driver.execute_script(DRAWINGS)
            return found if any(one[2] == kind for one in found) else None
        found = WebDriverWait(driver, 10).until(shown, message=kind)
        self.assertEqual([one[1] for one in found], [1] * len(found))
        for name, _, own, title in found:
            self.assertEqual(title, f"{name}-{own}-title")
        self.assertEqual(driver.execute_script(LOST_IMAGES), [])
        return [own for _, _, own, _ in found]

    def test_bytes_and_elements(self):
        for page in PAGES:
            self.assertLessEqual((REPORT / page).stat().st_size, MOST_BYTES, page)
            driver = self.open(page)
            count = driver.execute_script("return document.querySelectorAll('*').length")
            self.assertLessEqual(count, MOST_ELEMENTS, page)

    def test_each_figure_is_drawn_once(self):
        for page in PAGES:
            driver = self.open(page, width=390)
            narrow = self.drawings(driver, "narrow")
            self.assertGreater(len(narrow), 40)
            # Not every figure can be laid out that narrow.
            self.assertLessEqual(narrow.count("wide"), 2)
            self.turn(driver, 844)
            self.assertEqual(set(self.drawings(driver, "wide")), {"wide"})
            browser.unfold(driver)
            self.assertEqual(driver.execute_script("""
              return [...document.querySelectorAll('.drawing')]
                .filter(one => one.offsetWidth > one.clientWidth || one.offsetHeight > one.clientHeight)
                .map(one => one.parentElement.id);
            """), [], "bars to scroll by")
            self.turn(driver, 390)
            self.assertEqual(self.drawings(driver, "narrow"), narrow)
            self.assertEqual(driver.get_log("browser"), [])

    def test_without_scripts_the_wide_drawing_scrolls(self):
        driver = self.open(width=390, scripts=False)
        browser.wait_for(driver, ".drawing")
        sizes = driver.execute_script("""
          const place = [...document.querySelectorAll('.drawing')].find(one => one.checkVisibility());
          place.scrollIntoView();
          const root = document.documentElement;
          return [place.clientWidth, place.scrollWidth, root.scrollWidth - root.clientWidth,
            place.querySelector('svg').getBoundingClientRect().height - place.clientHeight];
        """)
        self.assertGreater(sizes[1], sizes[0])
        self.assertEqual(sizes[2], 0)
        self.assertLess(sizes[3], 1, "cut off below")

    def test_what_is_not_laid_out_is_described(self):
        """A browser leaves drawings that are far from the screen out of what it tells screen readers."""
        driver = self.open()
        browser.unfold(driver)
        wanted = dict(driver.execute_script("""
          return [...document.querySelectorAll('figure:has(.drawing)')].map(figure =>
            [figure.querySelector('.figure-title').textContent.trim(), figure.querySelector('svg desc').textContent]);
        """))
        nodes = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        told = {node["name"]["value"].strip(): node.get("description", {}).get("value")
                for node in nodes if node.get("role", {}).get("value") == "figure" and not node["ignored"]}
        plain = {" ".join(name.split()): text for name, text in told.items()}
        for name, text in wanted.items():
            self.assertEqual(" ".join((plain[" ".join(name.split())] or "").split()), " ".join(text.split()), name)

    def test_a_page_made_to_travel_alone(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        subprocess.run([PROGRAM, "xor", "--all", "--seeds", "8", "--single", "--quiet", "--out", folder],
                       check=True, capture_output=True)
        self.assertEqual(sorted(one.name for one in folder.iterdir()), [*PAGES, "manifest.json"])
        for page in PAGES:
            self.assertLessEqual((folder / page).stat().st_size, MOST_BYTES_ALONE)
            driver = self.open(folder / page)
            self.assertEqual(browser.links_to_files(driver), [])
            self.assertEqual(driver.find_elements(By.CSS_SELECTOR, "[data-alone], a[data-href]"), [])
            driver.set_script_timeout(60)
            for data in sorted((REPORT / "data").glob("*.csv")):
                own = driver.execute_async_script(
                    "const [id, done] = arguments; packed.csv(id).then(done, () => done(null))", data.stem)
                if not data.stem.startswith("claims"):
                    self.assertEqual(own.encode(), data.read_bytes(), data.stem)
            driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
            button = browser.wait_for(driver, "#boundary-lambda .more")
            browser.unfold(driver)
            browser.go_to(driver, button)
            button.click()
            names = driver.find_elements(By.CSS_SELECTOR, ".menu [role=menuitem]")
            next(one for one in names if "CSV" in one.text).click()
            saved = folder / "boundary-lambda.csv"
            WebDriverWait(driver, 10).until(lambda _, saved=saved: saved.exists())
            self.assertEqual(saved.read_bytes(), (REPORT / "data/boundary-lambda.csv").read_bytes())
            saved.unlink()
            self.assertEqual(driver.get_log("browser"), [])


if __name__ == "__main__":
    unittest.main()
