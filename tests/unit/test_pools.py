"""Calls side by side in threads and in tasks: which begin, in what order, and how they end."""

from __future__ import annotations

import asyncio
import os
import threading
from typing import Any

import pytest

from trilogue._http.settings import CONCURRENCY
from trilogue.errors import ClientClosedError
from trilogue.paging import _pools
from trilogue.paging._pools import AsyncCallPool, CallPool
from trilogue.paging._routine import AnyOf, OperationCall, PendingCall

pytestmark = pytest.mark.anyio


def operation() -> None:
    """What the calls name; a caller below answers in its place."""


def calls(*names: str) -> list[PendingCall]:
    return [PendingCall(OperationCall(operation, {"name": name})) for name in names]


class Client:
    """A client in threads: each call waits until the test lets it end, and gives its name or raises."""

    def __init__(self, concurrency: int | None = None) -> None:
        if concurrency is not None:
            self.concurrency = concurrency
        self.begun: list[str] = []
        self.threads: set[threading.Thread] = set()
        self.gates: dict[str, threading.Event] = {}
        self._changed = threading.Condition()

    def __call__(self, wanted: OperationCall) -> str:
        name = str(wanted.arguments["name"])
        with self._changed:
            self.begun.append(name)
            self.threads.add(threading.current_thread())
            gate = self.gates.setdefault(name, threading.Event())
            self._changed.notify_all()
        assert gate.wait(20)
        if name.startswith("bad"):
            raise KeyError(name)
        return f"answer to {name}"

    def end(self, *names: str) -> None:
        """Let calls end, also those that have not begun yet."""
        with self._changed:
            for name in names:
                self.gates.setdefault(name, threading.Event()).set()

    def wait_for(self, count: int) -> None:
        """Wait until so many calls have begun."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.begun) >= count, 20)


def begun(pending: list[PendingCall]) -> list[Any]:
    return [each.call.arguments["name"] for each in pending if each.begun]


def test_threads_give_answers_and_errors() -> None:
    client = Client()
    client.end("a", "bad", "c")
    pool, wanted = CallPool(client), calls("a", "bad", "c")
    while left := [each for each in wanted if not each.done]:
        pool.serve(AnyOf(left))
        assert any(each.done for each in left)
    assert [each.answer for each in wanted] == ["answer to a", None, "answer to c"]
    assert [type(each.error) for each in wanted] == [type(None), KeyError, type(None)]
    pool.close()
    assert not any(thread.is_alive() for thread in client.threads)


def test_serving_ends_with_the_first_call_that_is_done() -> None:
    client = Client()
    pool, wanted = CallPool(client), calls("a", "b")
    client.end("b")
    pool.serve(AnyOf(wanted))
    assert [each.done for each in wanted] == [False, True]
    client.end("a")
    pool.serve(AnyOf(wanted[:1]))
    assert wanted[0].done
    pool.close()


def test_what_need_not_be_waited_for_is_only_begun() -> None:
    client = Client()
    pool, wanted = CallPool(client), calls("a", "b")
    pool.serve(AnyOf(wanted, wait=False))
    assert begun(wanted) == ["a", "b"]
    assert not any(each.done for each in wanted)
    client.wait_for(2)
    client.end("a", "b")
    pool.close()


@pytest.mark.parametrize("concurrency", [1, 2, 3, None])
def test_no_more_than_concurrency_are_under_way_in_the_order_of_need(concurrency: int | None) -> None:
    client, most = Client(concurrency), concurrency or CONCURRENCY
    names = [f"call {number}" for number in range(2 * most + 1)]
    pool, wanted = CallPool(client), calls(*names)
    pool.serve(AnyOf(wanted, wait=False))
    pool.serve(AnyOf(wanted, wait=False))  # What was begun is not begun again.
    assert begun(wanted) == names[:most]
    client.wait_for(most)
    for ended, name in enumerate(names, 1):
        client.end(name)
        pool.serve(AnyOf([each for each in wanted if not each.done]))
        pool.serve(AnyOf(wanted, wait=False))
        assert begun(wanted) == names[: most + ended]
    assert sorted(client.begun) == sorted(names)
    assert len(client.threads) <= most
    pool.close()


def test_each_clients_calls_are_counted_by_themselves() -> None:
    first, second = Client(1), Client(2)
    wanted = calls("a1", "b1", "a2", "b2", "b3")
    for each in wanted:
        each.caller = first if str(each.call.arguments["name"]).startswith("a") else second
    pool = CallPool(None)  # type: ignore[arg-type] # each call brings its own
    pool.serve(AnyOf(wanted, wait=False))
    assert begun(wanted) == ["a1", "b1", "b2"]
    first.end("a1", "a2")
    second.end("b1", "b2", "b3")
    while left := [each for each in wanted if not each.done]:
        pool.serve(AnyOf(left))
    assert (sorted(first.begun), sorted(second.begun)) == (["a1", "a2"], ["b1", "b2", "b3"])
    pool.close()


def test_an_idle_thread_takes_the_next_call() -> None:
    client = Client()
    client.end("a", "b", "c")
    pool = CallPool(client)
    for (each,) in (calls("a"), calls("b"), calls("c")):
        pool.serve(AnyOf([each]))
        while pool._idle == 0:  # Until its thread waits again.
            os.sched_yield()
    assert len(client.threads) == 1
    pool.close()


def test_closing_begins_nothing_more_and_leaves_a_call_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_pools, "CLOSE_WAIT", 0.01)
    client = Client()
    pool, wanted = CallPool(client), calls("a")
    pool.serve(AnyOf(wanted, wait=False))
    client.wait_for(1)
    queued = calls("b")
    pool._begun.extend(queued)
    pool.close()
    (thread,) = client.threads
    assert thread.is_alive()
    assert thread.daemon
    client.end("a")
    thread.join(20)
    assert not thread.is_alive()
    assert client.begun == ["a"]


def test_closing_waits_for_calls_that_end() -> None:
    client = Client()
    pool, wanted = CallPool(client), calls("a", "b", "c")
    client.end("a", "b", "c")
    pool.serve(AnyOf(wanted, wait=False))
    client.wait_for(3)
    pool.close()
    assert not any(thread.is_alive() for thread in client.threads)


def test_a_pool_belongs_to_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client()
    pool = CallPool(client)
    pool.serve(AnyOf(calls("a"), wait=False))
    client.wait_for(1)
    client.end("a")
    with monkeypatch.context() as child:
        child.setattr(os, "getpid", lambda: -1)
        with pytest.raises(ClientClosedError):
            pool.serve(AnyOf(calls("b")))
        pool.close()
    assert not pool._closed
    pool.close()
    assert client.begun == ["a"]


# --- tasks


class AsyncClient:
    """The same in tasks."""

    def __init__(self, concurrency: int | None = None) -> None:
        if concurrency is not None:
            self.concurrency = concurrency
        self.begun: list[str] = []
        self.cancelled: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}

    async def __call__(self, wanted: OperationCall) -> str:
        name = str(wanted.arguments["name"])
        self.begun.append(name)
        try:
            await self.gates.setdefault(name, asyncio.Event()).wait()
        except asyncio.CancelledError:
            self.cancelled.append(name)
            raise
        if name.startswith("bad"):
            raise KeyError(name)
        return f"answer to {name}"

    def end(self, *names: str) -> None:
        for name in names:
            self.gates.setdefault(name, asyncio.Event()).set()


async def test_tasks_give_answers_and_errors() -> None:
    client = AsyncClient()
    client.end("a", "bad", "c")
    pool, wanted = AsyncCallPool(client), calls("a", "bad", "c")
    while left := [each for each in wanted if not each.done]:
        await pool.serve(AnyOf(left))
        assert any(each.done for each in left)
    assert [each.answer for each in wanted] == ["answer to a", None, "answer to c"]
    assert [type(each.error) for each in wanted] == [type(None), KeyError, type(None)]
    await pool.close()


async def test_serving_in_tasks_ends_with_the_first_call_that_is_done() -> None:
    client = AsyncClient()
    pool, wanted = AsyncCallPool(client), calls("a", "b")
    client.end("b")
    await pool.serve(AnyOf(wanted))
    assert [each.done for each in wanted] == [False, True]
    await pool.close()
    assert client.cancelled == ["a"]
    assert isinstance(wanted[0].error, asyncio.CancelledError)


@pytest.mark.parametrize("concurrency", [1, 2, 3, None])
async def test_no_more_than_concurrency_are_under_way_in_tasks(concurrency: int | None) -> None:
    client, most = AsyncClient(concurrency), concurrency or CONCURRENCY
    names = [f"call {number}" for number in range(2 * most + 1)]
    pool, wanted = AsyncCallPool(client), calls(*names)
    await pool.serve(AnyOf(wanted, wait=False))
    await pool.serve(AnyOf(wanted, wait=False))
    assert begun(wanted) == names[:most]
    for ended, name in enumerate(names, 1):
        client.end(name)
        await pool.serve(AnyOf([each for each in wanted if not each.done]))
        await pool.serve(AnyOf(wanted, wait=False))
        assert begun(wanted) == names[: most + ended]
    assert client.begun == names
    await pool.close()


async def test_closing_cancels_what_is_under_way_and_leaves_no_task() -> None:
    before = asyncio.all_tasks()
    client = AsyncClient()
    pool, wanted = AsyncCallPool(client), calls("a", "b")
    await pool.serve(AnyOf(wanted, wait=False))
    await asyncio.sleep(0)
    await pool.close()
    assert sorted(client.cancelled) == ["a", "b"]
    assert asyncio.all_tasks() == before
    await pool.close()


async def test_a_pool_of_tasks_belongs_to_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    client = AsyncClient()
    pool = AsyncCallPool(client)
    await pool.serve(AnyOf(calls("a"), wait=False))
    await asyncio.sleep(0)
    with monkeypatch.context() as child:
        child.setattr(os, "getpid", lambda: -1)
        with pytest.raises(ClientClosedError):
            await pool.serve(AnyOf(calls("b")))
        await pool.close()
    assert client.cancelled == []
    await pool.close()
    assert client.begun == client.cancelled == ["a"]
