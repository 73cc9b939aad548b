"""Overlay actions: what each kind does, and that one which does nothing is never silent."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from vendors.made import document_with, provider_in

from pipeline.build import read_normal
from pipeline.errors import PipelineError
from pipeline.overlay.apply import apply, parse_actions
from pipeline.overlay.report import repairs

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = {
    "info": {"title": "Acme", "tags": ["a", "b"]},
    "schemas": {"Cat": {"type": "object", "names": ["tom"]}, "Dog": {"type": "object"}},
}


def applied(*actions: dict[str, Any]) -> tuple[dict[str, Any], list[bool]]:
    document = copy.deepcopy(DOCUMENT)
    overlay = {"overlay": "1.1.0", "actions": [{"description": "because", **action} for action in actions]}
    return document, [one.changed for one in apply(document, parse_actions(overlay, source="overlay.yaml"))]


def complaint(*actions: dict[str, Any], **header: Any) -> str:
    overlay = {"overlay": "1.1.0", "actions": list(actions), **header}
    with pytest.raises(PipelineError) as caught:
        list(apply(copy.deepcopy(DOCUMENT), parse_actions(overlay, source="overlay.yaml")))
    return str(caught.value)


def test_an_update_merges_objects_and_replaces_values() -> None:
    document, changed = applied(
        {"target": "$.schemas.Cat", "update": {"type": "string", "properties": {"paws": {"type": "integer"}}}}
    )
    assert document["schemas"]["Cat"] == {
        "type": "string",
        "names": ["tom"],
        "properties": {"paws": {"type": "integer"}},
    }
    assert changed == [True]


def test_an_update_of_a_list_appends() -> None:
    document, _ = applied(
        {"target": "$.info.tags", "update": ["c"]}, {"target": "$.schemas.Cat.names", "update": "kit"}
    )
    assert document["info"]["tags"] == ["a", "b", "c"]
    assert document["schemas"]["Cat"]["names"] == ["tom", "kit"]


def test_an_update_reaches_everything_its_target_matches() -> None:
    document, _ = applied({"target": "$.schemas[?@.type == 'object']", "update": {"x-seen": True}})
    assert [schema["x-seen"] for schema in document["schemas"].values()] == [True, True]


def test_a_removal_takes_keys_and_items_away() -> None:
    document, _ = applied({"target": "$.schemas.Dog", "remove": True}, {"target": "$.info.tags[*]", "remove": True})
    assert document["schemas"].keys() == {"Cat"}
    assert document["info"]["tags"] == []


def test_a_copy_brings_the_same_from_elsewhere_and_no_alias_of_it() -> None:
    document, _ = applied(
        {"target": "$.schemas.Dog", "copy": "$.schemas.Cat"},
        {"target": "$.schemas.Cat.names", "update": ["kit"]},
    )
    assert document["schemas"]["Dog"] == {"type": "object", "names": ["tom"]}


def test_actions_follow_each_other() -> None:
    document, _ = applied(
        {"target": "$.schemas", "update": {"Bird": {}}},
        {"target": "$.schemas.Bird", "update": {"type": "object"}},
    )
    assert document["schemas"]["Bird"] == {"type": "object"}


def test_an_action_that_changes_nothing_says_so() -> None:
    _, changed = applied(
        {"target": "$.schemas.Cat", "update": {"type": "object"}},
        {"target": "$.schemas.Dog", "update": {"type": "object", "x-new": 1}},
    )
    assert changed == [False, True]


def test_every_target_that_matches_nothing_is_named_by_number_and_target() -> None:
    said = complaint(
        {"target": "$.schemas.Fish", "description": "fish swim", "update": {"a": 1}},
        {"target": "$.schemas.Cat", "description": "fine", "update": {"a": 1}},
        {"target": "$.schemas.Cow.milk", "description": "cows do not fly", "remove": True},
    ).splitlines()
    advice = "matches nothing; the document has moved or mended it: correct the target or delete the action"
    assert said == [
        f"overlay.yaml: action 1 ($.schemas.Fish) {advice} (fish swim)",
        f"overlay.yaml: action 3 ($.schemas.Cow.milk) {advice} (cows do not fly)",
    ]


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ({"update": {}}, "overlay.yaml: action 1 has no target; give it a JSONPath"),
        ({"target": "$.info"}, "action 1 ($.info) needs exactly one of update, copy and remove"),
        ({"target": "$.info", "update": {}, "remove": True}, "needs exactly one of update, copy and remove"),
        ({"target": "$.info", "update": {"a": 1}}, "does not say why: give it a description"),
        (
            {"target": "$.info[", "update": {"a": 1}, "description": "x"},
            "overlay.yaml: action 1 ($.info[): '$.info[' is no",
        ),
        ({"target": "$", "remove": True, "description": "x"}, "removes the whole document; name what to remove in it"),
        ({"target": "$.info", "copy": "$.schemas.*", "description": "x"}, "matches 2 nodes, must match one"),
        ({"target": "$.info", "copy": "$.nothing", "description": "x"}, "matches 0 nodes, must match one"),
    ],
)
def test_an_action_that_cannot_be_carried_out_is_told(action: dict[str, Any], message: str) -> None:
    assert message in complaint(action)


def test_an_overlay_of_another_version_is_refused() -> None:
    assert complaint(overlay="2.0.0") == "overlay.yaml: overlay must be one of 1.0.0, 1.1.0, not '2.0.0'"


THING = {
    "Thing": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Part"}}},
    "Part": {"type": "object", "properties": {"size": {"type": "integer"}}},
    "Lone": {"type": "object"},
}


def test_the_report_tells_what_each_repair_touches_and_whether_it_is_needed(tmp_path: Path) -> None:
    settings = provider_in(
        tmp_path,
        document_with(schemas=THING),
        overlay=[
            {"target": "$.components.schemas.Part", "description": "deep", "update": {"x-deep": True}},
            {"target": "$.paths['/things'].get", "description": "mended", "update": {"operationId": "getThing"}},
            {"target": "$.components.schemas.Lone", "description": "unused", "update": {"x-lone": True}},
        ],
    )
    assert [one.line().splitlines() for one in repairs(settings)] == [
        ["needed  action 1 ($.components.schemas.Part)", "        deep", "        touches GET /things"],
        ["CAN GO  action 2 ($.paths['/things'].get)", "        mended", "        touches GET /things"],
        [
            "needed  action 3 ($.components.schemas.Lone)",
            "        unused",
            "        touches nothing that an operation uses",
        ],
    ]


def test_a_build_goes_on_where_a_repair_changed_nothing_and_says_which(tmp_path: Path) -> None:
    settings = provider_in(
        tmp_path,
        document_with(schemas=THING),
        overlay=[{"target": "$.info", "description": "mended", "update": {"version": "1"}}],
    )
    assert [one.action.name for one in read_normal(settings).applied if not one.changed] == ["action 1 ($.info)"]
