"""Malformed requests get the vendor's errors, never a crash of the sandbox; what the documents describe is accepted."""

import json
import random
from urllib.parse import quote

import httpx
import pytest
from sandbox import dixa_operations, sinch_operations, sunshine_operations
from sandbox.conformance import OPERATIONS, PROVIDERS
from sandbox.inputs import address, prepare
from support.random_values import WHOLE_BODIES, Values, damaged

from trilogue.testing._base.document import Document

INPUTS = {"sunshine": sunshine_operations, "dixa": dixa_operations, "sinch": sinch_operations}
ALL = [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]
WITH_BODY = [(provider, name) for provider, name in ALL if OPERATIONS[provider][name].body_schema]
ODD_TEXTS = ("€", "a/b", "100%", "%2F", "a b", "²", "null", "-1", "9" * 400, "\x00", "💥", "", "[", "..", "0")
JSON = {"content-type": "application/json"}


def is_vendors_error(provider, response):
    body = response.json()
    if provider == "sunshine":
        return all({"code", "title"} == each.keys() for each in body["errors"]) and bool(body["errors"])
    if provider == "dixa":
        return body.keys() == {"message"}
    return {"code", "message", "status", "details"} == body["error"].keys() and body["error"]["code"] == (
        response.status_code
    )


def check(provider, response, sent):
    """The response is a success or an error of the vendor's: not a crash."""
    assert response.status_code < 500, (sent, response.text)
    if response.status_code >= 400:
        assert is_vendors_error(provider, response), (sent, response.text)


def start(sandbox, clients, provider, name):
    """The ids of fresh records for an operation, and the query that it needs."""
    sandbox.reset()
    ids = INPUTS[provider].add_records(sandbox)
    prepare(provider, name, clients[provider], ids)
    return ids, INPUTS[provider].QUERIES.get(name, lambda _: {})(ids)


@pytest.mark.parametrize(("provider", "name"), WITH_BODY)
def test_malformed_bodies_are_refused_in_the_vendors_format(sandbox, clients, provider, name):
    operation, client, rng = OPERATIONS[provider][name], clients[provider], random.Random(name)
    ids, query = start(sandbox, clients, provider, name)
    usual = INPUTS[provider].BODIES.get(name, lambda _: {})(ids)
    bodies = [*WHOLE_BODIES, *(json.dumps(damaged(usual, rng)).encode() for _ in range(12))]
    for body in bodies:
        response = client.request(
            operation.method, address(provider, operation, ids), params=query, content=body, headers=JSON
        )
        check(provider, response, body)


@pytest.mark.parametrize(("provider", "name"), ALL)
def test_odd_values_in_paths_and_queries_are_no_crash(sandbox, clients, provider, name):
    operation, client, rng = OPERATIONS[provider][name], clients[provider], random.Random(name)
    ids, query = start(sandbox, clients, provider, name)
    body = INPUTS[provider].BODIES.get(name, lambda _: None)(ids)
    content = {"content": json.dumps(body), "headers": JSON} if body is not None else {}
    names = list(operation.query)
    for _ in range(8):
        odd = {each: rng.choice(ODD_TEXTS) for each in rng.sample(names, min(len(names), 2))}
        response = client.request(
            operation.method, address(provider, operation, ids), params={**query, **odd}, **content
        )
        check(provider, response, odd)
        odd_ids = {
            each: value if each == "project_id" or rng.random() < 0.5 else quote(rng.choice(ODD_TEXTS[:-3]), safe="")
            for each, value in ids.items()
            if isinstance(value, str)
        }
        response = client.request(
            operation.method, address(provider, operation, {**ids, **odd_ids}), params=query, **content
        )
        check(provider, response, odd_ids)


