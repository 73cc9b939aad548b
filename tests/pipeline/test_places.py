"""Every complaint has the line of what it is about, wherever the document writes that; and all are told at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from vendors.builders import document_with, obj, provider_in, ref

from pipeline.build import read_normal
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = {"type": "string"}
SCHEMAS = "#/components/schemas/"
EITHER = {"oneOf": [ref("Part"), ref("Other")]}


def complaints(folder: Path, document: dict[str, Any], **more: Any) -> list[str]:
    """What is wrong with a document of one value a line, each with the line's text instead of its number."""
    text = json.dumps(document, indent=1)
    settings = provider_in(folder, text, **more)
    with pytest.raises(PipelineError) as raised:
        read_normal(settings)
    lines = text.splitlines()
    found = []
    for told in str(raised.value).splitlines():
        line, _, message = told.removeprefix(f"{settings.raw}:").split(":", 2)
        found.append(f"{lines[int(line) - 1].strip()} {message.strip()}")
    return found


def marked(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose place is the key `here`."""
    return obj(here=schema)


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"oneOf": [obj(a=TEXT), TEXT]}, "union ThingHere mixes objects with other types"),
        ({"oneOf": [obj(a=TEXT), obj(a=TEXT, b=TEXT)]}, "union ThingHere: branch 1 has no property that other"),
        (
            {
                "oneOf": [ref("Part")],
                "discriminator": {"propertyName": "k", "mapping": {"x": "#/components/schemas/No"}},
            },
            "union ThingHere: its mapping sends the value 'x' to No",
        ),
        ({"allOf": [EITHER, {"anyOf": [ref("Other"), ref("Part")]}]}, "allOf contains two unions"),
        ({"allOf": [EITHER, obj(x=TEXT)], "oneOf": [ref("Other"), obj(y=TEXT)]}, "allOf contains two unions"),
        ({"allOf": [{"oneOf": [TEXT, ref("Part")]}, obj(x=TEXT)]}, "allOf contains a union with the branch"),
        (obj(from_dict=TEXT), "property 'from_dict' of ThingHere has the name of an attribute"),
        (
            {"type": "object", "additionalProperties": obj(**{"a-b": TEXT, "a_b": TEXT})},
            "properties 'a-b' and 'a_b' of",
        ),
    ],
)
def test_a_complaint_about_an_inline_schema_has_its_line(schema: dict[str, Any], message: str, tmp_path: Path) -> None:
    document = document_with(schemas={"Thing": marked(schema), "Part": obj(a=TEXT), "Other": obj(b=TEXT)})
    (found,) = complaints(tmp_path, document)
    line, _, told = found.partition(message)
    assert told, found
    assert line.startswith(('"here": {', '"from_dict": {', '"a_b": {', '"oneOf": [', "{")), found


def test_a_taken_name_is_told_where_the_inline_schema_is(tmp_path: Path) -> None:
    (found,) = complaints(tmp_path, document_with(schemas={"Thing": marked(obj(a=TEXT)), "ThingHere": obj(b=TEXT)}))
    assert found.startswith('"here": { an inline schema needs the name ThingHere')


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (obj(here=obj(a=TEXT)), "properties.here"),
        ({"allOf": [obj(here=obj(a=TEXT)), obj(z=TEXT)]}, "allOf[0].properties.here"),
    ],
)
def test_a_taken_name_can_be_replaced_as_the_message_says(thing: dict[str, Any], place: str, tmp_path: Path) -> None:
    schemas = {"ThingHere": obj(c=TEXT), "ThingHere2": obj(d=TEXT), "Thing": thing}
    (found,) = complaints(tmp_path, document_with(schemas=schemas))
    action = yaml.safe_load(found[found.index("{target") :])
    assert action == {
        "target": f"$.components.schemas.Thing.{place}",
        "description": "name",
        "update": {"x-name": "ThingHere3"},
    }
    normal = read_normal(provider_in(tmp_path, document_with(schemas=schemas), overlay=[action])).normal
    assert normal["components"]["schemas"]["Thing"]["properties"]["here"] == ref("ThingHere3")


def test_circles_of_all_of_are_told_all_at_once(tmp_path: Path) -> None:
    schemas = {
        "Thing": obj(a=ref("A"), c=ref("C"), e=ref("E")),
        "A": {"allOf": [ref("B"), obj(x=TEXT)]},
        "B": {"allOf": [obj(y=TEXT), ref("A")]},
        "C": {"allOf": [obj(z=TEXT), {"allOf": [ref("C"), obj(w=TEXT)]}]},
        # A kind that contains its union, as some generators write it.
        "E": {"oneOf": [ref("F")], "discriminator": {"propertyName": "kind"}},
        "F": {"allOf": [ref("E"), obj(v=TEXT)]},
        "Fine": {"allOf": [ref("Leaf"), obj(u=TEXT)]},
        "Leaf": obj(t=TEXT),
    }
    remedy = "remove that part in the overlay"
    assert complaints(tmp_path, document_with(schemas=schemas)) == [
        f'"A": {{ schema A contains itself through allOf: A -> B -> A; {remedy}',
        f'"C": {{ schema C contains itself through allOf: C -> C; {remedy}',
        f'"F": {{ schema F contains itself through allOf: F -> F; {remedy}',
    ]


def test_unions_that_cannot_be_merged_are_told_all_at_once(tmp_path: Path) -> None:
    two = {"allOf": [EITHER, {"anyOf": [ref("Part"), ref("Other")]}]}
    document = document_with(schemas={"Thing": obj(a=two, b=two), "Part": obj(a=TEXT), "Other": obj(b=TEXT)})
    assert [line.partition(" allOf")[0] for line in complaints(tmp_path, document)] == ['"b": {', '"a": {']


def test_the_remedy_for_a_union_of_text_and_objects_works(tmp_path: Path) -> None:
    document = document_with(schemas={"Thing": marked({"oneOf": [obj(a=TEXT), TEXT]})})
    (found,) = complaints(tmp_path, document)
    action = found.partition("overlay: {")[2].removesuffix("}")
    target = action.partition('target: "')[2].partition('"')[0]
    overlay = [{"target": target, "description": "any value", "remove": True}]
    normal = read_normal(provider_in(tmp_path, document, overlay=overlay)).normal
    assert "oneOf" not in json.dumps(normal["components"]["schemas"])
