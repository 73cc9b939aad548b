"""Routines side by side: their results in order, what an error ends, and what is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from unit.routines import DOWN, Callers, asks, both_kinds, operation, wants_both

from trilogue.errors import InternalServerError
from trilogue.paging._routine import AnyOf, Job, OperationCall, first_found, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.paging._routine import Routine

pytestmark = pytest.mark.anyio


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

    second = ends("second", ended, "b", "c")  # Held, so that only an explicit end is one.
    routine = first_found([finds(), second])
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
