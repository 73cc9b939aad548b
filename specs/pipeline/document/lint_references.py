"""Lints `$ref`: local, resolvable, not circular, and of the right kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.document.findings import Finding
from pipeline.document.json_types import is_boolean, is_mapping, is_text
from pipeline.document.references import look_up, parse_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.document.walk import Kind, Node

# Keys that may be next to `$ref`: prose, and what applies to this use of the schema only.
BESIDE_REFERENCE = frozenset({"$ref", "description", "nullable", "readOnly", "writeOnly", "deprecated", "default"})
# The names of components. OpenAPI Specification 3.1, section 4.8.7.
_NAME = re.compile(r"[A-Za-z0-9._-]+")
# Keys by which a component is recognised as of its kind.
_MARKS: dict[Kind, frozenset[str]] = {
    "parameter": frozenset({"name", "in"}),
    "request body": frozenset({"content"}),
    "response": frozenset({"description", "content"}),
}


def lint_reference(node: Node, document: Document) -> Iterator[Finding]:
    """The faults of a node's `$ref`, if it has one."""
    target = node.value.get("$ref")
    if target is None:
        return
    at = (*node.pointer, "$ref")
    message = _fault(target, node.kind, document)
    if message is not None:
        yield Finding(at, message)
    if node.kind == "schema" and str(document.get("openapi")).startswith("3.0"):
        ignored = [key for key in sorted(node.value.keys() - BESIDE_REFERENCE) if not key.startswith("x-")]
        if ignored:
            message = f"{', '.join(ignored)} next to $ref: ignored, as OpenAPI 3.0 requires"
            yield Finding(at, message, fatal=False)


def _fault(target: object, kind: Kind, document: Document) -> str | None:
    if not is_text(target):
        return f"$ref must be text, but is {target!r}; correct it in the overlay"
    if not target.startswith("#"):
        return f"$ref {target!r} leads to another document; bundle them into one file first (redocly bundle)"
    if kind == "path":
        return "a path item is a $ref; write it out in the overlay"
    return _target_fault(target, kind, document)


def _target_fault(target: str, kind: Kind, document: Document) -> str | None:
    found = look_up(document, target)
    if found is None:
        return f"$ref {target!r} leads to nothing; define it or remove the reference in the overlay"
    place = parse_reference(target)
    if kind == "schema" and place[:2] == ("components", "schemas") and not _NAME.fullmatch(place[2]):
        return (
            f"$ref {target!r} leads to schema {place[2]!r}, whose name OpenAPI does not allow (letters, digits, '.', "
            "'_' and '-'); copy it to another name in the overlay, and change the references to it"
        )
    if not _has_kind(found, kind):
        return f"$ref {target!r} does not lead to a {kind}; correct it in the overlay"
    if _is_circular(document, target, found):
        return f"$ref {target!r} leads back to itself; define the value in the overlay"
    return None


def _has_kind(value: Any, kind: Kind) -> bool:
    if kind == "schema":
        return is_mapping(value) or is_boolean(value)
    return is_mapping(value) and ("$ref" in value or bool(_MARKS.get(kind, frozenset()) & value.keys()))


def _is_circular(document: Document, target: str, found: Any) -> bool:
    seen = {target}
    while is_mapping(found) and is_text(found.get("$ref")):
        following = found["$ref"]
        if following in seen:
            return True
        seen.add(following)
        found = look_up(document, following)
    return False
