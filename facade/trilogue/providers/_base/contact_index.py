"""What has been seen of a list of contacts that a service cannot search: who is whom, and where reading stopped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trilogue.records import Contact, Customer

_NO_DIGIT = re.compile(r"\D+")


def phone_key(number: str) -> str:
    """A phone number as bare digits with country code, whichever way it was written."""
    digits = _NO_DIGIT.sub("", number)
    return digits.removeprefix("00")


@attrs.define
class ContactScan:
    """An index of the contacts read so far, and the cursor to go on from."""

    ids: dict[tuple[str, str], list[str]] = attrs.field(factory=dict[tuple[str, str], list[str]])
    cursor: str | None = None
    count: int = 0
    complete: bool = False

    def lookup(self, customer: Customer) -> list[str]:
        """The ids of the contacts that are this customer: by external id, else by e-mail, else by phone."""
        for key in _customer_keys(customer):
            if found := self.ids.get(key):
                return found
        return []

    def add(self, contacts: Sequence[Contact], cursor: str | None) -> None:
        """One more page."""
        for contact in contacts:
            for key in _contact_keys(contact):
                self.ids.setdefault(key, []).append(contact.id)
        self.cursor = cursor
        self.count += len(contacts)
        self.complete = cursor is None

    def copy(self) -> ContactScan:
        """One that can be extended while others read this one."""
        return ContactScan({key: [*ids] for key, ids in self.ids.items()}, self.cursor, self.count, self.complete)


def _customer_keys(customer: Customer) -> Iterable[tuple[str, str]]:
    if customer.external_id:
        yield "external_id", customer.external_id
    if customer.email:
        yield "email", customer.email.casefold()
    if customer.phone:
        yield "phone", phone_key(customer.phone)


def _contact_keys(contact: Contact) -> set[tuple[str, str]]:
    keys = {("phone", phone_key(identity.value)) for identity in contact.identities if _is_phone(identity.value)}
    if contact.phone:
        keys.add(("phone", phone_key(contact.phone)))
    if contact.external_id:
        keys.add(("external_id", contact.external_id))
    if contact.email:
        keys.add(("email", contact.email.casefold()))
    return keys


def _is_phone(value: str) -> bool:
    return len(value) > 5 and value.lstrip("+").isdigit()  # noqa: PLR2004 - no phone number is shorter
