"""Positions of keys and items in JSON text, which `json.loads` does not give."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.errors import Pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def is_json(text: str) -> bool:
    """Whether a document is JSON. Anything else is read as YAML."""
    return text.lstrip()[:1] in ("{", "[")


def json_offsets(text: str) -> Iterator[tuple[int, Pointer]]:
    """Every key and array item of a JSON text, with its offset, in the order of the text."""
    path: list[str | int] = []
    objects: list[bool] = []  # For each open bracket: whether it is a brace.
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


def first_duplicate(text: str) -> tuple[str, str]:
    """Position (`line:column`) and name of the first key that appears twice in one object.

    Raises:
        ValueError: no key appears twice.

    """
    seen: set[Pointer] = set()
    for offset, path in json_offsets(text):
        if path in seen:
            return line_and_column(text, offset), path[-1]
        seen.add(path)
    raise ValueError("no key appears twice")


def line_and_column(text: str, offset: int) -> str:
    """An offset as `line:column`, both counted from 1."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return f"{line}:{column}"
