"""Repairs that a vendor has made unnecessary: noted where the document shows it, else refused with what to write."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from vendors.builders import document_with, obj, ref

from pipeline.errors import PipelineError
from pipeline.overlay.actions import parse_actions
from pipeline.overlay.apply import AppliedAction, apply

USER = {"type": "object", "description": "theirs", "required": ["id"], "properties": {"id": {"type": "string"}}}
LIST = {
    "operationId": "listUsers",
    "summary": "theirs",
    "parameters": [{"name": "email", "in": "query", "description": "theirs"}],
    "responses": {
        "200": {"description": "theirs", "content": {"application/json": {"schema": ref("Users")}}},
    },
}
DOCUMENT = document_with(
    paths={
        "/users": {
            "parameters": [{"name": "appId", "in": "path"}],
            "get": LIST,
            "post": {"operationId": "createUser"},
        },
        "/parts": {
            "get": {"operationId": "listParts", "parameters": [{"name": "size", "in": "query", "schema": ref("Size")}]}
        },
    },
    schemas={
        "User": USER,
        "Size": {"type": "integer", "minimum": 1},
        "Loop": {"allOf": [ref("Loop"), {"anyOf": [ref("Loop"), {"type": "string"}]}]},
        "Ring": obj(loop=ref("Loop")),
        "Users": {"type": "array", "items": ref("User")},
        "Holder": obj(user=ref("User")),
        "Composed": {"allOf": [ref("User"), obj(age={"type": "integer"})]},
        "Both": {"allOf": [ref("User"), ref("Holder")], "oneOf": [{"allOf": [ref("User")]}, obj(b=ref("User"))]},
        "Numbers": {"type": "object", "properties": {"size": {"type": "integer", "format": "int32"}}},
    },
)
SCHEMAS = "$.components.schemas"
ANSWER = "get.responses.200.content.application/json.schema"
POST = "$.paths[?@.post.operationId == 'createUser' && !@.get]"


def applied(action: dict[str, Any]) -> AppliedAction:
    """What the overlay of one action does; a document that it does not change if it is skipped."""
    document = copy.deepcopy(DOCUMENT)
    overlay = {"overlay": "1.1.0", "actions": [{"description": "because", **action}]}
    (one,) = apply(document, parse_actions(overlay, source="overlay.yaml"))
    assert one.changed or document == DOCUMENT
    return one


def refusal(*actions: dict[str, Any]) -> str:
    overlay = {"overlay": "1.1.0", "actions": [{"description": "because", **action} for action in actions]}
    with pytest.raises(PipelineError) as caught:
        list(apply(copy.deepcopy(DOCUMENT), parse_actions(overlay, source="overlay.yaml")))
    return str(caught.value)


@pytest.mark.parametrize(
    "target",
    [
        f"{SCHEMAS}.User.properties.secret",
        f"{SCHEMAS}.User.required[?@ == 'secret']",
        f"{SCHEMAS}.Numbers.required[?@ == 'size']",
        f"{SCHEMAS}.User.additionalProperties",
        f"{SCHEMAS}.User.additionalProperties.items",
        "$.paths['/parts'].get.parameters[?@.name == 'color']",
        "$..[?@.name == 'size' && @.in == 'query'].required",
        "$..nullable",
        f"{SCHEMAS}.Composed.allOf[?@['$ref'] == '#/components/schemas/Old']",
        "$.webhooks.made",
        "$.paths['/parts'].get.parameters[0].schema.maximum",
        f"{SCHEMAS}.Loop.maximum",
        f"{SCHEMAS}.Ring.properties.loop.maximum",
        # Neither part of the schema, nor what a part refers to, has it.
        f"{SCHEMAS}.Composed.additionalProperties",
        f"{SCHEMAS}.Holder.properties.user.additionalProperties",
        # The schema has parts of two kinds.
        f"{SCHEMAS}.Both.properties.a.additionalProperties",
    ],
)
def test_a_removal_is_settled_if_its_place_is_there_and_the_value_is_not(target: str) -> None:
    one = applied({"target": target, "remove": True})
    assert (one.arrived, one.why_unneeded) == (True, "the document does not have it any more")


@pytest.mark.parametrize(
    ("target", "instead"),
    [
        # The schema may have another name, and then the fault as well.
        (f"{SCHEMAS}.Usr.properties.id", f" to {SCHEMAS}.User.properties.id, or delete it"),
        (f"{SCHEMAS}.Gone.required", ""),
        (f"{SCHEMAS}['Gone', 'Lost'].required", ""),
        # The overlay may have the name wrong.
        (f"{SCHEMAS}.Numbers.properties.sizes", f" to {SCHEMAS}.Numbers.properties.size, or delete it"),
        # An item that is named by its place may have moved.
        ("$.paths['/parts'].get.parameters[3]", ""),
        ("$.paths['/parts'].get.parameters[3:]", ""),
        # The value is behind a reference, or in a part of the schema.
        (f"{SCHEMAS}.Holder.properties.user.properties.id", f" to {SCHEMAS}.User.properties.id, or delete it"),
        (f"{SCHEMAS}.Composed.properties.age", f" to {SCHEMAS}.Composed.allOf[1].properties.age, or delete it"),
        (f"{SCHEMAS}.Loop.type", f" to {SCHEMAS}.Loop.allOf[1].anyOf[1].type, or delete it"),
        ("$.paths['/parts'].get.parameters[*].schema.minimum", f" to {SCHEMAS}.Size.minimum, or delete it"),
        ("$.paths['/parts'].get.parameters[0].schema.minimum", f" to {SCHEMAS}.Size.minimum, or delete it"),
        (f"{SCHEMAS}.Composed.required", f" to {SCHEMAS}.User.required, or delete it"),
        ("$.paths[?@.get.operationId == 'listPieces'].get.deprecated", ""),
    ],
)
def test_a_removal_is_refused_if_the_value_may_be_elsewhere(target: str, instead: str) -> None:
    advice = "the vendor has moved or fixed what it repairs; correct its target"
    text = refusal({"target": target, "remove": True})
    assert text.startswith(f"overlay.yaml: action 1 ({target}) matches nothing: {advice}{instead or ' or delete it'} (")


def listing(**more: Any) -> dict[str, Any]:
    return {"target": POST, "update": {"get": {**LIST, "summary": "ours", **more}}}


@pytest.mark.parametrize(
    "action",
    [
        listing(),
        # The parameters of the path are the operation's.
        listing(parameters=[*LIST["parameters"], {"name": "appId", "in": "path", "description": "ours"}]),
        # A schema that is written out here and in `components` there is the same.
        listing(
            responses={"200": {"content": {"application/json": {"schema": {"type": "array", "items": ref("User")}}}}}
        ),
        # What the condition compares is what the update changes.
        {"target": f"{SCHEMAS}.*.properties[?@.type == 'integer' && @.format == 'i32']", "update": {"format": "int32"}},
        {
            "target": "$.paths[?@.get && @.post.operationId == 'post_user'].post",
            "update": {"operationId": "createUser"},
        },
        {"target": f"{SCHEMAS}[?@.items && !@.items]", "copy": f"{SCHEMAS}.Users"},
    ],
)
def test_an_update_is_settled_if_all_that_its_condition_excludes_have_what_it_adds(action: dict[str, Any]) -> None:
    one = applied(action)
    assert (one.arrived, one.why_unneeded) == (True, "the vendor's document has it now")


def test_error_answers_are_not_needed_but_named() -> None:
    one = applied(listing(responses={**LIST["responses"], "400": {"description": "ours"}, "default": {}}))
    assert one.why_unneeded == "the vendor's document has it now, but get.responses.400, get.responses.default"


@pytest.mark.parametrize(
    ("action", "lacking"),
    [
        (listing(operationId="findUsers"), "get.operationId"),
        (listing(parameters=[{"name": "brand", "in": "query"}]), "get.parameters.brand"),
        (listing(responses={"200": {}, "202": {"description": "ours"}}), "get.responses.202"),
        (
            listing(responses={"200": {"content": {"application/json": {"schema": ref("User")}}}}),
            ", ".join(f"{ANSWER}.{key}" for key in ("type", "required", "properties")),
        ),
    ],
)
def test_an_update_is_refused_if_the_vendor_has_a_part_of_it(action: dict[str, Any], lacking: str) -> None:
    wider = "$.paths[?@.post.operationId == 'createUser']"
    assert refusal(action) == (
        f"overlay.yaml: action 1 ({POST}) matches nothing: the document lacks {lacking}; correct its target to "
        f"{wider}, or delete it (because)"
    )


@pytest.mark.parametrize(
    ("target", "instead"),
    [
        (f"{SCHEMAS}.User.properties.identifier", ""),
        (f"{SCHEMAS}.Holder.properties.user.required", f" to {SCHEMAS}.User.required, or delete it"),
        (f"{SCHEMAS}.users", f" to {SCHEMAS}.Users, or delete it"),
        (f"{SCHEMAS}['Holder', 'Composed'].properties.user.required", f" to {SCHEMAS}.User.required, or delete it"),
        ("$.paths[?@.put && !@.get]", ""),
        ("$.paths['/user', '/users/list']", ""),
        (f"{SCHEMAS}.Gone | {SCHEMAS}.Lost", ""),
    ],
)
def test_an_update_without_a_place_is_refused(target: str, instead: str) -> None:
    text = refusal({"target": target, "update": {"x-new": True}})
    assert (
        f"matches nothing: the vendor has moved or fixed what it repairs; correct its target{instead or ' or'}" in text
    )


def test_all_that_stops_actions_is_told_at_once() -> None:
    text = refusal(
        {"target": f"{SCHEMAS}.Gone", "update": {"type": "object"}},
        {"target": f"{SCHEMAS}.User.properties.secret", "remove": True},
        {"target": f"{SCHEMAS}.User", "copy": f"{SCHEMAS}.Lost"},
        {"target": f"{SCHEMAS}[", "remove": True},
    )
    assert [line.partition(" (")[0] for line in text.splitlines()] == [
        "overlay.yaml: action 1",
        "overlay.yaml: action 3",
        "overlay.yaml: action 4",
    ]


def test_an_action_that_only_rewords_is_applied_and_noted() -> None:
    one = applied({"target": SCHEMAS, "update": {"User": {**USER, "description": "ours"}}})
    assert (one.changed, one.why_unneeded) == (True, "the document has all of it but the words")
    # Words may be all that an action is for; and another reference is more than words.
    assert not applied({"target": f"{SCHEMAS}.User", "update": {"description": "ours"}}).why_unneeded
    assert not applied({"target": f"{SCHEMAS}.Holder.properties.user", "update": ref("Users")}).why_unneeded


@pytest.mark.parametrize("value", [{"anyOf": [ref("A"), ref("B")]}, ref("A")])
def test_schemas_that_contain_themselves_are_compared(value: dict[str, Any]) -> None:
    node = {"type": "object", "properties": {"next": ref("A"), "leaf": {"type": "string"}}}
    document = document_with(
        schemas={"A": node, "B": {**node, "properties": {"next": ref("B")}}, "At": {"child": value}}
    )
    document["components"]["schemas"]["C"] = {**node, "properties": {"next": ref("C"), "leaf": {"type": "string"}}}
    update = {"child": value if "anyOf" in value else ref("C")}
    action = {"target": f"{SCHEMAS}[?@.child && !@.child]", "description": "x", "update": update}
    (one,) = apply(document, parse_actions({"overlay": "1.1.0", "actions": [action]}, source="overlay.yaml"))
    assert one.arrived


def test_a_copy_is_settled_if_the_vendor_has_moved_what_it_copies() -> None:
    document = document_with(schemas={"Holder": obj(user=ref("User")), "User": USER})
    before = copy.deepcopy(document)
    action = {"target": f"{SCHEMAS}.User", "description": "x", "copy": f"{SCHEMAS}.Holder.properties.user"}
    (one,) = apply(document, parse_actions({"overlay": "1.1.0", "actions": [action]}, source="overlay.yaml"))
    assert (one.changed, document) == (False, before)


def test_what_is_lacking_is_counted_if_it_is_much() -> None:
    more = {f"X-{number}": {"name": f"X-{number}"} for number in range(7)}
    text = refusal(listing(parameters=list(more.values())))
    assert f"lacks {', '.join(f'get.parameters.X-{number}' for number in range(5))} and 2 more; correct" in text
