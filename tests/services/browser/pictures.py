"""Makes the pictures of the documents: in `tests/`, `PYTHONPATH=. ../.venv/bin/python -m services.browser.pictures`."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import tempfile
import termios
from contextlib import suppress
from pathlib import Path
from unittest import mock

from rich.console import Console
from rich.text import Text
from services.browser.driver import Browser
from services.browser.test_console import Bot, lines, until, write

from trilogue.cli import main
from trilogue.providers import PROVIDERS
from trilogue.testing import Sandbox

DOCS = Path(__file__).parents[3] / "facade" / "docs"
WIDTH = 96
EXPORT = "export --to warehouse/ --provider dixa --provider sinch --activity-log"
CURSOR_AGAIN = "\x1b[?25h"
"""Shows the cursor, after the progress."""
HISTORY = "history --email sue@example.org --since 2025-07-08T10:20Z --until 2025-07-09T16:12Z"


def history(sandbox: Sandbox) -> str:
    """A customer's history as an SVG image."""
    console = recording(HISTORY)
    with (
        mock.patch("trilogue.cli._history.output", return_value=console),
        mock.patch.dict(os.environ, environment(sandbox), TZ="UTC"),
    ):
        main([*HISTORY.split(), "--layout", "days"])
    return image(console, "history")


def check(sandbox: Sandbox) -> str:
    """What is configured, as an SVG image."""
    console = recording("check")
    console.print(Text.from_ansi(in_terminal("check", sandbox).strip()))
    return image(console, "check")


def export(sandbox: Sandbox) -> str:
    """An export on a terminal as an SVG image: its line of progress, two thirds through, then its summary."""
    console = recording(EXPORT)
    with tempfile.TemporaryDirectory() as folder:
        written = in_terminal(EXPORT, sandbox, cwd=folder)
    shown, _, summary = written.rpartition(CURSOR_AGAIN)
    # Each line of progress is written over the one before it.
    running = [line for line in shown.split("\r") if "requests" in line]
    console.print(Text.from_ansi(running[len(running) * 2 // 3]), no_wrap=True)
    console.print("…", style="dim")
    console.print(Text.from_ansi(summary.strip()))
    return image(console, "export")


def environment(sandbox: Sandbox) -> dict[str, str]:
    """The variables of all services."""
    services = (sandbox.sunshine, sandbox.dixa, sandbox.sinch)
    return {name: value for service in services for name, value in service.environment().items()}


def in_terminal(arguments: str, sandbox: Sandbox, cwd: str | None = None) -> str:
    """What the command writes to a terminal."""
    ours, its = pty.openpty()
    termios.tcsetwinsize(its, (40, WIDTH))
    command = [sys.executable, "-m", "trilogue", *arguments.split()]
    variables = {**os.environ, **environment(sandbox), "TERM": "xterm-256color"}
    written = bytearray()
    with subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=variables, cwd=cwd):
        os.close(its)
        with suppress(OSError):  # Nobody writes to it any more.
            while data := os.read(ours, 2**16):
                written += data
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def recording(arguments: str) -> Console:
    """A console that records, after a prompt with a command."""
    console = Console(
        file=io.StringIO(), record=True, width=WIDTH, force_terminal=True, highlight=False, markup=False, emoji=False
    )
    console.print(f"$ trilogue {arguments}")
    return console


def image(console: Console, name: str) -> str:
    """What was recorded, as an SVG image that loads no font."""
    text = console.export_svg(title="trilogue", unique_id=name)
    return re.sub(r"\s*@font-face \{.*?\}", "", text, flags=re.DOTALL).replace("Fira Code", "ui-monospace")


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
        for draw in (history, check, export):
            (DOCS / f"{draw.__name__}.svg").write_text(draw(full), encoding="utf-8")
        (DOCS / "sandbox.png").write_bytes(page(empty))
