"""Positions in a merge: their JSON form in a token, and what is refused as one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from trilogue.paging._merged_positions import MergedPosition, SourcePosition, branch_name

NAME, OTHER = branch_name("conversation 1"), branch_name("conversation 2")
ENTRY = [NAME, "cursor", 3, "m1", "2024-05-01T12:00:00+00:00"]


def test_a_branchs_name_is_short_and_its_own() -> None:
    names = {branch_name(f"conversation {number}") for number in range(1000)}
    assert len(names) == 1000
    assert {len(name) for name in names} == {8}
    assert branch_name("half a pair \ud800") != branch_name("half a pair \ud801")


@pytest.mark.parametrize(
    "source",
    [
        SourcePosition(),
        SourcePosition(ended=True),
        SourcePosition(unread=frozenset({NAME, OTHER})),
        SourcePosition(inside={NAME: ["cursor", 3, "m1", "2024-05-01T12:00:00+00:00"], OTHER: [None, 0, None, None]}),
        SourcePosition(inside={NAME: ["cursor", 100_000, "m1", None]}),
        SourcePosition(unread=frozenset({NAME}), newest=datetime(2024, 5, 1, tzinfo=UTC)),
    ],
    ids=repr,
)
def test_a_position_comes_back_from_its_json_form(source: SourcePosition) -> None:
    position = MergedPosition({"dixa": source, "sinch": SourcePosition(ended=True)})
    assert MergedPosition.from_json(json.loads(json.dumps(position.to_json()))) == position


def test_the_json_form_leaves_out_what_is_empty() -> None:
    assert SourcePosition().to_json() == {}
    assert SourcePosition(ended=True).to_json() == 1
    assert SourcePosition(unread=frozenset({"b" * 8, "a" * 8})).to_json() == {"u": "a" * 8 + "b" * 8}


def test_a_branch_is_read_if_it_was_begun_or_waits() -> None:
    source = SourcePosition(unread=frozenset({"b"}), inside={"c": []})
    assert [source.holds(name) for name in "abcd"] == [False, True, True, False]


@pytest.mark.parametrize(
    "source",
    [
        0,
        2,
        True,
        1.0,
        None,
        "x",
        [],
        {"x": 1},
        {"e": 1},
        {"u": 5},
        {"u": NAME[:-1]},
        {"u": NAME + "x"},
        {"u": "é" * 8},
        {"u": NAME[:-1] + "!"},
        {"u": [NAME]},
        {"i": {}},
        {"i": [NAME]},
        {"i": [ENTRY[:4]]},
        {"i": [[*ENTRY, None]]},
        {"i": [{"name": NAME}]},
        {"i": [ENTRY, []]},
        *({"i": [[*ENTRY[:at], wrong, *ENTRY[at + 1 :]]]} for at in range(5) for wrong in (True, 1.5, [], "")),
        {"i": [[None, *ENTRY[1:]]]},
        {"i": [[NAME + NAME, *ENTRY[1:]]]},
        {"i": [["!" * 8, *ENTRY[1:]]]},
        {"i": [[NAME, "c", -1, "m", None]]},
        {"i": [[NAME, "c", 100_001, "m", None]]},
        {"i": [[NAME, "c", None, "m", None]]},
        {"i": [[NAME, "c", 1, None, ENTRY[4]]]},
        {"i": [[NAME, "c", 1, "m", "yesterday"]]},
        {"i": [[NAME, "c", 1, "m", "2024-05-01T12:00:00"]]},
        {"t": None},
        {"t": 5},
        {"t": "yesterday"},
        {"t": "2024-05-01T12:00:00"},
    ],
    ids=str,
)
def test_what_is_no_position_of_a_source_is_refused(source: Any) -> None:
    assert MergedPosition.from_json({"dixa": source}) is None
    assert MergedPosition.from_json({"sinch": {}, "dixa": source}) is None


@pytest.mark.parametrize("value", [None, 1, "x", [], [{}]])
def test_what_is_no_position_is_refused(value: Any) -> None:
    assert MergedPosition.from_json(value) is None
