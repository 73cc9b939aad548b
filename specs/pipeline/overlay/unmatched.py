"""What it means that the target of an action matches nothing: there is nothing left to repair, or the repair is lost.

Nothing is left to repair only where the document shows it:

- `remove`: what holds the value is where it was, and does not have the value, nor a name that is written almost alike;
  nor has a schema behind a reference or in a part of a composed schema on the way. Not for an item that is named by its
  position in a list.
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

_Way = tuple["JSONPathSegment | str | int", ...]
# Behind these a value may be that is no longer where it was.
_ELSEWHERE = ("$ref", "allOf", "oneOf", "anyOf")
# difflib's ratio from which another key is probably the one that was meant.
_ALIKE = 0.6
# From here on one of them is probably a misspelling of the other.
_MISSPELT = 0.85
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
        if segments and _is_gone(document, segments, action):
            misspelt = tuple(_misspelt(document, segments, action))
            return Unmatched(settled=not misspelt, corrected=misspelt)
        return Unmatched(settled=False, corrected=tuple(_corrected(document, segments, action)))
    wider = widened(segments, patch)
    found = find(document, wider, action) if wider else []
    lacking = tuple(dict.fromkeys(pointer for match in found for pointer in lacks(document, match, patch)))
    if found and all(map(is_error_answer, lacking)):
        return Unmatched(settled=True, lacking=lacking)
    if wider and found and not wider.endswith("[*]"):
        return Unmatched(settled=False, lacking=lacking, corrected=(wider,))
    return Unmatched(settled=False, corrected=tuple(_corrected(document, segments, action)))


def _is_gone(document: Document, segments: Sequence[JSONPathSegment], action: Action) -> bool:
    """Whether what a removal names is nowhere where it may be."""
    last, rest = segments[-1], segments[-1:]
    if any(isinstance(selector, IndexSelector | SliceSelector) for selector in last.selectors):
        return False
    holders = find(document, written(segments[:-1]), action)
    if isinstance(last, JSONPathRecursiveDescentSegment):
        return bool(holders)  # Nowhere in the document below them.
    if not holders:
        place, holders = _last_found(document, segments, action)
        rest = segments[place:]
        # A name may have been changed; a word of OpenAPI (`required`, `items`) may not.
        if name_in(rest[0]) is None or any(map(is_map_of_names, holders)):
            return False
    return not any(_behind(document, holders, rest, action))


def _misspelt(document: Document, segments: Sequence[JSONPathSegment], action: Action) -> Iterator[str]:
    """Targets at a name that differs from the removal's in a letter or two: the overlay may have it wrong."""
    name = name_in(segments[-1])
    for holder in find(document, written(segments[:-1]), action) if name else ():
        keys = list(holder.obj) if is_mapping(holder.obj) and is_map_of_names(holder) else []
        for key in difflib.get_close_matches(name or "", keys, n=1, cutoff=_MISSPELT):
            yield written([*holder.parts, key])


def _last_found(
    document: Document, segments: Sequence[JSONPathSegment], action: Action
) -> tuple[int, list[JSONPathMatch]]:
    """The first segment that matches nothing, and what the segments before it match."""
    place = next(place for place in range(len(segments)) if not find(document, written(segments[: place + 1]), action))
    return place, find(document, written(segments[:place]), action)


def _behind(
    document: Document, holders: list[JSONPathMatch], rest: Sequence[JSONPathSegment], action: Action
) -> Iterator[str]:
    """Targets that match something behind references, and in parts of composed schemas, on the way to a target."""
    pending: list[_Way] = [(*holder.parts, *rest) for holder in holders]
    seen = set(pending)
    while pending:
        for way in _elsewhere(document, pending.pop()):
            if way not in seen:
                seen.add(way)
                pending.append(way)
                if find(document, written(way), action):
                    yield written(way)


def _elsewhere(document: Document, way: _Way) -> Iterator[_Way]:
    """Ways that leave a way for a reference, or for a part of a composed schema."""
    value: Any = document
    for place, part in enumerate(way):
        step = part if isinstance(part, str | int) else name_in(part)
        # A way that is through a reference or a part already has left the way here.
        is_left = step in _ELSEWHERE and is_mapping(value) and step in value
        for key in _ELSEWHERE if is_mapping(value) and not is_left else ():
            if key in value:
                yield from ((*at, *way[place:]) for at in _places(value[key], (*way[:place], key)))
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return


def _places(value: Any, at: _Way) -> Iterator[_Way]:
    """Where a reference leads, or each part of a composed schema."""
    if is_text(value):
        yield parse_reference(value)
    elif is_list(value):
        yield from ((*at, index) for index in range(len(value)))


def _corrected(document: Document, segments: Sequence[JSONPathSegment], action: Action) -> list[str]:
    """Targets that match something, behind a reference or at a key that is written alike."""
    if not segments:
        return []
    place, holders = _last_found(document, segments, action)
    holders, rest = holders[:_MAX_PLACES], segments[place:]
    candidates = list(_behind(document, holders, rest, action))
    name = name_in(rest[0])
    for holder in holders if name else ():
        keys = list(holder.obj) if is_mapping(holder.obj) else []
        for key in difflib.get_close_matches(name or "", keys, n=1, cutoff=_ALIKE):
            target = written([*holder.parts, key, *rest[1:]])
            candidates += [target] if find(document, target, action) else []
    return list(dict.fromkeys(candidates))
