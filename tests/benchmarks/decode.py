"""Bytes to typed models and back, beside the standard library's parser and writer alone. Garbage collection is on."""

from __future__ import annotations

import json
from typing import Any

import payloads
import peers
from measure import Rounds, Row, row

import trilogue_dixa.models as dixa
import trilogue_sinch.models as sinch
import trilogue_sunshine.models as sunshine
from trilogue._internal import json_reader

PAGES: dict[str, tuple[dict[str, Any], Any]] = {
    "Sunshine": (payloads.sunshine(), sunshine.MessageListResponse),
    "Dixa": (payloads.dixa(), dixa.ListMessagesOutput),
    "Sinch": (payloads.sinch(), sinch.ListMessagesResponse),
}
SDKS = {"Sunshine": peers.sunshine_decoder(), "Sinch": peers.sinch_decoder()}


def dumps(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def measure(_base: str) -> list[Row]:
    """A page of 100 messages of each service."""
    if json_reader.loads is json.loads:
        raise SystemExit("msgspec is not installed: install the extra `speed`")
    return [figure for service in PAGES for figure in _service(service)]


def _service(service: str) -> list[Row]:
    page, model = PAGES[service]
    body = dumps(page)
    read = model.from_dict(json.loads(body))
    assert read.to_dict() == page
    rounds = Rounds(
        {
            "json.loads": lambda: json.loads(body),
            "read": lambda: model.from_dict(json.loads(body)),
            "read with msgspec": lambda: model.from_dict(json_reader.loads(body)),
            "json.dumps": lambda: dumps(page),
            "write": lambda: dumps(read.to_dict()),
        },
        rounds=41,
        number=20,
    )
    note = rounds.note("read", "read with msgspec", "json.loads")
    rows = [
        row(f"read 100 messages, {service}", rounds.ratio("read", "json.loads"), 2.5, note=note),
        row(f"read with msgspec, {service}", rounds.ratio("read with msgspec", "json.loads"), 1.9),
        row(f"write 100 messages, {service}", rounds.ratio("write", "json.dumps"), 2.5),
    ]
    if service in SDKS:
        decode = SDKS[service]
        rounds = Rounds({"json.loads": lambda: json.loads(body), "SDK": lambda: decode(body)}, rounds=9, number=3)
        rows.append(
            row(f"read 100 messages, {service} SDK", rounds.ratio("SDK", "json.loads"), note=rounds.note("SDK"))
        )
    return rows
