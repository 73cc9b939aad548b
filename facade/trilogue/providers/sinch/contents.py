"""What Sinch's messages hold, as kind, text, attachments and choices: what apps send and what contacts send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue.providers._base.reading import described, file_name, lines, media_type, place, titled
from trilogue.records import Attachment, Choice
from trilogue_sinch import models
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.records import MessageKind

Body: TypeAlias = "tuple[MessageKind, str, tuple[Attachment, ...], tuple[Choice, ...]]"
"""Kind, text, attachments, choices."""


def app_message(content: models.AppMessage) -> Body:
    """What the business wrote."""
    reader = _READERS.get(type(content))
    if reader is None:
        return "unknown", described("unknown", content.additional_properties), (), ()
    return reader(content)


def contact_message(content: models.ContactMessage) -> Body:
    """What the customer wrote: the one key that is set tells the kind."""
    if content.text_message is not UNSET:
        return _said(content.text_message)
    for key, reader in _CONTACT_READERS.items():
        if said := getattr(content, key):
            return reader(said)
    return "unknown", described("unknown", content.additional_properties), (), ()


def _said(content: models.TextMessage) -> Body:
    return "text", content.text or "", (), ()


def _media_card(content: models.MediaCardMessage) -> Body:
    file = _attachment(content.url, content.caption or None)
    return "media", content.caption or _file_line(file), (file,), ()


def _chosen(content: models.ChoiceResponseMessage) -> Body:
    return "choice_response", content.postback_data or "[choice_response]", (), ()


def _fallback(content: models.FallbackMessage) -> Body:
    reason = content.reason.description if content.reason else None
    return "unknown", content.raw_message or reason or "[unknown]", (), ()


def _place(content: models.LocationMessage) -> Body:
    return "location", _location(content), (), ()


def _text(content: models.AppMessageTextMessage) -> Body:
    return _said(content.text_message)


def _app_media(content: models.AppMessageMediaMessage) -> Body:
    return _media(content.media_message)


def _media(content: models.MediaMessage) -> Body:
    file = _attachment(content.url, None, content.thumbnail_url or None)
    return "media", _file_line(file), (file,), ()


def _card(content: models.AppMessageCardMessage) -> Body:
    text, files, choices = _one_card(content.card_message)
    return "card", text or "[card]", files, choices


def _carousel(content: models.AppMessageCarouselMessage) -> Body:
    cards = [_one_card(card) for card in content.carousel_message.cards or ()]
    return (
        "carousel",
        lines(*(text for text, _, _ in cards)) or "[carousel]",
        tuple(file for _, files, _ in cards for file in files),
        (
            *(choice for _, _, choices in cards for choice in choices),
            *_choices(content.carousel_message.choices or ()),
        ),
    )


def _one_card(card: models.CardMessage) -> tuple[str, tuple[Attachment, ...], tuple[Choice, ...]]:
    media = card.media_message
    files = (_attachment(media.url, media.caption or card.title or None),) if media else ()
    return titled(card.title, card.description), files, _choices(card.choices or ())


def _choice(content: models.AppMessageChoiceMessage) -> Body:
    asked = content.choice_message.text_message
    choices = _choices(content.choice_message.choices or ())
    text = (asked.text if asked else "") or " / ".join(choice.label for choice in choices)
    return "choices", text or "[choices]", (), choices


def _app_location(content: models.AppMessageLocationMessage) -> Body:
    return _place(content.location_message)


def _template(content: models.AppMessageTemplateMessage) -> Body:
    template = content.template_message
    named = [template.omni_template, *(template.channel_template or {}).values()]
    found = next((reference for reference in named if isinstance(reference, models.TemplateReference)), None)
    if found is None:
        return "template", described("template", template.to_dict()), (), ()
    return "template", lines(f"[template] {found.template_id}", *(found.parameters or {}).values()), (), ()


def _list(content: models.AppMessageListMessage) -> Body:
    listed = content.list_message
    text, files, choices = [titled(listed.title, listed.description)], list[Attachment](), list[Choice]()
    for section in listed.sections or ():
        text.append(section.title or "")
        for item in section.items or ():
            line, choice, file = _item(item)
            text.append(f"- {line}")
            choices.append(choice)
            files.extend(file)
    return "list", lines(*text) or "[list]", tuple(files), tuple(choices)


def _item(item: models.ListItem) -> tuple[str, Choice, tuple[Attachment, ...]]:
    if isinstance(item, models.ListItemChoice) and item.choice:
        row = item.choice
        media = row.media
        files = (_attachment(media.url, row.title or None, media.thumbnail_url or None),) if media else ()
        choice = Choice("item", row.title or "", None, row.postback_data or None, row.description or None)
        return titled(row.title, row.description), choice, files
    if isinstance(item, models.ListItemProduct) and item.product:
        product = item.product
        price = " ".join(str(part) for part in (product.item_price, product.currency) if part)
        return titled(product.id, price), Choice("item", product.id or "", None, product.id or None), ()
    words = described("item", item.to_dict())
    return words, Choice("unknown", words), ()


def _location(content: models.LocationMessage) -> str:
    at = content.coordinates
    return place(content.title, content.label, at.latitude if at else None, at.longitude if at else None)


def _attachment(url: str, description: str | None = None, thumbnail_url: str | None = None) -> Attachment:
    return Attachment(url or "", media_type(url or ""), file_name(url or ""), description, None, thumbnail_url)


def _file_line(file: Attachment) -> str:
    return f"[media] {file.name or file.url}"


def _choices(choices: Iterable[models.Choice]) -> tuple[Choice, ...]:
    return tuple(_one_choice(choice) for choice in choices)


def _one_choice(choice: models.Choice) -> Choice:
    payload = choice.postback_data or None
    if choice.text_message:
        return Choice("reply", choice.text_message.text or "", None, payload)
    if choice.url_message:
        return Choice("link", choice.url_message.title or "", choice.url_message.url or None, payload)
    if choice.call_message:
        return Choice("call", choice.call_message.title or "", f"tel:{choice.call_message.phone_number}", payload)
    if choice.location_message:
        return Choice("location", _location(choice.location_message), None, payload)
    return Choice("unknown", described("choice", choice.additional_properties), None, payload)


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
_CONTACT_READERS: dict[str, Callable[[Any], Body]] = {
    "media_message": _media,
    "media_card_message": _media_card,
    "location_message": _place,
    "choice_response_message": _chosen,
    "fallback_message": _fallback,
}
