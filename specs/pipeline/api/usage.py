"""Which models the operations of a surface send and receive, and how callers write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.api.surface import Model, Surface

_NAME = re.compile(r"\b[A-Z]\w*")


class Usage:
    """The models of a surface, by the operations that use them."""

    def __init__(self, surface: Surface, provider: str) -> None:
        self._surface = surface
        self._provider = provider
        self.sent: dict[str, list[str]] = {}
        """Models in requests, with the operations that send them."""
        self.received: dict[str, list[str]] = {}
        """Models in responses, with the operations that return them."""
        self._arguments: dict[str, tuple[str, str]] = {}
        for name, operation in sorted(surface.operations.items()):
            for argument, value in sorted(operation.arguments.items()):
                for model in self._names(value.type):
                    self._arguments.setdefault(model, (name, argument))
            self._add_reached(self.sent, name, (value.type for value in operation.arguments.values()))
            self._add_reached(self.received, name, [operation.returns])

    def _add_reached(self, into: dict[str, list[str]], operation: str, types: Iterable[str]) -> None:
        pending = [name for text in types for name in self._names(text)]
        reached: set[str] = set()
        while pending:
            name = pending.pop()
            if name not in reached:
                reached.add(name)
                pending += [inner for text in _types_in(self._surface.models[name]) for inner in self._names(text)]
        for name in reached:
            into.setdefault(name, []).append(operation)

    def _names(self, text: str) -> list[str]:
        return [name for name in _NAME.findall(text) if name in self._surface.models]

    def call(self, operation: str) -> str:
        """The method of an operation: `dixa.api.tags.create_tag`."""
        return f"{self._provider}.api.{operation}"

    def model(self, name: str) -> str:
        """The class of a model: `trilogue_dixa.models.Tag`."""
        return f"{self._surface.package}.models.{name}"

    def field(self, model: str, name: str) -> str:
        """A field as callers write it: within a call, if its model is an argument; otherwise as an attribute."""
        if model in self._arguments and model not in self.received:
            operation, argument = self._arguments[model]
            more = len(self.sent[model]) - 1
            call = f"{self.call(operation)}({argument}={model}({name}=…))"
            return f"{call} and {more} more" if more else call
        return f"{self.model(model)}.{name} ({self.users_of(model)})"

    def holders(self, model: str) -> set[str]:
        """The models that contain a model, at any depth."""
        found: set[str] = set()
        pending = [model]
        while pending:
            inner = pending.pop()
            for name, outer in self._surface.models.items():
                if name not in found and any(inner in self._names(text) for text in _types_in(outer)):
                    found.add(name)
                    pending.append(name)
        return found

    def users_of(self, model: str) -> str:
        """The operations that send or return a model: the first, and how many more."""
        operations = sorted({*self.sent.get(model, ()), *self.received.get(model, ())})
        if not operations:
            return "webhook deliveries"
        first = f"{self.call(operations[0])}(…)"
        return f"{first} and {len(operations) - 1} more" if len(operations) > 1 else first


def _types_in(model: Model) -> Iterator[str]:
    yield from (value.type for value in model.fields.values())
    yield from model.branches
    yield model.base
