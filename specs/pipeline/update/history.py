"""What an update compares with: the API and the reports before the document came."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from pipeline.api.git import Git

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.settings import Settings


@attrs.frozen
class History:
    """The state before an update.

    An update may be repeated after a change of the overlay, before anything is committed. Its report then replaces the
    one that it wrote before, and compares with the commit, not with the packages of the first attempt.
    """

    source: str
    """Where the document is from, and its hash."""
    record: str | None
    """The API record to compare with. None for a new package."""
    sections: str | None
    """`CHANGES.md` without a report on this document. None if there is no file."""

    @classmethod
    def of(cls, settings: Settings, generated: Path, source: str) -> History:
        """The state before a document is taken in.

        Args:
            settings: of the provider.
            generated: the folder of the packages.
            source: as `describe_source` gives it.

        """
        changes, record = settings.folder / "CHANGES.md", generated / settings.record
        sections = changes.read_text(encoding="utf-8") if changes.exists() else None
        recorded = record.read_text(encoding="utf-8") if record.exists() else None
        digest = source.rpartition(" ")[2]
        if sections is not None and digest in _first_section(sections):
            git, root = Git(generated.parent), generated.parent
            committed = git.file("HEAD", str(changes.relative_to(root))) or ""
            before = git.file("HEAD", str(record.relative_to(root)))
            if before is not None and digest not in committed:
                return cls(source, before, sections.replace(_first_section(sections), "", 1))
        return cls(source, recorded, sections)


def _first_section(text: str) -> str:
    found = re.search(r"^## .*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found.group() if found else ""
