"""Mutation operators beside cosmic-ray's: a statement left out, a value not returned."""

from __future__ import annotations

from typing import Any

import parso
from cosmic_ray.operators.operator import Operator


class LeaveOutStatement(Operator):
    """Replaces a call or an assignment that is a statement of its own by `pass`."""

    def mutation_positions(self, node: Any) -> Any:
        kinds = {"expr_stmt", "atom_expr", "power", "raise_stmt"}
        if node.type == "simple_stmt" and _first(node).type in kinds and not _declares_only(_first(node)):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        first = _first(node)
        node.children[0] = parso.parse(f"{first.get_first_leaf().prefix}pass")
        return node

    @classmethod
    def examples(cls) -> Any:
        return ()


class ReturnNone(Operator):
    """Replaces a returned value by None."""

    def mutation_positions(self, node: Any) -> Any:
        if node.type == "return_stmt":
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        node.children[1] = parso.parse(" None")
        return node

    @classmethod
    def examples(cls) -> Any:
        return ()


def _first(node: Any) -> Any:
    return node.children[0]


def _declares_only(node: Any) -> bool:
    """`name: type` without a value."""
    return node.type == "expr_stmt" and node.children[-1].type == "annassign" and len(node.children[-1].children) == 2


OPERATORS: dict[str, type[Operator]] = {each.__name__: each for each in (LeaveOutStatement, ReturnNone)}
