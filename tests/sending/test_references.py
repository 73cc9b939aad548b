"""The reference that each message carries, and finding a message by it."""

from __future__ import annotations

from typing import Any

import pytest
from sending.sandboxes import EACH_PROVIDER, MODES, SEND_OPERATIONS, Clients

import trilogue
from trilogue import Contact, Conversation, Customer, Message, NotFoundError
from trilogue.providers._base.sending import MESSAGES_SEARCHED
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

pytestmark = pytest.mark.anyio

CONTENTS: dict[str, Any] = {
    "sunshine": sunshine_models.TextMessage(text="Hi"),
    "dixa": dixa_models.Html(value="Hi"),
    "sinch": sinch_models.AppMessageTextMessage(text_message=sinch_models.TextMessage(text="Hi")),
}


@EACH_PROVIDER
@MODES
async def test_each_way_to_send_carries_the_reference_and_lists_give_it_back(
    provider: str, mode: str, clients: Clients
) -> None:
    chat = clients.chat(provider, mode)
    content = CONTENTS[provider]
    for number, (method, arguments) in enumerate(
        [
            ("send_text", {"text": "Hi", "conversation": chat.conversation}),
            ("send_text", {"text": "Hi", "conversation": chat.conversation.id}),
            ("send_text", {"text": "Hi", "to": chat.contact_id}),
            ("send", {"content": content, "conversation": chat.conversation}),
            ("send", {"content": content, "to": Contact(provider, chat.contact_id)}),
            ("reply", {"message": chat.message, "text": "Hi"}),
            ("reply", {"message": chat.message, "content": content}),
        ]
    ):
        sent = await chat.call(method, reference=f"order {number}", **arguments)
        assert sent.reference == f"order {number}"
        made = await chat.call(method, **arguments)
        assert len(made.reference) == 36
        newest, before = (await chat.sent())[:2]
        assert (newest.id, newest.reference, newest.text) == (made.id, made.reference, "Hi")
        assert (before.id, before.reference) == (sent.id, f"order {number}")


@EACH_PROVIDER
@MODES
async def test_a_sent_message_is_found_by_its_reference_and_no_other_is(
    provider: str, mode: str, clients: Clients
) -> None:
    chat = clients.chat(provider, mode)
    first = await chat.call("send_text", text="one", conversation=chat.conversation, reference="r1")
    await chat.call("send_text", text="two", conversation=chat.conversation, reference="r2")
    for where in (chat.conversation, chat.conversation.id, Conversation(provider, chat.conversation.id), chat.message):
        found = await chat.call("find_sent", conversation=where, reference="r1")
        assert (found.id, found.text, found.reference) == (first.id, "one", "r1")
        assert await chat.call("find_sent", conversation=where, reference="r3") is None


@EACH_PROVIDER
async def test_a_customers_message_with_the_same_reference_is_not_taken_for_ours(
    provider: str, clients: Clients
) -> None:
    chat = clients.chat(provider, "sync")
    sandbox, conversation_id = clients.sandbox, chat.conversation.id
    if provider == "sunshine":
        author = {"type": "user", "userId": chat.contact_id}
        content = {"type": "text", "text": "forged"}
        sandbox.sunshine.add_message(conversation_id, content, author=author, metadata={"reference": "r1"})
    elif provider == "dixa":
        record = sandbox.dixa.require(f"/v1/conversations/{conversation_id}")
        content = {"_type": "Text", "value": "forged"}
        sandbox.dixa.add_message(record, content, direction="Inbound", author_id=chat.contact_id, externalId="r1")
    else:
        record = sandbox.sinch.require(f"{sandbox.sinch.root}/conversations/{conversation_id}")
        content = {"text_message": {"text": "forged"}}
        sandbox.sinch.add_message(record, direction="TO_APP", contact_message=content, metadata="r1")
    assert next(message.reference for message in chat.client.messages(conversation=conversation_id)) == "r1"
    assert await chat.call("find_sent", conversation=chat.conversation, reference="r1") is None


