"""Lints text: control characters in names, halves of surrogate pairs, numbers that JSON does not have, odd paths."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pipeline.document.findings import Finding
from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.text import is_control

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

# Keys whose value is for readers, or is a value of the service: any character may be in it.
_FREE_TEXT = frozenset({"description", "summary", "example", "examples", "default", "enum", "const", "pattern"})
# Keys whose value is a mapping from names: a name in it may be any word, `description` too.
_NAMES = frozenset(
    """
    paths properties patternProperties schemas parameters responses requestBodies headers securitySchemes content
    mapping scopes callbacks webhooks links encoding variables $defs definitions dependentSchemas
    """.split()  # noqa: SIM905 - easier to read than twenty quoted words
)
# RFC 3986, section 3.3: a path has these characters, and OpenAPI writes a parameter as {name}.
_NOT_IN_PATHS = re.compile(r"[^A-Za-z0-9._~!$&'()*+,;=:@%/-]")
_PARAMETER = re.compile(r"{[^{}]*}")
_PARAMETER_NAME = re.compile(r"{[\w.$-]+}", re.ASCII)


def lint_text(document: Document) -> Iterator[Finding]:
    """Text and numbers that the generated package could not hold, and names that a terminal would obey."""
    pending: list[tuple[Pointer, Any, bool, bool]] = [((), document, False, False)]
    while pending:
        at, value, names, free = pending.pop()
        if is_mapping(value):
            for key, item in reversed(value.items()):
                yield from _lint_word((*at, key), key, free=free)
                is_free = free or (not names and (key in _FREE_TEXT or key.startswith("x-")))
                pending.append(((*at, key), item, not names and key in _NAMES, is_free))
        elif is_list(value):
            pending += [((*at, str(index)), item, False, free) for index, item in reversed(list(enumerate(value)))]
        elif is_text(value):
            yield from _lint_word(at, value, free=free)
        elif isinstance(value, float) and not math.isfinite(value):
            yield Finding(at, "the number is larger than any that readers of JSON have; correct it in the overlay")


def _lint_word(at: Pointer, text: str, *, free: bool) -> Iterator[Finding]:
    if text.isascii() and text.isprintable():
        return
    if any("\ud800" <= one <= "\udfff" for one in text):
        yield Finding(
            at, f"{text[:80]!a} has half of a surrogate pair, which no file can hold; correct it in the overlay"
        )
    elif not free and any(is_control(one) or one in "\u2028\u2029" for one in text):
        yield Finding(at, f"{text[:80]!a} has a control character or a line break; correct it in the overlay")


def lint_paths(document: Document) -> Iterator[Finding]:
    """Paths that a URL cannot have, or that lead to another resource than they say."""
    paths = document.get("paths")
    for path in paths if is_mapping(paths) else ():
        if path.startswith("x-"):
            continue
        fixed = _PARAMETER.sub("x", path)
        if not path.startswith("/"):
            yield _odd(path, "does not begin with /")
        elif odd := _NOT_IN_PATHS.search(fixed):
            reason = "has a query or a fragment" if odd.group() in "?#" else f"has {odd.group()!a}, as no URL has"
            yield _odd(path, reason)
        elif bad := next((one for one in _PARAMETER.findall(path) if not _PARAMETER_NAME.fullmatch(one)), None):
            yield _odd(path, f"has the parameter {bad[:80]!a}, whose name is no word")
        elif any(unquote(segment) in (".", "..") for segment in fixed.split("/")):
            yield _odd(path, "has a segment of dots, so that requests would go to another path")


def _odd(path: str, reason: str) -> Finding:
    return Finding(
        ("paths", path),
        f"path {path[:200]!a} {reason}; copy it to a correct path in the overlay, and remove this one",
    )
