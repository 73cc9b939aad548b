"""What every event has in common, and the two classes for events this library does not take apart."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue.records import Message, Provider
    from trilogue.webhooks._fields import JSON

# A key in a replay store stays shorter than what any store takes; ids of the services have 16 to 40 characters.
_LONGEST_ID_IN_A_KEY = 200


@frozen(kw_only=True)
class Event:
    """Something a service reported. Two events are equal when they are one event of one service."""

    provider: Provider
    kind: str
    """What happened, in the service's words: Sunshine's trigger (``conversation:message``), the name that a Dixa
    subscription knows the event by (``ConversationMessageAdded``), Sinch's key (``message_delivery_report``)."""
    id: str
    """The event's own id, the same in every delivery of it. Sunshine and Dixa send one; for Sinch it is the id of the
    message or event inside. What has none is known by a digest of its bytes, ``sha256:…``."""
    occurred_at: datetime | None = field(default=None, eq=False)
    """When it happened, with a time zone; None where the service did not say so readably."""
    app_id: str | None = field(default=None, eq=False)
    """What it was received for: Sunshine's app, Sinch's app, Dixa's organization."""
    subscription_id: str | None = field(default=None, eq=False)
    """Sunshine's webhook, Dixa's subscription; Sinch does not name its webhook. Dixa's stands in a header that is not
    signed: good for telling subscriptions apart, not for deciding what a sender may do."""
    raw: JSON = field(eq=False, repr=False)
    """The JSON as it came. Sunshine sends several events at a time: there it is this event's part."""
    nonce: str | None = field(default=None, eq=False, repr=False)
    """The signed nonce of the delivery it came with (Sinch)."""

    @property
    def replay_key(self) -> str:
        """What a replay store knows this event by."""
        return f"{self.provider}:{self.kind[:64]}:{_short(self.id)}"

    @property
    def nonce_key(self) -> str | None:
        """What a replay store knows the delivery's nonce by."""
        return None if self.nonce is None else f"{self.provider}:nonce:{_short(self.nonce)}"


@frozen(kw_only=True)
class MessageEvent(Event):
    """Either side wrote a message, on any of the services: the class to match for code that serves them all."""

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record; ``message.direction`` tells which side wrote it."""
        raise NotImplementedError  # each service's class reads its own payload


@frozen(kw_only=True)
class RawEvent(Event):
    """An event of a known kind that has no published form: ``payload`` is its JSON."""

    payload: JSON = field(eq=False, repr=False)


@frozen(kw_only=True)
class UnknownEvent(Event):
    """An event of a kind this version does not know, or of none: everything the service sent stands in ``raw``."""


def digest_id(data: bytes) -> str:
    """An id for what has none of its own: the same bytes are the same event."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _short(identifier: str) -> str:
    if len(identifier) <= _LONGEST_ID_IN_A_KEY:
        return identifier
    return digest_id(identifier.encode(errors="surrogatepass"))
