"""Sunshine's models as records. The documentation has a table of which field becomes which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object
from trilogue._internal.times import parse_time
from trilogue.providers._base.fitting import require_fit, require_fitting
from trilogue.providers._base.reading import NO_TIME, new_message, require_id, shown
from trilogue.providers.sunshine.contents import NOTHING, message_body
from trilogue.records import Author, Contact, Conversation, Identity
from trilogue_sunshine import models
from trilogue_sunshine.types import UNSET

if TYPE_CHECKING:
    from trilogue.records import (
        Attachment,
        AuthorRole,
        Choice,
        DeliveryState,
        Direction,
        Message,
        MessageKind,
    )

_ROLES: dict[str, tuple[AuthorRole, Direction]] = {
    "user": ("customer", "inbound"),
    "business": ("business", "outbound"),
}


def contact(user: models.User) -> Contact[models.User]:
    """A user."""
    require_fitting(user)
    profile = user.profile
    identities = tuple(
        Identity(channel=each.type_ or "unknown", value=each.value or "") for each in user.identities or ()
    )
    name = email = avatar_url = language = None
    if profile:
        name = " ".join(part for part in (profile.given_name, profile.surname) if part) or None
        email, avatar_url, language = profile.email or None, profile.avatar_url or None, profile.locale or None
    return Contact(
        provider="sunshine",
        id=require_id(user.id),
        name=name,
        email=email or next((each.value for each in identities if each.channel == "email"), None),
        phone=next((each.value for each in identities if each.channel == "phoneNumber"), None),
        external_id=user.external_id or None,
        avatar_url=avatar_url,
        language=language,
        created_at=parse_time(user.signed_up_at),
        identities=identities,
        raw=user,
    )


def conversation(contact_id: str | None, raw: models.Conversation) -> Conversation[models.Conversation]:
    """A conversation that was listed for a user."""
    require_fitting(raw)
    return Conversation(
        provider="sunshine",
        id=require_id(raw.id),
        contact_id=contact_id,
        subject=raw.display_name or None,
        created_at=parse_time(raw.created_at),
        last_activity_at=parse_time(raw.last_updated_at),
        business_last_read_at=parse_time(raw.business_last_read),
        raw=raw,
    )


def message(conversation_id: str | None, raw: models.Message) -> Message[models.Message]:
    """A message of a conversation."""
    # Runs for every message of an export: most are a text and nothing more, fields are compared with UNSET, whose truth
    # value costs a call, and the record is made by position; see `new_message`.
    source, raw_author = raw.source, raw.author
    text = _plain_text(raw)
    if text is not None:
        kind, html, attachments, choices, reply_to, delivery, reference = _PLAIN
        is_read = True
    else:
        body = message_body(raw)
        is_read = body is not None
        kind, text, html, attachments, choices = body or NOTHING
        reply_to, delivery, reference = _quoted(raw.quoted_message), _delivery(raw), _reference(raw.metadata)
    author, direction = _NO_AUTHOR if raw_author is UNSET else _author_of(raw_author)
    sent_at = parse_time(raw.received)
    return new_message(
        "sunshine",
        require_id(raw.id),
        conversation_id,
        author.id if direction == "inbound" else None,
        sent_at,
        direction,
        None if source is UNSET else source.type_ or None,
        kind,
        author,
        text,
        None,
        html,
        attachments,
        choices,
        reply_to,
        delivery,
        None,
        None if source is UNSET else source.original_message_id or None,
        reference,
        raw,
        None if sent_at and is_read else _problem(raw, is_read=is_read),
    )


_PLAIN: tuple[MessageKind, None, tuple[Attachment, ...], tuple[Choice, ...], None, DeliveryState | None, None] = (
    "text",
    None,
    (),
    (),
    None,
    None,
    None,
)
"""Kind, HTML, attachments, choices, reply_to, delivery and reference of a message that is a text alone."""


def _plain_text(raw: Any) -> str | None:
    """The text of a message that is a text and nothing rare, else None. What is read of the message is checked."""
    content, author, source = raw.content, raw.author, raw.source
    if not (
        author is not UNSET
        and source is not UNSET
        and raw.metadata is raw.quoted_message is raw.deleted is raw.activity is UNSET
        # `additional_properties` would make a dictionary for each of them.
        and raw._extra is author._extra is source._extra is None  # noqa: SLF001
        and source.type_.__class__ is str
        and (source.original_message_id.__class__ is str or source.original_message_id is UNSET)
    ):
        require_fitting(raw)
    elif (
        content.__class__ is _TEXT_MESSAGE
        and content.markdown_text is content.html_text is content.actions is UNSET
        and content.text.__class__ is str
        and content._extra is None  # noqa: SLF001
    ):
        text: str = content.text
        return text
    elif content is not UNSET:
        require_fitting(content)
    return None


_TEXT_MESSAGE = models.TextMessage
"""Names of `models` are looked up by a function."""
REFERENCE_KEY = "reference"
"""The key of a message's metadata that holds its reference."""


def _delivery(raw: models.Message) -> DeliveryState | None:
    return "deleted" if raw.deleted else None


def _reference(metadata: object) -> str | None:
    value = metadata.get(REFERENCE_KEY) if is_object(metadata) else None
    return value if isinstance(value, str) and value else None


_NO_AUTHOR: tuple[Author, Direction] = Author(), "unknown"


def _author_of(author: models.Author) -> tuple[Author, Direction]:
    user_id, name, avatar_url = author.user_id, author.display_name, author.avatar_url
    if user_id is UNSET:
        user_id = author.user_external_id
    # UNSET has a hash of its own, in Python.
    return _author(
        author.type_,
        None if user_id is UNSET else user_id,
        None if name is UNSET else name,
        None if avatar_url is UNSET else avatar_url,
        author.subtypes is not UNSET and "AI" in author.subtypes,
    )


@lru_cache(maxsize=256)  # A conversation has few authors and many messages.
def _author(
    kind: str, user_id: str | None, name: str | None, avatar_url: str | None, automated: bool
) -> tuple[Author, Direction]:
    require_fit(kind, user_id, name, avatar_url)
    role, direction = _ROLES.get(kind, ("unknown", "unknown"))
    author = Author(role, user_id or None, name or None, avatar_url=avatar_url or None, automated=automated)
    return author, direction


def _quoted(quoted: object) -> str | None:
    if isinstance(quoted, models.QuotedMessageMessage):
        return str(quoted.message.id or "") or None if quoted.message else None  # An id may be a number.
    if isinstance(quoted, models.QuotedMessageExternalMessageId):
        return quoted.external_message_id or None
    return None


def _problem(raw: models.Message, *, is_read: bool) -> str:
    if not is_read:
        return "it has no content that can be read"
    return f"received {NO_TIME}: {shown(raw.received or raw.additional_properties.get('received'))}"
