"""Sinch's models as records. Which field feeds which is told in the documentation's table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue.providers._reading import described, file_name, lines, media_type, place, titled
from trilogue.records import Attachment, Author, Choice, Contact, Conversation, Identity, Message
from trilogue_sinch import models
from trilogue_sinch.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.records import AuthorRole, Direction, MessageKind

Body: TypeAlias = "tuple[MessageKind, str, tuple[Attachment, ...], tuple[Choice, ...]]"
"""What a content becomes: kind, text, attachments, choices."""

_WAYS: dict[str, tuple[AuthorRole, Direction]] = {
    "TO_APP": ("customer", "inbound"),
    "TO_CONTACT": ("business", "outbound"),
}
PHONE_CHANNELS = frozenset({"SMS", "MMS", "RCS", "WHATSAPP", "VIBER", "VIBERBM", "KAKAOTALK"})
"""Channels whose identities are phone numbers in digits, without a plus."""


def contact(raw: models.Contact) -> Contact:
    """A contact."""
    identities = tuple(Identity(known.channel or "", known.identity or "") for known in raw.channel_identities or ())
    return Contact(
        "sinch",
        _id(raw.id),
        raw.display_name or None,
        raw.email or None,
        next((f"+{i.value.lstrip('+')}" for i in identities if i.channel in PHONE_CHANNELS and i.value), None),
        raw.external_id or None,
        None,
        # The service writes UNSPECIFIED where it knows no language.
        raw.language if raw.language and raw.language != "UNSPECIFIED" else None,
        None,
        identities,
        raw,
    )


def conversation(raw: models.Conversation) -> Conversation:
    """A conversation."""
    state = None if not isinstance(raw.active, bool) else "active" if raw.active else "inactive"
    return Conversation(
        "sinch",
        _id(raw.id),
        raw.contact_id or None,
        raw.active_channel or None,
        None,
        state,
        "unknown",
        None,
        raw.last_received or None,
        None,
        None,
        None,
        raw,
    )


def message(about: Contact | None, raw: models.ConversationMessage) -> Message:
    """A message; ``about`` names its author where it is the contact."""
    # For every message of an export: what is mostly unset is compared with UNSET, whose truth value costs a call.
    inward, outward, identity, accept_time = raw.contact_message, raw.app_message, raw.channel_identity, raw.accept_time
    contact_id = raw.contact_id or None
    reply_to = None
    if outward is not UNSET:
        role, direction = _WAYS.get(raw.direction or "") or _WAYS["TO_CONTACT"]
        kind, text, attachments, choices = app_message(outward)
    elif inward is not UNSET:
        role, direction = _WAYS.get(raw.direction or "") or _WAYS["TO_APP"]
        kind, text, attachments, choices = _contact_message(inward)
        reply_to = None if inward.reply_to is UNSET else inward.reply_to.message_id or None
    else:
        role, direction = _WAYS.get(raw.direction or "", ("unknown", "unknown"))
        kind, text, attachments, choices = _NOTHING
    return Message(
        "sinch",
        _id(raw.id),
        raw.conversation_id or None,
        contact_id,
        None if accept_time is UNSET else accept_time,
        direction,
        None if identity is UNSET else identity.channel or None,
        kind,
        _customer(contact_id, about) if role == "customer" else Author(role) if role == "unknown" else _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        reply_to,
        None,
        None,
        None,
        raw,
        _problem(raw) if accept_time is UNSET or (inward is UNSET and outward is UNSET) else None,
    )


def sent(
    conversation_id: str | None, contact_id: str, content: models.AppMessage, answer: models.SendMessageResponse
) -> Message:
    """A message just sent, of which the service tells the id and the time."""
    kind, text, attachments, choices = app_message(content)
    return Message(
        "sinch",
        _id(answer.message_id),
        conversation_id,
        contact_id,
        answer.accepted_time or None,
        "outbound",
        None,
        kind,
        _BUSINESS,
        text,
        None,
        None,
        attachments,
        choices,
        None,
        "accepted",
        None,
        None,
        answer,
    )


def _id(value: object) -> str:
    if not value:
        raise ValueError("it has no id")
    return str(value)


def _problem(raw: models.ConversationMessage) -> str:
    if raw.contact_message is UNSET and raw.app_message is UNSET:
        return "it has no app_message and no contact_message that can be read"
    return f"accept_time is no time: {raw.additional_properties.get('accept_time')!r}"


_NOTHING: Body = "unknown", "", (), ()
_BUSINESS = Author("business")


def _customer(contact_id: str | None, about: Contact | None) -> Author:
    if about is None or about.id != contact_id:
        return _author(contact_id, None, None)
    return _author(contact_id, about.name, about.email)


@lru_cache(maxsize=64)  # A conversation has one customer and many messages.
def _author(contact_id: str | None, name: str | None, email: str | None) -> Author:
    return Author("customer", contact_id, name, email)


# --- contents


def app_message(content: models.AppMessage) -> Body:
    """What the business wrote."""
    reader = _READERS.get(type(content))
    if reader is None:
        return "unknown", described("unknown", content.additional_properties), (), ()
    return reader(content)


def _contact_message(content: models.ContactMessage) -> Body:
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
