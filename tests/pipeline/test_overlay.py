"""Overlay actions: what each kind does, and that an action without effect is reported."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, provider_in

from pipeline.build import read_normal
from pipeline.errors import PipelineError
from pipeline.overlay.actions import parse_actions
from pipeline.overlay.apply import apply
from pipeline.overlay.report import report_repairs

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


def error_text(*actions: dict[str, Any], **header: Any) -> str:
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


def test_an_update_replaces_text_an_object_by_text_and_adds_to_the_whole_document() -> None:
    document, changed = applied(
        {"target": "$.info.title", "update": "Acme 2"},
        {"target": "$.schemas.Cat", "update": "none"},
        {"target": "$", "update": {"x-more": {"a": 1}}},
    )
    assert (document["info"]["title"], document["schemas"]["Cat"], document["x-more"]) == ("Acme 2", "none", {"a": 1})
    assert changed == [True, True, True]


def test_a_removal_is_a_change_and_actions_go_on_behind_one_that_is_skipped() -> None:
    arrived = {"target": "$.schemas.Gone", "remove": True, "x-until-vendor-has-it": True}
    document, changed = applied(arrived, {"target": "$.schemas.Cat", "remove": True})
    assert changed == [False, True]
    assert "Cat" not in document["schemas"]


def test_an_update_of_a_list_appends() -> None:
    document, _ = applied(
        {"target": "$.info.tags", "update": ["c"]}, {"target": "$.schemas.Cat.names", "update": "kit"}
    )
    assert document["info"]["tags"] == ["a", "b", "c"]
    assert document["schemas"]["Cat"]["names"] == ["tom", "kit"]


def test_an_item_that_a_list_has_is_not_appended_again() -> None:
    document, changed = applied(
        {"target": "$.info.tags", "update": ["b", "c"]}, {"target": "$.schemas.Cat.names", "update": ["tom"]}
    )
    assert document["info"]["tags"] == ["a", "b", "c"]
    assert document["schemas"]["Cat"]["names"] == ["tom"]
    assert changed == [True, False]


def test_an_update_applies_to_every_match() -> None:
    document, _ = applied({"target": "$.schemas[?@.type == 'object']", "update": {"x-seen": True}})
    assert [schema["x-seen"] for schema in document["schemas"].values()] == [True, True]


def test_a_removal_deletes_keys_and_items() -> None:
    document, _ = applied({"target": "$.schemas.Dog", "remove": True}, {"target": "$.info.tags[*]", "remove": True})
    assert document["schemas"].keys() == {"Cat"}
    assert document["info"]["tags"] == []


def test_a_copy_is_independent_of_its_source() -> None:
    document, _ = applied(
        {"target": "$.schemas.Dog", "copy": "$.schemas.Cat"},
        {"target": "$.schemas.Cat.names", "update": ["kit"]},
    )
    assert document["schemas"]["Dog"] == {"type": "object", "names": ["tom"]}


def test_actions_are_applied_in_order() -> None:
    document, _ = applied(
        {"target": "$.schemas", "update": {"Bird": {}}},
        {"target": "$.schemas.Bird", "update": {"type": "object"}},
    )
    assert document["schemas"]["Bird"] == {"type": "object"}


def test_an_action_that_changes_nothing_is_reported_as_unchanged() -> None:
    _, changed = applied(
        {"target": "$.schemas.Cat", "update": {"type": "object"}},
        {"target": "$.schemas.Dog", "update": {"type": "object", "x-new": 1}},
    )
    assert changed == [False, True]


def test_all_targets_that_match_nothing_are_in_one_error() -> None:
    lines = error_text(
        {"target": "$.schemas.Fish", "description": "fish swim", "update": {"a": 1}},
        {"target": "$.schemas.Cat", "description": "fine", "update": {"a": 1}},
        {"target": "$.schemas.Cow.milk", "description": "cows do not fly", "remove": True},
    ).splitlines()
    advice = "matches nothing: the vendor has moved or fixed what it repairs; correct its target or delete it"
    assert lines == [
        f"overlay.yaml: action 1 ($.schemas.Fish) {advice} (fish swim)",
        f"overlay.yaml: action 3 ($.schemas.Cow.milk) {advice} (cows do not fly)",
    ]


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ({"update": {}}, "overlay.yaml: action 1 has no target; give it a JSONPath"),
        ({"target": "$.info"}, "action 1 ($.info) needs exactly one of update, copy and remove"),
        ({"target": "$.info", "update": {}, "remove": True}, "needs exactly one of update, copy and remove"),
        ({"target": "$.info", "update": {"a": 1}}, "has no description; say there why the document needs it"),
        (
            {"target": "$.info[", "update": {"a": 1}, "description": "x"},
            "overlay.yaml: action 1 ($.info[): '$.info[' is not a JSONPath",
        ),
        ({"target": "$", "remove": True, "description": "x"}, "removes the whole document; name what to remove in it"),
        (
            {"target": "$.info", "copy": "$.schemas.*", "description": "x"},
            "matches 2 nodes; correct it so that it matches one",
        ),
        (
            {"target": "$.info", "copy": "$.nothing", "description": "x"},
            "matches 0 nodes; correct it so that it matches one",
        ),
    ],
)
def test_an_invalid_action_is_an_error(action: dict[str, Any], message: str) -> None:
    assert message in error_text(action)


def test_an_overlay_of_an_unknown_version_is_an_error() -> None:
    assert error_text(overlay="2.0.0") == "overlay.yaml: overlay must be one of 1.0.0, 1.1.0, not '2.0.0'"


THING = {
    "Thing": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Part"}}},
    "Part": {"type": "object", "properties": {"size": {"type": "integer"}}},
    "Lone": {"type": "object"},
}


def test_the_report_has_the_operations_of_each_repair_and_whether_it_is_needed(tmp_path: Path) -> None:
    settings = provider_in(
        tmp_path,
        document_with(schemas=THING),
        overlay=[
            {"target": "$.components.schemas.Part", "description": "deep", "update": {"x-deep": True}},
            {"target": "$.paths['/things'].get", "description": "fixed", "update": {"operationId": "getThing"}},
            {"target": "$.components.schemas.Lone", "description": "unused", "update": {"x-lone": True}},
        ],
    )
    assert [one.format().splitlines() for one in report_repairs(settings)] == [
        ["needed  action 1 ($.components.schemas.Part)", "        deep", "        affects GET /things"],
        [
            "unneeded  action 2 ($.paths['/things'].get): it changes nothing",
            "        fixed",
            "        affects GET /things",
        ],
        [
            "needed  action 3 ($.components.schemas.Lone)",
            "        unused",
            "        affects no operation",
        ],
    ]


def using(name: str) -> dict[str, Any]:
    """An operation whose answer is a schema of the components."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"responses": {"200": {"description": "Fine.", "content": {"application/json": {"schema": schema}}}}}


