"""The page as a whole: valid, accessible, readable without scripts and on paper, its controls by mouse
and by keyboard."""

import base64
import itertools
import re
import unittest

import browser
import checks
from browser import PAGES
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

THEMES = ["light", "dark"]
WIDTHS = {"wide": 1440, "desktop": 1280, "phone": 375}
# Inches.
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}


class Page(unittest.TestCase):
    def open(self, page="index.html", width=1280, theme="light", fragment=""):
        driver = browser.start(width, theme)
        self.addCleanup(driver.quit)
        driver.get(browser.address(page) + fragment)
        return driver

    def test_valid(self):
        for page in PAGES:
            self.assertEqual(checks.html_errors(browser.REPORT / page), "", page)

    def test_accessible_with_everything_open(self):
        for page, theme in itertools.product(PAGES, THEMES):
            with self.subTest(page=page, theme=theme):
                self.assertEqual(checks.barriers(self.open(page, theme=theme)), [])

    def test_language_is_named_and_linked(self):
        for page, other, lang in [(*PAGES, "en"), (*PAGES[::-1], "zh-Hans")]:
            driver = self.open(page, fragment="#dropout")
            self.assertEqual(driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), lang)
            link = driver.find_element(By.CSS_SELECTOR, ".tools a")
            self.assertNotEqual(link.get_attribute("lang"), lang)
            link.send_keys(Keys.ENTER)
            WebDriverWait(driver, 5).until(lambda _: driver.current_url.endswith(f"{other}#dropout"))

    def test_theme_by_mouse_and_keyboard(self):
        driver = self.open()
        button = driver.find_element(By.CSS_SELECTOR, "button.theme")
        paper = lambda: driver.execute_script("return getComputedStyle(document.body).backgroundColor")
        ink = lambda: driver.execute_script(
            "return getComputedStyle(document.querySelector('.chart .st-axis')).stroke")
        light = (paper(), ink())
        button.click()
        dark = (paper(), ink())
        self.assertFalse(set(light) & set(dark))
        button.send_keys(Keys.SPACE)
        self.assertEqual((paper(), ink()), light)

    def test_contents_follow(self):
        driver = self.open(width=1440)
        for section in driver.find_elements(By.CSS_SELECTOR, "main > section"):
            name = section.get_attribute("id")
            link = driver.find_element(By.CSS_SELECTOR, f".contents a[href='#{name}']")
            link.send_keys(Keys.ENTER)
            WebDriverWait(driver, 10).until(
                lambda _: link.get_attribute("aria-current") == "location", message=name)
            current = driver.find_elements(By.CSS_SELECTOR, ".contents [aria-current]")
            self.assertEqual(len(current), 1)
            # What comes into view on the way has not moved the section away again.
            top = driver.execute_script("return arguments[0].getBoundingClientRect().top", section)
            self.assertLess(abs(top), 60, name)

    def test_links_lead_somewhere(self):
        for page in PAGES:
            driver = self.open(page)
            lost = driver.execute_script("""
              return [...document.querySelectorAll('a[href^="#"]')].map(link => link.hash.slice(1))
                .filter(id => !document.getElementById(id));
            """)
            self.assertEqual(lost, [])
            files = driver.execute_script("""
              return [...document.querySelectorAll('a:not([href^="#"])')].map(link => link.getAttribute('href'));
            """)
            for file in files:
                self.assertTrue((browser.REPORT / file).is_file(), file)

    # Values.

    def figures(self, driver):
        return driver.find_elements(By.CSS_SELECTOR, "figure:has(.wide > [data-plots])")

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
            card = lambda: figure.find_element(By.CSS_SELECTOR, ".reading").text
            seen = {card()}
            for key in [Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.PAGE_DOWN]:
                place.send_keys(key)
                seen.add(card())
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
                lambda _: figure.find_elements(By.CSS_SELECTOR, ".values td"), message=name)
            plots = driver.execute_script(
                "return JSON.parse(arguments[0].dataset.plots)",
                figure.find_element(By.CSS_SELECTOR, ".wide > svg"))
            shapes = driver.execute_script("""
              return [...arguments[0].querySelectorAll('.values table')].map(table =>
                [Number(table.dataset.panel), table.tBodies[0].rows.length]);
            """, figure)
            self.assertEqual(sorted([panel, len(rows)] for panel, _, _, rows, _ in plots), sorted(shapes), name)
            self.assertIn(f"regplot figure {name}", figure.find_element(By.CSS_SELECTOR, ".values code").text)

    # Without scripts, and on paper.

    def test_complete_without_scripts(self):
        for width in [1280, 375]:
            driver = browser.start(width)
            self.addCleanup(driver.quit)
            driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
            driver.get(browser.address("index.html"))
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
                self.assertLess(count, 2 * figures, (page, paper))
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
            for paper, (width, height) in PAPERS.items():
                # The margins of the style sheet: 18 mm beside, 20 mm above and below.
                room = [(width - 36 / 25.4) * 96, (height - 40 / 25.4) * 96]
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": int(room[0]), "height": 900, "deviceScaleFactor": 1, "mobile": False})
                heights = driver.execute_script("""
                  return [...document.querySelectorAll('figure')].map(one => [one.id, one.offsetHeight]);
                """)
                for name, height in heights:
                    self.assertLess(height, room[1], f"{name} on {paper}")
                hidden = driver.execute_script("""
                  return [...document.querySelectorAll('button, input, summary, .contents, .tools')]
                    .filter(one => one.getClientRects().length).length;
                """)
                self.assertEqual(hidden, 0)
                self.assertEqual(
                    driver.execute_script("return getComputedStyle(document.body).backgroundColor"),
                    "rgb(255, 255, 255)")

    def test_pictures(self):
        places = ["#text", "#methods-loss", "#explore-epochs", "#dropout", "#explore-path", "#making"]
        for page, theme, (size, width) in itertools.product(PAGES, THEMES, WIDTHS.items()):
            driver = self.open(page, width, theme)
            for place in places:
                driver.execute_script(
                    "document.querySelector(arguments[0]).scrollIntoView({behavior: 'instant'})", place)
                browser.picture(driver, f"{page.removesuffix('.html')}-{size}-{theme}-{place[1:]}")
            self.assertEqual(driver.get_log("browser"), [])
            self.assertEqual(browser.requests(driver), [])


if __name__ == "__main__":
    unittest.main()
