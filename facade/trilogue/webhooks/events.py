"""What the events of all services have in common, and the classes of events without a typed payload."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import Message, Provider

# Keeps keys short enough for any store. The services' ids have 16 to 40 characters.
_MAX_ID_IN_KEY = 200
_MAX_KIND_IN_KEY = 64


@frozen(kw_only=True)
class Event:
    """Something that a service reported. Events are equal if provider, kind and id are."""

    provider: Provider
    """The service that sent it."""
    kind: str
    """What happened, in the service's words: Sunshine's trigger (``conversation:message``), the name under which Dixa
    events are subscribed to (``ConversationMessageAdded``), Sinch's key (``message_delivery_report``).
    """
    id: str
    """The event's id, the same in every delivery of it. Sunshine and Dixa send one. For Sinch it is the id of the
    message or event inside. An event without one has a digest of its bytes: ``sha256:…``.
    """
    occurred_at: datetime | None = field(default=None, eq=False)
    """When it happened, with a time zone; None if the delivery has no readable time."""
    app_id: str | None = field(default=None, eq=False)
    """Sunshine's app, Sinch's app, Dixa's organization."""
    subscription_id: str | None = field(default=None, eq=False)
    """Sunshine's webhook, Dixa's subscription; None for Sinch, which does not send it. Dixa's comes from a header that
    is not signed: use it to distinguish subscriptions, not to decide what a sender may do.
    """
    raw: JsonObject = field(eq=False, repr=False)
    """The delivery's JSON; for Sunshine, which sends several events in a delivery, this event's part of it."""
    nonce: str | None = field(default=None, eq=False, repr=False)
    """The signed nonce of the delivery (Sinch)."""
    claims: Mapping[str, str] = field(factory=dict[str, str], eq=False, repr=False)
    """The tokens of this event's claims in a replay store, by key; empty without a store."""

    @property
    def replay_key(self) -> str:
        """The event's key in a replay store."""
        return f"{self.provider}:{_shortened(self.kind, _MAX_KIND_IN_KEY)}:{_shortened(self.id)}"

    @property
    def nonce_key(self) -> str | None:
        """The nonce's key in a replay store; None if there is no nonce."""
        return None if self.nonce is None else f"{self.provider}:nonce:{_shortened(self.nonce)}"


@frozen(kw_only=True)
class MessageEvent(Event):
    """A customer or the business wrote a message. Match this class in code that serves all services."""

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record; ``message.direction`` is "inbound" if the customer wrote it."""
        raise NotImplementedError  # the class of each service's event has its own


@frozen(kw_only=True)
class RawEvent(Event):
    """An event of a known kind whose form is not documented: ``payload`` is its JSON."""

    payload: JsonObject = field(eq=False, repr=False)


@frozen(kw_only=True)
class UnknownEvent(Event):
    """An event of a kind that this version does not know, or without a kind. ``raw`` has all that the service sent."""


def digest_id(data: bytes) -> str:
    """An id for an event that has none: equal bytes have equal ids."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _shortened(identifier: str, limit: int = _MAX_ID_IN_KEY) -> str:
    """An identifier as a part of a key: a digest of it if it is long, or holds what a store may not take."""
    if len(identifier) <= limit and identifier.isprintable():
        return identifier
    return digest_id(identifier.encode(errors="surrogatepass"))
