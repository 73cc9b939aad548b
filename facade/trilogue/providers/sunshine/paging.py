"""Sunshine's six paged operations, and how their pages are requested and read (Sunshine reference, Pagination)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.providers._base.listing import Dialect, PagedOperation
from trilogue_sunshine import models
from trilogue_sunshine.api.apps import AppsApi
from trilogue_sunshine.api.clients import ClientsApi
from trilogue_sunshine.api.conversations import ConversationsApi
from trilogue_sunshine.api.integrations import IntegrationsApi
from trilogue_sunshine.api.messages import MessagesApi
from trilogue_sunshine.api.participants import ParticipantsApi

if TYPE_CHECKING:
    from trilogue.records import Provider

_SIZES: dict[str, Any] = {"size": "page[size]", "max_size": 100}
_FORWARD: dict[str, Any] = {"next_cursor": "meta.afterCursor", "cursor": "page[after]", **_SIZES}
# The first page holds the newest messages, the next page older ones; the service fixes the size at 100.
_BACKWARD: dict[str, Any] = {
    "next_cursor": "meta.beforeCursor",
    "cursor": "page[before]",
    "direction": "backward",
    "fixed_size": True,
    **_SIZES,
}

OPERATIONS = {
    row.name: row
    for row in (
        PagedOperation(method=AppsApi.list_apps, items="apps", **_FORWARD),
        PagedOperation(method=ConversationsApi.list_conversations, items="conversations", **_FORWARD),
        PagedOperation(method=ParticipantsApi.list_participants, items="participants", **_FORWARD),
        PagedOperation(method=MessagesApi.list_messages, items="messages", time="received", **_BACKWARD),
        PagedOperation(method=IntegrationsApi.list_integrations, items="integrations", **_FORWARD),
        PagedOperation(method=ClientsApi.list_clients, items="clients", **_FORWARD),
    )
}

_ATTRIBUTES = {"meta.afterCursor": "after_cursor", "meta.beforeCursor": "before_cursor"}


class SunshineDialect(Dialect):
    """Cursors in ``page[after]`` or ``page[before]``; ``meta`` of the answer holds the next one."""

    provider: Provider = "sunshine"

    def page_arguments(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        """One ``page`` object, or none for the service's own first page."""
        if cursor is None and size is None:
            return {}
        page = models.Page()
        if size is not None:
            page.size = size
        if cursor is not None and row.direction == "backward":
            page.before = cursor
        elif cursor is not None:
            page.after = cursor
        return {"page": page}

    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        """The cursor in ``meta``; None if ``hasMore`` is false."""
        meta = answer.meta
        if not isinstance(meta, models.Meta):
            if answer.additional_properties.get("meta") is not None:
                raise self.invalid(row, "'meta' is not an object")
            return None
        if meta.has_more is False:
            return None
        cursor = getattr(meta, _ATTRIBUTES[row.next_cursor])
        if isinstance(cursor, str) and cursor:
            return cursor
        if meta.has_more or cursor or meta.additional_properties.get(row.next_cursor.partition(".")[2]):
            raise self.invalid(row, f"there are more pages, but {row.next_cursor!r} is no cursor")
        return None

    def restore(self, name: str, value: Any) -> object:
        """A filter from a resume token. The filters that a call may leave out are objects."""
        if name == "filter_":
            if not all(isinstance(one, str) for one in value.values()):
                raise ValueError("a filter's values are strings")
            kind = models.ListAppsFilter if "serviceAccountId" in value else models.ListIntegrationsFilter
            return kind.from_dict(value)
        return value
