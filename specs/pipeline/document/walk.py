"""Every place of an OpenAPI document in its order, with what kind of thing stands there. Follows no references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.errors import Pointer

Kind = Literal[
    "document", "components", "path", "operation", "parameter", "request body", "response", "media type", "schema"
]
Holding = Literal["one", "list", "map"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# What each kind of thing holds: key -> (one, a list or a map of them, of which kind). OpenAPI Specification 3.1, 4.8.
_INSIDE: dict[Kind, dict[str, tuple[Holding, Kind]]] = {
    "document": {"paths": ("map", "path"), "components": ("one", "components")},
    "components": {
        "schemas": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "requestBodies": ("map", "request body"),
        "responses": ("map", "response"),
    },
    "path": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("one", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("map", "response"),
    },
    "parameter": {"schema": ("one", "schema"), "content": ("map", "media type")},
    "request body": {"content": ("map", "media type")},
    "response": {"content": ("map", "media type")},
    "media type": {"schema": ("one", "schema")},
    "schema": {
        "properties": ("map", "schema"),
        "items": ("one", "schema"),
        "additionalProperties": ("one", "schema"),
        "allOf": ("list", "schema"),
        "oneOf": ("list", "schema"),
        "anyOf": ("list", "schema"),
    },
}


@attrs.frozen
class Place:
    """One thing of a document: what it is, where it stands, and the thing."""

    kind: Kind
    at: Pointer
    node: Any
    """A mapping, if the document is sound; a schema may be true or false."""
    holder: Any
    """The mapping or the list it stands in."""
    holding: Holding
    """Whether it stands there alone, under a key of OpenAPI's, or as one of a map or a list."""


def tour(document: dict[str, Any]) -> Iterator[Place]:
    """Every place, outermost first. What is not of the shape it should have is given, and not entered."""
    pending = [Place("document", (), document, None, "one")]
    while pending:
        place = pending.pop()
        yield place
        if isinstance(place.node, dict):
            pending += reversed(list(_inside(place)))


def _inside(place: Place) -> Iterator[Place]:
    for key, (holding, kind) in _INSIDE[place.kind].items():
        if key not in place.node:
            continue
        value, at = place.node[key], (*place.at, key)
        if holding == "one":
            yield Place(kind, at, value, place.node, holding)
        elif isinstance(value, dict) and holding == "map":
            for name, item in value.items():
                if not (kind == "path" and name.startswith("x-")):
                    yield Place(kind, (*at, name), item, value, holding)
        elif isinstance(value, list) and holding == "list":
            for index, item in enumerate(value):
                yield Place(kind, (*at, str(index)), item, value, holding)
        else:
            wanted = "a mapping" if holding == "map" else "a list"
            yield Place(kind, at, Misshapen(value, wanted), place.node, "one")


@attrs.frozen
class Misshapen:
    """What stands where a map or a list of things should."""

    value: Any
    wanted: str
