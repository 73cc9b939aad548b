"""Compares what no Python type shows: error answers, headers of answers, callbacks and webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.api.changes import Change
from pipeline.api.compare_values import from_to, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Verb
    from pipeline.api.compare_values import ValueComparison
    from pipeline.api.surface import Surface

_KINDS = {"answer": "error answer", "header": "answer header", "callback": "callback", "webhook": "webhook"}


def compare_notes(values: ValueComparison) -> Iterator[Change]:
    """Every difference between the notes of two surfaces. All are wire-only: the Python API does not have them."""
    old, new = values.old, values.new
    yield from _compare(values, f"{new.package}", None, old.notes, new.notes)
    for name in sorted(old.operations.keys() & new.operations.keys()):
        before, after = old.operations[name].notes, new.operations[name].notes
        yield from _compare(values, f"{values.before.call(name)}(…)", name, before, after)


def _compare(
    values: ValueComparison, subject: str, operation: str | None, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        word, _, rest = key.partition(" ")
        for verb, detail in _differences(values, old.get(key), new.get(key)):
            yield Change(
                effect="wire-only",
                kind=_KINDS[word],
                verb=verb,
                subject=subject,
                detail=f"{rest}{': ' if detail else ''}{detail}",
                operation=operation,
            )


def _differences(values: ValueComparison, before: str | None, after: str | None) -> Iterator[tuple[Verb, str]]:
    if before is None or after is None:
        shape = after or before or ""
        yield "added" if before is None else "removed", "" if shape == "empty" else shape
        return
    old, new = _shape(values.old, before), _shape(values.new, after)
    for path, one, other in pairs(old, new):
        where = path or "the body"
        if one is None or other is None:
            yield "changed", f"{where} {'added' if one is None else 'removed'}: {other or one}"
        else:
            yield "changed", f"{where}: {from_to(one, other)}"


def _shape(surface: Surface, name: str) -> Mapping[str, str]:
    """A shape by its name. A name without a shape is a description itself: `integer`."""
    return surface.shapes.get(name, {"": name})
