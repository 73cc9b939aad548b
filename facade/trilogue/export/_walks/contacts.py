"""Contacts: all of a service's, or those with given ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.export._walks.base import Found, Step, Task, Walk, after_page, page_options, read_page

if TYPE_CHECKING:
    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine

IDS_PER_STEP = 50
"""Contacts or conversations that one step reads side by side."""


class ContactsWalk(Walk):
    """All contacts, page by page."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """One page."""
        del memo
        page = yield from read_page(self.adapter.contacts(page_options(position)))
        found = self.new_found()
        for contact in () if page is None else page.items:
            found.add("contacts", contact, contact.created_at)
        return Step(found, after_page(page))


class ContactsByIdWalk(Walk):
    """The contacts with given ids. The memo holds those of the conversations that changed."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """Some of the ids, each with a request of its own."""
        ids: list[str] = memo or list(self.unit.ids)
        start = position or 0
        tasks = [self.contact_task(each) for each in ids[start : start + IDS_PER_STEP]]
        following = start + IDS_PER_STEP
        left = following < len(ids)
        return Step(Found(), following if left else None, tasks, share=following / len(ids) if left else 1)
        yield  # Makes this function a routine. It needs no call.

    def contact_task(self, contact_id: str) -> Task:
        """One contact."""
        return Task("contacts", contact_id, lambda: self.contact(contact_id))

    def contact(self, contact_id: str) -> Routine[Found]:
        """One contact; a deletion if the service does not have it any more."""
        found = self.new_found()
        contacts = yield from self.adapter.find_by("id", contact_id)
        for contact in contacts:
            found.add("contacts", contact, contact.created_at)
        if not contacts:
            found.delete(self.unit.provider, "contacts", contact_id, "the service does not find it")
        return found
