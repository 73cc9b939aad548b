"""What a unit's steps give: rows, tasks to be done side by side, and the position after them."""

from __future__ import annotations

import abc
import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import attrs

from trilogue.errors import GoneError, NotFoundError, printable
from trilogue.export._base.rows import row_of
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import step as next_result

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from trilogue.errors import TrilogueError
    from trilogue.export._base.units import Json, Table, Unit
    from trilogue.paging._pages import Listing, Page
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.sending import SendingAdapter
    from trilogue.records import Contact, Conversation, Message

    Record: TypeAlias = Contact[Any] | Conversation[Any] | Message[Any]


class Row(NamedTuple):
    """A row for a sink, and when what it tells happened."""

    table: str
    data: dict[str, Json]
    time: datetime | None = None


@attrs.define
class Found:
    """What a routine has read."""

    rows: list[Row] = attrs.field(factory=list[Row])
    contacts: set[str] = attrs.field(factory=set[str])
    """The contacts whose conversations changed."""
    seen: datetime | None = None
    """The newest time that the service gave."""
    raw: bool = False
    """Whether rows have the service's own JSON."""

    def add(self, table: Table, record: Record, time: datetime | None) -> None:
        """Add a record; one that could not be read is a reject, and a row as well if it has an id."""
        if record.problem is not None:
            self.reject(record.provider, table, record.id, record.problem, record.raw)
        if record.id:
            self.rows.append(Row(table, row_of(record, raw=self.raw), time))
        self.saw(time)

    def saw(self, time: datetime | None) -> None:
        """Note a time of the service's."""
        if time is not None and (self.seen is None or time > self.seen):
            self.seen = time

    def reject(self, provider: str, table: str, record_id: str, reason: str, raw: object = None) -> None:
        """Add what could not be read, and why."""
        to_dict = getattr(raw, "to_dict", None)
        body = json.dumps(to_dict() if callable(to_dict) else raw, default=str, ensure_ascii=False)
        key = hashlib.sha256(f"{table}\n{record_id}\n{reason}\n{body}".encode(errors="replace")).hexdigest()[:32]
        data = {
            "provider": provider,
            "id": key,
            "record_table": table,
            "record_id": record_id,
            "reason": printable(reason),
            "raw": body,
        }
        self.rows.append(Row("rejects", data))

    def delete(self, provider: str, table: str, record_id: str, reason: str, time: datetime | None = None) -> None:
        """Add a record that the service no longer has."""
        data = {
            "provider": provider,
            "id": f"{table}/{record_id}",
            "record_table": table,
            "record_id": record_id,
            "reason": reason,
            "deleted_at": None if time is None else time.isoformat(),
        }
        self.rows.append(Row("deletions", data, time))

    def fail(self, provider: str, table: str, record_id: str, error: TrilogueError) -> None:
        """Add why a record could not be read: it is gone, or a reject."""
        if isinstance(error, NotFoundError | GoneError):
            self.delete(provider, table, record_id, f"the service answers {error.status}")
        else:
            self.reject(provider, table, record_id, str(error))


Known: TypeAlias = "Callable[[Row], bool]"


class Chunk(NamedTuple):
    """A part of a stream's rows."""

    found: Found


class Task(NamedTuple):
    """Work that can be done beside other work: the messages of one conversation."""

    table: Table
    record_id: str
    routine: Callable[[], Routine[Found]]


@attrs.frozen
class Step:
    """One part of a unit."""

    found: Found
    position: Json
    """Where the next step begins; None after the last."""
    tasks: Sequence[Task] = ()
    memo: Json = None
    """What later steps need to know; stored once. None keeps what was stored."""
    share: float | None = None
    """How much of the unit is done after it, between 0 and 1, where that is known."""


class Walk(abc.ABC):
    """How a unit is read, step by step.

    Args:
        unit: the unit.
        adapter: the service as records.
        known: says whether the last round has read a row just as it is.
        raw: whether rows have the service's own JSON.

    """

    def __init__(self, unit: Unit, adapter: SendingAdapter, known: Known, *, raw: bool = False) -> None:
        self._raw = raw
        self.unit = unit
        self.adapter = adapter
        self._known = known

    @abc.abstractmethod
    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """The next step.

        Args:
            position: where it begins; None at the unit's beginning.
            memo: what an earlier step gave to remember.

        """

    def new_found(self) -> Found:
        """What a routine fills."""
        return Found(raw=self._raw)

    def is_known(self, conversation: Conversation[Any]) -> bool:
        """Whether nothing has happened in a conversation since the last round."""
        since, active = self.unit.since, conversation.last_activity_at
        if since is None or active is None:
            return False
        # What happened after the unit's time says nothing about what happened in it.
        known = active < self.unit.until and self._known(Row("conversations", row_of(conversation), active))
        return active < since or known

    def has_seen(self, row: Row) -> bool:
        """Whether the last round has read a row just as it is."""
        return self.unit.since is not None and self._known(row)

    def wants(self, table: Table) -> bool:
        """Whether the unit fills a table."""
        return table in self.unit.tables

    def message_task(self, conversation: Conversation[Any]) -> Task:
        """The messages of one conversation."""
        return Task("messages", conversation.id, lambda: self.messages(conversation))

    def messages(self, conversation: Conversation[Any]) -> Routine[Found]:
        """The messages of a conversation that are within the unit's time."""
        found = self.new_found()
        if (problem := self.adapter.id_problem(conversation)) is not None:
            found.reject(self.unit.provider, "messages", conversation.id, problem, conversation.raw)
            return found
        options = ListOptions(since=self.unit.since, until=self.unit.until)
        stream = iterate_pages(self.adapter.messages(conversation, options), None)
        while (page := (yield from next_result(stream))) is not None:
            for message in page.items:
                found.add("messages", message, message.sent_at)
        return found


def read_page(listing: Listing[Any]) -> Routine[Page[Any] | None]:
    """One page of a listing."""
    stream = iterate_pages(listing, None)
    try:
        return (yield from next_result(stream))
    finally:
        stream.close()


def page_options(position: Json) -> ListOptions:
    """The options for the page at a position."""
    return ListOptions(resume_from=None if position is None else position["token"])


def after_page(page: Page[Any] | None) -> Json:
    """The position after a page."""
    return None if page is None or page.is_last else {"token": page.resume_token}
