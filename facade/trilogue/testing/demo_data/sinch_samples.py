"""Sinch messages of every kind, as one conversation."""

from __future__ import annotations

from typing import Any

MEDIA_URL = "https://media.example.org/acme"

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
    "media_message": {"url": f"{MEDIA_URL}/ember.jpg", "caption": "The Ember"},
    "choices": _CHOICES[:1],
}

SAMPLE_MESSAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    (TO_APP, {"text_message": {"text": "My stove AO-10561 hisses. Is that normal?"}, "reply_to": None}),
    (TO_CONTACT, {"text_message": {"text": "Hissing is, smelling is not. Could you send a short film?"}}),
    (TO_APP, {"media_message": {"url": f"{MEDIA_URL}/hiss.mp4", "thumbnail_url": f"{MEDIA_URL}/hiss.jpg"}}),
    (TO_APP, {"media_card_message": {"url": f"{MEDIA_URL}/valve.jpg", "caption": "This is where it comes from"}}),
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
    (TO_CONTACT, {"media_message": {"url": f"{MEDIA_URL}/valve-manual.pdf"}}),
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
"""Direction and content of each message."""
