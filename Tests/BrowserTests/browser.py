"""A browser with a window of a given size and theme, and where the report under test is.

`make browser` gives the report's folder in REGPLOT_REPORT, and in REGPLOT_SCREENSHOTS where pictures of
the page go.
"""

import base64
import os
import pathlib

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

REPORT = pathlib.Path(os.environ["REGPLOT_REPORT"]).resolve()
SCREENSHOTS = pathlib.Path(os.environ.get("REGPLOT_SCREENSHOTS", ".build/screenshots"))
PAGES = ["index.html", "index.zh.html"]


def address(page):
    return (REPORT / page).as_uri()


def start(width=1280, theme="light", height=900):
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"]:
        options.add_argument(word)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # Headless windows of a phone's width need the metrics set.
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": theme}]})
    return driver


def requests(driver):
    """What was asked for beyond files on this disk."""
    return [entry["message"] for entry in driver.get_log("performance")
            if '"Network.requestWillBeSent"' in entry["message"]
            and '"url":"file:' not in entry["message"] and '"url":"data:' not in entry["message"]]


def go_to(driver, element):
    driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)


def picture(driver, name):
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
    (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(shot))
