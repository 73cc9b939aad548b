"""The demonstration on Dixa: its stage, and conversations with every kind of message, link and field."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.dixa.shapes import gmt
from trilogue.testing.stories.cast import AGENTS, CUSTOMERS

if TYPE_CHECKING:
    from trilogue.testing.dixa import Dixa
    from trilogue.testing.store import Record
    from trilogue.testing.stories.cast import Person

_KNOWN_SINCE = dt.datetime(2024, 3, 3, 8, tzinfo=dt.UTC)
_MEDIA = "https://media.example.org/acme"
_GALLERY = dt.datetime(2025, 7, 4, 11, 20, tzinfo=dt.UTC)
_HOUR = dt.timedelta(hours=1)

_LINKS = ("FollowUp", "SideConversation", "EmailForward")
_TAGS = (("delivery", "#ff8f00", "Active"), ("guarantee", "#2e7d32", "Active"), ("fax", "#9e9e9e", "Inactive"))
_PHOTO = {"url": f"{_MEDIA}/lamp.jpg", "prettyName": "lamp.jpg"}
_RECORDING = f"{_MEDIA}/call-4711.mp3"


def _text(value: str) -> dict[str, str]:
    return {"_type": "Text", "value": value}


def _html(value: str) -> dict[str, str]:
    return {"_type": "Html", "value": value}


EVERYTHING: tuple[tuple[str, str, tuple[tuple[str, dict[str, str], dict[str, Any]], ...]], ...] = (
    (
        "Email",
        "The lamp again",
        (
            (
                "Inbound",
                _html("<p>My <b>Halden lantern</b> flickers.</p>"),
                {"attachments": [_PHOTO], "inlineImages": [_PHOTO]},
            ),
            ("Outbound", _text("We have received your message and answer within a day."), {"isAutoReply": True}),
            (
                "Outbound",
                _html("<p>Please try it with <i>fresh</i> batteries.</p>"),
                {"cc": [{"email": "workshop@acme.example", "name": "Workshop"}]},
            ),
            (
                "Inbound",
                _text(""),
                {
                    "emailContent": {
                        "_type": "TooLarge",
                        "file": {"url": f"{_MEDIA}/long-mail.eml", "prettyName": "long-mail.eml"},
                    }
                },
            ),
            ("Outbound", _text("A new lantern is on its way."), {"deliveryFailureReason": "mailbox full"}),
        ),
    ),
    (
        "ContactForm",
        "Question from the web form",
        (
            (
                "Inbound",
                _text("Do you repair lanterns of other makers?"),
                {"originalContentUrl": {"url": f"{_MEDIA}/form-88.eml"}},
            ),
            ("Outbound", _text("We do, for 25 EUR."), {}),
        ),
    ),
    (
        "WidgetChat",
        "Chat about opening hours",
        (
            ("Outbound", _text("Hi, this is Scout. Ask me anything."), {"isAutomated": True}),
            ("Inbound", _text("Are you open on Sunday?"), {}),
            (
                "Outbound",
                _html("<p>From <b>10 to 14</b>.</p>"),
                {"attachments": [{"url": f"{_MEDIA}/hours.pdf", "prettyName": "hours.pdf"}]},
            ),
        ),
    ),
    (
        "PstnPhone",
        "Call back",
        (
            ("Inbound", _text(""), {"duration": 184}),
            ("Inbound", _text(""), {"_type": "CallRecordingAttributes", "duration": 184, "recording": _RECORDING}),
        ),
    ),
    ("Generic", "From our own app", (("Inbound", _text("The app says my lantern is a stove."), {}),)),
    ("Sms", "SMS", (("Inbound", _text("Is AO-10577 packed?"), {}), ("Outbound", _text("It is."), {}))),
    ("Twitter", "Post", (("Inbound", _text("@acmeoutdoor the lantern survived the rain!"), {}),)),
    ("FacebookMessenger", "Messenger", (("Inbound", _text("Nice pictures on your page."), {"attachments": [_PHOTO]}),)),
    ("WhatsApp", "WhatsApp", (("Inbound", _text("Sent from the mountain"), {"attachments": [_PHOTO]}),)),
    ("Messenger", "Chat", (("Inbound", _text("One more question about the Vidda."), {}),)),
)
"""Channel, subject, and messages: direction, content, and what their attributes hold beyond the usual."""


class Stage:
    """Dixa as a stage: agents take turns, conversations are tagged, noted, rated and closed."""

    def __init__(self, service: Dixa) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "dixa" in person.on]
        self.users = {person.key: self._user(person, number) for number, person in enumerate(people)}
        self.agents = [service.add_agent(name, email, phoneNumber="+4570123457") for name, email in AGENTS]
        self.tags = [
            service.store["/v1/tags"].add({"id": service.ids.uuid(), "name": name, "color": color, "state": state})
            for name, color, state in _TAGS
        ]
        team = service.store["/v1/teams"].add({"id": service.ids.uuid(), "name": "First line"})
        for agent in self.agents:
            service.store[f"/v1/teams/{team['id']}/agents"].add({"id": agent["id"]})
            service.store[f"/v1/queues/{service.queue['id']}/members"].add({"id": agent["id"]})
        queue = service.add_queue("Workshop")
        queue["usages"] = {"queueId": queue["id"], "usages": {"Email": ["workshop@acme.example"]}}
        self._conversation: Record = {}
        self._turn = 0

    def _user(self, person: Person, number: int) -> Record:
        return self.service.add_end_user(
            at=_KNOWN_SINCE + dt.timedelta(days=number), displayName=person.name, firstName=person.first,
            lastName=person.last, email=person.email, phoneNumber=person.phone, externalId=f"acme-{person.key}",
        )  # fmt: skip

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime, **fields: Any) -> None:
        """Begin a conversation and give it to the next agent."""
        self._turn += 1
        agent = self._agent()
        named = {"subject": subject} if channel in ("Email", "ContactForm") else {}
        assignment = {"agentId": agent["id"], "assignedAt": gmt(at + dt.timedelta(seconds=30))}
        self._conversation = self.service.add_conversation(
            self.users[person.key]["id"], channel, at=at, assignment=assignment, **named, **fields
        )

    def say(self, text: str, *, customer: bool, at: dt.datetime) -> None:
        """Add a text."""
        self._add("Inbound" if customer else "Outbound", _text(text), at)

    def close(self, at: dt.datetime) -> None:
        """Note, tag and close the conversation; every second one is rated."""
        service, conversation, agent = self.service, self._conversation, self._agent()
        path = f"/v1/conversations/{conversation['id']}"
        note = {
            "id": service.ids.uuid(), "authorId": agent["id"], "createdAt": gmt(at), "csid": conversation["id"],
            "message": "Solved. Kind customer, would help again.",
        }  # fmt: skip
        service.store[f"{path}/notes"].add(note)
        attributes = {"_type": "NoteAddedAttribute", "message": note["message"]}
        service.note_activity(conversation, "NoteAdded", agent["id"], attributes, at=at)
        tag = self.tags[self._turn % 2]
        service.store[f"{path}/tags"].add({"id": tag["id"]})
        attributes = {"_type": "TagAddedAttribute", "tag": tag["name"]}
        service.note_activity(conversation, "TagAdded", agent["id"], attributes, at=at)
        conversation.update(state="Closed", stateUpdatedAt=gmt(at))
        service.note_activity(conversation, "ConversationClosed", agent["id"], at=at)
        if self._turn % 2:
            self._rate(5 - self._turn % 3, at + _HOUR)

    def _rate(self, score: int, at: dt.datetime) -> None:
        conversation, agent = self._conversation, self._agent()
        rating = {
            "id": self.service.ids.uuid(), "ratingScore": score, "ratingType": "Csat", "ratingStatus": "Rated",
            "ratingComment": "Quick and friendly" if score > 3 else "It took a while",  # noqa: PLR2004 - out of five
            "conversationChannel": conversation["channel"], "agentId": agent["id"],
            "userId": conversation["requesterId"],
            "language": "en", "timestamps": {"offeredAt": iso(at - _HOUR), "ratedAt": iso(at)},
        }  # fmt: skip
        self.service.store[f"/v1/conversations/{conversation['id']}/rating"].add(rating)
        who = {"id": agent["id"], "name": agent["displayName"], "email": agent["email"]}
        attributes = {
            "_type": "ConversationRatedAttribute",
            "agent": who,
            "score": score,
            "message": rating["ratingComment"],
        }
        self.service.note_activity(conversation, "ConversationRated", conversation["requesterId"], attributes, at=at)

    def show_everything(self) -> None:
        """Hold the conversations of `EVERYTHING`, linked to one another, and forget the last one."""
        definition = next(iter(self.service.store["/v1/custom-attributes"]))
        attribute = {"id": definition["id"], "name": definition["label"], "identifier": definition["identifier"]}
        links: list[dict[str, Any]] = [{}]
        for day, (channel, subject, messages) in enumerate(EVERYTHING):
            at = _GALLERY + dt.timedelta(days=day)
            fields = {"customAttributes": [{**attribute, "value": f"AO-1057{day}"}]} | links[day % len(links)]
            self.open(CUSTOMERS["sue"], channel, subject, at, **fields)
            for number, (direction, content, more) in enumerate(messages, 1):
                self._add(direction, content, at + number * dt.timedelta(minutes=7), **more)
            if day == 0:
                parent = {"parentId": self._conversation["id"]}
                links = [{"link": {"_type": kind, **parent}} for kind in _LINKS]
        self._forget()

    def _forget(self) -> None:
        """One conversation of the past that its customer asked to forget."""
        at = _GALLERY - dt.timedelta(days=200)
        self.open(CUSTOMERS["noah"], "Email", "Forgotten", at)
        conversation = self._conversation
        kept = {
            name: conversation[name]
            for name in ("id", "requesterId", "channel", "createdAt", "direction", "stateUpdatedAt")
        }
        conversation.clear()
        conversation.update(
            kept, _type="AnonymizedConversation", state="Closed", anonymizedAt=gmt(at + _HOUR), customAttributes=[]
        )

    def _add(self, direction: str, content: dict[str, str], at: dt.datetime, **more: Any) -> None:
        author = self._conversation["requesterId"] if direction == "Inbound" else self._agent()["id"]
        self.service.add_message(self._conversation, content, direction=direction, author_id=author, at=at, **more)

    def _agent(self) -> Record:
        return self.agents[self._turn % len(self.agents)]
