"""No credential in a log, repr, message, traceback with locals, pickle or URL, whatever fails."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.clients import (
    ACCESS_TOKEN,
    KEY_ID,
    SECRET,
    TOKEN,
    TOKEN_PATH,
    AsyncHttpClient,
    Clock,
    HttpClient,
    run,
    settings,
)
from faults.rawserver import RawServer, answer, echo_authorization, reset, silence
from faults.test_matrix import FAULTS, PATH, both_modes, give_tokens

from trilogue import errors
from trilogue._auth import BasicAuth, HeaderAuth, MintedToken
from trilogue._auth.credentials import Secret, require_https
from trilogue._http import Settings, Timeouts
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

CUT_TOKEN = answer(200, f'{{"access_token": "{ACCESS_TOKEN}')
BASIC = b64encode(f"{KEY_ID}:{SECRET}".encode()).decode()
JWT_SECRET = "a-signing-secret-of-more-than-32-bytes-do-not-show"
FORBIDDEN = [SECRET, TOKEN, ACCESS_TOKEN, BASIC, BASIC[8:-2], JWT_SECRET, "eyJhbGciOi"]


def signing(timing: Timing) -> httpx.Auth:
    return MintedToken(Secret("key_id", KEY_ID), Secret("secret", JWT_SECRET), timing=timing)


def bearer(timing: Timing) -> httpx.Auth:
    return HeaderAuth(Secret("token", TOKEN))


SCHEMES: dict[str, tuple[str, Callable[[Timing], httpx.Auth] | None]] = {
    "sunshine basic": ("sunshine", None),
    "sunshine minted": ("sunshine", signing),
    "sunshine bearer": ("sunshine", bearer),
    "dixa raw": ("dixa", None),
    "dixa bearer": ("dixa", bearer),
    "sinch oauth": ("sinch", None),
    "sinch basic": ("sinch", lambda _: BasicAuth(Secret("key_id", KEY_ID), Secret("key_secret", SECRET))),
}


def given(name: str, url: str) -> Settings:
    provider, make = SCHEMES[name]
    clock = Clock()
    changes: dict[str, Any] = {"timeout": Timeouts(connect=1, read=0.04)}
    if make is not None:
        changes["auth"] = make(clock.timing())
    return settings(provider, url, clock, **changes)


def everything_shown(error: BaseException) -> str:
    """All that a log line, an error tracker or a queue of failed jobs would keep of an exception."""
    shown = [repr(error), str(error), repr(error.args), repr(vars(error))]
    shown += traceback.TracebackException.from_exception(error, capture_locals=True).format()
    shown.append(pickle.dumps(error).decode("latin-1"))
    seen: BaseException | None = error
    while seen is not None:
        shown += [repr(seen), repr(vars(seen))]
        request = getattr(seen, "_request", None)
        shown.append(repr(getattr(request, "headers", None) and request.headers.raw))
        seen = seen.__cause__ or seen.__context__
    return "\n".join(shown)


def assert_clean(text: str) -> None:
    for secret in FORBIDDEN:
        assert secret not in text, text[max(0, text.index(secret) - 200) :][:400]


@pytest.fixture
def all_logs(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "trilogue", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog


@both_modes
@pytest.mark.parametrize("name", SCHEMES)
def test_no_failure_shows_a_credential(
    name: str, mode: str, server: RawServer, all_logs: pytest.LogCaptureFixture
) -> None:
    behaviours = {fault: behaviour for fault, (behaviour, _) in FAULTS.items()}
    behaviours |= {"401": answer(401, {"message": "no"}), "echo": echo_authorization}
    give_tokens(server)
    for behaviour in behaviours.values():
        server.script(PATH, behaviour)
        for method in ("GET", "POST"):
            outcome = run(mode, given(name, server.url), method, PATH + "?filter=sue%40example.org", content=b"body")
            assert isinstance(outcome.error, errors.TrilogueError)
            assert_clean(everything_shown(outcome.error))
            assert "Authorization" not in pickle.dumps(outcome.error).decode("latin-1")
    assert_clean(all_logs.text)
    lines = [record.getMessage() for record in all_logs.records if record.name == "trilogue"]
    assert lines
    assert not any("sue" in line or "?" in line for line in lines)
    urls = [record.getMessage() for record in all_logs.records if record.name == "httpx"]
    assert urls
    assert not any("sue" in line for line in urls)


@both_modes
@pytest.mark.parametrize("behaviour", [echo_authorization, reset, silence, CUT_TOKEN])
def test_no_failure_of_the_token_endpoint_shows_a_credential(
    behaviour: Any, mode: str, server: RawServer, all_logs: pytest.LogCaptureFixture
) -> None:
    server.script(TOKEN_PATH, behaviour)
    server.script(PATH, answer(401, {}))
    outcome = run(mode, given("sinch oauth", server.url), "GET", PATH)
    assert isinstance(outcome.error, errors.TrilogueError)
    assert_clean(everything_shown(outcome.error))
    assert_clean(all_logs.text)


@pytest.mark.parametrize("name", SCHEMES)
def test_clients_show_and_pickle_no_credential(name: str, server: RawServer) -> None:
    configured = given(name, server.url)
    give_tokens(server)
    server.script(PATH, answer(200, {}))
    with HttpClient(configured) as client:
        client.get(PATH)
        shown = [repr(client), repr(configured), repr(configured.auth), str(client), repr(vars(client))]
    shown.append(repr(AsyncHttpClient(configured)))
    assert_clean("\n".join(shown))


@pytest.mark.parametrize("name", SCHEMES)
def test_a_pickled_client_shows_no_credential_and_works(name: str, server: RawServer) -> None:
    provider, make = SCHEMES[name]
    give_tokens(server)
    server.script(PATH, answer(200, {}))
    timing = Timing()
    changes = {"auth": make(timing)} if make else {}
    data = pickle.dumps(HttpClient(settings(provider, server.url, timing=timing, **changes)))
    assert_clean(data.decode("latin-1"))
    with pickle.loads(data) as client:
        assert client.get(PATH).status_code == 200


def test_a_bad_credential_is_refused_without_showing_it() -> None:
    for value in (TOKEN + "\n", " " + TOKEN, TOKEN + "\x00", TOKEN.encode()):
        with pytest.raises(errors.ConfigError) as caught:
            Secret("token", value)  # pyright: ignore[reportArgumentType]
        del value
        assert_clean(str(caught.value) + repr(caught.value))


def test_a_bad_url_with_a_password_is_refused_without_showing_it() -> None:
    for url in (
        f"https://u:{SECRET}@api.example.com",
        f"https://u:{SECRET}@[bad",
        f"http://u:{SECRET}@api.example.com",
    ):
        with pytest.raises(errors.ConfigError) as caught:
            require_https(url)
        assert_clean(str(caught.value) + repr(caught.value))


def test_credentials_stay_with_the_configured_host(server: RawServer) -> None:
    """A next link, or a typing error, must not carry the token to somebody else."""
    server.script(PATH, answer(200, {}))
    with HttpClient(settings("dixa", "http://127.0.0.1:1")) as client:
        client.get(server.url + PATH)
    assert "authorization" not in server.requests(PATH)[0].headers


def test_another_host_is_not_asked_over_plain_http() -> None:
    client = HttpClient(settings("dixa", "https://dev.dixa.example"))
    with client, pytest.raises(errors.ConfigError, match="must begin with https"):
        client.get("http://dev.dixa.example/v1/queues")


@both_modes
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_never_followed(status: int, mode: str, server: RawServer) -> None:
    server.script(PATH, answer(status, b"", [("Location", server.url + "/elsewhere?code=do-not-show")]))
    outcome = run(mode, settings("dixa", server.url), "GET", PATH, follow_redirects=True)
    assert type(outcome.error) is errors.UnexpectedRedirectError
    assert server.requests("/elsewhere") == []
    assert "/elsewhere" in str(outcome.error)
    assert "do-not-show" not in str(outcome.error)


@both_modes
def test_what_one_answer_sets_as_a_cookie_is_not_sent_with_the_next_request(mode: str, server: RawServer) -> None:
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
            with pytest.raises(AttributeError, match="keeps no cookies"):
                client.cookies = {"session": "someone"}
    assert ["cookie" in request.headers for request in server.requests(PATH)] == [False, False]


def test_an_error_survives_pickle_and_copy_with_all_it_says(server: RawServer) -> None:
    server.script(PATH, answer(400, {"message": "no such queue"}, [("X-Request-Id", "req-1")]))
    error = run("sync", settings("dixa", server.url), "POST", PATH).error
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is errors.BadRequestError
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)
    assert error.request_id == "req-1"
    assert error.details == (errors.Detail(None, "no such queue"),)


def test_logs_are_silent_by_default(server: RawServer, capfd: pytest.CaptureFixture[str]) -> None:
    server.script(PATH, answer(500))
    run("sync", settings("dixa", server.url), "GET", PATH)
    assert capfd.readouterr() == ("", "")


def test_one_line_is_logged_for_each_attempt(server: RawServer, all_logs: pytest.LogCaptureFixture) -> None:
    server.script(
        TOKEN_PATH,
        answer(200, {"access_token": "first"}),
        answer(200, {"access_token": "second"}),
    )
    server.script(PATH, answer(429, b"", [("Retry-After", "1")]), answer(401), reset, answer(200, {}))
    operation = {"operation": "messages.list_messages"}
    run("sync", settings("sinch", server.url), "GET", PATH, params={"q": "sue"}, extensions=operation)
    assert [record.getMessage() for record in all_logs.records if record.name == "trilogue"] == [
        "sinch POST auth.token: attempt 1, 200",
        "sinch GET messages.list_messages: attempt 1, 429, next in 1.20 s",
        "sinch GET messages.list_messages: attempt 2, 401, again with fresh credentials",
        "sinch POST auth.token: attempt 1, 200",
        "sinch GET messages.list_messages: attempt 3, lost, next in 0.20 s",
        "sinch GET messages.list_messages: attempt 4, 200",
    ]


def test_httpx_keeps_its_own_logs_for_other_clients(server: RawServer, all_logs: pytest.LogCaptureFixture) -> None:
    server.script(PATH, answer(200, {}))
    httpx.get(server.url + PATH + "?mine=1", trust_env=False)
    assert any("?mine=1" in record.getMessage() for record in all_logs.records if record.name == "httpx")


def test_a_secret_can_be_awaited(server: RawServer) -> None:
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
