"""The organisation's configuration: contact endpoints, custom attributes and webhooks."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.dixa.events import check_events
from trilogue.testing.dixa.formats import data, without_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()


@HANDLERS.route("GET /v1/contact-endpoints")
def list_contact_endpoints(service: DixaState, call: HandlerCall) -> Any:
    kind = call.query.get("_type")
    return data(without_id(each) for each in service.store[call.path] if kind in (None, each["_type"]))


@HANDLERS.route("GET /v1/contact-endpoints/{contactEndpointId}")
def get_contact_endpoint(service: DixaState, call: HandlerCall) -> Any:
    return {"data": without_id(service.require(call.path))}


@HANDLERS.route("GET /v1/custom-attributes")
def list_custom_attributes(service: DixaState, call: HandlerCall) -> Any:
    return data(service.store[call.path])


def _authorization(given: Mapping[str, Any]) -> Record:
    """The headers that authenticate a delivery as the subscriber configured it."""
    match given.get("_type"):
        case "BasicAuth":
            pair = f"{given['username']}:{given['password']}".encode()
            return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}
        case "TokenAuth":
            return {"Authorization": given["value"]}
        case _:
            return {}


def _new_webhook(service: DixaState, call: HandlerCall) -> Record:
    check_events(call.body)
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


def _change_webhook(service: DixaState, call: HandlerCall, webhook: Record) -> None:
    check_events(call.body)
    names = {"name": "name", "url": "url", "enabled": "enabled", "events": "subscribedEvents"}
    webhook.update({to: call.body[name] for name, to in names.items() if name in call.body})
    if "authorization" in call.body:
        webhook["headers"] = _authorization(call.body["authorization"])
    webhook["updatedAt"] = iso(service.clock.tick())


Resource(path="/v1/webhooks", plural="data", envelope="data", make=_new_webhook, change=_change_webhook).register(
    HANDLERS
)


@HANDLERS.route("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status")
def get_webhook_delivery_status(service: DixaState, call: HandlerCall) -> Any:
    webhook = service.require(call.path.removesuffix("/delivery-status"))

    def last_delivery(event: str) -> Record:
        logs = list(service.store[f"{call.path}/logs/{event}"])
        return logs[-1]["deliveryDetail"] if logs else {"_type": "NoRecentDelivery"}

    return data({"event": event, "deliveryStatus": last_delivery(event)} for event in webhook["subscribedEvents"])


@HANDLERS.route("GET /v1/webhooks/{webhookSubscriptionId}/delivery-status/logs/{event}")
def list_webhook_delivery_logs(service: DixaState, call: HandlerCall) -> Any:
    service.require_by_id("/v1/webhooks", call.ids[0])
    return data(without_id(each) for each in service.store[call.path])
