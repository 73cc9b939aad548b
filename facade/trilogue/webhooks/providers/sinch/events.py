"""Sinch's events: one for each key a callback can bear, and how a delivery becomes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from trilogue.webhooks._fields import Fields
from trilogue.webhooks.events import Event, MessageEvent, RawEvent, UnknownEvent, digest_id
from trilogue.webhooks.sinch_payloads import (
    SinchCapabilityPayload,
    SinchConsentPayload,
    SinchContactPayload,
    SinchConversationPayload,
    SinchDeliveryReport,
    SinchMergePayload,
    message_model,
    submitted_model,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Message
    from trilogue.webhooks._fields import JSON
    from trilogue.webhooks._schemes import Proof
    from trilogue_sinch.models import ConversationMessage


@frozen(kw_only=True)
class SinchEvent(Event):
    """Any event of a known form from Sinch."""

    project_id: str | None = field(default=None, eq=False)
    message_metadata: str | None = field(default=None, eq=False)
    """What you gave along when sending the message that this is about."""
    correlation_id: str | None = field(default=None, eq=False)


@frozen(kw_only=True)
class SinchMessage(SinchEvent, MessageEvent):
    """``message``: a contact wrote."""

    payload: ConversationMessage = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record."""
        from trilogue.webhooks._messages import from_sinch  # noqa: PLC0415  # loads the provider's package

        return from_sinch(self.payload, sent_at=self.occurred_at, fallback_id=self.id)


@frozen(kw_only=True)
class SinchMessageSubmitted(SinchMessage):
    """``message_submit_notification``: a message to a contact was handed to its channel."""


@frozen(kw_only=True)
class SinchDelivery(SinchEvent):
    """``message_delivery_report``, ``event_delivery_report``: how far something sent came."""

    payload: SinchDeliveryReport = field(eq=False)


@frozen(kw_only=True)
class SinchConversationChanged(SinchEvent):
    """``conversation_start_notification``, ``…_stop_…`` and ``…_delete_…``: ``kind`` says which."""

    payload: SinchConversationPayload = field(eq=False)


@frozen(kw_only=True)
class SinchContactChanged(SinchEvent):
    """``contact_create_notification``, ``…_update_…`` and ``…_delete_…``: ``kind`` says which."""

    payload: SinchContactPayload = field(eq=False)


@frozen(kw_only=True)
class SinchContactsMerged(SinchEvent):
    """``contact_merge_notification``."""

    payload: SinchMergePayload = field(eq=False)


@frozen(kw_only=True)
class SinchCapability(SinchEvent):
    """``capability_notification``: the answer to a capability query."""

    payload: SinchCapabilityPayload = field(eq=False)


@frozen(kw_only=True)
class SinchOptedIn(SinchEvent):
    """``opt_in_notification``."""

    payload: SinchConsentPayload = field(eq=False)


@frozen(kw_only=True)
class SinchOptedOut(SinchEvent):
    """``opt_out_notification``."""

    payload: SinchConsentPayload = field(eq=False)


@frozen
class SinchKind:
    """One kind of callback."""

    key: str
    """The top-level key that tells it."""
    event: Callable[..., Event] = RawEvent
    read: Callable[[JSON], object] | None = None
    """None where no form is documented: the event then holds the JSON."""
    own_id: bool = False
    """Whether what it holds has an id that no other event of this kind bears."""


SINCH_KINDS = (
    SinchKind("message", SinchMessage, message_model, own_id=True),
    SinchKind("message_redaction"),
    SinchKind("message_submit_notification", SinchMessageSubmitted, submitted_model),
    SinchKind("message_delivery_report", SinchDelivery, SinchDeliveryReport.from_dict),
    SinchKind("event", own_id=True),
    SinchKind("event_delivery_report", SinchDelivery, SinchDeliveryReport.from_dict),
    SinchKind("conversation_start_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("conversation_stop_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("conversation_delete_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("contact_create_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("contact_delete_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("contact_merge_notification", SinchContactsMerged, SinchMergePayload.from_dict),
    SinchKind("contact_update_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("duplicated_identities"),
    SinchKind("capability_notification", SinchCapability, SinchCapabilityPayload.from_dict),
    SinchKind("opt_in_notification", SinchOptedIn, SinchConsentPayload.from_dict),
    SinchKind("opt_out_notification", SinchOptedOut, SinchConsentPayload.from_dict),
    SinchKind("channel_event_notification"),
    SinchKind("unsupported_callback"),
    SinchKind("smart_conversation_notification"),
    SinchKind("record_notification"),
)

_ENVELOPE = frozenset({"app_id", "project_id", "accepted_time", "event_time", "message_metadata", "correlation_id"})


def read_sinch(delivery: JSON, body: bytes, proof: Proof | None) -> list[Event]:
    """The event of a delivery; were two keys to come together, each would be an event."""
    fields = Fields(delivery)
    envelope: dict[str, Any] = {
        "provider": "sinch",
        "id": digest_id(body),
        "occurred_at": fields.moment("event_time", "accepted_time"),
        "app_id": fields.text("app_id"),
        "raw": delivery,
        "nonce": None if proof is None else proof.nonce,
    }
    known = [kind for kind in SINCH_KINDS if delivery.get(kind.key) is not None]
    if not known:
        other = sorted(key for key, value in delivery.items() if key not in _ENVELOPE and value is not None)
        return [UnknownEvent(**envelope, kind=other[0] if len(other) == 1 else "")]
    return [_event(kind, fields, envelope) for kind in known]


def _event(kind: SinchKind, fields: Fields, envelope: dict[str, Any]) -> Event:
    content = fields.child(kind.key) or {}
    own_id = Fields(content).text("id") if kind.own_id else None
    shared = {**envelope, "kind": kind.key, "id": own_id or envelope["id"]}
    if kind.read is None:
        return kind.event(**shared, payload=content)
    return kind.event(
        **shared,
        project_id=fields.text("project_id"),
        message_metadata=fields.text("message_metadata"),
        correlation_id=fields.text("correlation_id"),
        payload=kind.read(content),
    )
