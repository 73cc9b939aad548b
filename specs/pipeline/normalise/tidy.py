"""Whatever OpenAPI allows and means nothing by: empty keys, `true` for a schema, references to the middle of things."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.errors import PipelineError
from pipeline.document.lint import look_up
from pipeline.normalise.schemas import PREFIX, VENDOR_ID
from pipeline.document.walk import METHODS, tour

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema
    from pipeline.document.walk import Kind, Place

# A reference to a middle leads to another one so many times; one that stands inside its own target never ends.
_MOST_STEPS = 8
# What of a document makes the client, by kind of thing; the rest is documentation, mistakes and the 3.1 `webhooks`,
# which describe requests to us.
_READ: dict[Kind, frozenset[str]] = {
    "document": frozenset({"openapi", "info", "servers", "security", "paths", "components"}),
    "path": frozenset({"$ref", "parameters", *METHODS}),
    "operation": frozenset(
        {"operationId", "tags", "summary", "description", "parameters", "requestBody", "responses", "security"}
        | {"deprecated", VENDOR_ID}
    ),
    "parameter": frozenset(
        {"$ref", "name", "in", "description", "required", "schema", "style", "explode", "deprecated"}
    ),
    "request body": frozenset({"$ref", "description", "required", "content"}),
    "response": frozenset({"$ref", "description", "content"}),
    "media type": frozenset({"schema"}),
}
# Keys whose null is a value.
_MAY_BE_NULL = frozenset({"default", "const", "example"})
# What a reference may carry with it: prose, and what belongs to the place and not to the thing.
_OF_THE_PLACE = frozenset({"description", "nullable", "readOnly", "writeOnly", "deprecated", "default", "x-secret"})
# What says more about the thing than the reference does, in OpenAPI 3.1; in 3.0 nothing beside `$ref` counts.
_OF_THE_THING = frozenset({"properties", "required", "allOf"})


def tidy(document: Document) -> None:
    """Bring a sound document's shape into one form, before anything else looks at it."""
    strict = str(document.get("openapi", "")).startswith("3.1")
    for place in tour(document):
        if isinstance(place.node, dict):
            _tidy_node(place)
    for place in list(tour(document)):
        if (place.kind == "schema" and isinstance(place.node, bool)) or place.node is None:
            _put(place, {})
        elif place.kind == "schema" and "$ref" in place.node:
            _put(place, _tidy_reference(place.node, strict=strict))
    _write_out_the_middle(document)
    document["openapi"] = "3.1.0"
    info = document.get("info") or {}
    # YAML reads `version: 1.0` as a number.
    document["info"] = {key: str(info.get(key, "")) for key in ("title", "version")}


def _tidy_node(place: Place) -> None:
    node: dict[str, Any] = place.node
    for key in node.keys() - _READ.get(place.kind, node.keys()):
        del node[key]
    if node.get("in") == "path" and place.kind == "parameter":
        node["required"] = True
    for key in [key for key, value in node.items() if value is None and key not in _MAY_BE_NULL]:
        del node[key]
    for key in ("description", "summary"):
        if key in node and not isinstance(node[key], str):
            node[key] = str(node[key])


def _put(place: Place, new: Schema) -> None:
    key = place.at[-1]
    place.holder[int(key) if isinstance(place.holder, list) else key] = new


def _tidy_reference(schema: Schema, *, strict: bool) -> Schema:
    beside = {key: value for key, value in schema.items() if key in _OF_THE_PLACE}
    rest = {key: value for key, value in schema.items() if key in _OF_THE_THING}
    if rest and strict:
        return {"allOf": [{"$ref": schema["$ref"]}, rest], **beside}
    return {"$ref": schema["$ref"], **beside}


def _write_out_the_middle(document: Document) -> None:
    """Copy what references into the middle of a thing point to: `#/components/schemas/A/properties/b`."""
    for _ in range(_MOST_STEPS):
        places = [place for place in tour(document) if place.kind == "schema" and _is_deep(place.node.get("$ref"))]
        if not places:
            return
        for place in places:
            beside = {key: value for key, value in place.node.items() if key != "$ref"}
            found = look_up(document, place.node["$ref"])
            if not isinstance(found, dict):
                raise PipelineError(f"$ref {place.node['$ref']!r} does not point to a schema", at=place.at)
            _put(place, {**copy.deepcopy(found), **beside})
    raise PipelineError(
        f"$ref {places[0].node['$ref']!r} stands inside what it points to; give that thing a name in components",
        at=places[0].at,
    )


def _is_deep(target: str | None) -> bool:
    return target is not None and (not target.startswith(PREFIX) or "/" in target.removeprefix(PREFIX))