REACHED = {
    **document_with(
        paths={
            "/a": {"parameters": [{"$ref": "#/components/parameters/id"}], "get": using("Pet"), "put": using("Other")},
            "/b": {each: using("Union") for each in ("get", "put", "post", "delete")},
            "/c": {each: using("Wide") for each in ("get", "put", "post", "delete", "patch")},
        }
    ),
    "components": {
        "parameters": {"id": {"name": "id", "in": "query", "schema": {"$ref": "#/components/schemas/Id"}}},
        "schemas": {
            **{name: {"type": "object"} for name in ("Pet", "Other", "Id", "Wide")},
            "Cat": {"type": "object", "properties": {"kind": {"type": "string"}}},
            "Union": {"discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}},
        },
    },
}


@pytest.mark.parametrize(
    ("target", "affected"),
    [
        ("$.components.schemas.Cat", "DELETE /b, GET /b, POST /b, PUT /b"),
        ("$.components.schemas.Cat.properties.kind", "DELETE /b, GET /b, POST /b, PUT /b"),
        ("$.components.schemas.Wide", "DELETE /c, GET /c, PATCH /c, POST /c and 1 more"),
        ("$.components.schemas.Id", "GET /a, PUT /a"),
        ("$.components.parameters.id", "GET /a, PUT /a"),
        ("$.paths['/a'].parameters", "GET /a, PUT /a"),
        ("$.paths['/a'].parameters[0]", "GET /a, PUT /a"),
        ("$.paths['/a']", "GET /a, PUT /a"),
        ("$.paths['/b'].get", "GET /b"),
        ("$.paths['/b'].get.responses['200']", "GET /b"),
        ("$.components", "no operation"),
        ("$.components.schemas", "no operation"),
        ("$.paths", "no operation"),
        ("$.info", "no operation"),
    ],
)
def test_a_repair_affects_the_operations_that_contain_or_reach_it(target: str, affected: str, tmp_path: Path) -> None:
    action = {"target": target, "description": "because", "update": {"x-new": True}}
    (repair,) = report_repairs(provider_in(tmp_path, REACHED, overlay=[action]))
    assert repair.format().splitlines()[-1].strip() == f"affects {affected}"


def test_a_repair_affects_what_reached_it_before_or_reaches_it_after(tmp_path: Path) -> None:
    moved = {"$ref": "#/components/schemas/Other"}
    at = "$.paths['/a'].get.responses['200'].content['application/json']"
    actions = [
        {"target": f"{at}.schema", "description": "x", "remove": True},
        {"target": at, "description": "x", "update": {"schema": moved}},
        {"target": "$.components.schemas.Pet", "description": "x", "update": {"x-new": True}},
        {"target": "$.components.schemas.Other", "description": "x", "update": {"x-new": True}},
    ]
    repairs = report_repairs(provider_in(tmp_path, REACHED, overlay=actions))
    assert [each.operations for each in repairs[2:]] == [("GET /a",), ("GET /a", "PUT /a")]


def test_a_repair_that_changes_nothing_does_not_stop_the_build(tmp_path: Path) -> None:
    settings = provider_in(
        tmp_path,
        document_with(schemas=THING),
        overlay=[{"target": "$.info", "description": "fixed", "update": {"version": "1"}}],
    )
    assert [one.action.name for one in read_normal(settings).applied if not one.changed] == ["action 1 ($.info)"]


ADDED = {"target": "$.schemas", "update": {"Fish": {"type": "object", "description": "ours", "names": ["nemo"]}}}


def waiting(document: dict[str, Any], **action: Any) -> list[tuple[bool, bool]]:
    overlay = {"overlay": "1.1.0", "actions": [{"description": "because", "x-until-vendor-has-it": True, **action}]}
    return [(one.changed, one.arrived) for one in apply(document, parse_actions(overlay, source="overlay.yaml"))]


@pytest.mark.parametrize(
    ("fish", "expected"),
    [
        (None, (True, False)),
        ({"type": "object", "description": "theirs", "names": ["dory", "nemo"], "more": 1}, (False, True)),
        ({"type": "object", "names": ["dory"]}, (True, False)),
    ],
)
def test_an_action_waits_until_the_vendor_has_all_that_it_adds(
    fish: dict[str, Any] | None, expected: tuple[bool, bool]
) -> None:
    document = copy.deepcopy(DOCUMENT)
    if fish:
        document["schemas"]["Fish"] = fish
    before = copy.deepcopy(document)
    assert waiting(document, **ADDED) == [expected]
    assert (document == before) == expected[1]


def test_an_action_that_waits_may_match_nothing() -> None:
    document = copy.deepcopy(DOCUMENT)
    assert waiting(document, target="$.schemas[?@.names && !@.type]", update={"type": "object"}) == [(False, True)]
    assert waiting(document, target="$.schemas.Gone", remove=True) == [(False, True)]


def test_an_action_waits_for_what_its_path_names() -> None:
    document = copy.deepcopy(DOCUMENT)
    action = {**ADDED, "x-until-vendor-has-it": "$.schemas.Fish"}
    assert waiting(document, **action) == [(True, False)]
    document["schemas"]["Fish"] = {"type": "string"}
    assert waiting(document, **action) == [(False, True)]
    assert document["schemas"]["Fish"] == {"type": "string"}


def test_a_property_that_is_named_as_prose_is_waited_for() -> None:
    document = {"properties": {"name": {"type": "string"}}}
    patch = {"title": {"type": "string"}}
    assert waiting(document, target="$.properties", update=patch) == [(True, False)]
    assert waiting({"a": {"properties": {}}}, target="$.a", update={"properties": patch}) == [(True, False)]


@pytest.mark.parametrize(
    "patch",
    [
        {"title": "Dogs", "type": "object"},
        {"items": {"title": "A dog"}},
        {"allOf": [{"type": "object", "title": "A dog"}]},
    ],
)
def test_prose_is_not_waited_for_at_any_depth(patch: dict[str, Any]) -> None:
    document = {"schemas": {"Dog": {"type": "object", "items": {}, "allOf": [{"type": "object"}]}}}
    assert waiting(document, target="$.schemas.Dog", update=patch) == [(False, True)]


@pytest.mark.parametrize(("theirs", "ours"), [("text", {"a": 1}), ({"a": 1}, "text"), (None, {"a": 1})])
def test_an_object_and_a_text_are_not_the_same(theirs: Any, ours: Any) -> None:
    assert waiting({"at": {"key": theirs}}, target="$.at", update={"key": ours}) == [(True, False)]


def test_what_an_action_waits_for_is_true_or_a_path() -> None:
    text = error_text({"target": "$.info", "description": "x", "remove": True, "x-until-vendor-has-it": 3})
    assert "x-until-vendor-has-it must be true, or a JSONPath of what the vendor's document then has" in text
