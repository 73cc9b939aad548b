"""Sinch's paged operations, and how their pages are requested and read (Conversation API reference)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.providers._base.listing import Dialect, PagedOperation
from trilogue_sinch.api.contacts import ContactsApi
from trilogue_sinch.api.conversations import ConversationsApi
from trilogue_sinch.api.messages import MessagesApi
from trilogue_sinch.types import parse_datetime

if TYPE_CHECKING:
    from trilogue.records import Provider

_PAGING: dict[str, Any] = {"next_cursor": "next_page_token", "cursor": "page_token", "size": "page_size"}

OPERATIONS = {
    row.name: row
    for row in (
        PagedOperation(
            method=MessagesApi.list_messages,
            items="messages",
            **_PAGING,
            max_size=1000,
            newest_first_by="accept_time",
            time="accept_time",
            window=("start_time", "end_time"),
        ),
        PagedOperation(method=MessagesApi.list_last_messages, items="messages", **_PAGING, max_size=1000, in_body=True),
        PagedOperation(method=ContactsApi.list_contacts, items="contacts", **_PAGING, max_size=20),
        PagedOperation(method=ContactsApi.list_identity_conflicts, items="conflicts", **_PAGING, max_size=20),
        PagedOperation(method=ConversationsApi.list_conversations, items="conversations", **_PAGING, max_size=20),
    )
}


class SinchDialect(Dialect):
    """``page_token`` in, ``next_page_token`` out: absent or empty at the end."""

    provider: Provider = "sinch"
    omits_empty_lists = True

    def page_arguments(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        """``page_token`` and ``page_size``."""
        page: dict[str, object] = {}
        if cursor is not None:
            page[row.cursor] = cursor
        if size is not None:
            page[row.size] = size
        return page

    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        """The answer's token."""
        token = answer.next_page_token or answer.additional_properties.get(row.next_cursor)
        if token and not isinstance(token, str):
            raise self.invalid(row, f"{row.next_cursor!r} is not a string")
        return token or None

    def restore(self, name: str, value: Any) -> object:
        """Only the times between which messages are listed differ from their JSON form."""
        return parse_datetime(value) if name in {"start_time", "end_time"} else value
