"""The vendors' own SDKs, used as their documentation shows, on the benchmark's server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sunshine_conversations_client
from sinch import SinchClient
from sinch.domains.conversation.api.v1.internal import messages_endpoints
from sunshine_conversations_client.api.messages_api import MessagesApi
from sunshine_conversations_client.model.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def sunshine_api(base: str) -> MessagesApi:
    """The messages API of `sunshine-conversations-client`."""
    configuration = sunshine_conversations_client.Configuration(host=base, username="k", password="s")
    return MessagesApi(sunshine_conversations_client.ApiClient(configuration))


def sunshine_decoder() -> Callable[[bytes], Any]:
    """A function from bytes to the SDK's models."""
    client = sunshine_api("http://127.0.0.1").api_client
    return lambda body: client.deserialize(body.decode(), "MessageListResponse", "application/json")


def sunshine_messages(base: str) -> Iterator[Any]:
    """All messages. The SDK has no paging, so that its users write this loop."""
    api, page = sunshine_api(base), None
    while True:
        answer = api.list_messages("a", "c", page=page)
        yield from answer.messages
        if not answer.meta.has_more:
            return
        page = Page(before=answer.meta.before_cursor)


def sinch_decoder() -> Callable[[bytes], Any]:
    """A function from bytes to the models of `sinch`."""
    model = messages_endpoints.ListMessagesResponse
    return lambda body: model.model_validate(json.loads(body))


def sinch_messages(base: str) -> Iterator[Any]:
    """The SDK's iterator as its documentation shows it: the service chooses the page size, 10."""
    ten_times_as_many = base.replace("pages", "0pages")
    return _sinch_pages(ten_times_as_many).iterator()


def sinch_messages_by_hundred(base: str) -> Iterator[Any]:
    """The SDK's iterator with the page size that trilogue requests."""
    return _sinch_pages(base, page_size=100).iterator()


def _sinch_pages(base: str, **options: Any) -> Any:
    client = SinchClient(project_id="p", key_id="k", key_secret="s", conversation_region="eu")
    client.configuration.auth_origin = base
    client.configuration.conversation_domain = base
    return client.conversation.messages.list(app_id="a", **options)
