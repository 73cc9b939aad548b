"""What a service cannot search or list is said in ``pager.skipped``, and does not end the iteration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hub.services import SUE, async_hub

from trilogue import Customer, Hub, InternalServerError, NotFoundError, NotSupportedError, Skipped
from trilogue.testing import Fault

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio

BY_PHONE = Customer(phone="+45 20 30 40 50")
BY_EMAIL = Customer(email="sue@example.org")
LISTINGS = pytest.mark.parametrize("name", ["find_contacts", "conversations", "messages"])


def said(pager: Any) -> list[tuple[str, str]]:
    """The service and the kind of each entry."""
    return [(entry.provider, entry.what) for entry in pager.skipped]


def test_contacts_of_the_other_services_come_where_one_cannot_list_them(hub: Hub) -> None:
    pager = hub.contacts()
    assert {contact.provider for contact in pager} == {"dixa", "sinch"}
    (entry,) = pager.skipped
    assert isinstance(entry, Skipped)
    assert (entry.provider, entry.what) == ("sunshine", "contacts")
    assert "no list of all users" in entry.reason
    only = hub.contacts(providers=["dixa"])
    assert only.first() is not None
    assert only.skipped == []
    alone = hub.contacts(providers=["sunshine"])
    assert list(alone) == []
    assert said(alone) == [("sunshine", "contacts")]


@LISTINGS
@pytest.mark.parametrize(
    ("customer", "found", "skipped"),
    [
        (BY_PHONE, {"dixa", "sinch"}, [("sunshine", "phone")]),
        (BY_EMAIL, {"sunshine", "dixa"}, [("sinch", "email")]),
        (SUE, {"sunshine", "dixa", "sinch"}, []),
        (Customer(ids={"dixa": "none"}), set(), [("sunshine", "id"), ("sinch", "id")]),
    ],
)
def test_what_a_service_cannot_search_by_is_skipped(
    hub: Hub, name: str, customer: Customer, found: set[str], skipped: list[tuple[str, str]]
) -> None:
    pager = getattr(hub, name)(customer)
    assert pager.skipped == []
    for _ in range(2):
        assert {item.provider for item in pager} == found
        assert sorted(said(pager)) == sorted(skipped)
        assert pager.errors == []
    assert getattr(hub, name)(customer, max_items=0).take(0) == []


@LISTINGS
async def test_async_listings_skip_the_same(sandbox: Sandbox, name: str) -> None:
    async with async_hub(sandbox) as hub:
        for customer, entry in ((BY_PHONE, ("sunshine", "phone")), (BY_EMAIL, ("sinch", "email"))):
            pager = getattr(hub, name)(customer)
            assert await pager.first() is not None
            assert said(pager) == [entry]
        contacts = hub.contacts()
        assert {contact.provider async for contact in contacts} == {"dixa", "sinch"}
        assert said(contacts) == [("sunshine", "contacts")]


def test_an_error_is_still_raised_and_collected_beside_what_is_skipped(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    with pytest.raises(InternalServerError):
        list(hub.messages(BY_PHONE))
    pager = hub.messages(BY_PHONE, on_error="collect")
    assert {message.provider for message in pager} == {"sinch"}
    assert [error.provider for error in pager.errors] == ["dixa"]
    assert said(pager) == [("sunshine", "phone")]


def test_a_scan_that_is_asked_for_finds_what_the_service_cannot_search_by(hub: Hub) -> None:
    pager = hub.messages(BY_EMAIL, scan=True)
    assert list(pager) == list(hub.messages(SUE))
    assert pager.skipped == []


@pytest.mark.parametrize(
    ("provider", "customer", "advice"),
    [
        ("sunshine", BY_PHONE, "not by phone"),
        ("sinch", BY_EMAIL, "scan=True"),
        ("sunshine", Customer(ids={"sinch": "k"}), r"ids=\{'sunshine': …\}"),
        ("dixa", Customer(ids={"sinch": "k"}), r"ids=\{'dixa': …\}"),
        ("sinch", Customer(ids={"dixa": "e"}), r"ids=\{'sinch': …\}"),
    ],
)
async def test_a_single_client_raises_if_it_can_search_by_nothing(
    hub: Hub, sandbox: Sandbox, provider: Any, customer: Customer, advice: str
) -> None:
    pager = hub.client(provider).find_contacts(customer)
    with pytest.raises(NotSupportedError, match=advice):
        list(pager)
    assert [entry.provider for entry in pager.skipped] == [provider]
    with pytest.raises(NotSupportedError, match=advice):
        hub.send_text(text="Hi", to=customer, provider=provider)
    async with async_hub(sandbox) as other:
        with pytest.raises(NotSupportedError, match=advice):
            await other.client(provider).find_contacts(customer).first()


async def test_a_single_client_says_what_it_did_not_search_by(hub: Hub, sandbox: Sandbox) -> None:
    stranger = Customer(external_id="stranger", phone="+4599999999")
    pager = hub.sunshine.find_contacts(stranger)
    assert pager.skipped == []
    for _ in range(2):
        assert list(pager) == []
        assert said(pager) == [("sunshine", "phone")]
    found = hub.sunshine.find_contacts(SUE)
    assert found.first() is not None
    assert found.skipped == []
    with pytest.raises(NotFoundError, match="not by phone"):
        hub.send_text(text="Hi", to=stranger, provider="sunshine")
    async with async_hub(sandbox) as other:
        asynchronous = other.sunshine.find_contacts(stranger)
        assert await asynchronous.take(2) == []
        assert said(asynchronous) == [("sunshine", "phone")]
