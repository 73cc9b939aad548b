"""Finds, follows and replaces the schemas of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_mapping
from pipeline.document.walk import METHODS
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

Schema = dict[str, Any]

PREFIX = "#/components/schemas/"
# The operationId as the vendor wrote it, before the overlay renamed the operation.
VENDOR_ID = "x-vendor-operation-id"
# What the document says of answers and calls that no Python type shows: `{"answer 404": name of a shape}`.
NOTES = "x-wire-notes"
# The shapes of the document: `{name: {path: description}}`.
SHAPES = "x-shapes"
# The schema that an inline branch of a union is a copy of: its class is named after it.
BRANCH_NAME = "x-branch-name"
# The error statuses that the document gives an operation.
ERRORS = "x-errors"


def components(document: Document) -> dict[str, Schema]:
    """The named schemas of a document."""
    schemas: dict[str, Schema] = document.setdefault("components", {}).setdefault("schemas", {})
    return schemas


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every operation as (path, method, operation)."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def schema_pointer(name: str) -> Pointer:
    """The pointer to a named schema."""
    return ("components", "schemas", name)


def reference_to(name: str) -> Schema:
    """A reference to a named schema."""
    return {"$ref": PREFIX + name}


def referenced_name(schema: Schema) -> str | None:
    """The name of the schema that a schema refers to, or None if it is not a reference."""
    target = schema.get("$ref")
    if target is None:
        return None
    return str(target).removeprefix(PREFIX)


def resolve(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """The schema that a chain of references leads to."""
    seen: list[str] = []
    while (name := referenced_name(schema)) is not None:
        if name in seen:
            raise PipelineError(
                f"schema {name} only refers to itself: {' -> '.join([*seen, name])}; define it in the overlay",
                at=schema_pointer(name),
            )
        seen.append(name)
        schema = schemas[name]
    return schema


def is_object(schema: Schema) -> bool:
    """Whether a schema that is not a reference describes a JSON object, or a union of objects."""
    return schema.get("type") == "object" or "properties" in schema or "x-union" in schema


def _setter(parent: Any, key: Any) -> Callable[[Schema], None]:
    def replace(schema: Schema) -> None:
        parent[key] = schema

    return replace


def children(schema: Schema) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The direct children of a schema, as (suffix for a name, the child, a function that replaces it)."""
    for key, value in (schema.get("properties") or {}).items():
        yield key, value, _setter(schema["properties"], key)
    if is_mapping(schema.get("items")):
        yield "item", schema["items"], _setter(schema, "items")
    if is_mapping(schema.get("additionalProperties")):
        yield "value", schema["additionalProperties"], _setter(schema, "additionalProperties")
    for word in ("allOf", "oneOf", "anyOf"):
        for index, value in enumerate(schema.get(word) or ()):
            yield f"{word}{index}", value, _setter(schema[word], index)


def roots(document: Document) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The schemas of parameters, bodies and responses, as (a name, the schema, a function that replaces it)."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", ()):
            yield f"{name}_{parameter['name']}", parameter["schema"], _setter(parameter, "schema")
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield f"{name}_body", media["schema"], _setter(media, "schema")
        for response in operation.get("responses", {}).values():
            for media in response.get("content", {}).values():
                yield f"{name}_response", media["schema"], _setter(media, "schema")


def every_schema(document: Document) -> Iterator[Schema]:
    """Every schema of the document, once, parents first."""
    pending = [*components(document).values(), *(schema for _, schema, _ in roots(document))]
    while pending:
        schema = pending.pop()
        yield schema
        pending.extend(child for _, child, _ in children(schema))
