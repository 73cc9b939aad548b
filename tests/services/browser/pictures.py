"""Makes the pictures of the README: in `tests/`, `PYTHONPATH=. ../.venv/bin/python -m services.browser.pictures`."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from unittest import mock

from rich.console import Console
from services.browser.driver import Browser
from services.browser.test_console import Bot, lines, until, write

from trilogue.cli import main
from trilogue.providers import PROVIDERS
from trilogue.testing import Sandbox

DOCS = Path(__file__).parents[3] / "facade" / "docs"
HISTORY = "history --email sue@example.org --since 2025-07-08T10:20Z --until 2025-07-09T16:12Z"


def history(sandbox: Sandbox) -> str:
    """The command's output as an SVG image that loads no font."""
    console = Console(
        file=io.StringIO(), record=True, width=96, force_terminal=True, highlight=False, markup=False, emoji=False
    )
    console.print(f"$ trilogue {HISTORY}")
    with mock.patch("trilogue.cli._history.output", return_value=console), mock.patch.dict(os.environ, TZ="UTC"):
        for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
            os.environ.update(service.environment())
        main([*HISTORY.split(), "--layout", "days"])
    image = console.export_svg(title="trilogue", unique_id="history")
    return re.sub(r"\s*@font-face \{.*?\}", "", image, flags=re.DOTALL).replace("Fira Code", "ui-monospace")


def page(sandbox: Sandbox) -> bytes:
    """The sandbox's page, as a PNG image: customers have written at each service and been answered."""
    bot = Bot(sandbox)
    browser = Browser("--window-size=1160,700", "--force-device-scale-factor=0.7", "--hide-scrollbars")
    try:
        browser.open(sandbox.console_url)
        until(browser, "return document.getElementById('connection').textContent === 'live'")
        for provider in PROVIDERS:
            write(browser, provider, "Where is my tent?")
            until(browser, f"return {lines(provider)}.at(-1)?.startsWith('You said')")
        browser.run("document.activeElement.blur()")
        return browser.window()
    finally:
        browser.close()
        bot.close()


if __name__ == "__main__":
    with Sandbox(demo=True) as full, Sandbox(console=True) as empty:
        (DOCS / "history.svg").write_text(history(full), encoding="utf-8")
        (DOCS / "sandbox.png").write_bytes(page(empty))
