"""What an organisation has set up: contact endpoints, custom attributes, webhooks."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.dixa.shapes import data, without_id
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

TABLE = Table()


@TABLE.on("GET /v1/contact-endpoints")
def list_contact_endpoints(service: Dixa, call: Call) -> Any:
    kind = call.query.get("_type")
    return data(without_id(each) for each in service.store[call.path] if kind in (None, each["_type"]))


@TABLE.on("GET /v1/contact-endpoints/{contactEndpointId}")
def get_contact_endpoint(service: Dixa, call: Call) -> Any:
    return {"data": without_id(service.need(call.path))}


@TABLE.on("GET /v1/custom-attributes")
def list_custom_attributes(service: Dixa, call: Call) -> Any:
    return data(service.store[call.path])


def _authorization(given: Mapping[str, Any]) -> Record:
    """What a subscriber wants to see on every delivery, as a header."""
    match given.get("_type"):
        case "BasicAuth":
            pair = f"{given['username']}:{given['password']}".encode()
            return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}
        case "TokenAuth":
            return {"Authorization": given["value"]}
        case _:
            return {}


def _new_webhook(service: Dixa, call: Call) -> Record:
    moment = iso(service.clock.tick())
    return {
        "id": service.ids.uuid(),
        "name": call.body["name"],
        "subscribedEvents": call.body.get("events", []),
        "url": call.body["url"],
        "headers": _authorization(call.body["authorization"]),
        "secretKey": service.ids.uuid().replace("-", "") * 2,
        "enabled": call.body.get("enabled", True),
        "createdAt": moment,
        "createdBy": service.admin["id"],
        "updatedAt": moment,
        "updatedBy": service.admin["id"],
    }


def _changed_webhook(service: Dixa, call: Call, webhook: Record) -> None:
    names = {"name": "name", "url": "url", "enabled": "enabled", "events": "subscribedEvents"}
    webhook.update({to: call.body[name] for name, to in names.items() if name in call.body})
    if "authorization" in call.body:
        webhook["headers"] = _authorization(call.body["authorization"])
    webhook["updatedAt"] = iso(service.clock.tick())


Resource(path="/v1/webhooks", plural="data", envelope="data", make=_new_webhook, change=_changed_webhook).bind(TABLE)


@TABLE.on("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status")
def get_webhook_delivery_status(service: Dixa, call: Call) -> Any:
    webhook = service.need(call.path.removesuffix("/delivery-status"))

    def last(event: str) -> Record:
        logs = list(service.store[f"{call.path}/logs/{event}"])
        return logs[-1]["deliveryDetail"] if logs else {"_type": "NoRecentDelivery"}

    return data({"event": event, "deliveryStatus": last(event)} for event in webhook["subscribedEvents"])


@TABLE.on("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status/logs/{event}")
def list_webhook_delivery_logs(service: Dixa, call: Call) -> Any:
    service.need(f"/v1/webhooks/{call.ids[0]}")
    return data(without_id(each) for each in service.store[call.path])
