"""Several runs in a row, with ends, beginnings and interruptions at will: every message is there once."""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Literal

import pytest
from exports.world import START, UNTIL, World, keys_of, rows_of
from support.limits import NO_RATES

from trilogue.export import Ids, JsonLinesSink, Summary, run
from trilogue.testing import Fault, Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

HOUR = timedelta(hours=1)
"""Longer than the overlap of two runs."""
BEGINNING = START - 3 * HOUR
LONG = "TRILOGUE_LONG_TESTS" in os.environ
SERVICES = ("sunshine", "dixa", "sinch")


@pytest.fixture
def world() -> Iterator[World]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield World(sandbox, customers=3, messages=1)


def export(
    world: World,
    path: Path,
    until: datetime = UNTIL,
    since: datetime | None = None,
    dixa: Literal["activity_log", "exports"] = "activity_log",
) -> Summary:
    sink = JsonLinesSink(path)
    sink.commit_rows = 4
    if dixa == "exports":  # Otherwise they begin in 2015.
        since = since or BEGINNING
    sources = {"sunshine": Ids(users=world.users), "dixa": dixa}
    with world.hub() as hub:
        return run(world.plan(hub, since=since, until=until, sources=sources), sink, on_error="collect")


def hours_pass(world: World, customer: int) -> None:
    """Messages of one customer, hours apart."""
    for _ in range(3):
        world.later(HOUR)
        world.add_messages(customer)


def assert_complete(world: World, path: Path, dixa: Literal["activity_log", "exports"] = "activity_log") -> None:
    """Every message is there once, and of each other record the newest row."""
    export(world, path, dixa=dixa)
    assert export(world, path, dixa=dixa).rows == {}
    whole = path.with_name(f"{path.name}-whole")
    export(world, whole, dixa=dixa)
    found, expected = rows_of(path), rows_of(whole)
    keys, all_keys = Counter(keys_of(found)["messages"]), Counter(keys_of(expected)["messages"])
    assert all_keys - keys == {}, "lost"
    assert keys - all_keys == {}, "twice"
    for table, rows in expected.items():
        assert {(row["provider"], row["id"]): row for row in found[table]} == {
            (row["provider"], row["id"]): row for row in rows
        }


def test_a_run_with_an_earlier_end_does_not_hide_what_came_after_it(world: World, tmp_path: Path) -> None:
    early = world.later()
    hours_pass(world, 0)
    export(world, tmp_path / "out", until=early)
    assert_complete(world, tmp_path / "out")


def test_what_came_while_a_run_was_interrupted_is_read(world: World, tmp_path: Path) -> None:
    for service in SERVICES:
        fault = Fault.status(401, provider=service, operation="list_messages", nth=list(range(1, 9)))
        world.sandbox.faults.add(fault)
    export(world, tmp_path / "out", until=world.later())
    world.sandbox.faults.clear()
    hours_pass(world, 0)
    assert_complete(world, tmp_path / "out")


def test_an_earlier_beginning_reads_the_past_of_a_busy_conversation(world: World, tmp_path: Path) -> None:
    hours_pass(world, 0)
    middle = world.later(HOUR)
    world.add_messages(0)
    export(world, tmp_path / "out", since=middle)
    export(world, tmp_path / "out", since=START)
    assert_complete(world, tmp_path / "out")


@pytest.mark.parametrize("dixa", ["activity_log", "exports"])
@pytest.mark.parametrize("seed", range(100 if LONG else 2))
def test_random_nights(world: World, tmp_path: Path, seed: int, dixa: Literal["activity_log", "exports"]) -> None:
    random = Random(seed)
    for _ in range(6):
        world.later(timedelta(minutes=random.choice([1, 5, 60, 600])))
        for _ in range(random.randint(0, 3)):
            world.add_messages(random.randrange(3))
        if random.random() < 0.5:
            first = random.randint(1, 6)
            fault = Fault.status(
                random.choice([401, 403]), provider=random.choice(SERVICES), nth=list(range(first, first + 40))
            )
            world.sandbox.faults.add(fault)
        since = random.choice([None, BEGINNING, world.now - 6 * HOUR, world.now - 3 * HOUR])
        export(world, tmp_path / "out", random.choice([world.now - 2 * HOUR, world.now, world.later()]), since, dixa)
        world.sandbox.faults.clear()
    assert_complete(world, tmp_path / "out", dixa)
