"""POST /v1/analytics/records"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metric_records_data_output import GetMetricRecordsDataOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.get_metric_records_data_input import GetMetricRecordsDataInput


def build(
    client: BaseClient,
    *,
    body: GetMetricRecordsDataInput,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/analytics/records",
        operation="analytics.query_records",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
        ],
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricRecordsDataOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricRecordsDataOutput)._read(client.read_object(response))
    raise client.unexpected(response)
