"""Remembers where the document has each schema, since an inline schema is a component in the normal form.

Messages name the place of a component; `at_origin` gives the place that a maintainer finds in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.document.json_types import is_mapping
from pipeline.document.walk import walk
from pipeline.normalise.schemas import components, every_schema, schema_pointer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

ORIGIN = "x-origin"
# In the normal form: the place of each component that the document writes elsewhere.
ORIGINS = "x-origins"
# Only what can become a component has to be found again. Other schemas are compared with `{}`.
_MAY_BECOME_A_COMPONENT = frozenset({"properties", "enum", "allOf", "oneOf", "anyOf", "additionalProperties"})


def mark_origins(document: Document) -> None:
    """Write the place of each schema that may get a name into the schema."""
    for node in walk(document):
        if node.kind == "schema" and is_mapping(node.value) and node.value.keys() & _MAY_BECOME_A_COMPONENT:
            node.value[ORIGIN] = node.pointer


def origins(document: Document) -> dict[str, Pointer]:
    """The places of the components that the document writes elsewhere, as far as they have been named."""
    return {
        name: schema[ORIGIN]
        for name, schema in components(document).items()
        if is_mapping(schema) and schema.get(ORIGIN, schema_pointer(name)) != schema_pointer(name)
    }


def move_origins(document: Document) -> None:
    """Collect the places in the document's `x-origins`."""
    document[ORIGINS] = origins(document)
    for schema in every_schema(document):
        schema.pop(ORIGIN, None)


def at_origin(at: Pointer, known: Mapping[str, Pointer]) -> Pointer:
    """A place in a component as a place in the document."""
    length = len(schema_pointer(""))
    if at[: length - 1] == schema_pointer("")[:-1] and len(at) >= length and at[length - 1] in known:
        return (*known[at[length - 1]], *at[length:])
    return at
