"""Keeps the formats that change a Python type only where the generated code converts such values.

A time is converted where it is a field of an object or a parameter; a file, where it is a part of a multipart body.
Elsewhere, in lists, in maps and beside other types, the value stays the text that it is in JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.document.json_types import is_mapping
from pipeline.normalise.schemas import components, operations, referenced_name, resolve

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema

TIME, FILE = "date-time", "binary"
_NOWHERE: frozenset[str] = frozenset()
_IN_LISTS = "in lists"


def place_formats(document: Document) -> None:
    """Remove the format of every time and file that no code converts, and keep it as a fact of the wire."""
    schemas = components(document)
    multipart = _multipart_bodies(document)
    for name, schema in schemas.items():
        fields = frozenset({TIME, FILE, _IN_LISTS} if name in multipart else {TIME})
        for key, value in schema.get("properties", {}).items():
            schema["properties"][key] = _placed(value, schemas, fields)
        _place_children(schema, schemas, _NOWHERE)
    for _, _, operation in operations(document):
        for parameter in operation["parameters"]:
            allowed = _NOWHERE if parameter["in"] == "path" else frozenset({TIME, _IN_LISTS})
            parameter["schema"] = _placed(parameter["schema"], schemas, allowed)
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            for media in holder.get("content", {}).values():
                media["schema"] = _placed(media["schema"], schemas, _NOWHERE)


def _multipart_bodies(document: Document) -> set[str]:
    """The names of the schemas of multipart bodies."""
    bodies = [operation.get("requestBody", {}).get("content", {}) for _, _, operation in operations(document)]
    return {
        name
        for one in bodies
        if (name := referenced_name(one.get("multipart/form-data", {}).get("schema", {}))) is not None
    }


def _placed(schema: Schema, schemas: dict[str, Schema], allowed: frozenset[str]) -> Schema:
    target = resolve(schema, schemas)
    if target.get("format") in {TIME, FILE} - allowed:
        if schema is not target:
            schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
        schema["x-wire"] = {**schema.get("x-wire", {}), "format": schema.pop("format")}
    elif schema is target:
        _place_children(schema, schemas, allowed)
    return schema


def _place_children(schema: Schema, schemas: dict[str, Schema], allowed: frozenset[str]) -> None:
    for word in ("oneOf", "anyOf"):
        if word in schema and "x-union" not in schema:
            inner = allowed if len(schema[word]) == 1 else _NOWHERE
            schema[word] = [_placed(branch, schemas, inner) for branch in schema[word]]
    if is_mapping(schema.get("items")):
        listed = allowed & ({FILE} if FILE in allowed else {TIME}) if _IN_LISTS in allowed else _NOWHERE
        schema["items"] = _placed(schema["items"], schemas, listed)
    if is_mapping(schema.get("additionalProperties")):
        schema["additionalProperties"] = _placed(schema["additionalProperties"], schemas, _NOWHERE)
