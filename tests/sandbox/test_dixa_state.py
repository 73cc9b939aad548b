"""Dixa's state: writes are visible to later reads by Dixa's rules, and errors have Dixa's format."""

import datetime as dt

import pytest

UUID = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def user(dixa):
    body = {"displayName": "Sue", "email": "sue@example.org", "phoneNumber": "+4520304050", "externalId": "c-1"}
    return dixa.post("/v1/endusers", json=body).json()["data"]


def create_conversation(dixa, user, **changes):
    message = {"_type": "Inbound", "content": {"_type": "Text", "value": "Where is order 1001?"}}
    body = {
        "_type": "Email",
        "requesterId": user["id"],
        "emailIntegrationId": "e",
        "subject": "Order",
        "message": message,
    }
    response = dixa.post("/v1/conversations", json=body | changes)
    return f"/v1/conversations/{response.raise_for_status().json()['data']['id']}"


@pytest.mark.parametrize("query", [{"email": "sue@example.org"}, {"phone": "+4520304050"}, {"externalId": "c-1"}])
def test_dixa_finds_end_users_by_one_filter_at_a_time(dixa, user, query):
    dixa.post("/v1/endusers", json={"displayName": "Tom", "email": "tom@example.org"})

    assert dixa.get("/v1/endusers", params=query).json()["data"] == [user]
    both = dixa.get("/v1/endusers", params={"email": "a", "phone": "b"})
    assert both.status_code == 400


def test_dixa_put_replaces_a_person_and_patch_changes_the_given_fields(dixa, user):
    url = f"/v1/endusers/{user['id']}"

    assert dixa.patch(url, json={"lastName": "Storm"}).json()["data"] == user | {"lastName": "Storm"}
    replaced = dixa.put(url, json={"displayName": "S."}).json()["data"]
    assert replaced.keys() & {"phoneNumber", "lastName"} == set()
    assert replaced["displayName"] == "S."
    assert dixa.get(url).json()["data"] == replaced


def test_dixa_messages_have_the_schema_of_their_conversations_channel(sandbox, dixa, user):
    path = create_conversation(dixa, user)
    chat = create_conversation(dixa, user, _type="Chat", widgetId=UUID)
    response = {
        "_type": "Outbound",
        "agentId": sandbox.dixa.admin["id"],
        "content": {"_type": "Html", "value": "<p>Soon</p>"},
    }
    sent = dixa.post(f"{path}/messages", json=response | {"externalId": "x-1"}).json()["data"]
    messages = dixa.get(f"{path}/messages").json()["data"]

    assert dixa.get(path).json()["data"]["_type"] == "EmailConversation"
    assert dixa.get(chat).json()["data"]["_type"] == "ChatConversation"
    assert [message["attributes"]["_type"] for message in messages] == ["EmailAttributes"] * 2
    assert [message["attributes"]["direction"] for message in messages] == ["Inbound", "Outbound"]
    assert messages[0]["attributes"]["from"] == {"email": "sue@example.org", "name": "Sue"}
    assert messages[1]["id"] == sent["messageId"]
    assert messages[1]["externalId"] == "x-1"
    assert dixa.get(f"{chat}/messages").json()["data"][0]["attributes"]["_type"] == "ChatAttributes"
    listed = dixa.get(f"/v1/endusers/{user['id']}/conversations").json()["data"]
    assert [f"/v1/conversations/{each['id']}" for each in listed] == [path, chat]
    assert all("customAttributes" not in each for each in listed)


def test_dixa_times_and_activity_types_have_the_formats_of_the_real_service(dixa, user):
    path = create_conversation(dixa, user)
    entry = dixa.get(f"{path}/activitylog").json()["data"][0]
    presence = dixa.get("/v1/agents/presence").json()[0]

    assert dixa.get(f"{path}/messages").json()["data"][0]["createdAt"].endswith("Z[GMT]")
    assert entry["activityTimestamp"].endswith("Z[GMT]")
    assert (entry["_type"], entry["activityType"]) == (
        "ConversationCreatedByCustomer",
        "ConversationCreatedByCustomerActivityType",
    )
    assert dt.datetime.fromisoformat(presence["requestTime"]).tzinfo is None


def test_dixa_conversations_can_be_closed_reopened_transferred_and_claimed(sandbox, dixa, user):
    path = create_conversation(dixa, user)
    agent = dixa.post("/v1/agents", json={"displayName": "Ann", "email": "ann@acme.example"}).json()["data"]
    body = {"name": "VIP", "callFunctionality": False, "isDefault": False, "isDoNotOfferEnabled": False}
    queue = dixa.post("/v1/queues", json={"request": body}).json()["data"]

    assert dixa.put(f"{path}/close").status_code == 204
    assert dixa.get(path).json()["data"]["state"] == "Closed"
    assert dixa.put(f"{path}/close").status_code == 400
    assert dixa.put(f"{path}/reopen").status_code == 204
    assert dixa.put(f"{path}/transfer/queue", json={"queueId": queue["id"]}).status_code == 204
    assert dixa.put(f"{path}/claim", json={"agentId": agent["id"]}).status_code == 204
    assert dixa.put(f"{path}/claim", json={"agentId": sandbox.dixa.admin["id"]}).status_code == 400
    conversation = dixa.get(path).json()["data"]
    assert (conversation["state"], conversation["queue"]["id"]) == ("Open", queue["id"])
    assert conversation["assignment"]["agentId"] == agent["id"]
    kinds = [entry["_type"] for entry in dixa.get(f"{path}/activitylog").json()["data"]]
    assert kinds == [
        "ConversationCreatedByCustomer", "MessageAddedByCustomer", "ConversationClosed", "ConversationReopened",
        "TransferSuccessful", "ConversationClaimed",
    ]  # fmt: skip


