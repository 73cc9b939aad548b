"""The rules for single schemas and references: one spelling for every way of writing a thing."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.made import normal_field as field
from vendors.made import normal_schemas as normal
from vendors.made import obj, ref

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


# --- null


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True},
        {"type": ["string", "null"]},
        {"anyOf": [STRING, {"type": "null"}]},
        {"oneOf": [{"type": "null"}, STRING]},
        {"allOf": [STRING], "nullable": True},
    ],
)
def test_null_has_one_spelling(schema: Schema) -> None:
    assert field(schema) == {"type": "string", "nullable": True}


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/components/schemas/Part", "nullable": True},
        {"allOf": [ref("Part")], "nullable": True},
        {"anyOf": [ref("Part"), {"type": "null"}]},
        {"oneOf": [{"allOf": [ref("Part")]}, {"type": "null"}]},
    ],
)
def test_null_of_a_reference_has_one_spelling(schema: Schema) -> None:
    part = obj(b=STRING)
    found = normal({"Thing": {"type": "object", "properties": {"a": schema}}, "Part": part})
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/Part", "nullable": True}


def test_a_named_schema_that_may_be_null_makes_its_references_nullable() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Maybe")),
            "Maybe": {"type": "object", "nullable": True, "properties": {"b": STRING}},
        }
    )
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/Maybe", "nullable": True}
    assert "nullable" not in found["Maybe"]


def test_null_among_enum_values_is_no_value() -> None:
    found = normal({"Thing": {"type": "object", "properties": {"a": {"type": "string", "enum": ["x", None]}}}})
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/ThingA", "nullable": True}
    assert found["ThingA"] == {"type": "string", "enum": ["x"]}


# --- single schemas


@pytest.mark.parametrize("schema", [True, {}, {"title": "Anything"}])
def test_a_schema_that_says_nothing_is_empty(schema: Schema | bool) -> None:
    assert field(schema) == {}


@pytest.mark.parametrize("wanted", ["uuid", "uri", "int64", "email"])
def test_a_format_that_changes_no_type_is_a_fact_of_the_wire(wanted: str) -> None:
    assert field({"type": "string", "format": wanted}) == {"type": "string", "x-wire": {"format": wanted}}


@pytest.mark.parametrize("kept", ["date-time", "date"])
def test_a_format_that_changes_the_type_stays(kept: str) -> None:
    assert field({"type": "string", "format": kept}) == {"type": "string", "format": kept}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "binary"},
        {"type": "string", "contentMediaType": "image/png"},
        {"contentMediaType": "image/png"},
    ],
)
def test_a_file_has_one_spelling(schema: Schema) -> None:
    assert field(schema) == {"type": "string", "format": "binary"}


def test_a_default_is_prose_and_is_not_sent() -> None:
    found = field({"type": "integer", "default": 25, "description": "How many."})
    assert found["description"] == "How many. The service's default is 25."
    assert "default" not in found


def test_bounds_titles_and_examples_leave_no_trace_in_types() -> None:
    found = field(
        {"type": "string", "title": "A", "maxLength": 5, "example": "x", "externalDocs": {"url": "u"}, "x-y": 1}
    )
    assert found == {"type": "string", "x-wire": {"maxLength": 5}}


def test_a_boolean_required_inside_a_property_means_nothing() -> None:
    assert field({"type": "string", "required": True}) == STRING


@pytest.mark.parametrize("schema", [{"const": "x"}, {"enum": ["x"]}, {"type": "string", "enum": ["x", "x"]}])
def test_a_value_that_is_always_the_same_is_an_open_enum_of_one(schema: Schema) -> None:
    found = normal({"Thing": {"type": "object", "properties": {"a": schema}}})
    assert found["ThingA"] == {"type": "string", "enum": ["x"]}


@pytest.mark.parametrize(
    ("schema", "meant"),
    [
        ({"enum": [True, False]}, {"type": "boolean"}),
        ({"type": "number", "enum": [0.5, 1.5]}, {"type": "number"}),
        ({"enum": ["a", 1]}, {}),
        ({"type": "string", "enum": []}, STRING),
    ],
)
def test_an_enum_that_python_has_no_literals_for_is_its_type(schema: Schema, meant: Schema) -> None:
    assert field(schema) == meant


def test_a_list_of_unknown_things_is_a_list() -> None:
    assert field({"type": "array"}) == {"type": "array", "items": {}}


def test_several_types_are_a_union() -> None:
    assert field({"type": ["string", "integer", "null"]}) == {
        "anyOf": [STRING, {"type": "integer"}],
        "nullable": True,
    }


def test_a_secret_that_only_goes_in_is_not_required_of_what_comes_back() -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "required": ["id", "secret"],
                "properties": {"id": STRING, "secret": {"type": "string", "writeOnly": True}},
            }
        }
    )
    assert found["Thing"]["required"] == ["id"]


def test_empty_keys_mean_nothing() -> None:
    assert field({"type": "string", "description": None, "enum": None, "properties": None}) == STRING


# --- references


def test_a_reference_to_the_middle_of_a_thing_is_written_out() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Other/properties/b")),
            "Other": {
                "type": "object",
                "properties": {
                    "b": {"type": "array", "items": ref("Other/properties/c")},
                    "c": {"type": "integer"},
                },
            },
        }
    )
    assert found["Thing"]["properties"]["a"] == {"type": "array", "items": {"type": "integer"}}


def test_a_reference_to_the_middle_that_stands_inside_it_is_refused() -> None:
    with pytest.raises(PipelineError, match="stands inside what it points to; give that thing a name in components"):
        normal(
            {
                "Thing": {
                    "type": "object",
                    "properties": {
                        "a": {
                            "type": "object",
                            "properties": {"b": ref("Thing/properties/a")},
                        }
                    },
                }
            }
        )


@pytest.mark.parametrize(("openapi", "keys"), [("3.0.3", {"b"}), ("3.1.0", {"b", "c"})])
def test_keys_beside_a_reference_count_in_3_1_alone(openapi: str, keys: set[str]) -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {"a": {"$ref": "#/components/schemas/Part", "properties": {"c": STRING}}},
            },
            "Part": obj(b=STRING),
        },
        openapi=openapi,
    )
    name = found["Thing"]["properties"]["a"]["$ref"].rpartition("/")[2]
    assert found[name]["properties"].keys() == keys


def test_a_schema_may_refer_to_itself() -> None:
    option = {
        "type": "object",
        "properties": {"options": {"type": "array", "items": ref("Thing")}},
    }
    assert normal({"Thing": option})["Thing"]["properties"] == option["properties"]


def test_a_name_for_a_name_is_a_class_of_its_own() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Alias")),
            "Alias": ref("Part"),
            "Part": obj(b=STRING),
        }
    )
    assert found["Thing"]["properties"]["a"] == ref("Alias")
    assert found["Alias"] == obj(b=STRING)
