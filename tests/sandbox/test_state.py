"""What is done stays done: writes are seen by later reads, on each service by its own rules; errors in its shape."""

import datetime as dt

import pytest

HELLO = {"author": {"type": "business"}, "content": {"type": "text", "text": "Hello"}}
UUID = "00000000-0000-4000-8000-000000000000"


# Sunshine


@pytest.fixture
def app(sandbox):
    return sandbox.sunshine.root


@pytest.fixture
def sue(app, sunshine):
    body = {"externalId": "sue", "profile": {"givenName": "Sue", "email": "Sue@example.org"}, "metadata": {"vip": True}}
    return sunshine.post(f"{app}/users", json=body).json()["user"]


def test_a_sunshine_user_is_found_by_both_names_patched_and_deleted(app, sunshine, sue):
    patched = sunshine.patch(
        f"{app}/users/sue", json={"profile": {"surname": "Storm"}, "metadata": {"tier": 2}}
    ).json()["user"]

    assert patched["profile"] == {"givenName": "Sue", "email": "Sue@example.org", "surname": "Storm"}
    assert patched["metadata"] == {"vip": True, "tier": 2}
    assert sunshine.get(f"{app}/users/{sue['id']}").json()["user"] == patched
    found = sunshine.get(f"{app}/users", params={"filter[identities.email]": "sue@example.org"}).json()["users"]
    assert found == [patched]
    cleared = sunshine.delete(f"{app}/users/sue/personalinformation").json()["user"]
    assert (cleared["profile"], cleared["identities"]) == ({}, [])
    assert sunshine.delete(f"{app}/users/sue").json() == {}
    assert sunshine.get(f"{app}/users/sue").status_code == 404


def test_a_second_sunshine_user_of_one_external_id_is_a_conflict(app, sunshine, sue):
    answer = sunshine.post(f"{app}/users", json={"externalId": "sue"})

    assert answer.status_code == 409
    assert answer.json()["errors"][0]["code"] == "conflict"


def test_a_sunshine_message_appears_in_its_conversation_and_nowhere_else(app, sunshine, sue):
    begin = {"type": "personal", "participants": [{"userExternalId": "sue"}]}
    one, other = (sunshine.post(f"{app}/conversations", json=begin).json()["conversation"]["id"] for _ in range(2))
    carousel = {
        "type": "carousel",
        "items": [{"title": "Tent", "actions": [{"type": "link", "text": "Look", "uri": "https://e.org"}]}],
    }
    sent = [
        sunshine.post(f"{app}/conversations/{one}/messages", json=body).json()["messages"][0]
        for body in (
            HELLO,
            {
                "author": {"type": "user", "userExternalId": "sue"},
                "content": {"type": "text", "text": "Hi", "markdownText": "*Hi*"},
            },
            {"author": {"type": "business"}, "content": carousel, "metadata": {"campaign": "tents"}},
        )
    ]

    assert sunshine.get(f"{app}/conversations/{one}/messages").json()["messages"] == sent
    assert sunshine.get(f"{app}/conversations/{other}/messages").json()["messages"] == []
    assert sent[1]["author"] == {"type": "user", "userId": sue["id"]}
    assert "markdownText" not in sent[1]["content"]
    assert sent[2]["content"]["text"] == "Tent"
    assert sent[2]["metadata"] == {"campaign": "tents"}
    participant = sunshine.get(f"{app}/conversations/{one}/participants").json()["participants"][0]
    assert participant["unreadCount"] == 2
    sunshine.post(
        f"{app}/conversations/{one}/activity",
        json={"type": "conversation:read", "author": {"type": "user", "userId": sue["id"]}},
    ).raise_for_status()
    assert sunshine.get(f"{app}/conversations/{one}/participants").json()["participants"][0]["unreadCount"] == 0
    sunshine.delete(f"{app}/conversations/{one}/messages/{sent[0]['id']}").raise_for_status()
    assert len(sunshine.get(f"{app}/conversations/{one}/messages").json()["messages"]) == 2
    sunshine.delete(f"{app}/conversations/{one}/messages").raise_for_status()
    assert sunshine.get(f"{app}/conversations/{one}/messages").json()["messages"] == []


def test_deleting_a_sunshine_conversation_takes_its_messages_along(app, sunshine, sue):
    begin = {"type": "personal", "participants": [{"userId": sue["id"]}]}
    conversation = sunshine.post(f"{app}/conversations", json=begin).json()["conversation"]["id"]
    sunshine.post(f"{app}/conversations/{conversation}/messages", json=HELLO)
    sunshine.delete(f"{app}/conversations/{conversation}").raise_for_status()

    assert sunshine.get(f"{app}/conversations/{conversation}/messages").status_code == 404
    assert sunshine.get(f"{app}/conversations", params={"filter[userId]": sue["id"]}).json()["conversations"] == []


