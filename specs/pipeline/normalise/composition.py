"""`allOf` is merged into one object: properties by name (later parts refine earlier ones), required keys joined."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.normalise.schemas import components, every_schema, reference, referred, resolve, schema_at

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


# Each pass goes one copy deeper; the deepest honest document of ours needs three.
_MOST_PASSES = 8


def flatten_all_of(document: Document) -> None:
    """Replace every `allOf` by the object it describes."""
    schemas = components(document)
    # A name for a name (`joinBody: allOf: [member]`) is an object of its own where it names an object, and only
    # another name for the same thing where it names a union.
    for name, schema in schemas.items():
        if referred(schema) is not None:
            target = resolve(schema, schemas)
            if "oneOf" not in target and "anyOf" not in target:
                schemas[name] = {**copy.deepcopy(target), **{k: v for k, v in schema.items() if k != "$ref"}}
    _forward_names(document, schemas)
    named = {id(schema): name for name, schema in schemas.items()}
    for _ in range(_MOST_PASSES):
        # What is merged is a copy, and may hold another `allOf`.
        found = [schema for schema in every_schema(document) if "allOf" in schema]
        if not found:
            return
        for schema in found:
            if "allOf" in schema:
                itself = named.get(id(schema))
                _flatten(schema, schemas, () if itself is None else (itself,))
    raise PipelineError(
        f"a schema contains itself through allOf, however deep: {sorted(found[0].get('properties', {}))[:5]}; "
        "refer to it without allOf in the overlay"
    )


def _forward_names(document: Document, schemas: dict[str, Schema]) -> None:
    aliases = {name: to for name, schema in schemas.items() if (to := referred(schema)) is not None}
    for name in aliases:
        del schemas[name]
    for schema in every_schema(document):
        target: str | None = referred(schema)
        while target is not None and target in aliases:
            target = aliases[target]
            schema.update(reference(target))


def _flatten(schema: Schema, schemas: dict[str, Schema], path: tuple[str, ...]) -> None:
    parts = schema.pop("allOf")
    merged: Schema = {"type": "object"}
    for part in parts:
        name = referred(part)
        if name is not None and name in path:
            raise PipelineError(
                f"schema {name} contains itself through allOf: {' -> '.join([*path, name])}; "
                "take it out in the overlay",
                at=schema_at(name),
            )
        whole = resolve(part, schemas)
        if "allOf" in whole:
            _flatten(whole, schemas, (*path, name) if name else path)
        if "oneOf" in whole or "anyOf" in whole:
            raise PipelineError(
                f"allOf with {f'the union {name}' if name else 'a union'} in it does not say which branch gets the "
                "other keys; write a union of whole branches in the overlay",
                at=schema_at(name or path[-1]) if name or path else None,
            )
        _merge(merged, whole)
    _merge(merged, schema)
    schema.clear()
    schema.update(merged)


def _merge(into: Schema, part: Schema) -> None:
    part = copy.deepcopy(part)
    for key, value in part.pop("properties", {}).items():
        properties = into.setdefault("properties", {})
        properties[key] = {**properties.get(key, {}), **value} if "$ref" not in value else value
    for key in part.pop("required", []):
        if key not in into.setdefault("required", []):
            into["required"].append(key)
    part.pop("type", None)
    into.update(part)
