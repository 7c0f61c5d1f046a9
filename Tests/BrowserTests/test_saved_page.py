"""A page that a browser saved, with what scripts had made of it, works as the page itself."""

import pathlib
import shutil
import tempfile
import unittest

import browser
from browser import REPORT, BrowserCase
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# How often each kind of element is in the page, outside of what was opened or woken.
COUNTS = """
const counts = {};
for (const one of document.querySelectorAll('body *:not(.tables, .tables *, .narrow, .narrow *)')) {
  const kind = [one.localName, ...one.classList].join('.');
  counts[kind] = (counts[kind] ?? 0) + 1;
}
return counts;
"""


class SavedPage(BrowserCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        shutil.copy(REPORT / "icon.svg", self.folder)

    def save(self, driver, name):
        """What is on the screen now, as a browser would write it into a file."""
        path = self.folder / name
        path.write_text("<!DOCTYPE html>\n" + driver.execute_script("return document.documentElement.outerHTML"))
        return path

    def use(self, driver):
        """Leaves traces of everything that scripts make in the page."""
        browser.unfold(driver)
        driver.find_element(By.CSS_SELECTOR, "button.theme").click()
        for control in ["#lab .strength input", "#explore-geometry input[type=range]"]:
            driver.find_element(By.CSS_SELECTOR, control).send_keys(Keys.ARROW_LEFT)
        summary = driver.find_element(By.CSS_SELECTOR, "details.values:has(.tables) summary")
        browser.go_to(driver, summary)
        if not driver.find_elements(By.CSS_SELECTOR, "details.values[open]"):
            summary.send_keys(Keys.ENTER)
        browser.wait_for(driver, "details.values[open] td")
        drawing = driver.find_element(By.CSS_SELECTOR, "figure:has(svg[data-plots]) .drawing")
        browser.go_to(driver, drawing)
        webdriver.ActionChains(driver).move_to_element(drawing).perform()
        driver.execute_script("arguments[0].focus()", drawing)
        drawing.send_keys(Keys.ARROW_RIGHT)
        self.assertTrue(driver.find_elements(By.CSS_SELECTOR, ".reading"))

    def ready(self, driver):
        """Until the files are linked and the lab has trained and compared its first networks."""
        browser.wait_for(driver, ".downloads a[data-href][href]")
        browser.wait_for(driver, "#lab .lab-proof.equal a", seconds=30)

    def check(self, width):
        driver = self.open(width=width)
        self.ready(driver)
        fresh = driver.execute_script(COUNTS)
        for name in ["saved.html", "saved-again.html"]:
            self.use(driver)
            driver = self.open(self.save(driver, name), width=width)
            self.ready(driver)
            self.assertEqual(driver.execute_script(COUNTS), fresh, name)
            self.assertEqual(driver.get_log("browser"), [], name)

    def test_wide(self):
        self.check(1280)

    def test_phone(self):
        self.check(375)

    def test_without_its_folder(self):
        driver = self.open()
        browser.wait_for(driver, ".downloads a[data-href][href]")
        path = self.save(driver, "saved.html")
        (self.folder / "icon.svg").unlink()
        driver = self.open(path)
        browser.wait_for(driver, "[data-alone]:not([hidden])")
        self.assertEqual(browser.links_to_files(driver), [])


if __name__ == "__main__":
    unittest.main()
