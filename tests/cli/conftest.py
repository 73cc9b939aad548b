"""The command against a sandbox with demo data: in this process, in a process of its own, and on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple

import pytest
from support.limits import NO_RATES

from trilogue.cli import main
from trilogue.testing import Sandbox
from trilogue.timing import no_waiting

SERVICES = ("sunshine", "dixa", "sinch")
SECRETS = ("token", "secret", "key_id", "key_secret")
# The command as a process, without the waits between requests that the services' rate limits ask for.
PROGRAM = """
import sys
from trilogue.cli import main
from trilogue.timing import no_waiting
with no_waiting():
    sys.exit(main())
"""
PROCESS = (sys.executable, "-W", "error", "-c", PROGRAM)
SUE = ("--email", "sue@example.org", "--phone", "+45 20 30 40 50")


class Result(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture(scope="module")
def running_sandbox():
    with Sandbox(demo=True, limits=NO_RATES) as sandbox:
        yield sandbox


@pytest.fixture(autouse=True)
def no_settings(monkeypatch, tmp_path):
    """No settings but those of the test."""
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TRILOGUE_CONFIG", "")  # The command sets it; it is restored.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sandbox(running_sandbox, monkeypatch):
    running_sandbox.faults.clear()
    running_sandbox.requests.clear()
    for provider in SERVICES:
        for name, value in getattr(running_sandbox, provider).environment().items():
            monkeypatch.setenv(name, value)
    return running_sandbox


@pytest.fixture
def secrets(running_sandbox):
    """Every credential of the sandbox."""
    options = [getattr(running_sandbox, provider).client_options() for provider in SERVICES]
    return [each[name] for each in options for name in SECRETS if name in each]


@pytest.fixture
def command(capsys):
    """Run the command in this process."""

    def run(*arguments):
        with no_waiting():
            status = main(arguments)
        return Result(status, *capsys.readouterr())

    return run


@pytest.fixture
def process():
    """Run the command in a process of its own; ``options`` are those of ``subprocess.run``."""

    def run(*arguments, **options):
        done = subprocess.run(
            [*PROCESS, *arguments],
            check=False,
            **{"capture_output": True, "text": True, "timeout": 60, **options},
        )
        return Result(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def terminal():
    """Run the command with a terminal for its output; the result's ``out`` is everything that the terminal got."""
    pty = pytest.importorskip("pty")

    def run(*arguments, **environment):
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            [*PROCESS, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **environment},
        ) as child:
            os.close(theirs)
            parts = []
            while True:
                try:
                    part = os.read(ours, 65536)
                except OSError:  # Linux, once the other end is closed
                    break
                if not part:
                    break
                parts.append(part)
            status = child.wait(60)
        os.close(ours)
        return Result(status, b"".join(parts).decode(), "")

    return run
