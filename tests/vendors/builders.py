"""Builds small documents, and provider folders as in `specs/`, for one test."""

from __future__ import annotations

import importlib
import json
import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
import yaml

from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.document.read import read_document
from pipeline.normalise import normalise
from pipeline.settings import SPECS, Settings, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from pipeline.api.surface import Surface

PROVIDERS = ("dixa", "sinch", "sunshine")


@contextmanager
def imported(folder: Path, package: str = "trilogue_acme") -> Iterator[ModuleType]:
    """A package that was generated in a folder, imported; other tests may import another of the same name."""
    _forget(package)
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        _forget(package)


def _forget(package: str) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]


@cache
def _raw_text(provider: str) -> str:
    return json.dumps(read_document(SPECS / provider / "openapi.yaml"))


def raw(provider: str) -> dict[str, Any]:
    """A copy of a provider's raw document."""
    document: dict[str, Any] = json.loads(_raw_text(provider))
    return document


def provider_in(
    folder: Path, document: Any, *, overlay: list[dict[str, Any]] | None = None, client: dict[str, Any] | None = None
) -> Settings:
    """A provider `acme` with this document: a mapping, or text as a vendor sends it."""
    provider = folder / "specs" / "acme"
    provider.mkdir(parents=True, exist_ok=True)
    text = document if isinstance(document, str) else yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
    (provider / "openapi.yaml").write_text(text, encoding="utf-8")
    (provider / "client.yaml").write_text(json.dumps({"title": "Acme", **(client or {})}), encoding="utf-8")
    if overlay is not None:
        actions = {"overlay": "1.1.0", "info": {"title": "Repairs", "version": "1"}, "actions": overlay}
        (provider / "overlay.yaml").write_text(json.dumps(actions), encoding="utf-8")
    return settings_of("acme", folder / "specs")


def candidate(folder: Path, overlay: list[dict[str, Any]], old: dict[str, Any], new: dict[str, Any]) -> Settings:
    """The settings of a provider `acme` with a document, and a newer one that is to be taken in."""
    settings = provider_in(folder, old, overlay=overlay)
    spec = folder / "vendor.json"
    spec.write_text(json.dumps(new))
    return attrs.evolve(settings, candidate=spec)


def document_with(
    paths: dict[str, Any] | None = None, schemas: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """A small valid document. `GET /things` returns the schema `Thing`, if there is one."""
    answer: dict[str, Any] = {"description": "Fine."}
    if schemas and "Thing" in schemas:
        answer["content"] = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    standard = {"/things": {"get": {"operationId": "getThing", "tags": ["Things"], "responses": {"200": answer}}}}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Acme", "version": "1"},
        "paths": standard if paths is None else paths,
        "components": {"schemas": schemas or {}},
        **more,
    }


def ref(name: str) -> dict[str, str]:
    """A reference to a schema, or to a value inside one."""
    return {"$ref": f"#/components/schemas/{name}"}


def obj(**properties: Any) -> dict[str, Any]:
    """A schema of an object with these keys."""
    return {"type": "object", "properties": properties}


def normal_of(document: dict[str, Any], **settings: Any) -> dict[str, Any]:
    """The normal form of a document."""
    return normalise(document, Settings(provider="acme", folder=SPECS / "acme", title="Acme", **settings))


def normal_schemas(schemas: dict[str, Any], **document: Any) -> dict[str, Any]:
    """The normal form of the schemas that `Thing` uses."""
    found: dict[str, Any] = normal_of(document_with(schemas=schemas, **document))["components"]["schemas"]
    return found


def normal_field(schema: dict[str, Any] | bool, **document: Any) -> dict[str, Any]:
    """The normal form of a property's schema."""
    thing = normal_schemas({"Thing": {"type": "object", "properties": {"a": schema}}}, **document)["Thing"]
    found: dict[str, Any] = thing["properties"]["a"]
    return found


def normal_operation(raw: dict[str, Any], *, path: str = "/things", **more: Any) -> dict[str, Any]:
    """The normal form of an operation."""
    whole = {"operationId": "getThing", "tags": ["Things"], "responses": {"200": {"description": "Fine."}}, **raw}
    normal = normal_of(document_with(paths={path: {"get": whole}}, **more))
    (item,) = normal["paths"].values()
    found: dict[str, Any] = item["get"]
    return found


def surface_in(folder: Path, document: Any, **more: Any) -> Surface:
    """The API surface of a provider that is written to `folder`."""
    settings = provider_in(folder, document, **more)
    return extract_surface(read_normal(settings).normal, settings)
