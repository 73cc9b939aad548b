"""Lists: page sizes, directions, cursors, and generated records."""

import itertools
import time

import pytest
from sandbox.pages import dixa_pages, listed_ids, sinch_pages, sunshine_pages


def test_sunshine_message_pages_go_backwards_by_100_with_each_page_in_ascending_order(sandbox, sunshine, conversation):
    sandbox.sunshine.generate_messages(conversation["id"], 250)
    url = f"{sandbox.sunshine.root}/conversations/{conversation['id']}/messages"

    pages = list(sunshine_pages(sunshine, url, forwards=False))

    texts = [[message["content"]["text"] for message in page["messages"]] for page in pages]
    assert [len(each) for each in texts] == [100, 100, 50]
    expected = [f"Message number {number}" for number in range(250)]
    assert texts == [expected[150:], expected[50:150], expected[:50]]


def test_sunshine_ignores_the_page_size_of_messages_and_goes_forwards_with_page_after(sandbox, sunshine, conversation):
    sandbox.sunshine.generate_messages(conversation["id"], 120)
    url = f"{sandbox.sunshine.root}/conversations/{conversation['id']}/messages"
    newest = sunshine.get(url, params={"page[size]": 7}).json()["messages"]
    after = sunshine.get(url, params={"page[after]": newest[-3]["id"]}).json()

    assert len(newest) == 100
    assert after["messages"] == newest[-2:]
    assert after["meta"]["hasMore"] is False


@pytest.mark.parametrize(("size", "lengths"), [(None, [25, 5]), (1, [1] * 30), (10, [10] * 3), (30, [30]), (100, [30])])
def test_other_sunshine_lists_go_forwards_with_the_given_page_size(sandbox, sunshine, size, lengths):
    user = sandbox.sunshine.add_user("sue")
    ids = [sandbox.sunshine.add_conversation(user["id"])["id"] for _ in range(30)]
    params = {"filter[userId]": user["id"]} | ({"page[size]": size} if size else {})

    pages = list(sunshine_pages(sunshine, f"{sandbox.sunshine.root}/conversations", params))

    assert [len(page["conversations"]) for page in pages] == lengths
    assert listed_ids(pages, "conversations") == ids
    assert all(page["links"]["next"].startswith("http://127.0.0.1:") for page in pages)
    assert all("filter[userId]" in page["links"]["next"] for page in pages)


@pytest.mark.parametrize(
    "params",
    [
        {"page[size]": 0},
        {"page[size]": 101},
        {"page[size]": "x"},
        {"page[after]": "short"},
        {"page[after]": "a" * 24, "page[before]": "b" * 24},
    ],
)
def test_sunshine_rejects_invalid_page_parameters(sandbox, sunshine, params):
    response = sunshine.get("/v2/apps", params=params)

    assert response.status_code == 400
    assert response.json()["errors"][0]["code"] == "bad_request"


def test_a_sunshine_conversation_holds_30000_messages_and_no_more(sandbox, sunshine, conversation):
    sandbox.sunshine.generate_messages(conversation["id"], 29_999)
    url = f"{sandbox.sunshine.root}/conversations/{conversation['id']}/messages"
    body = {"author": {"type": "business"}, "content": {"type": "text", "text": "the last one"}}

    assert sunshine.post(url, json=body).status_code == 201
    rejected = sunshine.post(url, json=body)
    assert rejected.status_code == 423
    assert rejected.json()["errors"][0]["code"] == "conversation_full"

    ids = listed_ids(sunshine_pages(sunshine, url, forwards=False), "messages")
    assert len(ids) == len(set(ids)) == 30_000


@pytest.mark.parametrize(("limit", "lengths"), [(None, [25, 5]), (1, [1] * 30), (10, [10] * 3), (100, [30])])
def test_dixa_lists_have_a_relative_next_link_until_the_last_page(sandbox, dixa, limit, lengths):
    ids = [sandbox.dixa.add_end_user(displayName=f"User {number}")["id"] for number in range(30)]

    pages = list(dixa_pages(dixa, "/v1/endusers", {"pageLimit": limit} if limit else {}))

    assert [len(page["data"]) for page in pages] == lengths
    assert listed_ids(pages, "data") == ids


def test_a_dixa_page_key_contains_no_filters(sandbox, dixa):
    for number in range(4):
        sandbox.dixa.add_end_user(displayName=f"User {number}", email="sue@example.org")
        sandbox.dixa.add_end_user(displayName=f"User {number}", email="tom@example.org")
    params = {"email": "sue@example.org", "pageLimit": 2}

    kept = list(dixa_pages(dixa, "/v1/endusers", params))
    lost = dixa.get(kept[0]["meta"]["next"]).json()

    assert {user["email"] for page in kept for user in page["data"]} == {"sue@example.org"}
    assert {user["email"] for user in lost["data"]} == {"sue@example.org", "tom@example.org"}


@pytest.mark.parametrize(
    ("url", "limit"), [("/v1/search/conversations", 51), ("/v1/endusers", 101), ("/v1/endusers", 0)]
)
def test_dixa_rejects_a_page_limit_that_is_too_large_or_zero(sandbox, dixa, url, limit):
    response = dixa.get(url, params={"query": "order", "pageLimit": limit})

    assert response.status_code == 400
    assert "pageLimit" in response.json()["message"]


