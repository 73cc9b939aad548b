"""Units of work: small, independent, JSON-safe, each with an id that is the same in every plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence  # noqa: TC003 - attrs resolves annotations at run time for its users
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from trilogue.records import Provider

Table: TypeAlias = Literal["contacts", "conversations", "messages"]
"""A kind of record. Every sink has a table ``deletions`` and a table ``rejects`` beside them."""

TABLES: tuple[Table, ...] = ("contacts", "conversations", "messages")

Json: TypeAlias = Any
"""A JSON value: None, a boolean, a number, a text, or a list or an object of them."""

UnitKind: TypeAlias = Literal[
    "contacts",
    "contacts_by_id",
    "activity",
    "conversation_export",
    "message_export",
    "conversations",
    "users",
    "changed_users",
    "ids",
    "gone",
]


@attrs.frozen(kw_only=True)
class Unit:
    """A piece of work: one listing, one time window of it, or a few ids.

    Args:
        id: the same for the same work in every plan: ``sinch/conversations``, ``dixa/message_export/2026-01``.
        provider: the service.
        kind: how it is read.
        tables: which tables it fills.
        since: only what changed from then on; None for everything.
        until: only what happened before.
        ids: the users or conversations to read, where the service cannot list them.
        requests: how many requests it takes at least.
        exact: whether it takes no more than those.

    """

    id: str
    provider: Provider
    kind: UnitKind
    tables: Sequence[Table]
    since: datetime | None = None
    until: datetime
    ids: Sequence[str] = ()
    requests: int = 1
    exact: bool = False

    def to_dict(self) -> dict[str, Json]:
        """The unit as JSON."""
        return {
            "id": self.id,
            "provider": self.provider,
            "kind": self.kind,
            "tables": list(self.tables),
            "since": None if self.since is None else self.since.isoformat(),
            "until": self.until.isoformat(),
            "ids": list(self.ids),
            "requests": self.requests,
            "exact": self.exact,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Json]) -> Unit:
        """A unit from what ``to_dict`` gave.

        Args:
            data: what ``to_dict`` gave.

        """
        since = data["since"]
        return cls(
            id=data["id"],
            provider=data["provider"],
            kind=data["kind"],
            tables=tuple(data["tables"]),
            since=None if since is None else datetime.fromisoformat(since),
            until=datetime.fromisoformat(data["until"]),
            ids=tuple(data["ids"]),
            requests=data["requests"],
            exact=data["exact"],
        )
