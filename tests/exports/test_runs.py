"""An export reads everything once, goes on where it stopped, and fetches what has changed the next night."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from exports.world import QUICK, START, UNTIL, World, keys_of, rows_of

import trilogue
from trilogue.errors import AuthenticationError, ConfigError
from trilogue.export import ExportIncompleteError, Ids, JsonLinesSink, Progress, Summary, plan, run, run_async, sink_for
from trilogue.testing import Fault
from trilogue.timing import Timing

if TYPE_CHECKING:
    from pathlib import Path


def export(world: World, path: Path, **options: Any) -> Summary:
    with world.hub() as hub:
        return run(world.plan(hub), sink_for(path), **options)


def test_everything_is_there_once(shared: World, tmp_path: Path) -> None:
    summary = export(shared, tmp_path)
    rows = rows_of(tmp_path)
    assert {table: len(found) for table, found in rows.items()} == {
        "contacts": 18,
        "conversations": 18,
        "messages": 54,
    }
    assert summary.rows == {"contacts": 18, "conversations": 18, "messages": 54}
    assert summary.complete
    assert summary.requests == sum(shared.operations().values()) + 1  # Sinch's token
    for keys in keys_of(rows).values():
        assert len(keys) == len(set(keys))


def test_async_writes_the_same_rows(shared: World, tmp_path: Path) -> None:
    export(shared, tmp_path / "sync")

    async def main() -> Summary:
        async with shared.hub("Async") as hub:
            return await run_async(shared.plan(hub), sink_for(tmp_path / "async"))

    summary = asyncio.run(main())
    assert summary.complete
    assert rows_of(tmp_path / "async") == rows_of(tmp_path / "sync")


@pytest.mark.parametrize("name", ["all.jsonl", "all.jsonl.gz", "all.jsonl.zst", "jsonl.gz:folder", "jsonl.zst:folder"])
def test_each_form_of_json_lines_holds_the_same_rows(shared: World, tmp_path: Path, name: str) -> None:
    export(shared, tmp_path / "plain")
    prefix, _, rest = name.rpartition(":")
    target = tmp_path / rest
    with shared.hub() as hub:
        run(shared.plan(hub), sink_for(f"{prefix}:{target}" if prefix else target))
    assert rows_of(target) == rows_of(tmp_path / "plain")


def test_the_second_night_fetches_what_changed_and_nothing_else(world: World, tmp_path: Path) -> None:
    export(world, tmp_path)
    world.operations()
    assert export(world, tmp_path).rows == {}
    # What says whether something has changed: Dixa's log, Sinch's conversations, the conversations of each user.
    unchanged = {"list_activity_log": 1, "list_conversations": 1 + 6}
    assert world.operations() == unchanged
    world.add_messages(2)
    summary = export(world, tmp_path)
    assert summary.rows == {"contacts": 3, "conversations": 3, "messages": 3}
    assert world.operations() == {
        **unchanged,
        "list_messages": 3,
        "get_conversation": 1,
        "get_end_user": 1,
        "get_user": 1,
        "get_contact": 1,
    }


def test_messages_of_the_third_night_are_not_those_of_the_second(world: World, tmp_path: Path) -> None:
    for expected in (54, 3, 3):
        assert export(world, tmp_path).rows["messages"] == expected
        world.add_messages(4)
    keys = keys_of(rows_of(tmp_path))["messages"]
    assert len(keys) == len(set(keys))


def test_a_run_that_ended_early_goes_on_without_fetching_again(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.status(401, provider="dixa", operation="list_messages", nth=[4, 5, 6, 7, 8, 9]))
    sink = JsonLinesSink(tmp_path)
    sink.commit_rows = 1
    with world.hub() as hub:
        summary = run(world.plan(hub), sink, on_error="collect")
    assert not summary.complete
    assert isinstance(summary.errors["dixa"], AuthenticationError)
    world.sandbox.faults.clear()
    first = world.operations()
    export(world, tmp_path)
    second = world.operations()
    assert second["list_end_users"] == 0
    assert first["list_contacts"] == 1
    rows = rows_of(tmp_path)
    assert {table: len(found) for table, found in rows.items()} == {"contacts": 18, "conversations": 18, "messages": 54}


def test_a_service_that_stays_down_is_given_up(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.status(503, provider="dixa"))
    with world.hub() as hub:
        summary = run(world.plan(hub), sink_for(tmp_path), patience=0, on_error="collect")
    assert set(summary.errors) == {"dixa"}
    world.sandbox.faults.clear()
    assert export(world, tmp_path).rows["messages"] == 18


def test_an_item_that_cannot_be_read_is_a_reject_with_its_reason(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.status(422, provider="dixa", operation="list_messages", nth=2))
    summary = export(world, tmp_path)
    (reject,) = rows_of(tmp_path)["rejects"]
    assert summary.rejects == 1
    assert summary.complete
    assert reject["record_table"] == "conversations"
    assert "422" in reject["reason"] or "not acceptable" in reject["reason"]
    world.sandbox.faults.add(Fault.status(422, provider="dixa", operation="list_messages", times=1))
    with pytest.raises(ExportIncompleteError, match="1 items could not be read"):
        export(world, tmp_path / "strict", strict=True)


def test_what_is_gone_is_a_deletion(world: World, tmp_path: Path) -> None:
    world.users.append("0" * 24)
    export(world, tmp_path)
    (deletion,) = rows_of(tmp_path)["deletions"]
    assert (deletion["provider"], deletion["record_table"], deletion["record_id"]) == ("sunshine", "contacts", "0" * 24)


def test_progress_is_told_in_growing_numbers(shared: World, tmp_path: Path) -> None:
    told: list[Progress] = []
    seconds = count()
    export(shared, tmp_path, on_progress=told.append, timing=Timing(monotonic=lambda: next(seconds)))
    assert told[-1].rows == 90
    assert told[-1].share == 1.0
    shares = [each.share for each in told if each.share is not None]
    assert any(0 < share < 1 for share in shares)
    assert shares == sorted(shares)
    assert told[-1].units_done == told[-1].units_total
    assert [each.rows for each in told] == sorted(each.rows for each in told)


def test_a_wider_range_reads_what_was_left_out(world: World, tmp_path: Path) -> None:
    middle = world.later()
    world.add_messages(1)
    with world.hub() as hub:
        late = run(world.plan(hub, since=middle, providers=["sinch"], sources={}), sink_for(tmp_path))
        assert late.rows["messages"] == 1
        everything = run(world.plan(hub, providers=["sinch"], sources={}), sink_for(tmp_path))
    assert everything.rows["messages"] == 18
    assert len(set(keys_of(rows_of(tmp_path))["messages"])) == 19


def test_wrong_arguments_are_named(shared: World, tmp_path: Path) -> None:
    with shared.hub() as hub:
        everything = shared.plan(hub)
        for options, name in [
            ({"strict": 1}, "strict"),
            ({"on_error": "x"}, "on_error"),
            ({"patience": -1}, "patience"),
            ({"on_progress": 1}, "on_progress"),
        ]:
            with pytest.raises((TypeError, ValueError), match=name):
                run(everything, sink_for(tmp_path), **options)  # type: ignore[arg-type]  # wrong on purpose
        with pytest.raises(TypeError, match="plan must be"):
            run(hub, sink_for(tmp_path))
        with pytest.raises(TypeError, match="sink must be"):
            run(everything, tmp_path)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ConfigError, match="run_async"):
        run(shared.plan(shared.hub("Async")), sink_for(tmp_path))


def test_conversation_ids_are_enough(shared: World, tmp_path: Path) -> None:
    ids = shared.conversations["sunshine"]
    with shared.hub() as hub:
        by_id = shared.plan(hub, providers=["sunshine"], sources={"sunshine": Ids(conversations=ids)})
        summary = run(by_id, sink_for(tmp_path))
    assert summary.rows == {"conversations": 6, "messages": 18}


def exports_of(world: World, kind: str = "") -> Any:
    """A Dixa client that asks the sandbox for exports; the sandbox takes 10 a minute."""
    return getattr(trilogue, f"{kind}Dixa")(**world.sandbox.dixa.client_options(), exports_rate_limit=None, **QUICK)


def test_dixa_is_read_by_whole_months(world: World, tmp_path: Path) -> None:
    with exports_of(world) as dixa:
        months = plan(dixa, since=START, until=UNTIL)
        assert months.cost.requests == len(months.units) == 1 + 2 * 2
        summary = run(months, sink_for(tmp_path / "sync"))
    assert summary.rows == {"contacts": 6, "conversations": 6, "messages": 18}
    assert summary.bytes > 5_000
    assert world.operations() == {"list_end_users": 1, "export_conversations": 2, "export_messages": 2}

    async def main() -> Summary:
        async with exports_of(world, "Async") as dixa:
            return await run_async(
                plan(dixa, since=UNTIL - timedelta(days=59), until=UNTIL), sink_for(tmp_path / "async")
            )

    assert asyncio.run(main()).complete
    assert rows_of(tmp_path / "async") == rows_of(tmp_path / "sync")


def test_the_second_night_of_dixa_asks_for_one_window_of_each_table(world: World, tmp_path: Path) -> None:
    with exports_of(world) as dixa:
        run(plan(dixa, since=START, until=START + timedelta(days=30)), sink_for(tmp_path))
        world.operations()
        world.add_messages(3)
        summary = run(plan(dixa, since=START, until=START + timedelta(days=30)), sink_for(tmp_path))
    assert summary.rows == {"contacts": 1, "conversations": 1, "messages": 1}
    assert world.operations() == {"export_conversations": 1, "export_messages": 1, "get_end_user": 1}


def test_a_stream_that_breaks_off_is_read_again_and_written_once(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.cut(after=100, operation="export_messages", nth=1))
    with exports_of(world) as dixa:
        summary = run(plan(dixa, since=START, until=START + timedelta(days=30)), sink_for(tmp_path))
    assert summary.rows == {"contacts": 6, "conversations": 6, "messages": 18}
    keys = keys_of(rows_of(tmp_path))["messages"]
    assert len(keys) == len(set(keys)) == 18
