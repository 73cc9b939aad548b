"""Unions as vendors write them: mappings, shared keys, numbered names, and what a tag must not do elsewhere."""

from __future__ import annotations

import copy
import importlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, imported, normal_of, obj, provider_in, ref

from pipeline import build
from pipeline.codegen import proof
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = {"type": "string"}


def tagged(*branches: str, **mapping: str) -> dict[str, Any]:
    discriminator: dict[str, Any] = {"propertyName": "kind"}
    if mapping:
        discriminator["mapping"] = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    return {"oneOf": [ref(name) for name in branches], "discriminator": discriminator}


def union_of(schemas: dict[str, Any], name: str = "Thing") -> dict[str, Any]:
    found: dict[str, Any] = normal_of(document_with(schemas=schemas))["components"]["schemas"][name]["x-union"]
    return found


def test_a_mapping_to_what_is_no_branch_is_refused(tmp_path: Path) -> None:
    schemas = {"Thing": tagged("A", "B", a="A", c="C"), "A": obj(a=TEXT), "B": obj(b=TEXT), "C": obj(c=TEXT)}
    settings = provider_in(tmp_path, json.dumps(document_with(schemas=schemas), indent=1))
    message = r"openapi\.yaml:\d+:\d+: union Thing: its mapping sends the value 'c' to C, which is none of its branches"
    with pytest.raises(PipelineError, match=message):
        build.read_normal(settings)


def test_a_branch_may_have_two_values() -> None:
    union = union_of({"Thing": tagged("A", "B", a="A", alpha="A", b="B"), "A": obj(x=TEXT), "B": obj(y=TEXT)})
    assert union["branches"] == [
        {"value": "a", "ref": "A"},
        {"value": "alpha", "ref": "A"},
        {"value": "b", "ref": "B"},
    ]


def test_the_tag_of_a_numbered_schema_is_the_one_in_its_examples() -> None:
    schemas = {"Thing": tagged("Text2", "Image"), "Image": obj(kind=TEXT), "Text2": obj(kind=TEXT)}
    own = {"kind": {"type": "string", "example": "Text"}}
    for text in (
        {**obj(kind=TEXT), "example": {"kind": "Text"}},
        {**obj(kind=TEXT), "examples": [{"kind": "Text"}]},
        {"allOf": [{"type": "object", "properties": own}]},
    ):
        values = [branch["value"] for branch in union_of({**schemas, "Text2": text})["branches"]]
        assert values == ["Text", "Image"]


@pytest.mark.parametrize(
    "text",
    [
        {**obj(kind={"type": "string", "example": "Text"}), "example": {"kind": "text"}},
        {**obj(kind=TEXT), "title": "Text"},
    ],
)
def test_an_unclear_tag_of_a_numbered_schema_is_told(text: dict[str, Any]) -> None:
    schemas = {"Thing": tagged("Text2", "Image"), "Image": obj(kind=TEXT), "Text2": text}
    with pytest.raises(PipelineError, match=r"schema Text2 .*'Text' and .*mapping: \{Text: '#/comp"):
        union_of(schemas)


def test_a_branch_that_is_sent_elsewhere_sends_its_tag_in_the_union_alone() -> None:
    schemas = {"Thing": tagged("A", "B", a="A", b="B"), "A": obj(x=TEXT), "B": obj(y=TEXT)}
    document = document_with(schemas=schemas)
    document["paths"]["/a"] = {
        "post": {
            "operationId": "postA",
            "requestBody": {"content": {"application/json": {"schema": ref("A")}}},
            "responses": {"204": {"description": "Done."}},
        }
    }
    found = normal_of(document)["components"]["schemas"]
    assert "kind" not in found["A"]["properties"]
    assert [branch["ref"] for branch in found["Thing"]["x-union"]["branches"]] == ["ThingA", "B"]
    assert found["ThingA"]["properties"]["kind"]["const"] == "a"


def test_a_branch_of_two_unions_has_the_tag_of_each() -> None:
    schemas = {
        "Thing": obj(one=ref("One"), two=ref("Two")),
        "One": tagged("A", "B", a="A", b="B"),
        "Two": tagged("A", "B", x="A", b="B"),
        "A": obj(x=TEXT),
        "B": obj(y=TEXT),
    }
    assert [branch["ref"] for branch in union_of(schemas, "One")["branches"]] == ["A", "B"]
    assert [branch["ref"] for branch in union_of(schemas, "Two")["branches"]] == ["TwoA", "B"]


