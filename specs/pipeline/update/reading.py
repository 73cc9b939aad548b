"""The changes of an update in the order in which a maintainer reads them: operations first, one line for one fact."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.api.changes import EFFECTS
from pipeline.api.usage import Usage
from pipeline.overlay.moved import differing_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.api.changes import Change, Effect
    from pipeline.api.surface import Surface

# Subjects that a line names before it only counts them.
_MAX_NAMED = 3
# difflib's ratio from which a removed and an added name are probably one thing: `email` and `email_address`.
_ALIKE = 0.5
# What callers write instead of what broke, by kind and what changed.
_REMEDIES = (
    ("request field", "removed", "presence", "do not pass it"),
    ("parameter", "removed", "presence", "do not pass it"),
    ("request body", "removed", "presence", "do not pass a body"),
    ("field", "removed", "presence", "do not read it; what the service still sends is in additional_properties"),
    ("parameter", "added", "presence", "pass it"),
    ("field", "added", "presence", "pass it"),
    ("field", "changed", "fact", "pass it"),
    ("enum value", "removed", "presence", "do not send what was removed"),
    ("union branch", "removed", "presence", "its values are read as the unknown branch"),
)


def arrange(changes: list[Change], old: Surface, new: Surface, provider: str) -> dict[Effect, list[str]]:
    """The lines of a report by effect.

    Args:
        changes: from `old` to `new`.
        old: the surface before.
        new: the surface after.
        provider: the name that subjects begin with.

    """
    reading = _Reading(changes, old, new, provider)
    return {effect: lines for effect in EFFECTS if (lines := list(reading.lines(effect)))}


class _Reading:
    """The changes of one update."""

    def __init__(self, changes: list[Change], old: Surface, new: Surface, provider: str) -> None:
        self._changes = changes
        self._before, self._after = Usage(old, provider), Usage(new, provider)
        self._branches = {
            (change.subject.partition(": ")[0], change.detail): change.subject.partition(": ")[2]
            for change in changes
            if change.kind == "union branch" and change.verb == "added"
        }
        """The classes of new branches, by union and tag."""
        self._renamed = dict(_renamed_fields(changes)) | dict(_renamed_operations(changes))

    def lines(self, effect: Effect) -> Iterator[str]:
        changes = [change for change in self._changes if change.effect == effect]
        operations = [change for change in changes if change.kind == "operation"]
        models = [change for change in changes if change.kind in ("model", "union")]
        for verb in ("removed", "added"):
            chosen = [change for change in operations if change.verb == verb]
            yield from self._operations(chosen, [change for change in models if change.verb == verb])
        rest = [change for change in changes if change.kind not in ("operation", "model", "union")]
        grouped: dict[tuple[str, ...], list[Change]] = defaultdict(list)
        for change in [*rest, *(change for change in models if change.verb == "changed")]:
            grouped[_fact(change)].append(change)
        for group in grouped.values():
            if group[0].kind != "enum value" or len(group) > _MAX_NAMED:
                yield self._line(group)
            else:
                yield from (self._line([change]) for change in group)

    def _operations(self, operations: list[Change], models: list[Change]) -> Iterator[str]:
        """Operations with the models that only they use; one line a group if there are many. Then the other models."""
        usage = self._before if operations and operations[0].verb == "removed" else self._after
        names = {change.operation for change in operations}
        own: dict[str, list[str]] = defaultdict(list)
        others: list[Change] = []
        for change in models:
            name = change.subject.rpartition(".")[2]
            users = {*usage.sent.get(name, ()), *usage.received.get(name, ())}
            if users and users <= names:
                own[min(users).partition(".")[0]].append(name)
            else:
                others.append(change)
        by_group: dict[str, list[Change]] = defaultdict(list)
        for change in operations:
            by_group[(change.operation or "").partition(".")[0]].append(change)
        for group, members in by_group.items():
            yield self._group(members, sorted(own[group]))
        yield from self._models(others)

    def _group(self, operations: list[Change], models: list[str]) -> str:
        if len(operations) == 1:
            line = self._line(operations)
        else:
            group = operations[0].subject.rpartition(".")[0]
            told = ", ".join(self._in_group(change) for change in operations)
            line = f"{len(operations)} operations {operations[0].verb}: {group}: {told}"
        return f"{line}; models: {', '.join(models)}" if models else line

    def _in_group(self, change: Change) -> str:
        method, path = change.detail.split()[:2]
        _, _, other = self._renamed.get(change.subject, "").partition(" → ")
        now = f"; now {other}" if other else ""
        return f"{(change.operation or '').partition('.')[2]} ({method} {path}{now})"

    def _models(self, changes: list[Change]) -> Iterator[str]:
        if len(changes) > _MAX_NAMED:
            names = ", ".join(change.subject.rpartition(".")[2] for change in changes)
            package = changes[0].subject.rpartition(".")[0]
            yield f"{len(changes)} models {changes[0].verb}: {package}: {names}"
        else:
            yield from (change.format() for change in changes)

    def _line(self, group: list[Change]) -> str:
        first = group[0]
        if len(group) == 1:
            return first.format() + self._instead(first) + (self._new_branch(first) or _remedy(first))
        if first.kind == "enum value":
            values = ", ".join(change.detail for change in group)
            return f"{len(group)} enum values {first.verb}: {first.subject}: {values}{_remedy(first)}"
        fact = _fact(first)[3:]
        subjects = sorted({_subject(change) for change in group})
        named = ", ".join(subjects[:_MAX_NAMED])
        more = f" and {len(subjects) - _MAX_NAMED} more" if len(subjects) > _MAX_NAMED else ""
        told = ": ".join(part for part in fact if part)
        return f"{first.kind} {first.verb}, {len(group)} times: {told} (in {named}{more}){_remedy(first)}"

    def _new_branch(self, change: Change) -> str:
        """Which class the values of a branch have now, if it is gone and another has its tag."""
        now = self._branches.get((change.subject.partition(": ")[0], change.detail))
        return (
            f"; its values are read as {now}"
            if now and change.kind == "union branch" and change.verb == "removed"
            else ""
        )

    def _instead(self, change: Change) -> str:
        other = self._renamed.get(change.subject)
        return f"; probably renamed: {other}" if other else ""


def _fact(change: Change) -> tuple[str, ...]:
    """What a change says, without where: changes with one fact are one line."""
    fact: tuple[str, ...] = (change.detail,)
    if change.field is not None:
        fact = (change.field[1], change.detail)
    elif change.kind == "parameter":
        fact = (change.subject.rpartition("(")[2].rstrip(")"), change.detail)
    elif change.kind == "wire" and (moved := _moved_prefix(change.detail)):
        fact = (moved,)
    elif change.kind == "error answer" and change.verb == "changed":
        fact = (change.detail.partition(": ")[2],)
    elif change.kind == "enum value":
        fact = (change.subject,)
    elif change.kind in ("union branch", "server", "security scheme"):
        fact = (change.subject, change.detail)
    return (change.effect, change.kind, change.verb, *fact)


def _moved_prefix(detail: str) -> str | None:
    """`GET /v1/tags 200 -> GET /v2/tags 200` as `/v1 -> /v2`, if nothing else changed."""
    (method, path, *statuses), (other, new, *others) = (side.split() for side in detail.split(" -> "))
    prefixes = differing_prefixes(path, new)
    if method != other or statuses != others or prefixes is None:
        return None
    return f"{prefixes[0] or '/'} -> {prefixes[1] or '/'}"


def _subject(change: Change) -> str:
    """Where a change is, in short: a model, or an operation."""
    if change.field is not None:
        return change.field[0]
    return change.operation or change.subject


def _remedy(change: Change) -> str:
    if change.effect != "breaking":
        return ""
    if change.aspect == "type":
        after = change.detail.rpartition(" -> ")[2]
        return f"; {'pass' if 'request' in change.kind or change.kind == 'parameter' else 'expect'} {after}"
    if change.aspect == "optionality":
        if change.detail.endswith("optional"):
            return "; check for UNSET before you use it"
        return "; pass a body" if change.kind == "request body" else "; pass it"
    for kind, verb, aspect, remedy in _REMEDIES:
        if (change.verb, change.aspect) == (verb, aspect) and change.kind.endswith(kind):
            return f"; {remedy}"
    return ""


def _renamed_fields(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """Removed fields and arguments, each with the added one that is probably the same."""
    removed, added = (_by_owner(changes, verb) for verb in ("removed", "added"))
    for owner, gone in removed.items():
        for change, name in gone:
            candidates = [
                other for one, other in added.get(owner, ()) if one.detail == change.detail and are_alike(name, other)
            ]
            if len(candidates) == 1:
                yield change.subject, f"{name} → {candidates[0]}"


def _by_owner(changes: Iterable[Change], verb: str) -> dict[str, list[tuple[Change, str]]]:
    found: dict[str, list[tuple[Change, str]]] = defaultdict(list)
    for change in changes:
        if change.verb == verb and change.field is not None:
            found[change.field[0]].append((change, change.field[1]))
        elif change.verb == verb and change.kind == "parameter" and change.operation:
            name = change.subject.rpartition("(")[2].rstrip("=…)")
            found[change.operation].append((change, name))
    return found


def are_alike(one: str, other: str) -> bool:
    """Whether two names are probably of one thing: `email` and `email_address`."""
    words, others = set(re.split("_", one)), set(re.split("_", other))
    return words <= others or others <= words or difflib.SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _renamed_operations(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """Removed operations with the added one of the same method and path."""
    added = {change.detail: change for change in changes if change.kind == "operation" and change.verb == "added"}
    for change in changes:
        if change.kind == "operation" and change.verb == "removed" and change.detail in added:
            yield change.subject, f"{change.operation} → {added[change.detail].operation}"