def test_control_of_a_sunshine_conversation_is_offered_accepted_passed_and_released(app, sunshine, sue):
    begin = {"type": "personal", "participants": [{"userId": sue["id"]}]}
    url = f"{app}/conversations/{sunshine.post(f'{app}/conversations', json=begin).json()['conversation']['id']}"

    def holders():
        conversation = sunshine.get(url).json()["conversation"]
        return [(conversation.get(f"{side}SwitchboardIntegration") or {}).get("name") for side in ("active", "pending")]

    assert sunshine.post(f"{url}/acceptControl", json={}).status_code == 403
    sunshine.post(f"{url}/offerControl", json={"switchboardIntegration": "bot"}).raise_for_status()
    assert holders() == [None, "bot"]
    sunshine.post(f"{url}/acceptControl", json={}).raise_for_status()
    assert holders() == ["bot", None]
    sunshine.post(f"{url}/passControl", json={"switchboardIntegration": "next"}).raise_for_status()
    assert holders() == ["desk", None]
    sunshine.post(f"{url}/releaseControl").raise_for_status()
    assert holders() == [None, None]
    assert sunshine.post(f"{url}/offerControl", json={"switchboardIntegration": "nobody"}).status_code == 404


def test_secrets_of_sunshine_integrations_go_in_and_never_come_out(app, sunshine):
    body = {"type": "telegram", "token": "123:abc", "displayName": "Bot"}
    created = sunshine.post(f"{app}/integrations", json=body).json()["integration"]
    changed = sunshine.patch(f"{app}/integrations/{created['id']}", json={"displayName": "B", "token": "x"}).json()

    assert created["type"] == "telegram"
    assert "token" not in created
    assert changed["integration"] == created | {"displayName": "B"}
    listed = sunshine.get(f"{app}/integrations", params={"filter[types]": "telegram,custom"}).json()["integrations"]
    assert [each["id"] for each in listed] == [created["id"]]


def test_a_custom_sunshine_integration_brings_its_webhook(app, sunshine):
    body = {
        "type": "custom",
        "webhooks": [{"target": "https://example.org/hook", "triggers": ["conversation:message"]}],
    }
    created = sunshine.post(f"{app}/integrations", json=body).json()["integration"]
    listed = sunshine.get(f"{app}/integrations/{created['id']}/webhooks").json()["webhooks"]

    assert listed == created["webhooks"]
    assert listed[0]["secret"]


@pytest.mark.parametrize(
    ("request_line", "body", "status"),
    [
        ("GET /v2/apps/unknown", None, 404),
        ("GET /v2/apps/unknown/users/sue", None, 404),
        ("GET {app}/users/nobody", None, 404),
        ("GET {app}/users", None, 400),
        ("GET {app}/conversations", None, 400),
        ("GET {app}/conversations?filter[userId]=a&filter[userExternalId]=b", None, 400),
        ("GET {app}/conversations?filter[userId]=nobody", None, 404),
        ("POST {app}/users", {}, 400),
        ("POST {app}/users", {"externalId": 7}, 400),
        ("POST {app}/users", None, 400),
        ("POST {app}/conversations", {"type": "personal"}, 400),
        ("POST {app}/conversations", {"type": "personal", "participants": [{"userId": "nobody"}]}, 404),
        ("POST {app}/conversations/nowhere/messages", HELLO, 404),
        ("POST {app}/attachments?access=public", None, 400),
        ("POST {app}/attachments/remove", {"mediaUrl": "https://example.org/none"}, 404),
        ("DELETE {app}/keys/none", None, 404),
        ("PUT {app}", None, 404),
    ],
)
def test_sunshine_errors_have_a_code_and_a_title(app, sunshine, request_line, body, status):
    answer = sunshine.request(*request_line.format(app=app).split(), **({} if body is None else {"json": body}))

    assert answer.status_code == status
    assert [set(error) for error in answer.json()["errors"]] == [{"code", "title"}]


def test_a_body_that_is_no_json_is_refused(app, sunshine):
    answer = sunshine.post(f"{app}/users", content=b"{externalId", headers={"Content-Type": "application/json"})

    assert (answer.status_code, answer.json()["errors"][0]["title"]) == (400, "the body is not JSON")


# Dixa


@pytest.fixture
def user(dixa):
    body = {"displayName": "Sue", "email": "sue@example.org", "phoneNumber": "+4520304050", "externalId": "c-1"}
    return dixa.post("/v1/endusers", json=body).json()["data"]


