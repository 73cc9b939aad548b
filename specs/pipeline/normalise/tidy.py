"""Removes what OpenAPI allows and the pipeline does not need: empty keys, boolean schemas, references into schemas."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_boolean, is_mapping, is_text
from pipeline.document.references import look_up
from pipeline.document.walk import METHODS, walk
from pipeline.errors import PipelineError
from pipeline.normalise.schemas import NOTES, PREFIX, SHAPES, VENDOR_ID

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.document.walk import Kind, Node
    from pipeline.normalise.schemas import Schema

# A copied schema may contain another deep reference. One that is inside its own target never ends.
_MAX_STEPS = 8
# The keys that decide the client, by kind of node. The rest is documentation, mistakes, and the `webhooks` of 3.1: they
# describe requests to the caller.
_KEPT_KEYS: dict[Kind, frozenset[str]] = {
    "document": frozenset({"openapi", "info", "servers", "security", "paths", "components", NOTES, SHAPES}),
    "path": frozenset({"$ref", "parameters", "servers", *METHODS}),
    "operation": frozenset(
        {"operationId", "tags", "summary", "description", "parameters", "requestBody", "responses", "security"}
        | {"deprecated", "servers", VENDOR_ID, NOTES}
    ),
    "parameter": frozenset(
        {"$ref", "name", "in", "description", "required", "schema", "style", "explode", "deprecated"}
    ),
    "request body": frozenset({"$ref", "description", "required", "content"}),
    "response": frozenset({"$ref", "description", "content"}),
    "media type": frozenset({"schema"}),
}
# Keys for which null is a value.
_NULL_IS_A_VALUE = frozenset({"default", "const", "example"})
# Kept next to a reference: prose, and what applies to this use of the schema only.
_KEPT_BESIDE_REFERENCE = frozenset(
    {"description", "nullable", "readOnly", "writeOnly", "deprecated", "default", "x-secret"}
)
# Added to the target of a reference in OpenAPI 3.1. OpenAPI 3.0 ignores what is next to `$ref`.
_MERGED_WITH_TARGET = frozenset({"properties", "required", "allOf"})


def tidy(document: Document) -> None:
    """Remove what the pipeline does not read, and write empty values and references in one form."""
    is_3_1 = str(document.get("openapi", "")).startswith("3.1")
    document["paths"] = {path: item for path, item in document["paths"].items() if not path.startswith("x-")}
    for node in walk(document):
        if is_mapping(node.value):
            _tidy_keys(node)
    for node in list(walk(document)):
        if node.value is False and node.container == "field" and node.pointer[-1] == "additionalProperties":
            continue  # A fact for the report: the service rejects other keys.
        if (node.kind == "schema" and is_boolean(node.value)) or node.value is None:
            node.replace({})
        elif node.kind == "schema" and "$ref" in node.value:
            node.replace(_tidy_reference(node.value, keep_siblings=is_3_1))
    _write_out_deep_references(document)
    document["openapi"] = "3.1.0"
    info = document.get("info") or {}
    # YAML reads `version: 1.0` as a number.
    document["info"] = {key: str(info.get(key, "")) for key in ("title", "version")}


def _tidy_keys(node: Node) -> None:
    value: dict[str, Any] = node.value
    for key in value.keys() - _KEPT_KEYS.get(node.kind, value.keys()):
        del value[key]
    if value.get("in") == "path" and node.kind == "parameter":
        value["required"] = True
    for key in [key for key, item in value.items() if item is None and key not in _NULL_IS_A_VALUE]:
        del value[key]
    for key in ("description", "summary"):
        if key in value and not is_text(value[key]):
            value[key] = str(value[key])


def _tidy_reference(schema: Schema, *, keep_siblings: bool) -> Schema:
    """A reference with what applies to this use of the schema; in 3.1, `allOf` joins what is added to its target."""
    kept = {key: value for key, value in schema.items() if key in _KEPT_BESIDE_REFERENCE}
    siblings = {key: value for key, value in schema.items() if key in _MERGED_WITH_TARGET}
    if siblings and keep_siblings:
        return {"allOf": [{"$ref": schema["$ref"]}, siblings], **kept}
    return {"$ref": schema["$ref"], **kept}


def _write_out_deep_references(document: Document) -> None:
    """Replace references that lead inside a component, `#/components/schemas/A/properties/b`, by a copy."""
    for _ in range(_MAX_STEPS):
        schemas = [node for node in walk(document) if node.kind == "schema" and is_mapping(node.value)]
        nodes = [node for node in schemas if _is_deep(node.value.get("$ref"))]
        if not nodes:
            return
        for node in nodes:
            siblings = {key: value for key, value in node.value.items() if key != "$ref"}
            target = look_up(document, node.value["$ref"])
            if not is_mapping(target):
                raise PipelineError(
                    f"$ref {node.value['$ref']!r} does not lead to a schema; correct it in the overlay",
                    at=node.pointer,
                )
            node.replace({**copy.deepcopy(target), **siblings})
    raise PipelineError(
        f"$ref {nodes[0].value['$ref']!r} is inside the schema that it refers to; move that schema to components in "
        "the overlay",
        at=nodes[0].pointer,
    )


def _is_deep(target: str | None) -> bool:
    return target is not None and (not target.startswith(PREFIX) or "/" in target.removeprefix(PREFIX))
