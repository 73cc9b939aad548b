"""GET /v1/analytics/metrics"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metrics_output import GetMetricsOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/analytics/metrics",
        operation="analytics.list_metrics",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
