"""References within a document: `$ref` as a pointer, and the value it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.document.read import Document
    from pipeline.errors import Pointer


def parse_reference(target: str) -> Pointer:
    """`#/paths/~1v1~1tags` -> ("paths", "/v1/tags"). RFC 6901, section 4, defines the escapes."""
    parts = target.removeprefix("#").removeprefix("/").split("/")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts if part)


def look_up(document: Document, target: str) -> Any:
    """The value that a local reference leads to, or None."""
    return value_at(document, parse_reference(target))


def value_at(document: Any, place: Iterable[str]) -> Any:
    """The value that keys lead to, or None."""
    value = document
    for key in place:
        if is_list(value) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif is_mapping(value) and key in value:
            value = value[key]
        else:
            return None
    return value
