"""How operations reach the models of a surface: which are sent, which received, and how a caller would write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.api.surface import Model, Surface

_NAME = re.compile(r"\b[A-Z]\w*")


class Usage:
    """The models of a surface, seen from its operations."""

    def __init__(self, surface: Surface, provider: str) -> None:
        self._surface = surface
        self._provider = provider
        self.sent: dict[str, list[str]] = {}
        """Models that requests hold: the operations, by name."""
        self.received: dict[str, list[str]] = {}
        """Models that answers hold."""
        self._given_as: dict[str, tuple[str, str]] = {}
        for name, operation in sorted(surface.operations.items()):
            for argument, value in sorted(operation.arguments.items()):
                for model in self._names(value.type):
                    self._given_as.setdefault(model, (name, argument))
            self._note(self.sent, name, (value.type for value in operation.arguments.values()))
            self._note(self.received, name, [operation.returns])

    def _note(self, into: dict[str, list[str]], operation: str, types: Iterable[str]) -> None:
        pending = [name for text in types for name in self._names(text)]
        reached: set[str] = set()
        while pending:
            name = pending.pop()
            if name not in reached:
                reached.add(name)
                pending += [inner for text in _held(self._surface.models[name]) for inner in self._names(text)]
        for name in reached:
            into.setdefault(name, []).append(operation)

    def _names(self, text: str) -> list[str]:
        return [name for name in _NAME.findall(text) if name in self._surface.models]

    def call(self, operation: str) -> str:
        """`dixa.api.tags.create_tag`."""
        return f"{self._provider}.api.{operation}"

    def model(self, name: str) -> str:
        """`trilogue_dixa.models.Tag`."""
        return f"{self._surface.package}.models.{name}"

    def field(self, model: str, name: str) -> str:
        """A field as a caller meets it: in a call, if it is sent by itself; else on its model."""
        if model in self._given_as and model not in self.received:
            operation, argument = self._given_as[model]
            more = len(self.sent[model]) - 1
            call = f"{self.call(operation)}({argument}={model}({name}=…))"
            return f"{call} and {more} more" if more else call
        return f"{self.model(model)}.{name}{self._bracketed(model)}"

    def holders(self, model: str) -> set[str]:
        """The models that hold a model, at any depth."""
        found: set[str] = set()
        pending = [model]
        while pending:
            inner = pending.pop()
            for name, outer in self._surface.models.items():
                if name not in found and any(inner in self._names(text) for text in _held(outer)):
                    found.add(name)
                    pending.append(name)
        return found

    def reached_by(self, model: str) -> str:
        """The operations that send or answer with a model, in short."""
        operations = sorted({*self.sent.get(model, ()), *self.received.get(model, ())})
        if not operations:
            return "webhook deliveries"
        first = f"{self.call(operations[0])}(…)"
        return f"{first} and {len(operations) - 1} more" if len(operations) > 1 else first

    def _bracketed(self, model: str) -> str:
        return f" ({self.reached_by(model)})"


def _held(model: Model) -> Iterator[str]:
    yield from (value.type for value in model.fields.values())
    yield from model.branches
    yield model.base
