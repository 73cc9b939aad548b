"""GET /v1/conversations/activitylog"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ...models.list_activity_log_output import ListActivityLogOutput
from ...types import UNSET, Request, Unset, blank, query_pairs

if TYPE_CHECKING:
    import httpx

    from ...client import BaseClient


def build(
    client: BaseClient,
    *,
    page_limit: int | Unset = UNSET,
    page_key: str | Unset = UNSET,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
) -> Request:
    """The request for these arguments."""
    return Request(
        method="GET",
        path="/v1/conversations/activitylog",
        operation="conversations.list_activity_log",
        query=[
            *query_pairs("pageLimit", page_limit),
            *query_pairs("pageKey", page_key),
            *query_pairs("fromDatetime", from_datetime),
            *query_pairs("toDatetime", to_datetime),
        ],
    )


def parse(client: BaseClient, response: httpx.Response) -> ListActivityLogOutput:
    """What the answer holds, or an error if it is none that the operation succeeds with."""
    if response.status_code == 200:
        return blank(ListActivityLogOutput)._read(client.read_object(response))
    raise client.unexpected(response)
