"""Whether a new document has already what an action of the overlay did to the document before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.json_types import is_list, is_mapping
from pipeline.document.references import value_at
from pipeline.errors import PipelineError
from pipeline.overlay.holding import covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.overlay.apply import AppliedAction

# What kind of schema it is: of these, a schema that was changed a little still has one.
_KINDS = frozenset({"properties", "items", "enum", "additionalProperties", "allOf", "oneOf", "anyOf", "$ref"})


def has_result(before: AppliedAction, new: Document) -> bool:
    """Whether all places that an update or a copy changed have its result now.

    Args:
        before: what the action did to the document before.
        new: the new document, without the overlay.

    """
    patch = before.action.update if before.action.copy is None else before.copied
    return bool(before.pointers and patch is not None) and all(
        any(covers(new, value, patch) for value in _values_at(new, pointer)) for pointer in before.pointers
    )


def _values_at(document: Document, pointer: Pointer) -> Iterator[Any]:
    """The value at a place. In a list any item may be it: a vendor adds and removes others."""
    *place, key = pointer
    holder = value_at(document, place)
    if is_list(holder):
        yield from holder
    elif is_mapping(holder) and key in holder:
        yield holder[key]


def require_same_kind(before: AppliedAction, after: AppliedAction) -> None:
    """Raise if a copy takes a schema of another kind than before: a union where it took an object."""
    old, new = ({*one.copied} & _KINDS if is_mapping(one.copied) else set[str]() for one in (before, after))
    if old and not old & new:
        action = after.action
        raise PipelineError(
            f"{action.source}: {action.name}: copy source {action.copy!r} is something else now: it had "
            f"{', '.join(sorted(old))}, and has {', '.join(sorted(new)) or 'none of these'}; correct the source, or "
            f"delete the action if the document says the same in another way ({action.description})"
        )
