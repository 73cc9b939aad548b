"""Leaves out of a request's JSON what its schema does not describe, so that no handler stores or reads it.

The services ignore such fields. A schema that allows additional properties, or describes none at all, keeps them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object
from trilogue.testing._base.unions import branch_named, branches_taken
from trilogue.testing._base.validation import violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trilogue.testing._base.document import Document


def described(document: Document, schema: Any, value: Any) -> Any:
    """The value without fields that its schema does not describe, or describes as read-only.

    Args:
        document: resolves references.
        schema: the schema of `value`, or a reference to it.
        value: a decoded JSON value that the schema accepts.

    """
    return _described(document, [schema], value)


def _described(document: Document, schemas: Iterable[Any], value: Any) -> Any:
    """The value as several schemas describe it together."""
    parts = [part for schema in schemas for part in _parts(document, schema, value)]
    if is_array(value):
        items = [part["items"] for part in parts if "items" in part]
        return [_described(document, items, each) for each in value]
    if not is_object(value):
        return value
    fields = ((name, _schemas_of(document, parts, name), each) for name, each in value.items())
    return {name: _described(document, known, each) for name, known, each in fields if known is not None}


def _parts(document: Document, schema: Any, value: Any) -> Iterator[Mapping[str, Any]]:
    """A schema with the schemas that it consists of for this value: of a union the branches that the value takes."""
    schema = document.resolve(schema)
    yield schema
    for part in schema.get("allOf", ()):
        yield from _parts(document, part, value)
    if "discriminator" in schema:  # The branches need not describe the tag that names them.
        yield {"properties": {schema["discriminator"]["propertyName"]: {}}}
    branches: list[Any] = schema.get("oneOf") or schema.get("anyOf") or []
    for branch in _taken(document, schema, branches, value) if branches else ():
        yield from _parts(document, branch, value)


def _taken(document: Document, schema: Mapping[str, Any], branches: list[Any], value: Any) -> list[Any]:
    if "discriminator" in schema and is_object(value):
        branch, _ = branch_named(document, schema, value)
        if branch is not None:
            return [branch]
    valid = [branch for branch in branches if next(violations(document, branch, value), None) is None]
    return branches_taken(document, valid, branches, value)[0]


def _schemas_of(document: Document, parts: Sequence[Mapping[str, Any]], name: str) -> list[Any] | None:
    """The schemas of a field; empty if it is kept as it is, None if it is left out."""
    known = [part["properties"][name] for part in parts if name in part.get("properties", {})]
    if known:
        writable = [each for each in known if not document.resolve(each).get("readOnly")]
        return writable or None
    extra = [part["additionalProperties"] for part in parts if part.get("additionalProperties")]
    if extra:
        return [each for each in extra if is_object(each)]
    return None if any("properties" in part for part in parts) else []
