"""The values of figures: under the pointer, under the arrow keys, and in tables."""

import time
import unittest

import browser
from browser import BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Values(BrowserCase):
    def figures(self, driver):
        browser.unfold(driver)
        return driver.find_elements(By.CSS_SELECTOR, "figure:has(svg[data-plots])")

    def test_values_under_the_pointer(self):
        for width in [1280, 375]:
            driver = self.open(width=width)
            figures = self.figures(driver)
            self.assertGreater(len(figures), 20)
            for figure in figures:
                name = figure.get_attribute("id")
                browser.go_to(driver, figure.find_element(By.CSS_SELECTOR, ".drawing"))
                chart = driver.execute_script("""
                  return [...arguments[0].querySelectorAll('svg[data-plots]')]
                    .find(one => one.getBoundingClientRect().height);
                """, figure)
                # What comes near the window may still grow, and move the figure.
                for _ in range(5):
                    # The middle of the first panel, in the middle of the window.
                    x, y = driver.execute_script("""
                      const [svg] = arguments;
                      const [, [left, top, width, height]] = JSON.parse(svg.dataset.plots)[0];
                      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width / 100;
                      const middle = svg.getBoundingClientRect().top + (top + height / 2) * scale;
                      scrollBy({top: middle - innerHeight / 2, behavior: 'instant'});
                      const box = svg.getBoundingClientRect();
                      return [box.left + (left + width / 2) * scale, box.top + (top + height / 2) * scale];
                    """, chart)
                    driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})
                    card = figure.find_elements(By.CSS_SELECTOR, ".reading dd")
                    if len(card) > 1:
                        break
                    time.sleep(0.3)
                self.assertGreater(len(card), 1, name)
                self.assertTrue(all(one.text.strip() for one in card), name)
                self.assertEqual(len(figure.find_elements(By.CSS_SELECTOR, ".chart .cursor")), 1, name)
                self.assertEqual(driver.execute_script(
                    "const root = document.documentElement; return root.scrollWidth - root.clientWidth"), 0, name)
            self.assertEqual(driver.get_log("browser"), [])

    def test_values_under_the_arrow_keys(self):
        driver = self.open()
        for figure in self.figures(driver):
            name = figure.get_attribute("id")
            place = figure.find_element(By.CSS_SELECTOR, ".drawing")
            browser.go_to(driver, place)
            driver.execute_script("arguments[0].focus()", place)
            place.send_keys(Keys.ARROW_RIGHT)
            seen = {figure.find_element(By.CSS_SELECTOR, ".reading").text}
            for key in [Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.PAGE_DOWN]:
                place.send_keys(key)
                seen.add(figure.find_element(By.CSS_SELECTOR, ".reading").text)
            self.assertGreater(len(seen), 1, name)
            place.send_keys(Keys.ESCAPE)
            self.assertEqual(figure.find_elements(By.CSS_SELECTOR, ".reading"), [], name)

    def test_tables_of_values(self):
        driver = self.open()
        for figure in self.figures(driver):
            name = figure.get_attribute("id")
            summary = figure.find_element(By.TAG_NAME, "summary")
            browser.go_to(driver, summary)
            summary.send_keys(Keys.ENTER)
            WebDriverWait(driver, 5).until(
                lambda _, figure=figure: figure.find_elements(By.CSS_SELECTOR, ".values td"), message=name)
            plots = driver.execute_script(
                "return JSON.parse(arguments[0].dataset.plots)",
                figure.find_element(By.CSS_SELECTOR, ".wide > svg"))
            shapes = driver.execute_script("""
              return [...arguments[0].querySelectorAll('.values table')].map(table =>
                [Number(table.dataset.panel), table.tBodies[0].rows.length]);
            """, figure)
            self.assertEqual(sorted([panel, len(rows)] for panel, _, _, rows, _ in plots), sorted(shapes), name)
            self.assertIn(f"regplot figure {name}", figure.find_element(By.CSS_SELECTOR, ".values code").text)


if __name__ == "__main__":
    unittest.main()
