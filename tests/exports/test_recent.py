"""Rows within the overlap are remembered from one round to the next, and are not written again."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from trilogue.export import _recent
from trilogue.export._recent import Recent
from trilogue.export._state import State
from trilogue.export._walks.base import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

START = datetime(2024, 5, 1, tzinfo=UTC)
OVERLAP = 100.0
END = START + timedelta(days=1)


def row(identity: str, seconds: float | None, *, table: str = "messages", **data: Any) -> Row:
    """A row of Dixa's, so many seconds after the start."""
    time = None if seconds is None else START + timedelta(seconds=seconds)
    return Row(table, {"provider": "dixa", "id": identity, "text": "x", **data}, time)


class Rounds:
    """Rounds of an export. Each has a new `Recent`, as a new process has, on what was stored before."""

    def __init__(self) -> None:
        self.stored: dict[str, Any] = {}

    def read(
        self,
        *commits: Iterable[Row],
        until: datetime = END,
        interrupted: bool = False,
    ) -> list[str]:
        """A round that reads rows and stores them after each of the commits: the ids of those that are written."""
        state = State(json.loads(json.dumps(self.stored)))
        recent = Recent(state, OVERLAP)
        written = []
        for rows in commits:
            written += [each.data["id"] for each in rows if recent.admit(each, until)]
            recent.save()
            self.stored |= state.take_changes()
        if not interrupted:
            recent.end_round("dixa")
            self.stored |= state.take_changes()
        return written

    def is_known(self, each: Row) -> bool:
        return Recent(State(self.stored), OVERLAP).known()(each)

    def remembered(self) -> set[str]:
        kept = self.stored.get("recent/dixa/messages", {"old": {}, "new": {}})
        return {*kept["old"], *kept["new"]}


@pytest.fixture
def rounds() -> Rounds:
    return Rounds()


def test_a_row_is_written_once_while_it_stays_as_it_is(rounds: Rounds) -> None:
    rows = [row("a", 0), row("b", 10), row("b", 10, table="contacts")]
    assert rounds.read(rows) == ["a", "b", "b"]
    assert rounds.read(rows) == []
    assert rounds.read([row("a", 0, text="changed"), row("b", 10)]) == ["a"]
    assert rounds.read([row("a", 0, text="changed")]) == []


def test_a_row_that_comes_again_in_one_round_is_written_once(rounds: Rounds) -> None:
    assert rounds.read([row("a", 0)], [row("a", 0), row("b", 1)], [row("b", 1), row("a", 0)]) == ["a", "b"]


def test_a_row_without_a_time_is_always_written(rounds: Rounds) -> None:
    assert rounds.read([row("a", None)], [row("a", None)]) == ["a", "a"]
    assert rounds.stored == {}


def test_a_round_that_was_interrupted_knows_what_it_has_stored(rounds: Rounds) -> None:
    assert rounds.read([row("a", 0)], interrupted=True) == ["a"]
    assert not rounds.is_known(row("a", 0))  # The same round reads on: only earlier rounds count.
    assert rounds.read([row("a", 0), row("b", 1)]) == ["b"]
    assert rounds.is_known(row("a", 0))
    assert not rounds.is_known(row("a", 0, text="changed"))
    assert not rounds.is_known(row("c", 0))
    assert not rounds.is_known(row("a", 0, table="contacts"))


def test_rows_that_are_not_saved_are_forgotten(rounds: Rounds) -> None:
    state = State({})
    recent = Recent(state, OVERLAP)
    assert recent.admit(row("a", 0), END)
    recent.rollback()
    recent.save()
    assert state.values == {}
    assert recent.admit(row("a", 0), END)


def test_rows_are_remembered_within_the_overlap(rounds: Rounds) -> None:
    rounds.read([row("newest", 1000), row("within", 900), row("before", 899.9)])
    assert rounds.remembered() == {"newest", "within"}
    rounds.read([row("late", 950)])
    assert rounds.remembered() == {"newest", "within", "late"}
    rounds.read([row("next", 1001)])
    assert rounds.remembered() == {"newest", "late", "next"}


def test_rows_are_remembered_in_any_order(rounds: Rounds) -> None:
    rounds.read([row("before", 0), row("within", 950)], [row("newest", 1000)], [row("late", 910)])
    assert rounds.remembered() == {"newest", "within", "late"}


