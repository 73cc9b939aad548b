"""What it means that the target of an action matches nothing: there is nothing left to repair, or the repair is lost.

Nothing is left to repair only where the document shows it:

- `remove`: what holds the value is where it was, and does not have the value. No reference, and no composed schema, is
  on the way behind which the value may be now. Not for an item that is named by its position in a list.
- `update` and `copy`: the target excludes what has the repair already (`[?@.post && !@.get]`), and all that it matches
  without that condition has what the action adds.

Any other action stops the build, with what to write.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import attrs
from jsonpath.segments import JSONPathRecursiveDescentSegment
from jsonpath.selectors import IndexSelector, SliceSelector

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.references import parse_reference
from pipeline.overlay.holding import is_error_answer, is_map_of_names, lacks
from pipeline.overlay.targets import find, name_in, segments_of, widened, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jsonpath import JSONPathMatch
    from jsonpath.segments import JSONPathSegment

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.overlay.actions import Action

# Behind these a value may be that is no longer where it was.
_ELSEWHERE = ("$ref", "allOf", "oneOf", "anyOf")
# difflib's ratio from which another key is probably the one that was meant.
_ALIKE = 0.6
# A target with a wildcard or filter may end in many places; the first ones are searched for what was meant.
_MAX_PLACES = 20


@attrs.frozen(kw_only=True)
class Unmatched:
    """What an action whose target matches nothing has to do with the document."""

    settled: bool
    """Whether nothing is left to repair."""
    lacking: tuple[Pointer, ...] = ()
    """Of the update: what the document does not have."""
    corrected: tuple[str, ...] = ()
    """Targets that match what the action probably repairs now."""


def examine(document: Document, action: Action, patch: Any) -> Unmatched:
    """Whether anything is left to repair, and what to write if so.

    Args:
        document: with the actions before this one applied.
        action: whose target matches nothing in it.
        patch: what the action would merge. Not for a removal.

    """
    segments = segments_of(action.target)
    if action.remove:
        settled = bool(segments) and _is_gone(document, segments, action)
        return Unmatched(settled=settled, corrected=() if settled else tuple(_corrected(document, segments, action)))
    wider = widened(segments, patch)
    found = find(document, wider, action) if wider else []
    lacking = tuple(dict.fromkeys(pointer for match in found for pointer in lacks(document, match, patch)))
    if found and all(map(is_error_answer, lacking)):
        return Unmatched(settled=True, lacking=lacking)
    corrected = [wider] if found and wider else _corrected(document, segments, action)
    return Unmatched(settled=False, lacking=lacking, corrected=tuple(corrected))


def _is_gone(document: Document, segments: Sequence[JSONPathSegment], action: Action) -> bool:
    """Whether what a removal names is not in the document, and cannot be behind a reference."""
    last = segments[-1]
    if any(isinstance(selector, IndexSelector | SliceSelector) for selector in last.selectors):
        return False
    holders = find(document, written(segments[:-1]), action)
    if isinstance(last, JSONPathRecursiveDescentSegment):
        return bool(holders)  # Nowhere in the document below them.
    if not holders:
        place, holders = _last_found(document, segments, action)
        # A name may have been changed; a word of OpenAPI (`required`, `items`) may not.
        if name_in(segments[place]) is None or any(map(is_map_of_names, holders)):
            return False
    return not any(True for holder in holders for _ in _elsewhere(document, holder))


def _last_found(
    document: Document, segments: Sequence[JSONPathSegment], action: Action
) -> tuple[int, list[JSONPathMatch]]:
    """The first segment that matches nothing, and what the segments before it match."""
    found = find(document, "$", action)
    for place in range(len(segments)):
        following = find(document, written(segments[: place + 1]), action)
        if not following:
            return place, found
        found = following
    return len(segments), found


def _elsewhere(document: Document, holder: JSONPathMatch) -> Iterator[tuple[str | int, ...]]:
    """The places behind references and in composed schemas on the way to a value."""
    value: Any = document
    for depth in range(len(holder.parts) + 1):
        following = holder.parts[depth] if depth < len(holder.parts) else None
        for key in _ELSEWHERE if is_mapping(value) else ():
            if key in value and key != following:
                for place in _places(value[key], (*holder.parts[:depth], key)):
                    yield (*place, *holder.parts[depth:])
        if following is not None:
            value = value[following]


def _places(value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if is_text(value):
        yield parse_reference(value)
    elif is_list(value):
        for index, branch in enumerate(value):
            reference = branch.get("$ref") if is_mapping(branch) else None
            yield from _places(reference, at) if reference else iter([(*at, index)])


def _corrected(document: Document, segments: Sequence[JSONPathSegment], action: Action) -> list[str]:
    """Targets that match something, behind a reference or at a key that is written alike."""
    if not segments:
        return []
    place, holders = _last_found(document, segments, action)
    candidates: list[str] = []
    for holder in holders[:_MAX_PLACES]:
        candidates += [written([*at, *segments[place:]]) for at in _elsewhere(document, holder)]
        name = name_in(segments[place])
        if name and is_mapping(holder.obj):
            alike = difflib.get_close_matches(name, list(holder.obj), n=1, cutoff=_ALIKE)
            candidates += [written([*holder.parts, key, *segments[place + 1 :]]) for key in alike]
    return [target for target in dict.fromkeys(candidates) if find(document, target, action)]
