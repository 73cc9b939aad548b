"""The customers and agents of the demo data."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Person:
    """A customer of Acme Outdoor, the shop in the demo data."""

    key: str
    """A short name, unique among the customers."""
    first: str
    last: str
    phone: str
    city: str
    providers: frozenset[str]
    """The services on which the customer has conversations."""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        """The e-mail address, which is the same on every service."""
        return f"{self.key}@example.org"


_ALL = frozenset({"sunshine", "dixa", "sinch"})

CUSTOMERS = {
    person.key: person
    for person in (
        Person(key="sue", first="Sue", last="Andersen", phone="+4520304050", city="Aarhus", providers=_ALL),
        Person(key="priya", first="Priya", last="Nair", phone="+447700900123", city="Leeds", providers=_ALL),
        Person(key="tom", first="Tom", last="Becker", phone="+491711234567", city="Bremen", providers=_ALL - {"sinch"}),
        Person(key="lars", first="Lars", last="Holm", phone="+4640123456", city="Malmö", providers=_ALL - {"sunshine"}),
        Person(key="ana", first="Ana", last="Souza", phone="+351912345678", city="Porto", providers=_ALL - {"dixa"}),
        Person(
            key="noah", first="Noah", last="Cohen", phone="+33612345678", city="Lyon", providers=frozenset({"dixa"})
        ),
    )
}

AGENTS = (("Mia Lund", "mia@acme.example"), ("Jonas Berg", "jonas@acme.example"), ("Edith Park", "edith@acme.example"))
"""Name and e-mail address of the shop's agents, who answer in turn."""
