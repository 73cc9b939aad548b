"""Compares two API surfaces, and classifies each difference by its effect on callers.

Direction decides the effect: a new required key breaks callers where it is sent, not where it is received; a type may
widen where it is sent and narrow where it is received. Renames are not guessed: the old name is removed, the new one
added.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from pipeline.api.changes import EFFECTS, Change
from pipeline.api.compare_models import compare_models
from pipeline.api.compare_notes import compare_notes
from pipeline.api.compare_values import ValueComparison, describe_value, fact_changes, from_to, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Effect, Verb
    from pipeline.api.surface import Facts, Operation, Surface, Value


def compare(old: Surface, new: Surface, provider: str) -> list[Change]:
    """Every difference, the most severe first.

    Args:
        old: the surface before.
        new: the surface after.
        provider: the name that subjects begin with: `dixa`.

    """
    values = ValueComparison(old, new, provider)
    changes = [
        *_compare_facts("server", old.servers, new.servers),
        *_compare_facts("security scheme", old.schemes, new.schemes),
        *_compare_operations(values),
        *_compare_security(values),
        *compare_models(values),
        *compare_notes(values),
    ]
    return sorted(changes, key=lambda one: (EFFECTS.index(one.effect), one.kind, one.subject, one.detail))


def _compare_facts(kind: str, old: Mapping[str, Facts], new: Mapping[str, Facts]) -> Iterator[Change]:
    """Servers and security schemes: only the facade uses them."""
    for name, before, after in pairs(old, new):
        verb: Verb = "added" if before is None else "removed" if after is None else "changed"
        detail = "" if before is None or after is None else from_to(json.dumps(before), json.dumps(after))
        yield Change(effect="wire-only", kind=kind, verb=verb, subject=name, detail=detail)


def _compare_operations(values: ValueComparison) -> Iterator[Change]:
    for name, before, after in pairs(values.old.operations, values.new.operations):
        if before is not None and after is not None:
            yield from _compare_operation(values, name, before, after)
        elif (operation := after or before) is not None:
            yield Change(
                effect="breaking" if after is None else "additive",
                kind="operation",
                verb="removed" if after is None else "added",
                subject=f"{values.before.call(name)}(…)",
                detail=operation.wire + (f" at {operation.server}" if operation.server else ""),
                operation=name,
            )


def _compare_operation(values: ValueComparison, name: str, before: Operation, after: Operation) -> Iterator[Change]:
    def changed(effect: Effect, kind: str, old: str, new: str) -> Change:
        subject = f"{values.before.call(name)}(…)"
        detail = from_to(old, new)
        return Change(effect=effect, kind=kind, verb="changed", subject=subject, detail=detail, operation=name)

    for argument, old, new in pairs(before.arguments, after.arguments):
        yield from _compare_argument(values, name, argument, old, new)
    if before.returns != after.returns:
        yield changed(values.effect_received(before.returns, after.returns), "answer", before.returns, after.returns)
    for _, detail in fact_changes(before.facts, after.facts):
        yield attrs.evolve(changed("wire-only", "answer", "", ""), detail=detail, aspect="fact")
    if before.wire != after.wire:
        yield changed("wire-only", "wire", before.wire, after.wire)
    if before.server != after.server:
        yield changed("wire-only", "server", before.server or "the client's", after.server or "the client's")
    if before.deprecated != after.deprecated:
        yield changed("wire-only", "deprecation", _deprecation(before), _deprecation(after))


def _compare_argument(
    values: ValueComparison, operation: str, name: str, before: Value | None, after: Value | None
) -> Iterator[Change]:
    kind = "request body" if name == "body" else "parameter"
    subject = f"{values.before.call(operation)}({name}=…)"
    if before is None or after is None:
        yield Change(
            effect="additive" if after is not None and not after.required else "breaking",
            kind=kind,
            verb="added" if before is None else "removed",
            subject=subject,
            detail=describe_value(after or before),
            operation=operation,
        )
        return
    for effect, aspect, detail in values.compare(before, after, sent=True, received=False):
        yield Change(
            effect=effect,
            kind=kind,
            verb="changed",
            subject=subject,
            detail=detail,
            operation=operation,
            aspect=aspect,
        )


def _compare_security(values: ValueComparison) -> Iterator[Change]:
    """The credentials that operations require. One change if all operations change alike."""
    old, new = values.old.operations, values.new.operations
    security = {name: (old[name].security, new[name].security) for name in sorted(old.keys() & new.keys())}
    if len(security) > 1 and len(set(security.values())) == 1:
        security = {"": next(iter(security.values()))}
    for name, (before, after) in security.items():
        if before != after:
            yield Change(
                effect="wire-only",
                kind="security",
                verb="changed",
                subject=f"{values.before.call(name)}(…)" if name else f"every operation of {values.new.package}",
                detail=from_to(before, after),
                operation=name or None,
            )


def _deprecation(operation: Operation) -> str:
    return "deprecated" if operation.deprecated else "current"
