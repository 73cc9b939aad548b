"""`make generate`: replaces the generated packages by what `specs/` gives now."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pipeline.build import ProviderBuild, generate_all
from pipeline.settings import GENERATED, SPECS, all_settings
from pipeline.update.replace import replace_all


def regenerate(into: Path = GENERATED, specs: Path = SPECS) -> list[ProviderBuild]:
    """Generate all packages and replace the folder `into`. If anything fails, it is unchanged."""
    # Next to `into`, so that it is on the same file system.
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=into.parent) as folder:
        new, old = Path(folder) / "new", Path(folder) / "old"
        new.mkdir()
        old.mkdir()
        builds = generate_all(new, all_settings(specs))
        replace_all({into: new}, old)
    return builds