# --- as Sinch writes today: allOf of a union and of what all its branches have


def sinch_style() -> dict[str, Any]:
    shared = obj(id={**TEXT, "readOnly": True}, metadata={"type": ["string", "null"]})
    shared["required"] = ["id"]
    schemas = {
        "Message": {
            "allOf": [
                {
                    "anyOf": [
                        {
                            "type": "object",
                            "title": "Text",
                            "required": ["text_message"],
                            "properties": {"text_message": ref("T")},
                        },
                        ref("CardField"),
                    ]
                },
                shared,
                {"example": {"id": "1", "text_message": {"text": "x"}, "metadata": None}},
            ]
        },
        "CardField": {"allOf": [{"type": "object", "properties": {"card_message": ref("Card")}}]},
        "T": obj(text=TEXT),
        "Card": obj(title=TEXT, choices={"type": "array", "items": ref("Event")}),
        "Event": {"allOf": [tagged("Call", "Url", CALL="Call"), obj(postback={"const": "p"})]},
        "Call": obj(kind=TEXT, number=TEXT),
        "Url": obj(kind={"const": "URL"}, url=TEXT),
    }
    filters = {"type": "object", "properties": {"since": {"type": "string", "format": "date-time"}}}
    paths = {
        "/v1/projects/{project_id}/messages:send": {
            "parameters": [{"name": "project_id", "in": "path", "required": True, "schema": TEXT}],
            "post": {
                "operationId": "Messages_SendMessage",
                "tags": ["Messages"],
                "parameters": [
                    {"name": "filter", "in": "query", "style": "deepObject", "explode": True, "schema": filters}
                ],
                "requestBody": {"content": {"application/json": {"schema": ref("Message")}}},
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": ref("Message")}}}},
            },
        }
    }
    return {**document_with(paths=paths, schemas=schemas), "openapi": "3.1.0"}


@pytest.fixture
def models(tmp_path: Path) -> Iterator[Any]:
    settings = provider_in(tmp_path, json.dumps(sinch_style(), indent=1))
    built = build.read_normal(settings)
    build.validate(built, settings)
    build.write_package(built, settings, tmp_path)
    assert proof.prove(proof.Package(tmp_path, settings, built.repaired, built.normal)) == []
    with imported(tmp_path):
        yield importlib.import_module("trilogue_acme.models")


def test_a_union_beside_shared_keys_gives_them_to_each_branch(models: Any) -> None:
    message = models.message_from_dict({"id": "1", "text_message": {"text": "x"}, "metadata": None})
    assert isinstance(message, models.MessageTextMessage)
    assert (message.id, message.text_message.text, message.metadata) == ("1", "x", None)
    card = {
        "card_message": {"choices": [{"kind": "CALL", "number": "1", "postback": "p"}, {"kind": "URL", "url": "u"}]}
    }
    read = models.message_from_dict(card)
    call, url = read.card_message.choices
    assert (type(call).__name__, call.postback, type(url).__name__) == ("EventCall", "p", "EventUrl")
    assert read.to_dict() == card
    assert models.EventCall(number="1").to_dict() == {"kind": "CALL", "number": "1"}


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([ref("One"), ref("Two")], "allOf contains two unions"),
        ([{"oneOf": [TEXT, ref("A")]}, obj(x=TEXT)], r"the branch \(inline\), which is no object"),
    ],
)
def test_a_union_that_cannot_be_merged_is_refused(parts: list[Any], message: str) -> None:
    schemas = {
        "Thing": {"allOf": parts},
        "One": tagged("A", "B"),
        "Two": tagged("A", "B"),
        "A": obj(a=TEXT),
        "B": obj(b=TEXT),
    }
    with pytest.raises(PipelineError, match=message):
        normal_of(document_with(schemas=schemas))


