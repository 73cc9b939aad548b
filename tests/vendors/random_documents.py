"""Random documents: schemas that use each other, a union, errors, operations; each name once."""

from __future__ import annotations

import copy
import itertools
from typing import TYPE_CHECKING, Any

from vendors.builders import document_with, obj, ref

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

Document = dict[str, Any]

STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def _names() -> Iterator[str]:
    """Names of letters only, each once: `pab`. A digit would be spelt differently in Python."""
    for letters in itertools.product("bcdfghjklm", repeat=3):
        yield f"p{''.join(letters)}"


class Builder:
    """A random document: eight schemas that use each other, a union, errors, and six operations."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._names = _names()
        self.named = [f"{word}Part" for word in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")]

    def name(self) -> str:
        return next(self._names)

    def document(self) -> Document:
        schemas: dict[str, Any] = {
            name: self.object(depth=0, others=self.named[number + 1 :]) for number, name in enumerate(self.named)
        }
        schemas["ShadePart"] = {"type": "string", "enum": [self.name(), self.name(), self.name()]}
        schemas["Failure"] = obj(errors={"type": "array", "items": obj(code=STRING, detail=STRING)})
        schemas["FirstKind"], schemas["OtherKind"] = (self.object(depth=2, others=[]) for _ in range(2))
        mapping = {"first": "#/components/schemas/FirstKind", "other": "#/components/schemas/OtherKind"}
        schemas["KindPart"] = {
            "oneOf": [ref("FirstKind"), ref("OtherKind")],
            "discriminator": {"propertyName": "kind", "mapping": mapping},
        }
        schemas["AlphaPart"]["properties"] |= {self.name(): ref("KindPart"), self.name(): ref("ShadePart")}
        paths: dict[str, Any] = {}
        for number in range(3):
            sent, received = self.chance.choice(self.named[:3]), self.chance.choice(self.named[:3])
            paths[f"/group{number}"] = {
                "get": self.operation(f"list{self.name()}", {"type": "array", "items": ref(received)}),
                "post": {**self.operation(f"make{self.name()}", ref(received)), "requestBody": body(ref(sent))},
            }
        paths["/bulk"] = {
            "patch": {
                **self.operation(f"alter{self.name()}", ref("AlphaPart")),
                "requestBody": body({"type": "array", "items": ref("AlphaPart")}),
            }
        }
        return document_with(
            paths=paths, schemas=schemas, security=[{"key": []}], servers=[{"url": "https://a.example.org"}]
        ) | {"webhooks": {"made": {"post": {"requestBody": body(ref("Failure"))}}}, "openapi": "3.1.0"}

    def operation(self, name: str, answer: Any) -> dict[str, Any]:
        content = {"application/json": {"schema": answer}}
        return {
            "operationId": name,
            "tags": ["Things"],
            "parameters": [
                {"name": self.name(), "in": "query", "schema": self.scalar()},
                {"name": self.name(), "in": "header", "required": True, "schema": dict(STRING)},
                {"name": self.name(), "in": "query", "schema": {"type": "array", "items": dict(STRING)}},
            ],
            "responses": {
                "200": {"description": "Fine.", "content": content, "headers": {"X-Left": {"schema": dict(INTEGER)}}},
                "400": {"description": "Bad.", "content": {"application/json": {"schema": ref("Failure")}}},
            },
            "callbacks": {"done": {"{$request.body#/url}": {"post": {"requestBody": body(ref("Failure"))}}}},
        }

    def scalar(self) -> dict[str, Any]:
        return copy.deepcopy(self.chance.choice([STRING, INTEGER, {"type": "number"}, {"type": "boolean"}]))

    def value(self, depth: int, others: list[str]) -> dict[str, Any]:
        """A schema of any kind; of an object within an object only at the first depth."""
        kinds: list[Callable[[], dict[str, Any]]] = [
            self.scalar,
            self.scalar,
            lambda: {"type": "string", "enum": [self.name(), self.name(), self.name()]},
            lambda: {"type": "array", "items": self.scalar()},
            lambda: {"type": "object", "additionalProperties": self.scalar()},
            lambda: {"anyOf": [dict(STRING), dict(INTEGER)]},
            lambda: {**dict(STRING), "nullable": True},
        ]
        if depth == 0:
            kinds.append(lambda: self.object(depth=1, others=[]))
            kinds.append(lambda: {"type": "array", "items": self.object(depth=1, others=[])})
        if others:
            kinds += [lambda: ref(self.chance.choice(others))] * 2
        return self.chance.choice(kinds)()

    def object(self, depth: int, others: list[str]) -> dict[str, Any]:
        properties = {self.name(): self.value(depth, others) for _ in range(self.chance.randint(3, 5))}
        required = [name for name in properties if self.chance.random() < 0.4]
        return {"type": "object", "properties": properties, "required": required}


def body(schema: dict[str, Any]) -> dict[str, Any]:
    """A JSON body."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}
