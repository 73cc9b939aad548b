"""Full-text search over subjects and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.dixa.shapes import text_of
from trilogue.testing.service import Call, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Keyed, Record

TABLE = Table()

SEARCH_AT_MOST = 50
"""Largest page of hits (Dixa API reference, Search)."""


@TABLE.on("GET /v1/search/conversations")
def search_conversations(service: Dixa, call: Call) -> Any:
    wanted = call.query["query"].lower()
    exact = call.query.get("exactMatch") == "true"

    def hits() -> Iterable[Keyed]:
        for key, conversation in service.store["/v1/conversations"].walk(after=service.after(call)):
            if (hit := _hit(service, conversation, wanted, exact=exact)) is not None:
                yield key, hit

    return service.page(call, hits(), most=SEARCH_AT_MOST)


def _hit(service: Dixa, conversation: Record, wanted: str, *, exact: bool) -> Record | None:
    """What the search found in a conversation's subject and messages; None for nothing."""

    def matches(text: str) -> bool:
        return wanted in text.lower() if exact else all(word in text.lower() for word in wanted.split())

    subject = conversation.get("subject", "")
    messages = service.store[f"/v1/conversations/{conversation['id']}/messages"]
    inner = [
        {"id": message["id"], "highlight": {"text": text}}
        for message in messages
        if matches(text := text_of(message["attributes"]))
    ]
    if not inner and not matches(subject):
        return None
    highlights = {"subject": [subject]} if matches(subject) else {}
    return {"_type": "ConversationSearchHit", "id": conversation["id"], "highlights": highlights, "innerHits": inner}
