"""What changed from one surface to another, and what each change means to those who call the Python API.

Direction decides: a new key that must be sent breaks callers, a new key in an answer does not; a type may widen where
it is sent and narrow where it is received. Nothing is guessed: a new name is a new thing and the old one is gone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from pipeline.api.changes import EFFECTS, Change
from pipeline.api.annotations import accepts
from pipeline.api.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Effect, Happening
    from pipeline.api.surface import Facts, Model, Operation, Surface, Value

T = TypeVar("T")


def compare(old: Surface, new: Surface, provider: str) -> list[Change]:
    """Every difference, the worst first."""
    comparison = _Comparison(old, new, provider)
    return sorted(comparison.changes(), key=lambda one: (EFFECTS.index(one.effect), one.kind, one.subject, one.detail))


class _Comparison:
    def __init__(self, old: Surface, new: Surface, provider: str) -> None:
        self.old, self.new = old, new
        self.before, self.after = Usage(old, provider), Usage(new, provider)

    def changes(self) -> Iterator[Change]:
        yield from _wire_things("server", self.old.servers, self.new.servers)
        yield from _wire_things("security scheme", self.old.schemes, self.new.schemes)
        for name, before, after in _pairs(self.old.operations, self.new.operations):
            yield from self._operation(name, before, after)
        yield from self._security()
        for name, one, other in _pairs(self.old.models, self.new.models):
            yield from self._model(name, one, other)

    # --- operations

    def _operation(self, name: str, before: Operation | None, after: Operation | None) -> Iterator[Change]:
        called = self.before.call(name)
        if before is None or after is None:
            effect, happening = _come_or_gone(after)
            wire = cast("Operation", after or before).wire
            yield Change(
                effect=effect,
                kind="operation",
                happening=happening,
                subject=f"{called}(…)",
                detail=wire,
                operation=name,
            )
            return
        for argument, one, other in _pairs(before.arguments, after.arguments):
            yield from self._argument(name, argument, one, other)
        if before.returns != after.returns:
            effect = self._received(before.returns, after.returns)
            yield self._changed(effect, "answer", f"{called}(…)", before.returns, after.returns, operation=name)
        for kind, one_said, other_said in (
            ("wire", before.wire, after.wire),
            ("deprecation", _deprecated(before), _deprecated(after)),
        ):
            if one_said != other_said:
                yield self._changed("wire-only", kind, f"{called}(…)", one_said, other_said, operation=name)

    def _security(self) -> Iterator[Change]:
        """What operations ask of credentials; one line where all of them have changed alike."""
        both = sorted(self.old.operations.keys() & self.new.operations.keys())
        pairs = {name: (self.old.operations[name].security, self.new.operations[name].security) for name in both}
        if len(pairs) > 1 and len(set(pairs.values())) == 1:
            pairs = {"": next(iter(pairs.values()))}
        for name, (before, after) in pairs.items():
            if before != after:
                subject = f"{self.before.call(name)}(…)" if name else f"every operation of {self.new.package}"
                yield self._changed("wire-only", "security", subject, before, after, operation=name or None)

    def _argument(self, operation: str, name: str, before: Value | None, after: Value | None) -> Iterator[Change]:
        kind = "request body" if name == "body" else "parameter"
        subject = f"{self.before.call(operation)}({name}=…)"
        if before is None or after is None:
            effect: Effect = "additive" if before is None and after is not None and not after.required else "breaking"
            value = after or before
            yield Change(
                effect=effect,
                kind=kind,
                happening="added" if before is None else "removed",
                subject=subject,
                detail=_described(value),
                operation=operation,
            )
            return
        for effect, said in self._value(before, after, sent=True, received=False):
            yield Change(
                effect=effect, kind=kind, happening="changed", subject=subject, detail=said, operation=operation
            )

    # --- models

    def _model(self, name: str, before: Model | None, after: Model | None) -> Iterator[Change]:
        subject = self.before.model(name)
        if before is None or after is None:
            effect, happening = _come_or_gone(after)
            kind = "union" if cast("Model", after or before).kind == "union" else "model"
            yield Change(effect=effect, kind=kind, happening=happening, subject=subject, detail=self._reached(name))
        elif before.kind != after.kind:
            yield self._changed("breaking", "model", subject, before.kind, after.kind)
        elif before.kind == "class":
            for field, one, other in _pairs(before.fields, after.fields):
                if not (one and other and _is_tag(one) and _is_tag(other)):
                    yield from self._field(name, field, one, other)
        elif before.kind == "union":
            yield from self._union(subject, before, after)
        elif before.kind == "enum":
            yield from self._enum(name, subject, before, after)
        elif before.base != after.base:
            yield self._changed(
                self._either_way(name, before.base, after.base), "map", subject, before.base, after.base
            )

    def _field(self, model: str, name: str, before: Value | None, after: Value | None) -> Iterator[Change]:
        sent, received = self._directions(model)
        kind = "request and response field" if sent and received else "request field" if sent else "response field"
        usage = self.after if before is None else self.before
        change = Change(
            effect="additive",
            kind=kind,
            happening="changed",
            subject=usage.field(model, name),
            detail="",
            field=(model, name),
        )
        if before is None or after is None:
            breaks = after is None or (sent and after.required)
            yield attrs.evolve(
                change,
                effect="breaking" if breaks else "additive",
                happening="removed" if after is None else "added",
                detail=_described(after or before),
            )
            return
        for effect, said in self._value(before, after, sent=sent, received=received):
            yield attrs.evolve(change, effect=effect, detail=said)

    def _union(self, subject: str, before: Model, after: Model) -> Iterator[Change]:
        for branch, one, other in _pairs(before.branches, after.branches):
            told = f"{after.tag or before.tag or 'key'} {json.dumps(other or one)}"
            if one is None:
                # The unknown branch received it so far.
                yield Change(
                    effect="additive",
                    kind="union branch",
                    happening="added",
                    subject=f"{subject}: {branch}",
                    detail=told,
                )
            elif other is None:
                yield Change(
                    effect="breaking",
                    kind="union branch",
                    happening="removed",
                    subject=f"{subject}: {branch}",
                    detail=told,
                )
            elif one != other:
                yield self._changed("breaking", "union tag value", f"{subject}: {branch}", one, other)
        if before.tag != after.tag:
            yield self._changed("breaking", "union tag", subject, before.tag or "by key", after.tag or "by key")

    def _enum(self, name: str, subject: str, before: Model, after: Model) -> Iterator[Change]:
        sent, _ = self._directions(name)
        for value in sorted(set(after.values) - set(before.values)):
            yield Change(
                effect="additive", kind="enum value", happening="added", subject=subject, detail=json.dumps(value)
            )
        for value in sorted(set(before.values) - set(after.values)):
            # Enums are open: the annotation still takes it, but the service refuses it where it is sent.
            yield Change(
                effect="breaking" if sent else "wire-only",
                kind="enum value",
                happening="removed",
                subject=subject,
                detail=json.dumps(value),
            )
        if before.base != after.base:
            yield self._changed(
                self._either_way(name, before.base, after.base), "enum", subject, before.base, after.base
            )

    # --- values

    def _value(self, before: Value, after: Value, *, sent: bool, received: bool) -> Iterator[tuple[Effect, str]]:
        if before.required != after.required:
            breaks = (sent and after.required) or (received and not after.required)
            said = ("required", "optional") if before.required else ("optional", "required")
            yield "breaking" if breaks else "additive", _from_to(*said)
        if before.type != after.type:
            effects = [self._sent(before.type, after.type)] if sent else []
            effects += [self._received(before.type, after.type)] if received else []
            yield min(effects, key=EFFECTS.index), _from_to(before.type, after.type)
        if before.wire != after.wire:
            yield "wire-only", f"on the wire {_from_to(before.wire, after.wire)}"
        for fact in sorted(before.facts.keys() | after.facts.keys()):
            if before.facts.get(fact) != after.facts.get(fact):
                yield "wire-only", f"{fact} {_from_to(_fact(before.facts, fact), _fact(after.facts, fact))}"

    def _sent(self, before: str, after: str) -> Effect:
        if not accepts(after, before, self.new, self.old):
            return "breaking"
        return "wire-only" if accepts(before, after, self.old, self.new) else "additive"

    def _received(self, before: str, after: str) -> Effect:
        if before == "None":
            return "additive"
        if not accepts(before, after, self.old, self.new):
            return "breaking"
        return "wire-only" if accepts(after, before, self.new, self.old) else "additive"

    def _either_way(self, model: str, before: str, after: str) -> Effect:
        sent, received = self._directions(model)
        effects = [self._sent(before, after)] if sent else []
        effects += [self._received(before, after)] if received else []
        return min(effects, key=EFFECTS.index, default="wire-only")

    def _directions(self, model: str) -> tuple[bool, bool]:
        """Whether a model is sent and whether it is received, before or after."""
        sent = model in self.before.sent or model in self.after.sent
        return sent, not sent or model in self.before.received or model in self.after.received

    def _reached(self, model: str) -> str:
        usage = self.after if model in self.new.models else self.before
        return usage.reached_by(model)

    def _changed(
        self, effect: Effect, kind: str, subject: str, before: str, after: str, *, operation: str | None = None
    ) -> Change:
        return Change(
            effect=effect, kind=kind, happening="changed", subject=subject, detail=_from_to(before, after),
            operation=operation,
        )  # fmt: skip


def _pairs(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield name, before, after


def _come_or_gone(after: object | None) -> tuple[Effect, Happening]:
    return ("breaking", "removed") if after is None else ("additive", "added")


def _wire_things(kind: str, old: Mapping[str, Facts], new: Mapping[str, Facts]) -> Iterator[Change]:
    """Servers and security schemes: the facade's business, not its callers'."""
    for name, before, after in _pairs(old, new):
        happening: Happening = "added" if before is None else "removed" if after is None else "changed"
        said = "" if before is None or after is None else _from_to(json.dumps(before), json.dumps(after))
        yield Change(effect="wire-only", kind=kind, happening=happening, subject=name, detail=said)


def _is_tag(value: Value) -> bool:
    """A constant that tells a union's branch: the union reports it."""
    return value.type.startswith("Literal[")


def _described(value: Value | None) -> str:
    return "" if value is None else f"{value.type}, {'required' if value.required else 'optional'}"


def _deprecated(operation: Operation) -> str:
    return "deprecated" if operation.deprecated else "current"


def _fact(facts: Facts, name: str) -> str:
    return json.dumps(facts[name], ensure_ascii=False) if name in facts else "nothing"


def _from_to(before: str, after: str) -> str:
    return f"{before} -> {after}"
