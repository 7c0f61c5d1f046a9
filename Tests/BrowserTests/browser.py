"""A browser for many pages, each in a window of a given size and theme, and where the report under test is.

`make browser` gives the report's folder in REGPLOT_REPORT, and in REGPLOT_SCREENSHOTS where pictures of
the page go.
"""

import base64
import json
import os
import pathlib
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM = pathlib.Path(os.environ["REGPLOT_PROGRAM"]).resolve()
REPORT = pathlib.Path(os.environ["REGPLOT_REPORT"]).resolve()
SCREENSHOTS = pathlib.Path(os.environ.get("REGPLOT_SCREENSHOTS", ".build/screenshots"))
PAGES = ["index.html", "index.zh.html"]
THEMES = ["light", "dark"]


def start():
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"]:
        options.add_argument(word)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


class BrowserCase(unittest.TestCase):
    """Tests that share a browser. Every page is opened as if it were the browser's first."""

    @classmethod
    def setUpClass(cls):
        cls.driver = start()
        cls.addClassCleanup(cls.driver.quit)

    def open(self, page="index.html", width=1280, theme="light", fragment="", scripts=True):
        """Opens a page by its name in the report, or by its path, and gives the driver."""
        driver = self.driver
        # What was stored, logged and pointed at is forgotten; to the same page with another fragment the
        # browser would only scroll.
        driver.execute_script("try { localStorage.clear() } catch {}")
        driver.get("about:blank")
        driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": 0, "y": 0})
        # Headless windows of a phone's width need the metrics set.
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": "", "features": [{"name": "prefers-color-scheme", "value": theme}]})
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        for log in ["browser", "performance"]:
            driver.get_log(log)
        driver.get((REPORT / page).as_uri() + fragment)
        if scripts:
            begun(driver)
        return driver


def begun(driver):
    """Waits until all parts of a page that has been loaded have begun; they do so one after the other."""
    driver.execute_async_script("setTimeout(arguments[0])")


def requests(driver):
    """What was asked for beyond files on this disk."""
    sent = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    addresses = [one["params"]["request"]["url"] for one in sent if one["method"] == "Network.requestWillBeSent"]
    return [address for address in addresses if not address.startswith(("file:", "data:", "blob:", "about:"))]


def wait_for(driver, selector, seconds=10):
    """The first element that a selector finds, which need not be there yet."""
    return WebDriverWait(driver, seconds).until(
        lambda _: driver.find_elements(By.CSS_SELECTOR, selector), message=selector)[0]


def links_to_files(driver):
    """Where links lead that leave the page; papers are not among the report's files."""
    return driver.execute_script("""
      return [...document.querySelectorAll('a[href]:not([href^="#"], [href^="https://doi.org/"])')]
        .map(link => link.getAttribute('href'));
    """)


def unfold(driver):
    """Opens the evidence of all sections."""
    driver.execute_script("for (const fold of document.querySelectorAll('.evidence')) fold.open = true")


def go_to(driver, element):
    driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)


def picture(driver, name):
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
    (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(shot))
