"""The rules for single schemas and references: equivalent spellings give one."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.builders import document_with, normal_of, obj, ref
from vendors.builders import normal_field as field
from vendors.builders import normal_schemas as normal

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


@pytest.mark.parametrize("maybe", [{"oneOf": [ref("Maybe"), ref("Other")]}, ref("Union")])
def test_a_union_with_a_branch_that_may_be_null_may_be_null(maybe: Schema) -> None:
    schemas = {
        "Maybe": {"type": "object", "nullable": True, "properties": {"b": STRING}},
        "Other": obj(c=STRING),
        "Union": {"oneOf": [ref("Maybe"), ref("Other")]},
    }
    found = normal({"Thing": obj(a=maybe), **schemas})
    assert found["Thing"]["properties"]["a"] == {**ref("Union"), "nullable": True}
    assert not any("nullable" in branch for branch in found["Union"]["oneOf"])


def test_a_union_with_an_inline_branch_that_may_be_null_may_be_null() -> None:
    found = normal({"Thing": obj(a={"anyOf": [{**obj(b=STRING), "nullable": True}, obj(c=STRING)]})})
    assert found["Thing"]["properties"]["a"] == {**ref("ThingA"), "nullable": True}
    assert field({"oneOf": [{"type": "string", "nullable": True}, {"type": "integer"}]})["nullable"]


def test_a_key_that_is_required_twice_is_required() -> None:
    assert normal({"Thing": {**obj(a=STRING), "required": ["a", "a"]}})["Thing"]["required"] == ["a"]


def test_null_among_enum_values_makes_the_property_nullable() -> None:
    found = normal({"Thing": {"type": "object", "properties": {"a": {"type": "string", "enum": ["x", None]}}}})
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/ThingA", "nullable": True}
    assert found["ThingA"] == {"type": "string", "enum": ["x"]}


# --- single schemas


@pytest.mark.parametrize("schema", [True, {}, {"title": "Anything"}])
def test_a_schema_without_constraints_is_empty(schema: Schema | bool) -> None:
    assert field(schema) == {}


@pytest.mark.parametrize("wanted", ["uuid", "uri", "int64", "email", "date"])
def test_a_format_that_does_not_change_the_type_is_a_wire_fact(wanted: str) -> None:
    assert field({"type": "string", "format": wanted}) == {"type": "string", "x-wire": {"format": wanted}}


def test_the_format_of_a_time_is_kept_where_code_converts_it() -> None:
    time = {"type": "string", "format": "date-time"}
    text = {"type": "string", "x-wire": {"format": "date-time"}}
    assert field(time) == time
    assert field({"type": "array", "items": time}) == {"type": "array", "items": text}
    assert field({"anyOf": [time, {"type": "integer"}]}) == {"anyOf": [text, {"type": "integer"}]}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "binary"},
        {"type": "string", "contentMediaType": "image/png"},
        {"contentMediaType": "image/png"},
    ],
)
def test_a_file_has_one_spelling_and_is_text_outside_a_multipart_body(schema: Schema) -> None:
    assert field(schema) == {"type": "string", "x-wire": {"format": "binary"}}
    body = {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": {"a": schema}}}}}
    operation = {"operationId": "upload", "tags": ["Things"], "requestBody": body, "responses": {}}
    schemas = normal_of(document_with(paths={"/things": {"post": operation}}))["components"]["schemas"]
    assert schemas["UploadBody"]["properties"]["a"] == {"type": "string", "format": "binary"}


def test_a_default_moves_to_the_description() -> None:
    found = field({"type": "integer", "default": 25, "description": "How many."})
    assert found["description"] == "How many. The service's default is 25."
    assert "default" not in found


def test_titles_and_examples_are_removed_and_bounds_are_wire_facts() -> None:
    found = field(
        {"type": "string", "title": "A", "maxLength": 5, "example": "x", "externalDocs": {"url": "u"}, "x-y": 1}
    )
    assert found == {"type": "string", "x-wire": {"maxLength": 5}}


def test_a_boolean_required_inside_a_property_is_removed() -> None:
    assert field({"type": "string", "required": True}) == STRING


@pytest.mark.parametrize("schema", [{"const": "x"}, {"enum": ["x"]}, {"type": "string", "enum": ["x", "x"]}])
def test_a_constant_is_an_open_enum_of_one(schema: Schema) -> None:
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
def test_an_enum_of_other_values_than_text_or_integers_is_its_type(schema: Schema, meant: Schema) -> None:
    assert field(schema) == meant


def test_an_array_without_items_is_a_list_of_anything() -> None:
    assert field({"type": "array"}) == {"type": "array", "items": {}}


def test_several_types_are_a_union() -> None:
    assert field({"type": ["string", "integer", "null"]}) == {
        "anyOf": [STRING, {"type": "integer"}],
        "nullable": True,
    }


def test_a_write_only_property_is_not_required() -> None:
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


def test_empty_keys_are_removed() -> None:
    assert field({"type": "string", "description": None, "enum": None, "properties": None}) == STRING


# --- references


def test_a_reference_into_a_schema_is_written_out() -> None:
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


def test_a_reference_to_an_enclosing_inline_schema_is_an_error() -> None:
    with pytest.raises(PipelineError, match="is inside the schema that it refers to; move that schema to components"):
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
def test_keys_next_to_a_reference_are_merged_in_3_1_only(openapi: str, keys: set[str]) -> None:
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


def test_a_named_reference_to_an_object_is_a_class_of_its_own() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Alias")),
            "Alias": ref("Part"),
            "Part": obj(b=STRING),
        }
    )
    assert found["Thing"]["properties"]["a"] == ref("Alias")
    assert found["Alias"] == obj(b=STRING)
