"""A list of numbered items behind each of the 19 paged operations, in the shape of its service, without a network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import attrs
import httpx

import trilogue
from trilogue import RetryPolicy
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
    "sinch.list_messages": {"conversation_id": "c1"},
    "sinch.list_conversations": {"only_active": False, "app_id": "a1"},
}
"""What each operation is called with, by provider and name; nothing where it needs nothing."""


@attrs.define
class Service:
    """Answers one paged operation."""

    provider: str
    row: PagedOperation
    total: int
    size: int
    requests: list[httpx.Request] = attrs.field(factory=list)
    faults: dict[int, list[httpx.Response]] = attrs.field(factory=dict)
    """By number of the page: what is answered first instead."""
    change: Callable[[int, dict[str, Any]], Any] = attrs.field(default=lambda page, answer: answer)
    """Makes another answer of a page's answer."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token", "expires_in": 3600})
        self.requests.append(request)
        start = self.position(request)
        number = start // self.size
        if self.faults.get(number):
            return self.faults[number].pop(0)
        return httpx.Response(200, json=self.change(number, self.answer(start)))

    def position(self, request: httpx.Request) -> int:
        # Cursors hold what base64 may hold; parse_qs reads a plus as a space, so they must come escaped.
        found = parse_qs(request.url.query.decode()).get(self.row.cursor, ["0+/="])[0]
        assert found.endswith("+/="), found
        return int(found.removesuffix("+/="))

    def answer(self, start: int) -> dict[str, Any]:
        items = [{"id": str(number)} for number in range(start, min(start + self.size, self.total))]
        cursor = f"{start + self.size}+/=" if start + self.size < self.total else None
        return {self.row.items: items, **self.paging(cursor)}

    def paging(self, cursor: str | None) -> dict[str, Any]:
        if self.provider == "sunshine":
            _, _, key = self.row.next_cursor.partition(".")
            return {"meta": {"hasMore": cursor is not None} | ({key: cursor} if cursor else {}), "links": {}}
        if self.provider == "dixa":
            # As it has been seen: a path, base64 unescaped, the filters gone.
            return {"meta": {"next": f"/v1/anything?pageLimit=5&pageKey={cursor}"} if cursor else {}}
        return {"next_page_token": cursor or ""}


def client(service: Callable[[httpx.Request], httpx.Response], provider: str, **options: Any) -> Any:
    """A synchronous client of a fake service."""
    return _client(service, provider, "", options)


def async_client(service: Callable[[httpx.Request], httpx.Response], provider: str, **options: Any) -> Any:
    """An asynchronous client of a fake service."""
    return _client(service, provider, "Async", options)


def _client(
    service: Callable[[httpx.Request], httpx.Response], provider: str, kind: str, options: dict[str, Any]
) -> Any:
    given: dict[str, dict[str, Any]] = {
        "sunshine": {"subdomain": "acme", "app_id": "a1", "key_id": "classified-1", "secret": "classified-2"},
        "dixa": {"token": "classified-3"},
        "sinch": {
            "project_id": "p1",
            "app_id": "a1",
            "key_id": "classified-4",
            "key_secret": "classified-5",
            "region": "eu",
        },
    }
    retry = RetryPolicy(wait_initial=0.0001, wait_initial_rate_limited=0.0001)
    quick = {"transport": httpx.MockTransport(service), "rate_limit": None, "retry": retry}
    return getattr(trilogue, kind + provider.capitalize())(**given[provider], **(quick | options))


def arguments(service: Service) -> dict[str, Any]:
    return ARGUMENTS.get(f"{service.provider}.{service.row.name}", {})


def pager(service: Service, **paging: Any) -> Any:
    """The operation's native iterator."""
    return getattr(client(service, service.provider).iterate, service.row.name)(**arguments(service), **paging)


def async_pager(service: Service, **paging: Any) -> Any:
    """The operation's native asynchronous iterator."""
    return getattr(async_client(service, service.provider).iterate, service.row.name)(**arguments(service), **paging)


def number(item: Any) -> int:
    """The number of an item, whatever its model."""
    return int(item.to_dict()["id"])


def error(status: int) -> httpx.Response:
    return httpx.Response(status, text=json.dumps({"message": "not now"}))


PROVIDERS = ("sunshine", "dixa", "sinch")


class Recorder:
    """Answers from a table of ``METHOD path``, and keeps what was asked."""

    def __init__(self, **answers: Any) -> None:
        self.answers = {"POST /oauth2/token": {"access_token": "token"}, **answers}
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        key = f"{request.method} {request.url.path}"
        if not key.endswith("/token"):
            self.requests.append(request)
        answer = self.answers.get(key, 404)
        if isinstance(answer, int):
            return httpx.Response(answer)
        created = request.method == "POST" and "/sc/v2/" in key
        return httpx.Response(201 if created else 200, json=answer)

    def body(self, index: int = -1) -> Any:
        return httpx.Response(200, content=self.requests[index].content).json()
