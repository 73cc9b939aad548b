"""A fake service with a list of numbered items behind one paged operation, in the shape of its provider."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import attrs
import httpx
import pytest
from support.services import async_client, client

from trilogue.providers.dixa.paging import OPERATIONS as DIXA
from trilogue.providers.sinch.paging import OPERATIONS as SINCH
from trilogue.providers.sunshine.paging import OPERATIONS as SUNSHINE
from trilogue_dixa import models as dixa_models
from trilogue_sunshine import models as sunshine_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.providers._base.listing import PagedOperation

ROWS = [
    *(("sunshine", row) for row in SUNSHINE.values()),
    *(("dixa", row) for row in DIXA.values()),
    *(("sinch", row) for row in SINCH.values()),
]

PERIOD = dixa_models.Preset.from_dict({"_type": "Preset", "value": {"_type": "PreviousWeek"}})
ARGUMENTS: dict[str, dict[str, Any]] = {
    "sunshine.list_conversations": {"filter_": sunshine_models.ListConversationsFilter(user_id="u1")},
    "sunshine.list_participants": {"conversation_id": "c1"},
    "sunshine.list_messages": {"conversation_id": "c1"},
    "sunshine.list_integrations": {"filter_": sunshine_models.ListIntegrationsFilter(types="custom,web")},
    "sunshine.list_clients": {"user_id_or_external_id": "u1"},
    "dixa.list_agents": {"email": "ann@example.org"},
    "dixa.list_end_users": {"phone": "+4520304050"},
    "dixa.list_end_user_conversations": {"user_id": "e1"},
    "dixa.list_team_presence": {"team_id": "t1"},
    "dixa.search_conversations": {"query": "tent & pole", "exact_match": True},
    "dixa.list_filter_values": {"filter_attribute": "channel"},
    "dixa.query_records": {
        "body": dixa_models.GetMetricRecordsDataInput(id="closed", period_filter=PERIOD, timezone="Europe/Copenhagen")
    },
    "sinch.list_messages": {
        "conversation_id": "c1",
        "start_time": datetime(2024, 5, 1, tzinfo=UTC),
        "end_time": datetime(2024, 5, 2, tzinfo=UTC),
        "direction": "TO_APP",
    },
    "sinch.list_last_messages": {"body": {"contact_ids": ["k1"]}},
    "sinch.list_contacts": {"channel": "SMS", "identity": "4520304050"},
    "sinch.list_conversations": {"only_active": False, "app_id": "a1"},
}
"""The arguments that each operation is called with, by provider and name. Operations without required arguments may be
missing."""

EACH_OPERATION = pytest.mark.parametrize(
    ("provider", "row"), ROWS, ids=[f"{provider}.{row.name}" for provider, row in ROWS]
)


@attrs.define
class PagedService:
    """Answers one paged operation with items numbered from 0, ``size`` on a page."""

    provider: str
    row: PagedOperation
    total: int
    size: int
    requests: list[httpx.Request] = attrs.field(factory=list)
    faults: dict[int, list[httpx.Response]] = attrs.field(factory=dict)
    """Answers to give first instead of a page, by the number of the page."""
    change: Callable[[int, dict[str, Any]], Any] = attrs.field(default=lambda page, answer: answer)
    """Changes a page's answer, given the number of the page."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        start = self.position(request)
        number = start // self.size
        if self.faults.get(number):
            return self.faults[number].pop(0)
        return httpx.Response(200, json=self.change(number, self.answer(start)))

    def position(self, request: httpx.Request) -> int:
        """The number of the first item that the request asks for."""
        # Cursors end in base64's special characters. parse_qs reads a plus as a space, so that cursors must be escaped.
        found = self.page_of(request).get(self.row.cursor, ["0+/="])[0]
        assert found.endswith("+/="), found
        return int(found.removesuffix("+/="))

    def page_of(self, request: httpx.Request) -> dict[str, list[Any]]:
        """The query of a request, or its body, where the cursor and the size are."""
        if self.row.in_body:
            return {name: [value] for name, value in json.loads(request.content).items()}
        return parse_qs(request.url.query.decode())

    def answer(self, start: int) -> dict[str, Any]:
        """The JSON of the page that starts with an item."""
        items = [{"id": str(number)} for number in range(start, min(start + self.size, self.total))]
        cursor = f"{start + self.size}+/=" if start + self.size < self.total else None
        return {self.row.items: items, **self.page_fields(cursor)}

    def page_fields(self, cursor: str | None) -> dict[str, Any]:
        """The part of an answer that says where the next page is."""
        if self.provider == "sunshine":
            _, _, key = self.row.next_cursor.partition(".")
            return {"meta": {"hasMore": cursor is not None} | ({key: cursor} if cursor else {}), "links": {}}
        if self.provider == "dixa":
            # As observed: a path with unescaped base64, without the filters.
            return {"meta": {"next": f"/v1/anything?pageLimit=5&pageKey={cursor}"} if cursor else {}}
        return {"next_page_token": cursor or ""}


def arguments(service: PagedService) -> dict[str, Any]:
    """The arguments that the service's operation is called with."""
    return ARGUMENTS.get(f"{service.provider}.{service.row.name}", {})


def pager(service: PagedService, **options: Any) -> Any:
    """The operation's native pager."""
    return getattr(client(service, service.provider).iterate, service.row.name)(**arguments(service), **options)


def async_pager(service: PagedService, **options: Any) -> Any:
    """The operation's native asynchronous pager."""
    return getattr(async_client(service, service.provider).iterate, service.row.name)(**arguments(service), **options)


def item_number(item: Any) -> int:
    """The number of an item, whatever its model."""
    return int(item.to_dict()["id"])


def error(status: int) -> httpx.Response:
    """An answer with an error status."""
    return httpx.Response(status, json={"message": "not now"})
