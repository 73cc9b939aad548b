"""The normal form in words the generator understands.

The generator knows unions and maps only where they stand. To give each a name and a module of its own, it is shown a
union as a model whose properties are the branches; our model template sees `x-union` and writes an alias and a decoder.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.normalise.schemas import components, every_schema, operations, reference

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


def standard(document: Document) -> Document:
    """The normal form as plain OpenAPI 3.1, for validation: nulls written out, our own keywords kept as extensions."""
    document = copy.deepcopy(document)
    for schema in list(every_schema(document)):
        _write_null(schema)
        if schema.pop("x-sent", False):
            schema["default"] = schema["const"]
    for _, _, operation in operations(document):
        for parameter in operation["parameters"]:
            if "x-sent-default" in parameter:
                parameter["schema"]["default"] = parameter.pop("x-sent-default")
    return document


def for_generator(document: Document) -> Document:
    """The same document with unions as models of their branches."""
    document = copy.deepcopy(document)
    for schema in components(document).values():
        if "x-union" in schema:
            del schema["oneOf"]
            schema["type"] = "object"
            schema["properties"] = {
                f"branch{index:02}": reference(branch["ref"])
                for index, branch in enumerate(schema["x-union"]["branches"])
            }
    return document


def _write_null(schema: Schema) -> None:
    if not schema.pop("nullable", False):
        return
    described: dict[str, Any] = {}
    if "description" in schema:
        described["description"] = schema.pop("description")
    value = dict(schema)
    schema.clear()
    schema.update({"anyOf": [value, {"type": "null"}], **described})
