"""Which credentials are accepted, when they are read, and to which hosts they are sent."""

from __future__ import annotations

import asyncio

import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, run, settings
from faults.rawserver import RawServer, answer
from faults.schemes import SECRET, TOKEN, assert_no_credential

from trilogue import errors
from trilogue._auth import HeaderAuth
from trilogue._auth.schemes import Secret
from trilogue._internal.urls import require_https

PATH = "/v1/thing"


def test_a_malformed_credential_raises_without_showing_it() -> None:
    for value in (TOKEN + "\n", " " + TOKEN, TOKEN + "\x00", TOKEN.encode()):
        with pytest.raises(errors.ConfigError) as caught:
            Secret("token", value)  # pyright: ignore[reportArgumentType] - bytes are what is refused
        del value
        assert_no_credential(str(caught.value) + repr(caught.value))


def test_a_url_with_a_password_raises_without_showing_it() -> None:
    for url in (
        f"https://u:{SECRET}@api.example.com",
        f"https://u:{SECRET}@[bad",
        f"http://u:{SECRET}@api.example.com",
    ):
        with pytest.raises(errors.ConfigError) as caught:
            require_https(url)
        assert_no_credential(str(caught.value) + repr(caught.value))


def test_a_credential_can_be_a_coroutine_function(server: RawServer) -> None:
    async def current() -> str:
        await asyncio.sleep(0)
        return TOKEN

    server.script(PATH, answer(200, {}))
    auth = HeaderAuth(Secret("token", current))
    assert run("async", settings("dixa", server.url, auth=auth), "GET", PATH).error is None
    assert server.requests(PATH)[0].headers["authorization"] == f"Bearer {TOKEN}"
    outcome = run("sync", settings("dixa", server.url, auth=auth), "GET", PATH)
    assert type(outcome.error) is errors.ConfigError
    assert "asynchronous client" in str(outcome.error)


@both_modes
def test_a_call_whose_credential_took_all_its_time_is_not_sent(mode: str, server: RawServer) -> None:
    clock = Clock()

    def slow_vault() -> str:
        clock.now += 100
        return TOKEN

    server.script(PATH, answer(200, {}))
    outcome = run(mode, settings("dixa", server.url, clock, auth=HeaderAuth(Secret("token", slow_vault))), "POST", PATH)
    assert type(outcome.error) is errors.APITimeoutError
    assert (outcome.error.outcome, outcome.error.retryable, outcome.error.attempts) == ("failed", True, 0)
    assert server.requests(PATH) == []


def test_credentials_are_sent_only_to_the_configured_host(server: RawServer) -> None:
    """The URL of a next page, for example, may name another host."""
    server.script(PATH, answer(200, {}))
    with HttpClient(settings("dixa", "http://127.0.0.1:1")) as client:
        client.get(server.url + PATH)
    assert "authorization" not in server.requests(PATH)[0].headers


def test_a_request_to_another_host_without_https_raises() -> None:
    client = HttpClient(settings("dixa", "https://dev.dixa.example"))
    with client, pytest.raises(errors.ConfigError, match="must begin with https"):
        client.get("http://dev.dixa.example/v1/queues")


@both_modes
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(status: int, mode: str, server: RawServer) -> None:
    server.script(PATH, answer(status, b"", [("Location", server.url + "/elsewhere?code=do-not-show")]))
    outcome = run(mode, settings("dixa", server.url), "GET", PATH)
    assert type(outcome.error) is errors.UnexpectedRedirectError
    assert server.requests("/elsewhere") == []
    assert "/elsewhere" in str(outcome.error)
    assert "do-not-show" not in str(outcome.error)


@both_modes
def test_cookies_of_an_answer_are_not_sent_with_the_next_request(mode: str, server: RawServer) -> None:
    server.script(PATH, answer(200, {}, [("Set-Cookie", "session=someone; Path=/")]))

    async def twice() -> None:
        async with AsyncHttpClient(settings("dixa", server.url)) as client:
            await client.get(PATH)
            await client.get(PATH)

    if mode == "async":
        asyncio.run(twice())
    else:
        with HttpClient(settings("dixa", server.url)) as client:
            client.get(PATH)
            client.get(PATH)
    assert ["cookie" in request.headers for request in server.requests(PATH)] == [False, False]
