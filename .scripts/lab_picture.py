"""Takes the picture of the lab at work that README.md begins with: lab_picture.py PAGE PICTURE."""

import base64
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

page, picture = (pathlib.Path(argument) for argument in sys.argv[1:3])
options = webdriver.ChromeOptions()
for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"]:
    options.add_argument(word)
options.binary_location = "/usr/bin/chromium"
driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
try:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": False})
    driver.get(page.resolve().as_uri())
    WebDriverWait(driver, 60).until(
        lambda opened: opened.execute_script("return document.getElementById('lab').dataset.state") == "done")
    # In the midst of training, where the two kinds of points have begun to part.
    bottom = driver.execute_script("""
        const epoch = document.querySelector('#lab .lab-transport input');
        epoch.value = String(Math.round(epoch.max * 0.7));
        epoch.dispatchEvent(new Event('input', { bubbles: true }));
        return document.getElementById('lab').getBoundingClientRect().bottom;
    """)
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": 1280, "height": bottom + 8, "scale": 1}})
    picture.write_bytes(base64.b64decode(shot["data"]))
finally:
    driver.quit()
