"""Agents of Dixa's outbound messages: looked up on request, once each."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest
from support.services import Recorder

from trilogue import AsyncDixa, Author, ConfigError, Dixa
from trilogue.errors import InternalServerError

MESSAGES = "GET /v1/conversations/7/messages"
AGENT = {"data": {"id": "a1", "displayName": "Bob", "email": "bob@example.org", "createdAt": "2024-05-01T08:00:00Z"}}


def message(number: int, author: str, direction: str = "Outbound") -> dict[str, Any]:
    return {
        "id": f"m{number}",
        "authorId": author,
        "createdAt": f"2024-05-01T08:00:{number:02d}Z",
        "attributes": {
            "_type": "ChatAttributes",
            "isAutomated": False,
            "content": {"_type": "Text", "value": "Hi"},
            "direction": direction,
        },
    }


LISTED = {
    "data": [message(4, "a1"), message(3, "e1", "Inbound"), message(2, "a1"), message(1, "gone"), message(0, "..")]
}
NAMED = [
    Author("business", "a1", "Bob", "bob@example.org"),
    Author("customer", "e1"),
    Author("business", "a1", "Bob", "bob@example.org"),
    Author("business", "gone"),
    Author("business", ".."),
]


def authors(service: Recorder, kind: str, times: int, **options: Any) -> list[list[Author]]:
    transport = httpx.MockTransport(service)
    if kind == "sync":
        with Dixa(token="t", http_client=transport, rate_limit=None, **options) as client:
            return [[each.author for each in client.messages(conversation="7")] for _ in range(times)]

    async def collect() -> list[list[Author]]:
        async with AsyncDixa(token="t", http_client=transport, rate_limit=None, **options) as client:
            return [[each.author async for each in client.messages(conversation="7")] for _ in range(times)]

    return asyncio.run(collect())


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_agents_are_looked_up_once_a_client(kind: str) -> None:
    service = Recorder(**{MESSAGES: LISTED, "GET /v1/agents/a1": AGENT})
    assert authors(service, kind, 2, author_names=True) == [NAMED, NAMED]
    paths = [request.url.path for request in service.requests]
    assert sorted(path for path in paths if "agents" in path) == ["/v1/agents/a1", "/v1/agents/gone"]


MANY = {"data": [message(number, f"a{number}") for number in range(12)]}


def test_agents_are_looked_up_side_by_side() -> None:
    together = threading.Barrier(4, timeout=20)

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/messages"):
            return httpx.Response(200, json=MANY)
        together.wait()  # Breaks unless four requests are under way at once.
        return httpx.Response(200, json=AGENT)

    with Dixa(token="t", http_client=httpx.MockTransport(answer), rate_limit=None, author_names=True) as client:
        assert {each.author.name for each in client.messages(conversation="7")} == {"Bob"}


def test_agents_are_looked_up_side_by_side_within_the_concurrency_of_an_async_client() -> None:
    under_way, most = 0, 0

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        if request.url.path.endswith("/messages"):
            return httpx.Response(200, json=MANY)
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return httpx.Response(200, json=AGENT)

    async def collect() -> set[str | None]:
        transport = httpx.MockTransport(answer)
        async with AsyncDixa(
            token="t", http_client=transport, rate_limit=None, author_names=True, concurrency=5
        ) as client:
            return {each.author.name async for each in client.messages(conversation="7")}

    assert asyncio.run(collect()) == {"Bob"}
    assert 2 <= most <= 5


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_no_agent_is_looked_up_unless_it_is_asked_for(kind: str) -> None:
    service = Recorder(**{MESSAGES: LISTED})
    (found,) = authors(service, kind, 1)
    assert {author.name for author in found} == {None}
    assert len(service.requests) == 1


def test_a_token_that_may_not_read_agents_leaves_the_names_out_and_a_failure_raises() -> None:
    service = Recorder(**{MESSAGES: LISTED, "GET /v1/agents/a1": 403})
    (found,) = authors(service, "sync", 1, author_names=True)
    assert {author.name for author in found} == {None}
    service = Recorder(**{MESSAGES: LISTED, "GET /v1/agents/a1": 500})
    with pytest.raises(InternalServerError):
        authors(service, "sync", 1, author_names=True, max_attempts=1)


def test_the_option_is_a_switch() -> None:
    with pytest.raises(ConfigError, match="author_names must be True or False, not 'yes'"):
        Dixa(token="t", author_names="yes")  # type: ignore[arg-type]
