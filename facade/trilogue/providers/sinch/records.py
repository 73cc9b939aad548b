"""Sinch's models as records. The documentation has a table of which field becomes which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from trilogue.providers._base.fitting import require_fitting
from trilogue.providers._base.reading import NO_TIME, new_message, require_id, shown
from trilogue.providers.sinch.channels import ALL_PHONE_CHANNELS
from trilogue.providers.sinch.contents import app_message, contact_message
from trilogue.records import Author, Contact, Conversation, Identity, Message
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from trilogue.providers.sinch.contents import Body
    from trilogue.records import Attachment, AuthorRole, Choice, Direction, MessageKind
    from trilogue_sinch import models

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


def message(contact: Contact | None, raw: models.ConversationMessage) -> Message[models.ConversationMessage]:
    """A message; ``contact`` names its author where that is the contact."""
    # Runs for every message of an export: most are a text and nothing more, fields are compared with UNSET, whose truth
    # value costs a call, and the record is made by position; see `new_message`.
    inward, outward, identity, accept_time = raw.contact_message, raw.app_message, raw.channel_identity, raw.accept_time
    reply_to, text = None, _plain_text(raw)
    if text is not None:
        kind, attachments, choices = _PLAIN
    else:
        kind, text, attachments, choices = _body(raw)
        reply_to = None if inward is UNSET or inward.reply_to is UNSET else inward.reply_to.message_id or None
    role, direction = _ROLES.get(raw.direction or "") or _role(raw)
    contact_id = raw.contact_id or None
    return new_message(
        "sinch",
        require_id(raw.id),
        raw.conversation_id or None,
        contact_id,
        None if accept_time is UNSET else accept_time,
        direction,
        None if identity is UNSET else identity.channel or None,
        kind,
        _customer(contact_id, contact) if role == "customer" else Author(role) if role == "unknown" else _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        reply_to,
        None,
        None,
        None,
        raw.metadata or None,
        raw,
        _problem(raw) if accept_time is UNSET or (inward is UNSET and outward is UNSET) else None,
    )


_PLAIN: tuple[MessageKind, tuple[Attachment, ...], tuple[Choice, ...]] = "text", (), ()
"""Kind, attachments and choices of a message that is a text alone."""


def _plain_text(raw: Any) -> str | None:
    """The text of a message that is a text and no reply, else None. What is read of the message is checked."""
    identity, inward = raw.channel_identity, raw.contact_message
    is_inward = raw.app_message is UNSET
    said = inward if is_inward else raw.app_message
    if not (
        said is not UNSET
        and identity is not UNSET
        # `additional_properties` would make a dictionary for each of them.
        and raw._extra is identity._extra is None  # noqa: SLF001
        and raw.metadata.__class__ is raw.conversation_id.__class__ is raw.contact_id.__class__ is str
        and raw.direction.__class__ is identity.channel.__class__ is str
        and (is_inward or inward is UNSET)
    ):
        require_fitting(raw)
        return None
    content: Any = getattr(said, "text_message", UNSET)
    if (
        content is UNSET
        or content.text.__class__ is not str
        or content._extra is not None  # noqa: SLF001
        or (is_inward and (said.reply_to is not UNSET or said._extra not in _NO_REPLY))  # noqa: SLF001
    ):
        require_fitting(said)
        return None
    text: str = content.text
    return text


def _body(raw: models.ConversationMessage) -> Body:
    if raw.app_message is not UNSET:
        return app_message(raw.app_message)
    return _NOTHING if raw.contact_message is UNSET else contact_message(raw.contact_message)


def _role(raw: models.ConversationMessage) -> tuple[AuthorRole, Direction]:
    """Who wrote a message whose direction does not say it."""
    if raw.app_message is not UNSET:
        return _ROLES["TO_CONTACT"]
    return ("unknown", "unknown") if raw.contact_message is UNSET else _ROLES["TO_APP"]


_NO_REPLY: tuple[Any, ...] = (None, {"reply_to": None})
"""What the service sends with every message of a contact."""


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
