"""Routines and streams: how they are run, in threads and in tasks, and how they call operations."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from unit.listings import FakeService
from unit.routines import DOWN, Callers, asks, both_kinds, operation, wants_both

import trilogue_sinch
from trilogue.errors import InternalServerError
from trilogue.paging._routine import (
    AnyOf,
    ClientCaller,
    OperationCall,
    PendingCall,
    Several,
    advance,
    advance_async,
    no_caller,
    operation_module,
    operation_name,
    run,
    run_async,
    step,
)
from trilogue_sinch.api.messages import MessagesApi

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.paging._routine import Routine, Stream

pytestmark = pytest.mark.anyio


@both_kinds
async def test_a_routine_is_sent_its_answers_and_returns_its_result(kind: str) -> None:
    callers = Callers()
    assert await callers.run(kind, lambda: asks("a", "b")) == ["A", "B"]
    assert await callers.run(kind, asks) == []
    assert callers.called == ["a", "b"]
    assert callers.threads == {threading.current_thread()}


@both_kinds
@pytest.mark.parametrize("error", [DOWN, KeyboardInterrupt()], ids=["failure", "interrupt"])
async def test_an_error_is_raised_in_the_routine_which_may_go_on(kind: str, error: BaseException) -> None:
    def careful() -> Routine[list[str]]:
        try:
            yield from asks("a", "bad")
        except (InternalServerError, KeyboardInterrupt) as caught:
            raised.append(caught)
        return (yield from asks("c"))

    raised: list[BaseException] = []
    assert await Callers(bad=error).run(kind, careful) == ["C"]
    assert raised == [error]
    with pytest.raises(type(error)):
        await Callers(bad=error).run(kind, lambda: asks("bad"))


@both_kinds
async def test_an_error_is_raised_once_and_not_after_the_calls_that_follow(kind: str) -> None:
    def careful() -> Routine[list[Any]]:
        with suppress(InternalServerError):
            yield from asks("bad")
        return (yield from wants_both("a", "b"))

    assert await Callers(bad=DOWN).run(kind, careful) == ["A", "B"]


async def test_a_caller_that_raises_stop_iteration_ends_no_stream() -> None:
    with pytest.raises(StopIteration):
        run(asks("bad"), Callers(bad=StopIteration()).blocking)


@both_kinds
async def test_several_calls_at_once_end_with_answers_or_errors_and_leave_no_thread(kind: str) -> None:
    before = threading.active_count()
    callers = Callers(bad=DOWN)
    assert await callers.run(kind, lambda: wants_both("a", "bad", "c")) == ["A", DOWN, "C"]
    assert sorted(callers.called) == ["a", "bad", "c"]
    assert threading.active_count() == before


@both_kinds
async def test_a_call_that_is_wanted_alone_needs_no_thread(kind: str) -> None:
    callers = Callers(bad=DOWN)
    assert await callers.run(kind, lambda: wants_both("a")) == ["A"]
    assert await callers.run(kind, lambda: wants_both("bad")) == [DOWN]
    assert callers.threads == {threading.current_thread()}


def test_a_call_that_is_not_waited_for_runs_beside_its_routine() -> None:
    callers = Callers()
    several = Several(callers.blocking)
    (pending,) = [PendingCall(OperationCall(operation, {"name": "a"}))]
    several.serve(AnyOf([pending], wait=False))
    several.serve(AnyOf([pending]))
    assert pending.answer == "A"
    assert threading.current_thread() not in callers.threads
    several.close()
    Several(callers.blocking).close()


async def test_a_call_that_its_routine_does_not_wait_for_is_cancelled_at_its_end() -> None:
    async def hang(_: OperationCall) -> None:
        await asyncio.Event().wait()

    def begins() -> Routine[str]:
        yield AnyOf([PendingCall(OperationCall(operation, {"name": "a"}))], wait=False)
        return "result"

    before = asyncio.all_tasks()
    assert await run_async(begins(), hang) == "result"
    assert asyncio.all_tasks() == before


def test_a_calls_own_caller_comes_before_the_runs() -> None:
    own, other = Callers(), Callers()
    (pending,) = [PendingCall(OperationCall(operation, {"name": "a"}))]
    pending.caller = own.blocking
    Several(other.blocking).serve(AnyOf([pending]))
    assert (own.called, other.called) == (["a"], [])


# --- streams


def numbers(*, fails: bool = False) -> Stream[str]:
    for name in ("a", "b"):
        try:
            answer = yield OperationCall(operation, {"name": name})
        except InternalServerError:
            assert fails
            answer = "failed"
        yield answer


async def test_a_stream_gives_results_between_its_calls() -> None:
    for failures, results in (({}, ["A", "B", None, None]), ({"a": DOWN}, ["failed", "B", None, None])):
        callers = Callers(**failures)
        stream = numbers(fails=bool(failures))
        assert [advance(stream, callers.blocking) for _ in results] == results
        stream = numbers(fails=bool(failures))
        assert [await advance_async(stream, callers.awaited) for _ in results] == results


def test_a_step_leaves_errors_that_are_not_the_services_to_its_caller() -> None:
    stepping = step(numbers())
    assert isinstance(next(stepping), OperationCall)
    with pytest.raises(KeyError):
        stepping.throw(KeyError("x"))


# --- calling operations


class FakeClient:
    """As much of a client, its settings and its generated client as a caller uses."""

    def __init__(self) -> None:
        self.seen: list[object] = []
        self.api = self.messages = self._http = self.settings = self
        self.concurrency = 5
        self._generated = trilogue_sinch.Client("https://sinch.test")
        self._generated.call = self.call  # type: ignore[method-assign] # instead of a request

    def list_messages(self, **arguments: object) -> object:
        self.seen.append(arguments)
        return "answer"

    def call(self, parse: Callable[..., Any], request: Any, options: object) -> Any:
        self.seen.append((request.operation, options))
        return parse("the client", "the response")

    def _shortened(self, seconds: float) -> FakeClient:
        self.seen.append(seconds)
        return self


def test_a_clients_operation_is_called_by_its_name() -> None:
    client = FakeClient()
    method = MessagesApi.list_messages
    assert operation_name(method) == "messages.list_messages"
    assert ClientCaller(client).concurrency == 5
    assert ClientCaller(client)(OperationCall(method, {"page_size": 1})) == "answer"
    assert ClientCaller(client)(OperationCall(method, {"page_size": 2}, seconds=3.0)) == "answer"
    assert client.seen == [{"page_size": 1}, 3.0, {"page_size": 2}]


def test_an_answer_may_be_read_otherwise_than_the_operation_reads_it() -> None:
    client = FakeClient()
    method = MessagesApi.list_messages

    def parse(usual: object, generated: object, response: object) -> tuple[object, ...]:
        return usual, generated, response

    wanted = OperationCall(method, {"project_id": "p", "app_id": "a"}, parse=parse)
    assert ClientCaller(client)(wanted) == (operation_module(method).parse, "the client", "the response")
    assert client.seen == [("messages.list_messages", (None, None, None, None))]


def test_calls_that_bring_their_caller_need_no_other() -> None:
    with pytest.raises(AssertionError):
        no_caller(OperationCall(FakeService.list_items, {}))
