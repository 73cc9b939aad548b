"""The overlay's actions that a new document has made unnecessary, and the overlay without them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.read import read_document
from pipeline.document.references import value_at
from pipeline.errors import Complaints, PipelineError
from pipeline.overlay.actions import read_actions
from pipeline.overlay.apply import AppliedAction, UnmatchedError, apply
from pipeline.overlay.editing import without_actions
from pipeline.overlay.targets import written
from pipeline.overlay.unmatched import Unmatched
from pipeline.update.gone import kind_that_is_gone
from pipeline.update.met import has_result, require_same_kind
from pipeline.update.reading import are_alike

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.overlay.actions import Action
    from pipeline.settings import Settings

HAS_RESULT = "the document has what it did"


def delete_settled(settings: Settings, scratch: Path, *, rewrite: bool) -> tuple[Settings, list[str]]:
    """Delete the actions from an overlay that a new document has made unnecessary.

    Args:
        settings: of the provider, with the candidate document.
        scratch: where the shorter overlay goes.
        rewrite: whether the maintainer asked for it.

    Returns:
        The settings, with the shorter overlay as candidate if there is one; and a line for each deleted action.

    Raises:
        PipelineError: actions of the overlay cannot be applied to the candidate; all of them are named.

    """
    try:
        complaints, settled = compare_overlay(settings, rewrite=rewrite)
    except PipelineError:
        return settings, []  # Generation reports what is wrong with the document or the overlay.
    complaints.raise_all()
    if not (settled and rewrite):
        return settings, []
    text = without_actions(settings.overlay.read_text(encoding="utf-8"), {one.action.number for one in settled})
    if text is None:
        return settings, []
    overlay = scratch / "overlay.shorter.yaml"
    overlay.write_text(text, encoding="utf-8")
    lines = [f"deleted from the overlay: {one.action.name}: {one.why_unneeded}" for one in settled]
    return attrs.evolve(settings, candidate_overlay=overlay), lines


def compare_overlay(settings: Settings, *, rewrite: bool) -> tuple[Complaints, list[AppliedAction]]:
    """What an overlay does to a candidate document, compared with what it does to the present one.

    A removal whose target is gone is a complaint here if something that is written alike is new in that place. An
    action that changes only words is settled if it changed more before. If the maintainer asked for a rewritten
    overlay, two more kinds are settled: what repairs an operation or a schema that is gone, and is not there in another
    place; and what matches nothing or copies something else, where the new document has the result already.

    Args:
        settings: of the provider, with the candidate document.
        rewrite: whether the maintainer asked for it.

    Returns:
        What stops actions, and the actions that have become unnecessary.

    Raises:
        PipelineError: a document or the overlay cannot be read.

    """
    actions = read_actions(settings)
    present = settings.folder / "openapi.yaml"
    known = read_document(present) if actions and present.exists() else {}
    new = read_document(settings.raw) if actions else {}
    # Before its targets were rewritten.
    before, repaired_before = _applied(
        known, read_actions(attrs.evolve(settings, candidate_overlay=None)), Complaints()
    )
    complaints = Complaints()
    after, repaired = _applied(new, actions, complaints)
    settled: list[AppliedAction] = []
    for number, one in after.items():
        if _is_settled(before.get(number), one):
            with complaints.collect():
                if one.action.remove and number in before:
                    _require_gone(one.action, before[number].pointers, (known, repaired_before), new)
                settled.append(one)
        elif one.copied is not None and number in before:
            with complaints.collect():
                settled += _settled_copies(before[number], one, new, rewrite=rewrite)
    settled += _without_effect(after, actions, new, repaired)
    for error in [one for one in complaints.all if isinstance(one, UnmatchedError)]:
        if why := _why_unmatched(error.action, before.get(error.action.number), (known, repaired_before), new):
            complaints.withdraw(error)
            with complaints.collect():
                settled.append(_settled_on_request(error.action, why, rewrite=rewrite))
    return complaints, sorted(settled, key=lambda one: one.action.number)


def _applied(
    document: Document, actions: list[Action], complaints: Complaints
) -> tuple[dict[int, AppliedAction], Document]:
    """What each action does, by number, and the document after them."""
    found: dict[int, AppliedAction] = {}
    repaired = copy.deepcopy(document)
    with complaints.collect():
        for one in apply(repaired, actions):
            found[one.action.number] = one
    return found, repaired


def _why_unmatched(
    action: Action, before: AppliedAction | None, known: tuple[Document, Document], new: Document
) -> str:
    """Why the target of an action matches nothing, if a comparison with the document before shows it. Else empty."""
    if kind := kind_that_is_gone(action.target, known[0], new):
        return f"the {kind} is gone"
    if before is None or not before.pointers:
        return ""
    if not action.remove:
        return HAS_RESULT if has_result(before, new) else ""
    places = [(value_at(new, pointer[:-1]), pointer[-1]) for pointer in before.pointers]
    is_gone = all(is_mapping(holder) and key not in holder for holder, key in places)
    is_renamed = any(True for pointer in before.pointers for _ in _renamed(pointer, *known, new))
    return "the document does not have it any more" if is_gone and not is_renamed else ""


def _settled_on_request(action: Action, why: str, *, rewrite: bool) -> AppliedAction:
    if not rewrite:
        what = "copies something else" if action.copy else "matches nothing"
        raise PipelineError(
            f"{action.source}: {action.name} {what}: {why}; run this again with REWRITE=1, which "
            f"deletes the action, or correct its target ({action.description})"
        )
    return AppliedAction(action=action, pointers=(), changed=False, arrived=True, settled=why)


def _settled_copies(
    before: AppliedAction, after: AppliedAction, new: Document, *, rewrite: bool
) -> Iterator[AppliedAction]:
    """The copy, if its source became something else and the document has what was copied. Raises if it has not."""
    try:
        require_same_kind(before, after)
    except PipelineError:
        if not has_result(before, new):
            raise
        yield _settled_on_request(after.action, HAS_RESULT, rewrite=rewrite)


def _without_effect(
    applied: dict[int, AppliedAction], actions: list[Action], document: Document, repaired: Document
) -> Iterator[AppliedAction]:
    """Removals, with the updates that put the same back: the vendor's document has what they replace."""
    seen: set[int] = set()
    for removal in (one for one in applied.values() if one.action.remove and one.changed):
        places = {pointer[:-1] for pointer in removal.pointers}
        if removal.action.number in seen or any(
            value_at(document, place) != value_at(repaired, place) for place in places
        ):
            continue
        group = [one for one in applied.values() if one.changed and _is_within(one.pointers, places)]
        numbers = {one.action.number for one in group}
        _, without = _applied(document, [one for one in actions if one.number not in numbers], Complaints())
        if without == repaired:
            seen |= numbers
            why = f"actions {', '.join(map(str, sorted(numbers)))} together change nothing"
            yield from (attrs.evolve(one, settled=why) for one in group)


