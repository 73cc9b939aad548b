"""Equivalent ways of writing a document give the same API, so a vendor's own file can be used unchanged."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
import pytest
import yaml
from vendors.builders import PROVIDERS, raw
from vendors.forms import FORMS

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.settings import settings_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.api.surface import Surface


@cache
def ours(provider: str) -> Surface:
    settings = settings_of(provider)
    return extract_surface(read_normal(settings).normal, settings)


def surface_from(provider: str, candidate: Path) -> Surface:
    settings = attrs.evolve(settings_of(provider), candidate=candidate)
    return extract_surface(read_normal(settings).normal, settings)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_the_api_does_not_depend_on_how_the_document_is_written(
    provider: str, form: Callable[[dict[str, Any]], None], tmp_path: Path
) -> None:
    document = raw(provider)
    form(document)
    candidate = tmp_path / "vendor.json"
    candidate.write_text(json.dumps(document))
    assert compare(ours(provider), surface_from(provider, candidate), provider) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_each_form_changes_at_least_one_document(form: Callable[[dict[str, Any]], None]) -> None:
    documents = {provider: raw(provider) for provider in PROVIDERS}
    for document in documents.values():
        form(document)
    assert any(json.dumps(document) != json.dumps(raw(provider)) for provider, document in documents.items())


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_api_does_not_depend_on_all_forms_together(provider: str, tmp_path: Path) -> None:
    document = raw(provider)
    for form in FORMS:
        if form.__name__ != "null_as_in_3_0":
            form(document)
    candidate = tmp_path / "vendor.yaml"
    candidate.write_text(yaml.safe_dump(document))
    assert compare(ours(provider), surface_from(provider, candidate), provider) == []
