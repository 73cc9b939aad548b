"""The demonstration on Sinch: its stage, and one conversation with every kind of content."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.stories.cast import CUSTOMERS

if TYPE_CHECKING:
    from trilogue.testing.sinch import Sinch
    from trilogue.testing.store import Record
    from trilogue.testing.stories.cast import Person

_KNOWN_SINCE = dt.datetime(2024, 3, 2, 8, tzinfo=dt.UTC)
_MEDIA = "https://media.example.org/acme"
_GALLERY = dt.datetime(2025, 7, 9, 16, 5, tzinfo=dt.UTC)

TO_APP, TO_CONTACT = "TO_APP", "TO_CONTACT"
_CHOICES = [
    {"text_message": {"text": "Tomorrow"}, "postback_data": "DAY:1"},
    {"call_message": {"title": "Call the shop", "phone_number": "+4570123456"}},
    {"url_message": {"title": "Track it", "url": "https://track.example.org/AO-10561"}},
    {
        "location_message": {
            "title": "Parcel shop",
            "label": "Kiosk",
            "coordinates": {"latitude": 56.15, "longitude": 10.2},
        },
    },
]
_CARD = {
    "title": "Ember stove",
    "description": "Boils a litre in four minutes",
    "height": "MEDIUM",
    "media_message": {"url": f"{_MEDIA}/ember.jpg", "caption": "The Ember"},
    "choices": _CHOICES[:1],
}

EVERYTHING: tuple[tuple[str, dict[str, Any]], ...] = (
    (TO_APP, {"text_message": {"text": "My stove AO-10561 hisses. Is that normal?"}, "reply_to": None}),
    (TO_CONTACT, {"text_message": {"text": "Hissing is, smelling is not. Could you send a short film?"}}),
    (TO_APP, {"media_message": {"url": f"{_MEDIA}/hiss.mp4", "thumbnail_url": f"{_MEDIA}/hiss.jpg"}}),
    (TO_APP, {"media_card_message": {"url": f"{_MEDIA}/valve.jpg", "caption": "This is where it comes from"}}),
    (
        TO_APP,
        {
            "location_message": {
                "title": "We are here",
                "label": "Camp",
                "coordinates": {"latitude": 56.1, "longitude": 10.2},
            }
        },
    ),
    (TO_CONTACT, {"media_message": {"url": f"{_MEDIA}/valve-manual.pdf"}}),
    (
        TO_CONTACT,
        {
            "location_message": {
                "title": "Acme Aarhus",
                "label": "Shop",
                "coordinates": {"latitude": 56.16, "longitude": 10.21},
            }
        },
    ),
    (TO_CONTACT, {"choice_message": {"text_message": {"text": "A new valve can be with you:"}, "choices": _CHOICES}}),
    (TO_APP, {"choice_response_message": {"message_id": "01J0CHOICE0000000000000000", "postback_data": "DAY:1"}}),
    (TO_CONTACT, {"card_message": _CARD}),
    (TO_CONTACT, {"carousel_message": {"cards": [_CARD, {**_CARD, "title": "Ember Duo"}], "choices": _CHOICES[2:3]}}),
    (
        TO_CONTACT,
        {
            "list_message": {
                "title": "Spare parts",
                "description": "For the Ember",
                "sections": [
                    {
                        "title": "Valves",
                        "items": [
                            {"choice": {"title": "Valve", "description": "9 EUR", "postback_data": "PART:VALVE"}},
                            {
                                "product": {
                                    "id": "ember-duo",
                                    "marketplace": "acme",
                                    "quantity": 1,
                                    "item_price": 59.5,
                                    "currency": "EUR",
                                }
                            },
                        ],
                    },
                ],
                "message_properties": {"catalog_id": "acme", "menu": "Choose"},
            },
        },
    ),
    (
        TO_CONTACT,
        {
            "template_message": {
                "omni_template": {
                    "template_id": "parcel-on-its-way",
                    "version": "2",
                    "language_code": "en",
                    "parameters": {"order": "AO-10561", "day": "Thursday"},
                },
            },
        },
    ),
    (
        TO_CONTACT,
        {
            "explicit_channel_message": {"WHATSAPP": '{"type": "sticker", "sticker": {"id": "42"}}'},
            "text_message": {"text": "👍"},
        },
    ),
    (
        TO_APP,
        {
            "fallback_message": {
                "raw_message": '{"reaction": "🔥"}',
                "reason": {"code": "UNSUPPORTED", "description": "reaction", "sub_code": "UNSPECIFIED_SUB_CODE"},
            }
        },
    ),
    (
        TO_APP,
        {
            "text_message": {"text": "Valve fitted, no hiss. Dinner is saved."},
            "reply_to": {"message_id": "01J0CHOICE0000000000000000"},
        },
    ),
)


class Stage:
    """Sinch as a stage: one contact per person, reached on every channel by telephone number."""

    def __init__(self, service: Sinch) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "sinch" in person.on]
        self.contacts = {person.key: self._contact(person, number) for number, person in enumerate(people)}
        self._conversation: Record = {}
        self._said = 0

    def _contact(self, person: Person, number: int) -> Record:
        digits = person.phone.removeprefix("+")
        channels = ("WHATSAPP", "SMS", "RCS", "VIBER")
        others = ("MESSENGER", f"psid-{person.key}"), ("APPLEBC", f"urn:{person.key}")  # the last is in no enum
        identities = [*((channel, digits) for channel in channels), *others]
        return self.service.add_contact(
            *identities, at=_KNOWN_SINCE + dt.timedelta(days=number), display_name=person.name, email=person.email,
            external_id=f"acme-{person.key}", language="EN_GB", metadata=f'{{"city": "{person.city}"}}',
        )  # fmt: skip

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime) -> None:
        """Begin a conversation; the service has no subjects, so it becomes metadata."""
        contact = self.contacts[person.key]
        self._conversation = self.service.add_conversation(contact["id"], channel, at=at, metadata=subject)

    def say(self, text: str, *, customer: bool, at: dt.datetime) -> None:
        """Add a text; now and then the wire's undeclared null is beside it."""
        self._said += 1
        content: dict[str, Any] = {"text_message": {"text": text}}
        if customer and self._said % 3 == 0:
            content["reply_to"] = None
        self._add(TO_APP if customer else TO_CONTACT, content, at)

    def close(self, at: dt.datetime) -> None:  # noqa: ARG002 - Sinch does not say when
        """Stop the conversation; it stays listed."""
        self._conversation["active"] = False

    def show_everything(self) -> None:
        """Hold the conversation of `EVERYTHING`, and leave it active."""
        self.open(CUSTOMERS["sue"], "WHATSAPP", "Hissing stove", _GALLERY)
        for number, (direction, content) in enumerate(EVERYTHING, 1):
            self._add(direction, content, _GALLERY + dt.timedelta(minutes=3 * number))
        older = {"contact_message": {"text_message": {"text": "Is the Ember back in stock? (from the old system)"}}}
        self.service.add_message(
            self._conversation, direction=TO_APP, at=_GALLERY - dt.timedelta(days=30), injected=True, **older
        )

    def _add(self, direction: str, content: dict[str, Any], at: dt.datetime) -> None:
        kind = "contact_message" if direction == TO_APP else "app_message"
        self.service.add_message(self._conversation, direction=direction, at=at, **{kind: content})
