"""GET /v1/search/conversations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.search_output import SearchOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
    query: str,
    exact_match: bool | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/search/conversations",
        operation="search.search_conversations",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
            *query_pairs("query", query),
            *query_pairs("exactMatch", exact_match),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> SearchOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(SearchOutput)._read(client.read_object(response))
    raise client.unexpected(response)
