"""Providers are read side by side, a page ahead and no further, and let go at once."""

from __future__ import annotations

import asyncio
import threading
import time

import httpx
import pytest
from iterate.hubs import SUE, thread_of
from iterate.services import async_client, client

from trilogue import AsyncHub, Customer, Hub

pytestmark = pytest.mark.anyio


def test_no_provider_is_read_more_than_a_page_ahead() -> None:
    asked: list[str] = []
    service = thread_of(1000)

    def counting(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/messages"):
            asked.append(str(request.url))
        return service(request)

    messages = iter(Hub(client(counting, "sinch")).messages(Customer(ids={"sinch": "k1"})))
    for _ in range(10):
        next(messages)
    time.sleep(0.05)
    assert len(asked) <= 2
    for _ in range(10):
        next(messages)
    time.sleep(0.05)
    assert len(asked) <= 3
    messages.close()  # type: ignore[attr-defined]


def test_first_asks_each_provider_for_one_page() -> None:
    asked: list[str] = []
    service = thread_of(1000)

    def counting(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return service(request)

    assert Hub(client(counting, "sinch")).messages(Customer(ids={"sinch": "k1"})).first() is not None
    assert len([path for path in asked if path.endswith("/messages")]) == 1


def test_breaking_out_leaves_no_thread(hub: Hub) -> None:
    before = threading.active_count()
    for _ in range(5):
        for _message in hub.messages(SUE):
            break
    assert threading.active_count() == before


def test_providers_wait_side_by_side() -> None:
    """Each waits for all to have been asked: one after the other would never get there."""
    everybody = threading.Barrier(3, timeout=5)

    def service(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token"})
        everybody.wait()
        return httpx.Response(404, json={})

    hub = Hub(*(client(service, provider) for provider in ("sunshine", "dixa", "sinch")))
    assert list(hub.find_contacts(Customer(ids={"sunshine": "u", "dixa": "d", "sinch": "k"}))) == []


async def test_async_providers_wait_side_by_side() -> None:
    everybody = asyncio.Barrier(3)

    async def service(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token"})
        async with asyncio.timeout(5):
            await everybody.wait()
        return httpx.Response(404, json={})

    hub = AsyncHub(*(async_client(service, provider) for provider in ("sunshine", "dixa", "sinch")))
    assert await hub.find_contacts(Customer(ids={"sunshine": "u", "dixa": "d", "sinch": "k"})).take(9) == []


async def test_breaking_out_of_async_cancels_the_others_at_once() -> None:
    cancelled = []

    async def slow(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token"})
        if "page_token" in request.url.params:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                cancelled.append(request.url.path)
                raise
        return thread_of(1000)(request)

    before = asyncio.all_tasks()
    hub = AsyncHub(async_client(slow, "sinch"))
    async for _ in hub.messages(Customer(ids={"sinch": "k1"})):
        await asyncio.sleep(0.01)
        break
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() == before
    assert len(cancelled) == 1
    await hub.close()


async def test_cancelling_the_reader_cancels_the_providers() -> None:
    async def hanging(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(60)
        raise AssertionError

    before = asyncio.all_tasks()
    hub = AsyncHub(async_client(hanging, "sunshine"), async_client(hanging, "dixa"))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await hub.find_contacts(SUE).first()
    assert asyncio.all_tasks() == before
