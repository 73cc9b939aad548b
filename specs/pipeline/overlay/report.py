"""`make overlay-report`: every repair, why it is there, which operations it touches, and whether it is still needed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.build import actions_of
from pipeline.document.read import read_document
from pipeline.document.lint import pointer_of
from pipeline.overlay.apply import Applied, apply
from pipeline.document.walk import tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.settings import Settings

_SHOWN = 4


@attrs.frozen
class Repair:
    """One action of an overlay, applied to the raw document."""

    applied: Applied
    operations: tuple[str, ...]
    """`GET /v1/tags`: those it stands in, and those that reach the thing it changes."""

    def line(self) -> str:
        """The repair in a line."""
        touched = ", ".join(self.operations[:_SHOWN]) or "nothing that an operation uses"
        if len(self.operations) > _SHOWN:
            touched += f" and {len(self.operations) - _SHOWN} more"
        needed = "needed" if self.applied.changed else "CAN GO"
        action = self.applied.action
        return f"{needed:<6}  {action.name}\n        {action.description}\n        touches {touched}"


def repairs(settings: Settings) -> list[Repair]:
    """The repairs of one provider, in their order."""
    document = read_document(settings.raw)
    before = Reach(document)
    applied = list(apply(document, actions_of(settings)))
    after = Reach(document)
    return [Repair(one, tuple(sorted(before.touching(one.places) | after.touching(one.places)))) for one in applied]


class Reach:
    """Which operations reach which places of a document."""

    def __init__(self, document: Document) -> None:
        self._by_component: dict[Pointer, set[str]] = defaultdict(set)
        points_to: dict[Pointer, set[Pointer]] = defaultdict(set)
        owners: dict[Pointer, str] = {}
        for place in tour(document):
            owner = _owner(place.at)
            if owner is None or not isinstance(place.node, dict):
                continue
            if place.kind == "operation":
                owners[owner] = f"{place.at[2].upper()} {place.at[1]}"
            points_to[owner] |= {pointer_of(target)[:3] for target in _references(place.node)}
        for owner, name in owners.items():
            # A path's own parameters belong to each of its operations.
            pending = [owner, owner[:2]]
            seen: set[Pointer] = set()
            while pending:
                here = pending.pop()
                if here not in seen:
                    seen.add(here)
                    pending += points_to[here]
            for component in seen:
                self._by_component[component].add(name)

    def touching(self, places: tuple[Pointer, ...]) -> set[str]:
        """The operations that stand in or reach any of these places."""
        found: set[str] = set()
        for at in places:
            owner = _owner(at)
            if owner is not None:
                found |= self._by_component[owner]
        return found


def _owner(at: Pointer) -> Pointer | None:
    """The operation, the path or the component that a place belongs to."""
    if at[:1] == ("components",) and len(at) >= len(("components", "schemas", "name")):
        return at[:3]
    if at[:1] == ("paths",) and len(at) > 1:
        return at[:2] if len(at) == len(("paths", "path")) or at[2] == "parameters" else at[:3]
    return None


def _references(node: Any) -> Iterator[str]:
    target = node.get("$ref")
    if isinstance(target, str):
        yield target
    mapping = node.get("discriminator")
    if isinstance(mapping, dict):
        yield from (ref for ref in (mapping.get("mapping") or {}).values() if isinstance(ref, str))
