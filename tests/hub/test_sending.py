"""Sending through a Hub: which provider a message is sent through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hub.services import SUE, async_hub

from trilogue import Contact, Customer, Hub, NotFoundError

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio


def test_a_text_is_sent_through_the_provider_of_the_conversation(hub: Hub) -> None:
    for provider in hub.providers:
        conversation = hub.conversations(SUE, providers=[provider]).first()
        assert conversation is not None
        sent = hub.send_text(text=f"Hello from {provider}", conversation=conversation)
        assert (sent.provider, sent.direction, sent.delivery) == (provider, "outbound", "accepted")
        assert sent.text == f"Hello from {provider}"
        assert sent.id
        listed = hub.client(provider).messages(conversation=conversation).take(5)
        assert sent.id in {message.id for message in listed}


def test_a_text_is_sent_to_a_contact_or_to_a_customer_on_a_named_provider(hub: Hub) -> None:
    for provider in hub.providers:
        contact = hub.find_contacts(SUE, providers=[provider]).first()
        assert contact is not None
        assert hub.send_text(text="Hi", to=contact).provider == provider
        assert hub.send_text(text="Hi", to=SUE, provider=provider).text == "Hi"


def test_send_text_needs_exactly_one_recipient_on_one_provider(hub: Hub) -> None:
    with pytest.raises(TypeError, match="with provider="):
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
