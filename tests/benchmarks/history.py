"""One customer with 40 conversations on a service that answers after 50 ms: the first message, and the whole history.

The service is a transport in this process, so that the figures are those of waiting and not of a loopback server.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
import httpx
from measure import Row, row

import trilogue

if TYPE_CHECKING:
    from collections.abc import Callable

LATENCY = 0.05
CONVERSATIONS = 40
PAGE = 10
"""Messages a page: few, since the figures are those of waiting. `decode` and `iterate` measure what a message costs."""
WIDE = 64
"""Requests at once that let the longest conversation be the only limit."""
CUSTOMER = trilogue.Customer(email="sue@example.org", phone="+4520304050", external_id="sue")
PROVIDERS = ("sunshine", "dixa", "sinch")
CREDENTIALS: dict[str, dict[str, Any]] = {
    "sunshine": {"subdomain": "s", "app_id": "a", "key_id": "k", "secret": "s"},
    "dixa": {"token": "t"},
    "sinch": {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "eu", "auth_url": None},
}


@attrs.define
class Service:
    """A service's answers about one customer: conversation ``n`` has ``n % 4 + 1`` pages of messages."""

    provider: str
    requests: int = 0

    def sync(self, request: httpx.Request) -> httpx.Response:
        """Answer after the latency."""
        time.sleep(LATENCY)
        return self.answer(request)

    async def aio(self, request: httpx.Request) -> httpx.Response:
        """Answer after the latency."""
        await asyncio.sleep(LATENCY)
        return self.answer(request)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request."""
        self.requests += 1
        path, query = request.url.path, request.url.params
        if path.endswith("/messages"):
            value = self.messages(path, int(query.get("page[before]") or query.get("page_token") or 0))
        elif path.endswith("/conversations"):
            made = {"createdAt": _at(10**6), "_type": "ChatConversation"}
            numbers = range(1, CONVERSATIONS + 1)
            found = [{"id": n if self.provider == "dixa" else str(n), "lastUpdatedAt": _at(n), **made} for n in numbers]
            value = {"conversations": found, "data": found, "meta": {}}
        else:
            one = {"id": "u", "externalId": "sue", "external_id": "sue", "email": "sue@example.org"}
            value = {"user": one, "users": [one], "data": [one], "contacts": [one]}
        return httpx.Response(200, content=json.dumps(value).encode())

    def pages(self, conversation: int) -> int:
        """How many pages of messages a conversation has."""
        if self.provider == "sinch":  # One listing holds the messages of all conversations.
            return sum(number % 4 + 1 for number in range(1, CONVERSATIONS + 1))
        return 1 if self.provider == "dixa" else conversation % 4 + 1

    def messages(self, path: str, page: int) -> Any:
        """A page of messages. The conversations overlap: their messages are a second apart in turn."""
        number = 1 if self.provider == "sinch" else int(path.split("/")[-2])
        ages = [(page * PAGE + index) * CONVERSATIONS + number for index in range(PAGE)]
        more = page + 1 < self.pages(number)
        if self.provider == "dixa":
            content = {"_type": "Text", "value": "Hi"}
            attributes = {"_type": "ChatAttributes", "direction": "Inbound", "content": content}
            return {"data": [{"id": f"{n}", "createdAt": _at(n), "attributes": attributes} for n in ages]}
        if self.provider == "sinch":
            contents = {"contact_message": {"text_message": {"text": "Hi"}}}
            found = [{"id": f"{n}", "accept_time": _at(n), **contents} for n in ages]
            return {"messages": found, "next_page_token": str(page + 1) if more else ""}
        found = [{"id": f"{n}", "received": _at(n), "content": {"type": "text", "text": "Hi"}} for n in ages[::-1]]
        return {"messages": found, "meta": {"hasMore": more, **({"beforeCursor": str(page + 1)} if more else {})}}

    @property
    def chain(self) -> int:
        """Requests of a history that wait for one another at most: contact, conversations, one conversation's pages."""
        lists = 1 if self.provider == "sinch" else 2
        return lists + max(map(self.pages, range(1, CONVERSATIONS + 1)))


def _at(age: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(1_714_600_000 - age))


def _client(service: Service, prefix: str, **options: Any) -> Any:
    answer = service.aio if prefix else service.sync
    kind = getattr(trilogue, prefix + service.provider.capitalize())
    return kind(**CREDENTIALS[service.provider], http_client=httpx.MockTransport(answer), **options)


def measure(base: str) -> list[Row]:
    """The figures, all in units of the service's latency."""
    del base
    rows: list[Row] = []
    for provider in PROVIDERS:
        trips = _median(partial(_first, provider)) / LATENCY
        name = f"first message of a customer with {CONVERSATIONS} conversations, {provider}: round trips"
        rows.append(row(name, trips, 6.9))
    for provider in PROVIDERS:
        for how, read in (("", _whole), (", async", _whole_async)):
            ratio = _median(partial(read, provider, WIDE))
            name = f"whole history, {provider}{how}, {WIDE} at once: wall to its longest chain or rate limit"
            rows.append(row(name, ratio, 1.3))
    rows.append(
        row("whole history, sunshine, 8 at once: wall to requests ÷ 8", _median(partial(_whole, "sunshine", 8)), 1.3)
    )
    return rows


def _median(report: Callable[[], float]) -> float:
    report()
    return sorted(report() for _ in range(3))[1]


def _first(provider: str) -> float:
    with trilogue.Hub(_client(Service(provider), "", rate_limit=None)) as hub:
        began = time.perf_counter()
        assert hub.messages(CUSTOMER).first() is not None
        return time.perf_counter() - began


def _bound(service: Service, concurrency: int) -> float:
    """The least seconds that a history's requests take."""
    by_limit = (service.requests - 4) / 10 if service.provider == "dixa" else 0.0  # Ten a second, four of them at once.
    return max(service.chain * LATENCY, service.requests * LATENCY / concurrency, by_limit)


def _whole(provider: str, concurrency: int) -> float:
    service = Service(provider)
    with trilogue.Hub(_client(service, "", concurrency=concurrency)) as hub:
        began = time.perf_counter()
        deque(hub.messages(CUSTOMER), maxlen=0)
        return (time.perf_counter() - began) / _bound(service, concurrency)


def _whole_async(provider: str, concurrency: int) -> float:
    async def read() -> float:
        service = Service(provider)
        async with trilogue.AsyncHub(_client(service, "Async", concurrency=concurrency)) as hub:
            began = time.perf_counter()
            async for _message in hub.messages(CUSTOMER):
                pass
            return (time.perf_counter() - began) / _bound(service, concurrency)

    return asyncio.run(read())
