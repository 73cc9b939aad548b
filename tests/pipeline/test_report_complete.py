"""The report against an independent comparison: every difference of two documents has its line, and there is no other.

`TRILOGUE_MUTATIONS` sets how many random documents each kind of change is tried on; `make proof` takes 500.
"""

from __future__ import annotations

import copy
import itertools
import json
import os
import random
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from vendors.builders import PROVIDERS, normal_of, raw
from vendors.differences import EFFECTS, differences
from vendors.mutations import MUTATIONS
from vendors.random_documents import Builder
from vendors.versions import CHAINS
from vendors.written import OF_OBJECTS, Written

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.settings import SPECS, Settings, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from vendors.written import Key

    from pipeline.api.changes import Change
    from pipeline.api.surface import Surface

ROUNDS = int(os.environ.get("TRILOGUE_MUTATIONS", "2"))
# Documents for one test: a test that takes two minutes ends the run.
BATCH = 50
SETTINGS = Settings(provider="acme", folder=SPECS / "acme", title="Acme")
# Kinds of changes that say something of a whole operation or document, with the word of the other comparison.
WHOLE = {"error answer": "error", "answer header": "header", "callback": "callback", "webhook": "webhook"}
# The branches of a union of scalars have their JSON types in one comparison, and their Python types in the other.
SPELLED = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
SPELLINGS = re.compile(r"\b(?:str|int|float|bool)\b")


def surface_of(document: dict[str, Any]) -> Surface:
    return extract_surface(normal_of(document), SETTINGS)


def told(changes: list[Change], old: Surface, new: Surface) -> dict[Key, str]:
    """The report's lines in the terms of the other comparison, with the most severe effect of each."""
    found: dict[Key, set[str]] = {}
    for change in changes:
        keys = {keys_of(change, old, new): change.effect}
        if change.kind == "security" and not change.operation:
            keys = {("security", name): change.effect for name in old.operations.keys() & new.operations.keys()}
        elif change.kind == "union tag value":
            # For the other comparison one branch goes and one comes.
            gone, come = change.detail.split(" -> ")
            keys = {("branch", gone): change.effect, ("branch", come): "additive"}
        for key, effect in keys.items():
            found.setdefault(spelled(key), set()).add(effect)
    return {key: min(effects, key=EFFECTS.index) for key, effects in found.items()}


def spelled(key: Key, prefix: str = "") -> Key:
    """A key whose names do not depend on how Python spells them, without the groups of operations and a prefix."""

    def ungrouped(part: str) -> str:
        group, name, rest = re.fullmatch(r"(?s)([^ {/.]*[./](?=\w+(?: |$)))?(\w*)(.*)", part).groups()  # type: ignore[union-attr]
        return (re.sub(prefix, "", name) if group else name) + rest

    return tuple(re.sub(r"[\W_]", "", ungrouped(part)).lower() for part in key)


def keys_of(change: Change, old: Surface, new: Surface) -> Key:
    where = change.operation or ""
    whole: dict[str, Key] = {
        **{kind: (word, where, change.detail.split(": ")[0]) for kind, word in WHOLE.items()},
        **{kind: (kind, where) for kind in ("operation", "deprecation", "security", "wire")},
        **{kind: (kind, change.subject) for kind in ("server", "security scheme")},
        **{kind: ("model", change.subject.rpartition(".")[2]) for kind in ("model", "union")},
        "enum value": ("enum", change.detail),
        "union branch": ("branch", change.detail.rpartition(" ")[2].strip('"')),
        "union tag value": ("branch", change.detail),
    }
    return whole.get(change.kind) or value_key(change, where, old, new)


