"""Several providers as one: merging, errors, customers, sending, over real HTTP against the sandbox and over fakes."""

from __future__ import annotations

import gc
import json
from typing import Any

import httpx
import pytest
from iterate.hubs import SUE, async_hub, thread_of, threadless
from iterate.services import async_client, client

from trilogue import (
    AsyncHub,
    ConfigError,
    Contact,
    Conversation,
    Customer,
    Hub,
    InternalServerError,
    NotFoundError,
    NotSupportedError,
    TrilogueError,
)
from trilogue.testing import Fault, Sandbox

pytestmark = pytest.mark.anyio

# --- one history


def test_a_customers_messages_come_from_everywhere_newest_first(hub: Hub) -> None:
    messages = list(hub.messages(SUE))
    assert {message.provider for message in messages} == {"sunshine", "dixa", "sinch"}
    times = [message.sent_at for message in messages if message.sent_at]
    assert len(times) == len(messages) > 50
    assert times == sorted(times, reverse=True)
    assert len({(message.provider, message.id) for message in messages}) == len(messages)


def test_the_history_is_what_the_clients_list_one_by_one(hub: Hub) -> None:
    apart = []
    for name in hub.providers:
        provider = hub.client(name)
        for contact in provider.find_contacts(SUE):
            for conversation in provider.conversations(contact=contact):
                apart += [(name, message.id) for message in provider.messages(conversation=conversation)]
    assert sorted(apart) == sorted((message.provider, message.id) for message in hub.messages(SUE))


async def test_async_gives_the_same_history(hub: Hub, sandbox: Sandbox) -> None:
    async with async_hub(sandbox) as twin:
        got = [message async for message in twin.messages(SUE)]
        assert got == list(hub.messages(SUE))
        assert await twin.messages(SUE).first() == got[0]
        assert await twin.messages(SUE).take(7) == got[:7]
        assert [c async for c in twin.conversations(SUE)] == list(hub.conversations(SUE))
        assert [c async for c in twin.find(SUE)] == list(hub.find_contacts(SUE))


def test_it_can_be_cut_iterated_again_and_narrowed(hub: Hub) -> None:
    pager = hub.messages(SUE)
    whole = list(pager)
    assert list(pager) == whole
    assert pager.first() == whole[0]
    assert pager.take(5) == whole[:5]
    assert list(hub.messages(SUE, max_items=5)) == whole[:5]
    assert list(hub.messages(SUE, max_items=0)) == []
    only = list(hub.messages(SUE, providers=["dixa"]))
    assert only == [message for message in whole if message.provider == "dixa"]


def test_conversations_come_the_last_used_first(hub: Hub) -> None:
    conversations = list(hub.conversations(SUE))
    assert {conversation.provider for conversation in conversations} == {"sunshine", "dixa", "sinch"}
    times = [conversation.last_activity_at for conversation in conversations if conversation.last_activity_at]
    assert times == sorted(times, reverse=True)


def test_the_demo_has_an_author_and_a_text_for_every_message(hub: Hub) -> None:
    for message in hub.messages(SUE):
        assert message.problem is None
        assert message.text
        assert message.author.role in {"customer", "business"}
        if message.author.role == "customer":
            assert message.author.name == "Sue Andersen"


