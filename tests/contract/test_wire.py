"""What the generated clients send and read, without the facade: paths, query strings, bodies, statuses."""

from __future__ import annotations

import asyncio
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

PACKAGES = {"sunshine": trilogue_sunshine, "dixa": trilogue_dixa, "sinch": trilogue_sinch}


class FakeService:
    """Answers every request the same and keeps the requests."""

    def __init__(self, status=200, answer=None, content=None):
        self.requests = []
        self.status, self.content = status, json.dumps({} if answer is None else answer).encode()
        if content is not None:
            self.content = content

    def __call__(self, request):
        request.read()
        self.requests.append(request)
        return httpx.Response(self.status, content=self.content)

    @property
    def target(self):
        return self.requests[-1].url.raw_path.decode()

    @property
    def json(self):
        return json.loads(self.requests[-1].content)


def client(provider, service, **options):
    http = httpx.Client(base_url="https://api.example.org/sc", transport=httpx.MockTransport(service))
    return PACKAGES[provider].Client(http_client=http, **options).api


def sunshine(service):
    return client("sunshine", service, defaults={"app_id": "app 1"})


def sinch(service):
    return client("sinch", service, defaults={"project_id": "p1", "app_id": "a1"})


def test_page_and_filter_are_written_as_deep_objects():
    service = FakeService(answer={"conversations": []})
    sunshine(service).conversations.list_conversations(
        filter_=sunshine_models.ListConversationsFilter(user_id="u&1"),
        page=sunshine_models.Page(before="5f748c1a2b5315fc007e7977", size=10),
    )
    assert sorted(service.requests[-1].url.params.multi_items()) == [
        ("filter[userId]", "u&1"),
        ("page[before]", "5f748c1a2b5315fc007e7977"),
        ("page[size]", "10"),
    ]
    assert service.target.startswith("/sc/v2/apps/app%201/conversations?")


def test_a_dotted_filter_key_is_written_as_one_key():
    service = FakeService(answer={"users": []})
    sunshine(service).users.list_users(filter_=sunshine_models.ListUsersFilter(identities_email="sue+1@example.org"))
    assert service.requests[-1].url.params.multi_items() == [("filter[identities.email]", "sue+1@example.org")]


def test_a_list_in_the_query_is_written_as_repeated_keys():
    service = FakeService()
    sinch(service).contacts.update_contact(
        contact_id="c", body=sinch_models.Contact(email="a@b.c"), update_mask_paths=["email", "display_name"]
    )
    assert service.target == ("/sc/v1/projects/p1/contacts/c?update_mask.paths=email&update_mask.paths=display_name")
    assert service.json == {"email": "a@b.c"}


def test_the_colon_of_a_custom_verb_is_not_escaped():
    service = FakeService()
    body = sinch_models.SendMessageRequest(
        app_id="a1",
        message=sinch_models.AppMessageTextMessage(text_message=sinch_models.TextMessage(text="hi")),
        recipient=sinch_models.RecipientContactId(contact_id="c"),
    )
    sinch(service).messages.send_message(body=body)
    assert service.target == "/sc/v1/projects/p1/messages:send"
    assert service.json == {
        "app_id": "a1",
        "message": {"text_message": {"text": "hi"}},
        "recipient": {"contact_id": "c"},
    }
    assert service.requests[-1].headers["content-type"] == "application/json"


def test_a_dotted_path_parameter_is_filled_in_and_escaped():
    service = FakeService()
    result = sinch(service).conversations.inject_message(
        conversation_id="v/1", body=sinch_models.ConversationMessageInjected()
    )
    assert service.target == "/sc/v1/projects/p1/conversations/v%2F1:inject-message"
    assert result is None


