"""From a place in a document to line and column of its file. Used for messages only: the file is read a second time."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from pipeline.collector import no_collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.errors import Pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def is_json(text: str) -> bool:
    """Whether a document is JSON; else it is YAML."""
    return text.lstrip()[:1] in ("{", "[")


@no_collection()
def places(text: str, pointers: list[Pointer]) -> list[str]:
    """Where each pointer stands in a document, as `line:column`.

    What an overlay or a rule has added stands nowhere: then it is the nearest thing around it.
    """
    if not pointers:
        return []
    return _in_json(text, pointers) if is_json(text) else _in_yaml(text, pointers)


def _in_yaml(text: str, pointers: list[Pointer]) -> list[str]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    root = yaml.compose(text, Loader=loader)
    return [_mark(root, pointer) if root is not None else "1:1" for pointer in pointers]


def _mark(node: yaml.Node, pointer: Pointer) -> str:
    mark = node.start_mark
    for part in pointer:
        inside = _step(node, part)
        if inside is None:
            break
        named, node = inside
        mark = named.start_mark
    return _spoken(mark.line, mark.column)


def _step(node: yaml.Node, part: str) -> tuple[yaml.Node, yaml.Node] | None:
    """What bears the name, and what it names."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
        return node.value[int(part)], node.value[int(part)]
    return None


def _in_json(text: str, pointers: list[Pointer]) -> list[str]:
    wanted = {pointer[:depth] for pointer in pointers for depth in range(1, len(pointer) + 1)}
    offsets: dict[Pointer, int] = {(): text.index(text.lstrip()[:1])}
    for offset, path in _json_places(text):
        if path in wanted:
            offsets.setdefault(path, offset)
    nearest = (
        max((pointer[:n] for n in range(len(pointer) + 1) if pointer[:n] in offsets), key=len) for pointer in pointers
    )
    return [_line_and_column(text, offsets[pointer]) for pointer in nearest]


def first_duplicate(text: str) -> tuple[str, str]:
    """The first key of a JSON text that stands twice in its object: where, and the key."""
    seen: set[Pointer] = set()
    for position, path in _json_places(text):
        if path in seen:
            return _line_and_column(text, position), path[-1]
        seen.add(path)
    raise ValueError("no key stands twice")


def _json_places(text: str) -> Iterator[tuple[int, Pointer]]:
    """Every key and every array item of a JSON text, with its offset."""
    path: list[str | int] = []
    objects: list[bool] = []  # for each open bracket: whether it is a brace
    at_key = False
    for token in _TOKEN.finditer(text):
        word = token.group()
        if objects and not objects[-1] and word not in "],":
            yield token.start(), tuple(map(str, path))
        if word in ("{", "["):
            objects.append(word == "{")
            path.append("" if objects[-1] else 0)
            at_key = objects[-1]
        elif word in ("}", "]"):
            objects.pop()
            path.pop()
            at_key = False
        elif word == ",":
            at_key = objects[-1]
            if not at_key:
                path[-1] = int(path[-1]) + 1
        elif at_key and word.startswith('"'):
            path[-1] = json.loads(word)
            at_key = False
            yield token.start(), tuple(map(str, path))


def _line_and_column(text: str, offset: int) -> str:
    return _spoken(text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1)


def _spoken(line: int, column: int) -> str:
    return f"{line + 1}:{column + 1}"