KNOWN = {
    "sunshine": lambda ids: {
        # Ids of records, which an operation answers with 404 if they do not exist.
        "userId": ids["userId"],
        "userExternalId": "sue",
        "participantId": ids["participantId"],
        "mediaUrl": "https://m.example.org/1",
        "switchboardIntegration": "desk",
        "triggers": ["conversation:message"],  # The document names the triggers in prose only.
    },
    "dixa": lambda ids: {
        "agentId": ids["agentId"],
        "requesterId": ids["userId"],
        "queueId": ids["queueId"],
        "events": ["ConversationCreated"],  # The document names the events in prose only.
    },
    "sinch": lambda ids: {
        "app_id": ids["app_id"],
        "contact_id": ids["contact_id"],
        "source_id": ids["source_id"],
        "triggers": ["MESSAGE_INBOUND"],  # The document lists UNSPECIFIED_TRIGGER, which it calls an error to send.
    },
}
"""Values of properties that must exist at the service, or that only prose describes, by provider."""

AGENTS = {"dixa": lambda ids: {"agentIds": [ids["agentId"]]}}
"""The document says neither that there must be an agent, nor that it must exist."""
NEEDED = {
    "create_conversation": {
        # A personal conversation has one participant; groups have several.
        "sunshine": lambda ids: {"type": "personal", "participants": [{"userId": ids["userId"]}]},
        # Required, but shared with answers, in which the schema requires nothing.
        "sinch": lambda ids: {"app_id": ids["app_id"], "contact_id": ids["contact_id"]},
    },
    # A user as the author is named by one of two ids.
    "post_message": {"sunshine": lambda ids: {"author": {"type": "user", "userId": ids["userId"]}}},
    # The names of metrics and records are data of the organization's; so are the attributes to filter by.
    "query_metric": {"dixa": lambda ids: {"id": ids["metricId"], "filters": []}},
    "query_records": {"dixa": lambda ids: {"id": ids["recordId"], "filters": []}},
    # One of two lists is required, and tokens are the service's own.
    "list_last_messages": {"sinch": lambda ids: {"contact_ids": [ids["contact_id"]], "page_token": ""}},
    "add_queue_members": AGENTS,
    "remove_queue_members": AGENTS,
    "add_team_agents": AGENTS,
    "remove_team_agents": AGENTS,
}
"""Fields that an operation needs beyond what its document requires, or that must have a value of the service's."""


@pytest.mark.parametrize(("provider", "name"), WITH_BODY)
def test_every_operation_accepts_random_bodies_that_its_document_describes(sandbox, clients, provider, name):
    operation, client, rng = OPERATIONS[provider][name], clients[provider], random.Random(name)
    for _ in range(4):
        ids, query = start(sandbox, clients, provider, name)
        body = Values(Document.of(provider), rng, KNOWN[provider](ids)).make(operation.body_schema)
        if needed := NEEDED.get(name, {}).get(provider):
            body |= needed(ids)
        if name == "post_message" and body["content"]["type"] == "text":
            body["content"]["text"] = "Hello"  # One of four fields is needed, each of which is optional.
        response = client.request(operation.method, address(provider, operation, ids), params=query, json=body)
        assert response.status_code == operation.status, (body, response.text)


REFUSED = {
    ("sunshine", "post_message"): [
        {"author": {"type": "bussiness"}, "content": {"type": "text", "text": "Hello"}},
        {"author": {"type": "business"}, "content": {"type": "text", "text": ""}},
        {"author": {"type": "business"}, "content": {"type": "AAA", "text": "Hello"}},
        {"author": {"type": "business"}, "content": {"text": "Hello"}},
    ],
    ("sunshine", "create_webhook"): [{"target": "https://example.org", "triggers": ["conversation:mesage"]}],
    ("sunshine", "create_integration"): [{"type": "AAA"}, {"displayName": "No type"}],
    ("sunshine", "join_conversation"): [{}, {"subscribeSDKClient": True}],
    ("dixa", "create_message"): [
        {"_type": "AAA", "content": {"_type": "Text", "value": "Hello"}},
        {"_type": "Inbound", "content": {"_type": "AAA", "value": "Hello"}},
        {"_type": "Inbound", "content": {"value": "Hello"}},
    ],
    ("dixa", "create_webhook"): [{"name": "W", "url": "https://example.org", "events": [], "authorization": {}}],
    ("sinch", "register_opt_in"): [{"app_id": "a", "recipient": {"contact_id": "c"}, "channels": ["AAA"]}],
    ("sinch", "send_message"): [
        {"app_id": "a", "recipient": {}, "message": {"text_message": {"text": "Hello"}}},
        {"app_id": "a", "recipient": {"contact_id": "c"}, "message": {}},
        {"app_id": "a", "recipient": {"contact_id": "c"}, "message": {"text_message": {"text": 3}}},
    ],
}


