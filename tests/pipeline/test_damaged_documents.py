"""A valid document with random damage is read or raises `PipelineError`, and no other exception."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.document.read import read_document
from pipeline.errors import PipelineError
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURE = Path(__file__).parent / "fixtures" / "parcel"
VALID = json.dumps(read_document(FIXTURE / "openapi.yaml"))
JUNK = [
    None,
    True,
    7,
    1.5,
    "",
    "text",
    [],
    ["a"],
    [None],
    {},
    {"a": 1},
    {"$ref": "#/components/schemas/Parcel"},
    {"$ref": 5},
]
WORDS = [
    *("$ref", "type", "format", "enum", "const", "default", "nullable", "required", "properties", "items", "allOf"),
    *("oneOf", "anyOf", "discriminator", "additionalProperties", "parameters", "schema", "content", "style", "explode"),
    *("in", "name", "tags", "operationId", "servers", "security", "description", "responses", "requestBody"),
]


def paths(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield (*at, key)
        yield from paths(item, (*at, key))


def damaged(seed: int) -> dict[str, Any]:
    """The document with one value removed, one replaced by junk, or a junk key added."""
    chance = random.Random(seed)
    document: dict[str, Any] = json.loads(VALID)
    at = chance.choice(list(paths(document)))
    holder: Any = document
    for key in at[:-1]:
        holder = holder[key]
    match chance.choice(["remove", "replace", "replace", "join"]):
        case "remove":
            del holder[at[-1]]
        case "join" if isinstance(holder, dict):
            holder[chance.choice(WORDS)] = chance.choice(JUNK)
        case _:
            holder[at[-1]] = chance.choice(JUNK)
    return document


@pytest.mark.parametrize("hundred", range(5))
def test_damage_raises_a_pipeline_error_or_is_harmless(hundred: int, tmp_path: Path) -> None:
    candidate = tmp_path / "vendor.json"
    settings = attrs.evolve(load_settings(FIXTURE), candidate=candidate)
    errors = 0
    for seed in range(hundred * 100, hundred * 100 + 100):
        candidate.write_text(json.dumps(damaged(seed)), encoding="utf-8")
        try:
            extract_surface(read_normal(settings).normal, settings)
        except PipelineError:
            errors += 1
    # Most other damage is in documentation, which the pipeline does not read.
    assert 30 < errors < 90
