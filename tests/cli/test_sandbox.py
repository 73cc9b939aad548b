"""`trilogue sandbox`: serves until Ctrl-C, and writes settings that the other commands take."""

import os
import signal
import socket
import subprocess
import sys

import httpx
from cli.conftest import SUE


def test_the_settings_that_it_writes_are_taken_by_other_commands(command, tmp_path):
    config = tmp_path / "sandbox.toml"
    arguments = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "trilogue",
        "sandbox",
        "--no-limits",
        "--write-config",
        str(config),
    ]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline().startswith("# sunshine: http://127.0.0.1:")
        assert "Ctrl-C" in child.stderr.readline()
        try:
            assert command("--config", str(config), "check").status == 0
            assert len(command("--config", str(config), "history", *SUE).out.splitlines()) > 60
        finally:
            child.send_signal(signal.SIGINT)
            _, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (0, "")


def test_open_shows_the_page_of_the_sandbox_in_the_browser(tmp_path):
    browser = tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\necho "$1" > {tmp_path}/address.part; mv {tmp_path}/address.part {tmp_path}/address\n'
    )
    browser.chmod(0o700)
    arguments = [sys.executable, "-W", "error", "-m", "trilogue", "sandbox", "--open", "--empty"]
    environment = {**os.environ, "BROWSER": f"{browser} %s"}
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as child:
        try:
            assert "Ctrl-C" in child.stderr.readline()
            address = (tmp_path / "address").read_text().strip()
            page = httpx.get(address).text
        finally:
            child.send_signal(signal.SIGINT)
            out, err = child.communicate(timeout=20)
    assert "<title>Trilogue sandbox</title>" in page
    assert f"# console: {address}\n" in out
    assert (child.returncode, err) == (0, "")


def test_without_a_browser_open_says_the_address(command, monkeypatch):
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    monkeypatch.setattr("trilogue.testing._serving.serve", lambda sandbox, ready: ready())
    assert "no browser was found: open" in command("sandbox", "--open", "--empty").err


def test_a_port_that_is_in_use_is_one_line(command):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = command("sandbox", "--port", str(min(taken.getsockname()[1], 65531)))
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "another --port may be free" in done.err
