"""Sunshine's state: writes are visible to later reads by Sunshine's rules, and errors have Sunshine's format."""

import pytest

HELLO = {"author": {"type": "business"}, "content": {"type": "text", "text": "Hello"}}


@pytest.fixture
def app(sandbox):
    return sandbox.sunshine.root


@pytest.fixture
def sue(app, sunshine):
    body = {"externalId": "sue", "profile": {"givenName": "Sue", "email": "Sue@example.org"}, "metadata": {"vip": True}}
    return sunshine.post(f"{app}/users", json=body).json()["user"]


def test_a_sunshine_user_is_found_by_id_and_external_id_and_is_patched_and_deleted(app, sunshine, sue):
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


def test_a_second_sunshine_user_with_the_same_external_id_is_a_conflict(app, sunshine, sue):
    response = sunshine.post(f"{app}/users", json={"externalId": "sue"})

    assert response.status_code == 409
    assert response.json()["errors"][0]["code"] == "conflict"


def test_a_sunshine_message_is_listed_in_its_conversation_only(app, sunshine, sue):
    create = {"type": "personal", "participants": [{"userExternalId": "sue"}]}
    one, other = (sunshine.post(f"{app}/conversations", json=create).json()["conversation"]["id"] for _ in range(2))
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


def test_deleting_a_sunshine_conversation_deletes_its_messages(app, sunshine, sue):
    create = {"type": "personal", "participants": [{"userId": sue["id"]}]}
    conversation = sunshine.post(f"{app}/conversations", json=create).json()["conversation"]["id"]
    sunshine.post(f"{app}/conversations/{conversation}/messages", json=HELLO)
    sunshine.delete(f"{app}/conversations/{conversation}").raise_for_status()

    assert sunshine.get(f"{app}/conversations/{conversation}/messages").status_code == 404
    assert sunshine.get(f"{app}/conversations", params={"filter[userId]": sue["id"]}).json()["conversations"] == []


def test_control_of_a_sunshine_conversation_is_offered_accepted_passed_and_released(app, sunshine, sue):
    create = {"type": "personal", "participants": [{"userId": sue["id"]}]}
    url = f"{app}/conversations/{sunshine.post(f'{app}/conversations', json=create).json()['conversation']['id']}"

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


def test_sunshine_responses_do_not_contain_the_secrets_of_integrations(app, sunshine):
    body = {"type": "telegram", "token": "123:abc", "displayName": "Bot"}
    created = sunshine.post(f"{app}/integrations", json=body).json()["integration"]
    changed = sunshine.patch(f"{app}/integrations/{created['id']}", json={"displayName": "B", "token": "x"}).json()

    assert created["type"] == "telegram"
    assert "token" not in created
    assert changed["integration"] == created | {"displayName": "B"}
    listed = sunshine.get(f"{app}/integrations", params={"filter[types]": "telegram,custom"}).json()["integrations"]
    assert [each["id"] for each in listed] == [created["id"]]


def test_creating_a_custom_sunshine_integration_creates_its_webhooks(app, sunshine):
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
        ("POST {app}/users", {"externalId": 7}, 400),
        ("POST {app}/users", None, 400),
        ("POST {app}/conversations", {"type": "personal"}, 400),
        ("POST {app}/conversations", {"type": "personal", "participants": [{"userId": "nobody"}]}, 404),
        ("POST {app}/conversations/nowhere/messages", HELLO, 404),
        ("POST {app}/attachments?access=public", None, 400),
        ("POST {app}/attachments/remove", {"mediaUrl": "none"}, 400),
        ("POST {app}/attachments/remove", {"mediaUrl": "https://example.org/none"}, 404),
        ("DELETE {app}/keys/none", None, 404),
        ("PUT {app}", None, 405),
    ],
)
def test_sunshine_errors_have_a_code_and_a_title(app, sunshine, request_line, body, status):
    response = sunshine.request(*request_line.format(app=app).split(), **({} if body is None else {"json": body}))

    assert response.status_code == status
    assert [set(error) for error in response.json()["errors"]] == [{"code", "title"}]


def test_a_body_that_is_not_json_is_rejected(app, sunshine):
    response = sunshine.post(f"{app}/users", content=b"{externalId", headers={"Content-Type": "application/json"})

    assert (response.status_code, response.json()["errors"][0]["title"]) == (400, "the body is not JSON")


def test_a_participant_leaves_whatever_else_the_body_says(app, sunshine, sue):
    create = {"type": "personal", "participants": [{"userExternalId": "sue"}]}
    conversation = sunshine.post(f"{app}/conversations", json=create).json()["conversation"]["id"]

    left = sunshine.post(f"{app}/conversations/{conversation}/leave", json={"userExternalId": "sue", "later": 1})

    assert (left.status_code, left.json()) == (200, {})
    assert sunshine.get(f"{app}/conversations/{conversation}/participants").json()["participants"] == []
