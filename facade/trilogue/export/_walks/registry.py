"""Which walk reads which kind of unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.export._walks.contacts import ContactsByIdWalk, ContactsWalk
from trilogue.export._walks.dixa import ActivityWalk
from trilogue.export._walks.exports import ConversationExportWalk, MessageExportWalk
from trilogue.export._walks.sinch import ConversationsWalk
from trilogue.export._walks.sunshine import ChangedUsersWalk, ConversationIdsWalk, GoneWalk, UsersWalk

if TYPE_CHECKING:
    from trilogue.export._base.units import Unit, UnitKind
    from trilogue.export._walks.base import Known, Walk
    from trilogue.providers._base.sending import SendingAdapter

_WALKS: dict[UnitKind, type[Walk]] = {
    "contacts": ContactsWalk,
    "contacts_by_id": ContactsByIdWalk,
    "activity": ActivityWalk,
    "conversation_export": ConversationExportWalk,
    "message_export": MessageExportWalk,
    "conversations": ConversationsWalk,
    "users": UsersWalk,
    "changed_users": ChangedUsersWalk,
    "ids": ConversationIdsWalk,
    "gone": GoneWalk,
}


def walk_of(unit: Unit, adapter: SendingAdapter, known: Known, *, raw: bool = False) -> Walk:
    """The walk that reads a unit."""
    return _WALKS[unit.kind](unit, adapter, known, raw=raw)