@pytest.mark.parametrize(("provider", "name"), REFUSED)
def test_what_a_document_forbids_is_refused(sandbox, clients, provider, name):
    operation = OPERATIONS[provider][name]
    ids, query = start(sandbox, clients, provider, name)
    for body in REFUSED[provider, name]:
        response = clients[provider].request(
            operation.method, address(provider, operation, ids), params=query, json=body
        )
        assert response.status_code == 400, (body, response.text)
        assert is_vendors_error(provider, response)


@pytest.mark.parametrize("name", ["page[size][x]", "page[size][]", "page[]", "page[x]", "other[]"])
def test_a_query_parameter_of_another_type_than_described_is_refused(sandbox, sunshine, name):
    refused = sunshine.get(f"{sandbox.sunshine.root}/integrations", params={name: "1"})
    known = name not in {"page[x]", "other[]"}
    assert refused.status_code == (400 if known else 200)
    assert not known or is_vendors_error("sunshine", refused)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_method_that_a_path_lacks_is_405_and_an_unknown_path_404(sandbox, clients, provider):
    path = {"sunshine": sandbox.sunshine.root, "dixa": "/v1/tags", "sinch": f"{sandbox.sinch.root}/apps"}[provider]
    for method in ("PUT", "OPTIONS"):
        refused = clients[provider].request(method, path)
        assert refused.status_code == 405
        assert is_vendors_error(provider, refused)
        assert "GET" in refused.headers["allow"]
    unknown = clients[provider].request("OPTIONS", "/no/such/path")
    assert unknown.status_code == 404
    assert is_vendors_error(provider, unknown)


def test_a_whole_number_may_be_written_with_a_point(sandbox, sunshine, sinch, dixa):
    usual = json.dumps(INPUTS["dixa"].BODIES["create_queue"](None))
    queue = usual.replace('"name"', '"priority": 3.0, "name"')
    assert dixa.post("/v1/queues", content=queue, headers=JSON).json()["data"]["priority"] == 3
    assert dixa.post("/v1/queues", content=queue.replace("3.0", "3.5"), headers=JSON).status_code == 400
    app = '{"settings": {"conversationRetentionSeconds": 3.0}}'
    changed = sunshine.patch(sandbox.sunshine.root, content=app, headers=JSON).json()["app"]
    assert changed["settings"]["conversationRetentionSeconds"] == 3
    refused = sunshine.patch(sandbox.sunshine.root, content=app.replace("3.0", "3.5"), headers=JSON)
    assert refused.status_code == 400
    ids = INPUTS["sinch"].add_records(sandbox)
    url = f"{sandbox.sinch.root}/messages:fetch-last-message"
    body = f'{{"contact_ids": ["{ids["contact_id"]}"], "page_size": 3.0}}'
    assert len(sinch.post(url, content=body, headers=JSON).json()["messages"]) == 1
    assert sinch.post(url, content=body.replace("3.0", "3.5"), headers=JSON).status_code == 400


ODD_IDS = pytest.mark.parametrize("name", ["a/b", "100%", "a%41", "%2F", "Åsa Øst", "a b", "日本/💥", "a?b#c&d=e"])


