"""One difference between two API surfaces, and its effect on callers."""

from __future__ import annotations

from typing import Literal

import attrs

Effect = Literal["breaking", "additive", "wire-only"]
Aspect = Literal["presence", "optionality", "type", "wire", "fact"]
Verb = Literal["added", "removed", "changed"]
EFFECTS: tuple[Effect, ...] = ("breaking", "additive", "wire-only")
"""Most severe first."""


@attrs.frozen(kw_only=True)
class Change:
    """One difference."""

    effect: Effect
    kind: str
    """`operation`, `parameter`, `request field`, `enum value`, …"""
    verb: Verb
    subject: str
    """The Python name affected: `dixa.api.tags.create_tag(body=CreateTagInput(color=…))`."""
    detail: str = ""
    operation: str | None = None
    """The operation that it belongs to, if any."""
    aspect: Aspect = "presence"
    """What of the subject has changed."""
    field: tuple[str, str] | None = None
    """Model and attribute, if a field changed."""

    def format(self, *, quote: str = "") -> str:
        """The change in one line, without its effect; `quote` is put around code."""
        detail = f": {quote}{self.detail}{quote}" if self.detail else ""
        return f"{self.kind} {self.verb}: {quote}{self.subject}{quote}{detail}"


def worst_effect(changes: list[Change]) -> Effect | None:
    """The most severe effect of any change."""
    return min((change.effect for change in changes), key=EFFECTS.index, default=None)
