"""Finding contacts on Sinch, which cannot search them: the client reads its contacts and remembers what it has read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from support.services import client

from trilogue import BadRequestError, Customer, NotSupportedError

if TYPE_CHECKING:
    from trilogue import Sinch

PAGE = 20
"""Contacts on a page, Sinch's maximum."""


@attrs.define
class ContactService:
    """A project with numbered contacts in this order, which counts the pages that are read."""

    numbers: list[int]
    pages_read: int = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if "page_size" not in request.url.params:
            number = int(request.url.path.rpartition("/")[2])
            return httpx.Response(200, json=self.contact(number)) if number in self.numbers else httpx.Response(404)
        self.pages_read += 1
        start = int(request.url.params.get("page_token", 0))
        end = start + PAGE
        more = str(end) if end < len(self.numbers) else ""
        contacts = [self.contact(number) for number in self.numbers[start:end]]
        return httpx.Response(200, json={"contacts": contacts, "next_page_token": more})

    @staticmethod
    def contact(number: int) -> dict[str, Any]:
        return {"id": str(number), "email": f"{number}@example.org"}


def with_pages(count: int) -> ContactService:
    return ContactService([*range(count * PAGE)])


def find(sinch: Sinch, number: int) -> list[str]:
    """The ids that are found for a contact's e-mail address."""
    return [contact.id for contact in sinch.find_contacts(Customer(email=f"{number}@example.org"))]


def test_contacts_are_read_until_the_customer_is_found() -> None:
    service = with_pages(5)
    assert find(client(service, "sinch"), PAGE + 1) == [str(PAGE + 1)]
    assert service.pages_read == 2


def test_contacts_that_were_read_are_not_read_again() -> None:
    service = with_pages(5)
    sinch = client(service, "sinch")
    for number in (PAGE, 3, PAGE + 1, PAGE):
        assert find(sinch, number) == [str(number)]
    assert service.pages_read == 2


def test_the_next_search_continues_where_the_last_one_stopped() -> None:
    service = with_pages(5)
    sinch = client(service, "sinch")
    find(sinch, 1)
    assert find(sinch, 4 * PAGE) == [str(4 * PAGE)]
    assert service.pages_read == 5


@pytest.mark.parametrize("position", [0, 3 * PAGE])
def test_a_contact_that_was_created_since_all_were_read_is_found_and_remembered(position: int) -> None:
    service = with_pages(3)
    sinch = client(service, "sinch")
    assert find(sinch, 1000) == []
    service.numbers.insert(position, 1000)
    assert find(sinch, 1000) == ["1000"]
    service.pages_read = 0
    for number in (1000, 0, 3 * PAGE - 1):
        assert find(sinch, number) == [str(number)]
    assert service.pages_read == 0


def test_a_contact_that_was_created_again_with_another_id_is_found() -> None:
    contacts = [{"id": "1", "email": "0@example.org"}]

    def service(request: httpx.Request) -> httpx.Response:
        if "page_size" in request.url.params:
            return httpx.Response(200, json={"contacts": contacts})
        found = [contact for contact in contacts if request.url.path.endswith(f"/{contact['id']}")]
        return httpx.Response(200, json=found[0]) if found else httpx.Response(404)

    sinch = client(service, "sinch")
    assert find(sinch, 0) == ["1"]
    contacts[0]["id"] = "2"
    assert find(sinch, 0) == ["2"]
    contacts.clear()
    assert find(sinch, 0) == []


def test_a_scan_that_reaches_its_limit_raises() -> None:
    service = with_pages(1000)
    sinch = client(service, "sinch", contact_scan_limit=2 * PAGE + 1)
    for _ in range(2):
        with pytest.raises(NotSupportedError, match=f"not among the first {2 * PAGE + 1}: give ids="):
            find(sinch, -1)
        assert service.pages_read == 3


def test_an_error_keeps_the_pages_that_were_read() -> None:
    service = with_pages(3)
    failing = [httpx.Response(400)]

    def fail_on_page_two(request: httpx.Request) -> httpx.Response:
        if request.url.params.get("page_token") == str(PAGE) and failing:
            return failing.pop()
        return service(request)

    sinch = client(fail_on_page_two, "sinch")
    with pytest.raises(BadRequestError):
        find(sinch, PAGE)
    assert find(sinch, PAGE) == [str(PAGE)]
    assert service.pages_read == 2
