"""`make generate`: replaces the generated packages by what `specs/` gives now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.build import ProviderBuild, generate_all
from pipeline.settings import GENERATED, SPECS, all_settings
from pipeline.update.replace import replace_all
from pipeline.update.workspace import workspace

if TYPE_CHECKING:
    from pathlib import Path


def regenerate(into: Path = GENERATED, specs: Path = SPECS) -> list[ProviderBuild]:
    """Generate all packages and replace the folder `into`. If anything fails, it is unchanged."""
    with workspace(into.parent) as scratch:
        new = scratch / "generated"
        new.mkdir()
        builds = generate_all(new, all_settings(specs))
        replace_all({into: new}, scratch)
    return builds
