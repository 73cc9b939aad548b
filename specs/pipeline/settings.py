"""Settings of a provider: `client.yaml`, and the paths of its files."""

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
    """The name of its folder in `specs/`: `dixa`."""
    folder: Path
    title: str
    """The service's name in docstrings: `Sinch Conversation API`."""
    client_parameters: tuple[str, ...] = ()
    """Wire names of path parameters for which the client has a default: `appId`."""
    groups: dict[str, str] = attrs.field(factory=dict)
    """Python names of groups, by tag, where the tag is not a good name: `App` -> `apps`."""
    operation_prefix: str = ""
    """A regular expression that is removed from every operationId: `^[A-Za-z]+_`."""
    keep: tuple[str, ...] = ()
    """Schemas (shell patterns) to generate although no operation uses them: webhook events."""
    paged: tuple[str, ...] = ()
    """Operations for which the facade has a pager, as `group.operation`; their docstrings name it."""
    reference: str = ""
    """The address of the vendor's reference, which docstrings name."""
    candidate: Path | None = None
    """A document to read instead of `openapi.yaml`. `update` replaces that file by it if generation succeeds."""
    candidate_overlay: Path | None = None
    """Likewise for `overlay.yaml`, where `update` rewrites its targets."""

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
        """The repairs of that document."""
        return self.candidate_overlay or self.folder / "overlay.yaml"

    @property
    def client(self) -> Path:
        """The file of these settings."""
        return self.folder / "client.yaml"

    @property
    def inputs(self) -> dict[str, Path]:
        """The files that decide the package, by their name in the provider's folder."""
        return {"openapi.yaml": self.raw, "overlay.yaml": self.overlay, "client.yaml": self.client}

    @property
    def record(self) -> str:
        """The name of the file in `generated/` that records the package's API."""
        return f"{self.package}.api.txt"


def load_settings(folder: Path) -> Settings:
    """Read `client.yaml` of one provider's folder.

    Raises:
        PipelineError: a setting is unknown, or the title is missing.

    """
    path = folder / "client.yaml"
    raw: dict[str, Any] = read_document(path)
    known = {field.name for field in attrs.fields(Settings)} - {"provider", "folder", "candidate", "candidate_overlay"}
    if unknown := sorted(raw.keys() - known):
        raise PipelineError(f"{path}: unknown setting {unknown[0]!r}; use one of {', '.join(sorted(known))}")
    if not raw.get("title"):
        raise PipelineError(f"{path}: title is missing; give the name of the service, as docstrings show it")
    for name in ("client_parameters", "keep", "paged"):
        raw[name] = tuple(raw.get(name) or ())
    return Settings(provider=folder.name, folder=folder, **raw)


def all_settings(specs: Path = SPECS) -> list[Settings]:
    """The settings of every provider: each folder of `specs/` that has a `client.yaml`."""
    found = [load_settings(path.parent) for path in sorted(specs.glob("*/client.yaml"))]
    if not found:
        raise PipelineError(f"{specs}: no folder in it has a client.yaml; check the path")
    return found


def settings_of(provider: str, specs: Path = SPECS) -> Settings:
    """The settings of one provider.

    Raises:
        PipelineError: `specs` has no such provider.

    """
    known = {settings.provider: settings for settings in all_settings(specs)}
    if provider not in known:
        raise PipelineError(f"there is no provider {provider!r}; use one of {', '.join(known)}")
    return known[provider]
