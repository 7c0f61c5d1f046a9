"""Where a reader is: the bar that names it, addresses that lead to it, and the other language, which keeps it."""

import unittest

import browser
from browser import PAGES, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import url_contains
from selenium.webdriver.support.ui import WebDriverWait

# The top of an element below the bar, once the page has come to rest.
TOP = """
const [id, done] = arguments;
setTimeout(() => done(document.getElementById(id).getBoundingClientRect().top), 1200);
"""


class Bar(BrowserCase):
    def scroll(self, driver, selector):
        driver.execute_script("document.querySelector(arguments[0]).scrollIntoView({behavior: 'instant'})", selector)

    def test_it_names_what_is_read(self):
        for page, width in [(PAGES[0], 1280), (PAGES[1], 640), (PAGES[1], 390)]:
            driver = self.open(page, width)
            place = driver.find_element(By.CSS_SELECTOR, ".bar .place")
            self.assertFalse(place.is_displayed())
            self.scroll(driver, "#dropout")
            WebDriverWait(driver, 5).until(lambda _, place=place: place.is_displayed())
            summary = place.find_element(By.TAG_NAME, "summary")
            heading = driver.find_element(By.CSS_SELECTOR, "#dropout h2").text
            WebDriverWait(driver, 5).until(lambda _, s=summary, h=heading: s.get_attribute("textContent").strip() == h)
            top, height, over = driver.execute_script("""
              const {top, height} = document.querySelector('.bar').getBoundingClientRect();
              return [top, height, document.documentElement.scrollWidth - document.documentElement.clientWidth];
            """)
            self.assertEqual((top, over), (0, 0))
            self.assertLessEqual(height, 44)
            self.assertGreater(float(driver.execute_script("return document.querySelector('.progress').value")), 0.1)
            summary.send_keys(Keys.ENTER)
            link = place.find_element(By.CSS_SELECTOR, "a[href='#making']")
            self.assertTrue(link.is_displayed())
            link.send_keys(Keys.ESCAPE)
            self.assertFalse(link.is_displayed())
            self.assertEqual(driver.switch_to.active_element, summary)
            summary.send_keys(Keys.ENTER)
            link.click()
            WebDriverWait(driver, 5).until(url_contains("#making"))
            self.assertFalse(link.is_displayed())

    def test_an_address_leads_to_its_place(self):
        for page, width in [(PAGES[0], 1280), (PAGES[1], 390)]:
            for name in ["dropout", "rate-decay", "methods-loss", "claim-2.3-a", "making"]:
                driver = self.open(page, width, fragment=f"#{name}")
                top = driver.execute_async_script(TOP, name)
                bottom = driver.find_element(By.CSS_SELECTOR, ".bar").rect["height"]
                end = driver.execute_script("return document.body.getBoundingClientRect().bottom - innerHeight")
                self.assertGreaterEqual(top, bottom, name)
                self.assertTrue(top < bottom + 40 or end < 3, (name, top))
            driver = self.open(page, width, fragment="#lab:rows=noisy-xor&method=l1&strength=0.0032")
            self.assertLess(abs(driver.execute_async_script(TOP, "lab") - 44), 40)

    def test_the_other_language_keeps_the_place(self):
        for width in [1280, 390]:
            for name, selector in [("batch-norm", "#batch-norm"), ("dropout-masks", "#dropout figure"), ("", "body")]:
                driver = self.open(width=width)
                link = browser.wait_for(driver, ".tools a[href]")
                self.scroll(driver, selector)
                asked = driver.execute_script("return document.querySelector(arguments[0]).id", selector)
                link.send_keys(Keys.ENTER)
                WebDriverWait(driver, 5).until(url_contains(PAGES[1]))
                self.assertEqual(driver.execute_script("return location.hash"), f"#{asked}" if name else "")
                if name:
                    self.assertLess(driver.execute_async_script(TOP, asked), 100)

    def test_the_state_of_the_lab_goes_along(self):
        address = "#lab:rows=noisy-xor&method=l1&strength=0.0032"
        driver = self.open(fragment=address)
        browser.wait_for(driver, ".tools a[href]").send_keys(Keys.ENTER)
        WebDriverWait(driver, 5).until(url_contains(PAGES[1]))
        self.assertIn("method=l1", driver.execute_script("return location.hash"))


if __name__ == "__main__":
    unittest.main()
