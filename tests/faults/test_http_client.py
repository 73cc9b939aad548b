"""``http_client=``: calls through an httpx client or transport that the caller configured."""

from __future__ import annotations

import asyncio
import gc
import time
from typing import Any

import httpx
import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, both_modes, settings
from faults.rawserver import RawServer, answer, drip, silence

from trilogue import errors
from trilogue._http import CallOptions
from trilogue.timing import Timing

DRIP = drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x", 0.02)


def call_through(mode: str, server: RawServer, configuration: dict[str, Any], **changes: Any) -> httpx.Response:
    """Make one call through an httpx client with this configuration, which must be open after it."""

    async def asynchronous() -> httpx.Response:
        async with httpx.AsyncClient(**configuration) as given:
            async with AsyncHttpClient(settings("dixa", server.url, http_client=given, **changes)) as client:
                response = await client.get(server.url + QUEUES)
            assert client.is_closed
            assert not given.is_closed
            return response

    if mode == "async":
        return asyncio.run(asynchronous())
    with httpx.Client(**configuration) as given:
        with HttpClient(settings("dixa", server.url, http_client=given, **changes)) as client:
            response = client.get(server.url + QUEUES)
        assert client.is_closed
        assert not given.is_closed
        return response


@both_modes
def test_an_httpx_client_that_follows_redirects_does_not_follow_ours(mode: str, server: RawServer) -> None:
    server.script(QUEUES, answer(302, b"", [("Location", server.url + "/elsewhere")]))
    with pytest.raises(errors.UnexpectedRedirectError):
        call_through(mode, server, {"follow_redirects": True})
    assert server.requests("/elsewhere") == []


@both_modes
def test_calls_through_an_httpx_client_are_retried(mode: str, server: RawServer) -> None:
    server.script(QUEUES, answer(503), answer(200, {}))
    assert call_through(mode, server, {}).status_code == 200
    assert len(server.requests(QUEUES)) == 2


def test_a_call_through_an_httpx_client_ends_at_its_deadline(server: RawServer) -> None:
    server.script(QUEUES, DRIP)
    server.script("/connect", answer(200, {}))
    with httpx.Client() as given:
        client = HttpClient(settings("dixa", server.url, timing=Timing(), http_client=given))
        client.get(server.url + "/connect")
        began = time.monotonic()
        with pytest.raises(errors.APITimeoutError):
            client.get(server.url + QUEUES, extensions={"options": CallOptions(total_timeout=0.15)})
        assert time.monotonic() - began < 2


@both_modes
def test_timeout_is_used_with_an_httpx_client(mode: str, server: RawServer) -> None:
    server.script(QUEUES, silence)
    began = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        call_through(mode, server, {}, timeout=0.05)
    assert time.monotonic() - began < 2


@both_modes
def test_the_timeout_of_an_httpx_client_is_used_if_none_was_given_to_ours(mode: str, server: RawServer) -> None:
    server.script(QUEUES, silence)
    began = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        call_through(mode, server, {"timeout": 0.05})
    assert time.monotonic() - began < 2


def test_the_default_timeouts_of_httpx_do_not_replace_ours(queues_server: RawServer) -> None:
    with httpx.Client() as given:
        client = HttpClient(settings("dixa", queues_server.url, http_client=given))
        request = client.build_request("GET", queues_server.url + QUEUES)
    assert request.extensions["timeout"]["read"] == 30.0


def test_an_httpx_client_that_its_owner_closed_raises_a_typed_error(queues_server: RawServer) -> None:
    with httpx.Client() as given:
        client = HttpClient(settings("dixa", queues_server.url, http_client=given))
    assert client.is_closed
    with pytest.raises(errors.ClientClosedError):
        client.get(queues_server.url + QUEUES)


# Connections of a closed loop warn when they are collected, as with any asynchronous library.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("make", [httpx.AsyncClient, httpx.AsyncHTTPTransport])
def test_connections_of_a_closed_event_loop_are_not_used_in_the_next(make: type, queues_server: RawServer) -> None:
    client = AsyncHttpClient(settings("dixa", queues_server.url, http_client=make()))
    asyncio.run(client.get(queues_server.url + QUEUES))
    with pytest.raises(errors.ClientClosedError, match="make both here"):
        asyncio.run(client.get(queues_server.url + QUEUES))
    del client
    gc.collect()


@pytest.mark.parametrize("make", [httpx.Client, httpx.HTTPTransport])
def test_connections_of_a_parent_process_are_not_used_in_its_child(make: type, queues_server: RawServer) -> None:
    with make() as given:
        client = HttpClient(settings("dixa", queues_server.url, http_client=given))
        client.get(queues_server.url + QUEUES)
        client.after_fork()
        with pytest.raises(errors.ClientClosedError, match="another process"):
            client.get(queues_server.url + QUEUES)


def test_a_transport_without_connections_works_after_a_fork_and_in_the_next_event_loop() -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
    client = AsyncHttpClient(settings("dixa", "https://dixa.example", http_client=transport))
    assert asyncio.run(client.get("/v1/x")).status_code == 200
    client.after_fork()
    assert asyncio.run(client.get("/v1/x")).status_code == 200
    assert asyncio.run(client.get("/v1/x")).status_code == 200
