"""Runs at once into one PostgreSQL: the second one is told who writes, also on another machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from services.postgres.server import PASSWORD, Server

from trilogue.export import SinkError, SinkLockedError, sink_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REJECT = {"provider": "dixa", "id": "a", "record_table": "messages", "record_id": "1", "reason": "", "raw": ""}
HOLDER = (
    "import sys; from trilogue.export import sink_for; sink = sink_for(sys.argv[1]); sink.open('default'); "
    "print('open', flush=True); sys.stdin.read()"
)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


def on_machine(name: str, folder: Path, patch: pytest.MonkeyPatch) -> None:
    """From here on, this process has the files of another machine: none of the others' locks."""
    patch.setenv("XDG_STATE_HOME", str(folder / name))


def test_a_run_on_another_machine_is_told_who_writes(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_machine("one", tmp_path, monkeypatch)
    with sink_for(server.url) as sink:
        sink.open("default")
        sink.write("rejects", [REJECT])
        on_machine("two", tmp_path, monkeypatch)
        owner = rf"process {os.getpid()} on {socket.gethostname()[:20]}.*\(127\.0\.0\.1\), since 20"
        with pytest.raises(SinkLockedError, match=owner) as caught, sink_for(server.url) as second:
            second.open("default")
        assert PASSWORD not in str(caught.value)
        sink.commit({"key": 1})
    with sink_for(server.url) as second:
        assert second.open("default") == {"key": 1}


def test_a_run_that_was_killed_holds_no_lock(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_machine("one", tmp_path, monkeypatch)
    command = [sys.executable, "-c", HOLDER, server.url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        on_machine("two", tmp_path, monkeypatch)
        with pytest.raises(SinkLockedError, match=rf"process {holder.pid} on "), sink_for(server.url) as second:
            second.open("default")
        holder.kill()
    with sink_for(server.url) as second:
        second.open("default")


def test_a_run_whose_lock_is_lost_writes_no_more(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_machine("one", tmp_path, monkeypatch)
    with sink_for(server.url) as sink:
        before = sink.open("default")
        sink.write("rejects", [REJECT])
        server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'trilogue %'")
        with pytest.raises(SinkError, match="connection"):
            sink.commit({"key": 2})
    with sink_for(server.url) as sink:
        assert sink.open("default") == before
