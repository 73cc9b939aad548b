"""Removes the nulls of a request that mean what an absent property means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing._base.document import Document


def without_nulls(document: Document, schema: Any, value: Any) -> Any:
    """A JSON value without the properties that its schema describes and that are null.

    What the schema does not describe stays, such as the keys of a free object: there a null is a value.
    """
    if is_array(value):
        items = document.resolve(schema).get("items", {})
        return [without_nulls(document, items, item) for item in value]
    if not is_object(value):
        return value
    described = dict(_properties(document, schema))
    return {
        name: without_nulls(document, described.get(name, {}), each)
        for name, each in value.items()
        if each is not None or name not in described or document.resolve(described[name]).get("nullable")
    }


def _properties(document: Document, schema: Any) -> Iterator[tuple[str, Any]]:
    """The properties of a schema, and of the schemas that it is made of."""
    schema = document.resolve(schema)
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from _properties(document, part)
    yield from schema.get("properties", {}).items()
