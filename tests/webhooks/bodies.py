"""Small deliveries whose events have known ids."""

from __future__ import annotations

import json


def sunshine_body(*ids: str) -> bytes:
    return json.dumps(
        {"app": {"id": "a"}, "events": [{"id": i, "type": "user:remove", "payload": {}} for i in ids]}
    ).encode()


BODIES = {
    "sunshine": sunshine_body("e1"),
    "dixa": b'{"event_id": "e1", "event_fqn": "CONVERSATION_OPEN", "data": {}}',
    "sinch": b'{"message": {"id": "e1"}}',
}


def ids(events) -> list[str]:
    return [event.id for event in events]
