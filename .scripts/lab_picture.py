"""Takes the picture of the lab at work that README.md begins with: lab_picture.py PICTURE.

The report is the one in REGPLOT_REPORT.
"""

import base64
import pathlib
import sys

import browser
from selenium.webdriver.support.ui import WebDriverWait

driver = browser.start()
try:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": False})
    driver.get((browser.REPORT / "index.html").as_uri())
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
    pathlib.Path(sys.argv[1]).write_bytes(base64.b64decode(shot["data"]))
finally:
    driver.quit()
