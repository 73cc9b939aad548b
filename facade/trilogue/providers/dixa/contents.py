"""Reads what Dixa's messages hold, by the kind of their attributes: kind, text, HTML, attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue._internal.html_text import html_to_text
from trilogue.providers._base.reading import new_attachment
from trilogue.providers._base.text import file_name, join_lines, media_type, text_or_kind
from trilogue_dixa import models
from trilogue_dixa.types import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.records import Attachment, MessageKind

Body: TypeAlias = "tuple[MessageKind, str, str | None, tuple[Attachment, ...]]"
"""What a message's attributes become: kind, text, html, attachments."""

FILES = "https://files.dixa.io"
"""The host of files whose URL is a path (Dixa, "Files API guide")."""


def absolute_url(url: str) -> str:
    """A file's URL: some are sent as the path alone, ``/private/…`` or ``/public/…``."""
    return FILES + url if url.startswith("/") and not url.startswith("//") else url


def kind_of(model: Any) -> str:
    """A model's kind as the service names it."""
    kind = getattr(model, "type_", None)
    return kind if isinstance(kind, str) else type(model).__name__


def content_text(content: object) -> tuple[str, str | None]:
    """Text and HTML of a content."""
    if isinstance(content, models.Html):
        return html_to_text(content.value or ""), content.value or None
    if isinstance(content, models.Text):
        return content.value or "", None
    # A kind that this version does not know, or only its generated package.
    return (text_or_kind(kind_of(content), content.to_dict()) if isinstance(content, Model) else ""), None


def _file(file: models.File, description: str | None = None) -> Attachment:
    url = absolute_url(file.url or "")
    name = file.pretty_name or file_name(url)
    return new_attachment(url=url, media_type=media_type(name or url), name=name, description=description)


def _files(files: Iterable[models.File], description: str | None = None) -> tuple[Attachment, ...]:
    return tuple(_file(file, description) for file in files)


def _chat(attributes: models.ChatAttributes | models.GenericAttributes) -> Body:
    content = attributes.content
    text, html = content_text(content)
    files = _files(attributes.attachments or ())
    if content and not isinstance(content, models.Html | models.Text):
        return "unknown", text, html, files
    if text or not files:
        return "text", text, html, files
    return "file", join_lines(*(f"[file] {file.name or ''}".rstrip() for file in files)), html, files


def _email(attributes: models.EmailAttributes | models.ContactFormAttributes) -> Body:
    kind: MessageKind = "email" if isinstance(attributes, models.EmailAttributes) else "contact_form"
    content, html = attributes.email_content, None
    files = (
        *_files(attributes.attachments or ()),
        *_files(attributes.inline_images or (), "inline image"),
        *_files([attributes.original_content_url] if attributes.original_content_url else (), "original e-mail"),
    )
    if isinstance(content, models.Regular):
        text, html = content_text(content.content)
    elif isinstance(content, models.TooLarge):
        complete = _file(content.file, "the complete e-mail, too large to be shown")
        text, files = f"[email] {complete.name or 'in an attached file'}", (complete, *files)
    else:
        text = text_or_kind(kind, content.to_dict()) if content else ""
    return kind, text, html, files


def unknown(attributes: Any) -> Body:
    """The texts found in attributes that have no reader."""
    return "unknown", text_or_kind(kind_of(attributes), attributes.to_dict()), None, ()


def _call(attributes: models.PhoneAttributes) -> Body:
    return "call", f"call from {attributes.from_} to {attributes.to}{_seconds(attributes.duration)}", None, ()


def _recording(attributes: models.CallRecordingAttributes) -> Body:
    url = absolute_url(attributes.recording or "")
    files = (new_attachment(url=url, media_type=media_type(url), name=file_name(url)),) if url else ()
    return "recording", f"call recording{_seconds(attributes.duration)}", None, files


def _seconds(duration: object) -> str:
    return f", {duration} s" if isinstance(duration, int) else ""


READERS: dict[type, Callable[[Any], Body]] = {
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