def _is_within(pointers: tuple[Pointer, ...], places: set[Pointer]) -> bool:
    return all(any(pointer[: len(place)] == place for place in places) for pointer in pointers)


def _is_settled(before: AppliedAction | None, after: AppliedAction) -> bool:
    if after.only_words:
        return before is not None and not before.only_words
    return bool(after.why_unneeded)


def _require_gone(
    action: Action, pointers: tuple[Pointer, ...], known: tuple[Document, Document], new: Document
) -> None:
    """Raise if what a removal matched before may be there under another name.

    Args:
        action: the removal.
        pointers: what it matched.
        known: the document before, without and with the overlay.
        new: the new document.

    """
    renamed = [target for pointer in pointers for target in _renamed(pointer, *known, new)]
    if renamed:
        raise UnmatchedError(action, Unmatched(settled=False, corrected=tuple(dict.fromkeys(renamed))))


def _renamed(pointer: Pointer, known: Document, repaired: Document, new: Document) -> Iterator[str]:
    """What is new beside a value that is gone, and written alike. What the overlay added there is not new."""
    *place, key = pointer
    before, after = value_at(known, place), value_at(new, place)
    if is_mapping(before) and is_mapping(after) and key in before:
        ours = value_at(repaired, place)
        for name in after.keys() - before.keys() - (ours.keys() if is_mapping(ours) else set()):
            if after[name] == before[key] or are_alike(name, key):
                yield written([*place, name])
    elif is_list(before) and is_list(after) and int(key) < len(before):
        for index, item in enumerate(after):
            if item not in before and are_alike(_label(item), _label(before[int(key)])):
                yield written([*place, index])


def _label(item: Any) -> str:
    named = (item.get("name") or item.get("$ref")) if is_mapping(item) else item
    return named if is_text(named) else ""
