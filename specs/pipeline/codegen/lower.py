"""Lowers the normal form to what the generator can read.

The generator has no named unions. A union is therefore lowered to a model whose properties are its branches; our model
template recognises it by `x-union` and renders an alias and a decoder.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.normalise.schemas import components, every_schema, operations, reference_to

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


# The required properties of an object that only the service sets.
READ_ONLY = "x-read-only"


def lower_to_openapi(document: Document) -> Document:
    """The normal form as plain OpenAPI 3.1: nulls as types, our own keywords as extensions."""
    document = copy.deepcopy(document)
    for schema in list(every_schema(document)):
        _mark_read_only(schema)
        _expand_null(schema)
        if schema.pop("x-sent", False):
            schema["default"] = schema["const"]
    for _, _, operation in operations(document):
        for parameter in operation["parameters"]:
            if "x-sent-default" in parameter:
                parameter["schema"]["default"] = parameter.pop("x-sent-default")
    return document


def lower_unions(document: Document) -> Document:
    """A document of `lower_to_openapi` with unions as models of their branches, for the generator."""
    document = copy.deepcopy(document)
    for schema in components(document).values():
        if "x-union" in schema:
            del schema["oneOf"]
            schema["type"] = "object"
            schema["properties"] = {
                f"branch{index:02}": reference_to(branch["ref"])
                for index, branch in enumerate(schema["x-union"]["branches"])
            }
    return document


def _mark_read_only(schema: Schema) -> None:
    """List the required read-only properties in their object: the generator drops what is beside a reference."""
    properties = schema.get("properties", {})
    found = [key for key in schema.get("required", ()) if properties.get(key, {}).get("readOnly")]
    if found:
        schema[READ_ONLY] = found


def _expand_null(schema: Schema) -> None:
    if not schema.pop("nullable", False):
        return
    prose: dict[str, Any] = {}
    if "description" in schema:
        prose["description"] = schema.pop("description")
    value = dict(schema)
    schema.clear()
    schema.update({"anyOf": [value, {"type": "null"}], **prose})
