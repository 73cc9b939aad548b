"""Finds code in a rendered package that no template has: names and imports that generated modules do not use.

Runs before the package is imported. Escaping already keeps strings of a document from becoming code; this would find a
place where it is forgotten.
"""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What the templates of models and operations use of Python itself.
_BUILTINS = frozenset(
    {"AttributeError", "KeyError", "TypeError", "__name__", "__package__", "bool", "dict", "float", "frozenset"}
    | {"getattr", "globals", "int", "isinstance", "len", "list", "object", "property", "sorted", "str", "tuple", "type"}
)
_ATTRIBUTES = frozenset({"__init__", "__name__"})
_MODULES = frozenset(
    {"__future__", "attrs", "collections.abc", "datetime", "functools", "httpx", "importlib", "typing"}
)


def foreign_code(package: Path) -> list[tuple[str | int, str]]:
    """The modules of models and operations that have other code than the templates', and which."""
    return [
        (".".join(path.relative_to(package.parent).with_suffix("").parts), message)
        for folder in ("models", "api")
        for path in sorted((package / folder).rglob("*.py"))
        for message in _foreign(path)
    ]


def _foreign(path: Path) -> Iterator[str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError) as error:
        yield f"{type(error).__name__}: {error}"
        return
    bound, loaded = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (loaded if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            bound |= {name.asname or name.name for name in node.names}
            yield from _foreign_imports(node)
        elif isinstance(node, ast.Attribute) and node.attr.startswith("__") and node.attr not in _ATTRIBUTES:
            yield f"line {node.lineno}: the attribute {node.attr}"
    for name in sorted(loaded - bound):
        if name not in _BUILTINS:
            kind = "the built-in" if hasattr(builtins, name) else "an unknown name"
            yield f"{kind} {name}"


def _foreign_imports(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.level:
        return
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names]
    for name in names:
        if name not in _MODULES:
            yield f"line {node.lineno}: imports {name}"
