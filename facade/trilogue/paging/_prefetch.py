"""Iterates a stream, one result after the other or, in a thread or a task, one result ahead."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from trilogue.paging._processes import CLOSE_WAIT, require_process
from trilogue.paging._routine import advance, advance_async

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator

    from trilogue.paging._routine import AsyncCaller, Caller, Stream

T = TypeVar("T")


class Prefetcher(Generic[T]):
    """Calls ``produce`` in a thread, one result ahead of ``take``, until it returns None or raises.

    Args:
        produce: makes the next result.
        clean_up: called once in the thread, when nothing more is produced.

    """

    def __init__(self, produce: Callable[[], T | None], clean_up: Callable[[], None]) -> None:
        self._produce = produce
        self._clean_up = clean_up
        self._changed = threading.Condition()
        self._result: T | None = None
        self._error: BaseException | None = None
        self._full = False
        self._closed = False
        self._process = os.getpid()
        self._thread = threading.Thread(target=self._work, name="trilogue-prefetch", daemon=True)
        self._thread.start()

    def take(self) -> T | None:
        """Wait for the next result and return it; None at the end. Raises what ``produce`` raised."""
        require_process(self._process)
        with self._changed:
            self._changed.wait_for(lambda: self._full)
            if self._error is not None:
                raise self._error
            result, self._result = self._result, None
            # The end is kept: another take() after it returns None again.
            self._full = result is None
            self._changed.notify_all()
        return result

    def stop(self) -> None:
        """Request nothing more. Does not wait."""
        if self._process != os.getpid():
            return  # The thread may have held the lock, and does not exist in the child of a fork.
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def close(self) -> None:
        """Stop, and wait up to ``CLOSE_WAIT`` for a request under way."""
        self.stop()
        if self._process == os.getpid():
            self._thread.join(CLOSE_WAIT)

    def _work(self) -> None:
        try:
            while self._wait_until_taken() and self._deliver():
                pass
        finally:
            self._clean_up()

    def _wait_until_taken(self) -> bool:
        """Wait until the last result was taken; False if the prefetcher was stopped."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._full)
            return not self._closed

    def _deliver(self) -> bool:
        result, error = None, None
        try:
            result = self._produce()
        except BaseException as caught:  # noqa: BLE001 - raised again in the thread that takes the result
            error = caught
        with self._changed:
            self._result, self._error, self._full = result, error, True
            self._changed.notify_all()
        return result is not None


class AsyncPrefetcher(Generic[T]):
    """Awaits ``produce`` in a task, one result ahead of ``take``, until it returns None or raises.

    Args:
        produce: makes the next result.
        clean_up: called once, when nothing more is produced.

    """

    def __init__(self, produce: Callable[[], Coroutine[Any, Any, T | None]], clean_up: Callable[[], None]) -> None:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        self._spawn: Callable[[], asyncio.Task[T | None]] = lambda: asyncio.create_task(produce())
        self._wait = asyncio.wait
        self._clean_up = clean_up
        self._process = os.getpid()
        self._next = self._spawn()

    async def take(self) -> T | None:
        """Wait for the next result and return it; None at the end. Raises what ``produce`` raised."""
        require_process(self._process)
        result = await self._next
        if result is not None:
            self._next = self._spawn()
        return result

    def stop(self) -> None:
        """Cancel a request under way. Does not wait."""
        if self._process == os.getpid():
            self._next.cancel()

    async def close(self) -> None:
        """Cancel a request under way, and wait until it has ended. In the child of a fork no task runs it."""
        if self._process != os.getpid():
            return
        self.stop()
        await self._wait([self._next])
        if not self._next.cancelled():
            # Retrieve the exception so that asyncio does not warn.
            self._next.exception()
        self._clean_up()


def iterate_results(stream: Stream[T], caller: Caller, *, prefetch: bool) -> Generator[T]:
    """A stream's results one by one. Keeps none of them; closes the stream when it is closed.

    Raises:
        ClientClosedError: it is continued in the child of a fork.

    """
    process = os.getpid()
    if not prefetch:
        with closing(stream):
            while (result := advance(stream, caller)) is not None:
                yield result
                del result
                require_process(process)
        return
    source = Prefetcher(lambda: advance(stream, caller), stream.close)
    try:
        while (result := source.take()) is not None:
            yield result
            del result
    finally:
        source.close()


class inner(Generic[T]):  # noqa: N801 - used like `contextlib.aclosing`
    """``async with inner(generator) as items`` in another generator: only that one closes ``generator``.

    At its end, an event loop closes all asynchronous generators at once, and reports an error for one that another is
    closing already. This one is therefore not made known to the loop.
    """

    def __init__(self, generator: AsyncGenerator[T]) -> None:
        self._generator = generator

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._generator.aclose()

    def __aiter__(self) -> Self:
        return self

    def __anext__(self) -> Awaitable[T]:
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(None, None)
        try:
            return self._generator.__anext__()
        finally:
            sys.set_asyncgen_hooks(*hooks)


async def iterate_results_async(stream: Stream[T], caller: AsyncCaller, *, prefetch: bool) -> AsyncGenerator[T]:
    """A stream's results one by one. Keeps none of them; closes the stream when it is closed.

    Raises:
        ClientClosedError: it is continued in the child of a fork.

    """
    process = os.getpid()
    if not prefetch:
        with closing(stream):
            while (result := await advance_async(stream, caller)) is not None:
                yield result
                del result
                require_process(process)
        return
    source = AsyncPrefetcher(lambda: advance_async(stream, caller), stream.close)
    try:
        while (result := await source.take()) is not None:
            yield result
            del result
            require_process(process)
    finally:
        await source.close()
