"""Dixa: by the activity log, which names the conversations in which something happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.export._walks.base import Found, Row, Step, Task, Walk
from trilogue.export._walks.contacts import IDS_PER_STEP
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import step as next_result

if TYPE_CHECKING:
    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine


class ActivityWalk(Walk):
    """The activity log of the unit's time, then each conversation in it and its messages.

    A conversation is in the log once for each thing that happened, so that the log is read to its end first: its
    conversations are the unit's memo.
    """

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """The whole log, or some of its conversations."""
        if position is None:
            return (yield from self._log())
        ids: list[str] = memo["ids"]
        following = position + IDS_PER_STEP
        tasks = [self._task(each) for each in ids[position:following]]
        left = following < len(ids)
        return Step(Found(), following if left else None, tasks, share=following / len(ids) if left else 1)

    def _log(self) -> Routine[Step]:
        arguments: dict[str, Any] = {"to_datetime": self.unit.until}
        if self.unit.since is not None:
            arguments["from_datetime"] = self.unit.since
        found, ids = self.new_found(), dict[str, None]()
        stream = iterate_pages(self.adapter.native("list_activity_log", arguments, ListOptions()), None)
        while (page := (yield from next_result(stream))) is not None:
            for entry in page.items:
                conversation_id = str(entry.conversation_id or "")
                if not isinstance(entry.id, str) or not conversation_id.isdecimal():
                    found.reject("dixa", "conversations", "", "an entry of the activity log has no usable ids", entry)
                    continue
                time = entry.activity_timestamp or None
                # Not written: it tells the next round what this one has seen.
                row = Row("_activity", {"provider": "dixa", "id": entry.id}, time)
                if not self.has_seen(row):
                    found.rows.append(row)
                    found.saw(time)
                    ids[conversation_id] = None
        return Step(found, 0 if ids else None, memo={"ids": list(ids)}, share=0)

    def _task(self, conversation_id: str) -> Task:
        return Task("conversations", conversation_id, lambda: self._conversation(conversation_id))

    def _conversation(self, conversation_id: str) -> Routine[Found]:
        found = self.new_found()
        conversation = yield from self.adapter.conversation(conversation_id)
        if self.wants("conversations"):
            found.add("conversations", conversation, conversation.last_activity_at)
        if conversation.contact_id:
            found.contacts.add(conversation.contact_id)
        if self.wants("messages"):
            found.rows += (yield from self.messages(conversation)).rows
        return found
