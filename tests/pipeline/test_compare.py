"""Comparison of API surfaces: the subject and effect of each kind of change, where it is sent and received."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, ref, surface_in

from pipeline.api.compare import compare

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Document = dict[str, Any]

STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def base() -> Document:
    """A document with a model that is sent, one that is received, and one that is both."""
    answer = {"200": {"description": "Fine.", "content": {"application/json": {"schema": ref("Got")}}}}
    return document_with(
        paths={
            "/things": {
                "post": {
                    "operationId": "makeThing",
                    "tags": ["Things"],
                    "parameters": [{"name": "dryRun", "in": "query", "schema": {"type": "boolean"}}],
                    "requestBody": {"required": True, "content": {"application/json": {"schema": ref("Sent")}}},
                    "responses": answer,
                },
                "get": {"operationId": "getThing", "tags": ["Things"], "responses": copy.deepcopy(answer)},
            }
        },
        schemas={
            "Sent": {**obj(name=STRING, size=INTEGER, kind=ref("SentKind"), both=ref("Both")), "required": ["name"]},
            "Got": {**obj(name=STRING, size=INTEGER, kind=ref("GotKind"), both=ref("Both")), "required": ["name"]},
            "Both": obj(name=STRING),
            "SentKind": {"type": "string", "enum": ["a", "b"]},
            "GotKind": {"type": "string", "enum": ["a", "b"]},
        },
    )


def field(schema: str, name: str, value: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["components"]["schemas"][schema]["properties"][name] = value

    return change


def without(schema: str, name: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        del document["components"]["schemas"][schema]["properties"][name]

    return change


def required(schema: str, *names: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["components"]["schemas"][schema]["required"] = list(names)

    return change


def values(schema: str, *names: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["components"]["schemas"][schema]["enum"] = list(names)

    return change


def parameter(**changes: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["paths"]["/things"]["post"]["parameters"][0].update(changes)

    return change


def post(**changes: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["paths"]["/things"]["post"].update(changes)

    return change


SENT = "acme.api.things.make_thing(body=Sent({}=…))"
GOT = "trilogue_acme.models.Got.{} (acme.api.things.get_thing(…) and 1 more)"
DRY_RUN = "acme.api.things.make_thing(dry_run=…)"
BOTH = "trilogue_acme.models.Both.{} (acme.api.things.get_thing(…) and 1 more)"
NULLABLE = {"type": "string", "nullable": True}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (field("Sent", "new", STRING), [f"additive request field added: {SENT.format('new')}: str, optional"]),
        (field("Got", "new", STRING), [f"additive response field added: {GOT.format('new')}: str, optional"]),
        (
            field("Both", "new", STRING),
            [f"additive request and response field added: {BOTH.format('new')}: str, optional"],
        ),
        (without("Sent", "size"), [f"breaking request field removed: {SENT.format('size')}: int, optional"]),
        (without("Got", "size"), [f"breaking response field removed: {GOT.format('size')}: int, optional"]),
        (
            required("Sent", "name", "size"),
            [f"breaking request field changed: {SENT.format('size')}: optional -> required"],
        ),
        (required("Sent"), [f"additive request field changed: {SENT.format('name')}: required -> optional"]),
        (
            required("Got", "name", "size"),
            [f"additive response field changed: {GOT.format('size')}: optional -> required"],
        ),
        (required("Got"), [f"breaking response field changed: {GOT.format('name')}: required -> optional"]),
        (
            required("Both", "name"),
            [f"breaking request and response field changed: {BOTH.format('name')}: optional -> required"],
        ),
        (
            field("Sent", "name", NULLABLE),
            [f"additive request field changed: {SENT.format('name')}: str -> str | None"],
        ),
        (field("Got", "name", NULLABLE), [f"breaking response field changed: {GOT.format('name')}: str -> str | None"]),
        (
            field("Both", "name", NULLABLE),
            [f"breaking request and response field changed: {BOTH.format('name')}: str -> str | None"],
        ),
        (
            field("Sent", "size", {"type": "number"}),
            [f"additive request field changed: {SENT.format('size')}: int -> float"],
        ),
        (
            field("Got", "size", {"type": "number"}),
            [f"breaking response field changed: {GOT.format('size')}: int -> float"],
        ),
        (field("Got", "size", {}), [f"breaking response field changed: {GOT.format('size')}: int -> Any"]),
        (
            field("Sent", "name", {"type": "array", "items": STRING}),
            [f"breaking request field changed: {SENT.format('name')}: str -> list[str]"],
        ),
        (
            field("Got", "kind", STRING),
            [
                "breaking model removed: trilogue_acme.models.GotKind: acme.api.things.get_thing(…) and 1 more",
                f"wire-only response field changed: {GOT.format('kind')}: GotKind -> str",
            ],
        ),
        (
            field("Sent", "name", {**STRING, "maxLength": 9}),
            [f"wire-only request field changed: {SENT.format('name')}: maxLength nothing -> 9"],
        ),
        (
            field("Sent", "name", {**STRING, "format": "uuid"}),
            [f'wire-only request field changed: {SENT.format("name")}: format nothing -> "uuid"'],
        ),
        (field("Sent", "name", {**STRING, "description": "Text."}), []),
        (values("SentKind", "a", "b", "c"), ['additive enum value added: trilogue_acme.models.SentKind: "c"']),
        (values("SentKind", "a"), ['breaking enum value removed: trilogue_acme.models.SentKind: "b"']),
        (values("GotKind", "a"), ['wire-only enum value removed: trilogue_acme.models.GotKind: "b"']),
        (values("GotKind", "b", "a"), []),
        (
            parameter(required=True),
            ["breaking parameter changed: acme.api.things.make_thing(dry_run=…): optional -> required"],
        ),
        (parameter(schema=STRING), ["breaking parameter changed: acme.api.things.make_thing(dry_run=…): bool -> str"]),
        (
            parameter(name="dry_run"),
            ["wire-only parameter changed: " + DRY_RUN + ": on the wire query dryRun -> query dry_run"],
        ),
        (
            post(parameters=[]),
            ["breaking parameter removed: acme.api.things.make_thing(dry_run=…): bool, optional"],
        ),
        (
            post(requestBody={"content": {"application/json": {"schema": ref("Sent")}}}),
            ["additive request body changed: acme.api.things.make_thing(body=…): required -> optional"],
        ),
        (
            post(deprecated=True),
            ["wire-only deprecation changed: acme.api.things.make_thing(…): current -> deprecated"],
        ),
        (post(security=[{"key": []}]), ["wire-only security changed: acme.api.things.make_thing(…): none -> key"]),
        (
            post(responses={"204": {"description": "Done."}}),
            [
                "breaking answer changed: acme.api.things.make_thing(…): Got -> None",
                "wire-only wire changed: acme.api.things.make_thing(…): POST /things 200 -> POST /things 204",
            ],
        ),
        (
            post(operationId="createThing"),
            [
                "breaking operation removed: acme.api.things.make_thing(…): POST /things 200",
                "additive operation added: acme.api.things.create_thing(…): POST /things 200",
            ],
        ),
        (lambda document: document.update(servers=[{"url": "https://x"}]), ["wire-only server added: https://x"]),
    ],
)
def test_a_change_has_a_subject_and_an_effect(
    change: Callable[[Document], None], expected: list[str], tmp_path: Path
) -> None:
    before, after = base(), base()
    change(after)
    found = compare(surface_in(tmp_path / "a", before), surface_in(tmp_path / "b", after), "acme")
    assert [f"{one.effect} {one.format()}" for one in found] == expected


def test_a_class_that_becomes_a_union_is_breaking(tmp_path: Path) -> None:
    after = base()
    after["components"]["schemas"]["Both"] = {"oneOf": [obj(a=STRING), obj(b=STRING)]}
    found = compare(surface_in(tmp_path / "a", base()), surface_in(tmp_path / "b", after), "acme")
    assert [f"{one.effect} {one.format()}" for one in found] == [
        "breaking model changed: trilogue_acme.models.Both: class -> union",
        "additive model added: trilogue_acme.models.BothA: acme.api.things.get_thing(…) and 1 more",
        "additive model added: trilogue_acme.models.BothB: acme.api.things.get_thing(…) and 1 more",
    ]


def test_the_effect_of_a_maps_values_depends_on_direction(tmp_path: Path) -> None:
    documents = []
    for kind in ("integer", "number"):
        document = base()
        document["components"]["schemas"]["Got"]["properties"]["counts"] = {
            "type": "object",
            "additionalProperties": {"type": kind},
        }
        documents.append(document)
    found = compare(surface_in(tmp_path / "a", documents[0]), surface_in(tmp_path / "b", documents[1]), "acme")
    assert [f"{one.effect} {one.format()}" for one in found] == [
        "breaking map changed: trilogue_acme.models.GotCounts: int -> float"
    ]