@pytest.mark.parametrize(
    ("call", "target"),
    [
        (
            lambda api: api.teams.remove_team_agents(
                team_id="t", body=dixa_models.DeleteAgentsFromTeamInput(agent_ids=["1"])
            ),
            "/sc/v1/teams/t/agents",
        ),
        (
            lambda api: api.queues.remove_queue_members(
                queue_id="q", body=dixa_models.BulkQueueEndpointInput(agent_ids=["1"])
            ),
            "/sc/v1/queues/q/members",
        ),
    ],
)
def test_a_delete_can_have_a_body_and_returns_none(call, target):
    service = FakeService(204, content=b"")
    assert call(client("dixa", service)) is None
    assert (service.requests[-1].method, service.target, service.json) == ("DELETE", target, {"agentIds": ["1"]})


def test_an_upload_sends_the_file_unchanged_with_a_random_boundary():
    service = FakeService(201, {"attachment": {"mediaUrl": "u"}})
    payload = b"--+++\r\nnot a boundary\r\n--+++--"
    for _ in range(2):
        sunshine(service).attachments.upload_attachment(
            body=sunshine_models.AttachmentUploadBody(
                source=trilogue_sunshine.File(payload=io.BytesIO(payload), file_name="a.bin", mime_type="image/png")
            ),
            for_="message",
            conversation_id="v",
        )
    first, second = service.requests
    assert first.headers["content-type"] != second.headers["content-type"]
    assert payload in first.content
    assert b'name="source"; filename="a.bin"' in first.content
    assert first.url.params.multi_items() == [("access", "public"), ("for", "message"), ("conversationId", "v")]


def test_numbers_times_and_booleans_are_written_into_the_query():
    service = FakeService(answer={"data": []})
    api = client("dixa", service)
    api.conversations.list_activity_log(
        from_datetime=datetime(2021, 12, 1, 12, 46, 36, 581000, UTC), page_limit=5, page_key="a+b=="
    )
    assert service.requests[-1].url.params.multi_items() == [
        ("pageLimit", "5"),
        ("pageKey", "a+b=="),
        ("fromDatetime", "2021-12-01T12:46:36.581Z"),
    ]
    api.search.search_conversations(query="refund", exact_match=True)
    assert ("exactMatch", "true") in service.requests[-1].url.params.multi_items()


def test_a_body_can_be_a_list_and_an_optional_body_can_be_left_out():
    service = FakeService(answer={"data": []})
    api = client("dixa", service)
    api.agents.patch_agents(body=[dixa_models.BulkPatchAgentInput(id="1", display_name="AB")])
    assert service.json == [{"id": "1", "displayName": "AB"}]
    api.agents.patch_agents()
    assert service.requests[-1].content == b""
    assert "content-type" not in service.requests[-1].headers


def test_a_patch_sends_only_what_is_set():
    service = FakeService()
    sinch(service).apps.update_app(
        body=sinch_models.AppUpdateRequest(display_name="x", retention_policy=sinch_models.RetentionPolicy())
    )
    assert service.json == {"display_name": "x", "retention_policy": {}}


def test_null_is_sent_where_it_is_declared():
    service = FakeService()
    sunshine(service).conversations.update_conversation(
        conversation_id="v", body=sunshine_models.ConversationUpdateBody(display_name=None, metadata={"a": None})
    )
    assert service.json == {"displayName": None, "metadata": {"a": None}}


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_a_path_parameter_that_would_change_the_path_is_refused(bad):
    service = FakeService()
    with pytest.raises(ValueError, match="user_id_or_external_id"):
        sunshine(service).users.delete_user(user_id_or_external_id=bad)
    assert not service.requests


def test_a_path_parameter_is_taken_from_the_call_or_else_from_the_client():
    service = FakeService(answer={"app": {}})
    sunshine(service).apps.get_app(app_id="other")
    assert service.target == "/sc/v2/apps/other"
    with pytest.raises(TypeError, match="app_id"):
        client("sunshine", service).apps.get_app()


