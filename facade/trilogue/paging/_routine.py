"""Routines: work that needs the network, written once for sync and async.

A routine is a generator that yields the operations to call, is sent their answers (or thrown their errors), and returns
a result; httpx's ``auth_flow`` is built the same way. A stream also yields results in between. Only ``run`` and
``run_async`` wait.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from functools import partial
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeAlias, TypeVar

from trilogue.errors import TrilogueError

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class OperationCall(NamedTuple):
    """An operation to call: a method of a generated ``…Api`` class, and its keyword arguments."""

    method: Callable[..., Any]
    arguments: Mapping[str, object]


Routine: TypeAlias = Generator[OperationCall, Any, R]
"""Yields calls and returns one result. A stream delegates to it with ``yield from``."""
Stream: TypeAlias = Generator[OperationCall | T, Any, None]
"""Yields calls and results of type T."""

Caller: TypeAlias = Callable[[OperationCall], object]
AsyncCaller: TypeAlias = Callable[[OperationCall], Awaitable[object]]


def operation_name(method: Callable[..., Any]) -> str:
    """The name of a generated operation as errors have it, ``queues.list_queues``: its module and its own name."""
    return f"{method.__module__.rpartition('.')[2]}.{method.__name__}"


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
        except TrilogueError as error:
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
        except TrilogueError as error:
            resume = partial(routine.throw, error)


def advance(stream: Stream[T], caller: Caller) -> T | None:
    """The stream's next result, or None at its end."""
    return run(step(stream), caller)


async def advance_async(stream: Stream[T], caller: AsyncCaller) -> T | None:
    """The stream's next result, or None at its end."""
    return await run_async(step(stream), caller)
