"""The rules that decide the classes: composition, names, unions."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.builders import document_with, normal_of, obj, ref
from vendors.builders import normal_schemas as normal

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


# --- composition


def test_all_of_is_merged_into_one_object() -> None:
    found = normal(
        {
            "Thing": {
                "allOf": [
                    ref("Base"),
                    {"required": ["b"], "properties": {"b": STRING}},
                ],
                "properties": {"c": STRING},
            },
            "Base": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
        }
    )
    assert found.keys() == {"Thing"}
    assert list(found["Thing"]["properties"]) == ["a", "b", "c"]
    assert found["Thing"]["required"] == ["a", "b"]


def test_a_later_part_overrides_an_earlier_one() -> None:
    found = normal(
        {
            "Thing": {"allOf": [{"properties": {"a": STRING}}, {"properties": {"a": {"description": "New."}}}]},
        }
    )
    assert found["Thing"]["properties"]["a"] == {"type": "string", "description": "New."}


def test_all_of_with_a_union_is_a_union_whose_branches_have_the_other_parts() -> None:
    found = normal(
        {
            "Thing": {"allOf": [ref("Either"), {"properties": {"a": STRING}}]},
            "Either": {"oneOf": [{"properties": {"b": {}}}, {"properties": {"c": {}}}]},
        }
    )
    assert [branch["ref"] for branch in found["Thing"]["x-union"]["branches"]] == ["ThingB", "ThingC"]
    assert list(found["ThingB"]["properties"]) == ["b", "a"]


# --- names


def test_inline_objects_enums_and_maps_are_named_after_schema_and_property() -> None:
    properties = {
        "sub_part": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["x"]}}},
        "list": {"type": "array", "items": obj(b=STRING)},
        "labels": {"type": "object", "additionalProperties": STRING},
        "free": {"type": "object"},
    }
    found = normal({"Thing": {"type": "object", "properties": properties}})
    assert found.keys() == {"Thing", "ThingSubPart", "ThingSubPartKind", "ThingListItem", "ThingLabels", "JsonObject"}
    assert found["ThingLabels"]["x-map"]
    assert found["JsonObject"]["x-map"]


def test_an_inline_union_that_equals_a_named_one_refers_to_it() -> None:
    branches = [
        obj(b=STRING),
        obj(c=STRING),
    ]
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {
                    "a": {"oneOf": [{"properties": branch["properties"], "type": "object"} for branch in branches]}
                },
            },
            "Either": {"oneOf": branches},
        }
    )
    assert found["Thing"]["properties"]["a"]["$ref"].endswith("/Either")


def test_unused_schemas_are_removed_unless_kept() -> None:
    schemas = {
        "Thing": {"type": "object"},
        "UserEvent": obj(u=ref("User")),
        "User": {"type": "object"},
        "Lone": {"type": "object"},
    }
    document = document_with(schemas=schemas)
    assert normal_of(document)["components"]["schemas"].keys() == {"Thing"}
    assert normal_of(document, keep=("*Event",))["components"]["schemas"].keys() == {"Thing", "UserEvent", "User"}
    with pytest.raises(PipelineError, match=r"client.yaml: `keep` has '\*Nothing', which matches no schema"):
        normal_of(document, keep=("*Nothing",))


# --- unions


def kinds(**discriminator: Any) -> dict[str, Schema]:
    return {
        "Thing": {
            "oneOf": [ref("Cat"), ref("Dog")],
            **discriminator,
        },
        "Cat": {
            "type": "object",
            "required": ["kind"],
            "properties": {"name": STRING, "kind": {"type": "string", "enum": ["cat"]}},
        },
        "Dog": {"type": "object", "properties": {"kind": STRING, "bark": STRING}},
    }


def test_the_tag_of_a_union_is_a_constant_in_each_branch() -> None:
    found = normal(kinds(discriminator={"propertyName": "kind"}))
    assert found["Thing"]["x-union"] == {
        "tag": "kind",
        "branches": [{"value": "cat", "ref": "Cat"}, {"value": "Dog", "ref": "Dog"}],
    }
    for name, value in (("Cat", "cat"), ("Dog", "Dog")):
        assert found[name]["properties"]["kind"]["const"] == value
        assert found[name]["properties"]["kind"]["x-sent"]
        assert found[name]["required"] == ["kind"]


def test_a_mapping_gives_the_values_of_the_tag() -> None:
    mapping = {"feline": "#/components/schemas/Cat", "canine": "Dog"}
    found = normal(kinds(discriminator={"propertyName": "kind", "mapping": mapping}))
    assert [branch["value"] for branch in found["Thing"]["x-union"]["branches"]] == ["feline", "canine"]


def test_a_tag_that_is_not_sent_is_optional() -> None:
    found = normal(kinds(discriminator={"propertyName": "kind", "x-tag-unsent": True}))
    assert "kind" not in found["Cat"]["required"]


def test_a_union_without_a_tag_is_distinguished_by_key() -> None:
    both = STRING
    found = normal(
        {
            "Thing": {
                "oneOf": [
                    {"type": "object", "properties": {"both": both, "a": STRING}},
                    {"type": "object", "properties": {"both": both, "b": STRING}},
                ]
            }
        }
    )
    assert found["Thing"]["x-union"] == {"branches": [{"key": "a", "ref": "ThingA"}, {"key": "b", "ref": "ThingB"}]}
    assert found["ThingA"]["required"] == ["a"]


def test_properties_next_to_a_union_are_copied_to_every_branch() -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {"shared": {"type": "integer"}},
                "oneOf": [obj(a={}), obj(b={})],
            }
        }
    )
    assert all("shared" in found[name]["properties"] for name in ("ThingA", "ThingB"))


@pytest.mark.parametrize(
    ("schemas", "message"),
    [
        (
            {"Thing": {"oneOf": [obj(a={}), STRING]}},
            "union Thing mixes objects",
        ),
        (
            {
                "Thing": {
                    "oneOf": [
                        obj(a={}),
                        {"type": "object", "properties": {"a": {}, "b": {}}},
                    ]
                }
            },
            "union Thing: branch 1 has no property that other branches lack",
        ),
        (
            {"Thing": {"discriminator": {"propertyName": "k"}, "oneOf": [obj(a={})]}},
            "union Thing has a discriminator and an inline branch",
        ),
    ],
)
def test_a_union_whose_branches_cannot_be_distinguished_is_an_error(schemas: dict[str, Schema], message: str) -> None:
    with pytest.raises(PipelineError, match=message):
        normal(schemas)


def test_two_branches_with_one_tag_are_an_error() -> None:
    schemas = kinds(discriminator={"propertyName": "kind"})
    schemas["Dog"]["properties"]["kind"] = {"const": "cat"}
    with pytest.raises(PipelineError, match="union Thing: two branches have the same value of kind"):
        normal(schemas)
