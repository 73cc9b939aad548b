"""The types of records: ``raw`` is the provider's own model where the provider is known, else ``object``.

Never run; ``test_types.py`` reads what the type checkers say about it.
"""

from collections.abc import Iterable
from typing import Any, assert_type

import trilogue
from trilogue import (
    AsyncDixa,
    AsyncHub,
    AsyncMergedPager,
    AsyncPager,
    AsyncSinch,
    AsyncSunshine,
    Contact,
    Conversation,
    Customer,
    Dixa,
    Hub,
    MergedPager,
    Message,
    Page,
    Pager,
    Sinch,
    Skipped,
    Sunshine,
)
from trilogue.records import ProviderModel, Record
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

who = Customer(email="sue@example.org")

# Synchronous clients.
sunshine = Sunshine.from_env(timeout=3)
assert_type(sunshine, Sunshine)
assert_type(sunshine.with_options(max_attempts=1), Sunshine)
assert_type(sunshine.contacts(), Pager[Contact[sunshine_models.User]])
assert_type(sunshine.find_contacts(who), Pager[Contact[sunshine_models.User]])
assert_type(sunshine.conversations(contact="u"), Pager[Conversation[sunshine_models.Conversation]])
assert_type(sunshine.messages(conversation="c"), Pager[Message[sunshine_models.Message]])
assert_type(sunshine.send_text(text="Hi", to="u"), Message[sunshine_models.Message])
text = sunshine_models.TextMessage(text="Hi")
assert_type(sunshine.send(content=text, conversation="c"), Message[sunshine_models.Message])
assert_type(sunshine.reply(Message("sunshine", "m", "c"), content=text), Message[sunshine_models.Message])
assert_type(sunshine.find_sent(conversation="c", reference="r"), Message[sunshine_models.Message] | None)

dixa = Dixa.from_env(max_attempts=2)
assert_type(dixa, Dixa)
assert_type(dixa.with_options(timeout=3).with_options(total_timeout=9), Dixa)
assert_type(dixa.contacts(), Pager[Contact[dixa_models.EndUser]])
assert_type(dixa.find_contacts(who, max_items=1), Pager[Contact[dixa_models.EndUser]])
assert_type(dixa.conversations(contact="e"), Pager[Conversation[dixa_models.Conversation]])
assert_type(dixa.messages(conversation="1"), Pager[Message[dixa_models.Message]])
assert_type(dixa.send_text(text="Hi", to="e", reference="x"), Message[dixa_models.CreateMessageOutputData])
html = dixa_models.Html(value="<b>Hi</b>")
assert_type(dixa.send(content=html, conversation="1"), Message[dixa_models.CreateMessageOutputData])
assert_type(dixa.reply(Message("dixa", "m", "1"), content=html), Message[dixa_models.CreateMessageOutputData])
assert_type(dixa.find_sent(conversation="1", reference="r"), Message[dixa_models.Message] | None)

sinch = Sinch.from_env(verify="ca.pem")
assert_type(sinch, Sinch)
assert_type(sinch.contacts(), Pager[Contact[sinch_models.Contact]])
assert_type(sinch.find_contacts(who), Pager[Contact[sinch_models.Contact]])
assert_type(sinch.conversations(), Pager[Conversation[sinch_models.Conversation]])
assert_type(sinch.messages(conversation="c"), Pager[Message[sinch_models.ConversationMessage]])
assert_type(sinch.send_text(text="Hi", to="k"), Message[sinch_models.SendMessageResponse])
media = sinch_models.AppMessageMediaMessage(media_message=sinch_models.MediaMessage(url="https://x.test/a.png"))
assert_type(sinch.send(content=media, to="k"), Message[sinch_models.SendMessageResponse])
assert_type(sinch.reply(Message("sinch", "m", "c"), content=media), Message[sinch_models.SendMessageResponse])
assert_type(sinch.find_sent(conversation="c", reference="r"), Message[sinch_models.ConversationMessage] | None)

# The model behind a record, without a check of its class.
for message in dixa.messages(conversation="1"):
    assert_type(message.raw.author_id, str)
    assert_type(message.raw.to_dict(), dict[str, Any])
if (contact := sinch.contacts().first()) is not None:
    assert_type(contact.raw, sinch_models.Contact)
for page in sunshine.messages(conversation="c").pages():
    assert_type(page, Page[Message[sunshine_models.Message]])

# A Hub: the provider of a record is not known.
hub = Hub.from_env(max_attempts=1)
assert_type(hub, Hub)
assert_type(hub.contacts(), MergedPager[Contact[object]])
assert_type(hub.find_contacts(who), MergedPager[Contact[object]])
assert_type(hub.conversations(who), MergedPager[Conversation[object]])
assert_type(hub.messages(who), MergedPager[Message[object]])
assert_type(hub.messages(who), MergedPager[Message])
assert_type(hub.messages(who).first(), Message | None)
assert_type(hub.messages(who, expand=True, scan=True).skipped, list[Skipped])
assert_type(sinch.find_contacts(who, scan=True).skipped, list[Skipped])
assert_type(hub.send_text(text="Hi", to=who, provider="dixa"), Message)
assert_type(hub.reply(Message("dixa", "m1", "1"), text="Hi", reference="x"), Message)
assert_type(hub.find_sent(conversation=Message("dixa", "m1", "1"), reference="x"), Message | None)
assert_type(hub.sinch.messages(conversation="c"), Pager[Message[sinch_models.ConversationMessage]])
hub.send_text(text="Hi", conversation=dixa.conversations(contact="e").take(1)[0])


