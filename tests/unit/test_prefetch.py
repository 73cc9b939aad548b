"""Streams iterated one result at a time or one ahead: their ends, errors, memory and other processes."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
import weakref
from typing import TYPE_CHECKING, Any

import pytest

from trilogue.errors import ClientClosedError
from trilogue.paging import _prefetch
from trilogue.paging._prefetch import (
    AsyncPrefetcher,
    Prefetcher,
    inner,
    iterate_results,
    iterate_results_async,
)
from trilogue.paging._routine import OperationCall

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator

pytestmark = pytest.mark.anyio


class Source:
    """Gives results, then None; an exception among them is raised. ``events`` tells what was asked of it."""

    def __init__(self, *results: object) -> None:
        self._results: Iterator[object] = iter(results)
        self.events: list[object] = []
        self.ended = threading.Event()

    def produce(self) -> object:
        result = next(self._results, None)
        self.events.append(result)
        if isinstance(result, Exception):
            raise result
        return result

    async def produce_async(self) -> object:
        await asyncio.sleep(0)
        return self.produce()

    def clean_up(self) -> None:
        self.events.append("cleaned")
        self.ended.set()


def in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getpid", lambda: -1)


# --- one result ahead, in a thread


def test_results_are_taken_in_order_and_the_end_is_kept() -> None:
    source = Source(1, 2, 3)
    prefetcher = Prefetcher(source.produce, source.clean_up)
    assert [prefetcher.take() for _ in range(5)] == [1, 2, 3, None, None]
    assert source.ended.wait(20)
    assert source.events == [1, 2, 3, None, "cleaned"]


def test_an_error_is_raised_where_its_result_is_taken_and_ends_the_rest() -> None:
    source = Source(1, KeyError("x"), 3)
    prefetcher = Prefetcher(source.produce, source.clean_up)
    assert prefetcher.take() == 1
    for _ in range(2):
        with pytest.raises(KeyError):
            prefetcher.take()
    assert source.ended.wait(20)
    assert source.events[2:] == ["cleaned"]


def test_no_more_than_one_result_is_produced_ahead() -> None:
    source = Source(1, 2, 3, 4)
    prefetcher = Prefetcher(source.produce, source.clean_up)
    for taken in range(1, 4):
        assert prefetcher.take() == taken
        assert len(source.events) <= taken + 1
    prefetcher.close()
    assert source.ended.wait(20)
    assert source.events in ([1, 2, 3, "cleaned"], [1, 2, 3, 4, "cleaned"])


def test_stopping_produces_nothing_more() -> None:
    source = Source(1, 2, 3)
    prefetcher = Prefetcher(source.produce, source.clean_up)
    prefetcher.stop()
    assert source.ended.wait(20)
    assert source.events in (["cleaned"], [1, "cleaned"])  # Its thread may have begun before.


@pytest.mark.parametrize("hangs", [False, True])
def test_closing_waits_a_moment_for_what_is_under_way(hangs: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_prefetch, "CLOSE_WAIT", 0.01 if hangs else 20)
    began, go_on, source = threading.Event(), threading.Event(), Source()

    def produce() -> object:
        began.set()
        assert go_on.wait(20)
        return None

    prefetcher = Prefetcher(produce, source.clean_up)
    assert began.wait(20)
    if not hangs:
        go_on.set()
    prefetcher.close()
    assert source.events == ([] if hangs else ["cleaned"])
    assert prefetcher._thread.is_alive() == hangs
    assert prefetcher._thread.daemon
    go_on.set()
    assert source.ended.wait(20)


def test_a_prefetcher_belongs_to_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(1, 2, 3)
    prefetcher = Prefetcher(source.produce, source.clean_up)
    with monkeypatch.context() as child:
        in_another_process(child)
        child.setattr(prefetcher._thread, "join", lambda _: pytest.fail("there is no such thread in the child"))
        with pytest.raises(ClientClosedError):
            prefetcher.take()
        prefetcher.stop()
        prefetcher.close()
    assert [prefetcher.take() for _ in range(4)] == [1, 2, 3, None]
    prefetcher.close()


# --- one result ahead, in a task


async def test_results_of_a_task_are_taken_in_order_and_the_end_is_kept() -> None:
    source = Source(1, 2)
    prefetcher = AsyncPrefetcher(source.produce_async, source.clean_up)
    assert [await prefetcher.take() for _ in range(4)] == [1, 2, None, None]
    assert source.events == [1, 2, None]
    await prefetcher.close()
    assert source.events[3:] == ["cleaned"]


async def test_an_error_of_a_task_is_raised_where_its_result_is_taken() -> None:
    source = Source(1, KeyError("x"), 3)
    prefetcher = AsyncPrefetcher(source.produce_async, source.clean_up)
    assert await prefetcher.take() == 1
    with pytest.raises(KeyError):
        await prefetcher.take()
    await prefetcher.close()
    assert source.events[2:] == ["cleaned"]


async def test_closing_a_task_cancels_it_and_waits_for_its_end() -> None:
    before, source = asyncio.all_tasks(), Source()
    ended: list[str] = []

    async def hang() -> object:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    prefetcher = AsyncPrefetcher(hang, source.clean_up)
    await asyncio.sleep(0)
    await prefetcher.close()
    assert ended + source.events == ["cancelled", "cleaned"]
    assert asyncio.all_tasks() == before


async def test_an_error_that_nobody_takes_is_not_reported_by_asyncio() -> None:
    reported: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: reported.append(context))
    source = Source(KeyError("x"))
    prefetcher = AsyncPrefetcher(source.produce_async, source.clean_up)
    for _ in range(5):
        await asyncio.sleep(0)
    await prefetcher.close()
    del prefetcher
    gc.collect()
    assert reported == []


async def test_a_prefetcher_of_tasks_belongs_to_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(1, 2)
    prefetcher = AsyncPrefetcher(source.produce_async, source.clean_up)
    with monkeypatch.context() as child:
        in_another_process(child)
        with pytest.raises(ClientClosedError):
            await prefetcher.take()
        prefetcher.stop()
        await prefetcher.close()
    assert [await prefetcher.take() for _ in range(3)] == [1, 2, None]
    await prefetcher.close()


# --- iterating


class Result:
    """What a stream gives."""


class Watched:
    """A stream of results. It notes which were still held when the next was asked for, and its end."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.held: list[int] = []
        self.closed = 0

    def stream(self) -> Any:
        given: list[weakref.ref[Result]] = []
        try:
            for _ in range(self._count):
                yield OperationCall(operation, {})
                self.held.append(sum(each() is not None for each in given))
                result = Result()
                given.append(weakref.ref(result))
                yield result
                del result
        finally:
            self.closed += 1


