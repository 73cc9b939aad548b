"""Users, their clients and devices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.sunshine.paths import APP, USER
from trilogue.testing.sunshine.representations import with_identities
from trilogue.testing.sunshine.resources import new_record, page_of_all

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.sunshine.state import SunshineState

HANDLERS = HandlerTable()


def _new_client(service: SunshineState, call: HandlerCall) -> Record:
    criteria = call.body["matchCriteria"]
    moment = service.clock.tick()
    return {
        "id": service.ids.object_id(moment),
        "type": criteria["type"],
        "status": "pending",
        "integrationId": criteria.get("integrationId"),
        "externalId": criteria.get("phoneNumber", criteria.get("address")),
        "lastSeen": None,
        "linkedAt": iso(moment),
        "displayName": None,
        "info": {},
        "raw": None,
    }


def _new_user(service: SunshineState, call: HandlerCall) -> Record:
    external_id = call.body.get("externalId")
    if external_id is not None and any(user.get("externalId") == external_id for user in service.store[call.path]):
        raise HandlerError(409, f"a user with externalId {external_id} exists")
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
    return with_identities(user)


def _publish_user(service: SunshineState, change: str, user: Record) -> None:
    with_identities(user)
    if change != "create":
        kind = {"update": "user:update", "delete": "user:remove"}[change]
        service.publish(kind, {"user": user} | ({"reason": "authentication"} if change == "update" else {}))


def _publish_client(service: SunshineState, change: str, client: Record) -> None:
    kinds = {"create": ("client:add", "channelLinking"), "delete": ("client:remove", "api")}
    if change in kinds:
        kind, reason = kinds[change]
        service.publish(kind, {"client": client, "reason": reason, "source": {"type": "api:conversations"}})


Resource(path=f"{USER}/devices", plural="devices", envelope="device", make=new_record).register(HANDLERS)
Resource(
    path=f"{USER}/clients",
    plural="clients",
    envelope="client",
    make=_new_client,
    page=page_of_all,
    on_change=_publish_client,
).register(HANDLERS)
Resource(path=f"{APP}/users", plural="users", envelope="user", make=_new_user, on_change=_publish_user).register(
    HANDLERS
)


@HANDLERS.route(f"GET {APP}/users")
def list_users(service: SunshineState, call: HandlerCall) -> Any:
    address = call.query.get("filter[identities.email]")
    if not address:
        raise HandlerError(400, "filter[identities.email] is required")
    brand = call.query.get("brandId")
    found = (user for user in service.store[call.path] if brand is None or user.get("brandId") == brand)
    return {"users": [user for user in found if (user["profile"].get("email") or "").lower() == address.lower()]}


@HANDLERS.route(f"DELETE {USER}/personalinformation")
def delete_personal_information(service: SunshineState, call: HandlerCall) -> Any:
    user = service.require(call.path.removesuffix("/personalinformation"))
    user["profile"] = {}
    return {"user": with_identities(user)}


@HANDLERS.route(f"POST {USER}/sync")
def sync_user(service: SunshineState, call: HandlerCall) -> Any:
    app_id, zendesk_id = call.ids
    for user in service.store[f"/v2/apps/{app_id}/users"]:
        if zendesk_id == user["zendeskId"]:
            user["zendeskId"] = call.fields.get("survivingZendeskId", zendesk_id)
            return {"user": user}
    raise HandlerError(404, f"no user with zendeskId {zendesk_id}")
