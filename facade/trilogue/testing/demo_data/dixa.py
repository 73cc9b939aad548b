"""Adds the demo data to Dixa."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing.demo_data.dixa_samples import SAMPLE_CONVERSATIONS, text_content
from trilogue.testing.demo_data.people import AGENTS, CUSTOMERS
from trilogue.testing.dixa.formats import anonymize_record, gmt

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.demo_data.people import Person
    from trilogue.testing.dixa import Dixa

_KNOWN_SINCE = dt.datetime(2024, 3, 3, 8, tzinfo=dt.UTC)
_SAMPLES_START = dt.datetime(2025, 7, 4, 11, 20, tzinfo=dt.UTC)
_HOUR = dt.timedelta(hours=1)

_LINKS = ("FollowUp", "SideConversation", "EmailForward")
_TAGS = (("delivery", "#ff8f00", "Active"), ("guarantee", "#2e7d32", "Active"), ("fax", "#9e9e9e", "Inactive"))


class DixaBuilder:
    """Adds conversations to Dixa. Agents take turns; each conversation is tagged, gets a note, and is closed."""

    def __init__(self, service: Dixa) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "dixa" in person.providers]
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
        """The open conversation."""
        self._conversation_count = 0
        """How many conversations were added."""

    def _user(self, person: Person, number: int) -> Record:
        return self.service.add_end_user(
            at=_KNOWN_SINCE + dt.timedelta(days=number), displayName=person.name, firstName=person.first,
            lastName=person.last, email=person.email, phoneNumber=person.phone, externalId=f"acme-{person.key}",
        )  # fmt: skip

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime, **fields: Any) -> None:
        """Begin a conversation, assigned to the next agent."""
        self._conversation_count += 1
        agent = self._agent()
        with_subject = {"subject": subject} if channel in ("Email", "ContactForm") else {}
        assignment = {"agentId": agent["id"], "assignedAt": gmt(at + dt.timedelta(seconds=30))}
        self._conversation = self.service.add_conversation(
            self.users[person.key]["id"], channel, at=at, assignment=assignment, **with_subject, **fields
        )

    def add_text(self, text: str, *, from_customer: bool, at: dt.datetime) -> None:
        """Add a text message to the open conversation."""
        self._add_message("Inbound" if from_customer else "Outbound", text_content(text), at)

    def close(self, at: dt.datetime) -> None:
        """Add a note and a tag to the open conversation, and close it. Every second conversation gets a rating."""
        service, conversation, agent = self.service, self._conversation, self._agent()
        path = f"/v1/conversations/{conversation['id']}"
        note = {
            "id": service.ids.uuid(), "authorId": agent["id"], "createdAt": gmt(at), "csid": conversation["id"],
            "message": "Solved. Kind customer, would help again.",
        }  # fmt: skip
        service.store[f"{path}/notes"].add(note)
        attributes = {"_type": "NoteAddedAttribute", "message": note["message"]}
        service.log_activity(conversation, "NoteAdded", agent["id"], attributes, at=at)
        tag = self.tags[self._conversation_count % 2]
        service.store[f"{path}/tags"].add({"id": tag["id"]})
        attributes = {"_type": "TagAddedAttribute", "tag": tag["name"]}
        service.log_activity(conversation, "TagAdded", agent["id"], attributes, at=at)
        conversation.update(state="Closed", stateUpdatedAt=gmt(at))
        service.log_activity(conversation, "ConversationClosed", agent["id"], at=at)
        if self._conversation_count % 2:
            self._rate(5 - self._conversation_count % 3, at + _HOUR)

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
        self.service.log_activity(conversation, "ConversationRated", conversation["requesterId"], attributes, at=at)

    def add_samples(self) -> None:
        """Add the conversations of `SAMPLE_CONVERSATIONS`, linked to the first one, and an anonymized conversation."""
        definition = next(iter(self.service.store["/v1/custom-attributes"]))
        attribute = {"id": definition["id"], "name": definition["label"], "identifier": definition["identifier"]}
        links: list[dict[str, Any]] = [{}]
        for day, (channel, subject, messages) in enumerate(SAMPLE_CONVERSATIONS):
            at = _SAMPLES_START + dt.timedelta(days=day)
            fields = {"customAttributes": [{**attribute, "value": f"AO-1057{day}"}]} | links[day % len(links)]
            self.open(CUSTOMERS["sue"], channel, subject, at, **fields)
            for number, (direction, content, more) in enumerate(messages, 1):
                self._add_message(direction, content, at + number * dt.timedelta(minutes=7), **more)
            if day == 0:
                parent = {"parentId": self._conversation["id"]}
                links = [{"link": {"_type": kind, **parent}} for kind in _LINKS]
        self._add_anonymized()

    def _add_anonymized(self) -> None:
        """Add an older conversation that was anonymized at the customer's request."""
        at = _SAMPLES_START - dt.timedelta(days=200)
        self.open(CUSTOMERS["noah"], "Email", "Forgotten", at)
        anonymize_record(self._conversation, at + _HOUR)

    def _add_message(self, direction: str, content: dict[str, str], at: dt.datetime, **more: Any) -> None:
        author = self._conversation["requesterId"] if direction == "Inbound" else self._agent()["id"]
        self.service.add_message(self._conversation, content, direction=direction, author_id=author, at=at, **more)

    def _agent(self) -> Record:
        return self.agents[self._conversation_count % len(self.agents)]
