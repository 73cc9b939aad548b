"""Sunshine: users and conversations whose ids come from elsewhere, since the service cannot list its users."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Any

from trilogue._internal.times import parse_time
from trilogue.export._base.deletions import Deletion
from trilogue.export._walks.base import Found, Step, Task, Walk
from trilogue.export._walks.contacts import IDS_PER_STEP
from trilogue.paging._options import ListOptions
from trilogue.paging._pages import iterate_pages
from trilogue.paging._routine import step as next_result

if TYPE_CHECKING:
    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine
    from trilogue.records import Conversation


class IdsWalk(Walk):
    """Some ids at a time, each read beside the others."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """The tasks of some ids."""
        del memo
        start, ids = position or 0, self.unit.ids
        following = start + IDS_PER_STEP
        tasks = [self.task(each) for each in ids[start:following]]
        left = following < len(ids)
        return Step(Found(), following if left else None, tasks, share=following / len(ids) if left else 1)
        yield  # Makes this function a routine. It needs no call.

    @abc.abstractmethod
    def task(self, each: str) -> Task:
        """What is read of one id."""

    def conversation(self, found: Found, conversation: Conversation[Any]) -> Routine[None]:
        """A conversation and its messages."""
        if self.wants("conversations"):
            found.add("conversations", conversation, conversation.last_activity_at)
        found.saw(conversation.last_activity_at)
        if self.wants("messages") and conversation.id:
            messages = yield from self.messages(conversation)
            found.rows += messages.rows
            found.saw(messages.seen)


class UsersWalk(IdsWalk):
    """Users: the user, the conversations and their messages."""

    def task(self, each: str) -> Task:
        """One user."""
        return Task("contacts", each, lambda: self._user(each))

    def _user(self, user_id: str) -> Routine[Found]:
        found = self.new_found()
        if self.wants("contacts") and not (yield from self.contact(found, user_id)):
            return found
        yield from self.conversations(found, user_id)
        return found

    def contact(self, found: Found, user_id: str) -> Routine[bool]:
        """The user; False, and a deletion, if the service does not have it any more."""
        contacts = yield from self.adapter.find_by("id", user_id)
        for contact in contacts:
            found.add("contacts", contact, contact.created_at)
        if not contacts:
            found.delete("sunshine", "contacts", user_id, "the service does not find it")
        return bool(contacts)

    def conversations(self, found: Found, user_id: str) -> Routine[bool]:
        """The user's conversations with activity in the unit's time; False if there are none."""
        changed = False
        if self.unit.tables == ("contacts",):
            return changed
        stream = iterate_pages(self.adapter.conversations(user_id, ListOptions()), None)
        while (page := (yield from next_result(stream))) is not None:
            for conversation in page.items:
                if not self.is_known(conversation):
                    changed = True
                    yield from self.conversation(found, conversation)
        return changed


class ChangedUsersWalk(UsersWalk):
    """Users that were read before: the user is read again only if a conversation has changed."""

    def _user(self, user_id: str) -> Routine[Found]:
        found = self.new_found()
        if (yield from self.conversations(found, user_id)):
            yield from self.contact(found, user_id)
        return found


class ConversationIdsWalk(IdsWalk):
    """Conversations by their ids."""

    def task(self, each: str) -> Task:
        """One conversation and its messages."""
        return Task("conversations", each, lambda: self._read(each))

    def _read(self, conversation_id: str) -> Routine[Found]:
        found = self.new_found()
        conversation = yield from self.adapter.conversation(conversation_id)
        if not self.is_known(conversation):
            yield from self.conversation(found, conversation)
        return found


class GoneWalk(Walk):
    """What stored webhooks say is gone. Sends no request."""

    def step(self, position: Json, memo: Json) -> Routine[Step]:
        """All of it."""
        del position, memo
        found = self.new_found()
        for deletion in map(Deletion.from_id, self.unit.ids):
            if self.wants(deletion.table):
                found.delete("sunshine", deletion.table, deletion.id, "a webhook says so", parse_time(deletion.time))
        return Step(found, None, share=1)
        yield  # Makes this function a routine. It needs no call.
