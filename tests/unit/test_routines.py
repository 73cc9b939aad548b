"""Routines: how they are run, in threads and in tasks, one beside the other."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from unit.listings import FakeService

from trilogue.errors import InternalServerError
from trilogue.paging._routine import (
    AnyOf,
    ClientCaller,
    Job,
    OperationCall,
    PendingCall,
    Several,
    advance,
    advance_async,
    call,
    first_found,
    no_caller,
    operation_module,
    operation_name,
    run,
    run_async,
    step,
    together,
)
from trilogue_sinch.api.messages import MessagesApi

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.paging._routine import Routine, Stream

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


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


both_kinds = pytest.mark.parametrize("kind", ["threads", "tasks"])
DOWN = InternalServerError("down", provider="dixa", operation="x.y")


def asks(*names: str) -> Routine[list[str]]:
    answers = []
    for name in names:
        answers.append((yield from call(operation, name=name)))
    return answers


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


async def test_a_caller_that_raises_stop_iteration_ends_no_stream() -> None:
    with pytest.raises(StopIteration):
        run(asks("bad"), Callers(bad=StopIteration()).blocking)


def wants_both(*names: str, wait: bool = True) -> Routine[list[Any]]:
    pending = [PendingCall(OperationCall(operation, {"name": name})) for name in names]
    while left := [each for each in pending if not each.done]:
        yield AnyOf(left, wait=wait)
    return [each.error or each.answer for each in pending]


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


# --- side by side


def ends(name: str, ended: list[str], *asked: str) -> Routine[list[str]]:
    try:
        return (yield from asks(*asked))
    except GeneratorExit:
        ended.append(name)
        raise


@both_kinds
async def test_together_gives_all_results_in_order(kind: str) -> None:
    routines: list[Callable[[], Routine[Any]]] = [
        lambda: together([asks("a", "b"), asks(), asks("c"), wants_both("d", "e")]),
        lambda: together([asks("a", "b")]),
        lambda: together([]),
    ]
    assert [await Callers().run(kind, make) for make in routines] == [
        [["A", "B"], [], ["C"], ["D", "E"]],
        [["A", "B"]],
        [],
    ]


@both_kinds
async def test_an_error_of_one_ends_all_that_run_together(kind: str) -> None:
    ended: list[str] = []
    never = OperationCall(operation, {"name": "never"})

    def waits(name: str) -> Routine[list[str]]:
        try:
            while True:
                yield never
        except GeneratorExit:
            ended.append(name)
            raise

    with pytest.raises(InternalServerError):
        await Callers(bad=DOWN).run(kind, lambda: together([waits("first"), asks("bad"), waits("last")]))
    assert ended == ["first", "last"]


@both_kinds
@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"a": [1], "b": [2]}, [1]),
        ({"a": [], "b": [2]}, [2]),
        ({"a": [], "b": []}, []),
        ({"a": [1], "b": DOWN}, [1]),
        ({"a": [], "b": DOWN}, DOWN),
        ({"a": DOWN, "b": [2]}, DOWN),
        ({"a": DOWN}, DOWN),
        ({"a": [1]}, [1]),
    ],
    ids=str,
)
async def test_the_first_routine_that_found_something_counts(kind: str, found: dict[str, Any], expected: Any) -> None:
    def find(name: str) -> Routine[list[int]]:
        yield from asks(name)
        result = found[name]
        if isinstance(result, Exception):
            raise result
        assert isinstance(result, list)
        return result

    def first() -> Routine[Any]:
        return first_found([find(name) for name in found])

    if isinstance(expected, Exception):
        with pytest.raises(InternalServerError):
            await Callers().run(kind, first)
    else:
        assert await Callers().run(kind, first) == expected


async def test_what_is_not_needed_any_more_is_closed() -> None:
    ended: list[str] = []

    def finds() -> Routine[list[str]]:
        return (yield from asks("a"))

    routine = first_found([finds(), ends("second", ended, "b", "c")])
    wanted = next(routine)
    assert isinstance(wanted, AnyOf)
    assert [each.call.arguments["name"] for each in wanted.calls] == ["a", "b"]
    wanted.calls[0].answer, wanted.calls[0].done = "A", True
    with pytest.raises(StopIteration) as end:
        next(routine)
    assert end.value.value == ["A"]
    assert ended == ["second"]


def test_a_job_goes_on_only_when_a_call_is_done_and_keeps_its_error() -> None:
    job = Job(asks("a", "b"), "its caller")
    (first,) = job.pending
    assert first.caller == "its caller"
    job.proceed()
    assert [*job.pending] == [first]
    first.answer, first.done = "A", True
    job.proceed()
    (second,) = job.pending
    assert second is not first
    second.error, second.done = DOWN, True
    job.proceed()
    assert (job.finished, job.error, job.result, [*job.pending]) == (True, DOWN, None, [])


# --- calling operations


class FakeClient:
    """As much of a client as a caller uses."""

    def __init__(self) -> None:
        self.seen: list[object] = []

    @property
    def api(self) -> Any:
        return self

    @property
    def messages(self) -> Any:
        return self

    def list_messages(self, **arguments: object) -> object:
        self.seen.append(arguments)
        return "answer"

    def _shortened(self, seconds: float) -> FakeClient:
        self.seen.append(seconds)
        return self


def test_a_clients_operation_is_called_by_its_name() -> None:
    client = FakeClient()
    method = MessagesApi.list_messages
    assert operation_name(method) == "messages.list_messages"
    assert callable(operation_module(method).build)
    assert callable(operation_module(method).parse)
    assert ClientCaller(client)(OperationCall(method, {"page_size": 1})) == "answer"
    assert ClientCaller(client)(OperationCall(method, {"page_size": 2}, seconds=3.0)) == "answer"
    assert client.seen == [{"page_size": 1}, 3.0, {"page_size": 2}]


def test_calls_that_bring_their_caller_need_no_other() -> None:
    with pytest.raises(AssertionError):
        no_caller(OperationCall(FakeService.list_items, {}))
