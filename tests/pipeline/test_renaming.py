"""`x-name`: an overlay gives a schema another class name, and the wire stays as it is."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.builders import document_with, normal_of, normal_schemas, obj, ref

from pipeline.errors import PipelineError

STRING = {"type": "string"}


def test_a_schema_and_everything_that_refers_to_it_get_the_name() -> None:
    found = normal_schemas(
        {
            "Thing": obj(part=ref("Part1"), parts={"type": "array", "items": ref("Part1")}),
            "Part1": {**obj(inner=obj(a=STRING)), "x-name": "PartDetails"},
        }
    )
    assert found.keys() == {"Thing", "PartDetails", "PartDetailsInner"}
    assert found["Thing"]["properties"]["part"] == ref("PartDetails")
    assert found["Thing"]["properties"]["parts"]["items"] == ref("PartDetails")


def union(**discriminator: Any) -> dict[str, Any]:
    return {
        "Thing": {
            "oneOf": [ref("Text1"), ref("Other")],
            "discriminator": {"propertyName": "kind", **discriminator},
        },
        "Other": obj(b=STRING),
    }


def told_apart(schemas: dict[str, Any]) -> dict[str, str]:
    found = normal_schemas(schemas)
    return {branch["value"]: branch["ref"] for branch in found["Thing"]["x-union"]["branches"]}


def test_a_tag_that_was_the_schemas_name_stays_that_name() -> None:
    text = {**obj(a=STRING), "x-name": "TextField"}
    assert told_apart({**union(), "Text1": text}) == {"Text1": "TextField", "Other": "Other"}


def test_a_tag_that_the_mapping_gives_stays_that_tag() -> None:
    text = {**obj(a=STRING), "x-name": "TextField"}
    schemas = {**union(mapping={"Text": "#/components/schemas/Text1"}), "Text1": text}
    assert told_apart(schemas) == {"Text": "TextField", "Other": "Other"}


def test_a_tag_that_the_branch_declares_stays_that_tag() -> None:
    text = {**obj(kind={"type": "string", "enum": ["text"]}), "x-name": "TextField"}
    assert told_apart({**union(), "Text1": text}) == {"text": "TextField", "Other": "Other"}


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"A1": "Thing"}, "schema A1: x-name 'Thing' is the name of another schema"),
        ({"A1": "B", "A2": "B"}, "two schemas are given the same x-name: B, B"),
        ({"A1": 7}, "schema A1: x-name must be text and is 7"),
    ],
)
def test_a_name_that_cannot_be_given_is_told(names: dict[str, Any], message: str) -> None:
    parts = {old: {**obj(a=STRING), "x-name": new} for old, new in names.items()}
    schemas = {"Thing": obj(**{name.lower(): ref(name) for name in parts}), **parts}
    with pytest.raises(PipelineError, match=message):
        normal_of(document_with(schemas=schemas))


def test_a_union_of_objects_is_the_same_whether_it_says_so_or_not() -> None:
    branches = [obj(a=STRING), obj(b=STRING)]
    found = normal_schemas(
        {
            "Thing": obj(one=ref("Either"), two={"oneOf": branches}, three={"type": "object", "oneOf": branches}),
            "Either": {"type": "object", "oneOf": branches},
        }
    )
    assert [found["Thing"]["properties"][name] for name in ("one", "two", "three")] == [ref("Either")] * 3
    assert found.keys() == {"Thing", "Either", "EitherA", "EitherB"}
