"""Where schemas stand in a document, and what they point to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.documents import Document

Schema = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PREFIX = "#/components/schemas/"


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


def reference(name: str) -> Schema:
    """A reference to a named schema."""
    return {"$ref": PREFIX + name}


def referred(schema: Schema) -> str | None:
    """The name that a schema refers to, or None if it is written out."""
    target = schema.get("$ref")
    if target is None:
        return None
    if not isinstance(target, str) or not target.startswith(PREFIX):
        raise PipelineError(f"$ref {target!r}: only references into {PREFIX} can stand in a schema")
    return target.removeprefix(PREFIX)


def resolve(schema: Schema, schemas: dict[str, Schema]) -> Schema:
    """Follow references until a schema that is written out."""
    seen: list[str] = []
    while (name := referred(schema)) is not None:
        if name in seen:
            raise PipelineError(f"schema {name} refers to itself: {' -> '.join([*seen, name])}")
        if name not in schemas:
            raise PipelineError(f"$ref to schema {name!r}, which the document does not define")
        seen.append(name)
        schema = schemas[name]
    return schema


def is_object(schema: Schema) -> bool:
    """Whether a schema that is written out describes a JSON object (a union of objects included)."""
    return schema.get("type") == "object" or "properties" in schema or "x-union" in schema


def children(schema: Schema) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The schemas directly inside one schema: (how a name for it would end, the schema, how to replace it)."""
    for key, value in (schema.get("properties") or {}).items():
        yield key, value, lambda new, key=key: schema["properties"].__setitem__(key, new)
    if isinstance(schema.get("items"), dict):
        yield "item", schema["items"], lambda new: schema.__setitem__("items", new)
    if isinstance(schema.get("additionalProperties"), dict):
        yield "value", schema["additionalProperties"], lambda new: schema.__setitem__("additionalProperties", new)
    for word in ("allOf", "oneOf", "anyOf"):
        for index, value in enumerate(schema.get(word) or ()):
            yield (
                f"{word}{index}",
                value,
                lambda new, word=word, index=index: schema[word].__setitem__(index, new),
            )


def roots(document: Document) -> Iterator[tuple[str, Schema, Callable[[Schema], None]]]:
    """The schemas operations begin with: (a name for it, the schema, how to replace it)."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        for parameter in operation.get("parameters", ()):
            yield (
                f"{name}_{parameter['name']}",
                parameter["schema"],
                lambda new, parameter=parameter: parameter.__setitem__("schema", new),
            )
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield f"{name}_body", media["schema"], lambda new, media=media: media.__setitem__("schema", new)
        for response in operation.get("responses", {}).values():
            for media in response.get("content", {}).values():
                yield f"{name}_response", media["schema"], lambda new, media=media: media.__setitem__("schema", new)


def every_schema(document: Document) -> Iterator[Schema]:
    """Every schema of the document, outermost first, each once."""
    pending = [*components(document).values(), *(schema for _, schema, _ in roots(document))]
    while pending:
        schema = pending.pop()
        yield schema
        pending.extend(child for _, child, _ in children(schema))
