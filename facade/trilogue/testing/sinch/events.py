"""What Sinch pushes to webhooks: the envelope, the signature, and when it tries again."""

from __future__ import annotations

import base64
import hmac
from typing import TYPE_CHECKING, Any

from trilogue.testing.clock import iso
from trilogue.testing.deliveries import Delivery, Retries, Webhook

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing.sinch.service import Sinch

TRIGGERS = {
    "message": "MESSAGE_INBOUND",
    "message_delivery_report": "MESSAGE_DELIVERY",
    "event": "EVENT_INBOUND",
    "event_delivery_report": "EVENT_DELIVERY",
    "conversation_start_notification": "CONVERSATION_START",
    "conversation_stop_notification": "CONVERSATION_STOP",
    "conversation_delete_notification": "CONVERSATION_DELETE",
    "contact_create_notification": "CONTACT_CREATE",
    "contact_delete_notification": "CONTACT_DELETE",
    "contact_merge_notification": "CONTACT_MERGE",
    "contact_update_notification": "CONTACT_UPDATE",
    "capability_notification": "CAPABILITY",
    "opt_in_notification": "OPT_IN",
    "opt_out_notification": "OPT_OUT",
    "unsupported_callback": "UNSUPPORTED",
}
"""The trigger that a webhook must have, by the callback's top-level key."""


class Pusher:
    """Sinch as a sender of callbacks."""

    provider = "sinch"
    # "Exponential backoff" is all that is documented: here five seconds, doubled up to a quarter of an hour, for a day.
    retries = Retries(delays=(*(5.0 * 2**n for n in range(8)), *(900.0,) * 90))

    def __init__(self, service: Sinch) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - one app, one state
        """The webhooks with the callback's trigger."""
        for webhook in self.service.store[f"{self.service.root}/webhooks"]:
            if TRIGGERS.get(kind) in webhook["triggers"]:
                secret = webhook.get("secret", "")
                yield Webhook(id=webhook["id"], url=webhook["target"], secret=secret, options=webhook)

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """The callback, its kind a key of the envelope."""
        return {
            "app_id": webhook.options.get("app_id", self.service.app_id),
            "project_id": self.service.project_id,
            "accepted_time": iso(moment),
            "event_time": iso(moment),
            "message_metadata": payload.get("metadata", ""),
            "correlation_id": "",
            kind: payload,
        }

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:
        """The signature over body, nonce and time; none for a webhook without a secret."""
        if not webhook.secret:
            return {}
        nonce, timestamp = self.service.ids.ulid(moment), str(int(moment.timestamp()))
        signed = b".".join((body, nonce.encode(), timestamp.encode()))
        signature = base64.b64encode(hmac.digest(webhook.secret.encode(), signed, "sha256")).decode()
        prefix = "x-sinch-webhook-signature"
        return {
            prefix: signature, f"{prefix}-nonce": nonce, f"{prefix}-timestamp": timestamp,
            f"{prefix}-algorithm": "HmacSHA256",
        }  # fmt: skip

    def attempted(self, webhook: Webhook, delivery: Delivery) -> None:
        """Sinch shows nobody how deliveries went."""
