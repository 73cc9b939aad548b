"""Merges `allOf` into one object: properties by name, where later parts override earlier ones; required keys joined."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.normalise.canonical import relax_write_only
from pipeline.normalise.schemas import components, every_schema, reference_to, referenced_name, resolve, schema_pointer

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


# A merged part is a copy, and may contain another `allOf`: each pass merges one level. Our documents need three.
_MAX_PASSES = 8


def flatten_all_of(document: Document) -> None:
    """Replace every `allOf` by the object it describes."""
    schemas = components(document)
    # A component that is a reference (`joinBody: allOf: [member]`) becomes an object of its own if it refers to an
    # object, and is replaced by its target if it refers to a union.
    for name, schema in schemas.items():
        if referenced_name(schema) is not None:
            target = resolve(schema, schemas)
            if "oneOf" not in target and "anyOf" not in target:
                schemas[name] = {**copy.deepcopy(target), **{k: v for k, v in schema.items() if k != "$ref"}}
    _replace_aliases(document, schemas)
    names = {id(schema): name for name, schema in schemas.items()}
    for _ in range(_MAX_PASSES):
        found = [schema for schema in every_schema(document) if "allOf" in schema]
        if not found:
            return
        for schema in found:
            if "allOf" in schema:
                own_name = names.get(id(schema))
                _flatten(schema, schemas, () if own_name is None else (own_name,))
    raise PipelineError(
        f"a schema with the properties {sorted(found[0].get('properties', {}))[:5]} contains itself through allOf; "
        "refer to it without allOf in the overlay"
    )


def _replace_aliases(document: Document, schemas: dict[str, Schema]) -> None:
    aliases = {name: to for name, schema in schemas.items() if (to := referenced_name(schema)) is not None}
    for name in aliases:
        del schemas[name]
    for schema in every_schema(document):
        target: str | None = referenced_name(schema)
        while target is not None and target in aliases:
            target = aliases[target]
            schema.update(reference_to(target))


def _flatten(schema: Schema, schemas: dict[str, Schema], path: tuple[str, ...]) -> None:
    parts = schema.pop("allOf")
    merged: Schema = {"type": "object"}
    for part in parts:
        name = referenced_name(part)
        if name is not None and name in path:
            raise PipelineError(
                f"schema {name} contains itself through allOf: {' -> '.join([*path, name])}; "
                "remove that part in the overlay",
                at=schema_pointer(name),
            )
        target = resolve(part, schemas)
        if "allOf" in target:
            _flatten(target, schemas, (*path, name) if name else path)
        if "oneOf" in target or "anyOf" in target:
            raise PipelineError(
                f"allOf contains {f'the union {name}' if name else 'a union'}, and does not say which branch gets the "
                "other keys; write a union of complete branches in the overlay",
                at=schema_pointer(name or path[-1]) if name or path else None,
            )
        _merge(merged, target)
    _merge(merged, schema)
    schema.clear()
    schema.update(merged)
    relax_write_only(schema)


def _merge(into: Schema, part: Schema) -> None:
    part = copy.deepcopy(part)
    for key, value in part.pop("properties", {}).items():
        properties = into.setdefault("properties", {})
        properties[key] = {**properties.get(key, {}), **value} if "$ref" not in value else value
    for key in part.pop("required", []):
        if key not in into.setdefault("required", []):
            into["required"].append(key)
    part.pop("type", None)
    facts = {**into.get("x-wire", {}), **part.pop("x-wire", {})}
    into.update(part)
    if facts:
        into["x-wire"] = facts
