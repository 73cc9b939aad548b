"""The search operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.search_output import SearchOutput


class SearchApi:
    """The search operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def search_conversations(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        query: str,
        exact_match: bool | Unset = UNSET,
    ) -> SearchOutput:
        """Search conversations by text

        At most 50 hits a page.

        Dixa: getSearchConversations, GET /v1/search/conversations.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            query: Text to look for.
            exact_match: Whether only exact matches count. Default false.
        """
        from .search_conversations import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            query=query,
            exact_match=exact_match,
        )
        return parse(self._client, self._client.send(request))


class AsyncSearchApi:
    """The search operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def search_conversations(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        query: str,
        exact_match: bool | Unset = UNSET,
    ) -> SearchOutput:
        """Search conversations by text

        At most 50 hits a page.

        Dixa: getSearchConversations, GET /v1/search/conversations.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            query: Text to look for.
            exact_match: Whether only exact matches count. Default false.
        """
        from .search_conversations import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            query=query,
            exact_match=exact_match,
        )
        return parse(self._client, await self._client.send(request))
