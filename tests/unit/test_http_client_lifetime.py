"""The life of ``http_client=``: closing, pickling, forks and event loops."""

from __future__ import annotations

import asyncio
import os
import pickle

import httpx
import pytest
from unit.clients import SYNCHRONOUS, Recorder, both_dixas, httpx_client, list_queues, make
from unit.servers import JsonServer

import trilogue
from trilogue.errors import ClientClosedError, ConfigError

# --- closing


@both_dixas
def test_the_httpx_client_stays_open_when_ours_is_closed(kind: type) -> None:
    given = httpx_client(kind, Recorder())
    client = make(kind, http_client=given)
    list_queues(client)  # Closes it.
    with pytest.raises(ClientClosedError):
        list_queues(client)
    assert not given.is_closed
    list_queues(make(kind, http_client=given))


def test_two_clients_of_ours_can_share_an_httpx_client() -> None:
    recorder = Recorder()
    with httpx.Client(transport=httpx.MockTransport(recorder)) as given:
        list_queues(make(trilogue.Dixa, http_client=given))
        with make(trilogue.Sinch, http_client=given) as sinch:
            sinch.api.apps.list_apps()
    assert [request.url.host for request in recorder.requests] == ["dev.dixa.io", "eu.conversation.api.sinch.com"]
    assert recorder.requests[0].headers["authorization"] != recorder.requests[1].headers["authorization"]


@both_dixas
def test_a_call_after_the_httpx_client_was_closed_raises_client_closed_error(kind: type) -> None:
    given = httpx_client(kind, Recorder())
    client = make(kind, http_client=given)
    if isinstance(given, httpx.Client):
        given.close()
    else:
        asyncio.run(given.aclose())
    with pytest.raises(ClientClosedError):
        list_queues(client)


def test_a_cookie_is_kept_by_the_httpx_client_as_it_was_configured_to() -> None:
    recorder = Recorder(headers={"Set-Cookie": "session=1"})
    list_queues(make(trilogue.Dixa, http_client=httpx.Client(transport=httpx.MockTransport(recorder))), times=2)
    assert recorder.last.headers["cookie"] == "session=1"


def test_a_transport_is_closed_with_our_client() -> None:
    closed = []

    class Transport(httpx.MockTransport):
        def close(self) -> None:
            closed.append(self)

    list_queues(make(trilogue.Dixa, http_client=Transport(Recorder())))
    assert len(closed) == 1


# --- pickling


def token() -> str:
    return "t"


@both_dixas
def test_a_client_with_an_httpx_client_or_transport_refuses_to_pickle(kind: type) -> None:
    transport = httpx.HTTPTransport() if kind in SYNCHRONOUS else httpx.AsyncHTTPTransport()
    for given in (httpx_client(kind, Recorder()), transport):
        with pytest.raises(ConfigError, match="make it in each process"):
            pickle.dumps(make(kind, token=token, http_client=given))


# --- forks and event loops


def outcome_in_child(client: trilogue.Dixa) -> str:
    """The name of the exception of a call in a forked child, or "answered"."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            client.api.queues.list_queues()
            said = "answered"
        except BaseException as error:  # noqa: BLE001 - its name is the result
            said = type(error).__name__
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as pipe:
        return pipe.read()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("made", [httpx.Client, httpx.HTTPTransport])
def test_a_forked_child_is_refused_the_parents_connections(made: type) -> None:
    with JsonServer() as server, made() as given:
        client = make(trilogue.Dixa, base_url=server.url, http_client=given)
        client.api.queues.list_queues()
        assert outcome_in_child(client) == "ClientClosedError"
        client.api.queues.list_queues()
        client.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_child_opens_connections_of_its_own_without_http_client() -> None:
    with JsonServer() as server, make(trilogue.Dixa, base_url=server.url) as client:
        client.api.queues.list_queues()
        assert outcome_in_child(client) == "answered"
        client.api.queues.list_queues()


def test_an_httpx_client_of_an_event_loop_that_has_ended_is_refused_in_the_next() -> None:
    client = make(trilogue.AsyncDixa, http_client=httpx_client(trilogue.AsyncDixa, Recorder()))

    async def use() -> None:
        await client.api.queues.list_queues()

    asyncio.run(use())
    for _ in range(2):
        with pytest.raises(ClientClosedError, match="another process or event loop"):
            asyncio.run(use())
