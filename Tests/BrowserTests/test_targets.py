"""How long the page of a whole report is as it opens, how many words it has, and what is on its first screen."""

import itertools
import unittest

import browser
from browser import PAGES, BrowserCase

# Most pixels, by width.
HEIGHTS = {1280: 20_000, 390: 30_000}
ELEMENTS = 25_000
WORDS = 3_500
SCREENS = [(1280, 720), (390, 844)]

# Words that are seen, without those of drawings and formulas.
COUNT_WORDS = """
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let words = '';
while (texts.nextNode()) {
  const place = texts.currentNode.parentElement;
  if (place.closest('svg, math, script, style, noscript, .unseen') || !place.checkVisibility()) continue;
  words += ' ' + texts.currentNode.data;
}
return words.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
"""
# What can be moved, wholly within the window and the topmost there.
MOVABLE = """
return [...document.querySelectorAll('input[type=range]')].filter((one) => {
  const {left, top, right, bottom, width, height} = one.getBoundingClientRect();
  return width && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    && one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}).length;
"""
WIDER = """
const room = document.documentElement.clientWidth;
return [document.documentElement.scrollWidth - room, [...document.querySelectorAll('main *')].filter((one) => {
  // These scroll in their own boxes.
  const own = '.unseen, .drawing, .table, .tables, .formula, pre, svg, math';
  if (!one.checkVisibility() || one.closest(own)) return false;
  const {left, right, width} = one.getBoundingClientRect();
  return width && (right > room + 1 || left < -1);
}).map((one) => `${one.localName}.${one.className}`)];
"""
# How far what is on the screen moves while the page loads, as browsers count it.
SHIFTS = """
var shifted = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shifted += value; }))
  .observe({ type: 'layout-shift', buffered: true });
"""


class Targets(BrowserCase):
    def test_length(self):
        for page, (width, most) in itertools.product(PAGES, HEIGHTS.items()):
            with self.subTest(page=page, width=width):
                driver = self.open(page, width)
                browser.wait_for(driver, "#lab .lab-proof.equal a", seconds=30)
                height, elements = driver.execute_script(
                    "return [document.documentElement.scrollHeight, document.querySelectorAll('*').length]")
                print(f"{page} at {width}: {height} px, {elements} elements")
                self.assertLessEqual(height, most)
                self.assertLessEqual(elements, ELEMENTS)

    def test_words(self):
        driver = self.open(PAGES[0])
        browser.wait_for(driver, "#lab .lab-proof.equal a", seconds=30)
        words = driver.execute_script(COUNT_WORDS)
        print(f"{words} words")
        self.assertGreater(words, 1000)
        self.assertLessEqual(words, WORDS)

    def test_the_first_screen_has_something_to_move(self):
        for page, (width, height) in itertools.product(PAGES, SCREENS):
            driver = self.open(page, width)
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
            browser.wait_for(driver, "#lab input[type=range]")
            self.assertGreater(driver.execute_script(MOVABLE), 0, (page, width))

    def test_nothing_moves_while_the_page_loads(self):
        watch = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": SHIFTS})
        self.addCleanup(self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", watch)
        for page, width in itertools.product(PAGES, HEIGHTS):
            driver = self.open(page, width)
            browser.wait_for(driver, "#lab .lab-proof.equal a", seconds=30)
            self.assertLess(driver.execute_script("return shifted"), 0.02, (page, width))

    def test_nothing_is_wider_than_the_screen(self):
        """On a phone, and on a screen of 1280 at 200 %; all folds open too."""
        for page, width in itertools.product(PAGES, [390, 640]):
            driver = self.open(page, width)
            browser.wait_for(driver, "#lab input[type=range]")
            for _ in range(2):
                self.assertEqual(driver.execute_script(WIDER), [0, []], (page, width))
                driver.execute_script("for (const fold of document.querySelectorAll('details')) fold.open = true")


if __name__ == "__main__":
    unittest.main()
