"""Sinch's state: writes are visible to later reads by Sinch's rules, and errors have Sinch's format."""

import datetime as dt

import pytest


@pytest.fixture
def project(sandbox):
    return sandbox.sinch.root


def send(sandbox, sinch, text, recipient):
    body = {"app_id": sandbox.sinch.app_id, "recipient": recipient, "message": {"text_message": {"text": text}}}
    return sinch.post(f"{sandbox.sinch.root}/messages:send", json=body)


def test_a_sinch_message_to_an_identity_creates_the_contact_and_the_conversation_once(sandbox, project, sinch):
    identity = {"identified_by": {"channel_identities": [{"channel": "SMS", "identity": "4512"}]}}
    ids = [send(sandbox, sinch, str(number), identity).json()["message_id"] for number in range(2)]
    contacts = sinch.get(f"{project}/contacts").json()["contacts"]
    params = {"contact_id": contacts[0]["id"], "only_active": "true"}
    conversations = sinch.get(f"{project}/conversations", params=params).json()
    listed = sinch.get(
        f"{project}/messages", params={"conversation_id": conversations["conversations"][0]["id"]}
    ).json()

    assert len(contacts) == conversations["total_size"] == 1
    assert [message["id"] for message in listed["messages"]] == ids[::-1]
    assert listed["messages"][0]["app_message"] == {"text_message": {"text": "1"}}
    assert listed["messages"][0]["direction"] == "TO_CONTACT"
    sinch.delete(f"{project}/messages/{ids[0]}").raise_for_status()
    assert sinch.get(f"{project}/messages/{ids[0]}").status_code == 404
    assert sinch.get(f"{project}/messages/{ids[1]}").json() == listed["messages"][0]


def test_sinch_lists_injected_messages_by_their_accept_time(sandbox, project, sinch):
    contact = sandbox.sinch.add_contact(("SMS", "4512"))
    send(sandbox, sinch, "now", {"contact_id": contact["id"]})
    conversation = sinch.get(f"{project}/messages").json()["messages"][0]["conversation_id"]
    old = {"contact_message": {"text_message": {"text": "then"}}, "accept_time": "2020-01-01T00:00:00Z"}
    sinch.post(f"{project}/conversations/{conversation}:inject-message", json=old).raise_for_status()

    newest, oldest = sinch.get(f"{project}/messages").json()["messages"]
    assert (oldest["accept_time"], oldest["injected"], oldest["direction"]) == (
        "2020-01-01T00:00:00.000Z",
        True,
        "TO_APP",
    )
    assert newest["injected"] is False
    only = sinch.get(f"{project}/messages", params={"only_recipient_originated": "true"}).json()["messages"]
    assert only == [oldest]
    bare = sinch.get(f"{project}/messages", params={"view": "WITHOUT_METADATA"}).json()["messages"]
    assert all("metadata" not in message for message in bare)


def test_sinch_finds_contacts_by_external_id_or_by_channel_and_identity(sandbox, project, sinch):
    sue = sandbox.sinch.add_contact(("SMS", "4512"), ("WHATSAPP", "4512"), external_id="s-1")
    tom = sandbox.sinch.add_contact(("WHATSAPP", "4534"), external_id="t-1")

    def found(**params):
        return sinch.get(f"{project}/contacts", params=params).json()["contacts"]

    assert found(external_id="t-1") == [tom]
    assert found(channel="SMS", identity="4512") == [sue]
    assert found(channel="SMS", identity="4534") == found(external_id="none") == []
    assert found() == [sue, tom]
    for wrong in ({"external_id": "t-1", "channel": "SMS", "identity": "4"}, {"channel": "SMS"}, {"identity": "4"}):
        assert sinch.get(f"{project}/contacts", params=wrong).status_code == 400


def test_sinch_filters_messages_by_identity_time_channel_and_direction(sandbox, project, sinch):
    contact = sandbox.sinch.add_contact(("SMS", "4512"), ("WHATSAPP", "4512"))
    conversation = sandbox.sinch.add_conversation(contact["id"], "SMS")
    made = [
        sandbox.sinch.add_message(
            conversation,
            direction=direction,
            at=dt.datetime(2024, 5, day, tzinfo=dt.UTC),
            identity={"channel": channel, "identity": identity},
            contact_message={"text_message": {"text": "Hi"}},
        )["id"]
        for day, channel, identity, direction in (
            (1, "SMS", "4512", "TO_APP"),
            (2, "WHATSAPP", "4512", "TO_CONTACT"),
            (3, "SMS", "4599", "TO_APP"),
        )
    ]

    def found(**params):
        listed = sinch.get(f"{project}/messages", params=params).json()["messages"]
        return [made.index(message["id"]) + 1 for message in listed]

    assert found() == [3, 2, 1]
    assert found(channel_identity="4512") == [2, 1]
    assert found(channel="SMS") == [3, 1]
    assert found(direction="TO_CONTACT") == [2]
    assert found(start_time="2024-05-02T00:00:00Z") == [3, 2]
    assert found(end_time="2024-05-02T02:00:00+02:00") == [1]
    assert found(start_time="2024-05-01T12:00:00Z", end_time="2024-05-03T00:00:00Z", page_size=1) == [2]
    assert sinch.get(f"{project}/messages", params={"start_time": "2024-05-01T00:00:00"}).status_code == 400


