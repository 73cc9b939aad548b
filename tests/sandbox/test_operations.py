"""Every operation of the three documents responds as its document describes."""

from urllib.parse import quote

import pytest
from sandbox.conformance import OPERATIONS, PROVIDERS, violations
from sandbox.inputs import INPUTS, address, inputs, prepare

from trilogue.testing._base.document import Document
from trilogue.testing._base.schemas import example_value


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
