"""A credential shows nowhere, whatever a server repeats and however a call ends; nor does a secret of a body."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.rawserver import RawServer, answer
from hostile.harness import assert_hidden, encodings, everything_shown, outcome

import trilogue
from trilogue import errors
from trilogue._http.error_bodies import read_details
from trilogue._http.redaction import redact, redact_body
from trilogue._internal import secret_names
from trilogue.providers import PROVIDERS
from trilogue_dixa import models as dixa_models
from trilogue_dixa import types as dixa_types
from trilogue_sunshine import models as sunshine_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from faults.rawserver import Behaviour, Connection, Received

# With the characters that encodings treat differently.
SECRET = "aB3/dE5+gH7=jK9-mN1/pQ3+sT5=vW7"
NEW_SECRET = "zY1/xW3+vU5=tS7-rQ9/pO1+nM3=lK5"
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])
every_provider = pytest.mark.parametrize("provider", PROVIDERS)


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


def arguments(provider: str, url: str, **options: Any) -> dict[str, Any]:
    credentials: dict[str, dict[str, Any]] = {
        "sunshine": {"app_id": "a", "key_id": "k", "secret": SECRET},
        "dixa": {"token": SECRET},
        "sinch": {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": SECRET, "auth_url": None},
    }
    return {
        **credentials[provider],
        "base_url": url,
        "max_attempts": 1,
        "rate_limit": None,
        "total_timeout": 5,
        **options,
    }


OPERATIONS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "sunshine": (lambda api: api.apps.get_app(), "/v2/apps/a"),
    "dixa": (lambda api: api.queues.list_queues(), "/v1/queues"),
    "sinch": (lambda api: api.apps.list_apps(), "/v1/projects/p/apps"),
}


def failure(mode: str, provider: str, url: str, **options: Any) -> BaseException:
    """How one call ends."""
    operation, _ = OPERATIONS[provider]
    given = arguments(provider, url, **options)

    def call() -> Any:
        with getattr(trilogue, provider.capitalize())(**given) as client:
            return operation(client.api)

    async def call_async() -> Any:
        async with getattr(trilogue, "Async" + provider.capitalize())(**given) as client:
            return await operation(client.api)

    return outcome(call if mode == "sync" else call_async)


def raw(data: bytes) -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        connection.send(data)
        return False

    return behave


def echoes(form: str) -> dict[str, Behaviour]:
    """Where a server may repeat a credential."""
    body = f'{{"message": "you sent {form}", "errors": [{{"code": "{form}", "title": "x{form}y"}}]}}'
    line = form.encode("ascii", "replace")
    return {
        "body": answer(400, body),
        "page": answer(500, f"<html><h1>Error</h1>{form}<b>{form}</b>", kind="text/html"),
        "text": answer(403, form, kind="text/plain"),
        "header": answer(
            404, {}, [("X-Request-Id", form), ("X-Debug", form), ("Location", f"https://x.test/{form}?{form}")]
        ),
        "redirect": answer(302, b"", [("Location", f"https://x.test/{form}")]),
        "type": answer(200, "no JSON", kind=f"text/{form}"),
        "success": answer(200, f'{{"data": "{form}", '),
        "status line": raw(b"HTTP/1.1 2" + line + b" OK\r\n\r\n"),
        "reason": raw(b"HTTP/1.1 400 " + line + b"\r\nContent-Length: 0\r\n\r\n"),
        "header line": raw(b"HTTP/1.1 200 OK\r\n" + line + b"\r\n\r\n"),
        "header value": raw(b"HTTP/1.1 200 OK\r\nX: " + line + b"\x00\r\n\r\n"),
        "length": raw(b"HTTP/1.1 200 OK\r\nContent-Length: " + line + b"\r\n\r\n"),
        "chunk": raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + line + b"\r\n\r\n"),
        "coding": answer(200, b"x", [("Content-Encoding", form)]),
    }


@both_modes
@every_provider
def test_a_credential_that_the_server_repeats_in_any_encoding_shows_nowhere(
    provider: str, mode: str, server: RawServer
) -> None:
    _, path = OPERATIONS[provider]
    for form in encodings(SECRET).values():
        for behaviour in echoes(form).values():
            server.script(path, behaviour)
            error = failure(mode, provider, server.url)
            assert isinstance(error, trilogue.TrilogueError)
            assert_hidden(SECRET, everything_shown(error))
            assert len(str(error)) < 1500


@both_modes
def test_malformed_lines_of_a_server_are_not_quoted(mode: str, server: RawServer) -> None:
    for behaviour in echoes("\x1b[2J" + "A" * 3000).values():
        server.script("/v1/queues", behaviour)
        shown = str(failure(mode, "dixa", server.url))
        assert len(shown) < 1500
        assert "\x1b" not in shown.replace("\\x1b", "")


@pytest.mark.parametrize("body", ["{'token': '%s'}", "client_secret=%s&a=1", '{"a": "{\\"secret\\": \\"%s\\"}"}'])
def test_a_body_of_an_error_has_no_values_of_secret_fields(body: str, server: RawServer) -> None:
    server.script("/v1/queues", answer(400, body % NEW_SECRET, kind="text/plain"))
    error = failure("sync", "dixa", server.url)
    assert_hidden(NEW_SECRET, everything_shown(error))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{'secret': 'a\\'b c'}", "{'secret': '[secure]'}"),
        ('{"apiSecret": "abc", "n": 1}', '{"apiSecret": "[secure]", "n": 1}'),
        ('{"a": "{\\"secret\\":\\"abc\\"}"}', '{"a": "{\\"secret\\":\\"[secure]\\"}"}'),
        ('{"a": "{\\u0022secret\\u0022:\\u0022abc\\u0022}"}', '{"a": "{\\u0022secret\\u0022:\\u0022[secure]\\u0022}"}'),
        ("&quot;password&quot;:&quot;abc&quot;", "&quot;password&quot;:&quot;[secure]&quot;"),
        ("a=1&client_secret=abc&b=2", "a=1&client_secret=[secure]&b=2"),
        ('{"secret": "abc', '{"secret": "[secure]'),
        ('{"secret": ["abc", "def"]}', '{"secret": "[secure]"}'),
        ('{"_type": "TokenAuth", "value": "abc"}', '{"_type": "TokenAuth", "value": "[secure]"}'),
        ('{"_type": "Html", "value": "abc"}', '{"_type": "Html", "value": "abc"}'),
        ("Authorization: Bearer abc", "Authorization: [secure]"),
        ('{"next_page_token": "abc"}', '{"next_page_token": "abc"}'),
        ('{"message": "no secrets here: none"}', '{"message": "no secrets here: none"}'),
        ('{"secret": null, "token": true}', '{"secret": null, "token": true}'),
    ],
)
def test_values_of_fields_with_secret_names_are_removed(text: str, expected: str) -> None:
    assert redact_body(text, ()) == expected
    assert redact_body(expected, ()) == expected


@pytest.mark.parametrize(("secret", "text"), [("s", "the service says so"), ("abc", "abcdef xabc ABC")])
def test_a_short_secret_is_removed_as_a_whole_word_only(secret: str, text: str) -> None:
    assert redact(text, (secret,)) == text
    assert redact(f"it is '{secret}'.", (secret,)) == "it is '[secure]'."


def test_a_secret_that_the_request_sent_is_removed_from_the_answer(server: RawServer) -> None:
    server.script("/v1/webhooks/w", answer(400, {"message": f"{NEW_SECRET} is not a good secret"}))
    body = dixa_models.PatchWebhookSubscriptionInput.from_dict(
        {"name": "n", "authorization": {"_type": "TokenAuth", "value": NEW_SECRET}}
    )
    with trilogue.Dixa(**arguments("dixa", server.url)) as client:
        error = outcome(lambda: client.api.webhooks.patch_webhook(webhook_subscription_id="w", body=body))
    assert isinstance(error, errors.BadRequestError)
    assert_hidden(NEW_SECRET, everything_shown(error))


@both_modes
@every_provider
def test_a_success_that_cannot_be_read_keeps_no_document(provider: str, mode: str, server: RawServer) -> None:
    """Of a new key, say: the secret is in the answer alone."""
    _, path = OPERATIONS[provider]
    for body in (
        f'{{"key": {{"secret": "{NEW_SECRET}", ',
        f'[{{"secret": "{NEW_SECRET}"}}]',
        f'{{"secret": "{NEW_SECRET}\xff"}}',
    ):
        server.script(path, answer(200, body.encode("latin-1")))
        error = failure(mode, provider, server.url)
        assert isinstance(error, errors.ResponseInvalidError)
        assert_hidden(NEW_SECRET, everything_shown(error))


@both_modes
@every_provider
def test_a_credential_that_no_header_takes_is_refused_without_showing_it(provider: str, mode: str) -> None:
    kind = getattr(trilogue, ("Async" if mode == "async" else "") + provider.capitalize())
    secret = SECRET + "\n"
    for name in ("secret", "token", "key_secret"):
        given = arguments(provider, "http://127.0.0.1:9")
        if name in given:
            error = outcome(lambda given=given, name=name: kind(**{**given, name: secret}))
            assert isinstance(error, errors.ConfigError)
            assert_hidden(SECRET, everything_shown(error))


@both_modes
def test_a_token_with_other_characters_than_ascii_is_refused(mode: str, server: RawServer) -> None:
    token = "tök" + SECRET
    error = failure(mode, "dixa", server.url, token=lambda: token)
    assert isinstance(error, errors.ConfigError)
    assert_hidden(SECRET, everything_shown(error))
    error = outcome(lambda: trilogue.Dixa(token=token))
    assert isinstance(error, errors.ConfigError)
    assert_hidden(SECRET, everything_shown(error))
    assert not server.received


def test_a_header_of_a_call_that_cannot_be_sent_is_a_typed_error(server: RawServer) -> None:
    with trilogue.Dixa(**arguments("dixa", server.url)) as client:
        for headers in ({"X-Key": "ö" + SECRET}, {"X-Key": SECRET + "\r\nX: y"}):
            error = outcome(lambda headers=headers: client.api.queues.list_queues(extra_headers=headers))
            assert isinstance(error, errors.RequestInvalidError)
            assert SECRET not in str(error) + repr(vars(error)) + repr(error.__cause__) + repr(error.__context__)


def test_a_requests_repr_shows_names_and_no_values() -> None:
    request = dixa_types.Request(
        "POST", "/v1/x", "x.create", [("q", SECRET)], {"client_secret": SECRET, "note": SECRET}
    )
    assert repr(request) == "Request(POST /v1/x x.create, query=['q'], json=['client_secret', 'note'], files=[])"


@both_modes
def test_a_body_shows_in_no_traceback(mode: str, server: RawServer) -> None:
    server.script("/v2/apps/a/integrations", answer(500, {}))
    given = arguments("sunshine", server.url)
    body = sunshine_models.Messenger(page_access_token=NEW_SECRET, app_id="x", app_secret=NEW_SECRET)

    async def create() -> Any:
        async with trilogue.AsyncSunshine(**given) as client:
            return await client.api.integrations.create_integration(body=body)

    if mode == "async":
        error = outcome(create)
    else:
        with trilogue.Sunshine(**given) as client:
            error = outcome(lambda: client.api.integrations.create_integration(body=body))
    assert isinstance(error, errors.InternalServerError)
    assert_hidden(NEW_SECRET, everything_shown(error))


class Interrupted(BaseException):
    """What a signal's handler raises."""


