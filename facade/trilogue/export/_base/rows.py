"""The tables of an export: their columns, and records as rows."""

from __future__ import annotations

import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from trilogue.records import Contact, Conversation, Message
from trilogue.records._json import raw_json

if TYPE_CHECKING:
    from trilogue.export._base.units import Json
    from trilogue.records import Record

RECORDS: dict[str, type[Record]] = {"contacts": Contact, "conversations": Conversation, "messages": Message}
"""The tables that hold records."""

TEXT_COLUMNS: dict[str, tuple[str, ...]] = {
    "deletions": ("provider", "id", "record_table", "record_id", "reason", "deleted_at"),
    "rejects": ("provider", "id", "record_table", "record_id", "reason", "raw"),
}
"""The other tables. All of their columns are texts."""

TABLES = (*RECORDS, *TEXT_COLUMNS)
"""All tables of a sink."""


KEY = ("provider", "id")
"""The key of each table: a merge by it is exact."""


key_of = itemgetter(*KEY)
"""A row's key."""


def row_of(record: Record, *, raw: bool = False) -> dict[str, Json]:
    """A record as a row; with ``raw``, the service's own JSON as a text in it."""
    row: dict[str, Any] = record.to_dict()
    if raw:
        row["raw"] = json.dumps(raw_json(record))
    return row
