"""The actions of an OpenAPI Overlay document: `update` and `remove` (Overlay 1.0), `copy` (1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_boolean, is_mapping, is_text, type_name
from pipeline.document.read import read_document
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.settings import Settings

VERSIONS = ("1.0.0", "1.1.0")
UNTIL = "x-until-vendor-has-it"


@attrs.frozen(kw_only=True)
class Action:
    """One repair: its target, the change, and the reason."""

    number: int
    """Its position in the overlay, from 1. Errors and reports name it."""
    source: str = "overlay"
    """The overlay's file, for messages."""
    target: str
    """A JSONPath (RFC 9535)."""
    description: str
    """Why the document needs the repair."""
    update: Any = None
    copy: str | None = None
    remove: bool = False
    until: str | bool = False
    """Whether the action waits for the vendor to do the same (`x-until-vendor-has-it`): true, or a JSONPath of what the
    vendor's document then has. Once it has it, the action is skipped and noted, and no error."""

    @property
    def name(self) -> str:
        """The action, as messages name it."""
        return f"action {self.number} ({self.target})"

    def written(self, *, target: str) -> dict[str, Any]:
        """The action as an overlay has it, with another target."""
        changes = {"update": self.update, "copy": self.copy, "remove": self.remove or None, UNTIL: self.until or None}
        found = {key: value for key, value in changes.items() if value is not None}
        return {"target": target, "description": self.description, **found}


def read_actions(settings: Settings) -> list[Action]:
    """The repairs of one provider. Empty if it has no overlay."""
    if not settings.overlay.exists():
        return []
    return parse_actions(read_document(settings.overlay), source=str(settings.overlay))


def parse_actions(overlay: Document, *, source: str) -> list[Action]:
    """Parse the actions of an overlay document.

    Args:
        overlay: the document.
        source: its file, for messages.

    Raises:
        PipelineError: the overlay's version is unknown, or an action lacks its target, its reason, or its one change.

    """
    if overlay.get("overlay") not in VERSIONS:
        raise PipelineError(f"{source}: overlay must be one of {', '.join(VERSIONS)}, not {overlay.get('overlay')!r}")
    return [_parse_action(number, raw, source) for number, raw in enumerate(overlay.get("actions") or [], start=1)]


def _parse_action(number: int, raw: Any, source: str) -> Action:
    if not is_mapping(raw) or not is_text(raw.get("target")):
        raise PipelineError(f"{source}: action {number} has no target; give it a JSONPath")
    changes = [key for key in ("update", "copy", "remove") if raw.get(key) is not None]
    if len(changes) != 1:
        raise PipelineError(f"{source}: action {number} ({raw['target']}) needs exactly one of update, copy and remove")
    if not raw.get("description"):
        raise PipelineError(
            f"{source}: action {number} ({raw['target']}) has no description; say there why the document needs it"
        )
    until = raw.get(UNTIL, False)
    if not (is_boolean(until) or is_text(until)):
        raise PipelineError(
            f"{source}: action {number} ({raw['target']}): {UNTIL} must be true, or a JSONPath of what the vendor's "
            f"document then has, but is {type_name(until)}"
        )
    return Action(
        number=number,
        source=source,
        target=raw["target"],
        description=str(raw["description"]).strip(),
        update=raw.get("update"),
        copy=raw.get("copy"),
        remove=bool(raw.get("remove")),
        until=until,
    )
