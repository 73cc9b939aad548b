"""The mutants of a module's source: cosmic-ray's operators, and two of ours."""

from __future__ import annotations

import ast
import contextlib
from typing import TYPE_CHECKING, NamedTuple

from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider
from statements import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Mutant(NamedTuple):
    """One change of a module."""

    operator: str
    line: int
    before: str
    after: str
    code: str


def mutants(code: str, operators: Iterable[str]) -> Iterator[Mutant]:
    """All mutants that are another program: annotations, docstrings and layout make no difference."""
    seen = {_meaning(code)}
    provider = OperatorProvider()
    kinds = {name: provider[name] for name in operators} | OPERATORS
    for name, kind in kinds.items():
        for occurrence in range(10_000):
            try:
                changed = mutate_code(code, kind(), occurrence)
            except AttributeError:  # cosmic-ray's ExceptionReplacer knows no `except module.Error`.
                continue
            if changed is None:
                break
            with contextlib.suppress(SyntaxError):
                meaning = _meaning(changed)
                if meaning not in seen:
                    seen.add(meaning)
                    yield Mutant(name, *_difference(code, changed), changed)


def _meaning(code: str) -> str:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):  # cosmic-ray takes the `*` of a signature for a multiplication.
            node.posonlyargs, node.args, node.kwonlyargs = [], [*node.posonlyargs, *node.args, *node.kwonlyargs], []
            node.defaults, node.kw_defaults = [*node.defaults, *filter(None, node.kw_defaults)], []
        if isinstance(node, ast.AnnAssign | ast.arg):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [each for each in body if not (_has_no_effect(each) or _is_type_checking(each))] or [ast.Pass()]
    return ast.dump(tree)


def _has_no_effect(node: ast.stmt) -> bool:
    match node:
        case ast.Pass() | ast.Expr(ast.Constant()):
            return True
        case ast.Assign([ast.Name("__slots__")]) | ast.AnnAssign(annotation=ast.Name("TypeAlias")):
            return True  # Memory, and what only type checkers read.
        case ast.Assign(value=ast.Subscript(ast.Name("Literal")) | ast.Call(ast.Name("TypeVar" | "ParamSpec"))):
            return True
    return False


def _is_type_checking(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def _difference(code: str, changed: str) -> tuple[int, str, str]:
    old, new = code.splitlines(), changed.splitlines()
    first = next((index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), 0)
    return first + 1, old[first].strip(), new[first].strip() if first < len(new) else ""
