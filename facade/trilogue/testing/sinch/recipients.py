"""Finds the contact, identity and conversation of a request's recipient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.sinch.state import SinchState


def find_recipient(service: SinchState, recipient: Mapping[str, Any], order: Iterable[str]) -> tuple[Record, Record]:
    """The contact and the channel identity that a request addresses.

    Args:
        service: the state.
        recipient: the request's `recipient`. A contact that it identifies by channel identities is created if it does
            not exist.
        order: channels by preference. If the contact has none of them, its first identity is used.

    """
    if contact_id := recipient.get("contact_id"):
        contact = service.require_by_id(f"{service.root}/contacts", contact_id)
        identities = contact["channel_identities"]
    elif identities := recipient.get("identified_by", {}).get("channel_identities"):
        contact = _find_contact(service, identities) or service.add_contact(
            *((each["channel"], each["identity"]) for each in identities)
        )
    else:
        raise HandlerError(400, "recipient must hold contact_id or identified_by")
    if not identities:
        raise HandlerError(400, f"contact {contact['id']} has no channel identity")
    wanted = [each for channel in order for each in identities if each["channel"] == channel]
    return contact, {**(wanted or identities)[0]}


def _find_contact(service: SinchState, identities: Iterable[Mapping[str, Any]]) -> Record | None:
    wanted = {(each["channel"], each["identity"]) for each in identities}
    for contact in service.store[f"{service.root}/contacts"]:
        if wanted & {(each["channel"], each["identity"]) for each in contact["channel_identities"]}:
            return contact
    return None


def active_conversation(service: SinchState, app_id: str, contact_id: str, channel: str) -> Record:
    """The active conversation between an app and a contact; if there is none, it is created on `channel`."""
    for each in service.store[f"{service.root}/conversations"]:
        if each["active"] and (each["app_id"], each["contact_id"]) == (app_id, contact_id):
            return each
    conversation = service.add_conversation(contact_id, channel, app_id=app_id)
    service.publish("conversation_start_notification", {"conversation": conversation})
    return conversation
