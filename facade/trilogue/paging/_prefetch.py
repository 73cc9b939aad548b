"""One step ahead: the next page is fetched while the last one is used. At most one page waits.

The sync side works in a thread, the async side in a task: apart from ``run`` and ``run_async`` the only doubled code.
"""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trilogue.paging._routine import AsyncCaller, Caller, Flow, advance, advance_async

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine, Generator

T = TypeVar("T")

GRACE = 0.25
"""Seconds that ``Ahead.close`` waits for a request on its way. A blocking read cannot be interrupted: a longer one ends
by itself, within its timeout, in a thread that does not keep the process alive; its answer is dropped."""


class Ahead(Generic[T]):
    """Calls ``produce`` in a thread, one result ahead of ``take``, until it gives None or raises."""

    def __init__(self, produce: Callable[[], T | None], clean_up: Callable[[], None]) -> None:
        self._produce = produce
        self._clean_up = clean_up
        self._changed = threading.Condition()
        self._result: T | None = None
        self._error: BaseException | None = None
        self._full = False
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="trilogue-ahead", daemon=True)
        self._thread.start()

    def take(self) -> T | None:
        """The next result, waiting for it; None at the end. Raises what ``produce`` raised."""
        with self._changed:
            self._changed.wait_for(lambda: self._full)
            if self._error is not None:
                raise self._error
            result, self._result = self._result, None
            # The end stays: taking again after it gives None again.
            self._full = result is None
            self._changed.notify_all()
        return result

    def stop(self) -> None:
        """Ask for nothing more, without waiting."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def close(self) -> None:
        """Stop; does not wait long for a request on its way (see ``GRACE``)."""
        self.stop()
        self._thread.join(GRACE)

    def _work(self) -> None:
        try:
            while self._wanted() and self._deliver():
                pass
        finally:
            self._clean_up()

    def _wanted(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._full)
            return not self._closed

    def _deliver(self) -> bool:
        result, error = None, None
        try:
            result = self._produce()
        except BaseException as caught:  # noqa: BLE001 - raised again where the result is taken
            error = caught
        with self._changed:
            self._result, self._error, self._full = result, error, True
            self._changed.notify_all()
        return result is not None


class AsyncAhead(Generic[T]):
    """Awaits ``produce`` in a task, one result ahead of ``take``, until it gives None or raises."""

    def __init__(self, produce: Callable[[], Coroutine[Any, Any, T | None]], clean_up: Callable[[], None]) -> None:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        self._spawn: Callable[[], asyncio.Task[T | None]] = lambda: asyncio.create_task(produce())
        self._settled = asyncio.wait
        self._clean_up = clean_up
        self._next = self._spawn()

    async def take(self) -> T | None:
        """The next result, waiting for it; None at the end. Raises what ``produce`` raised."""
        result = await self._next
        if result is not None:
            self._next = self._spawn()
        return result

    def stop(self) -> None:
        """Cancel a request on its way, without waiting."""
        self._next.cancel()

    async def close(self) -> None:
        """Cancel a request on its way, and wait until it is gone."""
        self.stop()
        await self._settled([self._next])
        if not self._next.cancelled():
            self._next.exception()  # seen: what nobody takes any more is no news
        self._clean_up()


def results(flow: Flow[T], call: Caller, *, ahead: bool) -> Generator[T]:
    """A flow's results one by one, none kept here; the flow is closed with this generator."""
    if not ahead:
        with closing(flow):
            while (result := advance(flow, call)) is not None:
                yield result
                del result
        return
    source = Ahead(lambda: advance(flow, call), flow.close)
    try:
        while (result := source.take()) is not None:
            yield result
            del result
    finally:
        source.close()


async def results_async(flow: Flow[T], call: AsyncCaller, *, ahead: bool) -> AsyncGenerator[T]:
    """A flow's results one by one, none kept here; the flow is closed with this generator."""
    if not ahead:
        with closing(flow):
            while (result := await advance_async(flow, call)) is not None:
                yield result
                del result
        return
    source = AsyncAhead(lambda: advance_async(flow, call), flow.close)
    try:
        while (result := await source.take()) is not None:
            yield result
            del result
    finally:
        await source.close()
