"""Sunshine's models as records. The documentation has a table of which field becomes which."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trilogue._internal.json_types import is_object
from trilogue._internal.times import parse_time
from trilogue.providers._base.fitting import require_fit, require_fitting
from trilogue.providers._base.reading import NO_TIME, new_message, require_id, shown
from trilogue.providers.sunshine.contents import NOTHING, content_body, file_or_place, message_body
from trilogue.records import Author, Contact, Conversation, Identity, Message
from trilogue_sunshine import models

if TYPE_CHECKING:
    from trilogue._internal.json_types import JsonObject
    from trilogue.providers.sunshine.contents import Body
    from trilogue.records import AuthorRole, Direction

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


def usual_message(conversation_id: str | None, item: JsonObject) -> Message[models.Message] | None:
    """A message of a list, read from its JSON; None if it has one of the rare keys.

    The model of a message is not made, and that of its content only where it is more than a text, a file or a place.
    """
    # Runs for every message of an export: the record is made by position; see `new_message`.
    source, get, content = item["source"], item["author"].get, item["content"]
    channel, external_id, subtypes = source["type"], source.get("originalMessageId"), get("subtypes")
    if not (
        (len(item) == _USUAL_COUNT or _RARE.isdisjoint(item))
        and channel.__class__ is str
        and (external_id.__class__ is str or external_id is None)
        and (subtypes is None or subtypes.__class__ is list)
    ):
        return None
    text = content.get("text")
    if text.__class__ is str and content["type"] == "text" and len(content) == _PLAIN_COUNT:
        body: Body | None = ("text", text, None, (), ())
    else:
        body = file_or_place(content)
        if body is None:
            model = models.content_from_dict(content)
            require_fitting(model)
            body = content_body(model)
    sent_at = parse_time(item["received"])
    if body is None or sent_at is None:
        return None
    kind, text, html, attachments, choices = body
    if (user_id := get("userId")) is None:
        user_id = get("userExternalId")
    automated = subtypes is not None and "AI" in subtypes
    author, direction = _author(get("type"), user_id, get("displayName"), get("avatarUrl"), automated)
    return new_message(
        "sunshine",
        require_id(item["id"]),
        conversation_id,
        author.id if direction == "inbound" else None,
        sent_at,
        direction,
        channel or None,
        kind,
        author,
        text,
        None,
        html,
        attachments,
        choices,
        None,
        None,
        None,
        external_id or None,
        None,
        (_MESSAGE, item),
        None,
    )


_USUAL = {"id", "received", "author", "content", "source"}
_USUAL_COUNT = len(_USUAL)
"""A message with no more keys, of which each is read, has no others. So has a content with `_PLAIN_COUNT`."""
_RARE = frozenset(models.Message.KEYS) - _USUAL
_PLAIN_COUNT = len({"type", "text"})
_MESSAGE = models.Message
"""Names of `models` are looked up by a function."""


def message(conversation_id: str | None, raw: models.Message) -> Message[models.Message]:
    """A message of a conversation."""
    require_fitting(raw)
    body = message_body(raw)
    kind, text, html, attachments, choices = body or NOTHING
    author, direction = _author_of(raw.author) if raw.author else _NO_AUTHOR
    sent_at = parse_time(raw.received)
    return Message(
        provider="sunshine",
        id=require_id(raw.id),
        conversation_id=conversation_id,
        contact_id=author.id if direction == "inbound" else None,
        sent_at=sent_at,
        direction=direction,
        channel=(raw.source.type_ or None) if raw.source else None,
        kind=kind,
        author=author,
        text=text,
        html=html,
        attachments=attachments,
        choices=choices,
        reply_to=_quoted(raw.quoted_message),
        delivery="deleted" if raw.deleted else None,
        external_id=(raw.source.original_message_id or None) if raw.source else None,
        reference=_reference(raw.metadata),
        raw=raw,
        problem=None if sent_at and body else _problem(raw, is_read=body is not None),
    )


REFERENCE_KEY = "reference"
"""The key of a message's metadata that holds its reference."""


def _reference(metadata: object) -> str | None:
    value = metadata.get(REFERENCE_KEY) if is_object(metadata) else None
    return value if isinstance(value, str) and value else None


_NO_AUTHOR: tuple[Author, Direction] = Author(), "unknown"


def _author_of(author: models.Author) -> tuple[Author, Direction]:
    return _author(
        author.type_,
        author.user_id or author.user_external_id or None,
        author.display_name or None,
        author.avatar_url or None,
        "AI" in (author.subtypes or ()),
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