def begin(dixa, user, **changes):
    message = {"_type": "Inbound", "content": {"_type": "Text", "value": "Where is order 1001?"}}
    body = {
        "_type": "Email",
        "requesterId": user["id"],
        "emailIntegrationId": "e",
        "subject": "Order",
        "message": message,
    }
    answer = dixa.post("/v1/conversations", json=body | changes)
    return f"/v1/conversations/{answer.raise_for_status().json()['data']['id']}"


@pytest.mark.parametrize("query", [{"email": "sue@example.org"}, {"phone": "+4520304050"}, {"externalId": "c-1"}])
def test_dixa_end_users_are_found_by_one_filter_at_a_time(dixa, user, query):
    dixa.post("/v1/endusers", json={"displayName": "Tom", "email": "tom@example.org"})

    assert dixa.get("/v1/endusers", params=query).json()["data"] == [user]
    both = dixa.get("/v1/endusers", params={"email": "a", "phone": "b"})
    assert both.status_code == 400


def test_a_dixa_put_is_the_whole_person_and_a_patch_a_part(dixa, user):
    url = f"/v1/endusers/{user['id']}"

    assert dixa.patch(url, json={"lastName": "Storm"}).json()["data"] == user | {"lastName": "Storm"}
    replaced = dixa.put(url, json={"displayName": "S."}).json()["data"]
    assert replaced.keys() & {"phoneNumber", "lastName"} == set()
    assert replaced["displayName"] == "S."
    assert dixa.get(url).json()["data"] == replaced


def test_dixa_conversations_grow_by_messages_in_the_form_of_their_channel(sandbox, dixa, user):
    path = begin(dixa, user)
    chat = begin(dixa, user, _type="Chat", widgetId=UUID)
    answer = {
        "_type": "Outbound",
        "agentId": sandbox.dixa.admin["id"],
        "content": {"_type": "Html", "value": "<p>Soon</p>"},
    }
    sent = dixa.post(f"{path}/messages", json=answer | {"externalId": "x-1"}).json()["data"]
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


def test_dixa_wire_times_and_kinds_are_as_odd_as_the_real_ones(dixa, user):
    path = begin(dixa, user)
    entry = dixa.get(f"{path}/activitylog").json()["data"][0]
    presence = dixa.get("/v1/agents/presence").json()[0]

    assert dixa.get(f"{path}/messages").json()["data"][0]["createdAt"].endswith("Z[GMT]")
    assert entry["activityTimestamp"].endswith("Z[GMT]")
    assert (entry["_type"], entry["activityType"]) == (
        "ConversationCreatedByCustomer",
        "ConversationCreatedByCustomerActivityType",
    )
    assert dt.datetime.fromisoformat(presence["requestTime"]).tzinfo is None


def test_dixa_conversations_close_reopen_move_and_are_claimed(sandbox, dixa, user):
    path = begin(dixa, user)
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


def test_dixa_tags_attach_once_and_only_while_active(dixa, user):
    path = begin(dixa, user)
    tag = dixa.post("/v1/tags", json={"name": "late"}).json()["data"]

    for _ in range(2):
        assert dixa.put(f"{path}/tags/{tag['id']}").status_code == 204
    assert dixa.get(f"{path}/tags").json()["data"] == [tag]
    assert dixa.delete(f"{path}/tags/{tag['id']}").status_code == 204
    assert dixa.patch(f"/v1/tags/{tag['id']}/deactivate").status_code == 204
    assert dixa.get(f"/v1/tags/{tag['id']}").json()["data"]["state"] == "Inactive"
    assert dixa.put(f"{path}/tags/{tag['id']}").status_code == 400


