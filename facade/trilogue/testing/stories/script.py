"""How a play is performed: its lines read, names filled in, and spoken on a service's stage with pauses between."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

from trilogue.testing.stories.cast import CUSTOMERS
from trilogue.testing.stories.plays import PLAYS

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from trilogue.testing.stories.cast import Performance, Person


class Stage(Protocol):
    """A service on which conversations are held."""

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime) -> None:
        """Begin a conversation."""

    def say(self, text: str, *, customer: bool, at: dt.datetime) -> None:
        """Add a message of plain text to it."""

    def close(self, at: dt.datetime) -> None:
        """End it."""

    def show_everything(self) -> None:
        """Hold one conversation that has every kind of content the service knows."""


_SUBJECTS = {
    "late": "Where is {order}?", "return": "Return of {order}", "invoice": "Invoice for {order}",
    "broken": "{item}: broken zip", "address": "New address for {order}", "refund": "Refund for {order}",
    "advice": "{item} in October?", "stock": "{item} in green",
}  # fmt: skip


def perform(performance: Performance, stage: Stage, chance: random.Random) -> None:
    """Hold the conversation of a performance, from its start on, a few minutes between any two messages."""
    person = CUSTOMERS[performance.person]
    names = {
        "first": person.first, "name": person.name, "city": person.city, "order": performance.order,
        "item": performance.item,
    }  # fmt: skip
    moment = performance.start
    stage.open(person, performance.channel, _SUBJECTS[performance.play].format(**names), moment)
    for customer, text in lines(PLAYS[performance.play]):
        moment += dt.timedelta(seconds=chance.randint(40, 1500), milliseconds=chance.randrange(1000))
        stage.say(text.format(**names), customer=customer, at=moment)
    stage.close(moment + dt.timedelta(minutes=chance.randint(5, 90)))


def lines(play: str) -> Iterator[tuple[bool, str]]:
    """Whether the customer speaks, and the text, line by line."""
    for line in play.strip().splitlines():
        speaker, _, text = line.partition(" ")
        yield speaker == "<", text
