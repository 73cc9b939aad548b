"""Runs the calls of a routine that wants several at once: in a small pool of threads, or in tasks.

For each client, no more than its ``concurrency`` are under way; the others wait in the routine's order of need.
"""

from __future__ import annotations

import os
import threading
import time
from collections import Counter, deque
from typing import TYPE_CHECKING, Any

from trilogue._http.settings import CONCURRENCY
from trilogue.paging._processes import CLOSE_WAIT, require_process

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

    from trilogue.paging._routine import AnyOf, AsyncCaller, Caller, PendingCall


class _Turns:
    """Which calls may begin: how many of each caller are under way."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller
        self._under_way = Counter[int]()

    def begin(self, wanted: AnyOf) -> Iterator[PendingCall]:
        """Mark the calls that begin now, and give them."""
        for each in wanted.calls:
            if each.begun:
                continue
            each.caller = each.caller or self._caller
            if self._under_way[id(each.caller)] < getattr(each.caller, "concurrency", CONCURRENCY):
                self._under_way[id(each.caller)] += 1
                each.begun = True
                yield each

    def end(self, done: PendingCall) -> None:
        """Mark a call that has ended."""
        self._under_way[id(done.caller)] -= 1
        done.done = True


class CallPool:
    """Threads that run calls, as many as are needed at once.

    Args:
        caller: what calls operations that bring no caller of their own.

    """

    def __init__(self, caller: Caller) -> None:
        self._turns = _Turns(caller)
        self._changed = threading.Condition()
        self._begun = deque["PendingCall"]()
        self._threads: list[threading.Thread] = []
        self._idle = 0
        self._closed = False
        self._process = os.getpid()

    def serve(self, wanted: AnyOf) -> None:
        """Begin the calls that fit, and wait until one is done if that is wanted."""
        require_process(self._process)
        with self._changed:
            while True:
                for each in self._turns.begin(wanted):
                    self._begin(each)
                if not wanted.wait or any(each.done for each in wanted.calls):
                    return
                self._changed.wait()

    def close(self) -> None:
        """Begin nothing more, and wait up to ``CLOSE_WAIT`` for the calls under way."""
        if self._process != os.getpid():
            return  # A thread may have held the lock, and does not exist in the child of a fork.
        with self._changed:
            self._closed = True
            self._begun.clear()
            self._changed.notify_all()
        until = time.monotonic() + CLOSE_WAIT
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _begin(self, pending: PendingCall) -> None:
        self._begun.append(pending)
        if len(self._begun) > self._idle:
            thread = threading.Thread(target=self._work, name="trilogue-calls", daemon=True)
            self._threads.append(thread)
            thread.start()
        else:
            self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._idle += 1
                self._changed.wait_for(lambda: self._closed or self._begun)
                self._idle -= 1
                if self._closed:
                    return
                pending = self._begun.popleft()
            self._perform(pending)
            del pending  # A waiting thread keeps no answer.

    def _perform(self, pending: PendingCall) -> None:
        try:
            pending.answer = pending.caller(pending.call)
        except BaseException as error:  # noqa: BLE001 - raised in the routine that wants the call
            pending.error = error
        with self._changed:
            self._turns.end(pending)
            self._changed.notify_all()


class AsyncCallPool:
    """Tasks that run calls.

    Args:
        caller: what calls operations that bring no caller of their own.

    """

    def __init__(self, caller: AsyncCaller) -> None:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        self._asyncio = asyncio
        self._turns = _Turns(caller)
        self._tasks: set[asyncio.Task[None]] = set()
        self._process = os.getpid()

    async def serve(self, wanted: AnyOf) -> None:
        """Begin the calls that fit, and wait until one is done if that is wanted."""
        require_process(self._process)
        while True:
            for each in self._turns.begin(wanted):
                task = self._asyncio.create_task(self._perform(each))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            if not wanted.wait or any(each.done for each in wanted.calls):
                return
            await self._asyncio.wait(self._tasks, return_when=self._asyncio.FIRST_COMPLETED)

    async def close(self) -> None:
        """Cancel the calls under way, and wait until they have ended. In the child of a fork no task runs them."""
        if self._process != os.getpid() or not self._tasks:
            return
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await self._asyncio.wait(tasks)

    async def _perform(self, pending: PendingCall) -> None:
        try:
            pending.answer = await pending.caller(pending.call)
        except BaseException as error:  # noqa: BLE001 - raised in the routine that wants the call
            pending.error = error
        finally:
            self._turns.end(pending)