def test_dixa_notes_search_and_custom_attributes(dixa, user):
    path = begin(dixa, user)
    begin(
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


def test_dixa_members_come_and_go_in_bulk_each_on_its_own(dixa, sandbox):
    queue, agent = sandbox.dixa.queue["id"], sandbox.dixa.admin["id"]
    team = dixa.post("/v1/teams", json={"name": "First"}).json()["data"]["id"]
    outcome = dixa.patch(f"/v1/queues/{queue}/members", json={"agentIds": [agent, UUID]}).json()["data"]
    dixa.patch(f"/v1/teams/{team}/agents", json={"agentIds": [agent]}).raise_for_status()

    assert [each["_type"] for each in outcome] == ["BulkActionSuccess", "BulkActionFailure"]
    assert outcome[1]["error"]["_type"] == "NotFound"
    assert [each["agentId"] for each in dixa.get(f"/v1/queues/{queue}/members").json()["data"]] == [agent]
    assert dixa.get(f"/v1/agents/{agent}/teams").json()["data"] == [{"id": team}]
    for url in (f"/v1/queues/{queue}/members", f"/v1/teams/{team}/agents"):
        assert dixa.request("DELETE", url).status_code == 400
        assert dixa.request("DELETE", url, json={"agentIds": [agent]}).status_code == 204
        assert dixa.get(url).json()["data"] == []


def test_dixa_forgets_a_customer_on_request(dixa, user):
    path = begin(dixa, user)
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
def test_dixa_errors_are_a_message(dixa, request_line, body, status):
    answer = dixa.request(*request_line.split(), **({} if body is None else {"json": body}))

    assert answer.status_code == status
    assert set(answer.json()) == {"message"}


# Sinch


@pytest.fixture
def project(sandbox):
    return sandbox.sinch.root


def send(sandbox, sinch, text, recipient):
    body = {"app_id": sandbox.sinch.app_id, "recipient": recipient, "message": {"text_message": {"text": text}}}
    return sinch.post(f"{sandbox.sinch.root}/messages:send", json=body)


def test_a_sinch_message_to_an_identity_makes_the_contact_and_the_conversation_once(sandbox, project, sinch):
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


def test_sinch_injects_messages_at_their_place_in_time(sandbox, project, sinch):
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


def test_sinch_updates_what_the_mask_names(project, sinch):
    body = {"language": "DA", "channel_identities": [{"channel": "SMS", "identity": "45"}], "email": "a@example.org"}
    contact = sinch.post(f"{project}/contacts", json=body).json()
    url = f"{project}/contacts/{contact['id']}"
    changes = {"display_name": "Sue", "external_id": "c-1"}

    masked = sinch.patch(url, params={"update_mask.paths": ["display_name", "email"]}, json=changes).json()
    assert masked["display_name"] == "Sue"
    assert masked["external_id"] == ""
    assert "email" not in masked
    assert sinch.patch(url, json=changes).json()["external_id"] == "c-1"


def test_sinch_merges_contacts_with_their_conversations(sandbox, project, sinch):
    kept, gone = (sandbox.sinch.add_contact((channel, "45")) for channel in ("SMS", "WHATSAPP"))
    send(sandbox, sinch, "hello", {"contact_id": gone["id"]})
    merged = sinch.post(f"{project}/contacts/{kept['id']}:merge", json={"source_id": gone["id"]}).json()

    assert [each["channel"] for each in merged["channel_identities"]] == ["SMS", "WHATSAPP"]
    assert sinch.get(f"{project}/contacts/{gone['id']}").status_code == 404
    assert len(sinch.get(f"{project}/messages", params={"contact_id": kept["id"]}).json()["messages"]) == 1


def test_sinch_conversations_stop_and_consents_are_kept(sandbox, project, sinch):
    contact = sandbox.sinch.add_contact(("WHATSAPP", "45"))
    conversation = sandbox.sinch.add_conversation(contact["id"], "WHATSAPP")
    sinch.post(f"{project}/conversations/{conversation['id']}:stop").raise_for_status()
    consent = {"app_id": sandbox.sinch.app_id, "recipient": {"contact_id": contact["id"]}, "channels": ["WHATSAPP"]}
    for which in ("optins", "optouts"):
        answer = sinch.post(f"{project}/{which}:register", params={"request_id": "r-1"}, json=consent).json()
        assert answer["request_id"] == "r-1"

    params = {"app_id": sandbox.sinch.app_id}
    assert sinch.get(f"{project}/conversations", params=params | {"only_active": "true"}).json()["conversations"] == []
    assert (
        len(sinch.get(f"{project}/conversations", params=params | {"only_active": "false"}).json()["conversations"])
        == 1
    )
    assert sandbox.sinch.consents == {(contact["id"], "WHATSAPP"): "opt_out"}


def test_a_sinch_app_has_five_webhooks_at_most(sandbox, project, sinch):
    body = {"app_id": sandbox.sinch.app_id, "target": "https://example.org", "triggers": ["MESSAGE_INBOUND"]}
    answers = [sinch.post(f"{project}/webhooks", json=body).status_code for _ in range(6)]

    assert answers == [200] * 5 + [400]
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
    answer = sinch.request(*request_line.format(project=project).split(), **({} if body is None else {"json": body}))

    error = answer.json()["error"]
    assert (answer.status_code, error["status"]) == expected
    assert (error["code"], error["details"]) == (answer.status_code, [])
    assert error["message"]


def test_reset_forgets_everything_but_addresses_and_credentials(sandbox, dixa, user):
    sandbox.load_demo()
    options = [service.client_options() for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)]
    sandbox.reset()

    assert sandbox.requests == []
    assert dixa.get("/v1/endusers").json()["data"] == []
    assert [service.client_options() for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)] == options
