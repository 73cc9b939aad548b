"""GET /v1/analytics/records"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metric_records_output import GetMetricRecordsOutput
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
        path="/v1/analytics/records",
        operation="analytics.list_records",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricRecordsOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricRecordsOutput)._read(client.read_object(response))
    raise client.unexpected(response)
