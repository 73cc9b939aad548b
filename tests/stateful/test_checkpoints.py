"""The checkpoint of an export against a table of messages: messages that come late or change, and runs that die."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from stateful.profile import SETTINGS

from trilogue.export._base.units import Unit
from trilogue.export._recent import Recent
from trilogue.export._state import State, begin_round, end_round, note_progress
from trilogue.export._walks.base import Found, Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trilogue.export._planning import Range
    from trilogue.export._state import Round

START = datetime(2024, 5, 1, tzinfo=UTC)
OVERLAP = 100
"""Seconds by which a message may come late."""
PAGE = 2
CLIENT = SimpleNamespace(_adapter=SimpleNamespace(scope={}, own_ids={}))


class CheckpointMachine(RuleBasedStateMachine):
    """A service, a sink whose commits are atomic, and exports that are killed between commits."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000
        self.service: dict[str, tuple[int, int]] = {}
        """Time and version of each message."""
        self.checkpoint: dict[str, Any] = {}
        self.sink: list[tuple[str, int]] = []
        self.reads = 0

    def at(self, seconds: int) -> datetime:
        return START + timedelta(seconds=seconds)

    @rule(late=st.integers(0, OVERLAP - 1))
    def a_message_comes(self, late: int) -> None:
        self.service[f"m{len(self.service)}"] = self.now - late, 0

    @precondition(lambda self: self.service)
    @rule(data=st.data())
    def a_message_changes(self, data: st.DataObject) -> None:
        """Within the overlap: an older one that changes has no new time, so that nobody can see it."""
        key = data.draw(st.sampled_from(sorted(self.service)), label="message")
        time, version = self.service[key]
        if time > self.now - OVERLAP:
            self.service[key] = time, version + 1

    @rule(seconds=st.sampled_from((1, 50, 500)))
    def time_passes(self, seconds: int) -> None:
        self.now += seconds

    @rule(since=st.sampled_from((None, None, 900, 1100)), commits=st.integers(0, 4))
    def an_export_dies(self, since: int | None, commits: int) -> None:
        self.export(since, commits)

    @rule(since=st.sampled_from((None, 900)))
    def an_export_runs(self, since: int | None) -> None:
        self.export(since, None)

    def export(self, since: int | None, commits: int | None) -> None:
        """Run an export until it ends, or until it dies after some commits."""
        plan: Any = SimpleNamespace(
            clients={"dixa": CLIENT},
            tables=("messages",),
            since=None if since is None else self.at(since),
            until=self.at(self.now),
            overlap=OVERLAP,
            units_for=lambda ranges, _known: tuple(units(ranges)),
        )
        state = State(self.checkpoint)
        recent = Recent(state, OVERLAP)
        work = begin_round(plan, state, "dixa")
        for found, unit, position in self.pages(state, work):
            if commits is not None and commits <= 0:
                return
            rows = [row for row in found.rows if recent.admit(row, unit.until)]
            note_progress(state, unit, [found], position, done=position is None)
            if state.get("date/dixa") is None:
                state.set("date/dixa", self.at(self.now).isoformat())
            recent.save()
            self.commit(state, rows)
            commits = None if commits is None else commits - 1
        recent.save()
        recent.end_round("dixa")
        end_round(state, work, plan.until)
        if commits is None or commits > 0:
            self.commit(state, [])

    def pages(self, state: State, work: Round) -> Any:
        """What each unit still has to read, oldest first."""
        for unit in work.units:
            stored = state.get(f"unit/{unit.id}") or {"position": [-1, ""], "done": False}
            done, position = stored["done"], stored["position"]
            while not done:
                left = sorted([time, key] for key, (time, _) in self.service.items() if self.within(unit, time))
                left = [each for each in left if each > position]
                found = Found()
                for time, key in left[:PAGE]:
                    data = {"provider": "dixa", "id": key, "version": self.service[key][1]}
                    found.rows.append(Row("messages", data, self.at(time)))
                    found.saw(self.at(time))
                done = len(left) <= PAGE
                position = None if done else left[PAGE - 1]
                yield found, unit, position

    def within(self, unit: Unit, time: int) -> bool:
        return (unit.since is None or self.at(time) >= unit.since) and self.at(time) < unit.until

    def commit(self, state: State, rows: Sequence[Row]) -> None:
        for key, value in state.take_changes().items():
            if value is None:
                self.checkpoint.pop(key, None)
            else:
                self.checkpoint[key] = value
        written = [(row.data["id"], row.data["version"]) for row in rows]
        assert not {*written} & {*self.sink}, "written again although nothing has changed"
        self.sink += written

    def teardown(self) -> None:
        """The round that was interrupted, and a whole one, leave the sink as the service is."""
        self.now += 1
        for _ in range(2):
            self.export(None, None)
        assert dict(self.sink) == {key: version for key, (_, version) in self.service.items()}


def units(ranges: Mapping[Any, Sequence[Range]]) -> Any:
    for (provider, table), spans in ranges.items():
        for span in spans:
            yield Unit(
                id=f"{provider}/{table}/{span.since}",
                provider=provider,
                kind="message_export",
                tables=(table,),
                since=span.since,
                until=span.until,
            )


TestCheckpoint = CheckpointMachine.TestCase
TestCheckpoint.settings = SETTINGS
