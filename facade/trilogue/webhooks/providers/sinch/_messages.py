"""Maps Sinch's callback messages to records, with the mapping of its API."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from trilogue._internal.json_fields import Fields
from trilogue.providers.sinch.records import message as convert_message
from trilogue.records import Message
from trilogue.webhooks._message_records import message_record

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue_sinch.models import ConversationMessage


def event_message(raw: ConversationMessage, *, sent_at: datetime | None, fallback_id: str) -> Message:
    """The message of a callback; time and id are used where the message has none.

    Older callbacks have a `channel` in the place of a `channel_identity`.
    """
    fallback = Message(provider="sinch", id=fallback_id, conversation_id=raw.conversation_id or None, sent_at=sent_at)
    message = message_record(raw, partial(convert_message, None), fallback)
    channel = Fields(raw.additional_properties).text("channel")
    return evolve(message, channel=channel) if message.channel is None and channel else message