# Signatures of callers: a record without a parameter is one of any provider.
def store(messages: Iterable[Message]) -> None:
    """Takes messages of any provider."""
    for message in messages:
        assert_type(message.raw, object)
        match message.raw:
            case dixa_models.Message() as model:
                assert_type(model, dixa_models.Message)
            case ProviderModel() as model:
                assert_type(model.to_dict(), dict[str, Any])
            case _:
                pass


def latest(message: Message | None, contact: trilogue.Contact, conversation: Conversation) -> list[Record]:
    """Takes records of any provider."""
    return [contact, conversation, *([message] if message else [])]


def dumped(model: ProviderModel) -> dict[str, Any]:
    """Takes a model of any provider."""
    return model.to_dict()


store(sunshine.messages(conversation="c"))
store(dixa.messages(conversation="1"))
store(sinch.messages(conversation="c"))
store(hub.messages(who))
store([sinch.send_text(text="Hi", to="k"), Message("dixa", "m1")])
latest(hub.messages(who).first(), dixa.contacts().take(1)[0], sinch.conversations().take(1)[0])
for found in sunshine.find_contacts(who):
    dumped(found.raw)
    assert_type(Customer.of(found), Customer)
    dixa.find_contacts(Customer.of(found))


async def asynchronous() -> None:
    """Asynchronous clients."""
    sunshine = AsyncSunshine.from_env()
    assert_type(sunshine, AsyncSunshine)
    assert_type(sunshine.contacts(), AsyncPager[Contact[sunshine_models.User]])
    assert_type(sunshine.find_contacts(who), AsyncPager[Contact[sunshine_models.User]])
    assert_type(sunshine.conversations(contact="u"), AsyncPager[Conversation[sunshine_models.Conversation]])
    assert_type(sunshine.messages(conversation="c"), AsyncPager[Message[sunshine_models.Message]])
    assert_type(await sunshine.send_text(text="Hi", to="u"), Message[sunshine_models.Message])
    assert_type(await sunshine.send(content=text, to="u"), Message[sunshine_models.Message])

    dixa = AsyncDixa.from_env(timeout=3)
    assert_type(dixa, AsyncDixa)
    assert_type(dixa.with_options(timeout=3), AsyncDixa)
    assert_type(dixa.contacts(prefetch=True), AsyncPager[Contact[dixa_models.EndUser]])
    assert_type(dixa.find_contacts(who), AsyncPager[Contact[dixa_models.EndUser]])
    assert_type(dixa.conversations(contact="e"), AsyncPager[Conversation[dixa_models.Conversation]])
    assert_type(dixa.messages(conversation="1"), AsyncPager[Message[dixa_models.Message]])
    assert_type(await dixa.messages(conversation="1").first(), Message[dixa_models.Message] | None)
    assert_type(await dixa.send_text(text="Hi", to="e", agent_id="a"), Message[dixa_models.CreateMessageOutputData])
    assert_type(await dixa.send(content=html, to="e"), Message[dixa_models.CreateMessageOutputData])

    sinch = AsyncSinch.from_env()
    assert_type(sinch, AsyncSinch)
    assert_type(sinch.contacts(), AsyncPager[Contact[sinch_models.Contact]])
    assert_type(sinch.find_contacts(who), AsyncPager[Contact[sinch_models.Contact]])
    assert_type(sinch.conversations(), AsyncPager[Conversation[sinch_models.Conversation]])
    assert_type(sinch.messages(conversation="c"), AsyncPager[Message[sinch_models.ConversationMessage]])
    assert_type(await sinch.send_text(text="Hi", to="k"), Message[sinch_models.SendMessageResponse])
    assert_type(await sinch.send(content=media, to="k"), Message[sinch_models.SendMessageResponse])
    assert_type(await sinch.reply(Message("sinch", "m", "c"), text="Hi"), Message[sinch_models.SendMessageResponse])
    found = await sinch.find_sent(conversation="c", reference="r")
    assert_type(found, Message[sinch_models.ConversationMessage] | None)

    async for message in sunshine.messages(conversation="c"):
        assert_type(message.raw, sunshine_models.Message)
        store([message])
    async for page in sinch.contacts().pages():
        assert_type(page, Page[Contact[sinch_models.Contact]])

    async with AsyncHub.from_env() as hub:
        assert_type(hub, AsyncHub)
        assert_type(hub.contacts(), AsyncMergedPager[Contact])
        assert_type(hub.find_contacts(who), AsyncMergedPager[Contact])
        assert_type(hub.conversations(who), AsyncMergedPager[Conversation])
        assert_type(hub.messages(who), AsyncMergedPager[Message])
        assert_type(hub.messages(who, expand=True, scan=True).skipped, list[Skipped])
        assert_type(await hub.messages(who).take(3), list[Message])
        assert_type(await hub.send_text(text="Hi", to=who, provider="sinch"), Message)
        assert_type(hub.dixa.messages(conversation="1"), AsyncPager[Message[dixa_models.Message]])
        store(await hub.messages(who).take(3))
    await dixa.close()
    await sinch.aclose()