@both_modes
@every_provider
@pytest.mark.parametrize("where", ["sending", "reading"])
def test_an_interrupt_shows_no_credential(
    provider: str, mode: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It passes through httpx, whose frames hold the headers."""

    class Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            raise Interrupted

        async def __aiter__(self) -> Any:
            raise Interrupted
            yield b""

    def handle(request: httpx.Request) -> httpx.Response:
        headers = list(request.headers.raw)
        assert headers  # as httpcore's frames have them
        if where == "sending":
            raise Interrupted
        return httpx.Response(200, stream=Stream())

    given = arguments(provider, "http://127.0.0.1:9", http_client=httpx.MockTransport(handle))
    operation, _ = OPERATIONS[provider]

    async def call_async() -> None:
        async with getattr(trilogue, "Async" + provider.capitalize())(**given) as client:
            await operation(client.api)

    def call() -> None:
        with getattr(trilogue, provider.capitalize())(**given) as client:
            operation(client.api)

    with pytest.raises(Interrupted) as caught:
        call() if mode == "sync" else asyncio.run(call_async())
    assert_hidden(SECRET, everything_shown(caught.value))
    assert "handle" not in [entry.name for entry in caught.traceback]


def test_the_rule_of_secret_names_is_that_of_the_generated_packages() -> None:
    assert secret_names.DOCUMENTED.pattern == dixa_types._SECRET_NAME.pattern
    assert secret_names.CURSORS == dixa_types._CURSORS


@both_modes
def test_the_token_endpoint_on_loopback_is_not_reached_through_a_proxy(
    mode: str, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its request carries the key's secret as Basic, in clear."""
    with RawServer() as proxy:
        proxy.script("/oauth2/token", answer(200, {"access_token": "x"}))
        for name in ("HTTP_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
        server.script("/oauth2/token", answer(200, {"access_token": "x"}))
        error = failure(mode, "sinch", "https://sinch.invalid", auth_url=server.url + "/oauth2/token")
        assert isinstance(error, errors.APIConnectionError), "the service itself is asked for through the proxy"
        assert [request.path for request in server.received] == ["/oauth2/token"]
        assert not proxy.received


def test_details_of_a_hostile_page_take_no_time() -> None:
    for text in (
        "<title>" * 600,
        "<" * 4096,
        "<h1" * 1300,
        "<title>" + "<" * 4000,
        "[" * 4000,
        json.dumps("<a " * 1300),
    ):
        assert len(read_details(text, "text/html")) <= 20
