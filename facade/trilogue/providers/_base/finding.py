"""Finds a customer's contacts on one service: what it is searched by, in which order, and whether the answers match."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from trilogue._internal.phones import normalize_phone, phone_key
from trilogue.errors import NotFoundError, NotSupportedError
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import first_found, step, together
from trilogue.records import Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from trilogue.paging._plans import FirstRound
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.adapter import Adapter
    from trilogue.records import Contact, Customer, CustomerField

Value: TypeAlias = "tuple[CustomerField, str]"
"""Something to search a customer by: ``("email", "sue@example.org")``."""

FIELDS: tuple[CustomerField, ...] = ("external_id", "email", "phone")
"""In the order in which a service is searched, after its own ids."""
EXPANSION_LIMIT = 10
"""Values of other services that one service is searched by at most. A person has a few; more are several persons'."""


Search: TypeAlias = "Callable[[Adapter], Routine[Found]]"
"""A search for one customer, which a stream runs on its service."""


class Found(NamedTuple):
    """The result of a search.

    Args:
        contacts: those that are the customer.
        skipped: what the service was not searched by.
        searched: whether it was searched at all.

    """

    contacts: Sequence[Contact[Any]]
    skipped: Sequence[Skipped] = ()
    searched: bool = True


def find(adapter: Adapter, customer: Customer, *, scan: bool) -> Routine[Found]:
    """The contacts that are a customer, by the first field that finds one; ``scan`` allows to read all contacts.

    All fields are searched at once: one after the other would take a round trip more for each that finds nothing.
    """
    values = _values_of_customer(customer)
    if not values:
        reason = adapter.capabilities.instead["find_contacts"].format()
        return Found([], (Skipped(adapter.provider, "id", reason),), searched=False)
    known = adapter.capabilities.find_by
    searchable = [value for value in values if value[0] in known]
    if contacts := (yield from first_found([_search(adapter, value) for value in searchable])):
        return Found(contacts)
    others = [value for value in values if value[0] not in known]
    last = yield from _search_otherwise(adapter, others, scan=scan)
    return last._replace(searched=last.searched or bool(searchable))


def find_more(
    adapter: Adapter, first: Found, unsearched: Sequence[Value], values: Sequence[Value], *, scan: bool
) -> Routine[Found]:
    """The contacts of a first search, and those that other services' values find.

    Args:
        adapter: the service.
        first: the result of the first search, which does not read all contacts.
        unsearched: what the customer has and the service cannot search by.
        values: what contacts of other services add.
        scan: whether all contacts may be read, if nothing is found otherwise.

    """
    used, known = values[:EXPANSION_LIMIT], adapter.capabilities.find_by
    found = yield from together([_search(adapter, value) for value in used if value[0] in known])
    contacts = _without_repeats([*first.contacts, *(contact for each in found for contact in each)])
    others = [*unsearched, *(value for value in used if value[0] not in known)]
    beyond = dict.fromkeys(
        Skipped(adapter.provider, field, f"only {EXPANSION_LIMIT} values of other services are searched for")
        for field, _ in values[EXPANSION_LIMIT:]
    )
    if contacts:
        return Found(contacts, [*first.skipped, *beyond] if first.contacts else [*beyond])
    last = yield from _search_otherwise(adapter, others, scan=scan)
    return Found(last.contacts, [*(last.skipped or (() if values else first.skipped)), *beyond])


def find_first(adapter: Adapter, customer: Customer) -> Routine[Contact[Any]]:
    """The contact to send to.

    Raises:
        NotFoundError: no contact is this customer.
        NotSupportedError: the service cannot search by anything that the customer has.
        ResponseInvalidError: the contact's id cannot be used.

    """
    found = yield from adapter.find(customer)
    require_search(adapter, found)
    if not found.contacts:
        reasons = "".join(f". {each.reason}" for each in found.skipped)
        raise NotFoundError(f"no contact is this customer: create one first{reasons}", provider=adapter.provider)
    adapter.require_usable(found.contacts[:1])
    return found.contacts[0]


def require_search(adapter: Adapter, found: Found) -> None:
    """Raise ``NotSupportedError`` if the service was not searched at all."""
    if not found.searched:
        raise NotSupportedError(". ".join(each.reason for each in found.skipped), provider=adapter.provider)


def values_of(adapter: Adapter, contact: Contact[Any]) -> Iterator[Value]:
    """What a contact of a service can be found by on another one."""
    fields = adapter.identity_fields
    identities: Iterable[Value] = (
        (fields[each.channel], each.value) for each in contact.identities if each.channel in fields
    )
    if contact.external_id:
        yield "external_id", contact.external_id
    if contact.email:
        yield "email", contact.email
    if contact.phone:
        yield "phone", contact.phone
    yield from identities


