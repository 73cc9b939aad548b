"""GET /v1/analytics/metrics/{metric_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metric_output import GetMetricOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    metric_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/analytics/metrics/{path_segment('metric_id', metric_id)}",
        operation="analytics.get_metric",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricOutput)._read(client.read_object(response))
    raise client.unexpected(response)
