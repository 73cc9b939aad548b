"""What Dixa's deliveries hold, in types of our own: they are shaped otherwise than the models of its API.

Wire facts: Dixa's "Webhook payloads". Every field may be missing or null; what is missing, or of another type than
documented, is None here and stands in the event's ``raw`` as it came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from trilogue.webhooks._fields import Fields, as_object

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue.webhooks._fields import JSON


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
    def from_dict(cls, raw: JSON) -> DixaUser:
        """Read it from its JSON."""
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
    def from_dict(cls, raw: JSON) -> DixaNamed:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(id=fields.identifier("id"), name=fields.text("name"))


@frozen(kw_only=True)
class DixaConversation:
    """The conversation an event is about, as it stood then."""

    id: str | None
    """Dixa's ``csid`` as text: the id its API knows the conversation by."""
    channel: str | None
    """``EMAIL``, ``WIDGET_CHAT``, …"""
    direction: str | None
    """``INBOUND`` if the end user began it, ``OUTBOUND`` if an agent did."""
    status: str | None
    subject: str | None
    created_at: datetime | None
    contact_point: str | None
    """The address of yours that it runs over."""
    queue: DixaNamed | None
    tags: tuple[DixaNamed, ...]
    requester: DixaUser | None
    """The end user."""
    assignee: DixaUser | None
    """The agent who has it."""

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaConversation:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(
            id=fields.identifier("csid"),
            channel=fields.text("channel"),
            direction=fields.text("direction"),
            status=fields.text("status"),
            subject=fields.text("subject"),
            created_at=fields.moment("created_at"),
            contact_point=fields.text("contact_point"),
            queue=_named(raw.get("queue")),
            tags=tuple(tag for item in fields.array("tags") if (tag := _named(item)) is not None),
            requester=_user(raw, "requester"),
            assignee=_user(raw, "assignee"),
        )


@frozen(kw_only=True)
class DixaContent:
    """What a message says."""

    text: str | None
    content_type: str | None
    """``Text``, ``Html``, …"""
    original_content_url: str | None
    """Where the whole of an e-mail stands as it was received; reading it takes the API token."""
    processed_content_url: str | None

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaContent:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(
            text=fields.text("text"),
            content_type=fields.text("content_type"),
            original_content_url=fields.text("original_content_url"),
            processed_content_url=fields.text("processed_content_url"),
        )


@frozen(kw_only=True)
class DixaAttachment:
    """A file that came with a message."""

    url: str | None
    name: str | None

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaAttachment:
        """Read it from its JSON."""
        fields = Fields(raw)
        return cls(url=fields.text("url"), name=fields.text("pretty_name", "prettyName", "name"))


@frozen(kw_only=True)
class DixaConversationPayload:
    """A conversation changed: began, was opened, enqueued, assigned, transferred, closed, …"""

    conversation: DixaConversation | None
    agent: DixaUser | None
    """Who it was assigned to or taken from, or who put it off."""
    queue: DixaNamed | None
    """Where it waits, or was abandoned."""

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaConversationPayload:
        """Read it from the event's ``data``."""
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
    """``inbound`` or ``outbound``; written in capitals as well."""
    attachments: tuple[DixaAttachment, ...]
    created_at: datetime | None

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaMessagePayload:
        """Read it from the event's ``data``."""
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
            created_at=fields.moment("created_at"),
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
    def from_dict(cls, raw: JSON) -> DixaNotePayload:
        """Read it from the event's ``data``, where the note is a text or an object of its own."""
        outer = Fields(raw)
        inner = Fields(raw.get("note"))
        return cls(
            conversation=_conversation(raw),
            author=_user(raw, "author") or _user(inner.raw, "author"),
            note_id=outer.identifier("note_id") or inner.identifier("id"),
            text=outer.text("note", "text") or inner.text("message", "text"),
            created_at=outer.moment("created_at") or inner.moment("created_at"),
        )


@frozen(kw_only=True)
class DixaTagPayload:
    """A tag was put on a conversation or taken off."""

    conversation: DixaConversation | None
    author: DixaUser | None
    tag: DixaNamed | None

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaTagPayload:
        """Read it from the event's ``data``."""
        return cls(conversation=_conversation(raw), author=_user(raw, "author"), tag=_named(raw.get("tag")))


@frozen(kw_only=True)
class DixaRatingPayload:
    """An end user rated a conversation, or commented on the rating: each comes as an event of its own."""

    conversation: DixaConversation | None
    agent: DixaUser | None
    score: int | None
    rating_type: str | None
    """``Csat``, …"""
    comment: str | None

    @classmethod
    def from_dict(cls, raw: JSON) -> DixaRatingPayload:
        """Read it from the event's ``data``; score and type stand in its conversation in some published samples."""
        outer = Fields(raw)
        inner = Fields(raw.get("conversation"))
        score = outer.number("score")
        return cls(
            conversation=_conversation(raw),
            agent=_user(raw, "agent"),
            score=inner.number("score") if score is None else score,
            rating_type=outer.text("type") or inner.text("type"),
            comment=outer.text("comment"),
        )


def _user(raw: JSON, *keys: str) -> DixaUser | None:
    return next((DixaUser.from_dict(user) for key in keys if (user := as_object(raw.get(key))) is not None), None)


def _named(value: object) -> DixaNamed | None:
    if isinstance(value, str) and value:  # a tag comes as its bare name, too
        return DixaNamed(id=None, name=value)
    raw = as_object(value)
    return None if raw is None else DixaNamed.from_dict(raw)


def _conversation(raw: JSON) -> DixaConversation | None:
    conversation = as_object(raw.get("conversation"))
    return None if conversation is None else DixaConversation.from_dict(conversation)
