"""Users, their clients and devices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sunshine.paths import APP, USER
from trilogue.testing.sunshine.shapes import identified, paged, with_id

if TYPE_CHECKING:
    from trilogue.testing.store import Record
    from trilogue.testing.sunshine.service import Sunshine

TABLE = Table()


def _new_client(service: Sunshine, call: Call) -> Record:
    criteria = call.body["matchCriteria"]
    moment = service.clock.tick()
    return {
        "id": service.ids.object_id(moment),
        "type": criteria["type"],
        "status": "pending",
        "integrationId": criteria["integrationId"],
        "externalId": criteria.get("phoneNumber", criteria.get("address")),
        "lastSeen": None,
        "linkedAt": iso(moment),
        "displayName": None,
        "info": {},
        "raw": None,
    }


def _new_user(service: Sunshine, call: Call) -> Record:
    external_id = call.body["externalId"]
    if any(user.get("externalId") == external_id for user in service.store[call.path]):
        raise Refused(409, f"a user with externalId {external_id} exists")
    moment = service.clock.tick()
    user: Record = {
        "id": service.ids.object_id(moment),
        "authenticated": True,
        "zendeskId": None,
        "signedUpAt": iso(moment),
        "hasPaymentInfo": False,
        "profile": {},
        "metadata": {},
        **call.body,
    }
    return identified(user)


def _user_event(service: Sunshine, what: str, user: Record) -> None:
    identified(user)
    if what != "create":
        kind = {"update": "user:update", "delete": "user:remove"}[what]
        service.announce(kind, {"user": user} | ({"reason": "authentication"} if what == "update" else {}))


def _client_event(service: Sunshine, what: str, client: Record) -> None:
    kinds = {"create": ("client:add", "channelLinking"), "delete": ("client:remove", "api")}
    if what in kinds:
        kind, reason = kinds[what]
        service.announce(kind, {"client": client, "reason": reason, "source": {"type": "api:conversations"}})


Resource(path=f"{USER}/devices", plural="devices", envelope="device", make=with_id).bind(TABLE)
Resource(
    path=f"{USER}/clients", plural="clients", envelope="client", make=_new_client, page=paged, event=_client_event
).bind(TABLE)
Resource(path=f"{APP}/users", plural="users", envelope="user", make=_new_user, event=_user_event).bind(TABLE)


@TABLE.on(f"GET {APP}/users")
def list_users(service: Sunshine, call: Call) -> Any:
    address = call.query.get("filter[identities.email]")
    if not address:
        raise Refused(400, "filter[identities.email] is required")
    users = service.store[call.path]
    return {"users": [user for user in users if user["profile"].get("email", "").lower() == address.lower()]}


@TABLE.on(f"DELETE {USER}/personalinformation")
def delete_personal_information(service: Sunshine, call: Call) -> Any:
    user = service.need(call.path.removesuffix("/personalinformation"))
    user["profile"] = {}
    return {"user": identified(user)}


@TABLE.on(f"POST {USER}/sync")
def sync_user(service: Sunshine, call: Call) -> Any:
    app_id, zendesk_id = call.ids
    for user in service.store[f"/v2/apps/{app_id}/users"]:
        if zendesk_id == user["zendeskId"]:
            user["zendeskId"] = call.fields.get("survivingZendeskId", zendesk_id)
            return {"user": user}
    raise Refused(404, f"no user with zendeskId {zendesk_id}")
