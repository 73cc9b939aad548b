"""Cursors stay valid while records are added and deleted; generated records in a collection."""

import base64
import itertools

import pytest
from sandbox.pages import sinch_pages, sunshine_pages

from trilogue.testing._base.store import Collection


def test_cursors_stay_valid_while_messages_are_added_and_deleted(sandbox, sinch, sunshine, chat, conversation):
    def add_messages(number):
        moment = sandbox.clock.tick()
        text = {"text_message": {"text": str(number)}}
        sandbox.sinch.add_message(chat, direction="TO_APP", at=moment, contact_message=text)
        content, author = {"type": "text", "text": str(number)}, {"type": "business"}
        sandbox.sunshine.add_message(conversation["id"], content, author=author, at=moment)

    for number in range(150):
        add_messages(number)
    sinch_url = f"{sandbox.sinch.root}/messages"
    sunshine_url = f"{sandbox.sunshine.root}/conversations/{conversation['id']}/messages"
    seen = {"sinch": [], "sunshine": []}
    for page in sinch_pages(sinch, sinch_url, {"page_size": 40}):
        seen["sinch"] += [int(message["contact_message"]["text_message"]["text"]) for message in page["messages"]]
        last = page["messages"][-1]["id"]
        sinch.delete(f"{sinch_url}/{last}").raise_for_status()  # the record at which the cursor points
        add_messages(1000)
    for page in sunshine_pages(sunshine, sunshine_url, forwards=False):
        numbers = [int(message["content"]["text"]) for message in page["messages"]]
        seen["sunshine"] += [number for number in reversed(numbers) if number < 1000]
        sunshine.delete(f"{sunshine_url}/{page['messages'][0]['id']}").raise_for_status()

    assert seen["sinch"] == list(range(149, -1, -1))
    assert seen["sunshine"] == list(range(149, -1, -1))


def test_a_cursor_of_deep_nesting_is_refused(sandbox, sinch, dixa):
    cursor = base64.urlsafe_b64encode(b"[" * 30_000).decode()
    for client, url, name in (
        (sinch, f"{sandbox.sinch.root}/messages", "page_token"),
        (dixa, "/v1/endusers", "pageKey"),
    ):
        answer = client.get(url, params={name: cursor})
        assert (answer.status_code, f"{name} is not one of this service" in answer.text) == (400, True)


def test_generated_records_can_be_changed_and_deleted_and_are_listed_among_stored_ones():
    records = Collection(order=lambda record, _: record["id"])
    records.add({"id": "0500", "text": "before"})
    records.generate(1000, lambda index: {"id": f"{index:04d}x", "text": "made"})

    records.get("0003x")["text"] = "changed"
    assert records.remove("0004x")["text"] == "made"
    records.add({"id": "2000", "text": "after"})

    assert len(records) == 1001
    assert [record["id"] for record in itertools.islice(records, 6)] == [
        "0000x",
        "0001x",
        "0002x",
        "0003x",
        "0005x",
        "0006x",
    ]
    assert records.get("0003x")["text"] == "changed"
    assert records.get("0004x") is None
    assert "1000x" not in records
    assert [key for key, _ in records.scan(after="0499x", before="0501x")] == ["0500", "0500x"]
    assert [key for key, _ in itertools.islice(records.scan(before="0005x", reverse=True), 2)] == ["0003x", "0002x"]
    with pytest.raises(ValueError, match="already generates"):
        records.generate(1, lambda index: {"id": str(index)})
