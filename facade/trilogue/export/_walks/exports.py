"""Dixa's Exports API: all conversations or messages of a time window in one answer, read while it arrives."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Any

from trilogue.export._base.rows import row_of
from trilogue.export._walks.base import Found, Row, Step, Walk
from trilogue.providers.dixa import exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine


class StreamWalk(Walk):
    """A unit that is one long answer."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """The end of the unit, after its stream."""
        del position, memo
        return Step(Found(), None, share=1)
        yield  # Makes this function a routine. It needs no call.

    @abc.abstractmethod
    def stream(self, client: Any) -> Any:
        """The items: an iterable, of an asynchronous client an asynchronous one."""

    @abc.abstractmethod
    def read(self, items: Sequence[Any]) -> Found:
        """Items as rows."""


class ConversationExportWalk(StreamWalk):
    """The conversations that changed in the unit's time."""

    def stream(self, client: Any) -> Any:
        """One request."""
        return client.iterate.export_conversations(updated_after=self.unit.since, updated_before=self.unit.until)

    def read(self, items: Sequence[Any]) -> Found:
        """Conversations; what was made anonymous is a deletion as well."""
        found = self.new_found()
        for item, conversation in zip(items, exported.conversations(items), strict=True):
            changed_at = exported.changed_at(item)
            found.add("conversations", conversation, changed_at)
            if conversation.contact_id and not self.has_seen(Row("conversations", row_of(conversation), changed_at)):
                found.contacts.add(conversation.contact_id)
            if (time := exported.anonymized_at(item)) is not None and conversation.id:
                found.delete("dixa", "conversations", conversation.id, "it was made anonymous", time)
        return found


class MessageExportWalk(StreamWalk):
    """The messages that were written in the unit's time."""

    def stream(self, client: Any) -> Any:
        """One request."""
        return client.iterate.export_messages(created_after=self.unit.since, created_before=self.unit.until)

    def read(self, items: Sequence[Any]) -> Found:
        """Messages."""
        found = self.new_found()
        for message in exported.messages(items):
            found.add("messages", message, message.sent_at)
        return found
