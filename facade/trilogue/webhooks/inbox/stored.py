"""An event as text, and back. Parsing it again gives the same event: its class, id, record and JSON."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from trilogue.webhooks.events import Event


def stored(event: Event) -> str:
    """The text of an event: its JSON, and what only the delivery had."""
    # Half of a surrogate pair, which JSON can hold, stays escaped.
    return json.dumps(
        {
            "provider": event.provider,
            "kind": event.kind,
            "id": event.id,
            "app_id": event.app_id,
            "subscription_id": event.subscription_id,
            "raw": event.raw,
        }
    )


def restored(text: str) -> Event:
    """The event of a stored text."""
    kept: dict[str, Any] = json.loads(text)
    delivery = kept["raw"]
    if kept["provider"] == "sunshine":
        # Sunshine's deliveries hold several events, and each event only its own part.
        delivery = {"events": [delivery]}
    parse = import_module(f"trilogue.webhooks.providers.{kept['provider']}.kinds").parse_events
    # A delivery of Sinch can hold several kinds.
    event: Event = next(each for each in parse(delivery, b"", None) if each.kind == kept["kind"])
    # Those of an event without an id are made of the delivery's bytes.
    return attrs.evolve(event, id=kept["id"], app_id=kept["app_id"], subscription_id=kept["subscription_id"])
