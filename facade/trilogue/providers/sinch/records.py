"""Sinch's models as records. The documentation has a table of which field becomes which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trilogue._internal.times import parse_time
from trilogue.providers._base.fitting import require_fitting
from trilogue.providers._base.reading import NO_TIME, new_message, require_id, shown
from trilogue.providers.sinch.channels import ALL_PHONE_CHANNELS
from trilogue.providers.sinch.contents import app_message, contact_message, file_or_place
from trilogue.records import Author, Contact, Conversation, Identity, Message
from trilogue_sinch import models
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from trilogue._internal.json_types import JsonObject
    from trilogue.providers.sinch.contents import Body
    from trilogue.records import Attachment, AuthorRole, Choice, Direction, MessageKind

_ROLES: dict[str, tuple[AuthorRole, Direction]] = {
    "TO_APP": ("customer", "inbound"),
    "TO_CONTACT": ("business", "outbound"),
}


def contact(raw: models.Contact) -> Contact[models.Contact]:
    """A contact."""
    require_fitting(raw)
    identities = tuple(
        Identity(channel=identity.channel or "", value=identity.identity or "")
        for identity in raw.channel_identities or ()
    )
    phones = (each.value for each in identities if each.channel in ALL_PHONE_CHANNELS and each.value)
    return Contact(
        provider="sinch",
        id=require_id(raw.id),
        name=raw.display_name or None,
        email=raw.email or None,
        phone=next((f"+{number.lstrip('+')}" for number in phones), None),
        external_id=raw.external_id or None,
        # The service writes UNSPECIFIED for an unknown language.
        language=raw.language if raw.language and raw.language != "UNSPECIFIED" else None,
        identities=identities,
        raw=raw,
    )


def conversation(raw: models.Conversation) -> Conversation[models.Conversation]:
    """A conversation."""
    require_fitting(raw)
    return Conversation(
        provider="sinch",
        id=require_id(raw.id),
        contact_id=raw.contact_id or None,
        channel=raw.active_channel or None,
        state=None if not isinstance(raw.active, bool) else "active" if raw.active else "inactive",
        last_activity_at=raw.last_received or None,
        raw=raw,
    )


def usual_message(contact: Contact | None, item: JsonObject) -> Message[models.ConversationMessage] | None:
    """A message of a list, read from its JSON; None if it lacks one of the usual keys.

    The model of a message is not made, and that of its content only where it is more than a text, a file or a place.
    """
    # Runs for every message of an export: the record is made by position; see `new_message`.
    is_inward, identity = "contact_message" in item, item["channel_identity"]
    content = item["contact_message"] if is_inward else item["app_message"]
    conversation_id, contact_id, metadata = item["conversation_id"], item["contact_id"], item["metadata"]
    channel, sent_at, sides = identity["channel"], parse_time(item["accept_time"]), _ROLES.get(item["direction"])
    if (
        sent_at is None
        or sides is None
        or (is_inward and "app_message" in item)
        or not (channel.__class__ is conversation_id.__class__ is contact_id.__class__ is metadata.__class__ is str)
    ):
        return None
    text = _plain_text(content)
    if text is not None:
        kind, attachments, choices, reply_to = _PLAIN
    else:
        body, reply_to = file_or_place(content), None
        if body is None:
            body, reply_to = _inward(content) if is_inward else _outward(content)
        kind, text, attachments, choices = body
    role, direction = sides
    return new_message(
        "sinch",
        require_id(item["id"]),
        conversation_id or None,
        contact_id or None,
        sent_at,
        direction,
        channel or None,
        kind,
        _customer(contact_id or None, contact) if role == "customer" else _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        reply_to,
        None,
        None,
        None,
        metadata or None,
        (_MESSAGE, item),
        None,
    )


_MESSAGE = models.ConversationMessage
"""Names of `models` are looked up by a function."""
_PLAIN: tuple[MessageKind, tuple[Attachment, ...], tuple[Choice, ...], None] = "text", (), (), None
"""Kind, attachments, choices and reply_to of a message that is a text alone."""


def _plain_text(content: JsonObject) -> str | None:
    """The text of a content that holds nothing else. The service sends a null ``reply_to`` with those of contacts."""
    text = content["text_message"]["text"] if "text_message" in content else None
    alone = len(content) == (2 if content.get("reply_to", text) is None else 1)
    return text if alone and text.__class__ is str else None


def _inward(content: JsonObject) -> tuple[Body, str | None]:
    """What a contact's content holds, and the id of the message that it answers."""
    model = models.ContactMessage.from_dict(content)
    require_fitting(model)
    return contact_message(model), (model.reply_to.message_id or None) if model.reply_to else None


