"""Finding a customer's contacts on several providers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hub.services import SUE, async_hub

from trilogue import Customer, Hub

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio

SPELLINGS = {
    "sunshine": [{"email": "sue@example.org"}, {"email": "Sue@Example.org"}, {"email": " sue@example.org"}],
    "dixa": [
        {"email": "sue@example.org"},
        {"email": "Sue@Example.org"},
        {"email": " sue@example.org"},
        {"phone": "+4520304050"},
        {"phone": "+45 20 30 40 50"},
        {"phone": "004520304050"},
        {"phone": "0045 20-30-40-50"},
    ],
    "sinch": [
        {"phone": "+4520304050"},
        {"phone": "+45 20 30 40 50"},
        {"phone": "004520304050"},
        {"phone": "4520304050"},
        {"email": "Sue@Example.org", "scan": True},
        {"email": " sue@example.org", "scan": True},
    ],
}
EACH_SPELLING = pytest.mark.parametrize(
    ("provider", "spelling"), [(provider, each) for provider, spellings in SPELLINGS.items() for each in spellings]
)


def split(spelling: dict[str, Any]) -> tuple[Customer, bool]:
    """The customer, and whether to scan."""
    fields = {name: value for name, value in spelling.items() if name != "scan"}
    return Customer(**fields), "scan" in spelling


@EACH_SPELLING
def test_every_spelling_of_an_address_or_a_number_finds_the_person(
    hub: Hub, provider: Any, spelling: dict[str, Any]
) -> None:
    customer, scan = split(spelling)
    (contact,) = hub.find_contacts(customer, providers=[provider], scan=scan)
    assert (contact.provider, contact.name) == (provider, "Sue Andersen")
    assert list(hub.client(provider).find_contacts(customer, scan=scan)) == [contact]


@EACH_SPELLING
async def test_every_spelling_finds_the_person_asynchronously(
    sandbox: Sandbox, provider: Any, spelling: dict[str, Any]
) -> None:
    customer, scan = split(spelling)
    async with async_hub(sandbox) as hub:
        (contact,) = await hub.find_contacts(customer, providers=[provider], scan=scan).take(2)
        assert contact.name == "Sue Andersen"
        assert [found async for found in hub.client(provider).find_contacts(customer, scan=scan)] == [contact]


def test_a_customer_is_found_by_each_field_that_the_service_can_search(hub: Hub) -> None:
    (by_email,) = hub.find_contacts(SUE, providers=["dixa"])
    for customer in (
        Customer(external_id=by_email.external_id),
        Customer(phone=by_email.phone),
        Customer(ids={"dixa": by_email.id}),
        Customer.of(by_email),
    ):
        assert list(hub.find_contacts(customer, providers=["dixa"])) == [by_email]
    (on_sinch,) = hub.find_contacts(SUE, providers=["sinch"])
    for customer in (
        Customer(external_id=on_sinch.external_id),
        Customer(phone="0045 20 30 40 50"),
        Customer(ids={"sinch": on_sinch.id}),
    ):
        assert list(hub.find_contacts(customer, providers=["sinch"])) == [on_sinch]
    (on_sunshine,) = hub.find_contacts(SUE, providers=["sunshine"])
    for customer in (Customer(external_id=on_sunshine.external_id), Customer(ids={"sunshine": on_sunshine.id})):
        assert list(hub.find_contacts(customer, providers=["sunshine"])) == [on_sunshine]


def test_an_unknown_customer_has_no_records(hub: Hub) -> None:
    nobody = Customer(email="nobody@example.org", external_id="nobody")
    assert list(hub.find_contacts(nobody)) == list(hub.messages(nobody)) == list(hub.conversations(nobody)) == []
    gone = Customer(ids={"sunshine": "0" * 24, "dixa": "00000000-0000-4000-8000-000000000000", "sinch": "none"})
    assert list(hub.find_contacts(gone)) == []
