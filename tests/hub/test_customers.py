"""Finding a customer's contacts on several providers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hub.services import SUE

from trilogue import Customer, Hub

if TYPE_CHECKING:
    from trilogue.testing import Sandbox


def operations(sandbox: Sandbox) -> set[str]:
    """The names of the operations that were requested."""
    return {request.operation.rpartition(".")[2] for request in sandbox.requests}


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
        Customer(email="SUE@example.org"),
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


def test_a_hub_and_its_sinch_client_share_the_contacts_that_were_read(hub: Hub, sandbox: Sandbox) -> None:
    found = list(hub.find_contacts(SUE, providers=["sinch"]))
    assert "list_contacts" in operations(sandbox)
    sandbox.requests.clear()
    assert list(hub.find_contacts(SUE, providers=["sinch"])) == list(hub.sinch.find_contacts(SUE)) == found != []
    assert "list_contacts" not in operations(sandbox)