def test_nothing_is_requested_before_it_is_iterated(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.requests.clear()
    hub.messages(SUE)
    hub.conversations(SUE)
    hub.find_contacts(SUE)
    assert sandbox.requests == []


# --- customers


def test_a_customer_is_found_by_what_the_service_can_look_for(hub: Hub) -> None:
    (by_email,) = hub.find_contacts(SUE, providers=["dixa"])
    for customer in (
        Customer(external_id=by_email.external_id),
        Customer(phone=by_email.phone),
        Customer(ids={"dixa": by_email.id}),
        Customer.of(by_email),
    ):
        assert list(hub.find_contacts(customer, providers=["dixa"])) == [by_email]
    (on_sinch,) = hub.find_contacts(SUE, providers=["sinch"])
    for customer in (
        Customer(external_id=on_sinch.external_id),
        Customer(phone="0045 20 30 40 50"),
        Customer(email="SUE@example.org"),
        Customer(ids={"sinch": on_sinch.id}),
    ):
        assert list(hub.find_contacts(customer, providers=["sinch"])) == [on_sinch]
    (on_sunshine,) = hub.find_contacts(SUE, providers=["sunshine"])
    for customer in (Customer(external_id=on_sunshine.external_id), Customer(ids={"sunshine": on_sunshine.id})):
        assert list(hub.find_contacts(customer, providers=["sunshine"])) == [on_sunshine]


def test_nobody_is_found_where_there_is_nobody(hub: Hub) -> None:
    nobody = Customer(email="nobody@example.org", external_id="nobody")
    assert list(hub.find_contacts(nobody)) == list(hub.messages(nobody)) == list(hub.conversations(nobody)) == []
    gone = Customer(ids={"sunshine": "0" * 24, "dixa": "00000000-0000-4000-8000-000000000000", "sinch": "none"})
    assert list(hub.find_contacts(gone)) == []


def test_what_was_read_of_sinchs_contacts_is_read_once(hub: Hub, sandbox: Sandbox) -> None:
    list(hub.find_contacts(SUE, providers=["sinch"]))
    sandbox.requests.clear()
    assert list(hub.find_contacts(SUE, providers=["sinch"]))
    assert [request.operation for request in sandbox.requests if "list" in request.operation.lower()] == []


def test_a_scan_of_contacts_is_bounded_and_says_so() -> None:
    pages = [0]

    def service(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token"})
        pages[0] += 1
        contacts = [{"id": f"{pages[0]}-{n}", "email": f"{n}@example.org"} for n in range(20)]
        return httpx.Response(200, json={"contacts": contacts, "next_page_token": str(pages[0])})

    with (
        Hub(client(service, "sinch", contact_scan_limit=50)) as hub,
        pytest.raises(NotSupportedError, match="the first 50 did not hold this customer"),
    ):
        hub.find_contacts(SUE).first()
    assert pages == [3]


def test_a_customer_needs_something_to_be_found_by() -> None:
    with pytest.raises(ValueError, match="at least one of email"):
        Customer()


# --- errors


def test_an_error_of_one_provider_ends_the_iteration_by_default(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    with pytest.raises(InternalServerError) as caught:
        list(hub.messages(SUE))
    assert caught.value.provider == "dixa"


def test_collecting_gives_all_items_of_the_others_and_the_error(hub: Hub, sandbox: Sandbox) -> None:
    expected = [message for message in hub.messages(SUE) if message.provider != "dixa"]
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    pager = hub.messages(SUE, on_error="collect")
    assert list(pager) == expected
    (error,) = pager.errors
    assert isinstance(error, InternalServerError)
    assert error.provider == "dixa"
    sandbox.faults.clear()
    assert len(list(pager)) > len(expected)
    assert pager.errors == []


async def test_collecting_is_the_same_in_async(sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="sunshine"))
    async with async_hub(sandbox) as hub:
        pager = hub.messages(SUE, on_error="collect")
        assert {message.provider async for message in pager} == {"dixa", "sinch"}
        assert [error.provider for error in pager.errors] == ["sunshine"]
        with pytest.raises(InternalServerError):
            await hub.messages(SUE).take(1000)


def test_an_error_in_the_middle_keeps_what_came_before() -> None:
    hub = Hub(client(thread_of(30, fail_at=20), "sinch"), client(threadless, "sunshine"))
    pager = hub.messages(Customer(ids={"sinch": "k1", "sunshine": "u1"}), on_error="collect")
    assert [message.id for message in pager] == [str(n) for n in range(20)]
    assert len(pager.errors) == 1


def test_sunshines_missing_list_of_contacts_raises_or_is_collected(hub: Hub) -> None:
    with pytest.raises(NotSupportedError, match="no list of all users"):
        hub.contacts()
    pager = hub.contacts(on_error="collect")
    found = list(pager)
    assert {contact.provider for contact in found} == {"dixa", "sinch"}
    assert [type(error) for error in pager.errors] == [NotSupportedError]
    assert len(list(hub.contacts(providers=["dixa", "sinch"]))) == len(found)


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"providers": ["zendesk"]}, ConfigError),
        ({"on_error": "ignore"}, ValueError),
        ({"max_items": -1}, ValueError),
        ({"page_size": 3}, TypeError),
    ],
)
def test_wrong_options_are_refused_at_once(hub: Hub, options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        hub.messages(SUE, **options)


def test_a_conversation_of_two_contacts_is_read_once() -> None:
    def service(request: httpx.Request) -> httpx.Response:
        message = {"id": "m1", "received": "2024-01-01T00:00:00Z", "content": {"type": "text", "text": "Hi"}}
        answer = {"users": [{"id": "u1"}, {"id": "u2"}], "conversations": [{"id": "c1"}], "messages": [message]}
        return httpx.Response(200, json=answer | {"meta": {"hasMore": False}})

    hub = Hub(client(service, "sunshine"))
    assert [message.id for message in hub.messages(SUE)] == ["m1"]
    assert [conversation.id for conversation in hub.conversations(SUE)] == ["c1"]


@pytest.mark.parametrize("answers", [{"user": {}}, {"user": {"id": "u1"}, "conversations": [{"displayName": "x"}]}])
def test_what_could_not_be_read_on_the_way_is_in_the_history(answers: dict[str, Any]) -> None:
    def service(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=answers | {"meta": {"hasMore": False}})

    hub = Hub(client(service, "sunshine"))
    (message,) = hub.messages(Customer(ids={"sunshine": "u1"}))
    assert "are missing" in (message.problem or "")
    assert "it has no id" in (message.problem or "")
    (conversation,) = hub.conversations(Customer(ids={"sunshine": "u1"}))
    assert conversation.problem


# --- sending


def test_a_text_goes_through_the_provider_of_the_conversation(hub: Hub) -> None:
    for provider in hub.providers:
        conversation = hub.conversations(SUE, providers=[provider]).first()
        assert conversation is not None
        sent = hub.send_text(text=f"Hello from {provider}", conversation=conversation)
        assert (sent.provider, sent.direction, sent.delivery) == (provider, "outbound", "accepted")
        assert sent.text == f"Hello from {provider}"
        assert sent.id
        listed = hub.client(provider).messages(conversation=conversation).take(5)
        assert sent.id in {message.id for message in listed}


def test_a_text_goes_to_a_contact_or_to_a_customer_on_a_named_provider(hub: Hub) -> None:
    for provider in hub.providers:
        contact = hub.find_contacts(SUE, providers=[provider]).first()
        assert contact is not None
        assert hub.send_text(text="Hi", to=contact).provider == provider
        assert hub.send_text(text="Hi", to=SUE, provider=provider).text == "Hi"
    with pytest.raises(TypeError, match="say which with provider="):
        hub.send_text(text="Hi", to=SUE)
    with pytest.raises(NotFoundError, match="no contact is this customer"):
        hub.send_text(text="Hi", to=Customer(email="nobody@example.org"), provider="dixa")
    with pytest.raises(TypeError, match="either conversation"):
        hub.send_text(text="Hi")
    with pytest.raises(ValueError, match="dixa's, not sinch's"):
        hub.send_text(text="Hi", to=Contact("dixa", "e1"), provider="sinch")


async def test_async_sending_returns_the_message(sandbox: Sandbox) -> None:
    async with async_hub(sandbox) as hub:
        sent = await hub.send_text(text="Hi", to=SUE, provider="sinch")
        assert (sent.provider, sent.text, sent.delivery) == ("sinch", "Hi", "accepted")
        again = await hub.dixa.send_text(text="Hi", to=(await hub.find_contacts(SUE, providers=["dixa"]).take(1))[0])
        assert again.external_id


# --- building


def test_a_hub_takes_one_client_of_each_provider() -> None:
    with pytest.raises(ConfigError, match="at least one client"):
        Hub()
    with pytest.raises(ConfigError, match="one client of each provider"):
        Hub(client(threadless, "dixa"), client(threadless, "dixa"))
    with pytest.raises(ConfigError, match="AsyncHub asynchronous ones"):
        Hub(async_client(threadless, "dixa"))
    with pytest.raises(ConfigError, match="AsyncHub asynchronous ones"):
        AsyncHub(client(threadless, "dixa"))
    hub = Hub(client(threadless, "dixa"))
    assert hub.dixa is hub.client("dixa")
    with pytest.raises(ConfigError, match="no sinch client, only dixa"):
        _ = hub.sinch
    with pytest.raises(ConfigError):
        hub.send_text(text="x", conversation=Conversation("sinch", "c"))


def test_a_hub_from_the_environment_has_the_providers_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="TRILOGUE_DIXA_TOKEN"):
        Hub.from_env()
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "classified-9")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_APP_ID", "a1")
    with pytest.raises(ConfigError, match="TRILOGUE_SUNSHINE_SUBDOMAIN"):
        Hub.from_env()
    monkeypatch.setenv("TRILOGUE_SUNSHINE_SUBDOMAIN", "acme")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_KEY_ID", "k")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_SECRET", "classified-9")
    with Hub.from_env(max_attempts=1) as hub:
        assert hub.providers == ("sunshine", "dixa")
        assert "classified" not in repr(hub)


def test_closing_a_hub_closes_every_client_even_if_one_fails() -> None:
    clients = [client(threadless, provider) for provider in ("sunshine", "dixa")]
    clients[1].close = lambda: 1 / 0
    with pytest.raises(ZeroDivisionError):
        Hub(*clients).close()
    with pytest.raises(TrilogueError, match="closed"):
        clients[0].find_contacts(SUE).first()
    gc.collect()


def test_no_record_of_a_history_shows_a_credential(hub: Hub, sandbox: Sandbox) -> None:
    shown = json.dumps([repr(message) for message in hub.messages(SUE)])
    for secret in (sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret):
        assert secret not in shown
