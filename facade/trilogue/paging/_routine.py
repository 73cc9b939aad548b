"""Work that needs the network, written once for sync and async.

A flow is a generator that yields the operations it wants called, is sent their answers (or thrown their errors), and
yields its results in between: httpx writes its ``auth_flow`` the same way. Only ``run`` and ``run_async`` wait.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from functools import partial
from typing import Any, TypeAlias, TypeVar

import attrs

from trilogue.errors import TrilogueError

T = TypeVar("T")
R = TypeVar("R")


@attrs.frozen
class Call:
    """An operation to be called: ``"messages.list_messages"`` and its keyword arguments."""

    operation: str
    arguments: Mapping[str, object]


Flow: TypeAlias = Generator[Call | T, Any, None]
"""Yields calls and results of type T."""
Task: TypeAlias = Generator[Call, Any, R]
"""Yields calls only and returns its one result: what ``yield from`` gives to a flow."""

Caller: TypeAlias = Callable[[Call], object]
AsyncCaller: TypeAlias = Callable[[Call], Awaitable[object]]


def step(flow: Flow[T]) -> Task[T | None]:
    """The flow's next result, or None at its end; the calls that lead there are yielded on."""
    try:
        out = next(flow)
        while isinstance(out, Call):
            try:
                answer = yield out
            except TrilogueError as error:
                out = flow.throw(error)
            else:
                out = flow.send(answer)
    except StopIteration:
        return None
    return out


def run(task: Task[R], call: Caller) -> R:
    """Carry out a task, blocking."""
    go_on: Callable[[], Call] = partial(next, task)
    while True:
        try:
            wanted = go_on()
        except StopIteration as end:
            result: R = end.value
            return result
        try:
            go_on = partial(task.send, call(wanted))
        except TrilogueError as error:
            go_on = partial(task.throw, error)


async def run_async(task: Task[R], call: AsyncCaller) -> R:
    """Carry out a task, awaiting."""
    go_on: Callable[[], Call] = partial(next, task)
    while True:
        try:
            wanted = go_on()
        except StopIteration as end:
            result: R = end.value
            return result
        try:
            go_on = partial(task.send, await call(wanted))
        except TrilogueError as error:
            go_on = partial(task.throw, error)


def advance(flow: Flow[T], call: Caller) -> T | None:
    """The flow's next result, or None at its end."""
    return run(step(flow), call)


async def advance_async(flow: Flow[T], call: AsyncCaller) -> T | None:
    """The flow's next result, or None at its end."""
    return await run_async(step(flow), call)
