"""The retry budget: a service that is down gets few retries, and calls succeed again once it is up."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, settings
from faults.rawserver import RawServer, answer, reset

from trilogue import errors
from trilogue.retry import RetryBudget

PATH = "/v1/down"
CALLS = 1000


def test_a_thousand_calls_to_a_service_that_is_down_send_eleven_hundred_requests(server: RawServer) -> None:
    server.script(PATH, answer(503))
    with HttpClient(settings("sunshine", server.url)) as client:
        for _ in range(CALLS):
            with pytest.raises(errors.InternalServerError) as caught:
                client.get(PATH)
        assert len(server.requests(PATH)) == 1100
        assert "retry budget is spent" in str(caught.value)
        assert caught.value.retryable
        server.script(PATH, answer(200, {"ok": True}))
        assert client.get(PATH).json() == {"ok": True}


def test_tasks_that_fail_together_share_the_budget(server: RawServer) -> None:
    server.script(PATH, reset)

    async def outage() -> None:
        async with AsyncHttpClient(settings("sunshine", server.url, max_connections=20)) as client:

            async def call() -> None:
                with pytest.raises(errors.APIConnectionError):
                    await client.get(PATH)

            for _ in range(10):
                await asyncio.gather(*(call() for _ in range(30)))
            assert len(server.requests(PATH)) == 300 + 100
            server.script(PATH, answer(200, {}))
            assert (await client.get(PATH)).status_code == 200

    asyncio.run(outage())


def test_threads_that_fail_together_share_the_budget(server: RawServer) -> None:
    server.script(PATH, answer(500))
    with HttpClient(settings("sunshine", server.url)) as client, ThreadPoolExecutor(16) as pool:

        def call(_: int) -> str:
            with pytest.raises(errors.InternalServerError):
                client.get(PATH)
            return threading.current_thread().name

        assert len(set(pool.map(call, range(400)))) > 1
    assert len(server.requests(PATH)) == 500


def test_retries_that_succeed_do_not_spend_the_budget(server: RawServer) -> None:
    given = settings("sunshine", server.url, budget=RetryBudget(2))
    with HttpClient(given) as client:
        for _ in range(20):
            server.script(PATH, answer(502), answer(200, {}))
            assert client.get(PATH).status_code == 200
    assert given.budget.left == 2


def test_retries_of_the_token_endpoint_spend_the_same_budget(server: RawServer) -> None:
    server.script("/oauth2/token", answer(503))
    with HttpClient(settings("sinch", server.url, Clock(), budget=RetryBudget(10))) as client:
        for _ in range(50):
            with pytest.raises(errors.InternalServerError) as caught:
                client.post(PATH)
    assert len(server.requests("/oauth2/token")) == 60
    assert server.requests(PATH) == []
    assert caught.value.operation == "auth.token"
    assert caught.value.outcome == "failed"
