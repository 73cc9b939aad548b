"""Every operation of the three documents responds as its document describes."""

from urllib.parse import quote

import pytest
from sandbox import dixa_operations, sinch_operations, sunshine_operations
from sandbox.conformance import OPERATIONS, PROVIDERS, violations

from trilogue.testing._base.document import Document
from trilogue.testing._base.schemas import example_value

INPUTS = {"sunshine": sunshine_operations, "dixa": dixa_operations, "sinch": sinch_operations}


def parameters(provider, operation):
    """The parameters of an operation by location and name, each with an example value of the document."""
    document = Document.of(provider)
    item = document.raw["paths"][operation.path]
    declared = [*item.get("parameters", ()), *item[operation.method.lower()].get("parameters", ())]
    found = {}
    for parameter in map(document.resolve, declared):
        examples = [document.resolve(one).get("value") for one in (parameter.get("examples") or {}).values()]
        given = [parameter["example"]] if "example" in parameter else examples
        value = given[0] if given else example_value(document, parameter["schema"])
        found[parameter["in"], parameter["name"]] = (parameter.get("required", False), value)
    return found


def inputs(provider, name, ids):
    """The query and the body of an operation: ours where state decides what is valid, else the document's examples."""
    operation, document = OPERATIONS[provider][name], Document.of(provider)
    required = parameters(provider, operation).items()
    examples = {key: value for (place, key), (needed, value) in required if place == "query" and needed}
    query = INPUTS[provider].QUERIES[name](ids) if name in INPUTS[provider].QUERIES else examples
    if name in INPUTS[provider].BODIES:
        return query, INPUTS[provider].BODIES[name](ids)
    if operation.body_required and operation.body_schema is not None:
        return query, example_value(document, operation.body_schema)
    return query, None


def address(provider, operation, ids):
    """The operation's path with ids filled in: of records in the sandbox, else the document's examples."""
    given = parameters(provider, operation).items()
    values = {key: quote(str(value), safe="") for (place, key), (_, value) in given if place == "path"} | dict(ids)
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
    query, body = inputs(provider, name, ids)
    content = {"files": {"source": ("a.png", b"12", "image/png")}} if operation.upload else {}
    if body is not None:
        content = {"json": body}
        assert violations(provider, operation.body_schema, content["json"], sent=True) == []

    response = client.request(operation.method, address(provider, operation, ids), params=query, **content)

    assert response.status_code == operation.status, response.text
    if operation.response_schema is None:
        assert response.content == b"" or operation.status == 302
    else:
        assert response.headers["content-type"] == "application/json"
        assert violations(provider, operation.response_schema, response.json()) == []
    assert sandbox.requests[-1].operation == name


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
