"""Contacts, what their channels can do, and what they have agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sinch.parts import PROJECT, masked, new, recipient, told

if TYPE_CHECKING:
    from trilogue.testing.sinch.service import Sinch
    from trilogue.testing.store import Collection, Record

TABLE = Table()

CONTACTS_AT_MOST = 20
"""The largest page; a larger `page_size` gets it."""


def _new_contact(service: Sinch, call: Call) -> Record:
    identities = [{"app_id": "", **each} for each in call.body["channel_identities"]]
    fields: Record = {"channel_priority": [], "display_name": "", "email": "", "external_id": "", "metadata": ""}
    return new(service, call, **fields) | {"channel_identities": identities}


def _contact_page(service: Sinch, call: Call, records: Collection) -> Any:
    return service.page(call, records.walk(after=service.cursor(call)), most=CONTACTS_AT_MOST)


Resource(
    path=f"{PROJECT}/contacts", plural="contacts", envelope=None, make=_new_contact, page=_contact_page, change=masked,
    event=told(
        "contact", create="contact_create_notification", update="contact_update_notification",
        delete="contact_delete_notification",
    ),
).bind(TABLE)  # fmt: skip


@TABLE.on(f"POST {PROJECT}/contacts/{{}}:merge")
def merge_contact(service: Sinch, call: Call) -> Any:
    kept = service.need(f"{service.root}/contacts/{call.ids[1]}")
    merged = service.need(f"{service.root}/contacts/{call.body['source_id']}")
    if kept is merged:
        raise Refused(400, "a contact cannot be merged with itself")
    kept["channel_identities"] += [
        each for each in merged["channel_identities"] if each not in kept["channel_identities"]
    ]
    for conversation in service.store[f"{service.root}/conversations"]:
        if conversation["contact_id"] == merged["id"]:
            conversation["contact_id"] = kept["id"]
            for message in service.store[f"{service.root}/conversations/{conversation['id']}/messages"]:
                message["contact_id"] = kept["id"]
    service.store.forget(f"{service.root}/contacts/{merged['id']}")
    service.announce("contact_merge_notification", {"preserved_contact": kept, "deleted_contact": merged})
    return kept


@TABLE.on(f"POST {PROJECT}/contacts:getChannelProfile")
def get_channel_profile(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, _ = recipient(service, call.body["recipient"], [call.body["channel"]])
    return {"profile_name": contact["display_name"] or "Someone"}


@TABLE.on(f"POST {PROJECT}/capability:query")
def query_capability(service: Sinch, call: Call) -> Any:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, identity = recipient(service, call.body["recipient"], ())
    answer = {"request_id": service.ids.ulid(service.clock.tick()), **call.body}
    service.announce(
        "capability_notification",
        {
            "contact_id": contact["id"],
            "channel": identity["channel"],
            "identity": identity["identity"],
            "capability_status": "CAPABILITY_FULL",
            "request_id": answer["request_id"],
        },
    )
    return answer


@TABLE.on(f"POST {PROJECT}/optins:register", f"POST {PROJECT}/optouts:register")
def register_consent(service: Sinch, call: Call) -> Any:
    which = "opt_in" if call.path.endswith("optins:register") else "opt_out"
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    contact, identity = recipient(service, call.body["recipient"], call.body["channels"])
    request_id = call.query.get("request_id") or service.ids.ulid(service.clock.tick())
    for channel in call.body["channels"]:
        service.consents[contact["id"], channel] = which
    service.announce(
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