def test_sinch_updates_the_fields_in_the_mask(project, sinch):
    body = {"language": "DA", "channel_identities": [{"channel": "SMS", "identity": "45"}], "email": "a@example.org"}
    contact = sinch.post(f"{project}/contacts", json=body).json()
    url = f"{project}/contacts/{contact['id']}"
    changes = {"display_name": "Sue", "external_id": "c-1"}

    masked = sinch.patch(url, params={"update_mask.paths": ["display_name", "email"]}, json=changes).json()
    assert masked["display_name"] == "Sue"
    assert masked["external_id"] == ""
    assert masked["email"] == ""
    assert sinch.patch(url, json=changes).json()["external_id"] == "c-1"


def test_sinch_merges_contacts_with_their_conversations(sandbox, project, sinch):
    kept, gone = (sandbox.sinch.add_contact((channel, "45")) for channel in ("SMS", "WHATSAPP"))
    send(sandbox, sinch, "hello", {"contact_id": gone["id"]})
    merged = sinch.post(f"{project}/contacts/{kept['id']}:merge", json={"source_id": gone["id"]}).json()

    assert [each["channel"] for each in merged["channel_identities"]] == ["SMS", "WHATSAPP"]
    assert sinch.get(f"{project}/contacts/{gone['id']}").status_code == 404
    assert len(sinch.get(f"{project}/messages", params={"contact_id": kept["id"]}).json()["messages"]) == 1


def test_sinch_stops_conversations_and_stores_consents(sandbox, project, sinch):
    contact = sandbox.sinch.add_contact(("WHATSAPP", "45"))
    conversation = sandbox.sinch.add_conversation(contact["id"], "WHATSAPP")
    sinch.post(f"{project}/conversations/{conversation['id']}:stop").raise_for_status()
    consent = {"app_id": sandbox.sinch.app_id, "recipient": {"contact_id": contact["id"]}, "channels": ["WHATSAPP"]}
    for which in ("optins", "optouts"):
        response = sinch.post(f"{project}/{which}:register", params={"request_id": "r-1"}, json=consent).json()
        assert response["request_id"] == "r-1"

    params = {"app_id": sandbox.sinch.app_id}
    assert sinch.get(f"{project}/conversations", params=params | {"only_active": "true"}).json()["conversations"] == []
    assert (
        len(sinch.get(f"{project}/conversations", params=params | {"only_active": "false"}).json()["conversations"])
        == 1
    )
    assert sandbox.sinch.consents == {(contact["id"], "WHATSAPP"): "opt_out"}


def test_a_sinch_app_has_five_webhooks_at_most(sandbox, project, sinch):
    body = {"app_id": sandbox.sinch.app_id, "target": "https://example.org", "triggers": ["MESSAGE_INBOUND"]}
    statuses = [sinch.post(f"{project}/webhooks", json=body).status_code for _ in range(6)]

    assert statuses == [200] * 5 + [400]
    assert len(sinch.get(f"{project}/apps/{sandbox.sinch.app_id}/webhooks").json()["webhooks"]) == 5


@pytest.mark.parametrize(
    ("request_line", "body", "expected"),
    [
        ("GET /v1/projects/another/apps", None, (403, "PERMISSION_DENIED")),
        ("GET {project}/apps/none", None, (404, "NOT_FOUND")),
        ("GET {project}/messages/none", None, (404, "NOT_FOUND")),
        ("GET {project}/conversations", None, (400, "INVALID_ARGUMENT")),
        ("GET {project}/conversations?only_active=true", None, (400, "INVALID_ARGUMENT")),
        ("GET {project}/messages?page_size=many", None, (400, "INVALID_ARGUMENT")),
        ("POST {project}/messages:send", {}, (400, "INVALID_ARGUMENT")),
        (
            "POST {project}/messages:send",
            {"app_id": "a", "recipient": {}, "message": {"message": {"text_message": {}}}},
            (400, "INVALID_ARGUMENT"),
        ),
        ("POST {project}/nothing", None, (404, "NOT_FOUND")),
    ],
)
def test_sinch_errors_have_a_code_a_message_and_a_status(project, sinch, request_line, body, expected):
    response = sinch.request(*request_line.format(project=project).split(), **({} if body is None else {"json": body}))

    error = response.json()["error"]
    assert (response.status_code, error["status"]) == expected
    assert (error["code"], error["details"]) == (response.status_code, [])
    assert error["message"]


def test_a_null_counts_as_not_sent_but_stays_in_a_free_object(sandbox, project, sinch):
    contact = sandbox.sinch.add_contact(("SMS", "4512345678"))
    body = {"channel_identities": None, "contact_ids": [contact["id"]], "app_id": None, "page_size": None}
    assert sinch.post(f"{project}/messages:fetch-last-message", json=body).json()["messages"] == []

    conversation = {"app_id": sandbox.sinch.app_id, "contact_id": contact["id"], "metadata_json": {"order": None}}
    created = sinch.post(f"{project}/conversations", json=conversation | {"metadata": None}).json()
    assert created["metadata_json"] == {"order": None}
    assert created.get("metadata") is not None

    required = {"app_id": None, "recipient": {"contact_id": contact["id"]}, "message": {"text_message": {"text": "Hi"}}}
    assert sinch.post(f"{project}/messages:send", json=required).status_code == 400
