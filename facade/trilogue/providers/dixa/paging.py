"""Dixa's ten paged operations, and how their pages are requested and read (Dixa API reference, Pagination)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from trilogue.providers._base.listing import Dialect, PagedOperation
from trilogue_dixa import models
from trilogue_dixa.api.agents import AgentsApi
from trilogue_dixa.api.analytics import AnalyticsApi
from trilogue_dixa.api.conversations import ConversationsApi
from trilogue_dixa.api.end_users import EndUsersApi
from trilogue_dixa.api.search import SearchApi
from trilogue_dixa.api.teams import TeamsApi
from trilogue_dixa.types import parse_datetime

if TYPE_CHECKING:
    from trilogue.records import Provider

_PAGING: dict[str, Any] = {"items": "data", "next_cursor": "meta.next", "cursor": "pageKey", "size": "pageLimit"}

OPERATIONS = {
    row.name: row
    for row in (
        PagedOperation(method=AgentsApi.list_agents, **_PAGING),
        PagedOperation(method=EndUsersApi.list_end_users, **_PAGING),
        PagedOperation(method=EndUsersApi.list_end_user_conversations, **_PAGING),
        PagedOperation(method=TeamsApi.list_team_presence, **_PAGING),
        PagedOperation(
            method=ConversationsApi.list_activity_log,
            **_PAGING,
            time="activity_timestamp",
            window=("from_datetime", "to_datetime"),
        ),
        # Search is the only one whose maximum is documented.
        PagedOperation(method=SearchApi.search_conversations, **_PAGING, max_size=50),
        PagedOperation(method=AnalyticsApi.list_filter_values, **_PAGING),
        PagedOperation(method=AnalyticsApi.list_metrics, **_PAGING),
        PagedOperation(method=AnalyticsApi.list_records, **_PAGING),
        # A POST with the page in the query and the filter in the body.
        PagedOperation(method=AnalyticsApi.query_records, **_PAGING),
    )
}

MESSAGES = PagedOperation(
    method=ConversationsApi.list_messages, items="data", next_cursor="", cursor="", size="", max_size=None
)
"""Not paged by the service: one answer holds all messages of a conversation."""


class DixaDialect(Dialect):
    """Opaque keys in ``pageKey``; ``meta.next`` of the answer is a path or a URL that holds the next key."""

    provider: Provider = "dixa"

    def page_arguments(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        """``page_key`` and ``page_limit``; neither where the operation is not paged."""
        page: dict[str, object] = {}
        if cursor is not None and row.cursor:
            page["page_key"] = cursor
        if size is not None and row.size:
            page["page_limit"] = size
        return page

    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        """The key in ``meta.next``. The link is not followed: it may name another host, and lacks the filters."""
        if not row.next_cursor:
            return None
        meta = answer.meta
        if not isinstance(meta, models.PaginationLinks):
            if answer.additional_properties.get("meta") is not None:
                raise self.invalid(row, "'meta' is not an object")
            return None
        link = meta.next_ or meta.additional_properties.get("next")
        if not link:
            return None
        key = page_key(link) if isinstance(link, str) else None
        if not key:
            raise self.invalid(row, "'meta.next' has no pageKey")
        return key

    def restore(self, name: str, value: Any) -> object:
        """Only the times of the activity log differ from their JSON form."""
        return parse_datetime(value) if name in {"from_datetime", "to_datetime"} else value


def page_key(link: str) -> str | None:
    """The ``pageKey`` of a link. Keys are base64; a plus that the service did not escape is a plus and not a space."""
    try:
        query = urlsplit(link).query
    except ValueError:
        return None
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if name == "pageKey":
            return unquote(value)
    return None
