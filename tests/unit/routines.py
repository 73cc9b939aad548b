"""Routines that ask for an answer or several, and callers that give them, for tests of what runs routines."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from trilogue.errors import InternalServerError
from trilogue.paging._routine import AnyOf, OperationCall, PendingCall, call, run, run_async

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.paging._routine import Routine


both_kinds = pytest.mark.parametrize("kind", ["threads", "tasks"])


def operation(*, name: str) -> str:
    """What routines call; the callers below answer in its place."""
    raise NotImplementedError


class Callers:
    """Callers of both kinds, which answer with the call's name in capitals, or raise."""

    def __init__(self, **failures: BaseException) -> None:
        self.failures = failures
        self.called: list[str] = []
        self.threads: set[threading.Thread] = set()

    def blocking(self, wanted: OperationCall) -> str:
        name = str(wanted.arguments["name"])
        self.called.append(name)
        self.threads.add(threading.current_thread())
        if name in self.failures:
            raise self.failures[name]
        return name.upper()

    async def awaited(self, wanted: OperationCall) -> str:
        return self.blocking(wanted)

    async def run(self, kind: str, make: Callable[[], Routine[Any]]) -> Any:
        return run(make(), self.blocking) if kind == "threads" else await run_async(make(), self.awaited)


DOWN = InternalServerError("down", provider="dixa", operation="x.y")


def asks(*names: str) -> Routine[list[str]]:
    answers = []
    for name in names:
        answers.append((yield from call(operation, name=name)))
    return answers


def wants_both(*names: str, wait: bool = True) -> Routine[list[Any]]:
    pending = [PendingCall(OperationCall(operation, {"name": name})) for name in names]
    while left := [each for each in pending if not each.done]:
        yield AnyOf(left, wait=wait)
    return [each.error or each.answer for each in pending]
