"""Builds a scenario's conversation: fills in the dialogue's placeholders, and spaces the messages in time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

from trilogue.testing.demo_data.dialogues import DIALOGUES, SUBJECTS
from trilogue.testing.demo_data.people import CUSTOMERS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from trilogue.testing.demo_data.people import Person
    from trilogue.testing.demo_data.scenarios import Scenario


class ConversationBuilder(Protocol):
    """Adds conversations to one service, one at a time."""

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime) -> None:
        """Begin a conversation."""

    def add_text(self, text: str, *, from_customer: bool, at: dt.datetime) -> None:
        """Add a text message to the open conversation."""

    def close(self, at: dt.datetime) -> None:
        """End the open conversation."""

    def add_samples(self) -> None:
        """Add conversations that contain every kind of content of the service."""


def build_conversation(scenario: Scenario, builder: ConversationBuilder, randomness: random.Random) -> None:
    """Add the conversation of a scenario to a service, with up to 25 minutes between two messages."""
    person = CUSTOMERS[scenario.customer]
    values = {
        "first": person.first, "name": person.name, "city": person.city, "order": scenario.order,
        "item": scenario.item,
    }  # fmt: skip
    moment = scenario.start
    builder.open(person, scenario.channel, SUBJECTS[scenario.dialogue].format(**values), moment)
    for from_customer, text in _messages(DIALOGUES[scenario.dialogue]):
        moment += dt.timedelta(seconds=randomness.randint(40, 1500), milliseconds=randomness.randrange(1000))
        builder.add_text(text.format(**values), from_customer=from_customer, at=moment)
    builder.close(moment + dt.timedelta(minutes=randomness.randint(5, 90)))


def _messages(dialogue: str) -> Iterator[tuple[bool, str]]:
    """For each message of a dialogue: whether the customer wrote it, and its text."""
    for line in dialogue.strip().splitlines():
        author, _, text = line.partition(" ")
        yield author == "<", text
