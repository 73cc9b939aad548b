"""Compares arguments and fields, and decides the effect of a changed type by its direction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

from pipeline.api.annotations import accepts
from pipeline.api.changes import EFFECTS
from pipeline.api.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Effect
    from pipeline.api.surface import Facts, Surface, Value

T = TypeVar("T")


class ValueComparison:
    """Compares values of two surfaces."""

    def __init__(self, old: Surface, new: Surface, provider: str) -> None:
        self.old, self.new = old, new
        self.before, self.after = Usage(old, provider), Usage(new, provider)

    def compare(self, before: Value, after: Value, *, sent: bool, received: bool) -> Iterator[tuple[Effect, str]]:
        """The differences of two values, each as effect and detail."""
        if before.required != after.required:
            breaks = (sent and after.required) or (received and not after.required)
            words = ("required", "optional") if before.required else ("optional", "required")
            yield "breaking" if breaks else "additive", from_to(*words)
        if before.type != after.type:
            yield self._effect(before.type, after.type, sent=sent, received=received), from_to(before.type, after.type)
        if before.wire != after.wire:
            yield "wire-only", f"on the wire {from_to(before.wire, after.wire)}"
        for fact in sorted(before.facts.keys() | after.facts.keys()):
            if before.facts.get(fact) != after.facts.get(fact):
                yield (
                    "wire-only",
                    f"{fact} {from_to(_format_fact(before.facts, fact), _format_fact(after.facts, fact))}",
                )

    def directions(self, model: str) -> tuple[bool, bool]:
        """Whether a model is sent, and whether it is received, in either surface."""
        sent = model in self.before.sent or model in self.after.sent
        return sent, not sent or model in self.before.received or model in self.after.received

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
        if not accepts(after, before, self.new, self.old):
            return "breaking"
        return "wire-only" if accepts(before, after, self.old, self.new) else "additive"

    def _effect(self, before: str, after: str, *, sent: bool, received: bool) -> Effect:
        effects = [self._effect_sent(before, after)] if sent else []
        effects += [self.effect_received(before, after)] if received else []
        return min(effects, key=EFFECTS.index, default="wire-only")


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