def value_key(change: Change, where: str, old: Surface, new: Surface) -> Key:
    fact = (
        SPELLINGS.sub(lambda found: SPELLED[found[0]], change.detail.split(" ")[0]) if change.aspect == "fact" else ""
    )
    aspect = fact or ("type" if change.kind in ("answer", "map") else change.aspect)
    if change.kind in ("class", "map"):
        if fact in OF_OBJECTS:
            return ("object", fact)
        # A map has the name of the value that it belongs to.
        holder = change.subject.rpartition(".")[2]
        fields = (field for model in new.models.values() for field in model.fields.items())
        return ("value", next(name for name, field in fields if holder in field.type), aspect)
    if change.kind in ("answer", "request body"):
        return ("value", f"{where} {change.kind.rpartition(' ')[2]}", aspect)
    if change.field is not None:
        # That a write-only value must be sent is a fact of the report.
        model, name = change.field
        field = next(
            found for one in (old, new) if model in one.models and (found := one.models[model].fields.get(name))
        )
        return ("value", field.wire, "optionality" if aspect == "required" else aspect)
    argument = re.search(r"\((\w+)=…\)", change.subject)
    assert argument, change
    value = next(
        found
        for one in (old, new)
        if where in one.operations and (found := one.operations[where].arguments.get(argument[1]))
    )
    return ("value", value.wire.partition(" ")[2], aspect)


def expected_keys(old: Written, new: Written, prefix: str = "") -> dict[Key, str]:
    """The other comparison's keys in the form of the report's."""
    found: dict[Key, str] = {}
    for key, effect in differences(old, new).items():
        word, *rest = key
        if word == "callback":
            _, where, name, expression, method = key
            found["callback", where, f"{name} {method.upper()} {expression}"] = effect
        elif word == "webhook":
            found["webhook", "", f"{rest[1].upper()} {rest[0]}"] = effect
        else:
            found[key] = effect
    merged: dict[Key, set[str]] = {}
    for key, effect in found.items():
        merged.setdefault(spelled(key, prefix), set()).add(effect)
    return {key: min(effects, key=EFFECTS.index) for key, effects in merged.items()}


@lru_cache(maxsize=BATCH)
def random_version(seed: int) -> tuple[dict[str, Any], Surface, Written]:
    """A random document, which every kind of mutation changes, as both comparisons read it."""
    document = Builder(random.Random(seed)).document()
    return document, surface_of(document), Written(document)


# The kind varies fastest: all kinds change the documents of one batch before the next is made.
@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("first", range(0, ROUNDS, BATCH))
def test_a_change_has_its_line_and_no_other(kind: str, first: int) -> None:
    tried = 0
    for seed in range(first, min(first + BATCH, ROUNDS)):
        before, old, written = random_version(seed)
        after = copy.deepcopy(before)
        if not MUTATIONS[kind](after, random.Random(f"{kind} {seed}")):
            continue
        tried += 1
        new = surface_of(after)
        found, expected = told(compare(old, new, "acme"), old, new), expected_keys(written, Written(after))
        names = {spelled((name,))[0] for name in before["components"]["schemas"]}
        assert without_inner_classes(found, expected, names) == expected, f"{kind}, seed {seed}"
    assert tried, f"{kind} was never possible"


def without_inner_classes(found: dict[Key, str], expected: dict[Key, str], names: set[str]) -> dict[Key, str]:
    """The lines without those of classes that no schema names: they come and go with the value that they belong to."""
    inner = {key for key in found if key[0] == "model" and key not in expected and key[1] not in names}
    assert not inner or any(one[0] in ("value", "operation", "branch") for one in expected)
    return {key: effect for key, effect in found.items() if key not in inner}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_later_version_has_its_lines_and_no_others(provider: str, tmp_path: Path) -> None:
    settings, document = settings_of(provider), raw(provider)
    build = read_normal(settings)
    versions = [(build.repaired, extract_surface(build.normal, settings))]
    for number, change in enumerate(CHAINS[provider]):
        change(document)
        candidate = tmp_path / f"{number}.json"
        candidate.write_text(json.dumps(document))
        build = read_normal(attrs.evolve(settings, candidate=candidate))
        versions.append((build.repaired, extract_surface(build.normal, settings)))
    for (before, old), (after, new) in itertools.pairwise(versions):
        found = told(compare(old, new, provider), old, new)
        expected = expected_keys(Written(before), Written(after), settings.operation_prefix)
        names = {spelled((name,))[0] for name in {**before["components"]["schemas"], **after["components"]["schemas"]}}
        assert without_inner_classes(found, expected, names) == expected
