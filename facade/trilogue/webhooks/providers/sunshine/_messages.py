"""Maps Sunshine's webhook messages to records, with the mapping of its API."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs

from trilogue.providers._base.fitting import require_fitting
from trilogue.providers.sunshine.records import message as convert_message
from trilogue.records import Message
from trilogue.webhooks._message_records import message_record
from trilogue_sunshine import models

if TYPE_CHECKING:
    from datetime import datetime


def event_message(
    payload: models.ConversationMessageEventPayload | None, *, sent_at: datetime | None, fallback_id: str
) -> Message:
    """The message of a ``conversation:message`` event; time and id are used where the message has none."""
    raw = (payload.message if payload else None) or None
    if raw is None:
        return Message(
            provider="sunshine", id=fallback_id, sent_at=sent_at, raw=payload, problem="the event holds no message"
        )
    conversation = payload.conversation if payload else None
    conversation_id = (conversation.id or None) if conversation else None
    fallback = Message(provider="sunshine", id=fallback_id, conversation_id=conversation_id, sent_at=sent_at)
    return message_record(raw, partial(_convert, conversation_id), fallback)


def _convert(conversation_id: str | None, raw: models.MessageWebhook) -> Message:
    require_fitting(raw)
    # The webhook's schema differs from the API's in the author only, which includes the user.
    record: Message = convert_message(conversation_id, models.Message.from_dict(raw.to_dict()))
    user = (raw.author.user or None) if raw.author else None
    profile = (user.profile or None) if user else None
    author = record.author
    if user is not None:
        author = attrs.evolve(author, id=author.id or user.id or None)
    if profile is not None:
        name = " ".join(part for part in (profile.given_name, profile.surname) if part) or None
        author = attrs.evolve(author, name=author.name or name, email=profile.email or None)
    contact_id = author.id if record.direction == "inbound" else None
    return attrs.evolve(record, author=author, contact_id=contact_id, raw=raw)
