"""Merging streams by time, newest first."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from trilogue.errors import InternalServerError
from trilogue.paging._merge import Merger, merge_streams
from trilogue.paging._routine import OperationCall, call, run, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.paging._routine import Stream

BASE = datetime(2024, 1, 1, tzinfo=UTC)


def at(seconds: float | None) -> datetime | None:
    return None if seconds is None else BASE + timedelta(seconds=seconds)


Item = tuple[float | None, str]


def time_of(item: Item) -> datetime | None:
    return at(item[0])


class FakeApi:
    """An operation that routines ask for. It is answered by the caller that the test gives."""

    def list_items(self, *, start: int) -> object:
        raise NotImplementedError


def pages(stream: Sequence[Item], size: int) -> Stream[Sequence[Item]]:
    for start in range(0, len(stream), size):
        answer = yield from call(FakeApi.list_items, start=start)
        assert answer == "ok"
        yield stream[start : start + size]


def merge(*streams: Sequence[Item], size: int = 2) -> list[Item]:
    merged = merge_streams([pages(stream, size) for stream in streams], time_of)
    out: list[Item] = []
    while (batch := run(step(merged), lambda wanted: "ok")) is not None:
        out += batch
    return out


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize("seed", range(5))
def test_a_merge_gives_all_items_newest_first(seed: int, size: int) -> None:
    rng = random.Random(seed)
    streams = [
        sorted(((rng.randrange(1000) / 7, f"{name}{n}") for n in range(rng.randrange(30))), reverse=True)
        for name in "abcd"
    ]
    got = merge(*streams, size=size)
    assert sorted(got) == sorted(item for stream in streams for item in stream)
    times = [time for time, _ in got]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_equal_times_keep_the_order_of_the_streams_wherever_pages_end(size: int) -> None:
    first: list[Item] = [(5, "a1"), (3, "a2"), (3, "a3"), (3, "a4")]
    second: list[Item] = [(5, "b1"), (3, "b2"), (1, "b3")]
    assert [name for _, name in merge(first, second, size=size)] == ["a1", "b1", "a2", "a3", "a4", "b2", "b3"]


def test_times_that_differ_by_a_microsecond_are_ordered() -> None:
    assert [name for _, name in merge([(0.000001, "a")], [(0.000002, "b")])] == ["b", "a"]


def test_an_item_without_a_time_stays_right_after_the_one_before_it() -> None:
    first: list[Item] = [(9, "a1"), (None, "a2"), (1, "a3")]
    second: list[Item] = [(8, "b1")]
    assert [name for _, name in merge(first, second)] == ["a1", "a2", "b1", "a3"]
    assert [name for _, name in merge([(None, "x")], [(9, "y")])] == ["x", "y"]


def test_a_stream_is_needed_only_when_its_page_is_used_up() -> None:
    merger: Merger[Item] = Merger(2, time_of)
    assert merger.needed == [0, 1]
    merger.feed(0, [(9, "a1"), (1, "a2")])
    assert merger.ready() == []
    merger.feed(1, [(8, "b1")])
    assert merger.ready() == [(9, "a1"), (8, "b1")]
    assert merger.needed == [1]
    merger.finish(1)
    assert merger.ready() == [(1, "a2")]
    merger.finish(0)
    assert merger.ready() == []
    assert merger.needed == []


def test_an_empty_page_does_not_end_a_stream() -> None:
    def with_an_empty_page() -> Stream[Sequence[Item]]:
        yield [(9, "a1")]
        yield []
        yield [(1, "a2")]

    merged = merge_streams([with_an_empty_page(), pages([(5, "b1")], 1)], time_of)
    got: list[Item] = []
    while (batch := run(step(merged), lambda wanted: "ok")) is not None:
        got += batch
    assert [name for _, name in got] == ["a1", "b1", "a2"]


def test_an_error_of_one_stream_reaches_the_caller_and_closes_the_others() -> None:
    closed = []

    def steady() -> Stream[Sequence[Item]]:
        try:
            yield [(9, "a1")]
            yield [(8, "a2")]
        finally:
            closed.append("steady")

    def failing() -> Stream[Sequence[Item]]:
        yield from call(FakeApi.list_items, start=0)
        yield [(7, "never")]

    def fail(wanted: OperationCall) -> object:
        assert wanted == OperationCall(FakeApi.list_items, {"start": 0})
        raise InternalServerError("down", provider="dixa", operation="fake.list")

    merged = merge_streams([steady(), failing()], time_of)
    with pytest.raises(InternalServerError):
        run(step(merged), fail)
    assert closed == ["steady"]
