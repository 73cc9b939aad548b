"""Dixa's webhook deliveries: the envelope in snake case, the signature, and the delivery log."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object
from trilogue.testing._base.clock import iso
from trilogue.testing._base.deliveries import Delivery, RetrySchedule, Webhook
from trilogue.testing._base.handlers import HandlerError
from trilogue.testing.dixa.channels import text_of
from trilogue.testing.dixa.formats import HOTLINE, SUPPORT
from trilogue.webhooks.providers.dixa.kinds import DIXA_KINDS, dixa_fqn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState


def fully_qualified(channel: str) -> str:
    """`WidgetChat`, a channel's name in the API -> `WIDGET_CHAT`, its name in deliveries."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", channel).upper()


def check_events(body: Mapping[str, Any]) -> None:
    """Raise `HandlerError` 400 if a subscription's `events` contain one that does not exist."""
    names = {kind.name for kind in DIXA_KINDS}
    for event in body.get("events") or ():
        if event not in names:
            raise HandlerError(400, f"{event} is not an event; they are {', '.join(sorted(names))}")


class DixaPublisher:
    """Selects Dixa's subscriptions, and formats and signs its deliveries."""

    provider = "dixa"
    retries = RetrySchedule(delays=())  # Dixa documents no retries

    def __init__(self, service: DixaState) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - the protocol's signature
        """The enabled subscriptions to the event."""
        for webhook in self.service.store["/v1/webhooks"]:
            if webhook["enabled"] and kind in map(dixa_fqn, webhook["subscribedEvents"]):
                yield Webhook(
                    id=webhook["id"], url=webhook["url"], secret=webhook["secretKey"], headers=webhook["headers"]
                )

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:  # noqa: ARG002 - the protocol's signature
        """The event in Dixa's envelope, which is the same for every subscriber."""
        return {
            "event_id": self.service.ids.uuid(),
            "event_fqn": kind,
            "event_version": "1",
            "event_timestamp": iso(moment),
            "organization": self.service.organization,
            "data": self._data(payload),
        }

    def _data(self, payload: Mapping[str, Any]) -> Record:
        data: Record = {}
        for name, value in payload.items():
            if name == "conversation" and "csid" not in value:
                data["conversation"] = self._conversation(value)
            elif name == "message":
                data |= self._message(payload["conversation"], value)
            elif name == "note" and is_object(value):
                data |= {"note": value["message"], "author": self._person(value["authorId"])}
            elif name == "agent" and is_object(value) and "user_type" not in value:
                data["agent"] = self._person(value["id"])
            elif name == "queue" and is_object(value):
                data["queue"] = {"id": value["id"], "name": value["name"]}
            else:
                data[name] = value
        return data

    def _conversation(self, conversation: Mapping[str, Any]) -> Record:
        queue = self.service.store.find(f"/v1/queues/{conversation.get('queue', {}).get('id')}")
        tags = self.service.store[f"/v1/conversations/{conversation['id']}/tags"]
        assignment = conversation.get("assignment")
        return {
            "csid": conversation["id"],
            "channel": fully_qualified(conversation["channel"]),
            "direction": conversation.get("direction", "Inbound").upper(),
            "status": conversation.get("state", "Open").upper(),
            "subject": conversation.get("subject"),
            "created_at": conversation["createdAt"],
            "contact_point": HOTLINE if conversation["channel"] in ("PstnPhone", "Sms") else SUPPORT,
            "queue": {"id": queue["id"], "name": queue["name"]} if queue else None,
            "tags": [self.service.require_by_id("/v1/tags", each["id"])["name"] for each in tags],
            "requester": self._person(conversation["requesterId"]),
            "assignee": self._person(assignment["agentId"]) if assignment else None,
        }

    def _message(self, conversation: Mapping[str, Any], message: Mapping[str, Any]) -> Record:
        attributes = message["attributes"]
        text = text_of(attributes)
        content = attributes.get("emailContent", attributes).get("content", {})
        return {
            "message_id": message["id"],
            "author": self._person(message["authorId"]),
            "text": text,
            "content": {
                "text": text,
                "content_type": content.get("_type", "Text"),
                "original_content_url": None,
                "processed_content_url": None,
            },
            "channel": fully_qualified(conversation["channel"]),
            "direction": attributes["direction"].upper(),
            "attachments": [
                {"url": each["url"], "pretty_name": each.get("prettyName")}
                for each in attributes.get("attachments", [])
            ],
            "created_at": message["createdAt"],
        }

    def _person(self, identifier: str) -> Record:
        person = self.service.person(identifier)
        return {
            "id": identifier,
            "name": person.get("displayName"),
            "email": person.get("email"),
            "phone": person.get("phoneNumber"),
            "roles": person.get("roles", []),
            "user_type": "Member" if "roles" in person else "Contact",
        }

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:
        """The signature: HMAC-SHA256 over the time in milliseconds, a dot and the body, in hexadecimal digits.

        The key is the secret, decoded from hexadecimal digits (Dixa, Webhooks).
        """
        timestamp = str(int(moment.timestamp() * 1000))
        signature = hmac.digest(bytes.fromhex(webhook.secret), timestamp.encode() + b"." + body, "sha256").hex()
        return {"X-DIXA-SIGNATURE": f"t={timestamp},v1={signature}", "X-DIXA-SUBSCRIPTION-ID": webhook.id}

    def record_attempt(self, webhook: Webhook, delivery: Delivery) -> None:
        """Add the attempt to the delivery log, which the `delivery-status` operations return."""
        attempt = delivery.attempts[-1]
        detail = {
            "_type": "DeliveryDetail",
            "deliveryTimestamp": iso(attempt.at),
            "success": delivery.state == "delivered",
            "responseCode": attempt.status or 0,
            "responseText": attempt.error,
        }
        with self.service.lock:
            subscription = self.service.store.find(f"/v1/webhooks/{webhook.id}")
            for event in subscription["subscribedEvents"] if subscription else ():
                if dixa_fqn(event) == delivery.kind:
                    logs = self.service.store[f"/v1/webhooks/{webhook.id}/delivery-status/logs/{event}"]
                    logs.add(
                        {"id": self.service.ids.uuid(), "deliveryDetail": detail, "payload": delivery.body.decode()}
                    )
