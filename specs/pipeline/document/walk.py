"""Walks the nodes of an OpenAPI document in order, each with its kind. References are not followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from pipeline.document.json_types import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.errors import Pointer

Kind = Literal[
    "document", "components", "path", "operation", "parameter", "request body", "response", "media type", "schema"
]
Container = Literal["field", "list", "map"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# The children of each kind of node: key -> (how they are held, their kind). OpenAPI Specification 3.1, section 4.8.
_CHILDREN: dict[Kind, dict[str, tuple[Container, Kind]]] = {
    "document": {"paths": ("map", "path"), "components": ("field", "components")},
    "components": {
        "schemas": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "requestBodies": ("map", "request body"),
        "responses": ("map", "response"),
    },
    "path": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("field", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("field", "request body"),
        "responses": ("map", "response"),
    },
    "parameter": {"schema": ("field", "schema"), "content": ("map", "media type")},
    "request body": {"content": ("map", "media type")},
    "response": {"content": ("map", "media type")},
    "media type": {"schema": ("field", "schema")},
    "schema": {
        "properties": ("map", "schema"),
        "items": ("field", "schema"),
        "additionalProperties": ("field", "schema"),
        "allOf": ("list", "schema"),
        "oneOf": ("list", "schema"),
        "anyOf": ("list", "schema"),
    },
}


@attrs.frozen
class Node:
    """One object of a document that OpenAPI gives a meaning."""

    kind: Kind
    pointer: Pointer
    value: Any
    """A mapping in a valid document. A schema may also be true or false."""
    parent: Any
    """The mapping or list that holds the value."""
    container: Container
    """Whether the parent is an object with this node in a field, or a map or list of such nodes."""

    def replace(self, value: Any) -> None:
        """Put another value in this place of the document."""
        key = self.pointer[-1]
        self.parent[int(key) if is_list(self.parent) else key] = value


@attrs.frozen
class WrongType:
    """The value of a node where the document should have a map or a list of nodes and has something else."""

    value: Any
    expected: str


def walk(document: dict[str, Any]) -> Iterator[Node]:
    """Every node, parents first. A node whose value is not a mapping is given, but has no children."""
    pending = [Node("document", (), document, None, "field")]
    while pending:
        node = pending.pop()
        yield node
        if is_mapping(node.value):
            pending += reversed(list(_children(node)))


def _children(node: Node) -> Iterator[Node]:
    for key, (container, kind) in _CHILDREN[node.kind].items():
        if key not in node.value:
            continue
        value, pointer = node.value[key], (*node.pointer, key)
        if container == "field":
            yield Node(kind, pointer, value, node.value, container)
        elif container == "map" and is_mapping(value):
            for name, item in value.items():
                # In paths and in an operation's responses this is an extension; elsewhere it is a name like others.
                extensible = kind == "path" or (pointer[0] == "paths" and key == "responses")
                if not (extensible and name.startswith("x-")):
                    yield Node(kind, (*pointer, name), item, value, container)
        elif container == "list" and is_list(value):
            for index, item in enumerate(value):
                yield Node(kind, (*pointer, str(index)), item, value, container)
        else:
            expected = "a mapping" if container == "map" else "a list"
            yield Node(kind, pointer, WrongType(value, expected), node.value, "field")
