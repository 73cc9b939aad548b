"""Full-text search in subjects and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerTable
from trilogue.testing.dixa.channels import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.testing._base.store import KeyedRecord, Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()

MAX_PAGE_SIZE = 50
"""The largest page of hits (Dixa API reference, Search)."""


@HANDLERS.route("GET /v1/search/conversations")
def search_conversations(service: DixaState, call: HandlerCall) -> Any:
    phrase = call.query["query"].lower()
    exact = call.query.get("exactMatch") == "true"

    def hits() -> Iterable[KeyedRecord]:
        for key, conversation in service.store["/v1/conversations"].scan(after=service.after(call)):
            if (hit := _hit(service, conversation, phrase, exact=exact)) is not None:
                yield key, hit

    return service.page(call, hits(), most=MAX_PAGE_SIZE)


def _hit(service: DixaState, conversation: Record, phrase: str, *, exact: bool) -> Record | None:
    """The matches in a conversation's subject and messages; None if there are none."""

    def matches(text: str) -> bool:
        return phrase in text.lower() if exact else all(word in text.lower() for word in phrase.split())

    subject = conversation.get("subject", "")
    messages = service.store[f"/v1/conversations/{conversation['id']}/messages"]
    inner_hits = [
        {"id": message["id"], "highlight": {"text": text}}
        for message in messages
        if matches(text := text_of(message["attributes"]))
    ]
    if not inner_hits and not matches(subject):
        return None
    highlights = {"subject": [subject]} if matches(subject) else {}
    return {
        "_type": "ConversationSearchHit",
        "id": conversation["id"],
        "highlights": highlights,
        "innerHits": inner_hits,
    }
