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


def schema(name: str, **changes: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["components"]["schemas"][name].update(changes)

    return change


def both(*changes: Callable[[Document], None]) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


def body(value: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": value}}}


def failure(value: Any) -> dict[str, Any]:
    return {"description": "Failed.", **body(obj(error=value))}


def parameter(**changes: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["paths"]["/things"]["post"]["parameters"][0].update(changes)

    return change


def post(**changes: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document["paths"]["/things"]["post"].update(changes)

    return change


GOT_ANSWER = {"200": {"description": "Fine.", **body(ref("Got"))}}
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
        (
            field("Sent", "name", {"type": "string", "enum": ["x"]}),
            [
                f"breaking request field changed: {SENT.format('name')}: str -> SentName",
                "additive model added: trilogue_acme.models.SentName: acme.api.things.make_thing(…)",
            ],
        ),
        (
            field("Sent", "more", {"type": "array", "items": {"type": "string", "maxLength": 3}}),
            [f"additive request field added: {SENT.format('more')}: list[str], optional"],
        ),
        (
            field("Sent", "secret", {**STRING, "writeOnly": True}),
            [f"additive request field added: {SENT.format('secret')}: str, optional"],
        ),
        (
            field("Both", "secret", {**STRING, "writeOnly": True}),
            [f"additive request field added: {BOTH.format('secret')}: str, optional"],
        ),
        (
            field("Both", "id", {**STRING, "readOnly": True}),
            [f"additive response field added: {BOTH.format('id')}: str, optional"],
        ),
        (
            both(field("Both", "secret", {**STRING, "writeOnly": True}), required("Both", "secret")),
            [f"breaking request field added: {BOTH.format('secret')}: str, optional"],
        ),
        (
            post(responses={**GOT_ANSWER, "404": {"description": "None."}, "500": failure(STRING)}),
            [
                "wire-only error answer added: acme.api.things.make_thing(…): 404",
                "wire-only error answer added: acme.api.things.make_thing(…): 500: makeThing_500",
            ],
        ),
        (
            post(responses={"200": {**GOT_ANSWER["200"], "headers": {"X-Left": {"schema": INTEGER}}}}),
            ["wire-only answer header added: acme.api.things.make_thing(…): 200 X-Left: integer"],
        ),
        (
            post(callbacks={"done": {"{$request.body#/url}": {"post": {"requestBody": body(ref("Both"))}}}}),
            ["wire-only callback added: acme.api.things.make_thing(…): done POST {$request.body#/url}: Both"],
        ),
        (
            lambda document: document.update(
                openapi="3.1.0", webhooks={"made": {"post": {"requestBody": body(STRING)}}}
            ),
            ["wire-only webhook added: trilogue_acme: POST made: string"],
        ),
        (
            parameter(deprecated=True),
            [f"wire-only parameter changed: {DRY_RUN}: deprecated nothing -> true"],
        ),
        (
            schema("Got", additionalProperties=False),
            ["wire-only class changed: trilogue_acme.models.Got: additionalProperties nothing -> false"],
        ),
        (
            schema("Both", maxProperties=4),
            ["wire-only class changed: trilogue_acme.models.Both: maxProperties nothing -> 4"],
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


def held(schema: dict[str, Any]) -> Document:
    document = base()
    document["components"]["schemas"]["Sent"]["properties"]["held"] = schema
    return document


TEXTS = {"type": "array", "items": STRING}
COUNTS = {"type": "object", "additionalProperties": INTEGER}


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        (TEXTS, {"type": "array", "items": {**STRING, "maxLength": 3}}, "items.maxLength nothing -> 3"),
        (TEXTS, {**TEXTS, "maxItems": 3}, "maxItems nothing -> 3"),
        (COUNTS, {**COUNTS, "additionalProperties": {**INTEGER, "maximum": 3}}, "values.maximum nothing -> 3"),
        (COUNTS, {**COUNTS, "maxProperties": 3}, "maxProperties nothing -> 3"),
        (
            {"anyOf": [STRING, INTEGER]},
            {"anyOf": [{**STRING, "minLength": 1}, INTEGER]},
            "str.minLength nothing -> 1",
        ),
    ],
)
def test_bounds_inside_a_value_are_reported(
    old: dict[str, Any], new: dict[str, Any], detail: str, tmp_path: Path
) -> None:
    found = compare(surface_in(tmp_path / "a", held(old)), surface_in(tmp_path / "b", held(new)), "acme")
    assert [(one.effect, one.detail) for one in found] == [("wire-only", detail)]


def test_the_bounds_of_a_body_that_is_a_list_are_reported(tmp_path: Path) -> None:
    documents = []
    for more in ({}, {"maxItems": 50}):
        document = base()
        document["paths"]["/things"]["post"]["requestBody"] = body({"type": "array", "items": ref("Sent"), **more})
        documents.append(document)
    found = compare(surface_in(tmp_path / "a", documents[0]), surface_in(tmp_path / "b", documents[1]), "acme")
    assert [f"{one.effect} {one.format()}" for one in found] == [
        "wire-only request body changed: acme.api.things.make_thing(body=…): maxItems nothing -> 50"
    ]


def test_a_change_inside_an_error_is_reported_by_its_path(tmp_path: Path) -> None:
    documents = []
    for code in (STRING, INTEGER):
        document = base()
        document["components"]["schemas"]["Errors"] = obj(errors={"type": "array", "items": obj(code=code)})
        document["paths"]["/things"]["get"]["responses"]["400"] = {"description": "Bad.", **body(ref("Errors"))}
        documents.append(document)
    found = compare(surface_in(tmp_path / "a", documents[0]), surface_in(tmp_path / "b", documents[1]), "acme")
    assert [f"{one.effect} {one.format()}" for one in found] == [
        "wire-only error answer changed: acme.api.things.get_thing(…): 400: errors?[].code?: string -> integer"
    ]


def test_a_field_of_an_error_and_a_whole_error_are_added_and_removed(tmp_path: Path) -> None:
    small, large = base(), base()
    for document, fields in ((small, {"code": STRING}), (large, {"code": STRING, "hint": INTEGER})):
        document["components"]["schemas"]["Errors"] = obj(**fields)
        document["paths"]["/things"]["get"]["responses"]["400"] = {"description": "Bad.", **body(ref("Errors"))}
    large["paths"]["/things"]["get"]["responses"]["500"] = {"description": "Worse.", **body(ref("Errors"))}
    before, after = surface_in(tmp_path / "a", small), surface_in(tmp_path / "b", large)
    error = "wire-only error answer"
    assert [f"{one.effect} {one.format()}" for one in compare(before, after, "acme")] == [
        f"{error} changed: acme.api.things.get_thing(…): 400: hint? added: integer",
        f"{error} added: acme.api.things.get_thing(…): 500: Errors",
    ]
    assert [f"{one.effect} {one.format()}" for one in compare(after, before, "acme")] == [
        f"{error} changed: acme.api.things.get_thing(…): 400: hint? removed: integer",
        f"{error} removed: acme.api.things.get_thing(…): 500: Errors",
    ]
