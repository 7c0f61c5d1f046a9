"""What a reader can step through: every control by mouse and by keyboard, the state in the address,
and nothing said on the console.

Run by `make browser`, which gives the report's folder in REGPLOT_REPORT.
"""

import itertools
import unittest

import browser
from browser import PAGES, BrowserCase
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import url_contains
from selenium.webdriver.support.ui import WebDriverWait

PARTS = ["geometry", "fit", "masks", "batches"]
# Those that train what they show, once they come near the screen.
TRAINED = ["fit", "masks", "batches"]
# Everything that a part shows, as one text; fields by their pixels.
SHOWN = """
const part = document.getElementById(arguments[0]);
return part.innerHTML + [...part.querySelectorAll('canvas')].map(field => field.toDataURL()).join();
"""


class Explore(BrowserCase):
    def open(self, *words, **more):
        driver = super().open(*words, **more)
        browser.unfold(driver)
        return driver

    def shown(self, driver, part):
        return driver.execute_script(SHOWN, f"explore-{part}")

    def controls(self, driver, part):
        return driver.find_elements(By.CSS_SELECTOR, f"#explore-{part} :is(input, button)")

    def ready(self, driver, part):
        """Waits until a part has its training core, if it trains."""
        self.wait_for_core(driver, part, "ready" if part in TRAINED else None)

    def wait_for_core(self, driver, part, state):
        place = driver.find_element(By.ID, f"explore-{part}")
        browser.go_to(driver, place)
        WebDriverWait(driver, 10).until(
            lambda _: place.get_attribute("data-state") == state, message=f"{part} is never {state}")
        return place

    def settled(self, driver, part):
        """What a part shows at rest, as one text; of fits the values at this λ, which are read last."""
        if part != "fit":
            return self.shown(driver, part)
        place = driver.find_element(By.ID, "explore-fit")
        asked = place.find_element(By.TAG_NAME, "output").text
        WebDriverWait(driver, 10).until(
            lambda _: f"λ = {asked}, " in place.find_element(By.TAG_NAME, "caption").text.replace("，", ", "),
            message=f"nothing at λ = {asked}")
        return place.find_element(By.TAG_NAME, "table").text

    def wait(self, driver, part, before, why):
        WebDriverWait(driver, 5).until(lambda _: self.shown(driver, part) != before, message=why)

    def test_every_control_changes_what_is_shown(self):
        driver = self.open("index.html")
        for part in PARTS:
            self.ready(driver, part)
            for place, control in enumerate(self.controls(driver, part)):
                kind = control.get_attribute("type")
                if not control.is_enabled():
                    continue
                if kind == "radio" and control.is_selected():
                    continue
                before = self.shown(driver, part)
                browser.go_to(driver, control)
                why = f"{part}: control {place} ({kind})"
                if kind == "range":
                    control.send_keys(Keys.HOME)
                    self.wait(driver, part, before, why + " by keyboard")
                    before = self.shown(driver, part)
                    control.click()
                else:
                    control.click()
                self.wait(driver, part, before, why + " by mouse")

    def test_keyboard_alone(self):
        driver = self.open("index.html")
        for part in PARTS:
            self.ready(driver, part)
            for place, control in enumerate(self.controls(driver, part)):
                kind = control.get_attribute("type")
                if not control.is_enabled():
                    continue
                before = self.shown(driver, part)
                driver.execute_script("arguments[0].focus()", control)
                keys = {"checkbox": Keys.SPACE, "button": Keys.ENTER, "range": Keys.ARROW_LEFT}
                control.send_keys(keys.get(kind, Keys.ARROW_RIGHT))
                self.wait(driver, part, before, f"{part}: control {place} ({kind})")

    def test_the_address_holds_the_state(self):
        driver = self.open("index.html")
        for part in PARTS:
            self.ready(driver, part)
            control = driver.find_element(By.CSS_SELECTOR, f"#explore-{part} input[type=range]")
            before = self.shown(driver, part)
            control.send_keys(Keys.ARROW_RIGHT + Keys.ARROW_LEFT * 2)
            self.wait(driver, part, before, part)
            WebDriverWait(driver, 5).until(url_contains(f"#{part}:"))
        fragment = "#" + driver.current_url.split("#")[1]
        # What is spoken is of what just happened.
        unspoken = "for (const one of document.querySelectorAll('.spoken')) one.replaceChildren()"
        driver.execute_script(unspoken)
        seen = {part: self.settled(driver, part) for part in PARTS}
        again = self.open("index.html", fragment=fragment)
        for part in PARTS:
            self.ready(again, part)
            self.assertEqual(self.settled(again, part), seen[part], f"{part} after {fragment}")

    def test_wrong_addresses_do_no_harm(self):
        for fragment in [
            "#epochs:epoch=9", "#fit:lambda=-1&penalty=l7;masks:row=9&masks=0",
            "#batches:size=%E0%A4&unit=1e99", "#:;;fit", "#explore-fit", "#nothing",
        ]:
            with self.subTest(fragment=fragment):
                driver = self.open("index.html", fragment=fragment)
                self.assertEqual(driver.get_log("browser"), [])
                for part in PARTS:
                    self.ready(driver, part)
                    self.assertTrue(self.settled(driver, part), part)

    def notes(self, driver, part):
        return [one.text for one in driver.find_elements(By.CSS_SELECTOR, f"#explore-{part} .note")]

    def test_what_a_link_asks_for_in_vain_is_said(self):
        asked_and_named = [
            ("geometry", "lambda=0.333", ["0.333", "output"]), ("geometry", "w1=9", ["9", "1.4"]),
            ("fit", "lamda=1", ["lamda"]), ("fit", "lambda=0.0123", ["0.0123", "output"]),
            ("fit", "lambda=-1", ["-1"]), ("fit", "penalty=l7", ["l7"]), ("masks", "row=9", ["9", "4"]),
            ("masks", "rate=0.51", ["0.51", "output"]),
            ("masks", "masks=0", ["0", "1"]), ("batches", "size=1e99", ["1e99", "output"]),
            ("batches", "unit=none", ["none"]),
        ]
        for page in PAGES:
            driver = self.open(page)
            for part, asked, named in asked_and_named:
                with self.subTest(page=page, part=part, asked=asked):
                    driver.execute_async_script("""
                      const [hash, done] = arguments;
                      addEventListener('hashchange', () => setTimeout(done), { once: true });
                      location.hash = hash;
                    """, f"{part}:{asked}")
                    notes = self.notes(driver, part)
                    self.assertEqual(len(notes), 1)
                    shown = driver.find_element(By.CSS_SELECTOR, f"#explore-{part} :is(output, caption)").text
                    for word in named:
                        self.assertIn(shown if word == "output" else word, notes[0])

    def test_what_a_link_asks_for_and_gets_needs_no_words(self):
        driver = self.open("index.html", fragment="#fit:lambda=0.0123&penalty=l2")
        self.assertEqual(len(self.notes(driver, "fit")), 1)
        slider = driver.find_element(By.CSS_SELECTOR, "#explore-fit input[type=range]")
        slider.send_keys(Keys.ARROW_RIGHT)
        WebDriverWait(driver, 5).until_not(url_contains("lambda=0.0123"))
        self.assertEqual(self.notes(driver, "fit"), [])
        driver = self.open("index.html", fragment="#" + driver.current_url.split("#")[1])
        self.assertEqual(self.notes(driver, "fit"), [])

    def test_the_minimum_is_dragged_and_moved_by_keys(self):
        driver = self.open("index.html")
        handle = driver.find_element(By.CSS_SELECTOR, "#explore-geometry [role=slider]")
        result = driver.find_element(By.CSS_SELECTOR, "#explore-geometry .result")
        browser.go_to(driver, handle)
        self.assertIn("w₂ = 0 exactly", result.text)
        webdriver.ActionChains(driver).drag_and_drop_by_offset(handle, -80, -60).perform()
        WebDriverWait(driver, 5).until(lambda _: "neither" in result.text, message=result.text)
        # How far a pixel reaches depends on how wide the drawing is.
        for _ in range(12):
            if "w₁ = 0 exactly" in result.text:
                break
            handle.send_keys(Keys.ARROW_LEFT)
        WebDriverWait(driver, 5).until(lambda _: "w₁ = 0 exactly" in result.text, message=result.text)
        spoken = driver.find_element(By.CSS_SELECTOR, "#explore-geometry [role=status].spoken")
        WebDriverWait(driver, 5).until(lambda _: spoken.get_attribute("textContent") == result.text)
        driver.find_element(By.CSS_SELECTOR, "#explore-geometry input[value=l2]").click()
        WebDriverWait(driver, 5).until(lambda _: "neither" in result.text, message=result.text)

    def test_a_network_is_trained_with_the_rate_that_is_asked_for(self):
        driver = self.open("index.html", fragment="#masks:rate=0&masks=9")
        self.ready(driver, "masks")

        def cells():
            return [one.text for one in driver.find_elements(By.CSS_SELECTOR, "#explore-masks td")]

        kept, answer, mean, whole, _ = cells()
        self.assertEqual((kept, answer, mean), ("8 of 8", whole, whole))
        slider = driver.find_element(By.CSS_SELECTOR, "#explore-masks input[type=range]")
        slider.send_keys(Keys.END)
        WebDriverWait(driver, 5).until(lambda _: cells()[0] != "8 of 8")
        self.assertNotEqual(cells()[3], whole)

    def test_without_webassembly_a_sentence_stands_there(self):
        driver = self.driver
        script = driver.execute_cdp_cmd(
            "Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.WebAssembly"})
        try:
            driver = self.open("index.html")
            for part in TRAINED:
                place = self.wait_for_core(driver, part, "failed")
                self.assertIn("WebAssembly", place.find_element(By.CSS_SELECTOR, ".note").text)
                self.assertFalse([one for one in self.controls(driver, part) if one.is_displayed()], part)
            self.assertEqual([one for one in driver.get_log("browser") if one["level"] == "SEVERE"], [])
        finally:
            driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)

    def test_quiet_and_within_the_page(self):
        for page, width, theme in itertools.product(PAGES, [1280, 375], ["light", "dark"]):
            with self.subTest(page=page, width=width, theme=theme):
                driver = self.open(page, width, theme)
                self.assertEqual(driver.execute_script(
                    "const root = document.documentElement; return root.scrollWidth - root.clientWidth"), 0)
                self.assertEqual(
                    driver.execute_script("return document.querySelectorAll('.explore:not([hidden])').length"),
                    len(PARTS))
                self.assertEqual(driver.get_log("browser"), [])
                asked = browser.requests(driver)
                self.assertEqual(asked, [])


if __name__ == "__main__":
    unittest.main()
