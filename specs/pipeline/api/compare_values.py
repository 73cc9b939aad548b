"""Compares arguments and fields, and decides the effect of a changed type by its direction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pipeline.api.annotations import accepts, split_union
from pipeline.api.changes import EFFECTS
from pipeline.api.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Aspect, Effect
    from pipeline.api.surface import Facts, Surface, Value

T = TypeVar("T")
REQUIRED = "required"
"""The fact that a write-only value must be sent."""


class Difference(NamedTuple):
    """One difference of two values."""

    effect: Effect
    aspect: Aspect
    detail: str


class ValueComparison:
    """Compares values of two surfaces."""

    def __init__(self, old: Surface, new: Surface, provider: str) -> None:
        self.old, self.new = old, new
        self.before, self.after = Usage(old, provider), Usage(new, provider)

    def compare(self, before: Value, after: Value, *, sent: bool, received: bool) -> Iterator[Difference]:
        """The differences of two values."""
        if before.required != after.required:
            breaks = (sent and after.required) or (received and not after.required)
            words = ("required", "optional") if before.required else ("optional", "required")
            yield Difference("breaking" if breaks else "additive", "optionality", from_to(*words))
        if before.type != after.type:
            effect = self._effect(before.type, after.type, sent=sent, received=received)
            yield Difference(effect, "type", from_to(before.type, after.type))
        if before.wire != after.wire:
            yield Difference("wire-only", "wire", f"on the wire {from_to(before.wire, after.wire)}")
        for fact, detail in fact_changes(before.facts, after.facts):
            # A write-only value that must be sent from now on. No type can say so.
            breaks = fact == REQUIRED and sent and bool(after.facts.get(fact)) and self.old.format == self.new.format
            yield Difference("breaking" if breaks else "wire-only", "fact", detail)

    def directions(self, model: str) -> tuple[bool, bool]:
        """Whether a model is sent, and whether it is received, in either surface."""
        sent = model in self.before.sent or model in self.after.sent
        return sent, not sent or model in self.before.received or model in self.after.received

    def travels(self, model: str, value: Value) -> tuple[bool, bool]:
        """Whether a field is sent, and whether it is received: that of its model, unless it is read- or write-only."""
        sent, received = self.directions(model)
        only_read, only_written = bool(value.facts.get("readOnly")), bool(value.facts.get("writeOnly"))
        return sent and not only_read, received and not only_written

    def effect_on_model(self, model: str, before: str, after: str) -> Effect:
        """The effect of another type within a model, by the directions in which the model travels."""
        sent, received = self.directions(model)
        return self._effect(before, after, sent=sent, received=received)

    def effect_received(self, before: str, after: str) -> Effect:
        """The effect of another type in a response."""
        if before == "None":
            return "additive"
        if not accepts(before, after, self.old, self.new):
            return "breaking"
        return "wire-only" if accepts(after, before, self.new, self.old) else "additive"

    def _effect_sent(self, before: str, after: str) -> Effect:
        # Enums are open in Python, but the service rejects the values that it does not list.
        if not self._takes_values(before, after):
            return "breaking"
        return "wire-only" if accepts(before, after, self.old, self.new) else "additive"

    def _effect(self, before: str, after: str, *, sent: bool, received: bool) -> Effect:
        effects = [self._effect_sent(before, after)] if sent else []
        effects += [self.effect_received(before, after)] if received else []
        return min(effects, key=EFFECTS.index, default="wire-only")

    def _takes_values(self, before: str, after: str) -> bool:
        """Whether the service takes every value that it took, as far as enums decide it."""
        return all(any(self._takes_member(one, other) for other in split_union(after)) for one in split_union(before))

    def _takes_member(self, before: str, after: str) -> bool:
        if before == after:
            return True  # What an enum gains and loses is a change of the enum.
        if not accepts(after, before, self.new, self.old):
            return False
        if before.startswith("list[") and after.startswith("list["):
            return self._takes_values(before[len("list[") : -1], after[len("list[") : -1])
        old, new = values_of(before, self.old), values_of(after, self.new)
        return new is None or (old is not None and old <= new)


def values_of(member: str, surface: Surface) -> set[str | int] | None:
    """The values that an annotation lists: of an enum, or a literal. None for another annotation."""
    if member.startswith("Literal["):
        return {json.loads(member[len("Literal[") : -1])}
    model = surface.models.get(member)
    return set(model.values) if model is not None and model.kind == "enum" else None


def fact_changes(old: Facts, new: Facts) -> Iterator[tuple[str, str]]:
    """The facts that differ, each with the change as details show it."""
    for fact in sorted(old.keys() | new.keys()):
        if old.get(fact) != new.get(fact):
            yield fact, f"{fact} {from_to(_format_fact(old, fact), _format_fact(new, fact))}"


def pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """What differs between two mappings, as (key, before, after)."""
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield name, before, after


def describe_value(value: Value | None) -> str:
    """A value as details show it: `str, optional`."""
    return "" if value is None else f"{value.type}, {'required' if value.required else 'optional'}"


def from_to(before: str, after: str) -> str:
    """A change as details show it."""
    return f"{before} -> {after}"


def _format_fact(facts: Facts, name: str) -> str:
    return json.dumps(facts[name], ensure_ascii=False) if name in facts else "nothing"
