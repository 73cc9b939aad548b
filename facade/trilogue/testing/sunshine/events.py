"""What Sunshine pushes to webhooks: the envelope, the key that proves it, and when it tries again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.deliveries import Delivery, Retries, Webhook

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing.sunshine.service import Sunshine

_OF_CONVERSATION = ("id", "type", "brandId", "activeSwitchboardIntegration", "pendingSwitchboardIntegration")
_OF_USER = ("id", "externalId", "zendeskId", "authenticated")


class Pusher:
    """Sunshine as a sender of events."""

    provider = "sunshine"
    # Sunshine Conversations, Webhooks: five attempts within 15 minutes, none after these statuses. How the four waits
    # share the 15 minutes is not documented.
    retries = Retries(delays=(15.0, 60.0, 180.0, 600.0), never_after=frozenset({400, 401, 403, 404, 406}))

    def __init__(self, service: Sunshine) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - one app, one state
        """Every integration's webhooks with the event's type, or all types, among their triggers."""
        root = self.service.root
        for integration in self.service.store[f"{root}/integrations"]:
            for webhook in self.service.store[f"{root}/integrations/{integration['id']}/webhooks"]:
                if {kind, "*"} & set(webhook["triggers"]):
                    yield Webhook(id=webhook["id"], url=webhook["target"], secret=webhook["secret"], options=webhook)

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """One event; conversations and users in short unless the webhook wants users in full."""
        full_user = webhook.options.get("includeFullUser", False)
        event = {
            "id": self.service.ids.object_id(moment),
            "type": kind,
            "createdAt": iso(moment),
            "payload": {name: self._shown(name, value, full_user=full_user) for name, value in payload.items()},
        }
        sender = {"id": webhook.id, "version": "v2"}
        return {"app": {"id": self.service.app_id}, "webhook": sender, "events": [event]}

    def _shown(self, name: str, value: Any, *, full_user: bool) -> Any:
        if name == "conversation":
            return {key: value[key] for key in _OF_CONVERSATION if key in value}
        if name == "user" and not full_user:
            return {key: value[key] for key in _OF_USER if key in value}
        if name in ("message", "activity") and value.get("author", {}).get("type") == "user":
            user_id = value["author"].get("userId", "")
            user = self.service.store.find(f"{self.service.root}/users/{user_id}") or {"id": user_id}
            return value | {"author": value["author"] | {"user": self._shown("user", user, full_user=full_user)}}
        return value

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:  # noqa: ARG002 - unsigned
        """The webhook's secret itself: nothing is signed."""
        return {"X-API-Key": webhook.secret}

    def attempted(self, webhook: Webhook, delivery: Delivery) -> None:
        """Sunshine shows nobody how deliveries went."""
