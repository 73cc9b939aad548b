"""Exports into a real PostgreSQL, and queries of what is there."""

from __future__ import annotations

import errno
import os
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from exports.killing import KILLS, KILLS_OF_A_TEST, Exporter
from exports.troubles import TROUBLES, Target
from exports.world import World, database_rows, rows_of
from services.postgres.server import PASSWORD, Server
from support.limits import NO_RATES

from trilogue.export import SinkError, run, sink_for
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(autouse=True)
def emptied(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    drop(server)


def drop(server: Server) -> None:
    for schema in ("trilogue", "trilogue_staging"):
        server.query(f"DROP SCHEMA IF EXISTS {schema} CASCADE; COMMIT; SELECT 1")


@pytest.fixture
def world() -> Iterator[World]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield World(sandbox)


def test_all_rows_are_there_and_the_second_night_adds_what_changed(
    server: Server, world: World, tmp_path: Path
) -> None:
    with world.hub() as hub:
        run(world.plan(hub), sink_for(tmp_path / "files"))
        run(world.plan(hub), sink_for(server.url))
        assert database_rows(server.query) == rows_of(tmp_path / "files")
        world.add_messages(1)
        assert run(world.plan(hub), sink_for(server.url)).rows == {"contacts": 3, "conversations": 3, "messages": 3}
        assert run(world.plan(hub), sink_for(server.url)).rows == {}
    ((messages,),) = server.query("SELECT count(*) FROM trilogue.messages")
    ((distinct,),) = server.query("SELECT count(DISTINCT (provider, id)) FROM trilogue.messages")
    assert messages == distinct == 57
    last = "SELECT provider, max(sent_at) FROM trilogue.messages GROUP BY provider ORDER BY provider"
    assert [provider for provider, _ in server.query(last)] == ["dixa", "sinch", "sunshine"]
    assert server.query("SELECT DISTINCT author ->> 'role' FROM trilogue.messages") == [("customer",)]


@pytest.mark.parametrize("kind", ["", "Async"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_every_row_is_there_once_whatever_happens(
    server: Server, world: World, tmp_path: Path, trouble: Callable[..., None], kind: str
) -> None:
    trouble(world, Target(server.url, kind, lambda: database_rows(server.query)), tmp_path)


def test_a_full_disk_loses_nothing(server: Server, world: World, tmp_path: Path) -> None:
    """The limit on the size of files is a full disk for the server: no user could mount a small one."""
    random = Random(5)
    for conversation in world.conversations["dixa"]:
        # 4 MB that cannot be compressed.
        for _ in range(6):
            text = {"_type": "Text", "value": random.randbytes(60_000).hex()}
            author = conversation["requesterId"]
            world.sandbox.dixa.add_message(conversation, text, direction="Inbound", author_id=author, at=world.later())
    server.stop("fast")
    server.start(file_size=3 * 2**20)
    try:
        with world.hub() as hub, pytest.raises(SinkError, match=os.strerror(errno.EFBIG)) as caught:
            run(world.plan(hub), sink_for(server.url))
    finally:
        server.stop("fast")
        server.start()
    assert PASSWORD not in str(caught.value)
    with world.hub() as hub:
        run(world.plan(hub), sink_for(server.url))
        run(world.plan(hub), sink_for(tmp_path / "files"))
    assert database_rows(server.query) == rows_of(tmp_path / "files")


@pytest.mark.parametrize("part", range(-(-KILLS // KILLS_OF_A_TEST)))
def test_killed_exports_give_the_same_rows(server: Server, world: World, tmp_path: Path, part: int) -> None:
    with world.hub() as hub:
        run(world.plan(hub), sink_for(tmp_path / "files"))
    expected = rows_of(tmp_path / "files")

    def compare(_: str) -> None:
        assert database_rows(server.query) == expected
        drop(server)

    targets = (server.url for _ in count())
    with Exporter(world) as exporter:
        assert exporter.kill_often(Random(f"postgres {part}"), targets, compare, rows=40, events=20_000) >= 1


def test_a_server_that_is_down_or_refuses_is_named_without_the_password(server: Server, world: World) -> None:
    with world.hub() as hub:
        run(world.plan(hub), sink_for(server.url))
        server.stop()
        try:
            with pytest.raises(SinkError) as caught:
                run(world.plan(hub), sink_for(server.url))
        finally:
            server.start()
        assert run(world.plan(hub), sink_for(server.url)).rows == {}
    wrong = server.url.replace(PASSWORD, f"{PASSWORD}-wrong")
    with world.hub() as hub, pytest.raises(SinkError) as refused:
        run(world.plan(hub), sink_for(wrong))
    for error in (caught.value, refused.value):
        assert PASSWORD not in str(error)
        assert PASSWORD not in repr(error)
        assert "127.0.0.1" in str(error)
