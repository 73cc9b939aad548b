"""The report of an update: its effect on callers, for the terminal and for `specs/<provider>/CHANGES.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from pipeline.api.changes import EFFECTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.api.changes import Change, Effect

_HEADING = "# Changes of the {} document, latest first\n\nWritten by `make update`.\n"
_MEANINGS = {
    "breaking": "callers must change their code",
    "additive": "callers need not change anything",
    "wire-only": "the Python API is the same, but not what is sent or received",
}


@attrs.frozen(kw_only=True)
class UpdateReport:
    """What one update has changed."""

    title: str
    """The service's name."""
    old_version: str
    new_version: str
    source: str
    """Where the document is from, and its hash."""
    date: str
    """ISO 8601, UTC."""
    changes: list[Change]
    lines: Mapping[Effect, list[str]]
    """The changes as they are read, by effect."""
    edits: list[str]
    """Edits of the facade, version and changelog that the changes require."""
    unneeded_repairs: list[str]
    """Overlay actions that the vendor has made unnecessary."""
    notes: list[str]
    """Faults of the document that a rule of the pipeline handles."""
    moves: list[str] = attrs.field(factory=list)
    """Paths and schemas that have other keys, one line for each prefix; and what was rewritten in the overlay."""

    def markdown(self) -> str:
        """The report as a section of `CHANGES.md`."""
        lines = [f"## {self._versions()} ({self.date})", "", f"From {self.source}.", "", self.summary(), ""]
        if self.moves:
            lines += [*(f"- {line}" for line in self.moves), ""]
        for effect in EFFECTS:
            if told := self.lines.get(effect):
                lines += [f"### {effect.capitalize()}: {_MEANINGS[effect]}", ""]
                lines += [f"- `{line}`" for line in told] + [""]
        for heading, items in (
            ("Edits to make", self.edits),
            ("No longer needed: delete from the overlay", self.unneeded_repairs),
        ):
            if items:
                lines += [f"### {heading}", "", *(f"- {item}" for item in items), ""]
        return "\n".join(lines)

    def terminal(self) -> str:
        """The report as text, with the document's faults."""
        lines = [f"{self.title}: {self._versions()}", self.summary(), *self.moves]
        lines += [f"  {effect:<9}  {line}" for effect, told in self.lines.items() for line in told]
        for heading, items in (
            ("edits to make", self.edits),
            ("no longer needed: delete from the overlay (REWRITE=1 does it)", self.unneeded_repairs),
            ("faults of the document that the pipeline handles", self.notes),
        ):
            if items:
                lines += ["", f"{heading}:", *(f"  {item}" for item in items)]
        return "\n".join(lines)

    def summary(self) -> str:
        """The number of changes by effect, as a sentence."""
        counts = [(effect, sum(change.effect == effect for change in self.changes)) for effect in EFFECTS]
        parts = ", ".join(f"{count} {effect}" for effect, count in counts if count)
        return f"{parts}." if parts else "No change of the Python API, and none on the wire."

    def _versions(self) -> str:
        return self.new_version if self.old_version == self.new_version else f"{self.old_version} -> {self.new_version}"


def prepend_section(report: UpdateReport, before: str | None) -> str:
    """The text of `CHANGES.md` with a report as its first section.

    Args:
        report: the new section.
        before: the text without it, or None if there is no file yet.

    """
    heading = _HEADING.format(report.title)
    sections = (before or heading).removeprefix(heading).lstrip("\n")
    return f"{heading}\n{report.markdown()}" + (f"\n{sections}" if sections else "")
