"""Where a random document can be changed, and mutations made of a place and a change.

A mutation changes a document, and says whether the document had a place for the change.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from vendors.random_documents import Document


def objects(document: Document) -> list[dict[str, Any]]:
    """Every schema with properties that calls reach, errors aside."""
    names = reached(document)
    pending = [schema for name, schema in document["components"]["schemas"].items() if name in names]
    found = []
    while pending:
        schema = pending.pop()
        if "properties" in schema:
            found.append(schema)
            pending += schema["properties"].values()
        pending += [inner for word in ("items", "additionalProperties") if isinstance(inner := schema.get(word), dict)]
    return found


def reached(document: Document) -> set[str]:
    """The named schemas that bodies and answers reach."""
    text = {name: repr(schema) for name, schema in document["components"]["schemas"].items()}
    pending = [
        name
        for name in text
        if any(
            f"/{name}'" in repr([operation.get("requestBody"), operation["responses"]["200"]])
            for item in document["paths"].values()
            for operation in item.values()
        )
    ]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += [other for other in text if f"/{other}'" in text[name]]
    return found


def properties(document: Document, suits: Callable[[dict[str, Any]], bool]) -> list[tuple[dict[str, Any], str]]:
    return [
        (owner, name)
        for owner in objects(document)
        for name, value in sorted(owner["properties"].items())
        if suits(value) and name != "kind"
    ]


def operations(document: Document) -> list[dict[str, Any]]:
    return [operation for item in document["paths"].values() for operation in item.values()]


def parameters(document: Document, suits: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    return [one for operation in operations(document) for one in operation["parameters"] if suits(one)]


def anything(_: dict[str, Any]) -> bool:
    return True


def of_type(kind: str) -> Callable[[dict[str, Any]], bool]:
    return lambda value: value.get("type") == kind and "enum" not in value


def is_text(value: dict[str, Any]) -> bool:
    return of_type("string")(value) and not value.get("nullable")


def change_property(
    suits: Callable[[dict[str, Any]], bool], change: Callable[[dict[str, Any], str, random.Random], None]
) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        places = properties(document, suits)
        if not places:
            return False
        change(*chance.choice(places), chance)
        return True

    return mutate


def set_key(suits: Callable[[dict[str, Any]], bool], key: str, value: Any) -> Callable[[Document, random.Random], bool]:
    """A mutation that sets a key of a property's schema."""

    def change(owner: dict[str, Any], name: str, _: random.Random) -> None:
        owner["properties"][name][key] = copy.deepcopy(value)

    return change_property(suits, change)


def set_inside(
    suits: Callable[[dict[str, Any]], bool], *path: Any, value: Any
) -> Callable[[Document, random.Random], bool]:
    def change(owner: dict[str, Any], name: str, _: random.Random) -> None:
        *above, last = path
        inner = owner["properties"][name]
        for key in above:
            inner = inner[key]
        inner[last] = value

    return change_property(suits, change)


def on_operation(change: Callable[[dict[str, Any], random.Random], None]) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        change(chance.choice(operations(document)), chance)
        return True

    return mutate


def on_parameter(
    suits: Callable[[dict[str, Any]], bool], change: Callable[[dict[str, Any]], None]
) -> Callable[[Document, random.Random], bool]:
    def mutate(document: Document, chance: random.Random) -> bool:
        found = parameters(document, suits)
        if not found:
            return False
        change(chance.choice(found))
        return True

    return mutate
