"""Parts of `allOf`, and types of several, that describe one value which is no object."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.builders import normal_field as field
from vendors.builders import normal_schemas as normal
from vendors.builders import obj, ref

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([STRING, {"maxLength": 5}], {"type": "string", "x-wire": {"maxLength": 5}}),
        ([STRING, {"description": "why"}], {"type": "string", "description": "why"}),
        ([STRING, {"nullable": True}], {"type": "string", "nullable": True}),
        ([{"minLength": 1}, STRING, {"maxLength": 5}], {"type": "string", "x-wire": {"minLength": 1, "maxLength": 5}}),
        ([{"type": "integer"}, {"type": "number", "minimum": 1}], {"type": "integer", "x-wire": {"minimum": 1}}),
        ([{"type": "array", "items": STRING}, {"type": "array", "minItems": 1}],
         {"type": "array", "items": STRING, "x-wire": {"minItems": 1}}),
        ([ref("Word"), {"description": "why"}], {**ref("Word"), "description": "why"}),
        ([ref("Word"), STRING], ref("Word")),
        ([ref("Word"), {"type": "string", "enum": ["a"]}], ref("ThingA")),
        ([ref("Part"), {"description": "why"}], {**ref("Part"), "description": "why"}),
    ],
)  # fmt: skip
def test_all_of_one_value_is_that_value(parts: list[Schema], expected: Schema) -> None:
    schemas = {"Word": {"type": "string", "enum": ["a", "b"]}, "Part": obj(b=STRING)}
    found = normal({"Thing": obj(a={"allOf": parts}), **schemas})
    assert found["Thing"]["properties"]["a"] == expected
    assert found.get("ThingA", {"enum": ["a"]})["enum"] == ["a"]


@pytest.mark.parametrize(
    "parts",
    [
        [STRING, {"type": "integer"}],
        [STRING, obj(b=STRING)],
        [{"type": "array", "items": STRING}, {"type": "array", "items": {"type": "integer"}}],
    ],
)
def test_all_of_values_that_exclude_each_other_is_refused(parts: list[Schema]) -> None:
    with pytest.raises(PipelineError, match="allOf contains parts that no value can be at once") as caught:
        normal({"Thing": obj(a={"allOf": parts})})
    assert caught.value.at == ("components", "schemas", "Thing", "properties", "a")


def test_what_a_type_of_several_says_of_lists_or_objects_is_their_branchs() -> None:
    listed = field({"type": ["string", "array"], "items": STRING, "maxLength": 5})
    assert listed["anyOf"] == [STRING, {"type": "array", "items": STRING}]
    assert field({"type": ["integer", "array"]})["anyOf"] == [{"type": "integer"}, {"type": "array", "items": {}}]