@pytest.mark.parametrize("provider", ["sunshine", "sinch"])
def test_deleting_an_app_never_uses_the_clients_default(provider):
    service = FakeService()
    with pytest.raises(TypeError):
        {"sunshine": sunshine, "sinch": sinch}[provider](service).apps.delete_app()
    assert not service.requests


@pytest.mark.parametrize("status", [201, 202, 204, 301, 400, 401, 404, 418, 423, 429, 500, 503, 520])
@pytest.mark.parametrize("content", [b'{"errors": []}', b"<html>no</html>", b"", b"[1]"])
def test_a_status_without_a_model_raises_with_status_and_body(status, content):
    with pytest.raises(trilogue_sunshine.UnexpectedStatusError) as caught:
        sunshine(FakeService(status, content=content)).apps.get_app()
    assert (caught.value.status_code, caught.value.content) == (status, content)


@pytest.mark.parametrize(
    "content", [b"<html>", b"", b"[]", b'"text"', b'{"app": {', b"\xff\xfe", b"null", b"[" * 100_000]
)
def test_a_success_that_cannot_be_read_raises_with_status_and_body(content):
    with pytest.raises(trilogue_sunshine.InvalidResponseError) as caught:
        sunshine(FakeService(200, content=content)).apps.get_app()
    assert (caught.value.status_code, caught.value.content) == (200, content)


def test_an_array_is_read_as_a_list_of_models():
    service = FakeService(
        answer=[{"userId": "1", "requestTime": "2021-12-01T12:46:36", "connectionStatus": "Connected"}]
    )
    (presence,) = client("dixa", service).agents.list_agents_presence()
    assert isinstance(presence, dixa_models.UserPresence)


def test_a_documented_redirect_is_returned():
    service = FakeService(302, content=b"Found")
    assert sunshine(service).oauth.authorize(client_id="c", response_type="code") == "Found"


def test_the_default_timeouts_are_finite():
    for package in PACKAGES.values():
        with package.Client("https://api.example.org") as one:
            timeout = one._http.timeout
        assert all(0 < seconds <= 60 for seconds in timeout.as_dict().values())


def operations(api):
    for group in sorted(name for name in vars(type(api)) if not name.startswith("_")):
        methods = getattr(api, group)
        for name in sorted(name for name in vars(type(methods)) if not name.startswith("_")):
            if name != "with_raw_response":
                yield f"{group}.{name}", getattr(methods, name)


def documented_operations(package):
    """How many operations the document of a package has."""
    paths = json.loads(Path(package.__file__).with_name("openapi.json").read_text())["paths"]
    return sum(method in {"get", "put", "post", "patch", "delete"} for path in paths.values() for method in path)


@pytest.mark.parametrize("provider", PACKAGES)
def test_every_documented_operation_is_a_method_of_both_clients(provider):
    package = PACKAGES[provider]
    sync = dict(operations(package.Client("https://x.example").api))
    awaited = dict(operations(package.AsyncClient("https://x.example").api))
    assert len(sync) == len(awaited) == documented_operations(package)
    assert sync.keys() == awaited.keys()
    for name, method in sync.items():
        assert method.__doc__ == awaited[name].__doc__
        assert method.__annotations__ == awaited[name].__annotations__


def test_an_asynchronous_operation_returns_the_same_model():
    service = FakeService(answer={"data": [{"id": "1", "name": "Support"}]})

    async def call():
        http = httpx.AsyncClient(base_url="https://dev.dixa.io", transport=httpx.MockTransport(service))
        async with http:
            return await trilogue_dixa.AsyncClient(http_client=http).api.queues.list_queues()

    assert [queue.name for queue in asyncio.run(call()).data] == ["Support"]


def test_a_request_names_its_operation_in_its_extensions():
    service = FakeService(answer={"data": []})
    client("dixa", service, extensions={"options": 1}).queues.list_queues()
    assert service.requests[-1].extensions["operation"] == "queues.list_queues"
    assert service.requests[-1].extensions["options"] == 1
