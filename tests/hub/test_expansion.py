"""``expand=True``: what one service knows of a customer is used to search the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hub.services import SUE, async_hub
from support.services import async_client, client

from trilogue import AsyncHub, Customer, Hub, InternalServerError
from trilogue.testing import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing import Sandbox

pytestmark = pytest.mark.anyio

LISTINGS = pytest.mark.parametrize("name", ["find_contacts", "conversations", "messages"])
EACH_START = pytest.mark.parametrize(
    "customer", [Customer(email="sue@example.org"), Customer(phone="+4520304050"), Customer(external_id="acme-sue")]
)


@LISTINGS
@EACH_START
def test_a_customer_known_by_one_field_is_found_on_every_service(hub: Hub, name: str, customer: Customer) -> None:
    everything = list(getattr(hub, name)(SUE))
    pager = getattr(hub, name)(customer, expand=True)
    for _ in range(2):
        assert list(pager) == everything
        assert pager.skipped == pager.errors == []
    assert pager.take(1) == everything[:1]
    assert list(getattr(hub, name)(customer, expand=True, max_items=3)) == everything[:3]


@LISTINGS
@EACH_START
async def test_async_expansion_finds_the_same(hub: Hub, sandbox: Sandbox, name: str, customer: Customer) -> None:
    async with async_hub(sandbox) as other:
        pager = getattr(other, name)(customer, expand=True)
        assert [item async for item in pager] == list(getattr(hub, name)(SUE))
        assert pager.skipped == pager.errors == []


def test_the_id_of_one_service_leads_to_the_others(hub: Hub) -> None:
    everything = list(hub.find_contacts(SUE))
    for contact in everything:
        pager = hub.find_contacts(Customer(ids={contact.provider: contact.id}), expand=True)
        assert list(pager) == everything
        assert pager.skipped == []
    unknown = hub.find_contacts(Customer(ids={"dixa": "00000000-0000-4000-8000-000000000000"}), expand=True)
    assert list(unknown) == []
    assert {(entry.provider, entry.what) for entry in unknown.skipped} == {("sunshine", "id"), ("sinch", "id")}


def test_all_contacts_are_read_only_if_no_value_of_another_service_finds_one(hub: Hub, sandbox: Sandbox) -> None:
    def scans() -> list[str]:
        paths = [request.query for request in sandbox.requests if request.operation == "list_contacts"]
        sandbox.requests.clear()
        return [query for query in paths if "identity" not in query and "external_id" not in query]

    customer = Customer(email="sue@example.org")
    assert len(list(hub.find_contacts(customer, expand=True, scan=True))) == 3
    assert scans() == []
    (contact,) = hub.find_contacts(customer, expand=True, scan=True, providers=["sinch"])
    assert contact.provider == "sinch"
    assert len(scans()) == 1
    only = hub.find_contacts(customer, expand=True, providers=["sinch"])
    assert list(only) == []
    assert [(entry.provider, entry.what) for entry in only.skipped] == [("sinch", "email")]


def test_nothing_more_is_searched_unless_it_is_asked_for(hub: Hub) -> None:
    pager = hub.find_contacts(Customer(email="sue@example.org"))
    assert {contact.provider for contact in pager} == {"sunshine", "dixa"}


def test_a_customer_whom_no_service_knows_is_searched_once(hub: Hub, sandbox: Sandbox) -> None:
    nobody = Customer(phone="+4599999999")
    assert list(hub.find_contacts(nobody)) == []
    sandbox.requests.clear()
    assert list(hub.find_contacts(nobody)) == []
    once = len(sandbox.requests)
    pager = hub.find_contacts(nobody, expand=True)
    assert list(pager) == []
    assert [entry.provider for entry in pager.skipped] == ["sunshine"]
    assert len(sandbox.requests) == 2 * once


def test_a_service_whose_first_search_fails_is_not_searched_again(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    email = Customer(email="sue@example.org")
    with pytest.raises(InternalServerError):
        list(hub.find_contacts(email, expand=True))
    sandbox.requests.clear()
    pager = hub.find_contacts(email, expand=True, on_error="collect")
    assert {contact.provider for contact in pager} == {"sunshine", "sinch"}
    assert [error.provider for error in pager.errors] == ["dixa"]
    failed = [request for request in sandbox.requests if request.status == 500]
    assert len(failed) == hub.dixa._http.settings.retry.max_attempts


def family(request: httpx.Request) -> httpx.Response:
    """Dixa with two end users of one e-mail address, and Sinch with a contact for each of twelve numbers."""
    numbers = [f"+45203040{number}" for number in range(10, 22)]
    if request.url.path == "/v1/endusers":
        users = [
            {"id": "e1", "email": "home@example.org", "additionalPhoneNumbers": numbers},
            {"id": "e2", "email": "Home@example.org", "phoneNumber": numbers[0]},
        ]
        return httpx.Response(200, json={"data": users if "email" in request.url.params else []})
    identity = request.url.params.get("identity")
    contacts = [{"id": f"k{identity}", "channel_identities": [{"channel": "SMS", "identity": identity}]}]
    return httpx.Response(200, json={"contacts": contacts if identity else []})


@pytest.mark.parametrize("asynchronous", [False, True])
async def test_each_person_comes_once_and_the_second_search_is_bounded(asynchronous: bool) -> None:
    searched: list[str] = []

    def service(request: httpx.Request) -> httpx.Response:
        if "identity" in request.url.params:
            searched.append(f"{request.url.params['channel']} {request.url.params['identity']}")
        return family(request)

    customer = Customer(email="home@example.org")
    pager: Any
    if asynchronous:
        pager = AsyncHub(async_client(service, "dixa"), async_client(service, "sinch")).find_contacts(
            customer, expand=True
        )
        found = [contact async for contact in pager]
    else:
        pager = Hub(client(service, "dixa"), client(service, "sinch")).find_contacts(customer, expand=True)
        found = list(pager)
    assert sorted(contact.id for contact in found) == sorted(
        ["e1", "e2", *(f"k45203040{number}" for number in range(10, 20))]
    )
    assert len(searched) == len(set(searched))
    assert [(entry.provider, entry.what) for entry in pager.skipped] == [("sinch", "phone")]
    assert "10" in pager.skipped[0].reason


def with_contacts(*contacts: dict[str, Any]) -> Callable[[httpx.Request], httpx.Response]:
    """A Dixa with these end users, for any search."""
    return lambda request: httpx.Response(200, json={"data": contacts})


def test_a_number_of_a_contact_that_cannot_be_one_is_not_searched_for() -> None:
    user = {"id": "e1", "email": "sue@example.org", "phoneNumber": "none", "additionalPhoneNumbers": ["12"]}
    hub = Hub(client(with_contacts(user), "dixa"), client(lambda _: httpx.Response(500), "sinch"))
    pager = hub.find_contacts(Customer(email="sue@example.org"), expand=True)
    assert [contact.id for contact in pager] == ["e1"]
    assert [entry.provider for entry in pager.skipped] == ["sinch"]
    (contact,) = hub.find_contacts(Customer(email="sue@example.org"), providers=["dixa"])
    assert Customer.of(contact) == Customer(email="sue@example.org", ids={"dixa": "e1"})
