"""Reads a provider's table of paged operations from the source of its module.

The module is not imported: it names operations of a generated package, which may not have them yet, or no longer.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "OPERATIONS"
_ROW = "PagedOperation"


@attrs.frozen(kw_only=True)
class PagedRow:
    """A row of the table, as far as a document may require edits of it. The names are those of `PagedOperation`."""

    operation: str
    """`queues.list_queues`."""
    items: str = ""
    next_cursor: str = ""
    cursor: str = ""
    size: str = ""
    in_body: bool = False


def read_paged_operations(module: Path) -> dict[str, PagedRow]:
    """The rows of `OPERATIONS`, by operation.

    Raises:
        PipelineError: the module is not Python, or a row is not written as the others are.

    """
    try:
        statements = ast.parse(module.read_text(encoding="utf-8")).body
    except SyntaxError as error:
        raise PipelineError(f"{module}:{error.lineno}: not valid Python ({error.msg}); correct it") from error
    groups: dict[str, str] = {}
    constants: dict[str, ast.expr] = {}
    for statement in statements:
        if isinstance(statement, ast.ImportFrom):
            groups |= {one.asname or one.name: (statement.module or "").rpartition(".")[2] for one in statement.names}
        elif isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            constants |= {target.id: statement.value for target in targets if isinstance(target, ast.Name)}
    calls = [node for node in ast.walk(constants[TABLE]) if _is_row(node)] if TABLE in constants else []
    rows = [_row(call, groups, constants, module) for call in calls if isinstance(call, ast.Call)]
    return {row.operation: row for row in rows}


def _is_row(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _ROW


def _row(call: ast.Call, groups: dict[str, str], constants: dict[str, ast.expr], module: Path) -> PagedRow:
    known = {field.name for field in attrs.fields(PagedRow)}
    written: dict[str, Any] = {}
    try:
        for keyword in call.keywords:
            if keyword.arg is None:
                written |= _mapping(keyword.value, constants)
            elif keyword.arg == "method":
                owner, _, name = ast.unparse(keyword.value).partition(".")
                written["operation"] = f"{groups[owner]}.{name}"
            else:
                written[keyword.arg] = ast.literal_eval(keyword.value)
        return PagedRow(**{name: value for name, value in written.items() if name in known})
    except (ValueError, KeyError, TypeError) as error:
        raise PipelineError(
            f"{module}:{call.lineno}: this row cannot be read; write it as {_ROW}(method=QueuesApi.list_queues, "
            'items="data", …), with an imported class, literals, and mappings of literals'
        ) from error


def _mapping(node: ast.expr, constants: dict[str, ast.expr]) -> dict[str, Any]:
    """The value of a mapping of literals, which may contain other mappings of the module."""
    if isinstance(node, ast.Name):
        return _mapping(constants[node.id], constants)
    if not isinstance(node, ast.Dict):
        return dict(ast.literal_eval(node))
    found: dict[str, Any] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        found |= _mapping(value, constants) if key is None else {ast.literal_eval(key): ast.literal_eval(value)}
    return found
