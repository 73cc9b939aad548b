"""Finds schemas that contain themselves through `allOf`: no object can be merged with itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.schemas import referenced_name, schema_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.normalise.schemas import Schema


def require_no_circles(schemas: dict[str, Schema]) -> None:
    """Raise for every circle of named schemas, each once."""
    complaints = Complaints()
    told = set[frozenset[str]]()
    parts = {name: list(dict.fromkeys(_merged_with(schema, schemas))) for name, schema in schemas.items()}
    for name in schemas:
        circle = _circle(name, parts)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            with complaints.collect():
                raise PipelineError(
                    f"schema {name} contains itself through allOf: {' -> '.join(circle)}; "
                    "remove that part in the overlay",
                    at=schema_pointer(name),
                )
    complaints.raise_all()


def _merged_with(schema: Schema, schemas: dict[str, Schema]) -> Iterator[str]:
    """The schemas whose properties a schema gets: its parts, and the branches of a union among them."""
    for part in schema.get("allOf", ()):
        name = referenced_name(part)
        target = schemas.get(name, {}) if name is not None else part
        if name is not None:
            yield name
        else:
            yield from _merged_with(part, schemas)
        for branch in (*target.get("oneOf", ()), *target.get("anyOf", ())):
            if (held := referenced_name(branch)) is not None:
                yield held


def _circle(start: str, parts: dict[str, list[str]]) -> list[str]:
    """The shortest way from a schema back to itself, with the schema at both ends. Empty if there is none."""
    ways, seen = [[start]], set[str]()
    while ways:
        way = ways.pop(0)
        for name in parts.get(way[-1], ()):
            if name == start:
                return [*way, name]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []
