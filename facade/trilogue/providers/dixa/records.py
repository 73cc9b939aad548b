"""Dixa's models as records. Which field feeds which is told in the documentation's table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue.providers._base.reading import described, file_name, lines, media_type, new_message, plain
from trilogue.records import Attachment, Author, Contact, Conversation, Identity
from trilogue_dixa import models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from trilogue.records import AuthorRole, Direction, Message, MessageKind

Body: TypeAlias = "tuple[MessageKind, str, str | None, tuple[Attachment, ...]]"
"""What a message's attributes become: kind, text, html, attachments."""

_WAYS: dict[str, tuple[AuthorRole, Direction]] = {
    "inbound": ("customer", "inbound"),
    "outbound": ("business", "outbound"),
}


def contact(user: models.EndUser) -> Contact:
    """An end user."""
    middle = user.middle_names or []
    name = user.display_name or " ".join(part for part in (user.first_name, *middle, user.last_name) if part)
    return Contact(
        "dixa",
        _id(user.id),
        name or None,
        user.email or None,
        user.phone_number or None,
        user.external_id or None,
        user.avatar_url or None,
        None,
        user.created_at or None,
        (
            *(Identity("email", address) for address in user.additional_emails or ()),
            *(Identity("phone", number) for number in user.additional_phone_numbers or ()),
        ),
        user,
    )


def conversation(raw: models.Conversation) -> Conversation:
    """A conversation of any channel, also one this version does not know."""
    thread = raw
    if isinstance(thread, models.UnknownConversation):
        # What all channels share has the same names, so a new channel's conversation can be read as any other's.
        thread = models.GenericConversation.from_dict(thread.additional_properties)
    assignment = getattr(thread, "assignment", None)
    return Conversation(
        "dixa",
        _id(thread.id),
        thread.requester_id or None,
        thread.channel or None,
        getattr(thread, "subject", None) or thread.additional_properties.get("subject"),
        thread.state or None,
        _WAYS.get((thread.direction or "").lower(), ("unknown", "unknown"))[1],
        thread.created_at or None,
        thread.state_updated_at or None,
        None,
        getattr(thread, "language", None) or None,
        (assignment.agent_id or None) if assignment else None,
        raw,
        None if thread.created_at else _no_time(thread.additional_properties),
    )


def message(thread: Conversation, about: Contact | None, raw: models.Message) -> Message:
    """A message. What the service says with the conversation or the contact alone is taken from them."""
    told = raw.attributes or _NOTHING
    attributes: models.Attributes = told
    if isinstance(attributes, models.UnknownAttributes):
        attributes = models.GenericAttributes.from_dict(attributes.additional_properties)
    role, direction = _WAYS.get((getattr(attributes, "direction", None) or "").lower(), ("unknown", "unknown"))
    if role == "unknown" and raw.author_id and raw.author_id == thread.contact_id:
        role = "customer"  # a call's recording has no direction
    kind, text, html, attachments = _READERS[type(attributes)](attributes)
    failure = getattr(attributes, "delivery_failure_reason", None) or None
    created_at = raw.created_at or None
    return new_message(
        "dixa",
        _id(raw.id),
        thread.id,
        thread.contact_id or (raw.author_id or None if direction == "inbound" else None),
        created_at,
        direction,
        thread.channel or _channel(told),
        kind,
        _author(role, raw, attributes, about),
        text,
        thread.subject if kind in {"email", "contact_form"} else None,
        html,
        attachments,
        (),
        None,
        "failed" if failure else None,
        failure,
        raw.external_id or None,
        raw,
        None if created_at and raw.attributes else _problem(raw),
    )


def sent(thread_id: str, when: datetime | None, answer: models.CreateMessageOutputData) -> Message:
    """A message just sent."""
    text, html = _content(answer.content)
    role, direction = _WAYS.get((answer.direction or "").lower(), ("unknown", "unknown"))
    return new_message(
        "dixa",
        answer.message_id or "",
        thread_id,
        None,
        when,
        direction,
        None,
        "text",
        Author(role, answer.author_id or None),
        text,
        None,
        html,
        (),
        (),
        None,
        "accepted",
        None,
        answer.external_id or None,
        answer,
    )


