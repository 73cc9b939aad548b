"""POST /v1/analytics/metrics"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metric_data_output import GetMetricDataOutput
from ...types import Request, blank

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient
    from ...models.get_metric_data_input import GetMetricDataInput


def build(
    client: BaseClient,
    *,
    body: GetMetricDataInput,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="POST",
        path="/v1/analytics/metrics",
        operation="analytics.query_metric",
        json=body.to_dict(),
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricDataOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricDataOutput)._read(client.read_object(response))
    raise client.unexpected(response)