def test_constants_of_the_branches_distinguish_a_union_without_a_discriminator() -> None:
    """A key of their own may be missing on the wire; the constant is in every value."""
    one, other = obj(kind={"type": "string", "enum": ["a"]}, x=TEXT), obj(kind={"const": "b"}, y=TEXT)
    expected = {"tag": "kind", "branches": [{"value": "a", "ref": "One"}, {"value": "b", "ref": "Other"}]}
    assert union_of({"Thing": {"oneOf": [ref("One"), ref("Other")]}, "One": one, "Other": other}) == expected
    inline = union_of({"Thing": {"anyOf": [one, other]}})
    assert [branch["value"] for branch in inline["branches"]] == ["a", "b"]
    several = obj(kind={"type": "string", "enum": ["a", "c"]}, x=TEXT)
    named = union_of({"Thing": {"oneOf": [ref("One"), ref("Other")]}, "One": several, "Other": other})
    assert [(branch["value"], branch["ref"]) for branch in named["branches"]] == [
        ("a", "One"),
        ("c", "One"),
        ("b", "Other"),
    ]


def test_constants_that_branches_share_do_not_distinguish_them() -> None:
    one, other = obj(kind={"enum": ["a", "b"]}, x=TEXT), obj(kind={"enum": ["b"]}, y=TEXT)
    assert "tag" not in union_of({"Thing": {"oneOf": [ref("One"), ref("Other")]}, "One": one, "Other": other})


@pytest.mark.parametrize("inner", ["Before", "Zero"])
def test_a_branch_that_is_a_union_gives_its_branches(inner: str) -> None:
    branches = {name: obj(kind=TEXT, **{name.lower(): TEXT}) for name in ("One", "Two", "Three")}
    schemas = {"Thing": tagged("One", inner, first="One"), inner: tagged("Two", "Three", third="Three"), **branches}
    assert union_of(dict(sorted(schemas.items())))["branches"] == [
        {"value": "first", "ref": "One"},
        {"value": "Two", "ref": "Two"},
        {"value": "third", "ref": "Three"},
    ]


@pytest.mark.parametrize("tag", ["type", None])
def test_a_branch_that_is_distinguished_in_another_way_is_refused(tag: str | None) -> None:
    inner: dict[str, Any] = {"oneOf": [ref("Two"), ref("Three")]}
    outer: dict[str, Any] = {"oneOf": [ref("One"), ref("Inner")]}
    inner["discriminator"] = {"propertyName": "kind"}
    if tag:
        outer["discriminator"] = {"propertyName": tag}
    schemas = {name: obj(kind=TEXT, **{name.lower(): TEXT}) for name in ("One", "Two", "Three")}
    with pytest.raises(PipelineError, match="union Thing: its branch Inner is a union that is distinguished in"):
        union_of({"Thing": outer, "Inner": inner, **schemas})


def test_a_tag_that_is_no_text_is_refused() -> None:
    numbered = [obj(kind={"type": "integer", "enum": [value]}, **{f"x{value}": TEXT}) for value in (1, 2)]
    union = {"oneOf": numbered, "discriminator": {"propertyName": "kind"}}
    with pytest.raises(PipelineError, match="the tag kind of a union has the value 1, and only text can be"):
        union_of({"Thing": union})


def test_a_union_that_the_overlay_puts_next_to_the_same_in_all_of_is_one() -> None:
    branches = [obj(a=TEXT), obj(b=TEXT)]
    whole = {"allOf": [{"oneOf": copy.deepcopy(branches)}, obj(shared=TEXT)], "oneOf": copy.deepcopy(branches)}
    assert [branch["key"] for branch in union_of({"Thing": whole})["branches"]] == ["a", "b"]


@pytest.mark.parametrize("named", [True, False])
def test_common_properties_have_one_class_however_they_are_written(named: bool) -> None:
    """`allOf` of a union and an object, or properties next to the union."""
    common = obj(shared=obj(deep=TEXT), many={"type": "object", "additionalProperties": obj(x=TEXT)})
    branches = {"One": obj(a=TEXT), "Other": obj(b=TEXT)}
    union = {"oneOf": [ref(name) for name in branches] if named else list(branches.values())}
    found = normal_of(document_with(schemas={"Thing": {"allOf": [union, common]}, **branches}))["components"]["schemas"]
    assert {"ThingShared", "ThingMany"} < found.keys()
    for branch in found["Thing"]["x-union"]["branches"]:
        properties = found[branch["ref"]]["properties"]
        assert (properties["shared"], properties["many"]) == (ref("ThingShared"), ref("ThingMany"))