def _id(value: object) -> str:
    if not value:
        raise ValueError("it has no id")
    return str(value)


_NOTHING = models.UnknownAttributes()


def _problem(raw: models.Message) -> str:
    if not raw.attributes:
        return "it has no attributes that can be read"
    return _no_time(raw.additional_properties)


def _no_time(kept: dict[str, Any]) -> str:
    return f"createdAt is no time: {kept.get('createdAt')!r}"


def _channel(attributes: models.Attributes) -> str | None:
    """``Email``, ``WhatsApp``: a message does not name its channel, but its attributes' kind does."""
    if isinstance(attributes, models.UnknownAttributes):
        kind = attributes.additional_properties.get("_type")
    else:
        kind = type(attributes).__name__
    return kind.removesuffix("Attributes") if isinstance(kind, str) else None


def _author(role: AuthorRole, raw: models.Message, attributes: Any, about: Contact | None) -> Author:
    author_id = raw.author_id or None
    name = about.name if about is not None and author_id == about.id else None
    sender = getattr(attributes, "from_", None)
    email = None
    if isinstance(sender, models.EmailContact):
        name, email = sender.name or name, sender.email or None
    automated = getattr(attributes, "is_automated", None) or getattr(attributes, "is_auto_reply", None)
    return Author(role, author_id, name, email, None, bool(automated))


# --- contents


def _content(content: object) -> tuple[str, str | None]:
    """Text and HTML of a content."""
    if isinstance(content, models.Html):
        return plain(content.value or ""), content.value or None
    if isinstance(content, models.Text):
        return content.value or "", None
    if isinstance(content, models.UnknownContent):
        return described("message", content.additional_properties), None
    return "", None


def _file(file: models.File, description: str | None = None) -> Attachment:
    name = file.pretty_name or file_name(file.url or "")
    return Attachment(file.url or "", media_type(name or file.url or ""), name, description)


def _files(files: Iterable[models.File], description: str | None = None) -> tuple[Attachment, ...]:
    return tuple(_file(file, description) for file in files)


def _chat(attributes: models.ChatAttributes | models.GenericAttributes) -> Body:
    text, html = _content(attributes.content)
    files = _files(attributes.attachments or ())
    if text or not files:
        return "text", text, html, files
    return "file", lines(*(f"[file] {file.name or ''}".rstrip() for file in files)), html, files


def _email(attributes: models.EmailAttributes | models.ContactFormAttributes) -> Body:
    kind: MessageKind = "email" if isinstance(attributes, models.EmailAttributes) else "contact_form"
    content, html = attributes.email_content, None
    files = (
        *_files(attributes.attachments or ()),
        *_files(attributes.inline_images or (), "inline image"),
        *_files([attributes.original_content_url] if attributes.original_content_url else (), "original e-mail"),
    )
    if isinstance(content, models.Regular):
        text, html = _content(content.content)
    elif isinstance(content, models.TooLarge):
        whole = _file(content.file, "the whole e-mail, too large to be shown")
        text, files = f"[email] {whole.name or 'in an attached file'}", (whole, *files)
    else:
        text = described(kind, content.additional_properties) if content else ""
    return kind, text, html, files


def _call(attributes: models.PhoneAttributes) -> Body:
    return "call", f"call from {attributes.from_} to {attributes.to}{_seconds(attributes.duration)}", None, ()


def _recording(attributes: models.CallRecordingAttributes) -> Body:
    url = attributes.recording or ""
    files = (Attachment(url, media_type(url), file_name(url)),) if url else ()
    return "recording", f"call recording{_seconds(attributes.duration)}", None, files


def _seconds(duration: object) -> str:
    return f", {duration} s" if isinstance(duration, int) else ""


_READERS: dict[type, Callable[[Any], Body]] = {
    models.ChatAttributes: _chat,
    models.FacebookMessengerAttributes: _chat,
    models.GenericAttributes: _chat,
    models.SmsAttributes: _chat,
    models.TwitterAttributes: _chat,
    models.WhatsAppAttributes: _chat,
    models.EmailAttributes: _email,
    models.ContactFormAttributes: _email,
    models.PhoneAttributes: _call,
    models.CallRecordingAttributes: _recording,
}
