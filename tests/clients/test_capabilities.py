"""``client.capabilities`` agrees with what the methods do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from support.services import PROVIDERS, client

from trilogue import Customer, NotSupportedError

if TYPE_CHECKING:
    from collections.abc import Callable


def one_contact(request: httpx.Request) -> httpx.Response:
    """A service with the contact ``x``, whose lists are empty."""
    if request.url.path.endswith("/x"):
        return httpx.Response(200, json={"user": {"id": "x"}, "id": "x", "data": {"id": "x"}})
    return httpx.Response(200, json={"users": [], "data": [], "contacts": []})


def works(method: Callable[[], Any]) -> bool:
    try:
        method()
    except NotSupportedError:
        return False
    return True


@pytest.mark.parametrize("provider", PROVIDERS)
def test_listings_work_where_the_capabilities_say_so(provider: str) -> None:
    made = client(one_contact, provider)
    assert works(made.contacts) is made.capabilities.list_contacts
    assert works(made.conversations) is made.capabilities.list_all_conversations


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("field", ["id", "external_id", "email", "phone"])
def test_find_contacts_searches_by_what_the_capabilities_name(provider: str, field: str) -> None:
    made = client(one_contact, provider)
    customers = {
        "id": Customer(ids={provider: "x"}),
        "external_id": Customer(external_id="x"),
        "email": Customer(email="x"),
        "phone": Customer(phone="123456"),
    }
    assert works(made.find_contacts(customers[field]).first) is (field in made.capabilities.find_by)