def operation() -> None:
    """What the stream calls; the callers below answer in its place."""


def answer(_: OperationCall) -> None:
    """Call it, as a synchronous client does."""


async def answer_async(_: OperationCall) -> None:
    """Call it, as an asynchronous client does."""
    await asyncio.sleep(0)


def test_iterating_keeps_no_result_and_closes_the_stream() -> None:
    watched = Watched(4)
    count = 0
    for _ in iterate_results(watched.stream(), answer, prefetch=False):
        del _
        count += 1
    assert (count, watched.held, watched.closed) == (4, [0, 0, 0, 0], 1)


async def test_iterating_asynchronously_keeps_no_result_and_closes_the_stream() -> None:
    watched = Watched(4)
    count = 0
    async for _ in iterate_results_async(watched.stream(), answer_async, prefetch=False):
        del _
        count += 1
    assert (count, watched.held, watched.closed) == (4, [0, 0, 0, 0], 1)


async def test_iterating_one_ahead_holds_one_result_and_closes_the_stream() -> None:
    for count in (0, 1, 5):
        watched, found = Watched(count), 0
        for _ in iterate_results(watched.stream(), answer, prefetch=True):
            del _
            found += 1
        assert (found, watched.closed) == (count, 1)
        assert max(watched.held, default=0) <= 1
        watched, found = Watched(count), 0
        async for _ in iterate_results_async(watched.stream(), answer_async, prefetch=True):
            del _
            found += 1
        assert (found, watched.closed) == (count, 1)
        assert max(watched.held, default=0) <= 1


@pytest.mark.parametrize("prefetch", [False, True])
async def test_ending_early_closes_the_stream(prefetch: bool) -> None:
    watched = Watched(100)
    results = iterate_results(watched.stream(), answer, prefetch=prefetch)
    next(results)
    results.close()
    assert watched.closed == 1
    watched = Watched(100)
    later = iterate_results_async(watched.stream(), answer_async, prefetch=prefetch)
    await anext(later)
    await later.aclose()
    assert watched.closed == 1


@pytest.mark.parametrize("prefetch", [False, True])
async def test_an_iteration_belongs_to_its_process(prefetch: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Kept(Prefetcher[Result]):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            made.append(self)

    made: list[Prefetcher[Result]] = []
    monkeypatch.setattr(_prefetch, "Prefetcher", Kept)
    results = iterate_results(Watched(9).stream(), answer, prefetch=prefetch)
    later = iterate_results_async(Watched(9).stream(), answer_async, prefetch=prefetch)
    next(results)
    await anext(later)
    with monkeypatch.context() as child:
        in_another_process(child)
        with pytest.raises(ClientClosedError):
            next(results)
        with pytest.raises(ClientClosedError):
            await anext(later)
    for prefetcher in made:
        prefetcher.close()
    assert len(made) == prefetch


async def test_a_generator_within_another_is_closed_by_that_one_alone() -> None:
    async def numbers() -> AsyncGenerator[int]:
        try:
            yield 1
            yield 2
        finally:
            events.append("closed")

    events: list[object] = []
    of_the_loop = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=events.append)
    try:
        async with inner(numbers()) as items:
            assert await anext(items) == 1
            assert sys.get_asyncgen_hooks().firstiter == events.append
            assert events == []
    finally:
        sys.set_asyncgen_hooks(*of_the_loop)
    assert events == ["closed"]
