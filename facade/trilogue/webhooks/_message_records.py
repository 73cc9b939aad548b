"""The messages of webhooks as provider-neutral records: Sunshine's and Sinch's through the mappings of their APIs.

Dixa's have a mapping of their own, as its webhooks and its API write messages differently.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import attrs

from trilogue.providers._base.reading import file_name, lines, media_type, plain, read_all
from trilogue.records import Attachment, Author, Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trilogue.records import AuthorRole, Direction, MessageKind
    from trilogue.webhooks.dixa_payloads import DixaMessagePayload
    from trilogue_sinch.models import ConversationMessage
    from trilogue_sunshine.models import ConversationMessageEventPayload, MessageWebhook

_Raw = TypeVar("_Raw")

_DIXA_DIRECTIONS: dict[str, Direction] = {"inbound": "inbound", "outbound": "outbound"}
_DIXA_USERS: dict[str, Direction] = {"Contact": "inbound", "Member": "outbound"}
_ROLES: dict[Direction, AuthorRole] = {"inbound": "customer", "outbound": "business", "unknown": "unknown"}


def from_sunshine(
    payload: ConversationMessageEventPayload | None, *, sent_at: datetime | None, fallback_id: str
) -> Message:
    """The message of a ``conversation:message`` event."""
    raw = (payload.message if payload else None) or None
    if raw is None:
        return Message("sunshine", fallback_id, sent_at=sent_at, raw=payload, problem="the event holds no message")
    thread = payload.conversation if payload else None
    conversation_id = (thread.id or None) if thread else None
    otherwise = Message("sunshine", fallback_id, conversation_id, sent_at=sent_at)
    return _one(raw, partial(_sunshine_message, conversation_id), otherwise)


def _sunshine_message(conversation_id: str | None, raw: MessageWebhook) -> Message:
    from trilogue.providers.sunshine.records import message  # noqa: PLC0415  # loads the service's models
    from trilogue_sunshine import models  # noqa: PLC0415  # the same

    # The two schemas differ in the author alone, who brings the whole user along here.
    record = message(conversation_id, models.Message.from_dict(raw.to_dict()))
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


def from_sinch(raw: ConversationMessage, *, sent_at: datetime | None, fallback_id: str) -> Message:
    """The message of a ``message`` or ``message_submit_notification`` callback."""
    from trilogue.providers.sinch.records import message  # noqa: PLC0415  # loads the service's models

    otherwise = Message("sinch", fallback_id, raw.conversation_id or None, sent_at=sent_at)
    return _one(raw, partial(message, None), otherwise)


def _one(raw: _Raw, read: Callable[[_Raw], Message], otherwise: Message) -> Message:
    """The record of a message; if it cannot be read, what is known otherwise, with the reason."""
    (record,) = read_all([raw], read, lambda _, problem: attrs.evolve(otherwise, raw=raw, problem=problem))
    if record.sent_at is None and otherwise.sent_at is not None:
        # Where the message bears no time of its own the event's will do, and nothing is amiss.
        return attrs.evolve(record, sent_at=otherwise.sent_at, problem=None)
    return record


def from_dixa(payload: DixaMessagePayload, *, sent_at: datetime | None, fallback_id: str) -> Message:
    """The message of a ``ConversationMessageAdded`` event."""
    thread, author = payload.conversation, payload.author
    direction = _DIXA_DIRECTIONS.get((payload.direction or "").lower()) or _DIXA_USERS.get(
        (author.user_type if author else None) or "", "unknown"
    )
    files = _dixa_files(payload)
    text, html = _dixa_text(payload)
    channel = payload.channel or (thread.channel if thread else None)
    kind: MessageKind = "email" if channel == "EMAIL" else "text" if text or not files else "file"
    requester_id = thread.requester.id if thread and thread.requester else None
    return Message(
        "dixa",
        payload.message_id or fallback_id,
        thread.id if thread else None,
        requester_id or (author.id if author and direction == "inbound" else None),
        payload.created_at or sent_at,
        direction,
        channel,
        kind,
        Author(_ROLES[direction], author.id, author.name, author.email) if author else Author(_ROLES[direction]),
        text or lines(*(f"[file] {file.name or ''}".rstrip() for file in files)),
        thread.subject if thread and kind == "email" else None,
        html,
        files,
        external_id=payload.external_id,
        raw=payload,
        problem=None if payload.message_id else "message_id is missing: id is the event's",
    )


def _dixa_text(payload: DixaMessagePayload) -> tuple[str, str | None]:
    content = payload.content
    words = payload.text or (content.text if content else None) or ""
    if content and (content.content_type or "").lower() == "html":
        return plain(words), words or None
    return words, None


def _dixa_files(payload: DixaMessagePayload) -> tuple[Attachment, ...]:
    files = [
        Attachment(file.url, media_type(file.name or file.url), file.name or file_name(file.url))
        for file in payload.attachments
        if file.url
    ]
    whole = payload.content.original_content_url if payload.content else None
    if whole:
        files.append(Attachment(whole, media_type(whole), file_name(whole), "original e-mail"))
    return tuple(files)
