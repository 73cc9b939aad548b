"""Several versions of a vendor's document: the report has every change, with its effect, and nothing else."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from vendors.builders import PROVIDERS, raw
from vendors.versions import CHAINS

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.settings import settings_of

if TYPE_CHECKING:
    from pipeline.api.surface import Surface

REPORTS = Path(__file__).parent / "fixtures"


def expected(provider: str, step: int) -> list[str]:
    """The expected lines of the report, without counts."""
    sections = (REPORTS / f"{provider}.report.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [without_counts(line) for line in sections[step + 1].splitlines()]


def without_counts(line: str) -> str:
    """A line that does not say how many operations of today's document it concerns."""
    return re.sub(r"\(?(\w+\.)+\w+\(…\) and \d+ more\)?", "several operations", line)


@cache
def surfaces(provider: str, folder: Path) -> list[Surface]:
    """The API of each version, the current one first."""
    settings = settings_of(provider)
    found = [extract_surface(read_normal(settings).normal, settings)]
    document = raw(provider)
    for number, change in enumerate(CHAINS[provider]):
        change(document)
        candidate = folder / f"{provider}-{number}.json"
        candidate.write_text(json.dumps(document), encoding="utf-8")
        found.append(extract_surface(read_normal(attrs.evolve(settings, candidate=candidate)).normal, settings))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("versions")


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("step", [0, 1, 2])
def test_every_change_of_a_new_version_is_reported(provider: str, step: int, folder: Path) -> None:
    before, after = surfaces(provider, folder)[step : step + 2]
    lines = [without_counts(f"{change.effect} {change.format()}") for change in compare(before, after, provider)]
    assert lines == expected(provider, step)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_reverse_of_an_addition_is_breaking(provider: str, folder: Path) -> None:
    before, after = surfaces(provider, folder)[:2]
    back = {(one.kind, one.subject): one.effect for one in compare(after, before, provider)}
    for one in compare(before, after, provider):
        if one.effect == "additive" and one.verb == "added" and one.kind != "enum value":
            assert back[one.kind, one.subject] == "breaking", one
