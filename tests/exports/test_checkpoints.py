"""The checkpoint: what a run leaves to the next one, and what it refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from exports.world import START, UNTIL, World

import trilogue
from trilogue.errors import ConfigError
from trilogue.export import Unit, plan, run, sink_for
from trilogue.export._state import Round, State, end_round
from trilogue.testing import Fault

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trilogue.export import Plan
    from trilogue.export.plans import Table

SERVICE_TIME = UNTIL
LATER = SERVICE_TIME + timedelta(minutes=30)


def sinch_plan(world: World, hub: trilogue.Hub, since: datetime | None = None) -> Plan:
    return world.plan(hub, providers=["sinch"], sources={}, since=since)


def test_all_units_are_left_before_the_first_run(shared: World, tmp_path: Path) -> None:
    with shared.hub() as hub:
        first = sinch_plan(shared, hub)
        assert first.left(sink_for(tmp_path)).units == first.units


def test_the_units_that_are_not_done_are_left_after_an_interruption(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.status(401, provider="sinch", operation="list_messages"))
    with world.hub() as hub:
        first = sinch_plan(world, hub)
        run(first, sink_for(tmp_path), on_error="collect")
        assert [unit.kind for unit in first.units] == ["contacts", "conversations"]
        assert [unit.kind for unit in first.left(sink_for(tmp_path)).units] == ["conversations"]


def test_the_same_beginning_leaves_nothing_before_it(world: World, tmp_path: Path) -> None:
    with world.hub() as hub:
        again = sinch_plan(world, hub, since=START)
        run(again, sink_for(tmp_path))
        (unit,) = (unit for unit in again.left(sink_for(tmp_path)).units if unit.kind == "conversations")
    assert unit.since is not None
    assert unit.since > START


def test_another_account_is_refused_with_both_named(world: World, tmp_path: Path) -> None:
    options = world.sandbox.sinch.client_options()
    with trilogue.Sinch(**options) as sinch:
        run(plan(sinch, until=UNTIL), sink_for(tmp_path))
    with (
        trilogue.Sinch(**{**options, "app_id": "other"}) as other,
        pytest.raises(ConfigError, match=rf"another sinch account \(.*app_id {options['app_id']}.*app_id other"),
    ):
        run(plan(other, until=UNTIL), sink_for(tmp_path))


def test_the_format_is_stored_and_a_newer_one_is_refused(shared: World, tmp_path: Path) -> None:
    with shared.hub() as hub:
        run(sinch_plan(shared, hub), sink_for(tmp_path))
        with sink_for(tmp_path) as sink:
            assert sink.open("default")["format"] == 1
            sink.commit({"format": 2})
        with pytest.raises(ConfigError, match="update trilogue"):
            run(sinch_plan(shared, hub), sink_for(tmp_path))


@pytest.mark.parametrize(
    ("table", "service_time", "mark"),
    [
        ("messages", SERVICE_TIME, SERVICE_TIME),
        ("messages", None, LATER),
        ("contacts", SERVICE_TIME, SERVICE_TIME),
        ("contacts", None, LATER + timedelta(hours=1)),
    ],
)
def test_a_mark_is_not_later_than_the_service_s_time(
    table: Table, service_time: datetime | None, mark: datetime
) -> None:
    until = LATER + timedelta(hours=1)
    unit = Unit(id="unit", provider="dixa", kind="message_export", tables=(table,), until=until)
    values = {
        "round/dixa": {"units": [unit.to_dict()], "since": None},
        "date/dixa": None if service_time is None else service_time.isoformat(),
        "unit/unit": {"position": None, "done": True, "seen": LATER.isoformat()},
    }
    state = State(values)
    end_round(state, Round("dixa", (unit,), resumed=False), until)
    assert state.get(f"mark/dixa/{table}") == {"from": None, "to": mark.isoformat()}
    assert state.get("round/dixa") is None