async def test_the_search_is_bounded_and_ends_at_the_message_that_was_answered(clients: Clients) -> None:
    chat = clients.chat("sinch", "sync")
    clients.sandbox.sinch.generate_messages(chat.conversation.id, 10_000)
    clients.sandbox.requests.clear()
    assert await chat.call("find_sent", conversation=chat.conversation, reference="r1") is None
    # In the conversation, then among all messages of its contact.
    assert len(clients.sandbox.requests) == 1 + 2 * MESSAGES_SEARCHED // 100
    clients.sandbox.requests.clear()
    assert await chat.call("find_sent", conversation=chat.message, reference="r1") is None
    assert len(clients.sandbox.requests) == 2


@MODES
@pytest.mark.parametrize("given", ["record", "id", "message"])
async def test_sinch_says_where_a_text_to_an_inactive_conversation_is(mode: str, given: str, clients: Clients) -> None:
    chat = clients.chat("sinch", mode)
    clients.client("sinch", "sync").api.conversations.stop_active_conversation(conversation_id=chat.conversation.id)
    if given == "message":
        sent = await chat.call("reply", message=chat.message, text="Hi", reference="r1")
    else:
        where = chat.conversation if given == "record" else chat.conversation.id
        sent = await chat.call("send_text", text="Hi", conversation=where, reference="r1")
    assert sent.conversation_id not in (None, chat.conversation.id)
    (listed,) = clients.client("sinch", "sync").messages(conversation=sent.conversation_id)
    assert listed.id == sent.id
    assert await chat.sent() == []
    for where in (chat.conversation, chat.conversation.id, chat.message):
        found = await chat.call("find_sent", conversation=where, reference="r1")
        assert (found.id, found.conversation_id) == (sent.id, sent.conversation_id)


@MODES
async def test_sinch_names_no_conversation_where_the_service_does_not_say_it(mode: str, clients: Clients) -> None:
    chat = clients.chat("sinch", mode)
    clients.sandbox.faults.add(trilogue.testing.Fault.status(500, operation="messages.get_message"))
    sent = await chat.call("send_text", text="Hi", conversation=chat.conversation)
    assert sent.conversation_id is None
    assert [message.id for message in await chat.sent()] == [sent.id]


@MODES
async def test_a_hub_replies_and_finds_through_the_messages_provider(mode: str, clients: Clients) -> None:
    chats = [clients.chat(provider, mode) for provider in SEND_OPERATIONS]
    hub: Any = (trilogue.AsyncHub if mode == "async" else trilogue.Hub)(*(chat.client for chat in chats))
    for chat in chats:
        provider = chat.message.provider

        async def call(method: str, **arguments: Any) -> Any:
            result = getattr(hub, method)(**arguments)
            return await result if mode == "async" else result

        sent = await call("reply", message=chat.message, text="Hi", reference="r1")
        assert (sent.provider, sent.reference) == (provider, "r1")
        content = await call("reply", message=chat.message, content=CONTENTS[provider])
        told = await call("send_text", text="Hi", conversation=chat.conversation, reference="r2")
        assert [message.id for message in await chat.sent()] == [told.id, content.id, sent.id]
        for where in (chat.message, chat.conversation):
            assert (await call("find_sent", conversation=where, reference="r1")).id == sent.id
            assert await call("find_sent", conversation=where, reference="r3") is None
        with pytest.raises(TypeError, match="conversation must be a Conversation or Message"):
            await call("find_sent", conversation="c1", reference="r1")
        with pytest.raises(TypeError, match="message must be a Message"):
            await call("reply", message="m1", text="Hi")
        with pytest.raises(TypeError, match="conversation must be a Conversation"):
            await call("send_text", conversation="c1", text="Hi")
    with pytest.raises(NotFoundError):
        await call("send_text", to=Customer(ids={"dixa": "nobody"}), provider="dixa", text="Hi", reference="r1")


