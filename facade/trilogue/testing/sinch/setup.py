"""Apps and webhooks, and the one way in which everything is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sinch.parts import PROJECT, masked, new

if TYPE_CHECKING:
    from trilogue.testing.sinch.service import Sinch
    from trilogue.testing.store import Record

TABLE = Table()

WEBHOOKS_PER_APP = 5


def _new_app(service: Sinch, call: Call) -> Record:
    return new(
        service, call, conversation_metadata_report_view="NONE", processing_mode="CONVERSATION",
        retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180},
        dispatch_retention_policy={"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
        rate_limits={"inbound": 25, "outbound": 20, "webhooks": 25}, smart_conversation={"enabled": False},
    )  # fmt: skip


def _new_webhook(service: Sinch, call: Call) -> Record:
    service.need(f"{service.root}/apps/{call.body['app_id']}")
    if len([each for each in service.store[call.path] if each["app_id"] == call.body["app_id"]]) >= WEBHOOKS_PER_APP:
        raise Refused(400, f"an app has {WEBHOOKS_PER_APP} webhooks at most")
    return new(service, call, target_type="HTTP")


Resource(path=f"{PROJECT}/apps", plural="apps", envelope=None, make=_new_app, change=masked).bind(TABLE)
Resource(path=f"{PROJECT}/webhooks", plural="webhooks", envelope=None, make=_new_webhook, change=masked).bind(TABLE)


@TABLE.on(f"GET {PROJECT}/apps/{{}}/webhooks")
def list_webhooks(service: Sinch, call: Call) -> Any:
    service.need(call.path.removesuffix("/webhooks"))
    return {"webhooks": [each for each in service.store[f"{service.root}/webhooks"] if each["app_id"] == call.ids[1]]}
