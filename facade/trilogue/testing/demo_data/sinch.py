"""Adds the demo data to Sinch."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from trilogue.testing.demo_data.people import CUSTOMERS
from trilogue.testing.demo_data.sinch_samples import SAMPLE_MESSAGES, TO_APP, TO_CONTACT

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.demo_data.people import Person
    from trilogue.testing.sinch import Sinch

_KNOWN_SINCE = dt.datetime(2024, 3, 2, 8, tzinfo=dt.UTC)
_SAMPLES_START = dt.datetime(2025, 7, 9, 16, 5, tzinfo=dt.UTC)


class SinchBuilder:
    """Adds conversations to Sinch. Each person is one contact with an identity on several channels."""

    def __init__(self, service: Sinch) -> None:
        self.service = service
        people = [person for person in CUSTOMERS.values() if "sinch" in person.providers]
        self.contacts = {person.key: self._contact(person, number) for number, person in enumerate(people)}
        self._conversation: Record = {}
        """The open conversation."""
        self._texts = 0

    def _contact(self, person: Person, number: int) -> Record:
        digits = person.phone.removeprefix("+")
        channels = ("WHATSAPP", "SMS", "RCS", "VIBER")
        others = (
            ("MESSENGER", f"psid-{person.key}"),
            ("APPLEBC", f"urn:{person.key}"),
        )  # APPLEBC is in none of the document's enums
        identities = [*((channel, digits) for channel in channels), *others]
        return self.service.add_contact(
            *identities, at=_KNOWN_SINCE + dt.timedelta(days=number), display_name=person.name, email=person.email,
            external_id=f"acme-{person.key}", language="EN_GB", metadata=f'{{"city": "{person.city}"}}',
        )  # fmt: skip

    def open(self, person: Person, channel: str, subject: str, at: dt.datetime) -> None:
        """Begin a conversation. Sinch has no subjects, so the subject is stored as metadata."""
        contact = self.contacts[person.key]
        self._conversation = self.service.add_conversation(contact["id"], channel, at=at, metadata=subject)

    def add_text(self, text: str, *, from_customer: bool, at: dt.datetime) -> None:
        """Add a text message to the open conversation.

        Some have a null `reply_to`, which the service sends although the document does not allow it.
        """
        self._texts += 1
        content: dict[str, Any] = {"text_message": {"text": text}}
        if from_customer and self._texts % 3 == 0:
            content["reply_to"] = None
        self._add_message(TO_APP if from_customer else TO_CONTACT, content, at)

    def close(self, at: dt.datetime) -> None:  # noqa: ARG002 - Sinch does not record when
        """Stop the open conversation. Stopped conversations are still listed."""
        self._conversation["active"] = False

    def add_samples(self) -> None:
        """Add the conversation of `SAMPLE_MESSAGES`, which stays active."""
        self.open(CUSTOMERS["sue"], "WHATSAPP", "Hissing stove", _SAMPLES_START)
        for number, (direction, content) in enumerate(SAMPLE_MESSAGES, 1):
            self._add_message(direction, content, _SAMPLES_START + dt.timedelta(minutes=3 * number))
        older = {"contact_message": {"text_message": {"text": "Is the Ember back in stock? (from the old system)"}}}
        self.service.add_message(
            self._conversation, direction=TO_APP, at=_SAMPLES_START - dt.timedelta(days=30), injected=True, **older
        )

    def _add_message(self, direction: str, content: dict[str, Any], at: dt.datetime) -> None:
        kind = "contact_message" if direction == TO_APP else "app_message"
        self.service.add_message(self._conversation, direction=direction, at=at, **{kind: content})
