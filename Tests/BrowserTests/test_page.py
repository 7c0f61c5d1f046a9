"""Ways through the page: its contents, links, languages and themes, by mouse and by keyboard."""

import pathlib
import shutil
import tempfile
import unittest

import browser
from browser import PAGES, REPORT, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import url_contains
from selenium.webdriver.support.ui import WebDriverWait


class Page(BrowserCase):
    def test_language_is_named_and_linked(self):
        for page, other, lang in [(*PAGES, "en"), (*PAGES[::-1], "zh-Hans")]:
            driver = self.open(page, fragment="#dropout")
            self.assertEqual(driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), lang)
            link = browser.wait_for(driver, ".tools a[href]")
            self.assertNotEqual(link.get_attribute("lang"), lang)
            # The reader has arrived where the address leads.
            WebDriverWait(driver, 10).until(lambda opened: opened.execute_script(
                "return Math.abs(document.getElementById('dropout').getBoundingClientRect().top) < 100"))
            link.send_keys(Keys.ENTER)
            WebDriverWait(driver, 10).until(url_contains(f"{other}#dropout"))

    def test_theme_by_mouse_and_keyboard(self):
        driver = self.open()
        button = driver.find_element(By.CSS_SELECTOR, "button.theme")

        def colors():
            return driver.execute_script("""
              return [getComputedStyle(document.body).backgroundColor,
                getComputedStyle(document.querySelector('.chart .st-axis')).stroke];
            """)

        light = colors()
        button.click()
        self.assertFalse(set(light) & set(colors()))
        button.send_keys(Keys.SPACE)
        self.assertEqual(colors(), light)

    def test_contents_follow(self):
        driver = self.open(width=1440)
        for section in driver.find_elements(By.CSS_SELECTOR, "main > section"):
            name = section.get_attribute("id")
            link = driver.find_element(By.CSS_SELECTOR, f".contents a[href='#{name}']")
            link.send_keys(Keys.ENTER)
            WebDriverWait(driver, 10).until(
                lambda _, link=link: link.get_attribute("aria-current") == "location", message=name)
            current = driver.find_elements(By.CSS_SELECTOR, ".contents [aria-current]")
            self.assertEqual(len(current), 1)
            # What comes into view on the way has not moved the section away again; at its end a page goes no further.
            top, below = driver.execute_script("""
              return [arguments[0].getBoundingClientRect().top,
                document.body.getBoundingClientRect().bottom - innerHeight];
            """, section)
            self.assertTrue(abs(top) < 60 or (top > 0 and below < 3), (name, top, below))

    def test_links_lead_somewhere(self):
        for page in PAGES:
            driver = self.open(page)
            lost = driver.execute_script("""
              return [...document.querySelectorAll('a[href^="#"]')].map(link => link.hash.slice(1))
                .filter(id => !document.getElementById(id.split(":")[0]));
            """)
            self.assertEqual(lost, [])
            browser.wait_for(driver, ".downloads a[data-href][href]")
            files = browser.links_to_files(driver)
            self.assertGreater(len(files), 2 * len(driver.find_elements(By.TAG_NAME, "figure")))
            for file in files:
                self.assertTrue((REPORT / file).is_file(), file)
            self.assertFalse(driver.find_element(By.CSS_SELECTOR, "[data-alone]").is_displayed())

    def test_every_line_of_a_figure_has_a_colour(self):
        driver = self.open()
        self.assertEqual(driver.execute_script("""
          return [...document.querySelectorAll(".wide [class*='st-s'], .wide [class*='fi-s']")].filter((one) => {
            const { fill, stroke } = getComputedStyle(one);
            return fill === "none" && stroke === "none";
          }).map((one) => one.closest("figure").id);
        """), [])

    def test_a_page_that_is_sent_alone_has_no_dead_links(self):
        for page in PAGES:
            with tempfile.TemporaryDirectory() as folder:
                shutil.copy(REPORT / page, folder)
                driver = self.open(pathlib.Path(folder) / page)
                note = browser.wait_for(driver, "[data-alone]:not([hidden])")
                self.assertTrue(note.is_displayed() and note.text)
                self.assertEqual(browser.links_to_files(driver), [])
                links = driver.find_elements(By.CSS_SELECTOR, ".downloads a[data-href]")
                self.assertFalse(any(link.is_displayed() for link in links))
                self.assertFalse(driver.find_element(By.CSS_SELECTOR, ".tools a").is_displayed())

    def test_the_other_language_is_linked_without_scripts(self):
        for page, other in [PAGES, PAGES[::-1]]:
            driver = self.open(page, scripts=False)
            shown = [link for link in driver.find_elements(By.CSS_SELECTOR, ".tools a") if link.is_displayed()]
            self.assertEqual([link.get_attribute("href").rsplit("/", 1)[1] for link in shown], [other])


if __name__ == "__main__":
    unittest.main()
