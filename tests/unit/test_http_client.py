"""``http_client=``: a client of ours that sends through an httpx client or transport of the caller."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from unit.clients import ASYNCHRONOUS, CLIENTS, SYNCHRONOUS, Recorder, both_dixas, httpx_client, list_queues, make

import trilogue
from trilogue.errors import (
    BadRequestError,
    ConfigError,
    InternalServerError,
)

# --- what is taken from the httpx client


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


@both_dixas
def test_the_timeout_and_headers_of_a_call_replace_those_of_both_clients(kind: type) -> None:
    recorder = Recorder()
    client = make(kind, http_client=httpx_client(kind, recorder, timeout=7, headers={"X-Mine": "1"}), timeout=3)
    called = client.api.queues.list_queues(timeout=2, extra_headers={"x-mine": "2", "user-agent": "call/1"})
    if kind not in SYNCHRONOUS:
        asyncio.run(called)
    assert recorder.last.extensions["timeout"]["read"] == 2
    assert recorder.last.headers.get_list("x-mine") == ["2"]
    assert recorder.last.headers.get_list("user-agent") == ["call/1"]


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


# --- transports


@both_dixas
def test_a_transport_is_used_with_our_options(kind: type) -> None:
    recorder = Recorder()
    client = make(kind, http_client=httpx.MockTransport(recorder), headers={"X-Ours": "1"}, timeout=3)
    list_queues(client)
    assert recorder.last.headers["x-ours"] == "1"
    assert recorder.last.extensions["timeout"]["read"] == 3
