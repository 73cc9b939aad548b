"""Exports of what services send otherwise than documented: rejected rows, and the rest of the export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
from exports.world import rows_of
from support.services import client

from trilogue.export import Ids, plan, run, sink_for
from trilogue.timing import no_waiting

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "0001-01-01T00:00:00Z"  # Go's zero time.


def exported(answers: dict[str, Any], provider: str, folder: Path, **options: Any) -> dict[str, list[dict[str, Any]]]:
    """The rows of an export from a service that answers by the last part of the path; anything else is missing."""

    def service(request: httpx.Request) -> httpx.Response:
        name = request.url.path.rpartition("/")[2]
        return httpx.Response(200, json=answers[name]) if name in answers else httpx.Response(404)

    with no_waiting(), client(service, provider) as asked:
        run(plan(asked, **options), sink_for(folder))
    return rows_of(folder)


def test_entries_of_the_activity_log_without_usable_ids_are_rejected(tmp_path: Path) -> None:
    entries = [{"id": f"a{number}", "conversationId": each} for number, each in enumerate(["..", {}, None, 7])]
    log = [{}, {"id": {}, "conversationId": 7}, *entries]
    conversation = {
        "_type": "ChatConversation",
        "id": 7,
        "requesterId": "r",
        "createdAt": FIRST,
        "stateUpdatedAt": FIRST,
    }
    none: dict[str, Any] = {"data": []}
    answers = {"activitylog": {"data": log}, "7": {"data": conversation}, "messages": none, "endusers": none}
    rows = exported(answers, "dixa", tmp_path, sources={"dixa": "activity_log"})
    assert [row["id"] for row in rows["conversations"]] == ["7"]
    assert {row["reason"] for row in rows["rejects"]} == {"an entry of the activity log has no usable ids"}
    assert len(rows["rejects"]) == 5


def test_a_conversation_whose_id_no_request_can_hold_is_rejected(tmp_path: Path) -> None:
    conversations = {"conversations": [{"id": each, "type": "personal"} for each in ("..", "c1")]}
    answers = {"u1": {"user": {"id": "u1"}}, "conversations": conversations, "messages": {"messages": []}}
    rows = exported(answers, "sunshine", tmp_path, sources={"sunshine": Ids(users=["u1"])})
    assert {row["id"] for row in rows["conversations"]} == {"..", "c1"}
    assert [row["record_id"] for row in rows["rejects"]] == [".."]


def test_the_first_moment_of_the_calendar_is_a_time_as_any_other(tmp_path: Path) -> None:
    message = {"id": "m1", "accept_time": FIRST, "contact_id": "k1", "conversation_id": "c1", "direction": "TO_APP"}
    answers = {
        "contacts": {"contacts": [{"id": "k1"}]},
        "k1": {"id": "k1"},
        "conversations": {"conversations": [{"id": "c1", "contact_id": "k1", "last_received": FIRST}]},
        "messages": {"messages": [{**message, "contact_message": {"text_message": {"text": "Hi"}}}]},
    }
    rows = exported(answers, "sinch", tmp_path)
    assert [row["id"] for row in rows["messages"]] == ["m1"]
    assert [row["id"] for row in rows["conversations"]] == ["c1"]
