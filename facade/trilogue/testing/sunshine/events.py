"""Sunshine's webhook deliveries: the envelope, the key that authenticates them, and the retries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object
from trilogue.testing._base.clock import iso
from trilogue.testing._base.deliveries import Delivery, RetrySchedule, Webhook
from trilogue.testing._base.handlers import HandlerError
from trilogue.testing._base.store import path_segment
from trilogue.webhooks.providers.sunshine.kinds import SUNSHINE_KINDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing.sunshine.state import SunshineState

_CONVERSATION_FIELDS = ("id", "type", "brandId", "activeSwitchboardIntegration", "pendingSwitchboardIntegration")
_USER_FIELDS = ("id", "externalId", "zendeskId", "authenticated")

TRIGGERS = frozenset({"*", *(kind.trigger for kind in SUNSHINE_KINDS)})
"""What a webhook may subscribe to (Sunshine Conversations, Webhook triggers)."""


def check_triggers(webhook: Mapping[str, Any]) -> None:
    """Raise `HandlerError` 400 if a webhook's `triggers` contain one that does not exist."""
    for trigger in webhook.get("triggers", ()):
        if trigger not in TRIGGERS:
            raise HandlerError(400, f"{trigger} is not a trigger; they are {', '.join(sorted(TRIGGERS))}")


class SunshinePublisher:
    """Selects Sunshine's webhooks, and formats their deliveries."""

    provider = "sunshine"
    # Sunshine Conversations, Webhooks: five attempts within 15 minutes, and none after these statuses. The four delays
    # within the 15 minutes are ours.
    retries = RetrySchedule(delays=(15.0, 60.0, 180.0, 600.0), final_statuses=frozenset({400, 401, 403, 404, 406}))

    def __init__(self, service: SunshineState) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - the protocol's signature
        """The webhooks of all integrations whose triggers contain the event's type or `*`."""
        root = self.service.root
        for integration in self.service.store[f"{root}/integrations"]:
            for webhook in self.service.store[f"{root}/integrations/{integration['id']}/webhooks"]:
                if {kind, "*"} & set(webhook.get("triggers", ())):
                    yield Webhook(id=webhook["id"], url=webhook["target"], secret=webhook["secret"], options=webhook)

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """The event in Sunshine's envelope. Users are shortened unless the webhook has `includeFullUser`."""
        full_user = webhook.options.get("includeFullUser", False)
        event = {
            "id": self.service.ids.object_id(moment),
            "type": kind,
            "createdAt": iso(moment),
            "payload": {name: self._payload_value(name, value, full_user=full_user) for name, value in payload.items()},
        }
        sender = {"id": webhook.id, "version": "v2"}
        return {"app": {"id": self.service.app_id}, "webhook": sender, "events": [event]}

    def _payload_value(self, name: str, value: Any, *, full_user: bool) -> Any:
        if not is_object(value):  # Some events have null: a client that was linked has no conversation yet.
            return value
        if name == "conversation":
            return {key: value[key] for key in _CONVERSATION_FIELDS if key in value}
        if name == "user" and not full_user:
            return {key: value[key] for key in _USER_FIELDS if key in value}
        if name in ("message", "activity") and value.get("author", {}).get("type") == "user":
            user_id = value["author"].get("userId", "")
            user = self.service.store.find(f"{self.service.root}/users/{path_segment(user_id)}") or {"id": user_id}
            return value | {
                "author": value["author"] | {"user": self._payload_value("user", user, full_user=full_user)}
            }
        return value

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:  # noqa: ARG002 - the protocol's signature
        """The webhook's secret. Sunshine does not sign deliveries (Sunshine Conversations, Webhooks)."""
        return {"X-API-Key": webhook.secret}

    def record_attempt(self, webhook: Webhook, delivery: Delivery) -> None:
        """Do nothing: Sunshine's API does not report deliveries."""
