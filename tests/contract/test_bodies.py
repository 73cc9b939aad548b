"""Request bodies: a model, or a plain mapping with the keys of the JSON; other values are refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from types import MappingProxyType

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models


@pytest.fixture
def sent():
    """The last request's body, and a client of each package that sends to it."""

    class Sent:
        def __call__(self, request):
            request.read()
            self.content = request.content
            return httpx.Response(201 if request.method == "POST" else 200, json={"data": {}})

        def api(self, package):
            http = httpx.Client(base_url="https://api.example.org", transport=httpx.MockTransport(self))
            defaults = {"app_id": "a", "project_id": "p"}
            return package.Client(
                http_client=http, defaults=defaults, error_factory=lambda response, cause: RuntimeError(response)
            ).api

        @property
        def json(self):
            return json.loads(self.content)

    return Sent()


BODIES = [
    {"name": "Support", "isDefault": False, "aKeyFromTomorrow": [1, {"x": None}]},
    MappingProxyType({"name": "Support"}),
]


@pytest.mark.parametrize("body", BODIES, ids=["dict", "another mapping"])
def test_a_mapping_is_sent_as_it_is(sent, body):
    sent.api(trilogue_dixa).queues.create_queue(body=body)
    assert sent.json == dict(body)


def test_a_mapping_sends_what_the_model_sends(sent):
    message = sinch_models.AppMessageTextMessage(text_message=sinch_models.TextMessage(text="hi"))
    body = sinch_models.SendMessageRequest(
        app_id="a", message=message, recipient=sinch_models.RecipientContactId(contact_id="c")
    )
    api = sent.api(trilogue_sinch).messages
    for given in (body, body.to_dict()):
        with pytest.raises(RuntimeError):  # the answer has another status than the operation's
            api.send_message(body=given)
        assert sent.json == body.to_dict()


def test_a_mapping_can_hold_models_and_times_at_any_depth(sent):
    part = dixa_models.Text(value="hi")
    at = datetime(2021, 12, 1, 12, 46, 36, 581000, UTC)
    sent.api(trilogue_dixa).queues.create_queue(body={"name": part, "deep": [{"part": part, "at": at}]})
    assert sent.json == {
        "name": {"_type": "Text", "value": "hi"},
        "deep": [{"part": {"_type": "Text", "value": "hi"}, "at": "2021-12-01T12:46:36.581Z"}],
    }


def test_a_union_can_be_a_mapping(sent):
    sent.api(trilogue_sunshine).integrations.create_integration(body={"type": "web", "brandColor": "65758e"})
    assert sent.json == {"type": "web", "brandColor": "65758e"}


def test_a_list_can_hold_models_and_mappings(sent):
    sent.api(trilogue_dixa).agents.patch_agents(
        body=(dixa_models.BulkPatchAgentInput(id="1", display_name="A"), {"id": "2", "displayName": "B"})
    )
    assert sent.json == [{"id": "1", "displayName": "A"}, {"id": "2", "displayName": "B"}]


def test_the_callers_mapping_is_not_changed(sent):
    body = {"name": "Support"}
    sent.api(trilogue_dixa).queues.create_queue(body=body, extra_body={"more": 1})
    assert body == {"name": "Support"}


@pytest.mark.parametrize("body", ["{}", None, 7, [("name", "x")]])
def test_a_body_that_is_neither_model_nor_mapping_is_refused(sent, body):
    with pytest.raises(TypeError, match=f"body must be a model or a mapping, not {type(body).__name__}"):
        sent.api(trilogue_dixa).queues.create_queue(body=body)


@pytest.mark.parametrize("body", ["x", {"id": "1"}, None])
def test_the_body_of_a_list_operation_must_be_a_list(sent, body):
    with pytest.raises(TypeError, match="body must be a list"):
        sent.api(trilogue_dixa).agents.patch_agents(body=body)


def test_a_multipart_body_must_be_its_model(sent):
    with pytest.raises(TypeError, match="body must be a model with files, not dict"):
        sent.api(trilogue_sunshine).attachments.upload_attachment(
            body={"source": b"x"}, for_="message", conversation_id="c"
        )


def test_a_value_that_is_not_json_is_refused(sent):
    with pytest.raises(TypeError, match="Unset is no JSON value"):
        sent.api(trilogue_dixa).queues.create_queue(body={"name": trilogue_dixa.UNSET})


def test_a_null_is_sent_for_a_key_of_a_mapping(sent):
    sent.api(trilogue_sunshine).conversations.update_conversation(conversation_id="c", body={"displayName": None})
    assert sent.json == {"displayName": None}


def test_a_null_of_a_model_is_written():
    assert sunshine_models.ConversationUpdateBody(display_name=None).to_dict() == {"displayName": None}
