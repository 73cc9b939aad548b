"""An index of the contacts that were read from Sinch, which cannot search them, and the cursor to go on from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trilogue.records import Contact, Customer

_NO_DIGIT = re.compile(r"\D+")
_MIN_PHONE_DIGITS = 6
"""No phone number has fewer digits."""


def phone_key(number: str) -> str:
    """A phone number as digits with country code, from any usual way of writing it."""
    digits = _NO_DIGIT.sub("", number)
    return digits.removeprefix("00")


@attrs.define
class ContactIndex:
    """The ids of the contacts read so far by external id, e-mail and phone.

    Args:
        ids: contact ids by kind and value.
        cursor: the next page's cursor.
        count: how many contacts were read.
        complete: whether all were read.

    """

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
        """Add one page."""
        for contact in contacts:
            for key in _contact_keys(contact):
                self.ids.setdefault(key, []).append(contact.id)
        self.cursor = cursor
        self.count += len(contacts)
        self.complete = cursor is None

    def copy(self) -> ContactIndex:
        """A copy that can be extended while other routines read this index."""
        return ContactIndex({key: [*ids] for key, ids in self.ids.items()}, self.cursor, self.count, self.complete)

    def extended_by(self, newer: ContactIndex) -> ContactIndex:
        """A copy with the contacts of a newer index that ends earlier in the list."""
        ids = {key: [*self.ids.get(key, []), *found] for key, found in newer.ids.items()}
        unique = {key: [*dict.fromkeys(found)] for key, found in ids.items()}
        return ContactIndex({**self.ids, **unique}, self.cursor, self.count, self.complete)

    def without(self, contact_ids: Sequence[str]) -> ContactIndex:
        """A copy without some contacts."""
        kept = {key: [each for each in ids if each not in contact_ids] for key, ids in self.ids.items()}
        return ContactIndex(kept, self.cursor, self.count, self.complete)


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
    return len(value) >= _MIN_PHONE_DIGITS and value.lstrip("+").isdigit()
