"""Sinch's webhook deliveries: the envelope, the signature, and the retries."""

from __future__ import annotations

import base64
import hmac
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.deliveries import Delivery, RetrySchedule, Webhook

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from trilogue.testing.sinch.state import SinchState

TRIGGERS = {
    "message": "MESSAGE_INBOUND",
    "message_redaction": "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION",
    "message_submit_notification": "MESSAGE_SUBMIT",
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
    "duplicated_contact_identities_notification": "CONTACT_IDENTITIES_DUPLICATION",
    "duplicated_identities": "CONTACT_IDENTITIES_DUPLICATION",
    "capability_notification": "CAPABILITY",
    "opt_in_notification": "OPT_IN",
    "opt_out_notification": "OPT_OUT",
    "channel_event_notification": "CHANNEL_EVENT",
    "unsupported_callback": "UNSUPPORTED",
    "smart_conversation_notification": "SMART_CONVERSATIONS",
    "record_notification": "RECORD_NOTIFICATION",
}
"""The trigger that selects a callback, by the callback's top-level key."""


class SinchPublisher:
    """Selects Sinch's webhooks, and formats and signs its callbacks."""

    provider = "sinch"
    # Sinch documents "exponential backoff" without figures. Ours: 5 seconds, doubled up to 15 minutes, for about a day.
    retries = RetrySchedule(delays=(*(5.0 * 2**n for n in range(8)), *(900.0,) * 90))

    def __init__(self, service: SinchState) -> None:
        self.service = service

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterator[Webhook]:  # noqa: ARG002 - the protocol's signature
        """The webhooks that have the callback's trigger."""
        for webhook in self.service.store[f"{self.service.root}/webhooks"]:
            if TRIGGERS.get(kind) in webhook["triggers"]:
                secret = webhook.get("secret", "")
                yield Webhook(id=webhook["id"], url=webhook["target"], secret=secret, options=webhook)

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """The callback in Sinch's envelope, under the key `kind`."""
        return {
            "app_id": webhook.options.get("app_id", self.service.app_id),
            "project_id": self.service.project_id,
            "accepted_time": iso(moment),
            "event_time": iso(moment),
            "message_metadata": payload.get("metadata", ""),
            "correlation_id": self.service.correlation_ids.get(payload.get("message_id", ""), ""),
            kind: payload,
        }

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:
        """The signature: HMAC-SHA256 over body, nonce and time in seconds, joined by dots, in Base64.

        A webhook without a secret gets no signature.
        """
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

    def record_attempt(self, webhook: Webhook, delivery: Delivery) -> None:
        """Do nothing: Sinch's API does not report deliveries."""
