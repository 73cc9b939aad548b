"""GET /v1/analytics/records/{record_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...models.get_metric_record_output import GetMetricRecordOutput
from ...types import Request, blank, path_segment

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    record_id: str,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path=f"/v1/analytics/records/{path_segment('record_id', record_id)}",
        operation="analytics.get_record",
    )


def parse(client: BaseClient, response: httpx.Response) -> GetMetricRecordOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(GetMetricRecordOutput)._read(client.read_object(response))
    raise client.unexpected(response)
