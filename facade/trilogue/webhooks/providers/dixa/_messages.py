"""Maps Dixa's webhook messages to records. They differ from the messages of its API, so the mapping is separate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trilogue._internal.html_text import html_to_text
from trilogue._internal.json_types import is_array, is_object
from trilogue.providers._base.fitting import Misfit
from trilogue.providers._base.reading import misfit_problem
from trilogue.providers._base.text import all_texts_in, file_name, join_lines, media_type, text_or_kind
from trilogue.providers.dixa.contents import absolute_url
from trilogue.records import Attachment, Author, Message
from trilogue.webhooks._message_records import message_record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import AuthorRole, Direction, MessageKind
    from trilogue.webhooks.providers.dixa.payloads import DixaMessagePayload

_DIRECTIONS: dict[str, Direction] = {"inbound": "inbound", "outbound": "outbound"}
_DIRECTION_BY_AUTHOR: dict[str, Direction] = {"Contact": "inbound", "Member": "outbound"}
_ROLES: dict[Direction, AuthorRole] = {"inbound": "customer", "outbound": "business", "unknown": "unknown"}


def event_message(
    payload: DixaMessagePayload, data: JsonObject, *, sent_at: datetime | None, fallback_id: str
) -> Message:
    """The message of a ``ConversationMessageAdded`` event.

    Args:
        payload: the event's payload.
        data: its JSON, for a content of an unknown kind and for values of other types than documented.
        sent_at: the event's time, for a message without one.
        fallback_id: the event's id, for a message without one.

    """
    fallback = Message(provider="dixa", id=payload.message_id or fallback_id, sent_at=sent_at)
    convert = partial(_convert, data=data, sent_at=sent_at, fallback_id=fallback_id)
    return message_record(payload, convert, fallback)


def _convert(payload: DixaMessagePayload, *, data: JsonObject, sent_at: datetime | None, fallback_id: str) -> Message:
    conversation = payload.conversation
    direction = _direction(payload)
    attachments = _attachments(payload)
    text, html = _text_and_html(payload)
    channel = payload.channel or (conversation.channel if conversation else None)
    kind: MessageKind = "email" if channel == "EMAIL" else "text" if text or not attachments else "file"
    problem = None if payload.message_id else "message_id is missing: id is the event's"
    misfits = _misfits(data)
    if not text and not attachments and (found := _text_found(data, misfits)):
        text, kind = found, "unknown"
    return Message(
        provider="dixa",
        id=payload.message_id or fallback_id,
        conversation_id=conversation.id if conversation else None,
        contact_id=_contact_id(payload, direction),
        sent_at=payload.created_at or sent_at,
        direction=direction,
        channel=channel,
        kind=kind,
        author=_author(payload, direction),
        text=text or join_lines(*(f"[file] {file.name or ''}".rstrip() for file in attachments)),
        subject=conversation.subject if conversation and kind == "email" else None,
        html=html,
        attachments=attachments,
        external_id=payload.external_id,
        reference=payload.external_id,
        raw=payload,
        problem=misfit_problem(misfits, problem),
    )


def _text_found(data: JsonObject, misfits: Iterable[Misfit]) -> str:
    """The texts in a content of an unknown kind, or in a value that should be one."""
    content = data.get("content")
    found = text_or_kind("", content) if is_object(content) else "[]"
    if content and found != "[]":
        return found
    return join_lines(*(text for each in misfits if each.path in _SAID for text in all_texts_in(each.value)))


_ID = (str, int)
_DOCUMENTED: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("message_id", "external_id", "author.id"), _ID),
    **dict.fromkeys(("conversation.csid", "conversation.requester.id"), _ID),
    **dict.fromkeys(("text", "channel", "direction"), (str,)),
    **dict.fromkeys(("author.name", "author.email", "author.user_type"), (str,)),
    **dict.fromkeys(("content.text", "content.content_type", "content.original_content_url"), (str,)),
    **dict.fromkeys(("conversation.channel", "conversation.subject"), (str,)),
    **dict.fromkeys(("author", "content", "conversation", "conversation.requester"), (dict,)),
    "attachments": (list,),
}
"""The JSON types of what is read of a message's ``data`` (Dixa, "Webhook payloads"). Null is none."""
_SAID = ("text", "content", "content.text")
_FILE: dict[str, tuple[type, ...]] = {"url": (str,), "pretty_name": (str,)}
_WORDS: dict[type, str] = {str: "a string", dict: "an object", list: "an array"}


def _misfits(data: JsonObject) -> list[Misfit]:
    """The values of other types than documented."""
    found = [misfit for path, kinds in _DOCUMENTED.items() if (misfit := _misfit(data, path, kinds))]
    files = data.get("attachments")
    for index, file in enumerate(files if is_array(files) else ()):
        if not is_object(file):
            found.append(Misfit(f"attachments[{index}]", file, "an object"))
        else:
            found += [misfit for key, kinds in _FILE.items() if (misfit := _misfit(file, key, kinds))]
    return found


def _misfit(data: JsonObject, path: str, kinds: tuple[type, ...]) -> Misfit | None:
    value: object = data
    for key in path.split("."):
        value = value.get(key) if is_object(value) else None
    return None if value is None or type(value) in kinds else Misfit(path, value, _WORDS[kinds[0]])


def _direction(payload: DixaMessagePayload) -> Direction:
    direction = _DIRECTIONS.get((payload.direction or "").lower())
    user_type = payload.author.user_type if payload.author else None
    return direction or _DIRECTION_BY_AUTHOR.get(user_type or "", "unknown")


def _contact_id(payload: DixaMessagePayload, direction: Direction) -> str | None:
    conversation, author = payload.conversation, payload.author
    requester_id = conversation.requester.id if conversation and conversation.requester else None
    return requester_id or (author.id if author and direction == "inbound" else None)


def _author(payload: DixaMessagePayload, direction: Direction) -> Author:
    role, author = _ROLES[direction], payload.author
    return Author(role=role, id=author.id, name=author.name, email=author.email) if author else Author(role=role)


def _text_and_html(payload: DixaMessagePayload) -> tuple[str, str | None]:
    content = payload.content
    text = payload.text or (content.text if content else None) or ""
    if content and (content.content_type or "").lower() == "html":
        return html_to_text(text), text or None
    return text, None


def _attachments(payload: DixaMessagePayload) -> tuple[Attachment, ...]:
    files = [
        Attachment(
            url=absolute_url(file.url),
            media_type=media_type(file.name or file.url),
            name=file.name or file_name(file.url),
        )
        for file in payload.attachments
        if file.url
    ]
    original = payload.content.original_content_url if payload.content else None
    if original:
        files.append(
            Attachment(
                url=absolute_url(original),
                media_type=media_type(original),
                name=file_name(original),
                description="original e-mail",
            )
        )
    return tuple(files)
