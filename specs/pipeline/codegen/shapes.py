"""Finds schemas of a normal form that no code can be written for, each with its place and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.document.findings import Finding
from pipeline.document.json_types import is_mapping
from pipeline.normalise.schemas import children, components, operations, referenced_name, resolve, roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.normalise.schemas import Schema


def lint_shapes(normal: Document) -> list[Finding]:
    """The schemas that no code can be written for."""
    schemas = components(normal)
    findings: list[Finding] = []
    for name, schema in schemas.items():
        at = ("components", "schemas", name)
        if _contains_itself(name, schemas):
            findings.append(Finding(at, _RECURSIVE.format(name)))
        findings += _lint_unions(name, schema, schemas, at)
    for path, method, operation in operations(normal):
        at, where = ("paths", path, method), f"{method.upper()} {path}"
        body = operation.get("requestBody", {}).get("content", {}).get("multipart/form-data")
        if body is not None and not _is_class(resolve(body["schema"], schemas)):
            findings.append(Finding((*at, "requestBody"), _MULTIPART.format(where)))
    for name, schema, _ in roots(normal):
        findings += _lint_unions(name, schema, schemas, ())
    return findings


_RECURSIVE = (
    "schema {} contains itself without an object with properties in between, which no Python type can say; "
    "declare its values as any ({{}}) in the overlay"
)
_MULTIPART = "the multipart body of {} must be an object with properties, one a part; declare its parts in the overlay"
_INDISTINCT = (
    "{}: nothing distinguishes the {} of its union; leave one of them in the overlay, or make them one union of "
    "objects with a discriminator"
)


def _is_class(schema: Schema) -> bool:
    return schema.get("type") == "object" and "properties" in schema and "x-union" not in schema


def _contains_itself(name: str, schemas: dict[str, Schema]) -> bool:
    """Whether a map, a list or a union of other types leads back to itself."""
    pending, seen = [schemas[name]], set[str]()
    while pending:
        schema = pending.pop()
        target = referenced_name(schema)
        if target is None:
            if not _is_class(schema) and "x-union" not in schema:
                pending += [child for _, child, _ in children(schema)]
        elif target == name:
            return True
        elif target not in seen:
            seen.add(target)
            pending.append(schemas[target])
    return False


def _lint_unions(name: str, schema: Schema, schemas: dict[str, Schema], at: Pointer) -> Iterator[Finding]:
    """Unions of two maps, or of two lists of objects: the value does not say which one it is."""
    if "$ref" in schema:
        return
    for word in ("oneOf", "anyOf"):
        if word in schema and "x-union" not in schema:
            kinds = [kind for branch in schema[word] if (kind := _decoded_kind(branch, schemas)) is not None]
            for kind in sorted({kind for kind in kinds if kinds.count(kind) > 1}):
                yield Finding(at, _INDISTINCT.format(name, kind))
    for suffix, child, _ in children(schema):
        inside = (*at, "properties", suffix) if at and suffix in schema.get("properties", {}) else at
        yield from _lint_unions(f"{name}.{suffix}", child, schemas, inside)


def _decoded_kind(schema: Schema, schemas: dict[str, Schema]) -> str | None:
    """`objects` or `lists` if code converts values of the schema, else None."""
    target = resolve(schema, schemas)
    if "x-union" in target or _is_class(target):
        return "objects"
    if target.get("type") == "array":
        return "lists" if _decoded_kind(target["items"], schemas) else None
    values = target.get("additionalProperties")
    return "objects" if is_mapping(values) and _decoded_kind(values, schemas) else None
