"""How fast the lab of a page is, in Chromium: LAB_REPORT=DIR [LAB_BEFORE=DIR] [LAB_MINUTES=N].

Prints, for the noisy rows and for the four points: how long after an input the first picture stands, how long all
networks take to their end, how many complete retrainings a second a dragging hand gets, the longest task of the main
thread meanwhile, and the memory before and after minutes of dragging. Then how long the page takes to load and its
longest task meanwhile, as it is and with a processor four times slower; with another report, of both in turns.
"""

import os
import pathlib
import statistics
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

REPORT = pathlib.Path(os.environ["LAB_REPORT"]).resolve()

DRAG = """
const [seconds, done] = arguments;
const lab = document.getElementById('lab');
const slider = lab.querySelector('.strength input');
const field = lab.querySelector('.lab-field');
const tasks = [];
const watching = new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)));
watching.observe({ entryTypes: ['longtask'] });
let finished = 0;
// Every complete training is told with its digest.
const counting = new MutationObserver((changes) => {
  if (changes.some(({ addedNodes }) => addedNodes.length)) finished += 1;
});
counting.observe(lab.querySelector('.lab-proof'), { childList: true });
let [frame, late, inputs] = [0, 0, 0];
let last = performance.now();
const since = last;
const move = (now) => {
  late = Math.max(late, now - last);
  last = now;
  frame += 1;
  const wave = (1 - Math.cos(frame / 20)) / 2;
  const place = String(Math.round(wave * slider.max));
  if (place !== slider.value) {
    slider.value = place;
    inputs += 1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (now - since < seconds * 1000) { requestAnimationFrame(move); return; }
  counting.disconnect();
  setTimeout(() => done({ frames: frame / seconds, inputs: inputs / seconds, finished: finished / seconds, late,
    longest: Math.max(0, ...tasks), tasks: tasks.length }), 500);
};
requestAnimationFrame(move);
"""
# From an input to the next change of the picture that shows all networks, and to their end.
ONCE = """
const [place, done] = arguments;
const lab = document.getElementById('lab');
const slider = lab.querySelector('.strength input');
const tiles = lab.querySelector('.lab-tiles');
const context = tiles.getContext('2d');
const drawn = context.drawImage;
const started = performance.now();
let [first, end] = [null, null];
context.drawImage = function (...words) { first ??= performance.now() - started; return drawn.apply(this, words); };
const watching = new MutationObserver(() => {
  if (lab.dataset.state !== 'done') return;
  watching.disconnect();
  end = performance.now() - started;
  setTimeout(() => { delete context.drawImage; done([first, end]); }, 600);
});
watching.observe(lab, { attributes: true, attributeFilter: ['data-state'] });
slider.value = String(place);
slider.dispatchEvent(new Event('input', { bubbles: true }));
"""
LOADED = """
const [entry] = performance.getEntriesByType('navigation');
const [paint] = performance.getEntriesByName('first-contentful-paint');
return [paint?.startTime ?? 0, entry.domContentLoadedEventEnd, entry.loadEventEnd, Math.max(0, ...tasks)];
"""
WATCH = """
var tasks = [];
new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(task.duration)))
  .observe({ type: 'longtask', buffered: true });
"""


def start():
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]:
        options.add_argument(word)
    options.binary_location = "/usr/bin/chromium"
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": False})
    driver.set_script_timeout(3600)
    return driver


def opened(driver, report, fragment=""):
    driver.get("about:blank")
    driver.get((report / "index.html").as_uri() + fragment)


def ready(driver):
    while driver.execute_script("return document.getElementById('lab').dataset.state") != "done":
        time.sleep(0.05)
    # What is trained behind, and the first play.
    time.sleep(4)


def memory(driver):
    driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    counters = {one["name"]: one["value"] for one in driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    return counters["JSHeapUsedSize"] / 1e6, int(counters["Nodes"])


def speed(driver, name, fragment):
    opened(driver, REPORT, fragment)
    ready(driver)
    times = [driver.execute_async_script(ONCE, place) for place in [3, 9, 5, 11, 7, 4, 10, 6]]
    drag = driver.execute_async_script(DRAG, 5)
    first, end = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"{name}: first picture {first:.0f} ms (worst {max(one[0] for one in times):.0f}), end {end:.0f} ms; "
          f"dragging: {drag['finished']:.1f} complete retrainings a second of {drag['inputs']:.1f} "
          f"asked for, {drag['frames']:.0f} frames a second, "
          f"longest task {drag['longest']:.0f} ms ({drag['tasks']} above 50 ms)")


def loading(driver, reports, slowdown):
    """How long reports take to load, in turns, and the longest task meanwhile, with a processor so much slower."""
    driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    loads = {report: [] for report in reports}
    for _ in range(7):
        for report, own in loads.items():
            opened(driver, report)
            time.sleep(2 + 2 * slowdown)
            own.append(driver.execute_script(LOADED))
    for report, own in loads.items():
        paint, content, load, longest = (statistics.median(column) for column in zip(*own[1:], strict=True))
        print(f"loading {report}, {slowdown} times slower: first paint {paint:.0f} ms, content {content:.0f} ms, "
              f"loaded {load:.0f} ms, longest task {longest:.0f} ms")
    driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 1})


def main():
    driver = start()
    driver.execute_cdp_cmd("Performance.enable", {})
    speed(driver, "noisy exclusive or", "")
    speed(driver, "four points", "#lab:rows=xor&method=l2")
    minutes = int(os.environ.get("LAB_MINUTES", "0"))
    if minutes:
        opened(driver, REPORT)
        ready(driver)
        driver.execute_async_script(DRAG, 10)
        size, nodes = memory(driver)
        print(f"memory before: {size:.1f} MB, {nodes} nodes")
        # A call of the browser's may not take longer than two minutes.
        for minute in range(minutes):
            driver.execute_async_script(DRAG, 60)
            size, nodes = memory(driver)
            print(f"memory after {minute + 1} minutes of dragging: {size:.1f} MB, {nodes} nodes", flush=True)
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    before = [pathlib.Path(os.environ["LAB_BEFORE"]).resolve()] if "LAB_BEFORE" in os.environ else []
    for slowdown in [1, 4]:
        loading(driver, [*before, REPORT], slowdown)
    driver.quit()


if __name__ == "__main__":
    main()
