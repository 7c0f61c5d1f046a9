"""The page in Firefox: nothing fails, nothing is wider than the screen, the lab trains the same networks."""

import shlex
import subprocess
import unittest

import browser
from browser import PAGES, PROGRAM
from firefox import FIREFOX, Firefox

# The lab trains until its last state is told.
DONE = """new Promise((told) => {
  const lab = document.getElementById('lab');
  const look = () => ['done', 'recorded', 'failed'].includes(lab.dataset.state)
    ? told({ ...lab.dataset }) : setTimeout(look, 100);
  look();
})"""


@unittest.skipUnless(FIREFOX, "Firefox is not installed")
class FirefoxTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.firefox = cls.enterClassContext(Firefox())

    def test_the_lab_trains_the_networks_of_the_command_line(self):
        self.firefox.open((browser.REPORT / "index.html").as_uri())
        told = self.firefox.run(f"{{ return {DONE}; }}")
        self.assertEqual(told["state"], "done")
        command = shlex.split(told["command"])
        self.assertEqual(command[0], "regplot")
        printed = subprocess.run([PROGRAM, *command[1:], "--quiet"], capture_output=True, text=True, check=True).stdout
        self.assertIn(told["digest"], printed)

    def test_pages_fit_and_nothing_fails(self):
        for page in PAGES:
            for width in [1280, 390]:
                self.firefox.open((browser.REPORT / page).as_uri(), width)
                self.firefox.run(f"{{ return {DONE}; }}")
                with self.subTest(page=page, width=width):
                    wide, high, shown = self.firefox.run("""{
                      const root = document.documentElement;
                      const charts = [...document.querySelectorAll('figure:not(.evidence *) svg.chart')];
                      return [root.scrollWidth, root.scrollHeight,
                        charts.map((chart) => chart.getBoundingClientRect().width)];
                    }""")
                    self.assertLessEqual(wide, width)
                    self.assertGreater(high, 5000)
                    self.assertTrue(shown)
                    self.assertGreater(min(shown), 200)
                browser.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
                name = f"firefox-{page.removesuffix('.html')}-{width}.png"
                (browser.SCREENSHOTS / name).write_bytes(self.firefox.picture())
        # While a page is still being read, a formula may be laid out before it is whole.
        self.assertEqual([error for error in self.firefox.errors if not error.startswith("Invalid markup")], [])

    def test_links_into_folds_open_them(self):
        self.firefox.open((browser.REPORT / "index.html").as_uri() + "#rate-decay")
        top = self.firefox.run("""{
          return new Promise((told) => setTimeout(() =>
            told(document.getElementById('rate-decay').getBoundingClientRect().top), 1500));
        }""")
        self.assertGreaterEqual(top, -1)
        self.assertLess(top, 200)
