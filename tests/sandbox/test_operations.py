"""Every operation of the three documents responds as its document describes."""

from urllib.parse import quote

import pytest
from sandbox import dixa_operations, sinch_operations, sunshine_operations
from sandbox.conformance import OPERATIONS, PROVIDERS, violations

from trilogue.testing._base.document import Document
from trilogue.testing._base.schemas import example_value

INPUTS = {"sunshine": sunshine_operations, "dixa": dixa_operations, "sinch": sinch_operations}


def address(operation, ids):
    """The operation's path with ids filled in."""
    values = dict(ids)
    if "keyId" in values:
        values["keyId"] = ids["keyId"]["integration" if "integrations" in operation.path else "app_keys"]
    path = operation.path.replace("{message.", "{")
    return path.format(**values)


def prepare(provider, name, client, ids):
    """Send the requests that must precede an operation."""
    if (provider, name) == ("dixa", "reopen_conversation"):
        client.put(f"/v1/conversations/{ids['conversationId']}/close").raise_for_status()
    if (provider, name) == ("dixa", "get_anonymization_request"):
        created = client.post("/v1/anonymization", json={"entityId": "1", "_type": "Message"})
        ids["requestId"] = created.json()["data"]["id"]
    if provider == "dixa" and "webhook" in name:
        body = dixa_operations.BODIES["create_webhook"](ids)
        ids["webhookSubscriptionId"] = client.post("/v1/webhooks", json=body).json()["data"]["id"]


@pytest.mark.parametrize(
    ("provider", "name"), [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]
)
def test_every_operation_responds_as_its_document_describes(sandbox, clients, provider, name):
    operation, client = OPERATIONS[provider][name], clients[provider]
    ids = INPUTS[provider].add_records(sandbox)
    prepare(provider, name, client, ids)
    body = INPUTS[provider].BODIES.get(name)
    content = {"files": {"source": ("a.png", b"12", "image/png")}} if operation.upload else {}
    if body is not None:
        content = {"json": body(ids)}
        assert violations(provider, operation.body_schema, content["json"], sent=True) == []
    query = INPUTS[provider].QUERIES.get(name, lambda _: {})(ids)

    response = client.request(operation.method, address(operation, ids), params=query, **content)

    assert response.status_code == operation.status, response.text
    if operation.response_schema is None:
        assert response.content == b"" or operation.status == 302
    else:
        assert response.headers["content-type"] == "application/json"
        assert violations(provider, operation.response_schema, response.json()) == []
    assert sandbox.requests[-1].operation == name


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_operation_with_a_required_body_is_called_with_one(provider):
    with_body = {
        name for name, operation in OPERATIONS[provider].items() if operation.body_required and operation.body_schema
    }
    assert with_body - INPUTS[provider].BODIES.keys() == set()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_operation_names_are_unique_in_each_document(provider):
    assert len(OPERATIONS[provider]) == len(Document.of(provider).operations) > 0


@pytest.mark.parametrize(
    ("provider", "name"), [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]
)
def test_a_valid_response_can_be_made_from_every_response_schema(provider, name):
    """Operations without a handler are answered this way, such as new ones in an updated document."""
    operation = OPERATIONS[provider][name]
    schema = operation.response_schema
    made = example_value(Document.of(provider), schema) if schema is not None else None

    assert schema is None or violations(provider, schema, made) == []
    assert operation.example is None or violations(provider, schema, operation.example) == []


def test_ids_with_slashes_and_other_reserved_characters_stay_one_path_segment(sandbox, sunshine):
    unusual = "a/b c?d#e%2F"
    user = sandbox.sunshine.add_user(unusual)
    url = f"{sandbox.sunshine.root}/users/{quote('a/b c?d#e', safe='')}"

    assert sunshine.get(url).status_code == 404
    sandbox.sunshine.add_user("a/b c?d#e")
    assert sunshine.get(url).json()["user"]["externalId"] == "a/b c?d#e"
    assert sunshine.get(f"{url}/clients").json()["clients"] == []
    assert sunshine.get(f"{sandbox.sunshine.root}/users/{user['id']}").json()["user"]["externalId"] == unusual
