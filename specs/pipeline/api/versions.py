"""The library's version: read from its source, and raised according to a change's effect."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.api.changes import Effect


def read_version(source: str) -> str | None:
    """The version in the source of `_version.py`, `1.2.3`, or None."""
    found = re.search(r'"(\d+\.\d+\.\d+)', source)
    return found[1] if found else None


def read_release(changelog: str) -> tuple[str, str] | None:
    """The heading of the latest release in a changelog, and its version. None before the first release.

    Keep a Changelog 1.1.0: a release has its version in a heading, and `Unreleased` has no number.
    """
    found = re.search(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    return (found[0], found[1]) if found else None


def bump_version(effect: Effect | None, version: str) -> tuple[str, str]:
    """The part of a version to raise, and the new version.

    Semantic Versioning 2.0.0. Below 1.0 a breaking change raises the minor number, any other change the patch number.
    """
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    if effect == "breaking":
        return "major", f"{major + 1}.0.0" if major else f"0.{minor + 1}.0"
    if effect == "additive":
        return "minor", f"{major}.{minor + 1}.0" if major else f"0.{minor}.{patch + 1}"
    return "patch", f"{major}.{minor}.{patch + 1}"
