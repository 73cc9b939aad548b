"""Sunshine messages with every kind of content and action, as one conversation."""

from __future__ import annotations

from typing import Any

MEDIA_URL = "https://media.example.org/acme"

CUSTOMER, SHOP, BOT = "customer", "shop", "bot"
"""Who wrote a message."""

SAMPLE_MESSAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    (CUSTOMER, {"type": "text", "text": "Hi! Our Vidda tent from AO-10550 has a torn inner door."}),
    (
        BOT,
        {
            "type": "text",
            "text": "Hello Sue, I am Scout. What would you like to do?",
            "actions": [
                {
                    "type": "reply",
                    "text": "Have it repaired",
                    "payload": "REPAIR",
                    "iconUrl": f"{MEDIA_URL}/needle.png",
                },
                {"type": "reply", "text": "Talk to a person", "payload": "PERSON"},
                {"type": "locationRequest", "text": "Find a shop near me"},
            ],
        },
    ),
    (CUSTOMER, {"type": "text", "text": "Have it repaired", "payload": "REPAIR"}),
    (
        BOT,
        {
            "type": "form",
            "submitted": True,
            "blockChatInput": True,
            "fields": [
                {
                    "type": "text",
                    "name": "order",
                    "label": "Order number",
                    "placeholder": "AO-…",
                    "minSize": 8,
                    "maxSize": 8,
                },
                {"type": "email", "name": "email", "label": "E-mail", "placeholder": "you@example.org"},
                {
                    "type": "select",
                    "name": "part",
                    "label": "What is broken?",
                    "options": [{"name": "door", "label": "A door"}, {"name": "pole", "label": "A pole"}],
                },
            ],
        },
    ),
    (
        CUSTOMER,
        {
            "type": "formResponse",
            "fields": [
                {"type": "text", "name": "order", "label": "Order number", "text": "AO-10550"},
                {"type": "email", "name": "email", "label": "E-mail", "email": "sue@example.org"},
                {
                    "type": "select",
                    "name": "part",
                    "label": "What is broken?",
                    "select": [{"name": "door", "label": "A door"}],
                },
            ],
            "textFallback": "Order number: AO-10550\nE-mail: sue@example.org\nWhat is broken?: A door",
        },
    ),
    (
        CUSTOMER,
        {
            "type": "image",
            "mediaUrl": f"{MEDIA_URL}/torn-door.jpg",
            "mediaType": "image/jpeg",
            "mediaSize": 248113,
            "altText": "A tent door with a tear as long as a hand",
            "text": "This is the tear",
        },
    ),
    (SHOP, {"type": "text", "text": "Hi Sue, Mia here. That is one for the workshop, not for tape. Where are you?"}),
    (
        CUSTOMER,
        {
            "type": "location",
            "text": "56.1519, 10.2107",
            "coordinates": {"lat": 56.1519, "long": 10.2107},
            "location": {"name": "Moesgaard camp site", "address": "Moesgård Strandvej, Højbjerg"},
        },
    ),
    (
        SHOP,
        {
            "type": "carousel",
            "text": "Aarhus harbour\nMoesgaard kiosk",
            "displaySettings": {"imageAspectRatio": "horizontal"},
            "items": [
                {
                    "title": "Aarhus harbour",
                    "description": "2.1 km, open until 18",
                    "size": "large",
                    "mediaUrl": f"{MEDIA_URL}/harbour.jpg",
                    "mediaType": "image/jpeg",
                    "altText": "The shop at the harbour",
                    "actions": [
                        {
                            "type": "link",
                            "text": "Show the way",
                            "uri": "https://maps.example.org/harbour",
                            "default": True,
                        },
                        {"type": "postback", "text": "Drop it off here", "payload": "DROP:HARBOUR"},
                    ],
                },
                {
                    "title": "Moesgaard kiosk",
                    "description": "300 m, weekends only",
                    "actions": [{"type": "postback", "text": "Drop it off here", "payload": "DROP:KIOSK"}],
                },
            ],
        },
    ),
    (
        SHOP,
        {
            "type": "list",
            "items": [
                {
                    "title": "Repair",
                    "description": "A week, free under guarantee",
                    "size": "compact",
                    "actions": [{"type": "postback", "text": "Choose", "payload": "REPAIR"}],
                },
                {
                    "title": "A new inner tent",
                    "description": "Tomorrow, 79 EUR",
                    "size": "compact",
                    "actions": [
                        {"type": "buy", "text": "Buy now", "amount": 7900, "currency": "EUR"},
                        {
                            "type": "webview",
                            "text": "Look at it",
                            "uri": "https://shop.example.org/inner",
                            "fallback": "https://shop.example.org/inner",
                            "size": "tall",
                        },
                    ],
                },
            ],
            "actions": [{"type": "link", "text": "The terms", "uri": "https://shop.example.org/guarantee"}],
        },
    ),
    (CUSTOMER, {"type": "text", "text": "Repair, please. I leave it at the kiosk on Saturday."}),
    (
        SHOP,
        {
            "type": "file",
            "mediaUrl": f"{MEDIA_URL}/repair-note.pdf",
            "mediaType": "application/pdf",
            "mediaSize": 61244,
            "text": "Print this and put it in the bag",
            "altText": "Repair note R-2207",
        },
    ),
    (
        SHOP,
        {
            "type": "template",
            "template": {
                "name": "repair_received",
                "language": {"code": "en"},
                "components": [{"type": "body", "text": "R-2207"}],
            },
        },
    ),
    (
        CUSTOMER,
        {
            "type": "text",
            "text": "Received at the kiosk. Thanks, Mia!",
            "htmlText": "<b>Received</b> at the kiosk. Thanks, Mia!",
        },
    ),
)
"""Author and content of each message."""
