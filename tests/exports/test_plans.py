"""Plans: units, costs, ids from elsewhere, and arguments that are refused before a request."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from exports.world import World, rows_of

import trilogue
from trilogue.errors import ConfigError, NotSupportedError
from trilogue.export import Ids, Unit, plan, run, sink_for

if TYPE_CHECKING:
    from pathlib import Path

SINCE, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)


def dixa() -> trilogue.Dixa:
    return trilogue.Dixa(token="t")


def test_units_are_json_and_have_the_same_ids_in_every_plan() -> None:
    units = plan(dixa(), since=SINCE, until=UNTIL).units
    assert [Unit.from_dict(json.loads(json.dumps(unit.to_dict()))) for unit in units] == list(units)
    assert [unit.id for unit in plan(dixa(), since=SINCE, until=UNTIL).units] == [unit.id for unit in units]
    assert len({unit.id for unit in units}) == len(units)


def test_a_year_of_dixa_takes_twelve_windows_of_each_table_without_a_gap() -> None:
    year = plan(dixa(), since=SINCE, until=UNTIL, tables=["messages"])
    spans = [(unit.since, unit.until) for unit in year.units]
    assert year.cost.requests == len(spans) == 12
    assert year.cost.exact
    assert spans[0][0] == SINCE
    assert spans[-1][1] == UNTIL
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert all(end - start <= timedelta(days=31) for start, end in spans if start is not None)
    assert year.cost.hours == pytest.approx(12 / 10 / 60)


def test_sunshine_needs_ids_and_says_how_to_give_them(tmp_path: Path) -> None:
    sunshine = trilogue.Sunshine(subdomain="acme", app_id="a", key_id="k", secret="s")
    with pytest.raises(NotSupportedError, match=r"Ids\(users=…\).*Ids\.from_file.*Ids\.from_webhooks"):
        plan(sunshine)
    file = tmp_path / "users.txt"
    file.write_text("# of the shop\nu1\n\nu2\nu1\n")
    ids = Ids.from_file(file)
    assert ids.users == ("u1", "u2")
    assert Ids.from_file(file, kind="conversations").conversations == ("u1", "u2")
    assert plan(sunshine, sources={"sunshine": ids}).cost.requests == 4
    many = plan(sunshine, sources={"sunshine": Ids(users=[f"u{number}" for number in range(1200)])})
    assert [len(unit.ids) for unit in many.units] == [500, 500, 200]


def delivery(*events: dict[str, Any]) -> str:
    return json.dumps({"app": {"id": "a"}, "events": [{"id": "e", **event} for event in events]})


def test_stored_webhooks_name_what_changed_and_what_is_gone(world: World, tmp_path: Path) -> None:
    gone, conversation = "f" * 24, world.conversations["sunshine"][0]
    file = tmp_path / "deliveries.jsonl"
    file.write_text(
        "\n".join(
            [
                delivery({"type": "conversation:message", "payload": {"conversation": {"id": conversation}}}),
                delivery({"type": "conversation:create", "payload": {"conversation": {"id": gone}}}),
                delivery(
                    {"type": "user:update", "payload": {"user": {"id": world.users[1]}}},
                    {
                        "type": "conversation:remove",
                        "payload": {"conversation": {"id": gone}, "deletedAt": "2026-02-01T00:00:00Z"},
                    },
                ),
            ]
        )
    )
    ids = Ids.from_webhooks(file)
    assert (ids.users, ids.conversations) == ((world.users[1],), (conversation,))
    with world.hub() as hub:
        for _night in range(2):
            run(world.plan(hub, providers=["sunshine"], sources={"sunshine": ids}), sink_for(tmp_path / "out"))
    rows = rows_of(tmp_path / "out")
    (deletion,) = rows["deletions"]
    assert (deletion["record_table"], deletion["record_id"]) == ("conversations", gone)
    assert deletion["deleted_at"] == "2026-02-01T00:00:00+00:00"
    assert {row["id"] for row in rows["contacts"]} == {world.users[1]}
    assert len(rows["messages"]) == 6


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_lines_of_files_of_ids_end_only_where_a_line_ends(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "lines"
    message = {"content": {"type": "text", "text": "a\u2028b\u2029c\u0085d"}}
    events = [{"type": "conversation:message", "payload": {"conversation": {"id": "c1"}, "message": message}}]
    file.write_text(json.dumps({"events": events}, ensure_ascii=False) + "\r\n", encoding)
    assert Ids.from_webhooks(file).conversations == ("c1",)
    file.write_text("u1\r\nu2\r\n", encoding)
    assert Ids.from_file(file).users == ("u1", "u2")


@pytest.mark.parametrize("text", ["[]", "{}", "no JSON", '{"events": [1]}'])
def test_a_line_that_is_no_delivery_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "deliveries.jsonl"
    file.write_text(f"\n{text}\n")
    with pytest.raises(ConfigError, match="line 2 is not a Sunshine delivery"):
        Ids.from_webhooks(file)
    with pytest.raises(ConfigError, match="cannot be read"):
        Ids.from_file(tmp_path / "missing.txt")


def test_a_new_id_is_read_from_the_beginning(world: World, tmp_path: Path) -> None:
    with world.hub() as hub:
        for count, expected in ((2, 6), (3, 3), (3, 0)):
            sources = {"sunshine": Ids(users=world.users[:count])}
            summary = run(world.plan(hub, providers=["sunshine"], sources=sources), sink_for(tmp_path))
            assert summary.rows.get("messages", 0) == expected


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"since": "2026-01-01"}, "since"),
        ({"since": datetime(2026, 1, 1)}, "since"),  # noqa: DTZ001 - without a zone on purpose
        ({"until": 1}, "until"),
        ({"since": UNTIL, "until": SINCE}, "since"),
        ({"tables": "messages"}, "tables"),
        ({"tables": ["mails"]}, "tables"),
        ({"providers": "dixa"}, "providers"),
        ({"providers": ["sinch"]}, "providers"),
        ({"sources": []}, "sources"),
        ({"sources": {"sinch": "exports"}}, "sources"),
        ({"sources": {"dixa": "files"}}, "sources"),
        ({"sources": {"dixa": Ids(users=["u"])}}, "sources"),
        ({"all_contacts": 1}, "all_contacts"),
        ({"overlap": -1}, "overlap"),
        ({"overlap": "a"}, "overlap"),
    ],
)
def test_wrong_arguments_are_named(arguments: dict[str, Any], name: str) -> None:
    with pytest.raises((TypeError, ValueError), match=name):
        plan(dixa(), **arguments)
    with pytest.raises(TypeError, match="client_or_hub"):
        plan("dixa")  # type: ignore[arg-type]  # a caller without a type checker
    with pytest.raises(TypeError, match="ids"):
        Ids(users="u1")
