"""Sinch's models as records. Which field feeds which is told in the documentation's table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trilogue.providers._base.reading import new_message
from trilogue.providers.sinch.contents import app_message, contact_message
from trilogue.records import Author, Contact, Conversation, Identity
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from trilogue.providers.sinch.contents import Body
    from trilogue.records import AuthorRole, Direction, Message
    from trilogue_sinch import models

_WAYS: dict[str, tuple[AuthorRole, Direction]] = {
    "TO_APP": ("customer", "inbound"),
    "TO_CONTACT": ("business", "outbound"),
}
PHONE_CHANNELS = frozenset({"SMS", "MMS", "RCS", "WHATSAPP", "VIBER", "VIBERBM", "KAKAOTALK"})
"""Channels whose identities are phone numbers in digits, without a plus."""


def contact(raw: models.Contact) -> Contact:
    """A contact."""
    identities = tuple(Identity(known.channel or "", known.identity or "") for known in raw.channel_identities or ())
    return Contact(
        "sinch",
        _id(raw.id),
        raw.display_name or None,
        raw.email or None,
        next((f"+{i.value.lstrip('+')}" for i in identities if i.channel in PHONE_CHANNELS and i.value), None),
        raw.external_id or None,
        None,
        # The service writes UNSPECIFIED where it knows no language.
        raw.language if raw.language and raw.language != "UNSPECIFIED" else None,
        None,
        identities,
        raw,
    )


def conversation(raw: models.Conversation) -> Conversation:
    """A conversation."""
    state = None if not isinstance(raw.active, bool) else "active" if raw.active else "inactive"
    return Conversation(
        "sinch",
        _id(raw.id),
        raw.contact_id or None,
        raw.active_channel or None,
        None,
        state,
        "unknown",
        None,
        raw.last_received or None,
        None,
        None,
        None,
        raw,
    )


def message(about: Contact | None, raw: models.ConversationMessage) -> Message:
    """A message; ``about`` names its author where it is the contact."""
    # For every message of an export: what is mostly unset is compared with UNSET, whose truth value costs a call.
    inward, outward, identity, accept_time = raw.contact_message, raw.app_message, raw.channel_identity, raw.accept_time
    contact_id = raw.contact_id or None
    reply_to = None
    if outward is not UNSET:
        role, direction = _WAYS.get(raw.direction or "") or _WAYS["TO_CONTACT"]
        kind, text, attachments, choices = app_message(outward)
    elif inward is not UNSET:
        role, direction = _WAYS.get(raw.direction or "") or _WAYS["TO_APP"]
        kind, text, attachments, choices = contact_message(inward)
        reply_to = None if inward.reply_to is UNSET else inward.reply_to.message_id or None
    else:
        role, direction = _WAYS.get(raw.direction or "", ("unknown", "unknown"))
        kind, text, attachments, choices = _NOTHING
    return new_message(
        "sinch",
        _id(raw.id),
        raw.conversation_id or None,
        contact_id,
        None if accept_time is UNSET else accept_time,
        direction,
        None if identity is UNSET else identity.channel or None,
        kind,
        _customer(contact_id, about) if role == "customer" else Author(role) if role == "unknown" else _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        reply_to,
        None,
        None,
        None,
        raw,
        _problem(raw) if accept_time is UNSET or (inward is UNSET and outward is UNSET) else None,
    )


def sent(
    conversation_id: str | None, contact_id: str, content: models.AppMessage, answer: models.SendMessageResponse
) -> Message:
    """A message just sent, of which the service tells the id and the time."""
    kind, text, attachments, choices = app_message(content)
    return new_message(
        "sinch",
        _id(answer.message_id),
        conversation_id,
        contact_id,
        answer.accepted_time or None,
        "outbound",
        None,
        kind,
        _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        None,
        "accepted",
        None,
        None,
        answer,
    )


def _id(value: object) -> str:
    if not value:
        raise ValueError("it has no id")
    return str(value)


def _problem(raw: models.ConversationMessage) -> str:
    if raw.contact_message is UNSET and raw.app_message is UNSET:
        return "it has no app_message and no contact_message that can be read"
    return f"accept_time is no time: {raw.additional_properties.get('accept_time')!r}"


_NOTHING: Body = "unknown", "", (), ()
_BUSINESS = Author("business")


def _customer(contact_id: str | None, about: Contact | None) -> Author:
    if about is None or about.id != contact_id:
        return _author(contact_id, None, None)
    return _author(contact_id, about.name, about.email)


@lru_cache(maxsize=64)  # A conversation has one customer and many messages.
def _author(contact_id: str | None, name: str | None, email: str | None) -> Author:
    return Author("customer", contact_id, name, email)
