"""Reads what Sunshine's messages hold: kind, text, HTML, attachments, choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue._internal.html_text import html_to_text
from trilogue.providers._base.fitting import MOST
from trilogue.providers._base.reading import new_attachment, new_choice
from trilogue.providers._base.text import (
    are_coordinates,
    file_name,
    join_lines,
    location_text,
    text_or_kind,
    title_and_text,
)
from trilogue_sunshine import models
from trilogue_sunshine.types import UNSET, Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import Attachment, Choice, ChoiceKind, MessageKind

Body: TypeAlias = "tuple[MessageKind, str, str | None, tuple[Attachment, ...], tuple[Choice, ...]]"
"""What a content becomes: kind, text, html, attachments, choices."""

_CHOICES: dict[str, ChoiceKind] = {
    "reply": "reply",
    "postback": "postback",
    "link": "link",
    "webview": "webview",
    "buy": "buy",
    "locationRequest": "location",
}
NOTHING: Body = "unknown", "", None, (), ()
"""Of a message without a content that can be read."""


def message_body(raw: models.Message) -> Body | None:
    """What a message holds; None if nothing of it can be read."""
    if raw.activity and type(raw.content) not in _READERS:
        return "activity", text_or_kind(raw.activity.type_ or "activity", raw.activity.to_dict()), None, (), ()
    return content_body(raw.content) or (NOTHING if raw.deleted else None)


def content_body(content: object) -> Body | None:
    """What a content holds; None if it is none."""
    reader = _READERS.get(type(content))
    if reader is not None:
        return reader(content)
    if isinstance(content, Model):  # of a kind that this version does not know, or only its generated package
        return "unknown", text_or_kind(getattr(content, "type_", None) or "unknown", content.to_dict()), None, (), ()
    return None


def file_or_place(content: JsonObject) -> Body | None:
    """What a file, an image or a place with the usual keys alone holds, read from its JSON; None for any other.

    Raises:
        KeyError: it lacks what the service always sends.

    """
    reader = _PLAIN_READERS.get(content["type"])
    return None if reader is None else reader(content)


def _plain_file(content: JsonObject) -> Body | None:
    kind: MessageKind = "image" if content["type"] == "image" else "file"
    url, media_type, size = content["mediaUrl"], content["mediaType"], content["mediaSize"]
    alt_text = content.get("altText", "")
    if not (
        content.keys() <= _FILE_KEYS
        and url.__class__ is media_type.__class__ is alt_text.__class__ is str
        and size.__class__ is int
        and 0 < size < MOST
    ):
        return None
    file = _attached(url, media_type, alt_text, size)
    return kind, alt_text or _file_line(kind, file), None, (file,) if url else (), ()


def _plain_location(content: JsonObject) -> Body | None:
    at = content["coordinates"]
    latitude, longitude = at["lat"], at["long"]
    if content.keys() != _LOCATION_KEYS or not are_coordinates(latitude, longitude):
        return None
    return "location", location_text(None, None, latitude, longitude), None, (), ()


_FILE_KEYS = frozenset({"type", "mediaUrl", "mediaType", "mediaSize", "altText"})
_LOCATION_KEYS = frozenset({"type", "coordinates"})
_PLAIN_READERS: dict[str, Callable[[JsonObject], Body | None]] = {
    "image": _plain_file,
    "file": _plain_file,
    "location": _plain_location,
}


def _text(content: models.TextMessage) -> Body:
    html = None if content.html_text is UNSET else content.html_text
    text = content.text or content.markdown_text or (html_to_text(html) if html else "")
    return "text", text, html, (), () if content.actions is UNSET else _choices(content.actions)


def _file(content: models.FileMessage | models.ImageMessage) -> Body:
    kind: MessageKind = "image" if isinstance(content, models.ImageMessage) else "file"
    html = content.html_text or None
    alt_text = content.alt_text or ""
    text = content.text or content.markdown_text or (html_to_text(html) if html else "") or alt_text
    size = int(content.media_size) if content.media_size else None
    choices = _choices(content.actions) if isinstance(content, models.ImageMessage) and content.actions else ()
    file = _attached(content.media_url or "", content.media_type or "", alt_text, size)
    return kind, text or _file_line(kind, file), html, (file,) if file.url else (), choices


def _attached(url: str, media_type: str, alt_text: str, size: int | None) -> Attachment:
    return new_attachment(
        url=url, media_type=media_type or None, name=file_name(url), description=alt_text or None, size=size
    )


def _file_line(kind: MessageKind, file: Attachment) -> str:
    return f"[{kind}] {file.name or ''}".rstrip()


def _items(content: models.CarouselMessage | models.ListMessage) -> Body:
    kind: MessageKind = "carousel" if isinstance(content, models.CarouselMessage) else "list"
    items = content.items or []
    text = join_lines(*(title_and_text(item.title, item.description) for item in items))
    files = tuple(
        new_attachment(
            url=item.media_url,
            media_type=item.media_type or None,
            name=file_name(item.media_url),
            description=item.alt_text or item.title or None,
        )
        for item in items
        if item.media_url
    )
    actions = [action for item in items for action in item.actions or ()]
    if isinstance(content, models.ListMessage):
        actions += content.actions or []
    return kind, text or f"[{kind}]", None, files, _choices(actions)


def _form(content: models.FormMessage) -> Body:
    fields = content.fields or []
    text = join_lines(*(title_and_text(field.label or field.name, _options(field.options or ())) for field in fields))
    return "form", text or "[form]", None, (), ()


def _options(options: Iterable[models.FormOptionsItem]) -> str:
    return " / ".join(option.label or option.name or "" for option in options)


def _form_response(content: models.FormResponseMessage) -> Body:
    text = join_lines(*(title_and_text(field.label or field.name, _answer(field)) for field in content.fields or ()))
    return "form_response", text or content.text_fallback or "[form_response]", None, (), ()


def _answer(field: models.FormResponseMessageField) -> str:
    if field.select:
        return ", ".join(str(option.get("label") or option.get("name") or "") for option in field.select)
    return field.text or field.email or ""


def _location(content: models.LocationMessage) -> Body:
    at, known = content.coordinates, content.location
    name, address = (known.name, known.address) if known else (None, None)
    text = location_text(name, address, at.lat, at.long) if at else content.text or "[location]"
    return "location", text, None, (), ()


def _template(content: models.TemplateMessage) -> Body:
    return "template", text_or_kind("template", content.template), None, (), ()


def _choices(actions: Iterable[Any]) -> tuple[Choice, ...]:
    return tuple(
        new_choice(
            kind=_CHOICES.get(getattr(action, "type_", None) or "", "unknown"),
            label=getattr(action, "text", None)
            or text_or_kind("action", action.to_dict() if isinstance(action, Model) else action),
            url=getattr(action, "uri", None) or None,
            payload=getattr(action, "payload", None) or None,
        )
        for action in actions
    )


_READERS: dict[type, Callable[[Any], Body]] = {
    models.TextMessage: _text,
    models.FileMessage: _file,
    models.ImageMessage: _file,
    models.CarouselMessage: _items,
    models.ListMessage: _items,
    models.FormMessage: _form,
    models.FormResponseMessage: _form_response,
    models.LocationMessage: _location,
    models.TemplateMessage: _template,
}