def test_dixa_adds_a_tag_once_and_only_if_it_is_active(dixa, user):
    path = create_conversation(dixa, user)
    tag = dixa.post("/v1/tags", json={"name": "late"}).json()["data"]

    for _ in range(2):
        assert dixa.put(f"{path}/tags/{tag['id']}").status_code == 204
    assert dixa.get(f"{path}/tags").json()["data"] == [tag]
    assert dixa.delete(f"{path}/tags/{tag['id']}").status_code == 204
    assert dixa.patch(f"/v1/tags/{tag['id']}/deactivate").status_code == 204
    assert dixa.get(f"/v1/tags/{tag['id']}").json()["data"]["state"] == "Inactive"
    assert dixa.put(f"{path}/tags/{tag['id']}").status_code == 400


def test_dixa_stores_notes_and_custom_attributes_and_finds_conversations_by_text(dixa, user):
    path = create_conversation(dixa, user)
    create_conversation(
        dixa, user, subject="Something else", message={"_type": "Inbound", "content": {"_type": "Text", "value": "Hi"}}
    )
    dixa.post(f"{path}/notes", json={"message": "Called back"}).raise_for_status()
    dixa.post(f"{path}/notes/bulk", json={"data": [{"message": "One"}, {"message": "Two"}]}).raise_for_status()
    definition = dixa.get("/v1/custom-attributes").json()["data"][0]["id"]
    dixa.patch(f"{path}/custom-attributes", json={definition: "AO-1"}).raise_for_status()

    assert [note["message"] for note in dixa.get(f"{path}/notes").json()["data"]] == ["Called back", "One", "Two"]
    hits = dixa.get("/v1/search/conversations", params={"query": "order 1001"}).json()["data"]
    assert [hit["id"] for hit in hits] == [int(path.rpartition("/")[2])]
    assert hits[0]["_type"] == "ConversationSearchHit"
    assert (
        dixa.get("/v1/search/conversations", params={"query": "1001 order", "exactMatch": "true"}).json()["data"] == []
    )
    assert dixa.get(path).json()["data"]["customAttributes"][0]["value"] == "AO-1"
    assert dixa.patch(f"{path}/custom-attributes", json={definition: None}).json()["data"] == []


def test_dixa_adds_and_removes_members_in_bulk_with_a_result_for_each(dixa, sandbox):
    queue, agent = sandbox.dixa.queue["id"], sandbox.dixa.admin["id"]
    team = dixa.post("/v1/teams", json={"name": "First"}).json()["data"]["id"]
    results = dixa.patch(f"/v1/queues/{queue}/members", json={"agentIds": [agent, UUID]}).json()["data"]
    dixa.patch(f"/v1/teams/{team}/agents", json={"agentIds": [agent]}).raise_for_status()

    assert [each["_type"] for each in results] == ["BulkActionSuccess", "BulkActionFailure"]
    assert results[1]["error"]["_type"] == "NotFound"
    assert [each["agentId"] for each in dixa.get(f"/v1/queues/{queue}/members").json()["data"]] == [agent]
    assert dixa.get(f"/v1/agents/{agent}/teams").json()["data"] == [{"id": team}]
    for url in (f"/v1/queues/{queue}/members", f"/v1/teams/{team}/agents"):
        assert dixa.request("DELETE", url).status_code == 400
        assert dixa.request("DELETE", url, json={"agentIds": [agent]}).status_code == 204
        assert dixa.get(url).json()["data"] == []


def test_dixa_anonymizes_an_end_user_on_request(dixa, user):
    path = create_conversation(dixa, user)
    url = f"/v1/endusers/{user['id']}"

    assert dixa.patch(f"{url}/anonymize").status_code == 409
    accepted = dixa.patch(f"{url}/anonymize", params={"force": "true"})
    assert accepted.status_code == 202
    request = accepted.json()["data"]
    assert (request["_type"], request["entityType"]) == ("User", "UserAnonymizationType")
    assert dixa.get(f"/v1/anonymization/request/{request['id']}").json()["data"] == request
    assert "email" not in dixa.get(url).json()["data"]
    assert dixa.get(path).json()["data"]["_type"] == "AnonymizedConversation"
    assert dixa.get(f"{path}/messages").json()["data"] == []


@pytest.mark.parametrize(
    ("request_line", "body", "status"),
    [
        (f"GET /v1/endusers/{UUID}", None, 404),
        ("GET /v1/conversations/7", None, 404),
        ("GET /v1/conversations/7/messages", None, 404),
        ("GET /v1/search/conversations", None, 400),
        ("GET /v1/analytics/metrics/none", None, 400),
        ("POST /v1/agents", {"displayName": "no e-mail"}, 400),
        ("POST /v1/conversations", {"_type": "Fax"}, 400),
        (f"DELETE /v1/webhooks/{UUID}", None, 404),
        ("GET /v1/nothing", None, 404),
    ],
)
def test_dixa_errors_have_a_message(dixa, request_line, body, status):
    response = dixa.request(*request_line.split(), **({} if body is None else {"json": body}))

    assert response.status_code == status
    assert set(response.json()) == {"message"}