def test_every_other_paged_dixa_list_has_the_same_records_in_small_pages(sandbox, dixa):
    sandbox.load_demo()
    sue = dixa.get("/v1/endusers", params={"email": "sue@example.org"}).json()["data"][0]["id"]
    team = dixa.get("/v1/teams").json()["data"][0]["id"]
    for url, extra in {
        "/v1/agents": {},
        f"/v1/endusers/{sue}/conversations": {},
        "/v1/conversations/activitylog": {},
        "/v1/search/conversations": {"query": "the"},
        f"/v1/teams/{team}/presence": {},
        "/v1/analytics/metrics": {},
        "/v1/analytics/records": {},
        "/v1/analytics/filter/channel": {},
    }.items():
        all_records = dixa.get(url, params={"pageLimit": 50} | extra).json()["data"]
        pieces = [page["data"] for page in itertools.islice(dixa_pages(dixa, url, {"pageLimit": 2} | extra), 25)]
        assert [len(piece) for piece in pieces[:-1]] == [2] * (len(pieces) - 1)
        ignored = ("requestTime", "lastSeen")
        joined = [{name: each[name] for name in each if name not in ignored} for piece in pieces for each in piece]
        assert (
            joined
            == [{name: each[name] for name in each if name not in ignored} for each in all_records][: len(joined)]
        )
        assert len(joined) == min(len(all_records), 50)


def test_analytics_rows_page_by_query_while_the_filter_is_in_the_body(sandbox, dixa):
    sandbox.load_demo()
    body = {
        "id": "closed_conversations",
        "periodFilter": {"_type": "Preset", "value": {"_type": "PreviousWeek"}},
        "filters": [{"attribute": "channel", "values": ["Email"]}],
        "timezone": "Europe/Copenhagen",
    }
    first = dixa.post("/v1/analytics/records", params={"pageLimit": 2}, json=body).json()
    second = dixa.post(first["meta"]["next"], json=body).json()

    assert len(first["data"]) == 2
    assert len(second["data"]) == 2
    assert first["data"][0] != second["data"][0]
    channels = {
        field["field"]["value"] for row in first["data"] for field in row["fields"] if field["name"] == "channel"
    }
    assert channels == {"Email"}


@pytest.mark.parametrize(
    ("size", "lengths"), [(None, [10, 10, 5]), (0, [10, 10, 5]), (1, [1] * 25), (25, [25]), (5000, [25])]
)
def test_sinch_lists_messages_newest_first_in_pages_of_10_by_default(sandbox, sinch, chat, size, lengths):
    sandbox.sinch.generate_messages(chat["id"], 25)
    params = {} if size is None else {"page_size": size}

    pages = list(sinch_pages(sinch, f"{sandbox.sinch.root}/messages", params))

    assert [len(page["messages"]) for page in pages] == lengths
    times = [message["accept_time"] for page in pages for message in page["messages"]]
    assert times == sorted(times, reverse=True)
    assert len(set(listed_ids(pages, "messages"))) == 25


@pytest.mark.parametrize("listed", ["contacts", "conversations"])
def test_sinch_lists_at_most_20_contacts_or_conversations_a_page(sandbox, sinch, listed):
    contacts = [sandbox.sinch.add_contact(("SMS", str(number))) for number in range(45)]
    conversations = [sandbox.sinch.add_conversation(contact["id"], "SMS") for contact in contacts]
    params = {"page_size": 1000, "only_active": "true", "app_id": sandbox.sinch.app_id}

    pages = list(sinch_pages(sinch, f"{sandbox.sinch.root}/{listed}", params))

    assert [len(page[listed]) for page in pages] == [20, 20, 5]
    assert listed_ids(pages, listed) == [
        each["id"] for each in {"contacts": contacts, "conversations": conversations}[listed]
    ]
    assert listed == "contacts" or {page["total_size"] for page in pages} == {45}


@pytest.mark.parametrize("token", ["x", "bm90IGpzb24=", "e30="])
def test_invalid_cursors_are_rejected(sandbox, sinch, dixa, token):
    assert sinch.get(f"{sandbox.sinch.root}/messages", params={"page_token": token}).status_code == 400
    assert dixa.get("/v1/endusers", params={"pageKey": token}).status_code == 400


def test_a_million_sinch_messages_are_generated_while_they_are_listed(sandbox, sinch, chat):
    sandbox.sinch.generate_messages(chat["id"], 1_000_000)
    url = f"{sandbox.sinch.root}/messages"
    began = time.monotonic()

    pages = itertools.islice(sinch_pages(sinch, url, {"page_size": 1000}), 20)
    texts = [message["contact_message"]["text_message"]["text"] for page in pages for message in page["messages"]]

    assert texts == [f"Message number {number}" for number in range(999_999, 979_999, -1)]
    assert time.monotonic() - began < 5
    one = sinch.get(url, params={"page_size": 1}).json()["messages"][0]
    assert sinch.get(f"{url}/{one['id']}").json() == one
