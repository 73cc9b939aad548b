"""Apps and webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.sinch.resources import PROJECT, new_record, update_by_mask

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.sinch.state import SinchState

HANDLERS = HandlerTable()

MAX_WEBHOOKS_PER_APP = 5
"""The document, CreateWebhook."""


def _new_app(service: SinchState, call: HandlerCall) -> Record:
    return new_record(
        service, call, conversation_metadata_report_view="NONE", processing_mode="CONVERSATION",
        retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180},
        dispatch_retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
        rate_limits={"inbound": 25, "outbound": 20, "webhooks": 25}, smart_conversation={"enabled": False},
    )  # fmt: skip


def _new_webhook(service: SinchState, call: HandlerCall) -> Record:
    service.require_by_id(f"{service.root}/apps", call.body["app_id"])
    if (
        len([each for each in service.store[call.path] if each["app_id"] == call.body["app_id"]])
        >= MAX_WEBHOOKS_PER_APP
    ):
        raise HandlerError(400, f"an app has {MAX_WEBHOOKS_PER_APP} webhooks at most")
    if "UNSPECIFIED_TRIGGER" in call.body["triggers"]:
        raise HandlerError(400, "UNSPECIFIED_TRIGGER is not a trigger")
    return new_record(service, call, target_type="HTTP")


Resource(path=f"{PROJECT}/apps", plural="apps", envelope=None, make=_new_app, change=update_by_mask).register(HANDLERS)
Resource(
    path=f"{PROJECT}/webhooks", plural="webhooks", envelope=None, make=_new_webhook, change=update_by_mask
).register(HANDLERS)


@HANDLERS.route(f"GET {PROJECT}/apps/{{}}/webhooks")
def list_webhooks(service: SinchState, call: HandlerCall) -> Any:
    service.require(call.path.removesuffix("/webhooks"))
    return {"webhooks": [each for each in service.store[f"{service.root}/webhooks"] if each["app_id"] == call.ids[1]]}
