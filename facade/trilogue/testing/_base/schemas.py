"""Makes example values from a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.document import Document

_BY_FORMAT = {
    "uuid": "5f1d9c2e-7a34-4b8e-9c61-0d2f4a6b8c10",
    "date-time": "2025-03-14T09:26:53.589Z",
    "date": "2025-03-14",
    "email": "sue@example.org",
    "uri": "https://example.org/",
    "byte": "ZXhhbXBsZQ==",
    "binary": "example",
}
_BY_TYPE: dict[str, Any] = {"string": "example", "integer": 1, "number": 1.5, "boolean": True, "null": None}
_MAX_DEPTH = 6
"""Below this depth only required properties are filled in, because some schemas contain themselves (a message quotes a
message)."""


def example_value(document: Document, schema: Any, depth: int = 0) -> Any:
    """A value that `schema` accepts: its own example, constant, default or enum value if it has one.

    Args:
        document: resolves references.
        schema: the schema, or a reference to it.
        depth: how many objects and arrays the value is nested in.

    """
    schema = document.resolve(schema)
    for keyword in ("example", "const", "default"):
        if keyword in schema and schema[keyword] is not None:
            return schema[keyword]
    if listed := schema.get("examples") or schema.get("enum"):
        return listed[0]
    if alternatives := schema.get("oneOf") or schema.get("anyOf"):
        chosen: Any = example_value(document, alternatives[0], depth)
        tag = _discriminator(schema.get("discriminator"), alternatives[0])
        return _object(document, schema, depth) | chosen | tag if is_object(chosen) else chosen
    if "allOf" in schema or "properties" in schema or schema.get("type") == "object":
        return _merged(document, schema, depth)
    return _scalar_or_array(document, schema, depth)


def _discriminator(discriminator: Any, branch: Mapping[str, Any]) -> dict[str, str]:
    """The property that identifies a branch of a union: the name mapped to the branch, or its schema's name."""
    if discriminator is None or "$ref" not in branch:
        return {}
    mapped = [name for name, target in discriminator.get("mapping", {}).items() if target == branch["$ref"]]
    return {discriminator["propertyName"]: next(iter(mapped), branch["$ref"].rpartition("/")[2])}


def _merged(document: Document, schema: Mapping[str, Any], depth: int) -> Any:
    parts = [example_value(document, part, depth) for part in schema.get("allOf", ())]
    others = [part for part in parts if not is_object(part)]
    if others:
        return others[0]
    merged = _object(document, schema, depth)
    for part in reversed(parts):
        merged = part | merged
    return merged


def _object(document: Document, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
    required = schema.get("required", ())
    return {
        name: example_value(document, each, depth + 1)
        for name, each in schema.get("properties", {}).items()
        if (depth < _MAX_DEPTH or name in required) and not document.resolve(each).get("writeOnly")
    }


def _scalar_or_array(document: Document, schema: Mapping[str, Any], depth: int) -> Any:
    kind: Any = schema.get("type")
    if is_array(kind):
        kind = kind[0]
    if kind == "array":
        count = max(schema.get("minItems", 0), 1 if depth < _MAX_DEPTH else 0)
        return [example_value(document, schema.get("items", {}), depth + 1) for _ in range(count)]
    if kind == "string":
        text = _BY_FORMAT.get(schema.get("format", ""), "example")
        return text.ljust(schema.get("minLength", 0), "0")[: schema.get("maxLength")]
    if kind in ("integer", "number"):
        return max(_BY_TYPE[kind], schema.get("minimum", 1))
    return _BY_TYPE.get(kind or "", {})
