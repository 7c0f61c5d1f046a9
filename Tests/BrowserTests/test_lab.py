"""The lab: what it trains is what the command beside it trains, to the bit, and it can be used by everybody."""

import base64
import gzip
import json
import shlex
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor

import browser
import effort
from browser import PAGES, PROGRAM, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

# Trains what each address asks for, and gives the command and the digest that the page then shows.
TRAIN = """
const [addresses, done] = arguments;
const lab = document.getElementById('lab');
const shown = [];
const next = async () => {
  for (const address of addresses) {
    const read = new Promise((resolve) => addEventListener('hashchange', () => setTimeout(resolve), { once: true }));
    location.hash = address;
    await read;
    while (lab.dataset.state === 'training') await new Promise((resolve) => setTimeout(resolve, 5));
    const { state, command, digest } = lab.dataset;
    shown.push([address, state, command, digest, lab.querySelector('.note')?.textContent]);
  }
  done(shown);
};
next();
"""


def trained(command):
    """The digest that a command prints."""
    words = shlex.split(command)
    assert words[0] == "regplot", command
    result = subprocess.run([PROGRAM, *words[1:], "--quiet"], capture_output=True, text=True, check=True)
    return result.stdout.strip()


def offer(driver):
    packed = driver.execute_script("return document.getElementById('lab-offer').textContent")
    return json.loads(gzip.decompress(base64.b64decode(packed)))