def second_searches(customer: Customer, adapters: Sequence[Adapter], first: FirstRound, *, scan: bool) -> list[Search]:
    """The second search of each service, by what the contacts of the other services add to a customer. A service whose
    first search failed is not searched again.
    """
    failed = {error.provider for error in first.errors}
    adapter_of = {adapter.provider: adapter for adapter in adapters}
    searches: list[Search] = []
    for adapter in adapters:
        own = [each for each in first.contacts if each.provider == adapter.provider]
        skipped = [each for each in first.skipped if each.provider == adapter.provider]
        others = [(adapter_of[each.provider], each) for each in first.contacts if each.provider != adapter.provider]
        values, unsearched = list[Value](), list[Value]()
        if adapter.provider not in failed:
            values = _new_values(customer, others)
            if not customer.ids.get(adapter.provider):
                known = adapter.capabilities.find_by
                unsearched = [each for each in _values_of_customer(customer) if each[0] not in known]
        first_found = Found(own, skipped)
        searches.append(partial(find_more, first=first_found, unsearched=unsearched, values=values, scan=scan))
    return searches


def _new_values(customer: Customer, contacts: Iterable[tuple[Adapter, Contact[Any]]]) -> list[Value]:
    """What contacts add to what a customer is searched by, each value once."""
    known = {_key(value) for value in _values_of_customer(customer)}
    found: dict[Value, Value] = {}
    for adapter, contact in contacts:
        for value in values_of(adapter, contact):
            if _key(value) not in known and _is_usable(value):
                found.setdefault(_key(value), value)
    return [*found.values()]


def _values_of_customer(customer: Customer) -> list[Value]:
    return [(field, value) for field in FIELDS if (value := getattr(customer, field))]


def _key(value: Value) -> Value:
    """What to compare a value by. The services do not agree on the case of e-mail addresses: it makes no difference.

    Not ``casefold()``, which makes ß and ss equal: these are two addresses.
    """
    field, text = value
    if field == "email":
        return field, text.strip().lower()
    return (field, phone_key(text)) if field == "phone" else value


def _is_usable(value: Value) -> bool:
    """Whether a value of a contact can be searched by: services keep phone numbers that are none."""
    field, text = value
    if field != "phone":
        return True
    try:
        return bool(normalize_phone(text))
    except ValueError:
        return False


def _spellings(value: Value) -> Iterable[str]:
    """How to ask for a value. No service documents whether it ignores the case of e-mail addresses, so that it is asked
    for the address as it was given and in lower case.
    """
    field, text = value
    if field == "phone":
        return (normalize_phone(text),)
    return dict.fromkeys((text, text.lower())) if field == "email" else (text,)


def _search(adapter: Adapter, value: Value) -> Routine[Sequence[Contact[Any]]]:
    """The contacts that a value finds. A service that ignores the filter would give other persons' contacts: what does
    not match is not given. What cannot be read cannot be compared, and is given with its problem.
    """
    found = yield from together([adapter.find_by(value[0], spelling) for spelling in _spellings(value)])
    contacts = [contact for each in found for contact in each]
    return _without_repeats([each for each in contacts if each.problem is not None or _matches(adapter, each, value)])


def _matches(adapter: Adapter, contact: Contact[Any], value: Value) -> bool:
    wanted = _key(value)
    return any(_key(each) == wanted for each in values_of(adapter, contact))


def _without_repeats(contacts: Iterable[Contact[Any]]) -> list[Contact[Any]]:
    """Each contact once. Those without an id cannot be compared."""
    return [*{contact.id or id(contact): contact for contact in contacts}.values()]


def _search_otherwise(adapter: Adapter, values: Sequence[Value], *, scan: bool) -> Routine[Found]:
    """What the service cannot search by: read all contacts if that is wanted and possible, else say so."""
    if scan and values and adapter.capabilities.scan_contacts:
        return (yield from _scan(adapter, values))
    instead = adapter.capabilities.instead
    skipped = dict.fromkeys(
        Skipped(adapter.provider, field, instead[f"find_by_{field}"].format()) for field, _ in values
    )
    return Found([], [*skipped], searched=False)


def _scan(adapter: Adapter, values: Sequence[Value]) -> Routine[Found]:
    """Read all contacts up to the limit, and keep those that match. Nothing is remembered."""
    contacts: list[Contact[Any]] = []
    skipped: list[Skipped] = []
    unreadable, complete = 0, False
    stream = iterate_pages(adapter.contacts(ListOptions()), adapter.scan_limit)
    while (page := (yield from step(stream))) is not None:
        unreadable += sum(each.problem is not None for each in page.items)
        contacts += [each for each in page.items if any(_matches(adapter, each, value) for value in values)]
        complete = page.is_last
    if not complete:
        reason = adapter.capabilities.instead["scan"].format(limit=adapter.scan_limit)
        skipped.append(Skipped(adapter.provider, values[0][0], reason))
    if unreadable:
        reason = f"{unreadable} contacts could not be read and compared with the customer"
        skipped.append(Skipped(adapter.provider, values[0][0], reason))
    return Found(_without_repeats(contacts), skipped)
