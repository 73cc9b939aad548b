"""Routines, which are work that needs the network, written once for sync and async; and the drivers that run them.

A routine is a generator that yields the operations to call, is sent their answers (or thrown their errors), and returns
a result; httpx's ``auth_flow`` is built the same way. A stream also yields results in between. ``run`` and
``run_async`` wait for each call; prefetchers run a stream one result ahead, in a thread or a task.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator, Mapping
from contextlib import closing
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NamedTuple, ParamSpec, Self, TypeAlias, TypeVar

from trilogue.errors import ClientClosedError, TrilogueError

if TYPE_CHECKING:
    import asyncio

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


CLOSE_WAIT = 0.25
"""Seconds that ``Prefetcher.close`` waits for a request under way. A blocking read cannot be interrupted: a longer one
ends within its own timeout, in a thread that does not keep the process alive, and its answer is dropped."""


class OperationCall(NamedTuple):
    """An operation to call: a method of a generated ``…Api`` class, and its keyword arguments.

    ``seconds`` shortens the client's ``total_timeout`` for this call.
    """

    method: Callable[..., Any]
    arguments: Mapping[str, object]
    seconds: float | None = None


Routine: TypeAlias = Generator[OperationCall, Any, R]
"""Yields calls and returns one result. A stream delegates to it with ``yield from``."""
Stream: TypeAlias = Generator[OperationCall | T, Any, None]
"""Yields calls and results of type T."""

Caller: TypeAlias = Callable[[OperationCall], object]
AsyncCaller: TypeAlias = Callable[[OperationCall], Awaitable[object]]


def operation_name(method: Callable[..., Any]) -> str:
    """The name of a generated operation as errors have it, ``queues.list_queues``: its module and its own name."""
    return f"{method.__module__.rpartition('.')[2]}.{method.__name__}"


def call_operation(client: Any, wanted: OperationCall) -> Any:
    """Call an operation on a client: its answer or, on an asynchronous client, a coroutine."""
    if wanted.seconds is not None:
        client = client._shortened(wanted.seconds)  # noqa: SLF001 - clients call operations through here
    return attrgetter(f"api.{operation_name(wanted.method)}")(client)(**wanted.arguments)


def call(method: Callable[Concatenate[Any, P], T], *args: P.args, **arguments: P.kwargs) -> Routine[T]:
    """A routine that calls one operation: ``answer = yield from`` it.

    Args:
        method: the generated method, of the synchronous class; asynchronous clients call their own of the same name.
        args: none; operations take keyword arguments only.
        arguments: the operation's arguments.

    Returns:
        The operation's answer.

    """
    del args
    answer: T = yield OperationCall(method, arguments)
    return answer


def within(seconds: float, routine: Routine[R]) -> Routine[R]:
    """The routine, each of whose calls takes ``seconds`` at most."""
    resume: Callable[[], OperationCall] = partial(next, routine)
    while True:
        try:
            wanted = resume()
        except StopIteration as end:
            result: R = end.value
            return result
        try:
            answer = yield wanted._replace(seconds=seconds)
        except BaseException as error:  # noqa: BLE001 - raised in the routine
            resume = partial(routine.throw, error)
        else:
            resume = partial(routine.send, answer)


def step(stream: Stream[T]) -> Routine[T | None]:
    """The stream's next result, or None at its end. The calls before it are yielded on."""
    try:
        out = next(stream)
        while isinstance(out, OperationCall):
            try:
                answer = yield out
            except TrilogueError as error:
                out = stream.throw(error)
            else:
                out = stream.send(answer)
    except StopIteration:
        return None
    return out


def run(routine: Routine[R], caller: Caller) -> R:
    """Run a routine, blocking."""
    resume: Callable[[], OperationCall] = partial(next, routine)
    while True:
        try:
            wanted = resume()
        except StopIteration as end:
            result: R = end.value
            return result
        try:
            resume = partial(routine.send, caller(wanted))
        except StopIteration:
            raise  # In a routine it would look like the end of a stream.
        except BaseException as error:  # noqa: BLE001 - raised in the routine, which may have been interrupted in a send
            resume = partial(routine.throw, error)


async def run_async(routine: Routine[R], caller: AsyncCaller) -> R:
    """Run a routine, awaiting its calls."""
    resume: Callable[[], OperationCall] = partial(next, routine)
    while True:
        try:
            wanted = resume()
        except StopIteration as end:
            result: R = end.value
            return result
        try:
            resume = partial(routine.send, await caller(wanted))
        except StopIteration:
            raise
        except BaseException as error:  # noqa: BLE001 - as above
            resume = partial(routine.throw, error)


def advance(stream: Stream[T], caller: Caller) -> T | None:
    """The stream's next result, or None at its end."""
    return run(step(stream), caller)


async def advance_async(stream: Stream[T], caller: AsyncCaller) -> T | None:
    """The stream's next result, or None at its end."""
    return await run_async(step(stream), caller)


def require_process(begun_in: int) -> None:
    """Refuse to go on with an iterator in another process than that in which it was begun.

    Args:
        begun_in: the id of that process.

    Raises:
        ClientClosedError: this is another process.

    """
    if os.getpid() != begun_in:
        raise ClientClosedError(
            "this iterator was begun in another process: begin a new one here, with "
            "resume_from= the last page's resume_token"
        )


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
