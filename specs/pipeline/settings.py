"""What the pipeline knows of a provider beyond its document: `client.yaml`, one small file per provider."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs

from pipeline.document.read import read_document
from pipeline.errors import PipelineError

ROOT = Path(__file__).resolve().parents[2]
SPECS = ROOT / "specs"
GENERATED = ROOT / "generated"


@attrs.frozen(kw_only=True)
class Settings:
    """One provider's generator settings."""

    provider: str
    """Folder under `specs/`, and the name people use: `dixa`."""
    folder: Path
    title: str
    """The service's name in docstrings: `Sinch Conversation API`."""
    client_parameters: tuple[str, ...] = ()
    """Wire names of path parameters that are given once, to the client: `appId`."""
    groups: dict[str, str] = attrs.field(factory=dict)
    """Python group names for tags whose own name reads badly: `App` -> `apps`."""
    operation_prefix: str = ""
    """A regular expression cut off the front of every operationId: `^[A-Za-z]+_`."""
    keep: tuple[str, ...] = ()
    """Schemas (shell patterns) to generate though no operation uses them: webhook events."""
    candidate: Path | None = None
    """A document to try in place of `openapi.yaml`, which `update` puts there if all goes well."""

    @property
    def package(self) -> str:
        """The import name of the generated package."""
        return f"trilogue_{self.provider}"

    @property
    def raw(self) -> Path:
        """The vendor's document to read."""
        return self.candidate or self.folder / "openapi.yaml"

    @property
    def overlay(self) -> Path:
        """Our repairs to it."""
        return self.folder / "overlay.yaml"

    @property
    def client(self) -> Path:
        """Where these settings stand."""
        return self.folder / "client.yaml"

    @property
    def inputs(self) -> dict[str, Path]:
        """What decides the package, by the name it has in the provider's folder."""
        return {"openapi.yaml": self.raw, "overlay.yaml": self.overlay, "client.yaml": self.client}

    @property
    def record(self) -> str:
        """The file below `generated/` that records the package's API."""
        return f"{self.package}.api.txt"


def load_settings(folder: Path) -> Settings:
    """Read `client.yaml` of one provider's folder."""
    path = folder / "client.yaml"
    raw: dict[str, Any] = read_document(path)
    known = {field.name for field in attrs.fields(Settings)} - {"provider", "folder", "candidate"}
    if unknown := sorted(raw.keys() - known):
        raise PipelineError(f"{path}: unknown setting {unknown[0]!r}; known are {', '.join(sorted(known))}")
    if not raw.get("title"):
        raise PipelineError(f"{path}: title is missing: the service's name as people say it")
    for name in ("client_parameters", "keep"):
        raw[name] = tuple(raw.get(name) or ())
    return Settings(provider=folder.name, folder=folder, **raw)


def all_settings(specs: Path = SPECS) -> list[Settings]:
    """The settings of every provider: each folder of `specs/` that holds a `client.yaml`."""
    found = [load_settings(path.parent) for path in sorted(specs.glob("*/client.yaml"))]
    if not found:
        raise PipelineError(f"{specs}: no folder in it has a client.yaml")
    return found


def settings_of(provider: str, specs: Path = SPECS) -> Settings:
    """The settings of one provider."""
    known = {settings.provider: settings for settings in all_settings(specs)}
    if provider not in known:
        raise PipelineError(f"there is no provider {provider!r}; known are {', '.join(known)}")
    return known[provider]
