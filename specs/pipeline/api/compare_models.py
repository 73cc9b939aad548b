"""Compares the models of two API surfaces: classes, unions, enums and maps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from pipeline.api.changes import Change
from pipeline.api.compare_values import REQUIRED, describe_value, fact_changes, from_to, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.api.changes import Effect
    from pipeline.api.compare_values import ValueComparison
    from pipeline.api.surface import Model, Value


def compare_models(values: ValueComparison) -> Iterator[Change]:
    """Every difference between the models."""
    for name, before, after in pairs(values.old.models, values.new.models):
        subject = values.before.model(name)
        if before is None or after is None:
            model = after or before
            usage = values.before if after is None else values.after
            yield Change(
                effect="breaking" if after is None else "additive",
                kind="union" if model is not None and model.kind == "union" else "model",
                verb="removed" if after is None else "added",
                subject=subject,
                detail=usage.users_of(name),
            )
        elif before.kind != after.kind:
            yield _changed("breaking", "model", subject, before.kind, after.kind)
        else:
            for _, detail in fact_changes(before.facts, after.facts):
                yield Change(
                    effect="wire-only", kind=before.kind, verb="changed", subject=subject, detail=detail, aspect="fact"
                )
            yield from _compare_insides(values, name, before, after)


def _compare_insides(values: ValueComparison, name: str, before: Model, after: Model) -> Iterator[Change]:
    """The differences of two models of one kind, without their facts."""
    subject = values.before.model(name)
    if before.kind == "class":
        for field, old, new in pairs(before.fields, after.fields):
            if not (old and new and _is_tag(old) and _is_tag(new)):
                yield from _compare_field(values, name, field, old, new)
    elif before.kind == "union":
        yield from _compare_union(subject, before, after)
    else:
        if before.kind == "enum":
            yield from _compare_enum(values, name, before, after)
        if before.base != after.base:
            effect = values.effect_on_model(name, before.base, after.base)
            yield _changed(effect, before.kind, subject, before.base, after.base)


_FIELD_KINDS = {
    (True, True): "request and response field",
    (True, False): "request field",
    (False, True): "response field",
    # Write-only in an answer, or read-only in a request.
    (False, False): "unused field",
}


def _compare_field(
    values: ValueComparison, model: str, name: str, before: Value | None, after: Value | None
) -> Iterator[Change]:
    travels = [values.travels(model, value) for value in (before, after) if value is not None]
    sent, received = (any(one[way] for one in travels) for way in (0, 1))
    usage = values.after if before is None else values.before
    change = Change(
        effect="additive",
        kind=_FIELD_KINDS[sent, received],
        verb="changed",
        subject=usage.field(model, name),
        field=(model, name),
    )
    if before is None or after is None:
        breaks = after is None or (sent and (after.required or bool(after.facts.get(REQUIRED))))
        yield attrs.evolve(
            change,
            effect="breaking" if breaks else "additive",
            verb="removed" if after is None else "added",
            detail=describe_value(after or before),
        )
        return
    for effect, aspect, detail in values.compare(before, after, sent=sent, received=received):
        yield attrs.evolve(change, effect=effect, aspect=aspect, detail=detail)


def _compare_union(subject: str, before: Model, after: Model) -> Iterator[Change]:
    for branch, old, new in pairs(before.branches, after.branches):
        if old is not None and new is not None:
            yield _changed("breaking", "union tag value", f"{subject}: {branch}", old, new)
            continue
        yield Change(
            # Until now the values of a new branch were decoded as the unknown branch.
            effect="additive" if old is None else "breaking",
            kind="union branch",
            verb="added" if old is None else "removed",
            subject=f"{subject}: {branch}",
            detail=f"{after.tag or before.tag or 'key'} {json.dumps(new or old)}",
        )
    if before.tag != after.tag:
        yield _changed("breaking", "union tag", subject, before.tag or "by key", after.tag or "by key")


def _compare_enum(values: ValueComparison, name: str, before: Model, after: Model) -> Iterator[Change]:
    sent, _ = values.directions(name)
    subject = values.before.model(name)
    for value in sorted(set(after.values) - set(before.values)):
        yield Change(effect="additive", kind="enum value", verb="added", subject=subject, detail=json.dumps(value))
    for value in sorted(set(before.values) - set(after.values)):
        # Enums are open, so the annotation still accepts the value. The service rejects it where it is sent.
        effect: Effect = "breaking" if sent else "wire-only"
        yield Change(effect=effect, kind="enum value", verb="removed", subject=subject, detail=json.dumps(value))


def _changed(effect: Effect, kind: str, subject: str, before: str, after: str) -> Change:
    return Change(effect=effect, kind=kind, verb="changed", subject=subject, detail=from_to(before, after))


def _is_tag(value: Value) -> bool:
    """Whether a field is the tag of a union's branch. The union reports its changes."""
    return value.type.startswith("Literal[")