def test_the_checkpoint_of_a_round_under_way_has_no_rows_before_the_overlap(rounds: Rounds) -> None:
    rounds.read([row("newest", 1000), row("before", 800)], interrupted=True)
    assert rounds.remembered() == {"newest"}
    rounds.read([row("also before", 700)], interrupted=True)
    assert rounds.remembered() == {"newest"}
    rounds.read([row("later", 5000), row("within", 950)], until=START + timedelta(seconds=2000), interrupted=True)
    assert rounds.remembered() == {"newest", "later", "within"}
    rounds.read([row("next", 1051)], interrupted=True)
    assert rounds.remembered() == {"newest", "later", "next"}


def test_a_row_whose_keys_come_in_another_order_is_the_same(rounds: Rounds) -> None:
    first = row("a", 0)
    other = first._replace(data=dict(reversed([*first.data.items()])))
    assert rounds.read([first]) == ["a"]
    assert rounds.read([other]) == []


def test_of_too_many_rows_one_that_changed_is_among_the_last(rounds: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_recent, "HELD_ROWS", 1)
    monkeypatch.setattr(_recent, "RECENT_ROWS", 2)
    rounds.read([row("a", 0), row("b", 1), row("a", 0, text="changed"), row("c", 2)])
    assert rounds.remembered() == {"a", "c"}


def test_a_row_later_than_what_is_read_is_written_once_and_read_again(rounds: Rounds) -> None:
    until = START + timedelta(seconds=50)
    assert rounds.read([row("a", 10), row("later", 50)], until=until) == ["a", "later"]
    assert rounds.is_known(row("a", 10))
    assert not rounds.is_known(row("later", 50))  # Its messages are still to be read.
    assert rounds.read([row("later", 50)], until=until) == []
    assert not rounds.is_known(row("later", 50))
    assert rounds.read([row("later", 50)]) == []
    assert rounds.is_known(row("later", 50))


def test_rows_later_than_what_is_read_do_not_end_the_overlap_of_the_others(rounds: Rounds) -> None:
    until = START + timedelta(seconds=50)
    rounds.read([row("later", 5000)], until=until)
    rounds.read([row("a", 10), row("later", 5000)], until=until)
    assert rounds.remembered() == {"a", "later"}
    assert rounds.read([row("a", 10)], until=until) == []


def test_only_the_rows_of_the_ended_round_become_known(rounds: Rounds) -> None:
    other = Row("messages", {"provider": "sinch", "id": "s"}, START)
    state = State({})
    recent = Recent(state, OVERLAP)
    recent.admit(row("a", 0), END)
    recent.admit(other, END)
    recent.save()
    recent.end_round("dixa")
    known = Recent(State(state.values), OVERLAP).known()
    assert known(row("a", 0))
    assert not known(other)


@pytest.mark.parametrize("held", [1, 2, 3, 1000])
def test_rows_that_are_held_and_settled_are_remembered_alike(
    rounds: Rounds, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_recent, "HELD_ROWS", held)
    until = START + timedelta(seconds=90)
    rows = [row(f"{number}", number) for number in range(100)]
    assert len(rounds.read(rows, until=until)) == 100
    assert rounds.read(rows, until=until) == []
    assert {name for name in rounds.remembered() if not rounds.is_known(row(name, int(name)))} == {
        f"{number}" for number in range(90, 100)
    }


@pytest.mark.parametrize("held", [1, 4, 1000])
def test_of_too_many_rows_the_last_are_remembered(rounds: Rounds, held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_recent, "HELD_ROWS", held)
    monkeypatch.setattr(_recent, "RECENT_ROWS", 10)
    rounds.read([row(f"{number}", number) for number in range(50)])
    assert rounds.remembered() == {f"{number}" for number in range(40, 50)}


def test_a_round_keeps_a_bounded_number_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_recent, "HELD_ROWS", 5)
    monkeypatch.setattr(_recent, "RECENT_ROWS", 10)
    recent = Recent(State({}), OVERLAP)
    for number in range(1000):
        recent.admit(row(f"{number}", number % 90), END)
        assert sum(len(rows) for rows in recent._new.values()) < 5
        assert sum(len(rows) for rows in recent._pairs.values()) <= 20


def test_nothing_new_changes_nothing_in_the_checkpoint(rounds: Rounds) -> None:
    rounds.read([row("a", 0)])
    state = State(rounds.stored)
    recent = Recent(state, OVERLAP)
    recent.admit(row("a", 0), END)
    recent.save()
    assert state.take_changes() == {}
