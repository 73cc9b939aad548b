"""Requests one after the other, random and malformed: none leaves a state behind that breaks a later one."""

import json
import os
import random

import pytest
from sandbox.conformance import OPERATIONS, PROVIDERS
from sandbox.inputs import address
from sandbox.test_strictness import INPUTS, JSON, KNOWN, ODD_TEXTS, check, quote
from support.random_values import ODD_VALUES, Values, damaged

from trilogue._internal.json_types import is_object
from trilogue.testing._base.document import Document

SEEDS = 400 if os.environ.get("TRILOGUE_LONG_TESTS") else 4
LENGTH = 60
"""Requests in a sequence."""
ENDS = {"delete_app", "delete_contact", "delete_user"}
"""Operations that would leave little to break: rarely in a sequence."""


class Sequence:
    """Random requests to one service, each with ids that earlier ones made or found."""

    def __init__(self, sandbox, client, provider, seed):
        self.rng = random.Random(seed)
        self.client, self.provider = client, provider
        sandbox.reset()
        self.ids = dict(INPUTS[provider].add_records(sandbox))
        self.found = [value for value in self.ids.values() if isinstance(value, str)]
        self.names = sorted(OPERATIONS[provider])
        self.bodies = Values(Document.of(provider), self.rng, KNOWN[provider](self.ids))

    def send(self):
        """One request, which is checked."""
        name = self.rng.choice(self.names)
        if name in ENDS and self.rng.random() < 0.95:
            return
        operation = OPERATIONS[self.provider][name]
        query = INPUTS[self.provider].QUERIES.get(name, lambda _: {})(self.ids)
        if operation.query and self.rng.random() < 0.2:
            query = {**query, self.rng.choice(list(operation.query)): self.rng.choice(ODD_TEXTS)}
        body = self._body(operation)
        content = {} if body is None else {"content": json.dumps(body), "headers": JSON}
        url = address(self.provider, operation, self._path_ids())
        response = self.client.request(operation.method, url, params=query, **content)
        check(self.provider, response, (operation.method, url, query, body))
        if response.status_code < 300 and "json" in response.headers.get("content-type", ""):
            self._remember(response.json())

    def _body(self, operation):
        if operation.body_schema is None:
            return None
        usual = INPUTS[self.provider].BODIES.get(operation.name)
        made = usual(self.ids) if usual and self.rng.random() < 0.5 else self.bodies.make(operation.body_schema)
        kind = self.rng.random()
        if kind < 0.3:
            made = damaged(made, self.rng)
        elif kind < 0.6 and is_object(made):
            made = {**made, **self._undescribed()}
        return made

    def _undescribed(self):
        """Fields that some schema or handler of the service knows, with values of any type."""
        names = [name for schema in self._schemas() for name in schema.get("properties", {})]
        return {self.rng.choice(names): self.rng.choice(ODD_VALUES) for _ in range(3)}

    def _schemas(self):
        return Document.of(self.provider).raw["components"]["schemas"].values()

    def _path_ids(self):
        """The records' ids, of which one may be another's."""
        ids = dict(self.ids)
        names = [name for name, value in ids.items() if isinstance(value, str) and name != "project_id"]
        if self.rng.random() < 0.3:
            ids[self.rng.choice(names)] = quote(self.rng.choice(self.found), safe="")
        return ids

    def _remember(self, answer):
        records = [answer, *answer.values()] if is_object(answer) else []
        self.found += [str(each["id"]) for each in records if is_object(each) and each.get("id")]


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_request_breaks_a_later_one(sandbox, clients, provider, seed):
    sequence = Sequence(sandbox, clients[provider], provider, seed)
    for _ in range(LENGTH):
        sequence.send()


def test_a_conversations_switchboard_cannot_be_overwritten(sandbox, sunshine, conversation):
    path = f"{sandbox.sunshine.root}/conversations/{conversation['id']}"
    changes = {"displayName": "Sue", "activeSwitchboardIntegration": 3, "id": "other", "made": {"up": 1}}
    changed = sunshine.patch(path, json=changes).json()["conversation"]
    assert changed["displayName"] == "Sue"
    assert changed["id"] == conversation["id"]
    assert not changed.keys() & {"activeSwitchboardIntegration", "made"}
    assert sunshine.post(f"{path}/passControl", json={"switchboardIntegration": "next"}).status_code == 200


def test_a_user_whose_address_is_null_does_not_break_the_search_by_address(sandbox, sunshine):
    users = f"{sandbox.sunshine.root}/users"
    sunshine.post(users, json={"externalId": "u", "profile": {"email": None}}).raise_for_status()
    found = sunshine.get(users, params={"filter[identities.email]": "sue@example.org"})
    assert (found.status_code, found.json()) == (200, {"users": []})


def test_a_webhook_whose_token_no_header_can_hold_does_not_end_deliveries(sandbox, dixa, receiver):
    for token in ("to€ken", "token"):
        webhook = {
            "name": "w", "url": receiver.url, "events": ["ConversationCreated"],
            "authorization": {"_type": "TokenAuth", "value": token},
        }  # fmt: skip
        dixa.post("/v1/webhooks", json=webhook).raise_for_status()
    sandbox.dixa.add_conversation(sandbox.dixa.add_end_user()["id"])
    sandbox.deliveries.flush()
    assert [each.state for each in sandbox.deliveries.log] == ["given up", "delivered"]


UNDESCRIBED = {
    "sunshine": lambda sandbox: ("POST", f"{sandbox.sunshine.root}/users", {"externalId": "u", "profile": {"x": 1}}),
    "dixa": lambda _: ("POST", "/v1/tags", {"name": "t"}),
    "sinch": lambda sandbox: (
        "POST",
        f"{sandbox.sinch.root}/contacts",
        {"channel_identities": [{"channel": "SMS", "identity": "45", "x": 1}], "language": "EN_US"},
    ),
}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_fields_that_the_document_does_not_describe_are_left_out(sandbox, clients, provider):
    method, url, body = UNDESCRIBED[provider](sandbox)
    answer = clients[provider].request(method, url, json={**body, "x": {"y": 1}})
    assert answer.status_code in {200, 201}
    assert '"x"' not in answer.text


def test_free_fields_are_kept(sandbox, sunshine):
    metadata = {"anything": 1, "deep": "text"}
    user = sunshine.post(f"{sandbox.sunshine.root}/users", json={"externalId": "u", "metadata": metadata}).json()
    assert user["user"]["metadata"] == metadata