@EACH_PROVIDER
@MODES
async def test_wrong_arguments_are_named_before_any_request(provider: str, mode: str, clients: Clients) -> None:
    chat = clients.chat(provider, mode)
    other: Any = "dixa" if provider == "sinch" else "sinch"
    clients.sandbox.requests.clear()
    place = {"conversation": chat.conversation}
    texts: list[tuple[type[Exception], str, dict[str, Any]]] = [
        (TypeError, "either conversation=… or to=…", {}),
        (TypeError, "either conversation=… or to=…", {**place, "to": "k1"}),
        (TypeError, "conversation must be a Conversation.*as to=…", {"conversation": Contact(provider, "k1")}),
        (TypeError, r"conversation must be a Conversation.*reply\(message", {"conversation": chat.message}),
        (TypeError, "conversation must be a Conversation.*not int", {"conversation": 7}),
        (TypeError, "to must be a Contact.*as conversation=…", {"to": chat.conversation}),
        (TypeError, "to must be a Contact.*find_contacts", {"to": Customer(email="sue@example.org")}),
        (ValueError, f"conversation: .*{other}'s, not {provider}'s", {"conversation": Conversation(other, "1")}),
        (ValueError, f"to: this contact is {other}'s", {"to": Contact(other, "1")}),
        (ValueError, "conversation must not be empty", {"conversation": ""}),
        (ValueError, "to has no id: broken", {"to": Contact(provider, "", problem="broken")}),
        (TypeError, "reference must be text, not int", {**place, "reference": 5}),
        (ValueError, "reference must have 1 to 128 characters, not 0", {**place, "reference": ""}),
        (ValueError, "reference must have 1 to 128 characters, not 129", {**place, "reference": "x" * 129}),
    ]
    for kind, match, arguments in texts:
        with pytest.raises(kind, match=match):
            await chat.call("send_text", text="Hi", **arguments)
        with pytest.raises(kind, match=match):
            await chat.call("send", content=CONTENTS[provider], **arguments)
    for arguments, match in (
        ({"message": chat.conversation, "text": "Hi"}, "message must be a Message"),
        ({"message": chat.message}, "either text=… or content=…"),
        ({"message": chat.message, "text": "Hi", "content": CONTENTS[provider]}, "either text=… or content=…"),
        ({"message": Message(other, "m1", "c1"), "text": "Hi"}, f"this message is {other}'s, not {provider}'s"),
        ({"message": Message(provider, "m1"), "text": "Hi"}, "message has no conversation_id"),
    ):
        with pytest.raises((TypeError, ValueError), match=match):
            await chat.call("reply", **arguments)
    for content in ({"text": "Hi"}, [CONTENTS[provider]], "Hi", CONTENTS[other]):
        for method, arguments in (("send", place), ("reply", {"message": chat.message})):
            with pytest.raises(TypeError, match=rf"content must be one of trilogue_{provider}\.models\.\w+, not"):
                await chat.call(method, content=content, **arguments)
    for wrong, match in (
        (Contact(provider, "k1"), "conversation must be"),
        (Message(provider, "m"), "conversation_id"),
    ):
        with pytest.raises((TypeError, ValueError), match=match):
            await chat.call("find_sent", conversation=wrong, reference="r1")
    with pytest.raises(TypeError, match="reference must be text, not None"):
        await chat.call("find_sent", **place, reference=None)
    with pytest.raises(TypeError, match="text must be text, not None"):
        await chat.call("send_text", **place, text=None)
    assert clients.sandbox.requests == []


async def test_sinchs_callbacks_repeat_the_reference(clients: Clients) -> None:
    chat = clients.chat("sinch", "sync")
    webhook = sinch_models.Webhook(
        app_id=clients.sandbox.sinch.app_id, target="http://127.0.0.1:9/", triggers=["MESSAGE_DELIVERY"]
    )
    chat.client.api.webhooks.create_webhook(body=webhook)
    await chat.call("reply", message=chat.message, text="Hi", reference="r1")
    delivered = [item for item in clients.sandbox.deliveries.log if item.kind == "message_delivery_report"]
    assert b'"message_metadata":"r1","correlation_id":"r1"' in delivered[-1].body