@ODD_IDS
def test_any_id_of_dixa_works_in_path_query_and_body(sandbox, dixa, name):
    made = dixa.post("/v1/endusers", json={"displayName": "Sue", "externalId": name}).json()["data"]
    listed = dixa.get("/v1/endusers", params={"externalId": name}).json()["data"]
    assert [each["id"] for each in listed] == [made["id"]]
    sandbox.dixa.add_end_user(id=name, displayName="Odd")
    url = f"/v1/endusers/{quote(name, safe='')}"
    assert dixa.get(url).json()["data"]["displayName"] == "Odd"
    assert dixa.get(f"{url}/conversations").json()["data"] == []
    assert dixa.get(f"{url}x").status_code == 404


@ODD_IDS
def test_any_id_of_sinch_works_in_path_query_and_body(sandbox, sinch, name):
    root = sandbox.sinch.root
    sandbox.sinch.add_contact(("SMS", name), id=name)
    url = f"{root}/contacts/{quote(name, safe='')}"
    assert sinch.get(url).json()["id"] == name
    found = sinch.get(f"{root}/contacts", params={"channel": "SMS", "identity": name}).json()["contacts"]
    assert [each["id"] for each in found] == [name]
    body = {"app_id": sandbox.sinch.app_id, "contact_id": name}
    made = sinch.post(f"{root}/conversations", json=body).json()
    listed = sinch.get(f"{root}/conversations", params={"contact_id": name, "only_active": "true"}).json()
    assert [each["id"] for each in listed["conversations"]] == [made["id"]]
    assert sinch.delete(url).status_code == 200
    assert sinch.get(url).status_code == 404


@ODD_IDS
def test_any_id_of_sunshine_works_in_path_query_and_body(sandbox, sunshine, name):
    root = sandbox.sunshine.root
    user = sunshine.post(f"{root}/users", json={"externalId": name}).json()["user"]
    conversation = {"type": "personal", "participants": [{"userExternalId": name}]}
    created = sunshine.post(f"{root}/conversations", json=conversation).json()["conversation"]

    url = f"{root}/users/{quote(name, safe='')}"
    assert sunshine.get(url).json()["user"]["id"] == user["id"]
    listed = sunshine.get(f"{root}/conversations", params={"filter[userExternalId]": name}).json()["conversations"]
    assert [each["id"] for each in listed] == [created["id"]]
    assert sunshine.get(f"{url}/clients").json()["clients"] == []
    assert sunshine.delete(url).status_code == 200
    assert sunshine.get(url).status_code == 404


def test_authorize_repeats_any_state(sandbox, sunshine):
    query = {"client_id": "c", "response_type": "code", "state": "€ &=\n", "redirect_uri": "https://example.org/ø?a=1"}
    location = httpx.URL(sunshine.get("/oauth/authorize", params=query).headers["location"])
    assert location.params["state"] == "€ &=\n"
    assert location.params["a"] == "1"
    assert location.host == "example.org"


def test_a_created_switchboard_passes_control(sandbox, sunshine, conversation):
    boards, path = (
        f"{sandbox.sunshine.root}/switchboards",
        f"{sandbox.sunshine.root}/conversations/{conversation['id']}",
    )
    board = sunshine.post(boards).json()["switchboard"]
    members = f"{boards}/{board['id']}/switchboardIntegrations"
    integration = {"integrationId": sandbox.sunshine.integration_id, "deliverStandbyEvents": False}
    second = sunshine.post(members, json={"name": "second", **integration}).json()["switchboardIntegration"]
    first = {"name": "first", **integration, "nextSwitchboardIntegrationId": second["id"]}
    sunshine.post(members, json=first).raise_for_status()

    for named, holder in (("first", "first"), ("next", "second"), (second["id"], "second")):
        assert sunshine.post(f"{path}/passControl", json={"switchboardIntegration": named}).status_code == 200
        active = sunshine.get(path).json()["conversation"]["activeSwitchboardIntegration"]
        assert active["name"] == holder
        assert active["integrationType"] == "web"
    assert sunshine.post(f"{path}/passControl", json={"switchboardIntegration": "AAA"}).status_code == 404
