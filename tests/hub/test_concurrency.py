"""Providers are read side by side, at most one page ahead, and reading ends as soon as iteration ends."""

from __future__ import annotations

import asyncio
import threading
import time

import httpx
import pytest
from hub.services import SUE, long_history
from support.services import async_client, client

from trilogue import AsyncHub, Customer, Hub

pytestmark = pytest.mark.anyio


def test_a_provider_is_read_at_most_one_page_ahead() -> None:
    requested: list[str] = []
    service = long_history(1000)

    def counting(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/messages"):
            requested.append(str(request.url))
        return service(request)

    messages = iter(Hub(client(counting, "sinch")).messages(Customer(ids={"sinch": "k1"})))
    for _ in range(10):
        next(messages)
    time.sleep(0.05)
    assert len(requested) <= 2
    for _ in range(10):
        next(messages)
    time.sleep(0.05)
    assert len(requested) <= 3
    messages.close()  # type: ignore[attr-defined] # a generator


def test_first_requests_one_page_of_each_provider() -> None:
    requested: list[str] = []
    service = long_history(1000)

    def counting(request: httpx.Request) -> httpx.Response:
        requested.append(request.url.path)
        return service(request)

    assert Hub(client(counting, "sinch")).messages(Customer(ids={"sinch": "k1"})).first() is not None
    assert len([path for path in requested if path.endswith("/messages")]) == 1


def test_breaking_out_of_iteration_ends_all_threads(hub: Hub) -> None:
    before = threading.active_count()
    for _ in range(5):
        for _message in hub.messages(SUE):
            break
    assert threading.active_count() == before


def test_sync_providers_are_read_side_by_side() -> None:
    """Each request waits until all three have arrived, which they never do one after the other."""
    all_arrived = threading.Barrier(3, timeout=5)

    def service(request: httpx.Request) -> httpx.Response:
        all_arrived.wait()
        return httpx.Response(404, json={})

    hub = Hub(*(client(service, provider) for provider in ("sunshine", "dixa", "sinch")))
    assert list(hub.find_contacts(Customer(ids={"sunshine": "u", "dixa": "d", "sinch": "k"}))) == []


async def test_async_providers_are_read_side_by_side() -> None:
    all_arrived = asyncio.Barrier(3)

    async def service(request: httpx.Request) -> httpx.Response:
        async with asyncio.timeout(5):
            await all_arrived.wait()
        return httpx.Response(404, json={})

    hub = AsyncHub(*(async_client(service, provider) for provider in ("sunshine", "dixa", "sinch")))
    assert await hub.find_contacts(Customer(ids={"sunshine": "u", "dixa": "d", "sinch": "k"})).take(9) == []


async def test_breaking_out_of_async_iteration_cancels_requests() -> None:
    cancelled = []

    async def slow(request: httpx.Request) -> httpx.Response:
        if "page_token" in request.url.params:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                cancelled.append(request.url.path)
                raise
        return long_history(1000)(request)

    before = asyncio.all_tasks()
    hub = AsyncHub(async_client(slow, "sinch"))
    async for _ in hub.messages(Customer(ids={"sinch": "k1"})):
        await asyncio.sleep(0.01)
        break
    await asyncio.sleep(0.01)
    assert asyncio.all_tasks() == before
    assert len(cancelled) == 1
    await hub.close()


async def test_cancelling_the_caller_cancels_every_providers_task() -> None:
    async def hanging(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(60)
        raise AssertionError

    before = asyncio.all_tasks()
    hub = AsyncHub(async_client(hanging, "sunshine"), async_client(hanging, "dixa"))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await hub.find_contacts(SUE).first()
    assert asyncio.all_tasks() == before
