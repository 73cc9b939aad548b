"""Notes: what a document says and no code shows is told with file and line, and takes part in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in, ref, surface_in

from pipeline.api.compare import compare
from pipeline.build import read_normal, validate

if TYPE_CHECKING:
    from pathlib import Path

TEXT = {"type": "string"}


def notes(folder: Path, **schemas: Any) -> list[str]:
    """The notes about a document, without file and line."""
    settings = provider_in(folder, document_with(schemas=schemas))
    return [line.split(": ", 1)[1] for line in read_normal(settings).notes]


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"type": "string", "enum": ["a", 1.5, 7, True]}, "not of type string (1.5, 7, True)"),
        ({"type": "integer", "enum": ["1", 2]}, "not of type integer ('1')"),
        ({"type": ["integer", "null"], "enum": [True, None]}, "not of type integer or null (True)"),
        ({"type": "boolean", "enum": ["yes"]}, "not of type boolean ('yes')"),
        ({"type": "string", "enum": ["a", None]}, None),
        ({"type": "number", "enum": [1, 1.5]}, None),
        ({"type": "array", "enum": [["a"]]}, None),
        ({"enum": ["a", 1]}, None),
    ],
)
def test_values_of_an_enum_that_are_of_another_type_are_told(
    schema: dict[str, Any], told: str | None, tmp_path: Path
) -> None:
    found = notes(tmp_path, Thing=obj(a=schema))
    assert [told in one for one in found] == ([True] if told else []), found


@pytest.mark.parametrize(("default", "told"), [("x", True), (True, True), (5, False)])
def test_a_default_of_another_type_is_told_and_not_sent(default: object, told: bool, tmp_path: Path) -> None:
    parameter = {"name": "a", "in": "query", "required": True, "schema": {"type": "integer", "default": default}}
    operation = {"operationId": "getThing", "parameters": [parameter], "responses": {"200": {"description": "Fine."}}}
    settings = provider_in(tmp_path, document_with(paths={"/things": {"get": operation}}))
    build = read_normal(settings)
    validate(build, settings)
    assert [f"the default {default!r} is not of type integer" in one for one in build.notes] == [True] * told
    (sent,) = build.normal["paths"]["/things"]["get"]["parameters"]
    assert ("x-sent-default" in sent) is not told


def test_a_discriminator_without_branches_is_told(tmp_path: Path) -> None:
    animal = {**obj(kind=TEXT), "discriminator": {"propertyName": "kind"}}
    cat = {"allOf": [ref("Animal"), obj(name=TEXT)]}
    (note,) = notes(tmp_path, Thing=obj(a=ref("Animal")), Animal=animal, Cat=cat)
    assert note.startswith("a discriminator without oneOf: the kinds that extend this schema are read as the schema")
    union = {"oneOf": [ref("Cat")], "discriminator": {"propertyName": "kind"}}
    assert notes(tmp_path, Thing=obj(a=ref("Animal")), Animal=union, Cat=obj(kind=TEXT)) == []


@pytest.mark.parametrize(
    ("condition", "change"),
    [
        ({"if": {"required": ["a"]}}, "class changed: trilogue_acme.models.Thing: if"),
        ({"not": {"required": ["a"]}}, "class changed: trilogue_acme.models.Thing: not"),
        ({"dependentRequired": {"a": ["b"]}}, "class changed: trilogue_acme.models.Thing: dependentRequired"),
        ({"patternProperties": {"^x-": TEXT}}, "class changed: trilogue_acme.models.Thing: patternProperties"),
        ({"unevaluatedProperties": False}, "class changed: trilogue_acme.models.Thing: unevaluatedProperties"),
    ],
)
def test_a_condition_that_no_type_shows_is_in_the_report(
    condition: dict[str, Any], change: str, tmp_path: Path
) -> None:
    before, after = obj(a=TEXT, b=TEXT), {**obj(a=TEXT, b=TEXT), **condition}
    (told,) = changes(tmp_path, before, after)
    assert told.startswith(f"wire-only {change} nothing -> ")
    assert changes(tmp_path, after, after) == []


def test_a_condition_of_a_list_is_in_the_report_and_its_prose_is_not(tmp_path: Path) -> None:
    before = obj(a={"type": "array", "prefixItems": [{**TEXT, "description": "theirs"}]})
    after = obj(a={"type": "array", "prefixItems": [{**TEXT, "description": "another"}]})
    assert changes(tmp_path, before, after) == []
    after["properties"]["a"]["prefixItems"].append(TEXT)
    (told,) = changes(tmp_path, before, after)
    assert "prefixItems" in told


def changes(folder: Path, before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    old, new = (surface_in(folder, document_with(schemas={"Thing": one}, openapi="3.1.0")) for one in (before, after))
    return [f"{change.effect} {change.format()}" for change in compare(old, new, "acme")]
