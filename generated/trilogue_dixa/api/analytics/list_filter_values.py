"""GET /v1/analytics/filter/{filter_attribute}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_filter_values_output import GetFilterValuesOutput
from ...types import UNSET, Request, Unset, blank, path_segment, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    filter_attribute: str,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/analytics/filter/{path_segment('filter_attribute', filter_attribute)}",
        operation="analytics.list_filter_values",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> GetFilterValuesOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetFilterValuesOutput)._read(client.read_object(response))
    raise client.unexpected(response)
