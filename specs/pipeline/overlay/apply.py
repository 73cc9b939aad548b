"""Applies overlay actions to a document, and records what each one did.

A target that matches nothing is an error, unless nothing is left to repair (`unmatched.py`): an overlay that silently
does nothing would hide that the document is wrong again. An action that waits for the vendor (`x-until-vendor-has-it`)
is skipped once the vendor's document has what it adds.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.references import parse_reference
from pipeline.errors import Complaints, PipelineError
from pipeline.overlay.holding import holds, is_error_answer, is_prose, lacks
from pipeline.overlay.targets import find
from pipeline.overlay.unmatched import examine

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jsonpath

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.overlay.actions import Action
    from pipeline.overlay.unmatched import Unmatched


# What the document lacks of an update is named up to here, then only counted. So are the targets that may be meant.
_MAX_NAMED = 5


class UnmatchedError(PipelineError):
    """The target of an action matches nothing, and something is left to repair."""

    def __init__(self, action: Action, unmatched: Unmatched) -> None:
        places = ", ".join(".".join(pointer) for pointer in unmatched.lacking[:_MAX_NAMED])
        if len(unmatched.lacking) > _MAX_NAMED:
            places += f" and {len(unmatched.lacking) - _MAX_NAMED} more"
        told = f"the document lacks {places}" if places else "the vendor has moved or fixed what it repairs"
        correct = f" to {' or '.join(unmatched.corrected[:_MAX_NAMED])}," if unmatched.corrected else ""
        super().__init__(
            f"{action.source}: {action.name} matches nothing: {told}; correct its target{correct} or delete it "
            f"({action.description})"
        )
        self.action = action
        self.corrected = unmatched.corrected
        """Targets to write instead."""

    def __reduce__(self) -> tuple[type[PipelineError], tuple[str]]:
        """Errors cross from a process to another: there the message is enough."""
        return PipelineError, (str(self),)


@attrs.frozen(kw_only=True)
class AppliedAction:
    """What one action did to a document."""

    action: Action
    pointers: tuple[Pointer, ...]
    """What its target matched."""
    changed: bool
    """False if the document is the same afterwards: the vendor has fixed the fault, and the action can be deleted."""
    arrived: bool = False
    """Whether the action was skipped, because the vendor's document has what it adds or not what it removes."""
    lacking: tuple[Pointer, ...] = ()
    """Error answers of the update that the vendor's document does not have."""
    only_words: bool = False
    """Whether all that it changed are descriptions and examples, although it says more."""
    copied: Any = None
    """What a copy took from its source."""
    settled: str = ""
    """Why the action is not needed, where only a comparison with the document before shows it."""

    @property
    def why_unneeded(self) -> str:
        """Why the action can be deleted. Empty if it is needed."""
        if self.settled:
            return self.settled
        if self.only_words:
            return "the document has all of it but the words"
        if self.changed:
            return ""
        if not self.arrived:
            return "it changes nothing"
        if self.action.remove:
            return "the document does not have it any more"
        without = f", but {', '.join(map('.'.join, self.lacking))}" if self.lacking else ""
        return f"the vendor's document has it now{without}"

    def describe_unneeded(self) -> str:
        """The action, why it is not needed, and what it was for."""
        return f"{self.action.name}: {self.why_unneeded} ({self.action.description})"


def apply(document: Document, actions: list[Action]) -> Iterator[AppliedAction]:
    """Apply actions to `document`, in order and in place, and yield what each one did.

    Raises:
        PipelineError: targets match nothing, a target is not a JSONPath, or a `copy` source does not match exactly one
            node. It has the complaints of all actions.

    """
    complaints = Complaints()
    for action in actions:
        applied = None
        with complaints.collect():
            applied = _apply(document, action)
        if applied is not None:
            yield applied
    complaints.raise_all()


def _apply(document: Document, action: Action) -> AppliedAction:
    matches = find(document, action.target, action)
    pointers = tuple(tuple(map(str, match.parts)) for match in matches)
    if action.until and (lacking := _lacking(document, action, matches)) is not None:
        return AppliedAction(action=action, pointers=pointers, changed=False, arrived=True, lacking=lacking)
    patch = action.update if action.copy is None else _copy_source(document, action)
    if not matches:
        unmatched = examine(document, action, patch)
        if not unmatched.settled:
            raise UnmatchedError(action, unmatched)
        return AppliedAction(action=action, pointers=(), changed=False, arrived=True, lacking=unmatched.lacking)
    if action.remove:
        # Last match first: removing an item of an array moves the items after it.
        for match in reversed(matches):
            _remove(match, action)
        return AppliedAction(action=action, pointers=pointers, changed=True)
    if all(holds(match.obj, patch) or _is_reference_to(match, patch) for match in matches):
        return AppliedAction(action=action, pointers=pointers, changed=False)
    only_words = not is_prose(patch) and not any(
        lacks(document, match, patch, follow_references=False) for match in matches
    )
    for match in matches:
        _update(match, patch)
    copied = patch if action.copy else None
    return AppliedAction(action=action, pointers=pointers, changed=True, only_words=only_words, copied=copied)


def _lacking(document: Document, action: Action, matches: list[jsonpath.JSONPathMatch]) -> tuple[Pointer, ...] | None:
    """The error answers that the document lacks of what an action waits for. None if it lacks more.

    Without a JSONPath: there is nothing left to repair, or each match has all that `update` adds, prose aside.
    """
    if is_text(action.until):
        return () if find(document, action.until, action) else None
    if matches and action.update is None:
        return None
    lacking = [pointer for match in matches for pointer in lacks(document, match, action.update)]
    return tuple(dict.fromkeys(lacking)) if all(map(is_error_answer, lacking)) else None


def _copy_source(document: Document, action: Action) -> Any:
    sources = find(document, action.copy or "", action)
    if len(sources) != 1:
        raise PipelineError(
            f"{action.source}: {action.name}: copy source {action.copy!r} matches {len(sources)} nodes; correct it so "
            "that it matches one"
        )
    return copy.deepcopy(sources[0].obj)


def _is_reference_to(match: jsonpath.JSONPathMatch, patch: Any) -> bool:
    """Whether a copied value only refers to the place that it is copied to: the vendor has moved it there."""
    is_reference = is_mapping(patch) and is_text(patch.get("$ref")) and len(patch) == 1
    return is_reference and parse_reference(patch["$ref"]) == tuple(map(str, match.parts))


def _remove(match: jsonpath.JSONPathMatch, action: Action) -> None:
    if match.parent is None:
        raise PipelineError(f"{action.source}: {action.name} removes the whole document; name what to remove in it")
    parent: Any = match.parent.obj
    del parent[match.parts[-1]]


def _update(match: jsonpath.JSONPathMatch, patch: Any) -> None:
    after = merge(match.obj, patch)
    if match.parent is not None:
        parent: Any = match.parent.obj
        parent[match.parts[-1]] = after


def merge(target: Any, patch: Any) -> Any:
    """Merge a patch into a value, as the Overlay Specification 1.1, section 4.4.3, defines it.

    Objects are merged key by key, arrays are appended to, and any other value is replaced. An item that an array has
    is not appended again: the vendor has added it, and `required` or `enum` may not have it twice.
    """
    if is_mapping(target) and is_mapping(patch):
        for key, value in patch.items():
            target[key] = merge(target[key], value) if key in target else copy.deepcopy(value)
        return target
    if is_list(target):
        target.extend(copy.deepcopy(item) for item in (patch if is_list(patch) else [patch]) if item not in target)
        return target
    return copy.deepcopy(patch)
