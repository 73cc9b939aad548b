"""How each client searches for a customer: which requests, and which of the answers are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from support.limits import NO_RATES
from support.services import async_client, client

from trilogue import BadRequestError, Customer
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue import Sinch

pytestmark = pytest.mark.anyio

SUE = {"email": "sue@example.org", "phone": "+4520304050", "external_id": "s-1"}
OTHER = {"email": "tom@example.org", "phone": "+4599999999", "external_id": "t-1"}


def answer(provider: str, *people: dict[str, str]) -> dict[str, Any]:
    """What a service answers to every search, with these people."""
    if provider == "sunshine":
        users = [
            {
                "id": each["external_id"],
                "externalId": each["external_id"],
                "profile": {},
                "identities": [{"type": "email", "value": each["email"]}],
            }
            for each in people
        ]
        return {"users": users, "user": users[0] if users else None}
    if provider == "dixa":
        return {
            "data": [
                {
                    "id": each["external_id"],
                    "externalId": each["external_id"],
                    "additionalEmails": [each["email"]],
                    "additionalPhoneNumbers": [each["phone"]],
                }
                for each in people
            ]
        }
    contacts = [
        {
            "id": each["external_id"],
            "external_id": each["external_id"],
            "email": each["email"],
            "channel_identities": [{"channel": "RCS", "identity": each["phone"].lstrip("+")}],
        }
        for each in people
    ]
    return {"contacts": contacts}


SEARCHES = pytest.mark.parametrize(
    ("provider", "field"),
    [
        ("sunshine", "external_id"),
        ("sunshine", "email"),
        ("dixa", "external_id"),
        ("dixa", "email"),
        ("dixa", "phone"),
        ("sinch", "external_id"),
        ("sinch", "phone"),
        ("sinch", "email"),
    ],
)


@SEARCHES
async def test_what_does_not_match_the_search_is_not_given(provider: str, field: str) -> None:
    customer = Customer(**{field: SUE[field]})

    def service(people: list[dict[str, str]]) -> Any:
        return lambda _: httpx.Response(200, json=answer(provider, *people))

    scan = field == "email"
    for people, expected in (([SUE, OTHER], ["s-1"]), ([OTHER], []), ([SUE | {field: OTHER[field]}], [])):
        pager = client(service(people), provider).find_contacts(customer, scan=scan)
        assert [contact.id for contact in pager] == expected
        asynchronous = async_client(service(people), provider).find_contacts(customer, scan=scan)
        assert [contact.id async for contact in asynchronous] == expected


@pytest.mark.parametrize("provider", ["sunshine", "dixa"])
def test_an_address_with_capitals_is_searched_for_as_given_and_in_lower_case(provider: str) -> None:
    asked: list[str] = []

    def service(request: httpx.Request) -> httpx.Response:
        """A service that compares addresses exactly, and has two persons."""
        asked.append(request.url.params.get("email") or request.url.params["filter[identities.email]"])
        people = [SUE | {"email": asked[-1], "external_id": asked[-1]}]
        return httpx.Response(200, json=answer(provider, *people))

    found = client(service, provider).find_contacts(Customer(email=" Sue@Example.org "))
    assert [contact.id for contact in found] == asked == ["Sue@Example.org", "sue@example.org"]
    asked.clear()
    assert len(list(client(service, provider).find_contacts(Customer(email="sue@example.org")))) == len(asked) == 1


def test_an_unreadable_contact_is_given_with_its_problem() -> None:
    (contact,) = client(lambda _: httpx.Response(200, json={"contacts": [5]}), "sinch").find_contacts(
        Customer(external_id="s-1")
    )
    assert contact.problem


def test_sinch_is_searched_on_each_channel_whose_identities_are_numbers() -> None:
    asked: list[tuple[str, str]] = []

    def service(request: httpx.Request) -> httpx.Response:
        asked.append((request.url.params["channel"], request.url.params["identity"]))
        return httpx.Response(200, json={})

    for number in ("+45 20 30 40 50", "4520304050"):
        asked.clear()
        assert client(service, "sinch").find_contacts(Customer(phone=number)).first() is None
        assert {identity for _, identity in asked} == {"4520304050"}
        # Side by side, so in any order.
        assert sorted(channel for channel, _ in asked) == ["MMS", "RCS", "SMS", "VIBER", "VIBERBM", "WHATSAPP"]
    asked.clear()
    client(service, "sinch").find_contacts(Customer(phone="+82 2-312-3456")).first()
    assert asked[-1] == ("KAKAOTALK", "8223123456")


PAGE = 20
"""Contacts on a page, Sinch's maximum."""


@attrs.define
class ContactList:
    """A Sinch project with numbered contacts, which counts the pages that are read."""

    total: int
    pages_read: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.pages_read += 1
        start = int(request.url.params.get("page_token", 0))
        end = start + PAGE
        numbers = range(start, min(end, self.total))
        contacts = [{"id": str(number), "email": f"{number % 50}@example.org"} for number in numbers]
        more = str(end) if end < self.total else ""
        return httpx.Response(200, json={"contacts": contacts, "next_page_token": more})


