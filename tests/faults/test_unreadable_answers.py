"""Answers that only the generated clients can judge: unreadable successes, documented redirects, repeated deletes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, settings
from faults.fault_table import issue_tokens
from faults.rawserver import RawServer, answer

import trilogue_dixa
import trilogue_dixa.models
import trilogue_sinch
import trilogue_sinch.models
import trilogue_sunshine
import trilogue_sunshine.models
from trilogue import errors
from trilogue._http import error_bodies

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

PACKAGES: dict[str, ModuleType] = {
    "sunshine": trilogue_sunshine,
    "dixa": trilogue_dixa,
    "sinch": trilogue_sinch,
}
CALLS: dict[tuple[str, str], tuple[str, Callable[[Any], Any]]] = {
    ("sunshine", "read"): ("/v2/apps/a1/users/u1", lambda api: api.users.get_user(user_id_or_external_id="u1")),
    ("sunshine", "write"): (
        "/v2/apps/a1/conversations/c1/messages",
        lambda api: api.messages.post_message(
            conversation_id="c1", body=trilogue_sunshine.models.MessagePost.from_dict({"content": {"type": "text"}})
        ),
    ),
    ("dixa", "read"): ("/v1/queues", lambda api: api.queues.list_queues()),
    ("dixa", "write"): (
        "/v1/tags",
        lambda api: api.tags.create_tag(body=trilogue_dixa.models.CreateTagInput.from_dict({"name": "vip"})),
    ),
    ("sinch", "read"): ("/v1/projects/p1/messages/m1", lambda api: api.messages.get_message(message_id="m1")),
    ("sinch", "write"): (
        "/v1/projects/p1/messages:send",
        lambda api: api.messages.send_message(body=trilogue_sinch.models.SendMessageRequest.from_dict({})),
    ),
}
UNREADABLE = {
    "HTML": answer(200, "<html><title>Sign in</title></html>", kind="text/html"),
    "truncated JSON": answer(200, '{"data": [{"id": "1"'),
    "an array": answer(200, "[1, 2]"),
    "nothing": answer(200, b""),
    "deep nesting": answer(200, "[" * 100_000),
    "not UTF-8": answer(200, b'{"data": "\xff\xfe"}'),
    "an undocumented success": answer(206, {"data": []}),
}


@both_modes
@pytest.mark.parametrize("body", UNREADABLE)
@pytest.mark.parametrize("kind", ["read", "write"])
@pytest.mark.parametrize("provider", PACKAGES)
def test_an_unreadable_success_raises_and_is_not_retried(
    provider: str, kind: str, body: str, mode: str, server: RawServer
) -> None:
    path, operation = CALLS[provider, kind]
    server.script(path, UNREADABLE[body])
    issue_tokens(server)
    with pytest.raises(errors.ResponseInvalidError) as caught:
        call_operation(mode, provider, server, operation)
    error = caught.value
    assert len(server.requests(path)) == 1
    assert error.outcome == ("failed" if kind == "read" else "done")
    assert error.retryable is False
    assert (error.provider, error.attempts, error.path) == (provider, 1, path)
    assert ("do not send it again" in str(error)) == (kind == "write")


def call_operation(mode: str, provider: str, server: RawServer, operation: Callable[[Any], Any]) -> Any:
    package = PACKAGES[provider]
    given = settings(provider, server.url, Clock())
    defaults = {"app_id": "a1", "project_id": "p1"}

    async def asynchronous() -> Any:
        async with AsyncHttpClient(given) as http:
            client = package.AsyncClient(http_client=http, defaults=defaults, error_factory=error_bodies.from_response)
            return await operation(client.api)

    if mode == "async":
        return asyncio.run(asynchronous())
    with HttpClient(given) as http:
        client = package.Client(http_client=http, defaults=defaults, error_factory=error_bodies.from_response)
        return operation(client.api)


@both_modes
def test_a_documented_redirect_is_returned(mode: str, server: RawServer) -> None:
    location = ("Location", "https://example.org/back?code=abc")
    server.script("/oauth/authorize", answer(302, "Found. Redirecting", [location], kind="text/plain"))
    page = call_operation(
        mode, "sunshine", server, lambda api: api.oauth.authorize(client_id="zd", response_type="code")
    )
    assert page == "Found. Redirecting"
    assert "authorization" not in server.requests("/oauth/authorize")[0].headers, (
        "the operation is documented without credentials"
    )


@both_modes
def test_a_dixa_delete_whose_second_attempt_is_not_found_has_succeeded(mode: str, server: RawServer) -> None:
    server.script("/v1/webhooks/w1", answer(502), answer(404, {"message": "not found"}))
    removed = call_operation(
        mode, "dixa", server, lambda api: api.webhooks.delete_webhook(webhook_subscription_id="w1")
    )
    assert removed is None
    assert len(server.requests("/v1/webhooks/w1")) == 2


@both_modes
@pytest.mark.parametrize("first", [429, None], ids=["after a 429", "at once"])
def test_a_dixa_delete_of_something_unknown_raises(first: int | None, mode: str, server: RawServer) -> None:
    gone = answer(404, {"message": "not found"})
    server.script("/v1/webhooks/w1", *([answer(first)] if first else []), gone)
    with pytest.raises(errors.NotFoundError):
        call_operation(mode, "dixa", server, lambda api: api.webhooks.delete_webhook(webhook_subscription_id="w1"))
