"""Reads the contents of Sinch's messages, those of apps and those of contacts: kind, text, attachments, choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue._internal.json_fields import Fields
from trilogue.providers._base.reading import new_attachment, new_choice
from trilogue.providers._base.text import (
    are_coordinates,
    file_name,
    join_lines,
    location_text,
    media_type,
    text_or_kind,
    title_and_text,
)
from trilogue.providers.sinch.other_contents import member, other_message
from trilogue.records import Attachment, Choice
from trilogue_sinch import models
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import ChoiceKind, MessageKind

Body: TypeAlias = "tuple[MessageKind, str, tuple[Attachment, ...], tuple[Choice, ...]]"
"""Kind, text, attachments, choices."""


def file_or_place(content: JsonObject) -> Body | None:
    """What a content holds that is one file or place alone, read from its JSON; None for any other.

    Raises:
        KeyError: it lacks what the service always sends.

    """
    has_null_reply_to = content.get("reply_to", content) is None  # With those of contacts.
    if len(content) - has_null_reply_to != 1:
        return None
    for key, value in content.items():
        if (reader := _PLAIN_READERS.get(key)) is not None:
            return reader(value)
    return None


def _plain_media(message: JsonObject) -> Body | None:
    url = message["url"]
    if len(message) != 1 or url.__class__ is not str:
        return None
    file = _attachment(url)
    return "media", _file_line(file), (file,), ()


def _plain_location(message: JsonObject) -> Body | None:
    title, label, at = message["title"], message["label"], message["coordinates"]
    latitude, longitude = at["latitude"], at["longitude"]
    if not (title.__class__ is label.__class__ is str and are_coordinates(latitude, longitude)):
        return None
    return "location", location_text(title, label, latitude, longitude), (), ()


def app_message(content: models.AppMessage) -> Body:
    """Read a message of the business."""
    reader = _READERS.get(type(content))
    return other_message(content.to_dict()) if reader is None else reader(content)


def contact_message(content: models.ContactMessage) -> Body:
    """Read a message of the customer. The one key that is set is its kind."""
    if content.text_message is not UNSET:
        return _text_message(content.text_message)
    for key, reader in _CONTACT_READERS.items():
        if value := getattr(content, key):
            return reader(value)
    return other_message(content.to_dict())


def _text_message(content: models.TextMessage) -> Body:
    return "text", content.text or "", (), ()


def _media_card(content: models.MediaCardMessage) -> Body:
    file = _attachment(content.url, content.caption or None)
    return "media", content.caption or _file_line(file), (file,), ()


def _choice_response(content: models.ChoiceResponseMessage) -> Body:
    return "choice_response", content.postback_data or "[choice_response]", (), ()


def _fallback(content: models.FallbackMessage) -> Body:
    reason = content.reason.description if content.reason else None
    return "unknown", content.raw_message or reason or "[unknown]", (), ()


def _location_message(content: models.LocationMessage) -> Body:
    return "location", _location(content), (), ()


def _text(content: models.AppMessageTextMessage) -> Body:
    return _text_message(content.text_message)


def _app_media(content: models.AppMessageMediaMessage) -> Body:
    return _media(content.media_message)


def _media(content: models.MediaMessage) -> Body:
    file = _attachment(content.url, None, content.thumbnail_url or None, member(content, "filename_override"))
    return "media", _file_line(file), (file,), ()


def _card(content: models.AppMessageCardMessage) -> Body:
    text, files, choices = _one_card(content.card_message)
    return "card", text or "[card]", files, choices


def _carousel(content: models.AppMessageCarouselMessage) -> Body:
    cards = [_one_card(card) for card in content.carousel_message.cards or ()]
    return (
        "carousel",
        join_lines(*(text for text, _, _ in cards)) or "[carousel]",
        tuple(file for _, files, _ in cards for file in files),
        (
            *(choice for _, _, choices in cards for choice in choices),
            *_choices(content.carousel_message.choices or ()),
        ),
    )


def _one_card(card: models.CardMessage) -> tuple[str, tuple[Attachment, ...], tuple[Choice, ...]]:
    media = card.media_message
    files = (_attachment(media.url, media.caption or card.title or None),) if media else ()
    return title_and_text(card.title, card.description), files, _choices(card.choices or ())


def _choice(content: models.AppMessageChoiceMessage) -> Body:
    asked = content.choice_message.text_message
    choices = _choices(content.choice_message.choices or ())
    text = (asked.text if asked else "") or " / ".join(choice.label for choice in choices)
    return "choices", text or "[choices]", (), choices


def _app_location(content: models.AppMessageLocationMessage) -> Body:
    return _location_message(content.location_message)


def _template(content: models.AppMessageTemplateMessage) -> Body:
    template = content.template_message
    named = [template.omni_template, *(template.channel_template or {}).values()]
    found = next((reference for reference in named if isinstance(reference, models.TemplateReference)), None)
    if found is None:
        return "template", text_or_kind("template", template.to_dict()), (), ()
    return "template", join_lines(f"[template] {found.template_id}", *(found.parameters or {}).values()), (), ()


def _list(content: models.AppMessageListMessage) -> Body:
    listed = content.list_message
    text, files, choices = [title_and_text(listed.title, listed.description)], list[Attachment](), list[Choice]()
    media = Fields(member(listed, "media"))
    if url := media.text("url"):
        name = media.text("filename_override")
        files.append(_attachment(url, listed.title or None, media.text("thumbnail_url"), name))
    for section in listed.sections or ():
        text.append(section.title or "")
        for item in section.items or ():
            line, choice, file = _item(item)
            text.append(f"- {line}")
            choices.append(choice)
            files.extend(file)
    return "list", join_lines(*text) or "[list]", tuple(files), tuple(choices)


def _item(item: models.ListItem) -> tuple[str, Choice, tuple[Attachment, ...]]:
    if isinstance(item, models.ListItemChoice) and item.choice:
        row = item.choice
        media = row.media
        files = (_attachment(media.url, row.title or None, media.thumbnail_url or None),) if media else ()
        choice = new_choice(
            kind="item",
            label=row.title or "",
            payload=row.postback_data or None,
            description=row.description or None,
        )
        return title_and_text(row.title, row.description), choice, files
    if isinstance(item, models.ListItemProduct) and item.product:
        product = item.product
        price = " ".join(str(part) for part in (product.item_price, product.currency) if part)
        product_id = str(product.id or "")  # An id may be a number.
        choice = new_choice(kind="item", label=product_id, payload=product_id or None)
        return title_and_text(product_id, price), choice, ()
    text = text_or_kind("item", item.to_dict())
    return text, new_choice(kind="unknown", label=text), ()


def _location(content: models.LocationMessage) -> str:
    at = content.coordinates
    return location_text(content.title, content.label, at.latitude if at else None, at.longitude if at else None)


def _attachment(
    url: str, description: str | None = None, thumbnail_url: str | None = None, name: object = None
) -> Attachment:
    own = name if isinstance(name, str) and name else None
    return new_attachment(
        url=url or "",
        media_type=media_type(url or "") or (media_type(own) if own else None),
        name=own or file_name(url or ""),
        description=description,
        thumbnail_url=thumbnail_url,
    )


def _file_line(file: Attachment) -> str:
    return f"[media] {file.name or file.url}"


def _choices(choices: Iterable[models.Choice]) -> tuple[Choice, ...]:
    return tuple(_one_choice(choice) for choice in choices)


def _one_choice(choice: models.Choice) -> Choice:
    kind: ChoiceKind = "unknown"
    url: str | None = None
    if choice.text_message:
        kind, label = "reply", choice.text_message.text or ""
    elif choice.url_message:
        kind, label, url = "link", choice.url_message.title or "", choice.url_message.url or None
    elif choice.call_message:
        kind, label, url = "call", choice.call_message.title or "", f"tel:{choice.call_message.phone_number}"
    elif choice.location_message:
        kind, label = "location", _location(choice.location_message)
    else:
        label = text_or_kind("choice", choice.to_dict())
    return new_choice(kind=kind, label=label, url=url, payload=choice.postback_data or None)


_READERS: dict[type, Callable[[Any], Body]] = {
    models.AppMessageTextMessage: _text,
    models.AppMessageMediaMessage: _app_media,
    models.AppMessageCardMessage: _card,
    models.AppMessageCarouselMessage: _carousel,
    models.AppMessageChoiceMessage: _choice,
    models.AppMessageLocationMessage: _app_location,
    models.AppMessageTemplateMessage: _template,
    models.AppMessageListMessage: _list,
}
_PLAIN_READERS: dict[str, Callable[[JsonObject], Body | None]] = {
    "media_message": _plain_media,
    "location_message": _plain_location,
}
_CONTACT_READERS: dict[str, Callable[[Any], Body]] = {
    "media_message": _media,
    "media_card_message": _media_card,
    "location_message": _location_message,
    "choice_response_message": _choice_response,
    "fallback_message": _fallback,
}
