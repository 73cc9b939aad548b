"""The change report: what a new document does to callers, for the terminal and for `specs/<provider>/CHANGES.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from pipeline.api.changes import EFFECTS

if TYPE_CHECKING:
    from pipeline.api.changes import Change

HEADING = "# Changes of the {} document, latest first\n\nWritten by `make update`.\n"
_MEANING = {
    "breaking": "callers must change",
    "additive": "callers may go on as they are",
    "wire-only": "nothing in Python changes, something at the service does",
}


@attrs.frozen(kw_only=True)
class Report:
    """What one update did."""

    title: str
    old_version: str
    new_version: str
    source: str
    """Where the document came from, and its hash."""
    date: str
    changes: list[Change]
    asks: list[str]
    idle_repairs: list[str]
    """Overlay actions that changed nothing."""
    notes: list[str]
    """Faults that the pipeline copes with."""

    def markdown(self) -> str:
        """The report as a section of `CHANGES.md`."""
        lines = [f"## {self._versions()} ({self.date})", "", f"From {self.source}.", "", self.summary(), ""]
        for effect in EFFECTS:
            chosen = [change for change in self.changes if change.effect == effect]
            if chosen:
                lines += [f"### {effect.capitalize()}: {_MEANING[effect]}", ""]
                lines += [f"- {line(change, code='`')}" for change in chosen] + [""]
        for heading, items in (("Asks for", self.asks), ("Repairs that can go", self.idle_repairs)):
            if items:
                lines += [f"### {heading}", "", *(f"- {item}" for item in items), ""]
        return "\n".join(lines)

    def terminal(self) -> str:
        """The same for reading now, with the document's faults."""
        lines = [f"{self.title}: {self._versions()}", self.summary()]
        lines += [f"  {change.effect:<9}  {line(change)}" for change in self.changes]
        for heading, items in (
            ("asks for", self.asks),
            ("repairs that changed nothing and can go", self.idle_repairs),
            ("faults that the pipeline copes with", self.notes),
        ):
            if items:
                lines += ["", f"{heading}:", *(f"  {item}" for item in items)]
        return "\n".join(lines)

    def summary(self) -> str:
        """How many changes of which effect, in a sentence."""
        counts = [(effect, sum(change.effect == effect for change in self.changes)) for effect in EFFECTS]
        said = ", ".join(f"{count} {effect}" for effect, count in counts if count)
        return f"{said}." if said else "No change for callers of the Python API, and none on the wire."

    def _versions(self) -> str:
        return self.new_version if self.old_version == self.new_version else f"{self.old_version} -> {self.new_version}"


def line(change: Change, *, code: str = "") -> str:
    """One change in one line."""
    detail = f": {code}{change.detail}{code}" if change.detail else ""
    return f"{change.kind} {change.happening}: {code}{change.subject}{code}{detail}"


def prepended(report: Report, before: str | None) -> str:
    """`CHANGES.md` with one section more, in front."""
    heading = HEADING.format(report.title)
    sections = (before or heading).removeprefix(heading).lstrip("\n")
    return f"{heading}\n{report.markdown()}" + (f"\n{sections}" if sections else "")
