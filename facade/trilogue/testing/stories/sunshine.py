"""The demonstration on Sunshine: its stage, and one conversation with every kind of content."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.stories.cast import AGENTS, CUSTOMERS

if TYPE_CHECKING:
    from trilogue.testing.store import Record
    from trilogue.testing.stories.cast import Person
    from trilogue.testing.sunshine import Sunshine

_SIGNED_UP = dt.datetime(2024, 3, 1, 8, tzinfo=dt.UTC)
_MEDIA = "https://media.example.org/acme"
_GALLERY = dt.datetime(2025, 7, 8, 9, 30, tzinfo=dt.UTC)

CUSTOMER, SHOP, BOT = "customer", "shop", "bot"

EVERYTHING: tuple[tuple[str, dict[str, Any]], ...] = (
    (CUSTOMER, {"type": "text", "text": "Hi! Our Vidda tent from AO-10550 has a torn inner door."}),
    (
        BOT,
        {
            "type": "text",
            "text": "Hello Sue, I am Scout. What would you like to do?",
            "actions": [
                {"type": "reply", "text": "Have it repaired", "payload": "REPAIR", "iconUrl": f"{_MEDIA}/needle.png"},
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
            "mediaUrl": f"{_MEDIA}/torn-door.jpg",
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
                    "mediaUrl": f"{_MEDIA}/harbour.jpg",
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
            "mediaUrl": f"{_MEDIA}/repair-note.pdf",
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


class Stage:
    """Sunshine as a stage: the channel of a conversation is where its customer's messages come from."""

    def __init__(self, service: Sunshine) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "sunshine" in person.on]
        self.users = {person.key: self._user(person, number) for number, person in enumerate(people)}
        self._agents = 0
        self._person = people[0]
        self._channel = ""
        self._conversation: Record = {}

    def _user(self, person: Person, number: int) -> Record:
        at = _SIGNED_UP + dt.timedelta(days=number)
        user = self.service.add_user(
            f"acme-{person.key}", at=at, zendeskId=str(35430 + number),
            profile={
                "givenName": person.first, "surname": person.last, "email": person.email, "locale": "en",
                "localeOrigin": "zendeskAccount",
            },
            metadata={"city": person.city, "vip": person.key == "sue"},
        )  # fmt: skip
        clients = self.service.store[f"{self.service.root}/users/{user['id']}/clients"]
        devices = self.service.store[f"{self.service.root}/users/{user['id']}/devices"]
        seen = at.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        client = {
            "id": self.service.ids.object_id(at), "type": "sdk", "status": "active", "lastSeen": seen, "linkedAt": seen,
            "integrationId": self.service.integration_id, "externalId": None, "displayName": person.name, "raw": None,
            "info": {"browserLanguage": "en-GB", "vendor": "web"},
        }  # fmt: skip
        clients.add(client)
        devices.add(
            {
                "id": self.service.ids.object_id(at), "type": "web", "guid": f"guid-{person.key}", "status": "active",
                "clientId": client["id"], "integrationId": self.service.integration_id, "lastSeen": seen,
                "pushNotificationToken": None, "appVersion": None, "info": {"currentUrl": "https://shop.example.org/"},
            }
        )  # fmt: skip
        return user

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime) -> None:
        """Begin a conversation, answered by the next agent."""
        self._person, self._channel = person, channel
        self._agents += 1
        user = self.users[person.key]
        self._conversation = self.service.add_conversation(user["id"], at=at, displayName=subject)

    def say(self, text: str, *, customer: bool, at: dt.datetime) -> None:
        """Add a text."""
        self._add(CUSTOMER if customer else SHOP, {"type": "text", "text": text}, at)

    def close(self, at: dt.datetime) -> None:
        """Sunshine's conversations stay open; the ticket behind this one closes."""
        closed = {"type": "ticket:closed", "data": {"ticketId": 4200 + self._agents}}
        self._add(SHOP, {"type": "text", "text": "This conversation was closed."}, at, activity=closed)

    def show_everything(self) -> None:
        """Hold the conversation of `EVERYTHING`; the last message quotes the one before."""
        self.open(CUSTOMERS["sue"], "web", "Torn tent door", _GALLERY)
        last: Record = {}
        for number, (who, content) in enumerate(EVERYTHING, 1):
            more = {"quotedMessage": {"type": "message", "message": last}} if number == len(EVERYTHING) else {}
            last = self._add(who, content, _GALLERY + dt.timedelta(minutes=4 * number), **more)
        quoted = {"type": "externalMessageId", "externalMessageId": "wamid.8Z1"}
        thanks = {"type": "text", "text": "You are welcome, enjoy the summer."}
        self._add(SHOP, thanks, _GALLERY + dt.timedelta(hours=2), quotedMessage=quoted, metadata={"csat": "asked"})

    def _add(self, who: str, content: dict[str, Any], at: dt.datetime, **more: Any) -> Record:
        agent = AGENTS[self._agents % len(AGENTS)][0]
        author: dict[str, Any] = {"type": "business", "displayName": agent, "avatarUrl": f"{_MEDIA}/acme.png"}
        source: dict[str, Any] = {"type": "zd:agentWorkspace", "integrationId": self.service.integration_id}
        if who == CUSTOMER:
            author = {"type": "user", "userId": self.users[self._person.key]["id"], "displayName": self._person.name}
            source = {"type": self._channel, "integrationId": self.service.integration_id, "originalMessageId": None}
        elif who == BOT:
            author = {"type": "business", "subtypes": ["AI"], "displayName": "Scout"}
            source = {"type": "zd:answerBot"}
        return self.service.add_message(self._conversation["id"], content, author=author, at=at, source=source, **more)
