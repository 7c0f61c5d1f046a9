"""Firefox, spoken to by WebDriver BiDi, which it understands without a driver beside it."""

import base64
import itertools
import json
import re
import shutil
import subprocess
import tempfile

import websocket

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One headless window; `with` closes it."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", self.profile.name, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        told = (re.search(r"BiDi listening on (ws://\S+)", line) for line in self.process.stderr)
        address = next(found[1] for found in told if found)
        self.socket = websocket.create_connection(f"{address}/session", timeout=60, suppress_origin=True)
        self.numbers = itertools.count(1)
        self.errors = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.window = self.send("browsingContext.getTree")["contexts"][0]["context"]
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=30)
        self.process.stderr.close()
        self.profile.cleanup()

    def send(self, method, **parameters):
        """The answer to a command; messages of the page that come meanwhile are kept."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("method") == "log.entryAdded" and message["params"]["level"] in {"error", "warn"}:
                self.errors.append(message["params"]["text"])
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['message']}")
                return message["result"]

    def open(self, address, width=1280, height=900):
        self.send("browsingContext.setViewport", context=self.window, viewport={"width": width, "height": height})
        self.send("browsingContext.navigate", context=self.window, url=address, wait="complete")

    def run(self, script):
        """What an expression, or the promise it gives, comes to, by way of JSON."""
        result = self.send(
            "script.evaluate", target={"context": self.window}, awaitPromise=True,
            expression=f"Promise.resolve((() => {script})()).then((value) => JSON.stringify(value ?? null))")
        if result["type"] != "success":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"])

    def picture(self):
        return base64.b64decode(self.send("browsingContext.captureScreenshot", context=self.window)["data"])
