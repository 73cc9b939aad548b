"""``http_client=``: a client of ours that sends through an httpx client or transport of the caller."""

from __future__ import annotations

import asyncio
import os
import pickle
from typing import Any

import httpx
import pytest
from unit.clients import ASYNCHRONOUS, CLIENTS, SYNCHRONOUS, both_dixas, list_queues, make
from unit.servers import JsonServer

import trilogue
from trilogue.errors import (
    BadRequestError,
    ClientClosedError,
    ConfigError,
    InternalServerError,
)


class Recorder:
    """An httpx transport's handler that answers with these statuses in turn, the last one from then on."""

    def __init__(self, *statuses: int, headers: dict[str, str] | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self._statuses = list(statuses or (200,))
        self._headers = headers

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status = self._statuses.pop(0) if len(self._statuses) > 1 else self._statuses[0]
        return httpx.Response(status, json={"data": []}, headers=self._headers)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def httpx_client(kind: type, recorder: Recorder, **options: Any) -> httpx.Client | httpx.AsyncClient:
    """A configured httpx client for a client of ours."""
    made = httpx.Client if kind in SYNCHRONOUS else httpx.AsyncClient
    return made(transport=httpx.MockTransport(recorder), **options)


# --- what the httpx client brings along


@both_dixas
def test_requests_have_the_httpx_clients_headers_and_our_authorization(kind: type) -> None:
    recorder = Recorder()
    given = httpx_client(kind, recorder, headers={"X-Mine": "1", "User-Agent": "mine/1"})
    list_queues(make(kind, http_client=given, headers={"X-Ours": "2"}))
    sent = recorder.last.headers
    assert (sent["x-mine"], sent["x-ours"], sent["user-agent"]) == ("1", "2", "mine/1")
    assert sent.get_list("authorization") == ["do-not-show"]
    assert sent["accept-encoding"] == "gzip"


@both_dixas
def test_our_user_agent_is_sent_where_the_httpx_client_has_none_of_its_own(kind: type) -> None:
    recorder = Recorder()
    list_queues(make(kind, http_client=httpx_client(kind, recorder)))
    assert recorder.last.headers["user-agent"].startswith("trilogue/")


@both_dixas
def test_a_user_agent_in_headers_is_preferred_to_the_httpx_clients(kind: type) -> None:
    recorder = Recorder()
    given = httpx_client(kind, recorder, headers={"User-Agent": "mine/1"})
    list_queues(make(kind, http_client=given, headers={"User-Agent": "ours/1"}))
    assert recorder.last.headers.get_list("user-agent") == ["ours/1"]


@both_dixas
def test_the_httpx_clients_own_authentication_is_not_used(kind: type) -> None:
    recorder = Recorder()
    list_queues(make(kind, http_client=httpx_client(kind, recorder, auth=("user", "password"))))
    assert recorder.last.headers.get_list("authorization") == ["do-not-show"]


@both_dixas
def test_requests_go_to_our_base_url_and_not_to_the_httpx_clients(kind: type) -> None:
    recorder = Recorder()
    list_queues(make(kind, http_client=httpx_client(kind, recorder, base_url="https://elsewhere.example.com/x")))
    assert str(recorder.last.url) == "https://dev.dixa.io/v1/queues"


@both_dixas
def test_redirects_are_not_followed_with_credentials(kind: type) -> None:
    recorder = Recorder(302, headers={"Location": "https://elsewhere.example.com"})
    given = httpx_client(kind, recorder, follow_redirects=True)
    with pytest.raises(trilogue.UnexpectedRedirectError):
        list_queues(make(kind, http_client=given))
    assert len(recorder.requests) == 1


@both_dixas
def test_event_hooks_run_for_every_attempt(kind: type) -> None:
    seen: list[str] = []

    def on_request(request: httpx.Request) -> None:
        seen.append(request.method)

    def on_response(response: httpx.Response) -> None:
        seen.append(str(response.status_code))

    async def on_request_async(request: httpx.Request) -> None:
        on_request(request)

    async def on_response_async(response: httpx.Response) -> None:
        on_response(response)

    synchronous = kind in SYNCHRONOUS
    hooks = {
        "request": [on_request if synchronous else on_request_async],
        "response": [on_response if synchronous else on_response_async],
    }
    retry = trilogue.RetryPolicy(wait_initial=0.001)
    list_queues(make(kind, http_client=httpx_client(kind, Recorder(500, 200), event_hooks=hooks), retry=retry))
    assert seen == ["GET", "500", "GET", "200"]


@pytest.mark.parametrize(
    ("status", "error", "outcome"), [(400, BadRequestError, "failed"), (500, InternalServerError, "unknown")]
)
@both_dixas
def test_a_hook_that_raises_for_a_status_gives_the_typed_error_of_that_status(
    kind: type, status: int, error: type[Exception], outcome: str
) -> None:
    def raise_for_status(response: httpx.Response) -> None:
        response.raise_for_status()

    async def raise_for_status_async(response: httpx.Response) -> None:
        response.raise_for_status()

    hook = raise_for_status if kind in SYNCHRONOUS else raise_for_status_async
    given = httpx_client(kind, Recorder(status), event_hooks={"response": [hook]})
    with pytest.raises(error) as caught:
        send(make(kind, agent_id="1", http_client=given))
    assert (caught.value.status, caught.value.outcome) == (status, outcome)


def send(client: Any) -> None:
    """Send a message, which must not be repeated."""
    if isinstance(client, trilogue.Dixa):
        client.send_text(text="hi", conversation="1")
    else:
        asyncio.run(client.send_text(text="hi", conversation="1"))


# --- timeouts


@both_dixas
def test_the_httpx_clients_timeouts_hold_where_ours_are_not_given(kind: type) -> None:
    recorder = Recorder()
    list_queues(make(kind, http_client=httpx_client(kind, recorder, timeout=7)))
    assert recorder.last.extensions["timeout"]["read"] == 7


@both_dixas
def test_a_timeout_that_is_given_replaces_the_httpx_clients(kind: type) -> None:
    recorder = Recorder()
    list_queues(make(kind, http_client=httpx_client(kind, recorder, timeout=7), timeout=3))
    assert recorder.last.extensions["timeout"]["read"] == 3
    list_queues(make(kind, http_client=httpx_client(kind, recorder, timeout=7)).with_options(timeout=2))
    assert recorder.last.extensions["timeout"]["read"] == 2


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


# --- what is refused


@pytest.mark.parametrize("kind", CLIENTS)
def test_the_other_kind_of_httpx_client_or_transport_is_refused(kind: type) -> None:
    others: list[Any] = [httpx.AsyncClient(), httpx.AsyncHTTPTransport(), httpx.Client, "client", 7, {}]
    name = "Client"
    if kind in ASYNCHRONOUS:
        others[:2] = [httpx.Client(), httpx.HTTPTransport()]
        name = "AsyncClient"
    for other in others:
        with pytest.raises(
            ConfigError, match=rf"http_client must be an httpx\.{name} or .* not {type(other).__name__}"
        ):
            make(kind, http_client=other)


@pytest.mark.parametrize(
    "option",
    [{"proxy": "http://127.0.0.1:1"}, {"verify": False}, {"max_connections": 7}],
    ids=lambda option: next(iter(option)),
)
@pytest.mark.parametrize("transport", [False, True], ids=["client", "transport"])
@pytest.mark.parametrize("kind", CLIENTS)
def test_an_option_that_http_client_replaces_is_refused(kind: type, transport: bool, option: dict[str, Any]) -> None:
    given = httpx.MockTransport(Recorder()) if transport else httpx_client(kind, Recorder())
    with pytest.raises(ConfigError, match=rf"give {next(iter(option))}=… to the httpx client"):
        make(kind, http_client=given, **option)


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


# --- transports


@both_dixas
def test_a_transport_is_used_with_our_options(kind: type) -> None:
    recorder = Recorder()
    client = make(kind, http_client=httpx.MockTransport(recorder), headers={"X-Ours": "1"}, timeout=3)
    list_queues(client)
    assert recorder.last.headers["x-ours"] == "1"
    assert recorder.last.extensions["timeout"]["read"] == 3


def test_a_transport_is_closed_with_our_client() -> None:
    closed = []

    class Transport(httpx.MockTransport):
        def close(self) -> None:
            closed.append(self)

    list_queues(make(trilogue.Dixa, http_client=Transport(Recorder())))
    assert len(closed) == 1
