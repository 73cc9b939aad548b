"""A headless Chromium, driven by the WebDriver protocol (W3C WebDriver, section 9) without a package for it."""

from __future__ import annotations

import base64
import re
import subprocess

import httpx
from services.conftest import program

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--window-size=900,1100",
)


class Browser:
    """One window. ``arguments`` are the browser's own."""

    def __init__(self, *arguments):
        command = [program("chromedriver"), "--port=0"]
        self._driver = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = None
        while port is None:
            line = self._driver.stdout.readline()
            assert line, "chromedriver ended"
            port = re.search(r"started successfully on port (\d+)", line)
        options = {"binary": program("chromium"), "args": [*ARGUMENTS, *arguments]}
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{port[1]}", timeout=60, trust_env=False)
        capabilities = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        self._session = f"/session/{self._call('/session', capabilities)['sessionId']}"

    def _call(self, path, body):
        answer = self._http.post(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()["value"]

    def open(self, url):
        """Open a page. One that cannot be opened gives an error page."""
        self._http.post(f"{self._session}/url", json={"url": url})

    def run(self, script):
        return self._call(f"{self._session}/execute/sync", {"script": script, "args": []})

    def type(self, selector, text):
        (element,) = self._call(f"{self._session}/element", {"using": "css selector", "value": selector}).values()
        self._call(f"{self._session}/element/{element}/clear", {})
        self._call(f"{self._session}/element/{element}/value", {"text": text})

    def keys(self, text):
        """Type on the keyboard, into whatever has the focus."""
        presses = [{"type": kind, "value": each} for each in text for kind in ("keyDown", "keyUp")]
        self._call(f"{self._session}/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": presses}]})

    def resize(self, width, height):
        """Show the page as on a screen of this size; 0 is the window's own."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1 if width else 0, "mobile": 0 < width < 600}
        command = {"cmd": "Emulation.setDeviceMetricsOverride", "params": size}
        self._call(f"{self._session}/goog/cdp/execute", command)

    def window(self):
        """What the window shows, as a PNG image."""
        answer = self._http.get(f"{self._session}/screenshot")
        return base64.b64decode(answer.json()["value"])

    def screenshot(self):
        """The whole page as a PNG image in base64."""
        command = {"cmd": "Page.captureScreenshot", "params": {"captureBeyondViewport": True}}
        return self._call(f"{self._session}/goog/cdp/execute", command)["data"]

    def emulate(self, **media):
        command = {"cmd": "Emulation.setEmulatedMedia", "params": media}
        self._call(f"{self._session}/goog/cdp/execute", command)

    def close(self):
        self._http.delete(self._session)
        self._http.close()
        self._driver.terminate()
        self._driver.wait(20)
        self._driver.stdout.close()
