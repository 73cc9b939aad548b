"""The connections of an asynchronous client in one event loop."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from trilogue._http.async_network import AsyncBackend
from trilogue._http.httpx_internals import replace_async_backends

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    import httpx

    from trilogue._http.exchange import Exchange

T = TypeVar("T")

# Connections of a pool without a limit.
_UNLIMITED = 2**31
# Seconds that a call which was given up gets to end by itself. It needs a few turns of the loop, unless an httpx client
# of the caller has connections that it opened before, or an event hook that waits.
_GRACE = 0.5


async def run_to_end(work: Coroutine[Any, Any, None]) -> BaseException | None:
    """Run ``work`` to its end, however often the caller is cancelled meanwhile; returns what it raised."""
    task = asyncio.get_running_loop().create_task(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    failure = None if task.cancelled() else task.exception()  # Retrieved so that asyncio does not warn.
    if cancelled is not None:
        raise cancelled
    return failure


class LoopPool:
    """An httpx client, and how many exchanges may use it at once.

    Args:
        client: the httpx client.
        loop: the event loop that its connections belong to.
        replaceable: whether another one can be made, since nothing in it is the caller's.

    """

    def __init__(self, client: httpx.AsyncClient, loop: asyncio.AbstractEventLoop, *, replaceable: bool) -> None:
        self._replaceable = replaceable
        self.client = client
        self.loop = loop
        size = replace_async_backends(client, AsyncBackend())
        self.abortable = size is not None
        """Whether an exchange can be ended by closing its connection."""
        self.retired = False
        """Whether another pool has replaced this one, since a connection's place in it may be lost."""
        self.closed: asyncio.Future[None] = loop.create_future()
        """Done when the client is closed."""
        # As many as there are connections, so that no request waits inside httpcore.
        self.slots = asyncio.Semaphore(min(size or _UNLIMITED, _UNLIMITED))
        self._running = 0
        self._closing: asyncio.Task[None] | None = None

    async def take_slot(self, within: float) -> bool:
        """Wait for a free connection; whether there was one within that many seconds."""
        if self.slots.locked():
            try:
                async with asyncio.timeout(None if within == math.inf else within):
                    await self.slots.acquire()
            except TimeoutError:
                return False
        else:
            await self.slots.acquire()
        return True

    async def run(self, exchange: Exchange, work: Coroutine[Any, Any, T]) -> T:
        """Run an exchange that has a slot, in a task that is not cancelled with the caller's.

        If the task leaves the answer held (``exchange.held``), the slot is kept, further pieces of work may be run, and
        `close_held` gives it back.
        """
        loop = self.loop
        is_first = not exchange.held
        task: asyncio.Task[Any] = loop.create_task(work)
        if is_first:
            self._running += 1
        task.add_done_callback(partial(self._ended, exchange))
        waiter = loop.create_future()
        task.add_done_callback(lambda _: None if waiter.done() else waiter.set_result(None))
        try:
            await waiter
        except asyncio.CancelledError:
            exchange.abort()
            await self._end(task)
            if is_first and exchange.held:
                await self.close_held(exchange, task.result())
            raise
        result: T = task.result()
        return result

    async def close_held(self, exchange: Exchange, response: httpx.Response) -> None:
        """Close an answer that is held, however often the caller is cancelled meanwhile, and give its slot back."""
        try:
            await run_to_end(response.aclose())
        finally:
            exchange.held = False
            self._leave()

    async def _end(self, task: asyncio.Task[Any]) -> None:
        """Wait for a task whose exchange was aborted, however often the caller is cancelled meanwhile."""
        give_up = self.loop.time() + (_GRACE if self.abortable else 0)
        while not task.done():
            left = give_up - self.loop.time()
            if left <= 0:
                task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task], timeout=left if left > 0 else None)
        if not task.cancelled():
            task.exception()  # Retrieved so that asyncio does not warn.

    def _ended(self, exchange: Exchange, task: asyncio.Task[Any]) -> None:
        if task.cancelled():
            self.retire()
        if not exchange.held:
            self._leave()

    def _leave(self) -> None:
        self._running -= 1
        self.slots.release()
        if self.retired and not self._running:
            self._close()

    def retire(self) -> None:
        """Let the client open another pool for its next requests: httpcore may have lost a connection's place here."""
        self.retired = self._replaceable

    def _close(self) -> None:
        # Kept, since the loop itself holds its tasks weakly.
        self._closing = self.loop.create_task(self.client.aclose())

    def announce_close(self) -> None:
        """Wake the calls that sleep between attempts."""
        if not self.closed.done():
            self.closed.set_result(None)

    def close_from_elsewhere(self) -> None:
        """Close the connections in their own loop, which may run in another thread."""

        def close() -> None:
            self.announce_close()
            self._close()

        with suppress(RuntimeError):  # The loop was closed, and its connections with it.
            self.loop.call_soon_threadsafe(close)
