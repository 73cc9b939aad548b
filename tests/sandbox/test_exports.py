"""The sandbox's Exports API: its windows, and what is in an export."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from trilogue import Dixa, errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing import Sandbox

START = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


@pytest.fixture
def conversation(sandbox: Sandbox) -> Any:
    """A conversation with one message a day, and a note."""
    service = sandbox.dixa
    user = service.add_end_user(displayName="Sue", email="sue@example.org")
    found = service.add_conversation(user["id"], at=START)
    for number in range(5):
        text = {"_type": "Text", "value": f"day {number}"}
        service.add_message(found, text, direction="Inbound", author_id=user["id"], at=START + number * DAY)
    return found


@pytest.fixture
def dixa(sandbox: Sandbox) -> Iterator[Dixa]:
    with Dixa(**sandbox.dixa.client_options(), exports_rate_limit=None, max_attempts=1) as client:
        yield client


def test_a_window_has_what_was_written_in_it(dixa: Dixa, conversation: Any) -> None:
    window = dixa.iterate.export_messages(created_after=START + DAY, created_before=START + 3 * DAY)
    assert [message.text for message in window] == ["day 1", "day 2"]
    days = dixa.iterate.export_messages(created_after=START.date(), created_before=(START + DAY).date())
    (message,) = days
    assert (message.csid, message.author_email, message.from_) == (conversation["id"], *["sue@example.org"] * 2)


def test_notes_are_not_in_it(dixa: Dixa, conversation: Any) -> None:
    dixa.api.conversations.create_note(conversation_id=conversation["id"], body={"message": "between us"})
    texts = [message.text for message in dixa.iterate.export_messages(csids=[conversation["id"]])]
    assert len(texts) == 5
    assert "between us" not in texts


def test_conversations_are_found_by_their_last_message(dixa: Dixa, conversation: Any) -> None:
    last = START + 4 * DAY

    def found(first: dt.datetime) -> list[int | None]:
        export = dixa.iterate.export_conversations
        return [each.id for each in export(last_message_created_after=first, last_message_created_before=first + DAY)]

    assert found(last) == [conversation["id"]]
    assert found(START) == []


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"created_after": "2026-03-01"},
        {"created_before": "2026-03-01"},
        {"created_after": "2026-03-01", "created_before": "2026-04-02"},
        {"created_after": "2026-03-02", "created_before": "2026-03-01"},
        {"created_after": "March", "created_before": "2026-03-01"},
        {"csids": "one"},
    ],
)
def test_other_windows_are_refused(dixa: Dixa, query: dict[str, str]) -> None:
    with pytest.raises(errors.BadRequestError):
        dixa.api.exports.export_messages(**query)
