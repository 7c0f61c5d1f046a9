"""The words in a page's figures, as a browser sets them: where the layout put them, whatever
the reader's font, and never over each other.

Run by `make browser`, which gives the report's folder in REGPLOT_REPORT.
"""

import itertools
import unittest

from browser import PAGES, BrowserCase

# Desktop and phone, in CSS pixels.
SIZES = [1280, 375]

# Every visible text of every figure: its box, its figure's box, its length as laid out and as the
# font would have it, all in CSS pixels.
TEXTS = """
return [...document.querySelectorAll('svg.chart')].flatMap(figure => {
  const page = figure.getBoundingClientRect();
  if (page.width === 0) return [];
  const scale = page.width / figure.viewBox.baseVal.width;
  return [...figure.querySelectorAll('text')].map(text => {
    const box = text.getBoundingClientRect();
    const wanted = parseFloat(text.getAttribute('textLength')) * scale;
    const set = text.getComputedTextLength() * scale;
    text.removeAttribute('textLength');
    const natural = text.getComputedTextLength() * scale;
    text.setAttribute('textLength', wanted / scale);
    return {figure: figure.querySelector('title').textContent, words: text.textContent,
      upright: text.hasAttribute('transform'), size: text.getAttribute('font-size') * scale,
      box: [box.left, box.top, box.right, box.bottom],
      page: [page.left, page.top, page.right, page.bottom], wanted, set, natural};
  });
});
"""
# About a tenth of a letter's width more for each.
WIDER = """
for (const text of document.querySelectorAll('svg.chart text')) {
  text.style.setProperty('letter-spacing', '0.06em', 'important');
}
"""


def letters(text):
    """A text's box without the room that its font's lines have above and below letters."""
    left, top, right, bottom = text["box"]
    above, below = 0.28 * text["size"], 0.05 * text["size"]
    if text["upright"]:
        return left + above, top, right - below, bottom
    return left, top + above, right, bottom - below


def overlap(a, b):
    """How far two boxes reach into each other, across or down, whichever is less."""
    return min(min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1]))


class FigureTexts(BrowserCase):
    def texts(self, page, size, script=None):
        driver = self.open(page, size)
        if script:
            driver.execute_script(script)
        return driver.execute_script(TEXTS)

    def check_places(self, texts):
        self.assertGreater(len(texts), 50)
        for text in texts:
            box, page = letters(text), text["page"]
            outside = max(page[0] - box[0], page[1] - box[1], box[2] - page[2], box[3] - page[3])
            self.assertLess(outside, 1, f"outside its figure: {text}")
        for figure, group in itertools.groupby(texts, key=lambda text: (text["figure"], text["page"])):
            for a, b in itertools.combinations(list(group), 2):
                self.assertLess(
                    overlap(letters(a), letters(b)), 0.5,
                    f"{figure[0]}: {a['words']!r} {a['box']} over {b['words']!r} {b['box']}")

    def test_words_are_where_the_layout_put_them(self):
        for page, size in itertools.product(PAGES, SIZES):
            with self.subTest(page=page, size=size):
                texts = self.texts(page, size)
                self.check_places(texts)
                for text in texts:
                    # The browser measures as the layout did: same font, to a fiftieth.
                    self.assertAlmostEqual(
                        text["natural"], text["wanted"], delta=0.5 + 0.02 * text["wanted"],
                        msg=str(text))

    def test_wider_fonts_change_nothing(self):
        for page, size in itertools.product(PAGES, SIZES):
            with self.subTest(page=page, size=size):
                texts = self.texts(page, size, WIDER)
                self.check_places(texts)
                longer = sum(t["natural"] for t in texts) / sum(t["wanted"] for t in texts)
                self.assertGreater(longer, 1.05)
                for text in texts:
                    self.assertAlmostEqual(text["set"], text["wanted"], delta=0.5, msg=str(text))


if __name__ == "__main__":
    unittest.main()
