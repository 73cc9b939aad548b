"""What several of Sinch's operations do: finding recipients, opening conversations, adding messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.service import Call, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.sinch.service import Sinch
    from trilogue.testing.store import Record

PROJECT = "/v1/projects/{}"


def recipient(service: Sinch, recipient: Mapping[str, Any], order: Any) -> tuple[Record, Record]:
    """The contact a recipient stands for, made if it is known by identity only, and the identity to use."""
    if contact_id := recipient.get("contact_id"):
        contact = service.need(f"{service.root}/contacts/{contact_id}")
        identities = contact["channel_identities"]
    elif identities := recipient.get("identified_by", {}).get("channel_identities"):
        contact = _contact_at(service, identities) or service.add_contact(
            *((each["channel"], each["identity"]) for each in identities)
        )
    else:
        raise Refused(400, "recipient must hold contact_id or identified_by")
    if not identities:
        raise Refused(400, f"contact {contact['id']} has no channel identity")
    wanted = [each for channel in order for each in identities if each["channel"] == channel]
    return contact, {**(wanted or identities)[0]}


def _contact_at(service: Sinch, identities: Any) -> Record | None:
    wanted = {(each["channel"], each["identity"]) for each in identities}
    for contact in service.store[f"{service.root}/contacts"]:
        if wanted & {(each["channel"], each["identity"]) for each in contact["channel_identities"]}:
            return contact
    return None


def conversation_with(service: Sinch, app_id: str, contact_id: str, channel: str) -> Record:
    """The active conversation of an app with a contact, begun if there is none."""
    for each in service.store[f"{service.root}/conversations"]:
        if each["active"] and (each["app_id"], each["contact_id"]) == (app_id, contact_id):
            return each
    conversation = service.add_conversation(contact_id, channel, app_id=app_id)
    service.announce("conversation_start_notification", {"conversation": conversation})
    return conversation


def new(service: Sinch, call: Call, **defaults: Any) -> Record:
    """A new record of the call's body over defaults."""
    return {**defaults, **call.body, "id": service.ids.ulid(service.clock.tick())}


def told(thing: str, **kinds: str) -> Any:
    """What tells of a record that was created, updated or deleted; `kinds` are the notifications' names."""

    def tell(service: Sinch, what: str, record: Record) -> None:
        if what in kinds:
            service.announce(kinds[what], {thing: record})

    return tell


def masked(_: Sinch, call: Call, record: Record) -> None:
    """Take the fields of `update_mask.paths`, without one all that are given; a masked field not given is emptied."""
    body = {name: value for name, value in call.body.items() if name not in ("id", "last_received")}
    paths = [path for value in call.query.getlist("update_mask.paths") for path in value.split(",")]
    if mask := {path.partition(".")[0] for path in paths}:
        for name in mask - body.keys():
            record.pop(name, None)
        body = {name: body[name] for name in mask & body.keys()}
    if call.query.get("metadata_update_strategy") == "MERGE_PATCH" and isinstance(body.get("metadata_json"), dict):
        body["metadata_json"] = record.get("metadata_json", {}) | body["metadata_json"]
    record.update(body)
