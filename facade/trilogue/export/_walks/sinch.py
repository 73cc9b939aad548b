"""Sinch: the conversations of the app, then the messages of those with activity in the unit's time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.export._walks.base import Found, Step, Task, Walk, after_page, page_options, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine
    from trilogue.records import Conversation


class ConversationsWalk(Walk):
    """All conversations, page by page. The service cannot list those that changed, and says when each of them did."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """One page, and the messages of its conversations."""
        del memo
        page = yield from read_page(self.adapter.conversations(None, page_options(position)))
        found, tasks = self.new_found(), list[Task]()
        items: Sequence[Conversation[Any]] = () if page is None else page.items
        for conversation in items:
            self._add(found, tasks, conversation)
        total = page.total_size if page is not None else None
        after = after_page(page)
        if after is not None:
            after["read"] = (position["read"] if position else 0) + len(items)
        return Step(found, after, tasks, share=min(1, after["read"] / total) if after and total else None)

    def _add(self, found: Found, tasks: list[Task], conversation: Conversation[Any]) -> None:
        active = conversation.last_activity_at
        if self.is_known(conversation):
            return
        if self.wants("conversations"):
            found.add("conversations", conversation, active)
        found.saw(active)
        if conversation.contact_id:
            found.contacts.add(conversation.contact_id)
        if self.wants("messages") and conversation.id:
            tasks.append(self.message_task(conversation))
