"""A kind of content that the mapping does not know keeps the text that is in it, and the record says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import define

from trilogue import Conversation, Message, webhooks
from trilogue.providers.dixa import records as dixa
from trilogue.providers.sinch import contents
from trilogue.providers.sinch import records as sinch
from trilogue.providers.sunshine import records as sunshine
from trilogue_dixa import models as dixa_models
from trilogue_dixa import types as dixa_types
from trilogue_sinch import models as sinch_models
from trilogue_sinch import types as sinch_types
from trilogue_sunshine import models as sunshine_models
from trilogue_sunshine import types as sunshine_types

# What a later version of a generated package has: a class in a union that no reader of the facade knows.


def new_kind(base: Any, **fields: Any) -> Any:
    """An instance of a model class that the library does not know."""

    @define(kw_only=True, repr=False)
    class Markdown(base):
        type_: str = "Markdown"
        content: dict[str, Any]

        def to_dict(self) -> dict[str, Any]:
            return {"_type": self.type_, **self.content}

    return Markdown(content=fields or {"value": "*Hello*"})


def dixa_message(**attributes: Any) -> Message:
    raw = dixa_models.Message.from_dict({"id": "m", "createdAt": "2024-05-01T08:00:00Z"})
    raw.attributes = attributes.get("whole") or dixa_models.ChatAttributes(**attributes)
    return dixa.message(Conversation("dixa", "7"), None, raw)


def test_dixas_content_of_a_new_kind() -> None:
    record = dixa_message(content=new_kind(dixa_types.Model), direction="Inbound", is_automated=False)
    assert (record.kind, record.text) == ("unknown", "*Hello*")


def test_dixas_attributes_of_a_new_kind() -> None:
    record = dixa_message(whole=new_kind(dixa_types.Model, title="Look", text="here"))
    assert (record.kind, record.text, record.problem) == ("unknown", "Look\nhere", None)


@pytest.mark.parametrize("kind", [dixa_models.EmailAttributes, dixa_models.ContactFormAttributes])
def test_dixas_email_body_of_a_new_kind(kind: Any) -> None:
    sender = dixa_models.EmailContact(email="sue@example.org")
    attributes = kind(
        email_content=new_kind(dixa_types.Model),
        is_auto_reply=False,
        **{"from_": sender} if "from_" in kind.__annotations__ else {},
    )
    record = dixa_message(whole=attributes)
    assert record.text == "*Hello*"
    assert "'Markdown'" in (record.problem or "")
    attributes.email_content = dixa_models.Regular(content=new_kind(dixa_types.Model))
    record = dixa_message(whole=attributes)
    assert (record.kind in {"email", "contact_form"}, record.text) == (True, "*Hello*")
    assert "'Markdown'" in (record.problem or "")


def test_sunshines_content_and_action_of_a_new_kind() -> None:
    raw = sunshine_models.Message.from_dict({"id": "m", "received": "2024-05-01T08:00:00Z", "author": {"type": "user"}})
    raw.content = new_kind(sunshine_types.Model, text="*Hello*")
    record = sunshine.message("c", raw)
    assert (record.kind, record.text, record.problem) == ("unknown", "*Hello*", None)
    raw.content = sunshine_models.TextMessage(text="x", actions=[new_kind(sunshine_types.Model, label="Press")])
    (choice,) = sunshine.message("c", raw).choices
    assert (choice.kind, choice.label) == ("unknown", "Press")


def test_sinchs_messages_choices_and_items_of_a_new_kind() -> None:
    new = new_kind(sinch_types.Model, text="*Hello*")
    assert contents.app_message(new)[:2] == ("unknown", "*Hello*")
    raw = sinch_models.ConversationMessage.from_dict({"id": "m", "accept_time": "2024-05-01T08:00:00Z"})
    raw.app_message = new
    assert sinch.message(None, raw).text == "*Hello*"
    listed = sinch_models.ListMessage(title="t", sections=[sinch_models.ListSection(title="s", items=[new])])
    _, text, _, choices = contents.app_message(sinch_models.AppMessageListMessage(list_message=listed))
    assert "*Hello*" in text
    assert choices[0].label == "*Hello*"


def test_a_sinch_contact_message_with_a_key_that_no_reader_knows() -> None:
    """As if the document had the key and the mapping had not: it is an attribute, and no undeclared key."""
    content = sinch_models.ContactMessage.from_dict({"text_message": {"text": "*Hello*"}})
    content.text_message, kept = sinch_types.UNSET, content.text_message
    content.media_card_message = sinch_types.UNSET
    content.additional_properties["product_message"] = kept.to_dict()
    assert contents.contact_message(content)[:2] == ("unknown", "*Hello*")


def test_dixas_webhook_content_of_a_new_kind() -> None:
    body = {
        "event_id": "e",
        "event_fqn": "CONVERSATION_MESSAGE_ADDED",
        "data": {"message_id": "m", "content": {"content_type": "Card", "title": "Look", "rows": [{"text": "here"}]}},
    }
    (event,) = webhooks.dixa(secret="ab").unsafe_parse(json.dumps(body).encode())
    assert isinstance(event, webhooks.MessageEvent)
    assert (event.message.kind, event.message.text) == ("unknown", "Look\nhere")
