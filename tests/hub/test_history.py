"""A customer's conversations and messages of several providers, merged, over the sandbox and fake services."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hub.services import SUE, async_hub
from support.services import client

from trilogue import Customer, Hub

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio


def test_messages_come_from_every_provider_newest_first(hub: Hub) -> None:
    messages = list(hub.messages(SUE))
    assert {message.provider for message in messages} == {"sunshine", "dixa", "sinch"}
    times = [message.sent_at for message in messages if message.sent_at]
    assert len(times) == len(messages) > 50
    assert times == sorted(times, reverse=True)
    assert len({(message.provider, message.id) for message in messages}) == len(messages)


def test_messages_are_those_that_the_clients_list(hub: Hub) -> None:
    apart = []
    for name in hub.providers:
        provider = hub.client(name)
        for contact in provider.find_contacts(SUE):
            for conversation in provider.conversations(contact=contact):
                apart += [(name, message.id) for message in provider.messages(conversation=conversation)]
    assert sorted(apart) == sorted((message.provider, message.id) for message in hub.messages(SUE))


async def test_async_hub_gives_the_same_records(hub: Hub, sandbox: Sandbox) -> None:
    async with async_hub(sandbox) as asynchronous:
        got = [message async for message in asynchronous.messages(SUE)]
        assert got == list(hub.messages(SUE))
        assert await asynchronous.messages(SUE).first() == got[0]
        assert await asynchronous.messages(SUE).take(7) == got[:7]
        assert [c async for c in asynchronous.conversations(SUE)] == list(hub.conversations(SUE))
        assert [c async for c in asynchronous.find_contacts(SUE)] == list(hub.find_contacts(SUE))


def test_messages_can_be_limited_iterated_again_and_narrowed_to_providers(hub: Hub) -> None:
    pager = hub.messages(SUE)
    whole = list(pager)
    assert list(pager) == whole
    assert pager.first() == whole[0]
    assert pager.take(5) == whole[:5]
    assert list(hub.messages(SUE, max_items=5)) == whole[:5]
    assert list(hub.messages(SUE, max_items=0)) == []
    only = list(hub.messages(SUE, providers=["dixa"]))
    assert only == [message for message in whole if message.provider == "dixa"]


def test_conversations_come_by_last_activity_newest_first(hub: Hub) -> None:
    conversations = list(hub.conversations(SUE))
    assert {conversation.provider for conversation in conversations} == {"sunshine", "dixa", "sinch"}
    times = [conversation.last_activity_at for conversation in conversations if conversation.last_activity_at]
    assert times == sorted(times, reverse=True)


def test_every_message_of_the_demo_data_has_an_author_and_a_text(hub: Hub) -> None:
    for message in hub.messages(SUE):
        assert message.problem is None
        assert message.text
        assert message.author.role in {"customer", "business"}
        if message.author.role == "customer":
            assert message.author.name == "Sue Andersen"


def test_nothing_is_requested_before_iteration(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.requests.clear()
    hub.messages(SUE)
    hub.conversations(SUE)
    hub.find_contacts(SUE)
    assert sandbox.requests == []


def test_a_conversation_of_two_contacts_is_read_once() -> None:
    def service(request: httpx.Request) -> httpx.Response:
        message = {"id": "m1", "received": "2024-01-01T00:00:00Z", "content": {"type": "text", "text": "Hi"}}
        user = {"profile": {"email": "sue@example.org"}}
        answer = {
            "users": [user | {"id": name} for name in ("u1", "u2")],
            "conversations": [{"id": "c1"}],
            "messages": [message],
        }
        return httpx.Response(200, json=answer | {"meta": {"hasMore": False}})

    hub = Hub(client(service, "sunshine"))
    assert [message.id for message in hub.messages(SUE)] == ["m1"]
    assert [conversation.id for conversation in hub.conversations(SUE)] == ["c1"]


@pytest.mark.parametrize("answers", [{"user": {}}, {"user": {"id": "u1"}, "conversations": [{"displayName": "x"}]}])
def test_unreadable_contacts_and_conversations_are_reported_as_records(answers: dict[str, Any]) -> None:
    def service(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=answers | {"meta": {"hasMore": False}})

    hub = Hub(client(service, "sunshine"))
    (message,) = hub.messages(Customer(ids={"sunshine": "u1"}))
    assert "are missing" in (message.problem or "")
    assert "it has no id" in (message.problem or "")
    (conversation,) = hub.conversations(Customer(ids={"sunshine": "u1"}))
    assert conversation.problem


def test_no_record_shows_a_credential(hub: Hub, sandbox: Sandbox) -> None:
    shown = json.dumps([repr(message) for message in hub.messages(SUE)])
    for secret in (sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret):
        assert secret not in shown