async def test_a_scan_reads_every_contact_and_gives_all_that_match() -> None:
    service = ContactList(5 * PAGE)
    customer = Customer(email="7@Example.org")
    pager = client(service, "sinch").find_contacts(customer, scan=True)
    assert [contact.id for contact in pager] == ["7", "57"]
    assert pager.skipped == []
    assert service.pages_read == 5
    asynchronous = async_client(service, "sinch").find_contacts(customer, scan=True)
    assert [contact.id async for contact in asynchronous] == ["7", "57"]


@pytest.mark.parametrize(
    ("limit", "found"), [(0, []), (1, []), (PAGE, ["7"]), (2 * PAGE + 1, ["7"]), (99, ["7", "57"])]
)
def test_a_scan_that_reaches_its_limit_gives_what_it_found_and_says_so(limit: int, found: list[str]) -> None:
    service = ContactList(5 * PAGE)
    pager = client(service, "sinch", contact_scan_limit=limit).find_contacts(Customer(email="7@example.org"), scan=True)
    assert [contact.id for contact in pager] == found
    (entry,) = pager.skipped
    assert (entry.provider, entry.what) == ("sinch", "email")
    assert f"the first {limit} contacts" in entry.reason
    assert service.pages_read == -(-limit // PAGE)


def test_a_scan_that_ends_at_its_limit_is_complete() -> None:
    pager = client(ContactList(PAGE), "sinch", contact_scan_limit=PAGE).find_contacts(
        Customer(email="7@example.org"), scan=True
    )
    assert [contact.id for contact in pager] == ["7"]
    assert pager.skipped == []


def test_contacts_that_a_scan_could_not_read_are_counted() -> None:
    contacts = [5, {"id": "1", "email": "sue@example.org"}, {"email": "tom@example.org"}]
    pager = client(lambda _: httpx.Response(200, json={"contacts": contacts}), "sinch").find_contacts(
        Customer(email="sue@example.org"), scan=True
    )
    assert [contact.id for contact in pager] == ["1"]
    assert ["2 contacts could not be read" in entry.reason for entry in pager.skipped] == [True]


def test_no_contact_is_scanned_where_the_service_can_search_or_has_found() -> None:
    requested: list[httpx.URL] = []

    def service(request: httpx.Request) -> httpx.Response:
        requested.append(request.url)
        return httpx.Response(200, json=answer("sinch", SUE))

    both = Customer(email=SUE["email"], phone=SUE["phone"])
    assert [contact.id for contact in client(service, "sinch").find_contacts(both, scan=True)] == ["s-1"]
    assert all("identity" in url.params for url in requested)


def test_an_error_of_a_scan_is_raised() -> None:
    def service(request: httpx.Request) -> httpx.Response:
        return httpx.Response(400) if "page_token" in request.url.params else ContactList(40)(request)

    with pytest.raises(BadRequestError):
        list(client(service, "sinch").find_contacts(Customer(email="1@example.org"), scan=True))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=NO_RATES) as running:
        yield running


@pytest.fixture
def sinch(sandbox: Sandbox) -> Iterator[Sinch]:
    sandbox.sinch.reset()
    with sandbox.hub() as hub:
        yield hub.sinch


WAYS = pytest.mark.parametrize(
    ("customer", "scan"),
    [
        (Customer(external_id="s-1"), False),
        (Customer(phone="+45 20 30 40 50"), False),
        (Customer(email="sue@example.org"), True),
    ],
    ids=["external_id", "phone", "email"],
)


@WAYS
def test_changes_of_sinchs_contacts_after_a_search_are_seen_by_the_next(
    sandbox: Sandbox, sinch: Sinch, customer: Customer, scan: bool
) -> None:
    def found() -> list[str]:
        return [contact.id for contact in sinch.find_contacts(customer, scan=scan)]

    def add(email: str = "sue@example.org", number: str = "4520304050", external_id: str = "s-1") -> str:
        made: str = sandbox.sinch.add_contact(("SMS", number), email=email, external_id=external_id)["id"]
        return made

    other = add("tom@example.org", "4599999999", "t-1")
    assert found() == []
    created = add()
    assert found() == [created]

    renamed = {"email": "gone@example.org", "external_id": "gone"}
    renamed_identity = {"channel_identities": [{"channel": "SMS", "identity": "4588888888"}]}
    sinch.api.contacts.update_contact(contact_id=created, body=renamed | renamed_identity)
    assert found() == []
    body = {"email": "SUE@example.org", "external_id": "s-1"}
    identity = {"channel_identities": [{"channel": "WHATSAPP", "identity": "4520304050"}]}
    sinch.api.contacts.update_contact(contact_id=other, body=body | identity)
    assert found() == [other]

    second = add()
    assert sorted(found()) == sorted([other, second])
    sinch.api.contacts.merge_contact(destination_id=other, body={"source_id": second})
    assert found() == [other]
    sinch.api.contacts.delete_contact(contact_id=other)
    assert found() == []
    again = add()
    assert found() == [again]
