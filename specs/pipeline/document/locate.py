"""Line and column of a value in the file of its document.

For messages only: the file is parsed a second time, so that documents are plain values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from pipeline.document.json_text import is_json, json_offsets, line_and_column
from pipeline.document.yaml_text import compose_yaml

if TYPE_CHECKING:
    from pipeline.errors import Pointer


def locate(text: str, pointers: list[Pointer]) -> list[str]:
    """Where each pointer leads in the text of a document, as `line:column`.

    A value that an overlay or a rule added is not in the text: its nearest parent there is located instead.
    """
    if not pointers:
        return []
    return _locate_json(text, pointers) if is_json(text) else _locate_yaml(text, pointers)


def _locate_yaml(text: str, pointers: list[Pointer]) -> list[str]:
    root = compose_yaml(text)
    return [_position(root, pointer) if root is not None else "1:1" for pointer in pointers]


def _position(node: yaml.Node, pointer: Pointer) -> str:
    mark = node.start_mark
    for key in pointer:
        child = _child(node, key)
        if child is None:
            break
        named, node = child
        mark = named.start_mark
    return f"{mark.line + 1}:{mark.column + 1}"


def _child(node: yaml.Node, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    """A child's key and value; an item of a list is both."""
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and key.isdigit() and int(key) < len(node.value):
        return node.value[int(key)], node.value[int(key)]
    return None


def _locate_json(text: str, pointers: list[Pointer]) -> list[str]:
    prefixes = {pointer[:depth] for pointer in pointers for depth in range(1, len(pointer) + 1)}
    offsets: dict[Pointer, int] = {(): text.index(text.lstrip()[:1])}
    for offset, path in json_offsets(text):
        if path in prefixes:
            offsets.setdefault(path, offset)
    nearest = (
        max((pointer[:n] for n in range(len(pointer) + 1) if pointer[:n] in offsets), key=len) for pointer in pointers
    )
    return [line_and_column(text, offsets[pointer]) for pointer in nearest]
