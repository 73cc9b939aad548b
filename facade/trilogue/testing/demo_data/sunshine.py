"""Adds the demo data to Sunshine."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.demo_data.people import AGENTS, CUSTOMERS
from trilogue.testing.demo_data.sunshine_samples import BOT, CUSTOMER, MEDIA_URL, SAMPLE_MESSAGES, SHOP

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.demo_data.people import Person
    from trilogue.testing.sunshine import Sunshine

_SIGNED_UP = dt.datetime(2024, 3, 1, 8, tzinfo=dt.UTC)
_SAMPLES_START = dt.datetime(2025, 7, 8, 9, 30, tzinfo=dt.UTC)


class SunshineBuilder:
    """Adds conversations to Sunshine. The channel of a conversation is the `source` of its customer's messages."""

    def __init__(self, service: Sunshine) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "sunshine" in person.providers]
        self.users = {person.key: self._user(person, number) for number, person in enumerate(people)}
        self._conversation_count = 0
        """How many conversations were added; selects the agent."""
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
        """Begin a conversation, in which the next agent answers."""
        self._person, self._channel = person, channel
        self._conversation_count += 1
        user = self.users[person.key]
        self._conversation = self.service.add_conversation(user["id"], at=at, displayName=subject)

    def add_text(self, text: str, *, from_customer: bool, at: dt.datetime) -> None:
        """Add a text message to the open conversation."""
        self._add_message(CUSTOMER if from_customer else SHOP, {"type": "text", "text": text}, at)

    def close(self, at: dt.datetime) -> None:
        """Add a message that reports the ticket as closed. Sunshine's conversations themselves stay open."""
        closed = {"type": "ticket:closed", "data": {"ticketId": 4200 + self._conversation_count}}
        self._add_message(SHOP, {"type": "text", "text": "This conversation was closed."}, at, activity=closed)

    def add_samples(self) -> None:
        """Add the conversation of `SAMPLE_MESSAGES`. Its last message quotes the one before."""
        self.open(CUSTOMERS["sue"], "web", "Torn tent door", _SAMPLES_START)
        last: Record = {}
        for number, (author, content) in enumerate(SAMPLE_MESSAGES, 1):
            more = {"quotedMessage": {"type": "message", "message": last}} if number == len(SAMPLE_MESSAGES) else {}
            last = self._add_message(author, content, _SAMPLES_START + dt.timedelta(minutes=4 * number), **more)
        quoted = {"type": "externalMessageId", "externalMessageId": "wamid.8Z1"}
        thanks = {"type": "text", "text": "You are welcome, enjoy the summer."}
        self._add_message(
            SHOP, thanks, _SAMPLES_START + dt.timedelta(hours=2), quotedMessage=quoted, metadata={"csat": "asked"}
        )

    def _add_message(self, written_by: str, content: dict[str, Any], at: dt.datetime, **more: Any) -> Record:
        agent = AGENTS[self._conversation_count % len(AGENTS)][0]
        author: dict[str, Any] = {"type": "business", "displayName": agent, "avatarUrl": f"{MEDIA_URL}/acme.png"}
        source: dict[str, Any] = {"type": "zd:agentWorkspace", "integrationId": self.service.integration_id}
        if written_by == CUSTOMER:
            author = {"type": "user", "userId": self.users[self._person.key]["id"], "displayName": self._person.name}
            source = {"type": self._channel, "integrationId": self.service.integration_id, "originalMessageId": None}
        elif written_by == BOT:
            author = {"type": "business", "subtypes": ["AI"], "displayName": "Scout"}
            source = {"type": "zd:answerBot"}
        return self.service.add_message(self._conversation["id"], content, author=author, at=at, source=source, **more)
