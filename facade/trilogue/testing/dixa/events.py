"""What Dixa pushes to webhooks: the envelope in snake case, the signature, and what it remembers of deliveries."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.deliveries import Delivery, Retries, Webhook
from trilogue.testing.dixa.shapes import HOTLINE, SUPPORT, text_of
from trilogue.testing.document import is_object

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record


def fully_qualified(event: str) -> str:
    """`ConversationMessageAdded`, which is subscribed to, as it is delivered: `CONVERSATION_MESSAGE_ADDED`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", event).upper()


class Pusher:
    """Dixa as a sender of events."""

    provider = "dixa"
    retries = Retries(delays=())  # none are documented

    def __init__(self, service: Dixa) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - all services' signature - one organisation
        """The enabled subscriptions to the event."""
        for webhook in self.service.store["/v1/webhooks"]:
            if webhook["enabled"] and kind in map(fully_qualified, webhook["subscribedEvents"]):
                yield Webhook(
                    id=webhook["id"], url=webhook["url"], secret=webhook["secretKey"], headers=webhook["headers"]
                )

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:  # noqa: ARG002 - all services' signature
        """The event; what a subscriber is told does not depend on who it is."""
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
            "tags": [self.service.need(f"/v1/tags/{each['id']}")["name"] for each in tags],
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
        """The signature over time and body, keyed with the secret read as hexadecimal digits."""
        timestamp = str(int(moment.timestamp() * 1000))
        signature = hmac.digest(bytes.fromhex(webhook.secret), timestamp.encode() + b"." + body, "sha256").hex()
        return {"X-DIXA-SIGNATURE": f"t={timestamp},v1={signature}", "X-DIXA-SUBSCRIPTION-ID": webhook.id}

    def attempted(self, webhook: Webhook, delivery: Delivery) -> None:
        """Keep what the operations on deliveries show."""
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
                if fully_qualified(event) == delivery.kind:
                    logs = self.service.store[f"/v1/webhooks/{webhook.id}/delivery-status/logs/{event}"]
                    logs.add(
                        {"id": self.service.ids.uuid(), "deliveryDetail": detail, "payload": delivery.body.decode()}
                    )
