"""Where schemas stand in a document, and what they point to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.errors import PipelineError
from pipeline.document.walk import METHODS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

Schema = dict[str, Any]

PREFIX = "#/components/schemas/"
VENDOR_ID = "x-vendor-operation-id"


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


def schema_at(name: str) -> Pointer:
    """Where a named schema stands."""
    return ("components", "schemas", name)


def reference(name: str) -> Schema:
    """A reference to a named schema."""
    return {"$ref": PREFIX + name}


def referred(schema: Schema) -> str | None:
    """The name that a schema refers to, or None if it is written out."""
    target = schema.get("$ref")
    if target is None:
        return None
    return str(target).removeprefix(PREFIX)


def resolve(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """Follow references until a schema that is written out."""
    seen: list[str] = []
    while (name := referred(schema)) is not None:
        if name in seen:
            raise PipelineError(
                f"schema {name} refers to itself and never to a thing: {' -> '.join([*seen, name])}; "
                "define it in the overlay",
                at=schema_at(name),
            )
        seen.append(name)
        schema = schemas[name]
    return schema


def is_object(schema: Schema) -> bool:
    """Whether a schema that is written out describes a JSON object (a union of objects included)."""
    return schema.get("type") == "object" or "properties" in schema or "x-union" in schema


def _put(holder: Any, key: Any) -> Callable[[Schema], None]:
    def put(new: Schema) -> None:
        holder[key] = new

    return put


def children(schema: Schema) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The schemas directly inside one schema: (how a name for it would end, the schema, how to replace it)."""
    for key, value in (schema.get("properties") or {}).items():
        yield key, value, _put(schema["properties"], key)
    if isinstance(schema.get("items"), dict):
        yield "item", schema["items"], _put(schema, "items")
    if isinstance(schema.get("additionalProperties"), dict):
        yield "value", schema["additionalProperties"], _put(schema, "additionalProperties")
    for word in ("allOf", "oneOf", "anyOf"):
        for index, value in enumerate(schema.get(word) or ()):
            yield f"{word}{index}", value, _put(schema[word], index)


def roots(document: Document) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The schemas operations begin with: (a name for it, the schema, how to replace it)."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", ()):
            yield f"{name}_{parameter['name']}", parameter["schema"], _put(parameter, "schema")
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield f"{name}_body", media["schema"], _put(media, "schema")
        for response in operation.get("responses", {}).values():
            for media in response.get("content", {}).values():
                yield f"{name}_response", media["schema"], _put(media, "schema")


def every_schema(document: Document) -> Iterator[Schema]:
    """Every schema of the document, outermost first, each once."""
    pending = [*components(document).values(), *(schema for _, schema, _ in roots(document))]
    while pending:
        schema = pending.pop()
        yield schema
        pending.extend(child for _, child, _ in children(schema))
