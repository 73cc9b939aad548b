"""Who takes part in the demonstration, and which play is performed where and when. Every date is fixed."""

from __future__ import annotations

import datetime as dt

import attrs


@attrs.frozen(kw_only=True)
class Person:
    """A customer of Acme Outdoor; `on` are the services that know them."""

    key: str
    first: str
    last: str
    phone: str
    city: str
    on: frozenset[str]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        """The address by which the same person is found on every service."""
        return f"{self.key}@example.org"


@attrs.frozen
class Performance:
    """A play, performed by a customer on a channel of a service."""

    play: str
    provider: str
    channel: str
    person: str
    start: dt.datetime
    order: str
    item: str


_ALL = frozenset({"sunshine", "dixa", "sinch"})

CUSTOMERS = {
    person.key: person
    for person in (
        Person(key="sue", first="Sue", last="Andersen", phone="+4520304050", city="Aarhus", on=_ALL),
        Person(key="priya", first="Priya", last="Nair", phone="+447700900123", city="Leeds", on=_ALL),
        Person(key="tom", first="Tom", last="Becker", phone="+491711234567", city="Bremen", on=_ALL - {"sinch"}),
        Person(key="lars", first="Lars", last="Holm", phone="+4640123456", city="Malmö", on=_ALL - {"sunshine"}),
        Person(key="ana", first="Ana", last="Souza", phone="+351912345678", city="Porto", on=_ALL - {"dixa"}),
        Person(key="noah", first="Noah", last="Cohen", phone="+33612345678", city="Lyon", on=frozenset({"dixa"})),
    )
}

AGENTS = (("Mia Lund", "mia@acme.example"), ("Jonas Berg", "jonas@acme.example"), ("Edith Park", "edith@acme.example"))
"""Who answers at the shop, in turn."""


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


PERFORMANCES = tuple(
    Performance(play, provider, channel, person, _at(start), order, item)
    for play, provider, channel, person, start, order, item in (
        ("advice", "sunshine", "web", "sue", "2024-09-12T09:14", "AO-10233", "Skagen sleeping bag"),
        ("stock", "dixa", "WidgetChat", "tom", "2024-10-03T13:40", "AO-10251", "Fjell rain jacket"),
        ("late", "sinch", "SMS", "lars", "2024-10-21T08:05", "AO-10266", "Ember stove"),
        ("return", "sunshine", "whatsapp", "ana", "2024-11-05T17:31", "AO-10290", "Tromso boots"),
        ("address", "dixa", "Email", "noah", "2024-11-18T10:02", "AO-10301", "Halden lantern"),
        ("refund", "dixa", "WhatsApp", "priya", "2024-12-02T15:20", "AO-10318", "Fjell rain jacket"),
        ("late", "dixa", "Messenger", "sue", "2024-12-16T12:11", "AO-10344", "Halden lantern"),
        ("broken", "sunshine", "messenger", "tom", "2025-01-09T19:48", "AO-10102", "Vidda tent"),
        ("invoice", "dixa", "Email", "lars", "2025-01-20T08:33", "AO-10371", "Vidda tent"),
        ("return", "sinch", "WHATSAPP", "priya", "2025-02-04T11:26", "AO-10388", "Tromso boots"),
        ("stock", "sinch", "MESSENGER", "ana", "2025-02-19T16:57", "AO-10402", "Skagen sleeping bag"),
        ("invoice", "sunshine", "web", "priya", "2025-03-06T09:45", "AO-10420", "Ember stove"),
        ("refund", "sunshine", "telegram", "sue", "2025-03-17T14:08", "AO-10431", "Fjell rain jacket"),
        ("advice", "dixa", "FacebookMessenger", "tom", "2025-03-25T18:52", "AO-10440", "Vidda tent"),
        ("broken", "dixa", "ContactForm", "noah", "2025-04-08T20:17", "AO-10129", "Halden lantern"),
        ("address", "sinch", "RCS", "sue", "2025-04-22T07:50", "AO-10467", "Ember stove"),
        ("late", "sunshine", "web", "priya", "2025-05-06T12:36", "AO-10480", "Skagen sleeping bag"),
        ("return", "dixa", "Sms", "lars", "2025-05-14T15:01", "AO-10491", "Tromso boots"),
        ("stock", "sunshine", "web", "ana", "2025-05-27T10:24", "AO-10503", "Vidda tent"),
        ("broken", "sinch", "WHATSAPP", "lars", "2025-06-03T21:09", "AO-10188", "Ember stove"),
        ("invoice", "sinch", "VIBER", "ana", "2025-06-11T08:58", "AO-10520", "Fjell rain jacket"),
        ("advice", "sinch", "SMS", "priya", "2025-06-18T17:15", "AO-10527", "Tromso boots"),
        ("refund", "dixa", "Twitter", "noah", "2025-06-24T13:33", "AO-10495", "Skagen sleeping bag"),
        ("address", "sunshine", "whatsapp", "tom", "2025-07-01T09:07", "AO-10541", "Vidda tent"),
    )
)