def _outward(content: JsonObject) -> tuple[Body, None]:
    """What an app's content holds."""
    model = models.app_message_from_dict(content)
    require_fitting(model)
    return app_message(model), None


def message(contact: Contact | None, raw: models.ConversationMessage) -> Message[models.ConversationMessage]:
    """A message; ``contact`` names its author where that is the contact."""
    require_fitting(raw)
    kind, text, attachments, choices = _body(raw)
    role, direction = _ROLES.get(raw.direction or "") or _role(raw)
    contact_id = raw.contact_id or None
    reply = raw.contact_message.reply_to if raw.contact_message else None
    is_read = raw.contact_message is not UNSET or raw.app_message is not UNSET
    return Message(
        provider="sinch",
        id=require_id(raw.id),
        conversation_id=raw.conversation_id or None,
        contact_id=contact_id,
        sent_at=raw.accept_time or None,
        direction=direction,
        channel=(raw.channel_identity.channel or None) if raw.channel_identity else None,
        kind=kind,
        author=_customer(contact_id, contact) if role == "customer" else Author(role),
        text=text,
        attachments=attachments,
        choices=choices,
        reply_to=(reply.message_id or None) if reply else None,
        reference=raw.metadata or None,
        raw=raw,
        problem=None if raw.accept_time and is_read else _problem(raw),
    )


def _body(raw: models.ConversationMessage) -> Body:
    if raw.app_message is not UNSET:
        return app_message(raw.app_message)
    return _NOTHING if raw.contact_message is UNSET else contact_message(raw.contact_message)


def _role(raw: models.ConversationMessage) -> tuple[AuthorRole, Direction]:
    """Who wrote a message whose direction does not say it."""
    if raw.app_message is not UNSET:
        return _ROLES["TO_CONTACT"]
    return ("unknown", "unknown") if raw.contact_message is UNSET else _ROLES["TO_APP"]


def sent(body: models.SendMessageRequest, answer: models.SendMessageResponse) -> Message[models.SendMessageResponse]:
    """A message just sent to a contact, of which the service gives the id and the time."""
    kind, text, attachments, choices = app_message(body.message)
    return Message(
        provider="sinch",
        id=require_id(answer.message_id),
        contact_id=getattr(body.recipient, "contact_id", None),
        sent_at=answer.accepted_time or None,
        direction="outbound",
        kind=kind,
        author=_BUSINESS,
        text=text,
        attachments=attachments,
        choices=choices,
        delivery="accepted",
        reference=body.message_metadata or None,
        raw=answer,
    )


def _problem(raw: models.ConversationMessage) -> str:
    if raw.contact_message is UNSET and raw.app_message is UNSET:
        return "it has no app_message and no contact_message that can be read"
    return f"accept_time {NO_TIME}: {shown(raw.additional_properties.get('accept_time'))}"


_NOTHING: Body = "unknown", "", (), ()
_BUSINESS = Author("business")


def _customer(contact_id: str | None, contact: Contact | None) -> Author:
    if contact is None or contact.id != contact_id:
        return _author(contact_id, None, None)
    return _author(contact_id, contact.name, contact.email)


@lru_cache(maxsize=64)  # A conversation has one customer and many messages.
def _author(contact_id: str | None, name: str | None, email: str | None) -> Author:
    return Author(role="customer", id=contact_id, name=name, email=email)
