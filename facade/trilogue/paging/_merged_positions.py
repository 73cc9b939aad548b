"""Positions in a merge: for each provider which branches are still to be read, and where in them it is.

Branches are named by a hash of their key, so that a token of a history of 1,000 conversations has about 11,000
characters.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from trilogue._internal.json_types import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from trilogue.paging._pages import ResumePosition

JSON: TypeAlias = Any

_NAME_LENGTH = 8
"""Characters of a branch's name: 48 bits, so that two of 10,000 conversations have the same one in a customer of five
million."""
_MAX_SKIP = 100_000
"""As in resume tokens of one listing."""


@lru_cache(8192)
def branch_name(key: str) -> str:
    """How a token names a branch."""
    return urlsafe_b64encode(sha256(key.encode("utf-8", "surrogatepass")).digest()[:6]).decode()


@attrs.frozen
class SourcePosition:
    """A position in one provider's branches."""

    ended: bool = False
    """Whether all of them were read."""
    unread: AbstractSet[str] = frozenset()
    inside: Mapping[str, JSON] = attrs.field(factory=dict[str, Any])
    """The positions in the branches that were begun."""
    newest: datetime | None = None
    """The newest time that was promised for a branch when they were found: what is newer came later."""

    def holds(self, name: str) -> bool:
        """Whether a branch is to be read. One that came later is not."""
        return name in self.unread or name in self.inside

    def to_json(self) -> JSON:
        """Its form in a token."""
        if self.ended:
            return 1
        fields = {
            "u": "".join(sorted(self.unread)),
            "i": [[name, *where] for name, where in self.inside.items()],
            "t": None if self.newest is None else self.newest.isoformat(),
        }
        return {name: value for name, value in fields.items() if value}


@attrs.frozen
class MergedPosition:
    """A position in a merge. A provider without an entry was not begun."""

    sources: Mapping[str, SourcePosition] = attrs.field(factory=dict[str, SourcePosition])

    def to_json(self) -> JSON:
        """Its form in a token."""
        return {name: each.to_json() for name, each in self.sources.items()}

    @classmethod
    def from_json(cls, value: JSON) -> MergedPosition | None:
        """The position of a token; None if it is none. Every field is checked."""
        if not is_object(value):
            return None
        sources = {name: _source(each) for name, each in value.items()}
        if None in sources.values():
            return None
        return cls({name: each for name, each in sources.items() if each is not None})


def where(position: ResumePosition) -> JSON:
    """A position in one branch, without what is the branch's own."""
    return [position.cursor, position.skip, position.last_id, position.last_time]


def _source(value: JSON) -> SourcePosition | None:
    if type(value) is int:
        return SourcePosition(ended=True) if value == 1 else None
    if not is_object(value) or not value.keys() <= {"u", "i", "t"}:
        return None
    unread = _names(value.get("u", ""))
    entries = value.get("i", [])
    if unread is None or not is_array(entries) or not all(map(_is_entry, entries)):
        return None
    if "t" in value and not _is_aware(value["t"]):
        return None
    return SourcePosition(
        unread=unread,
        inside={name: [*rest] for name, *rest in entries},
        newest=datetime.fromisoformat(value["t"]) if "t" in value else None,
    )


def _names(value: JSON) -> AbstractSet[str] | None:
    if not isinstance(value, str) or len(value) % _NAME_LENGTH or not _is_name_text(value):
        return None
    return {value[at : at + _NAME_LENGTH] for at in range(0, len(value), _NAME_LENGTH)}


def _is_name_text(value: str) -> bool:
    return value.isascii() and value.replace("-", "").replace("_", "").isalnum() if value else True


_ENTRY_LENGTH = 5


def _is_entry(value: JSON) -> bool:
    """Whether a value is a branch's name and a position: cursor, skipped items, id and time of the last item."""
    if not is_array(value) or len(value) != _ENTRY_LENGTH:
        return False
    name, cursor, skip, last_id, last_time = value
    texts = [name, *(each for each in (cursor, last_id, last_time) if each is not None)]
    return (
        all(isinstance(each, str) and each for each in texts)
        and len(name) == _NAME_LENGTH
        and _is_name_text(name)
        and type(skip) is int
        and 0 <= skip <= _MAX_SKIP
        and (last_time is None or (last_id is not None and _is_aware(last_time)))
    )


def _is_aware(text: JSON) -> bool:
    try:
        return isinstance(text, str) and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
