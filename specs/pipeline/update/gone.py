"""Operations and schemas that a new document does not have any more, under whatever name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_mapping
from pipeline.document.references import value_at
from pipeline.document.walk import METHODS
from pipeline.overlay.targets import name_in, segments_of
from pipeline.update.reading import are_alike

if TYPE_CHECKING:
    from pipeline.document.read import Document


def kind_that_is_gone(target: str, known: Document, new: Document) -> str:
    """The kind of what a target is in, if the new document has neither that nor anything that may be it.

    Args:
        target: of an action, which matches nothing in the new document.
        known: the document before.
        new: the new document.

    Returns:
        "operation" or "schema"; empty if it is there, was not there before, or may be in another place.

    """
    names = [name_in(one) for one in segments_of(target)[:3]]
    if len(names) < len(("paths", "path", "method")) or None in names:
        return ""
    place = [str(name) for name in names]
    if value_at(known, place) is None or value_at(new, place) is not None:
        return ""
    if place[:2] == ["components", "schemas"]:
        old, others = (value_at(one, place[:2]) or {} for one in (known, new))
        added = [name for name in others if name not in old]
        return "" if any(are_alike(place[2].casefold(), name.casefold()) for name in added) else "schema"
    if place[0] == "paths" and place[2] in METHODS:
        added = [one for one in _operations(new) if one not in _operations(known)]
        name = (value_at(known, place) or {}).get("operationId")
        return "" if any(_may_be(one, place[1], place[2], name) for one in added) else "operation"
    return ""


def _operations(document: Document) -> list[tuple[str, str, Any]]:
    return [
        (path, method, item[method].get("operationId"))
        for path, item in (document.get("paths") or {}).items()
        for method in METHODS
        if is_mapping(item) and is_mapping(item.get(method))
    ]


def _may_be(operation: tuple[str, str, Any], path: str, method: str, name: Any) -> bool:
    """Whether an operation may be another one at a new place: it has its name, or its path but for owner and prefix."""
    words, others = (
        [part for part in one.split("/") if part and not part.startswith("{")] for one in (path, operation[0])
    )
    return (name is not None and operation[2] == name) or (method == operation[1] and words[-1:] == others[-1:])
