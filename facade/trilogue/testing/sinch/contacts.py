"""Contacts, the capabilities of their channels, and their opt-ins and opt-outs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.sinch.recipients import find_recipient
from trilogue.testing.sinch.resources import PROJECT, new_record, notifications, update_by_mask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.store import Collection, Record
    from trilogue.testing.sinch.state import SinchState

HANDLERS = HandlerTable()

MAX_PAGE_SIZE = 20
"""The document's maximum of `page_size`. The service reduces a larger one to it."""


def _new_contact(service: SinchState, call: HandlerCall) -> Record:
    identities = [{"app_id": "", **each} for each in call.body["channel_identities"]]
    fields: Record = {"channel_priority": [], "display_name": "", "email": "", "external_id": "", "metadata": ""}
    return new_record(service, call, **fields) | {"channel_identities": identities}


def _contact_page(service: SinchState, call: HandlerCall, records: Collection) -> Any:
    external_id, channel, identity = (call.query.get(name) for name in ("external_id", "channel", "identity"))
    if external_id and (channel or identity):
        raise HandlerError(400, "external_id excludes channel and identity")
    if bool(channel) != bool(identity):
        raise HandlerError(400, "channel and identity go together")

    def matches(contact: Record) -> bool:
        if external_id:
            return bool(contact.get("external_id") == external_id)
        identities = {(each["channel"], each["identity"]) for each in contact["channel_identities"]}
        return not channel or (channel, identity) in identities

    scanned = records.scan(after=service.cursor(call.query))
    return service.page(call.query, (pair for pair in scanned if matches(pair[1])), most=MAX_PAGE_SIZE)


Resource(
    path=f"{PROJECT}/contacts", plural="contacts", envelope=None, make=_new_contact, page=_contact_page,
    change=update_by_mask,
    on_change=notifications(
        "contact", create="contact_create_notification", update="contact_update_notification",
        delete="contact_delete_notification",
    ),
).register(HANDLERS)  # fmt: skip


@HANDLERS.route(f"GET {PROJECT}/contacts:identityConflicts")
def list_identity_conflicts(service: SinchState, call: HandlerCall) -> Any:
    owners: dict[str, dict[str, set[str]]] = {}
    for contact in service.store[f"{service.root}/contacts"]:
        for each in contact["channel_identities"]:
            owners.setdefault(each["identity"], {}).setdefault(contact["id"], set()).add(each["channel"])
    after = service.cursor(call.query)
    conflicts = (
        (identity, _conflict(identity, found))
        for identity, found in sorted(owners.items())
        if len(found) > 1 and identity > after
    )
    found, paging = service.page(call.query, conflicts, most=MAX_PAGE_SIZE)
    return {"conflicts": found, **paging}


def _conflict(identity: str, owners: Mapping[str, set[str]]) -> Record:
    channels = sorted({channel for each in owners.values() for channel in each})
    return {"identity": identity, "channels": channels, "contact_ids": list(owners)}


@HANDLERS.route(f"POST {PROJECT}/contacts/{{}}:merge")
def merge_contact(service: SinchState, call: HandlerCall) -> Any:
    kept = service.require_by_id(f"{service.root}/contacts", call.ids[1])
    merged = service.require_by_id(f"{service.root}/contacts", call.body["source_id"])
    if kept is merged:
        raise HandlerError(400, "a contact cannot be merged with itself")
    kept["channel_identities"] += [
        each for each in merged["channel_identities"] if each not in kept["channel_identities"]
    ]
    for conversation in service.store[f"{service.root}/conversations"]:
        if conversation["contact_id"] == merged["id"]:
            conversation["contact_id"] = kept["id"]
            for message in service.store[f"{service.root}/conversations/{conversation['id']}/messages"]:
                message["contact_id"] = kept["id"]
    service.store.delete(f"{service.root}/contacts/{merged['id']}")
    service.publish("contact_merge_notification", {"preserved_contact": kept, "deleted_contact": merged})
    return kept


@HANDLERS.route(f"POST {PROJECT}/contacts:getChannelProfile")
def get_channel_profile(service: SinchState, call: HandlerCall) -> Any:
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    contact, _ = find_recipient(service, call.body["recipient"], [call.body["channel"]])
    return {"profile_name": contact["display_name"] or "Someone"}


@HANDLERS.route(f"POST {PROJECT}/capability:query")
def query_capability(service: SinchState, call: HandlerCall) -> Any:
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    contact, identity = find_recipient(service, call.body["recipient"], ())
    response = {"request_id": service.ids.ulid(service.clock.tick()), **call.body}
    service.publish(
        "capability_notification",
        {
            "contact_id": contact["id"],
            "channel": identity["channel"],
            "identity": identity["identity"],
            "capability_status": "CAPABILITY_FULL",
            "request_id": response["request_id"],
        },
    )
    return response


@HANDLERS.route(f"POST {PROJECT}/optins:register", f"POST {PROJECT}/optouts:register")
def register_consent(service: SinchState, call: HandlerCall) -> Any:
    which = "opt_in" if call.path.endswith("optins:register") else "opt_out"
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    if not call.body["channels"]:
        raise HandlerError(400, "channels must name a channel")
    contact, identity = find_recipient(service, call.body["recipient"], call.body["channels"])
    request_id = call.query.get("request_id") or service.ids.ulid(service.clock.tick())
    for channel in call.body["channels"]:
        service.consents[contact["id"], channel] = which
    service.publish(
        f"{which}_notification",
        {
            "contact_id": contact["id"],
            "channel": call.body["channels"][0],
            "identity": identity["identity"],
            "status": f"{which.upper()}_SUCCEEDED",
            "request_id": request_id,
        },
    )
    return {which: call.body, "request_id": request_id}
