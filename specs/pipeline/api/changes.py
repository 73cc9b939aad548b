"""What a difference between two surfaces is, and how grave."""

from __future__ import annotations

from typing import Literal

import attrs

Effect = Literal["breaking", "additive", "wire-only"]
Happening = Literal["added", "removed", "changed"]
EFFECTS: tuple[Effect, ...] = ("breaking", "additive", "wire-only")


@attrs.frozen(kw_only=True)
class Change:
    """One difference."""

    effect: Effect
    kind: str
    """What it is that changed: `operation`, `parameter`, `request field`, `enum value`, …"""
    happening: Happening
    subject: str
    """The Python name affected: `dixa.api.tags.create_tag(body=CreateTagInput(color=…))`."""
    detail: str = ""
    operation: str | None = None
    """The operation it belongs to, if it belongs to one."""
    field: tuple[str, str] | None = None
    """Model and attribute, if it is one."""


def worst(changes: list[Change]) -> Effect | None:
    """The gravest effect of any change."""
    return min((change.effect for change in changes), key=EFFECTS.index, default=None)
