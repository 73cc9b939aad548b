"""Items of Dixa's Exports API as records. The service gives less of a message than the API itself: no kind, no HTML."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from trilogue.providers._base.reading import broken_record, new_message, read_items, require_id, shown
from trilogue.providers._base.text import file_name, join_lines, media_type
from trilogue.records import Attachment, Author, Conversation, Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.records import AuthorRole, Direction, MessageKind
    from trilogue_dixa import models

_ROLES: dict[str, tuple[AuthorRole, Direction]] = {
    "inbound": ("customer", "inbound"),
    "outbound": ("business", "outbound"),
}


def conversations(items: Sequence[models.ExportedConversation]) -> list[Conversation[models.ExportedConversation]]:
    """Conversations. One that cannot be read is given with ``problem`` set."""
    return read_items(items, _conversation, broken_record(Conversation, "dixa"))


def messages(items: Sequence[models.ExportedMessage]) -> list[Message[models.ExportedMessage]]:
    """Messages. One that cannot be read is given with ``problem`` set."""
    return read_items(items, _message, broken_record(Message, "dixa"))


def changed_at(item: models.ExportedConversation) -> datetime | None:
    """When a conversation changed last: what the window of a conversation export is about."""
    return _time(item.updated_at) or _time(item.created_at)


def anonymized_at(item: models.ExportedConversation) -> datetime | None:
    """When a conversation was made anonymous, if it was."""
    return _time(item.anonymized_at)


def _time(milliseconds: Any) -> datetime | None:
    """A time in Unix milliseconds (Exports API 1.0.0)."""
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int):
        return None
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _text(value: Any) -> str | None:
    return value or None if isinstance(value, str) else None


def _conversation(raw: models.ExportedConversation) -> Conversation[models.ExportedConversation]:
    created_at = _time(raw.created_at)
    return Conversation(
        provider="dixa",
        id=require_id(raw.id),
        contact_id=_text(raw.requester_id),
        channel=_text(raw.initial_channel),
        subject=_text(raw.subject),
        state=_text(raw.status),
        direction=_ROLES.get((_text(raw.direction) or "").lower(), ("unknown", "unknown"))[1],
        created_at=created_at,
        last_activity_at=_time(raw.last_message_created_at) or _time(raw.updated_at),
        assignee_id=_text(raw.assignee_id),
        raw=raw,
        problem=None if created_at else f"created_at is not a time: {shown(raw.created_at or None)}",
    )


def _message(raw: models.ExportedMessage) -> Message[models.ExportedMessage]:
    # Runs for every message of an export: the record is made by position; see `new_message`.
    role, direction = _ROLES.get((_text(raw.direction) or "").lower(), ("unknown", "unknown"))
    channel, text, sent_at = _text(raw.initial_channel), _text(raw.text) or "", _time(raw.created_at)
    files = tuple(_file(url) for url in raw.attached_files or () if isinstance(url, str) and url)
    kind: MessageKind = "email" if channel is not None and channel.lower() == "email" else "text"
    if files and not text:
        kind, text = "file", join_lines(*(f"[file] {file.name or ''}".rstrip() for file in files))
    return new_message(
        "dixa",
        require_id(raw.id),
        str(raw.csid) if raw.csid else None,
        None,
        sent_at,
        direction,
        channel,
        kind,
        Author(role, None, _text(raw.author_name), _text(raw.author_email)),
        text,
        None,
        None,
        files,
        (),
        None,
        None,
        None,
        None,
        None,
        raw,
        None if sent_at else f"created_at is not a time: {shown(raw.created_at or None)}",
    )


def _file(url: str) -> Attachment:
    name = file_name(url)
    return Attachment(url=url, media_type=media_type(name or url), name=name)