class Lab(BrowserCase):
    def lab(self, driver):
        return driver.find_element(By.ID, "lab")

    def wait(self, driver, state="done"):
        WebDriverWait(driver, 60).until(
            lambda _: self.lab(driver).get_attribute("data-state") == state, message=state)
        return self.lab(driver)

    def train(self, driver, addresses):
        """What the page shows for each address, a few at a time: Selenium gives no call more than two minutes."""
        driver.set_script_timeout(110)
        parts = [addresses[first:first + 6] for first in range(0, len(addresses), 6)]
        return [shown for part in parts for shown in driver.execute_async_script(TRAIN, part)]

    def test_equal_to_the_command_line(self):
        driver = self.open()
        self.wait(driver)
        own = offer(driver)
        addresses = []
        for rows in own["rows"]:
            optimizer = next(one for one in own["optimizers"] if one["id"] == rows["optimizer"])
            given = {*rows["given"], *optimizer["given"]}
            for method in own["methods"]:
                if not set(method["needs"]) <= given:
                    continue
                stops = [stop for stop in (method["strength"] or {"stops": [None]})["stops"]
                         if method["id"] != "batchnorm" or (0 < stop <= rows["count"] and rows["count"] % stop != 1)]
                # One strength for every method, or three.
                places = [0, len(stops) // 2, -1] if effort.IS_ALL else [len(addresses) % len(stops)]
                for stop in dict.fromkeys(stops[place] for place in places):
                    addresses.append(
                        f"#lab:rows={rows['id']}&method={method['id']}" + ("" if stop is None else f"&strength={stop}"))
        # Own rows for every network, batches, other networks, other seeds; some networks that diverge, and all.
        addresses += [
            "#lab:rows=sine&method=none&optimizer=sgd&rate=0.2&momentum=0.9",
            "#lab:rows=noisy-xor&method=l2&strength=0.003&rate=5&momentum=0.99&optimizer=sgd",
            "#lab:rows=sine&method=none&rate=5&optimizer=sgd",
            "#lab:rows=noisy-xor&method=none&data=0", "#lab:rows=noisy-xor&method=l1&strength=0.0032&seed=17&data=5",
            "#lab:rows=moons&method=dropout&strength=0.37&batch=10&width=7&depth=3&activation=tanh&epochs=37",
            "#lab:rows=noisy-xor&method=l2&strength=0.0047&optimizer=sgd&rate=0.2&momentum=0.9&count=55&noise=0.3&flipped=0.2",
        ]
        shown = self.train(driver, addresses)
        self.assertGreater(len(shown), 60)
        with ThreadPoolExecutor(2) as pool:
            digests = list(pool.map(trained, [command for _, _, command, _, _ in shown]))
        for (address, state, command, digest, note), wanted in zip(shown, digests, strict=True):
            with self.subTest(address=address):
                self.assertIsNone(note)
                self.assertEqual((state, digest), ("done", wanted), command)
        self.assertEqual(driver.get_log("browser"), [])

    def test_equal_to_a_figure(self):
        driver = self.open()
        self.wait(driver)
        browser.wait_for(driver, "#lab .lab-proof.equal a")
        # Said anew once the networks without a regularizer are there, too.
        figure = driver.execute_script("return document.querySelector('#lab .lab-proof a').hash")
        self.assertTrue(driver.find_elements(By.CSS_SELECTOR, f"figure{figure}"))

    def test_every_figure_that_it_can_reproduce(self):
        driver = self.open()
        self.wait(driver)
        links = driver.execute_script(
            "return [...document.querySelectorAll('a[href^=\"#lab:\"]')].map(link => link.getAttribute('href'))")
        self.assertGreater(len(set(links)), 5)
        for address, state, _, _, note in self.train(driver, list(dict.fromkeys(links))):
            with self.subTest(address=address):
                self.assertEqual(state, "done")
                self.assertIsNone(note)

    def test_address(self):
        driver = self.open(fragment="#lab:rows=noisy-xor&method=l1&strength=0.0032&pin=17&theme=dark")
        lab = self.wait(driver)
        self.assertIn("--method l1=0.0032", lab.get_attribute("data-command"))
        self.assertEqual(driver.execute_script("return document.documentElement.dataset.theme"), "dark")
        tile = driver.find_element(By.CSS_SELECTOR, "#lab [aria-selected=true]")
        self.assertEqual(tile.get_attribute("id"), "lab-tile-17")
        # What cannot be taken is told, by name.
        driver = self.open(fragment="#lab:rows=noisy-xor&method=l7&strength=-3&depth=9&colour=red")
        self.wait(driver)
        notes = [note.text for note in driver.find_elements(By.CSS_SELECTOR, "#lab .note")]
        for wanted in ["l7", "-3", "9", "colour"]:
            self.assertTrue(any(wanted in note for note in notes), (wanted, notes))

    def test_what_a_data_set_has_not_is_told(self):
        """By the name of what was asked for, and by what it has to do with; and nothing else is told."""
        cases = {
            "rows=xor&count=9&noise=0.5&data=3": ["9", "0.5", "3"],
            "rows=xor&method=none&flipped=0.2": ["0.2"],
            "rows=noisy-xor&method=none&strength=0.7": ["0.7"],
            "rows=noisy-xor&optimizer=adam&momentum=0.9": ["0.9"],
            "rows=noisy-xor&count=20&batch=21": ["0 to 20"],
            "rows=noisy-xor&pin=0": ["from 1 to 64 are possible."],
            "rows=noisy-xor&optimizer=sgd&momentum=0.9&count=20&batch=20&noise=3&flipped=0.2&data=2": [],
        }
        for state, wanted in cases.items():
            with self.subTest(state=state):
                driver = self.open(fragment=f"#lab:{state}")
                self.wait(driver)
                notes = [note.text for note in driver.find_elements(By.CSS_SELECTOR, "#lab .note")]
                self.assertEqual(len(notes), len(wanted), notes)
                for part, note in zip(wanted, notes, strict=True):
                    self.assertIn(part, note)

    def test_right_is_stronger(self):
        """Where a smaller number is stronger, the slider says so; its numbers still fall to the right."""
        for method, falls in {"l2": False, "max-norm": True, "early-stopping": True, "batchnorm": True}.items():
            with self.subTest(method=method):
                driver = self.open(fragment=f"#lab:rows=noisy-xor&method={method}")
                self.wait(driver)
                place = driver.find_element(By.CSS_SELECTOR, "#lab .strength")
                self.assertEqual("right: stronger" in place.text, falls)

    def test_keyboard(self):
        driver = self.open()
        lab = self.wait(driver)
        before = lab.get_attribute("data-command")
        slider = driver.find_element(By.CSS_SELECTOR, "#lab .strength input")
        slider.send_keys(Keys.ARROW_RIGHT)
        self.wait(driver)
        self.assertNotEqual(lab.get_attribute("data-command"), before)
        # From method to method with the arrow keys, as radio buttons go.
        chosen = driver.find_element(By.CSS_SELECTOR, "#lab .lab-methods :checked")
        chosen.send_keys(Keys.ARROW_RIGHT)
        self.wait(driver)
        self.assertNotEqual(
            driver.find_element(By.CSS_SELECTOR, "#lab .lab-methods :checked").get_attribute("value"),
            chosen.get_attribute("value"))
        tiles = driver.find_element(By.CSS_SELECTOR, "#lab [role=listbox]")
        for key in [Keys.ARROW_RIGHT, Keys.ARROW_DOWN]:
            tiles.send_keys(key)
        self.assertEqual(tiles.get_attribute("aria-activedescendant"), "lab-tile-9")
        tiles.send_keys(Keys.ESCAPE)
        self.assertEqual(driver.find_elements(By.CSS_SELECTOR, "#lab [aria-selected=true]"), [])

    def test_one_announcement_for_a_run(self):
        driver = self.open()
        self.wait(driver)
        said = driver.execute_async_script("""
          const [done] = arguments;
          const said = [];
          const place = document.querySelector('#lab .unseen[role=status]');
          const listening = new MutationObserver(() => said.push(place.textContent));
          listening.observe(place, { childList: true, characterData: true });
          const slider = document.querySelector('#lab .strength input');
          let count = 0;
          const drag = () => {
            slider.value = 2 + (count += 1);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            if (count < 8) requestAnimationFrame(drag);
            else setTimeout(() => done(said), 4000);
          };
          drag();
        """)
        self.assertTrue(1 <= len(said) <= 3, said)
        self.assertEqual(len(set(said)), len(said))

    def test_nothing_runs_where_nobody_looks(self):
        driver = self.open()
        self.wait(driver)
        driver.execute_script("document.getElementById('making').scrollIntoView({behavior: 'instant'})")
        # Until the lab has noticed.
        browser.wait_for(driver, "#making")
        driver.execute_async_script("setTimeout(arguments[0], 300)")
        driver.execute_script("""
          const slider = document.querySelector('#lab .strength input');
          slider.value = 3;
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        """)
        driver.execute_async_script("setTimeout(arguments[0], 1000)")
        self.assertEqual(self.lab(driver).get_attribute("data-state"), "training")
        driver.execute_script("document.getElementById('lab').scrollIntoView({behavior: 'instant'})")
        self.wait(driver)

    def before_scripts(self, source):
        """Has pages begin with a script."""
        script = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
        self.addCleanup(self.driver.execute_cdp_cmd, "Page.removeScriptToEvaluateOnNewDocument", script)

    def test_without_workers(self):
        self.before_scripts("delete window.Worker")
        driver = self.open()
        lab = self.wait(driver)
        self.assertEqual(lab.get_attribute("data-digest"), trained(lab.get_attribute("data-command")))
        self.assertEqual(driver.get_log("browser"), [])

    def test_a_trap_is_told_and_the_lab_begins_anew(self):
        self.before_scripts("""
          delete window.Worker;
          const instantiate = WebAssembly.instantiate;
          let calls = 0;
          WebAssembly.instantiate = async (...words) => {
            const { exports } = await instantiate(...words);
            const regplot_lab_advance = (pack) => {
              calls += 1;
              if (calls === 20) throw new WebAssembly.RuntimeError('unreachable');
              return exports.regplot_lab_advance(pack);
            };
            return { exports: { ...exports, regplot_lab_advance } };
          };
        """)
        driver = self.open()
        lab = self.wait(driver)
        self.assertIn("unreachable", driver.find_element(By.CSS_SELECTOR, "#lab .note").text)
        self.assertEqual(lab.get_attribute("data-digest"), trained(lab.get_attribute("data-command")))

    def test_without_webassembly(self):
        self.before_scripts("delete window.WebAssembly")
        for page in PAGES:
            driver = self.open(page)
            self.wait(driver, "recorded")
            slider = driver.find_element(By.CSS_SELECTOR, "#lab .strength input")
            before = driver.find_element(By.CSS_SELECTOR, "#lab .lab-say").text
            slider.send_keys(Keys.HOME)
            self.assertNotEqual(driver.find_element(By.CSS_SELECTOR, "#lab .lab-say").text, before)
            self.assertEqual(driver.get_log("browser"), [])

    def test_without_scripts(self):
        driver = self.open(scripts=False)
        self.assertFalse(self.lab(driver).find_elements(By.CSS_SELECTOR, "canvas"))
        self.assertTrue(driver.find_element(By.ID, "lab-networks").is_displayed())


if __name__ == "__main__":
    unittest.main()
