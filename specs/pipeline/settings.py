"""What the pipeline knows of a provider beyond its document: `client.yaml`, one small file per provider."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs

from pipeline.documents import read_document
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

    @property
    def package(self) -> str:
        """The import name of the generated package."""
        return f"trilogue_{self.provider}"

    @property
    def raw(self) -> Path:
        """The vendor's document."""
        return self.folder / "openapi.yaml"

    @property
    def overlay(self) -> Path:
        """Our repairs to it."""
        return self.folder / "overlay.yaml"

    @property
    def client(self) -> Path:
        """This file."""
        return self.folder / "client.yaml"


def load_settings(folder: Path) -> Settings:
    """Read `client.yaml` of one provider's folder."""
    path = folder / "client.yaml"
    raw: dict[str, Any] = read_document(path)
    known = {field.name for field in attrs.fields(Settings)} - {"provider", "folder"}
    if unknown := sorted(raw.keys() - known):
        raise PipelineError(f"{path}: unknown setting {unknown[0]!r}; known are {', '.join(sorted(known))}")
    if not raw.get("title"):
        raise PipelineError(f"{path}: title is missing: the service's name as people say it")
    for name in ("client_parameters", "keep"):
        raw[name] = tuple(raw.get(name) or ())
    return Settings(provider=folder.name, folder=folder, **raw)


def all_settings(specs: Path = SPECS) -> list[Settings]:
    """The settings of every provider: each folder of `specs/` that holds a `client.yaml`."""
    return [load_settings(path.parent) for path in sorted(specs.glob("*/client.yaml"))]
