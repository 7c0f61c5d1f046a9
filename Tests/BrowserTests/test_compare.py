"""A comparison's page: its lab begins with one of the configurations, and a link of the table sets each of them."""

import pathlib
import re
import shlex
import subprocess
import tempfile

import browser
from browser import PAGES, PROGRAM, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

# What each page is made of, and how many configurations have a link.
COMPARISONS = {
    "moons": (["moons", "--noise", "0.35", "--rows", "48", "--hidden", "6,6", "--epochs", "60", "--method", "none",
               "--method", "l2=0,0.003", "--method", "batchnorm=12", "--vary", "noise=0.2,0.35"], 8),
    "xor": (["xor", "--epochs", "200", "--method", "none", "--method", "dropout=0.2", "--seed", "7"], 2),
    "noisy": (["noisy-xor", "--flipped", "0.1", "--epochs", "40", "--data-seed", "3", "--method", "l1=0.001",
               "--vary", "hidden=4;4,8;6,6"], 2),
    "wdbc": (["wdbc", "--epochs", "20", "--method", "none", "--method", "early-stopping"], 2),
    "double": (["moons", "--epochs", "20", "--precision", "double"], 0),
    "skip": (["moons", "--epochs", "20", "--hidden", "8,8", "--skip"], 0),
}
SEEDS = 3


class Compare(BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = pathlib.Path(folder.name)
        for name, (words, _) in COMPARISONS.items():
            subprocess.run([PROGRAM, "compare", *words, "--seeds", str(SEEDS), "--formats", "svg", "--quiet",
                            "--out", cls.root / name], check=True, capture_output=True)

    def trained(self, driver):
        """The command whose networks the lab shows, and its digest, once all are trained."""
        WebDriverWait(driver, 60).until(
            lambda _: driver.find_element(By.ID, "lab").get_attribute("data-state") == "done")
        return driver.execute_script("return [...['command', 'digest'].map((own) => "
                                     "document.getElementById('lab').dataset[own])]")

    def digest(self, command, seeds):
        words = re.sub(r"--seeds \d+", f"--seeds {seeds}", command)
        words = shlex.split(words)
        line = [PROGRAM, *words[1:], "--digest", "--quiet"]
        result = subprocess.run(line, check=True, capture_output=True, text=True)
        return result.stdout.strip()

    def test_a_link_sets_what_its_row_says(self):
        for name, (_, links) in COMPARISONS.items():
            driver = self.open(self.root / name / "index.html")
            found = driver.find_elements(By.CSS_SELECTOR, "#compare table:first-of-type a[href^='#lab:']")
            self.assertEqual(len(found), links, name)
            self.assertEqual(len(driver.find_elements(By.ID, "lab")), 1 if links else 0, name)
            if not links:
                self.assertEqual(len(driver.find_elements(By.CLASS_NAME, "no-lab")), 1, name)
                continue
            own = driver.execute_script("return [...[...document.querySelectorAll('#compare tbody')].at(-1).rows].map("
                                        "(row) => row.cells[1].textContent)")
            rows = driver.execute_script("return [...document.querySelectorAll('#compare tbody')[0].rows].map((row) => "
                                         "row.querySelector('a')?.hash ?? null)")
            self.assertEqual(len(own), len(rows))
            start = self.trained(driver)
            for command, address in zip(own, rows, strict=True):
                if address is None:
                    continue
                with self.subTest(page=name, command=command):
                    driver.execute_script("location.hash = ''")
                    driver.execute_script("location.hash = arguments[0]", address)
                    browser.wait_for(driver, "#lab[data-state='training'], #lab[data-state='done']")
                    driver.execute_script("return new Promise((done) => setTimeout(done, 50))")
                    shown, digest = self.trained(driver)
                    # As many networks as the lab trains, by the command of the page.
                    count = re.search(r"--seeds (\d+)", shown)[1]
                    self.assertEqual(digest, self.digest(command, count), shown)
                    self.assertEqual(driver.find_elements(By.CSS_SELECTOR, "#lab .note"), [])
            with self.subTest(page=name):
                driver.execute_script("location.hash = ''")
                self.assertIn("l1" if name == "noisy" else "", start[0])
                self.assertEqual(driver.get_log("browser"), [])
                self.assertEqual(browser.requests(driver), [])

    def test_it_fits_a_phone(self):
        for page in PAGES:
            driver = self.open(self.root / "moons" / page, width=390)
            self.trained(driver)
            self.assertLessEqual(driver.execute_script("return document.documentElement.scrollWidth"), 390)
