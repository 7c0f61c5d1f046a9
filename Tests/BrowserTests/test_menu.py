"""The menu of a figure: by keyboard, and what it saves from a page that was sent alone."""

import csv
import pathlib
import shutil
import tempfile
import unittest
import xml.etree.ElementTree as ET

import browser
from browser import PAGES, REPORT, BrowserCase
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

FIGURE = "weight-decay-strengths"


class Menu(BrowserCase):
    def button(self, driver, figure=FIGURE):
        button = browser.wait_for(driver, f"#{figure} .more")
        browser.go_to(driver, button)
        return button

    def items(self, driver):
        return driver.find_elements(By.CSS_SELECTOR, ".menu [role=menuitem]")

    def alone(self, page):
        """The page in a folder of its own."""
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        shutil.copy(REPORT / page, folder)
        driver = self.open(folder / page)
        browser.wait_for(driver, "[data-alone]:not([hidden])")
        return driver, folder

    def test_by_keyboard(self):
        driver = self.open()
        browser.wait_for(driver, ".downloads a[data-href][href]")
        button = self.button(driver)
        number = driver.find_element(By.CSS_SELECTOR, f"#{FIGURE} .figure-number").text.strip(".").lower()
        self.assertTrue(button.get_attribute("aria-label").endswith(number))
        button.send_keys(Keys.ARROW_DOWN)
        items = self.items(driver)
        self.assertGreater(len(items), 6)

        def focused():
            return items.index(driver.switch_to.active_element)

        for key, place in [(Keys.ARROW_DOWN, 1), (Keys.END, len(items) - 1), (Keys.ARROW_DOWN, 0),
                           (Keys.ARROW_UP, len(items) - 1), (Keys.HOME, 0)]:
            driver.switch_to.active_element.send_keys(key)
            self.assertEqual(focused(), place)
        driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        self.assertEqual((self.items(driver), driver.switch_to.active_element), ([], button))
        button.send_keys(Keys.ENTER)
        self.assertEqual(button.get_attribute("aria-expanded"), "true")
        drawing = driver.find_element(By.CSS_SELECTOR, f"#{FIGURE} .drawing")
        ActionChains(driver).move_to_element(drawing).click().perform()
        self.assertEqual((self.items(driver), button.get_attribute("aria-expanded")), ([], "false"))
        self.assertEqual(driver.get_log("browser"), [])

    def test_every_figure_has_its_menu(self):
        for page in PAGES:
            driver = self.open(page)
            names = driver.execute_script("""
              return [...document.querySelectorAll('figure')]
                .map(one => one.querySelector('.more').getAttribute('aria-label'));
            """)
            self.assertEqual(len(set(names)), len(names))

    def test_a_page_that_is_sent_alone_saves_pictures_and_values(self):
        for page in PAGES:
            driver, folder = self.alone(page)
            driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
            self.button(driver).click()
            links = [one.get_attribute("href") for one in self.items(driver) if one.tag_name == "a"]
            self.assertEqual([link for link in links if "#" not in link], [])
            driver.switch_to.active_element.send_keys(Keys.ESCAPE)
            for place, kind in enumerate(["png", "svg", "csv"], start=1):
                button = self.button(driver)
                button.click()
                self.items(driver)[place].click()
                file = folder / f"{FIGURE}.{kind}"
                WebDriverWait(driver, 20).until(
                    lambda _, file=file: file.exists() and file.stat().st_size, message=kind)
                said = driver.find_element(By.CSS_SELECTOR, f"#{FIGURE} [role=status]")
                self.assertTrue(said.text)
            self.assertTrue((folder / f"{FIGURE}.png").read_bytes().startswith(b"\x89PNG"))
            drawing = ET.parse(folder / f"{FIGURE}.svg").getroot()
            self.assertEqual([one for one in drawing.iter() if "class" in one.attrib or "var(" in str(one.attrib)], [])
            rows = list(csv.reader((folder / f"{FIGURE}.csv").open(encoding="utf-8-sig")))
            self.assertGreater(len(rows), 6)
            for row in rows[2:4]:
                self.assertTrue(all(cell == "" or float(cell) is not None for cell in row))

    def test_anchors(self):
        for page in PAGES:
            driver = self.open(page)
            without, twice, lost = driver.execute_script("""
              const headings = [...document.querySelectorAll('main :is(h2, h3, h4, .figure-title)')]
                .filter(one => !one.closest('summary, [data-explore]'));
              const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
              return [headings.filter(one => !one.querySelector('a[href^="#"]')).map(one => one.textContent),
                ids.filter((one, place) => ids.indexOf(one) < place),
                [...document.querySelectorAll('.anchor')]
                  .filter(one => !document.getElementById(one.hash.slice(1))).length];
            """)
            self.assertEqual((without, twice, lost), ([], [], 0))


if __name__ == "__main__":
    unittest.main()
