"""`make overlay-report`: every repair with its reason, the operations it affects, and whether it is still needed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_mapping, is_text
from pipeline.document.read import read_document
from pipeline.document.references import parse_reference
from pipeline.document.walk import walk
from pipeline.overlay.actions import read_actions
from pipeline.overlay.apply import AppliedAction, apply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.settings import Settings

# Operations that a line of the report names before it only counts them.
_MAX_NAMED = 4


@attrs.frozen
class Repair:
    """One overlay action, applied to the raw document, and the operations it affects."""

    applied: AppliedAction
    operations: tuple[str, ...]
    """`GET /v1/tags`: operations that contain the changed value, or refer to it."""

    def format(self) -> str:
        """The repair as lines of the report."""
        affected = ", ".join(self.operations[:_MAX_NAMED]) or "no operation"
        if len(self.operations) > _MAX_NAMED:
            affected += f" and {len(self.operations) - _MAX_NAMED} more"
        action, why = self.applied.action, self.applied.why_unneeded
        first = f"unneeded  {action.name}: {why}" if why else f"needed  {action.name}"
        return f"{first}\n        {action.description}\n        affects {affected}"


def report_repairs(settings: Settings) -> list[Repair]:
    """The repairs of one provider, in the overlay's order."""
    document = read_document(settings.raw)
    before = _OperationIndex(document)
    applied = list(apply(document, read_actions(settings)))
    after = _OperationIndex(document)
    return [Repair(one, tuple(sorted(before.affected(one.pointers) | after.affected(one.pointers)))) for one in applied]


class _OperationIndex:
    """The operations that contain or refer to each part of a document."""

    def __init__(self, document: Document) -> None:
        self._by_owner: dict[Pointer, set[str]] = defaultdict(set)
        refers_to: dict[Pointer, set[Pointer]] = defaultdict(set)
        operations: dict[Pointer, str] = {}
        for node in walk(document):
            owner = _owner(node.pointer)
            if owner is None or not is_mapping(node.value):
                continue
            if node.kind == "operation":
                operations[owner] = f"{node.pointer[2].upper()} {node.pointer[1]}"
            refers_to[owner] |= {parse_reference(target)[:3] for target in _references(node.value)}
        for owner, name in operations.items():
            # The parameters of a path apply to each of its operations.
            pending = [owner, owner[:2]]
            seen: set[Pointer] = set()
            while pending:
                here = pending.pop()
                if here not in seen:
                    seen.add(here)
                    pending += refers_to[here]
            for reached in seen:
                self._by_owner[reached].add(name)

    def affected(self, pointers: tuple[Pointer, ...]) -> set[str]:
        """The operations that contain or refer to any of these values."""
        owners = filter(None, map(_owner, pointers))
        return {name for owner in owners for name in self._by_owner[owner]}


def _owner(pointer: Pointer) -> Pointer | None:
    """The operation, path or component that contains a value."""
    if pointer[:1] == ("components",) and len(pointer) >= len(("components", "schemas", "name")):
        return pointer[:3]
    if pointer[:1] == ("paths",) and len(pointer) > 1:
        return pointer[:2] if len(pointer) == len(("paths", "path")) or pointer[2] == "parameters" else pointer[:3]
    return None


def _references(value: dict[str, Any]) -> Iterator[str]:
    target = value.get("$ref")
    if is_text(target):
        yield target
    discriminator = value.get("discriminator")
    if is_mapping(discriminator):
        yield from filter(is_text, (discriminator.get("mapping") or {}).values())
