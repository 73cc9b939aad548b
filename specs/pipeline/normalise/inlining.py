"""Writes out parameters, bodies and responses where they are used, and moves a path's parameters to its operations."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from pipeline.document.references import look_up
from pipeline.document.walk import METHODS

if TYPE_CHECKING:
    from pipeline.document.read import Document


def inline_references(document: Document) -> None:
    """Replace every reference by its target, except references to schemas."""
    for item in document["paths"].values():
        shared = [_dereference(document, parameter) for parameter in item.pop("parameters", ())]
        for method in METHODS:
            if method in item:
                _inline_operation(document, item[method], shared)
    document["components"] = {
        key: value for key, value in (document.get("components") or {}).items() if key in ("schemas", "securitySchemes")
    }


def _inline_operation(document: Document, operation: dict[str, Any], shared: list[dict[str, Any]]) -> None:
    own = [_dereference(document, parameter) for parameter in operation.get("parameters", ())]
    declared = {(parameter["name"], parameter["in"]) for parameter in own}
    inherited = [copy.deepcopy(p) for p in shared if (p["name"], p["in"]) not in declared]
    operation["parameters"] = inherited + own
    if "requestBody" in operation:
        operation["requestBody"] = _dereference(document, operation["requestBody"])
    operation["responses"] = {
        str(status): _dereference(document, response)
        for status, response in operation.get("responses", {}).items()
        if not str(status).startswith("x-")
    }


def _dereference(document: Document, node: dict[str, Any]) -> dict[str, Any]:
    """A copy of what a node refers to. Keys next to `$ref` (3.1 allows a description) override it."""
    siblings: dict[str, Any] = {}
    while "$ref" in node:
        siblings = {**{k: v for k, v in node.items() if k != "$ref"}, **siblings}
        node = look_up(document, node["$ref"])
    return copy.deepcopy({**node, **siblings})
