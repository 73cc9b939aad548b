"""The payloads of Dixa's events. They differ from the models of its API.

Documented in Dixa's "Webhook payloads". A field that is missing, null or of another type than documented is None; the
event's ``raw`` keeps the original value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from trilogue._internal.json_fields import Fields, as_object

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue._internal.json_types import JsonObject


@frozen(kw_only=True)
class DixaUser:
    """An end user or an agent."""

    id: str | None
    name: str | None
    email: str | None
    phone: str | None
    user_type: str | None
    """``Contact`` for an end user, ``Member`` for an agent."""
    roles: tuple[str, ...]

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaUser:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(
            id=fields.identifier("id"),
            name=fields.text("name"),
            email=fields.text("email"),
            phone=fields.text("phone"),
            user_type=fields.text("user_type"),
            roles=tuple(fields.texts("roles")),
        )


@frozen(kw_only=True)
class DixaNamed:
    """A queue, a tag or an organization: an id and a name."""

    id: str | None
    name: str | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaNamed:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(id=fields.identifier("id"), name=fields.text("name"))


@frozen(kw_only=True)
class DixaConversation:
    """The conversation of an event, in its state at that time."""

    id: str | None
    """Dixa's ``csid`` as text: the conversation's id in the API."""
    channel: str | None
    """``EMAIL``, ``WIDGET_CHAT``, …"""
    direction: str | None
    """``INBOUND`` if the end user started it, ``OUTBOUND`` if an agent did."""
    status: str | None
    subject: str | None
    created_at: datetime | None
    contact_point: str | None
    """Your address that the end user writes to, or that you write from."""
    queue: DixaNamed | None
    tags: tuple[DixaNamed, ...]
    requester: DixaUser | None
    """The end user."""
    assignee: DixaUser | None
    """The agent it is assigned to."""

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaConversation:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(
            id=fields.identifier("csid"),
            channel=fields.text("channel"),
            direction=fields.text("direction"),
            status=fields.text("status"),
            subject=fields.text("subject"),
            created_at=fields.time("created_at"),
            contact_point=fields.text("contact_point"),
            queue=_named(raw.get("queue")),
            tags=tuple(tag for item in fields.array("tags") if (tag := _named(item)) is not None),
            requester=_user(raw, "requester"),
            assignee=_user(raw, "assignee"),
        )


@frozen(kw_only=True)
class DixaContent:
    """The content of a message."""

    text: str | None
    content_type: str | None
    """``Text``, ``Html``, …"""
    original_content_url: str | None
    """The URL of an e-mail as it was received; a request to it needs the API token."""
    processed_content_url: str | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaContent:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(
            text=fields.text("text"),
            content_type=fields.text("content_type"),
            original_content_url=fields.text("original_content_url"),
            processed_content_url=fields.text("processed_content_url"),
        )


@frozen(kw_only=True)
class DixaAttachment:
    """A file attached to a message."""

    url: str | None
    name: str | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaAttachment:
        """Create it from its JSON."""
        fields = Fields(raw)
        return cls(url=fields.text("url"), name=fields.text("pretty_name", "prettyName", "name"))


@frozen(kw_only=True)
class DixaConversationPayload:
    """A conversation was created, opened, enqueued, assigned, transferred, closed, …"""

    conversation: DixaConversation | None
    agent: DixaUser | None
    """The agent it was assigned to or unassigned from, or who set it to pending."""
    queue: DixaNamed | None
    """The queue it is in, or was abandoned in."""

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaConversationPayload:
        """Create it from the event's ``data``."""
        return cls(
            conversation=_conversation(raw),
            agent=_user(raw, "agent", "user", "pendingByUser", "pending_by_user"),
            queue=_named(raw.get("queue")),
        )


@frozen(kw_only=True)
class DixaMessagePayload:
    """A message was added to a conversation."""

    conversation: DixaConversation | None
    author: DixaUser | None
    message_id: str | None
    external_id: str | None
    text: str | None
    content: DixaContent | None
    channel: str | None
    direction: str | None
    """``inbound`` or ``outbound``, in lower or upper case."""
    attachments: tuple[DixaAttachment, ...]
    created_at: datetime | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaMessagePayload:
        """Create it from the event's ``data``."""
        fields = Fields(raw)
        content = fields.child("content")
        return cls(
            conversation=_conversation(raw),
            author=_user(raw, "author"),
            message_id=fields.identifier("message_id"),
            external_id=fields.identifier("external_id"),
            text=fields.text("text"),
            content=None if content is None else DixaContent.from_dict(content),
            channel=fields.text("channel"),
            direction=fields.text("direction"),
            attachments=tuple(DixaAttachment.from_dict(item) for item in fields.children("attachments")),
            created_at=fields.time("created_at"),
        )


@frozen(kw_only=True)
class DixaNotePayload:
    """An agent wrote an internal note."""

    conversation: DixaConversation | None
    author: DixaUser | None
    note_id: str | None
    text: str | None
    created_at: datetime | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaNotePayload:
        """Create it from the event's ``data``, in which the note is a string or an object."""
        outer = Fields(raw)
        inner = Fields(raw.get("note"))
        return cls(
            conversation=_conversation(raw),
            author=_user(raw, "author") or _user(inner.raw, "author"),
            note_id=outer.identifier("note_id") or inner.identifier("id"),
            text=outer.text("note", "text") or inner.text("message", "text"),
            created_at=outer.time("created_at") or inner.time("created_at"),
        )


@frozen(kw_only=True)
class DixaTagPayload:
    """A tag was added to a conversation or removed from it."""

    conversation: DixaConversation | None
    author: DixaUser | None
    tag: DixaNamed | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaTagPayload:
        """Create it from the event's ``data``."""
        return cls(conversation=_conversation(raw), author=_user(raw, "author"), tag=_named(raw.get("tag")))


@frozen(kw_only=True)
class DixaRatingPayload:
    """An end user rated a conversation, or commented on the rating. Dixa sends an event for each."""

    conversation: DixaConversation | None
    agent: DixaUser | None
    score: int | None
    rating_type: str | None
    """``Csat``, …"""
    comment: str | None

    @classmethod
    def from_dict(cls, raw: JsonObject) -> DixaRatingPayload:
        """Create it from the event's ``data``. In some of Dixa's samples score and type are in the conversation."""
        outer = Fields(raw)
        inner = Fields(raw.get("conversation"))
        score = outer.integer("score")
        return cls(
            conversation=_conversation(raw),
            agent=_user(raw, "agent"),
            score=inner.integer("score") if score is None else score,
            rating_type=outer.text("type") or inner.text("type"),
            comment=outer.text("comment"),
        )


def _user(raw: JsonObject, *keys: str) -> DixaUser | None:
    return next((DixaUser.from_dict(user) for key in keys if (user := as_object(raw.get(key))) is not None), None)


def _named(value: object) -> DixaNamed | None:
    if isinstance(value, str) and value:  # some tags are sent as their name only
        return DixaNamed(id=None, name=value)
    raw = as_object(value)
    return None if raw is None else DixaNamed.from_dict(raw)


def _conversation(raw: JsonObject) -> DixaConversation | None:
    conversation = as_object(raw.get("conversation"))
    return None if conversation is None else DixaConversation.from_dict(conversation)
