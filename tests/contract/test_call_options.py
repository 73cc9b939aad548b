"""What one call can change of its request: timeout, headers, query and body; synchronous and asynchronous."""

from __future__ import annotations

import asyncio
import inspect
import json

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models as dixa_models

PACKAGES = {"sunshine": trilogue_sunshine, "dixa": trilogue_dixa, "sinch": trilogue_sinch}
OPTIONS = ("timeout", "extra_headers", "extra_query", "extra_body")


class FakeService:
    """Answers every request the same and keeps the last one."""

    def __init__(self, answer, status):
        self.answer, self.status, self.request = answer, status, None

    def __call__(self, request):
        request.read()
        self.request = request
        return httpx.Response(self.status, json=self.answer, headers={"X-Request-Id": "r1"})

    @property
    def json(self):
        return json.loads(self.request.content)


@pytest.fixture(params=["sync", "async"])
def call(request):
    """Call ``api.<group>.<operation>`` of a package; return the service and what the call returned."""

    def make(operation, *, provider="dixa", answer=None, status=200, **arguments):
        service, package = FakeService({"data": []} if answer is None else answer, status), PACKAGES[provider]
        group, name = operation.split(".")
        settings = {"base_url": "https://api.example.org", "headers": {"X-App": "client"}}
        transport = httpx.MockTransport(service)
        defaults = {"app_id": "a", "project_id": "p"}
        if request.param == "sync":
            with httpx.Client(**settings, transport=transport) as http:
                api = package.Client(http_client=http, defaults=defaults).api
                return service, getattr(getattr(api, group), name)(**arguments)

        async def run():
            async with httpx.AsyncClient(**settings, transport=transport) as http:
                api = package.AsyncClient(http_client=http, defaults=defaults).api
                return await getattr(getattr(api, group), name)(**arguments)

        return service, asyncio.run(run())

    return make


def test_a_timeout_in_seconds_holds_for_every_phase(call):
    service, _ = call("queues.list_queues", timeout=1.5)
    assert service.request.extensions["timeout"] == dict.fromkeys(("connect", "read", "write", "pool"), 1.5)


def test_a_timeout_can_be_an_httpx_timeout(call):
    service, _ = call("queues.list_queues", timeout=httpx.Timeout(3, connect=1))
    assert service.request.extensions["timeout"] == {"connect": 1, "read": 3, "write": 3, "pool": 3}


def test_without_a_timeout_the_clients_timeout_holds(call):
    service, _ = call("queues.list_queues")
    assert service.request.extensions["timeout"] == httpx.Timeout(5).as_dict()


@pytest.mark.parametrize("timeout", [0, -1, float("inf"), float("nan")])
def test_a_timeout_out_of_range_is_refused(call, timeout):
    with pytest.raises(ValueError, match="timeout must be a positive number of seconds"):
        call("queues.list_queues", timeout=timeout)


@pytest.mark.parametrize("timeout", ["3", True, [3]])
def test_a_timeout_of_another_type_is_refused(call, timeout):
    with pytest.raises(TypeError, match=r"timeout must be seconds or an httpx\.Timeout"):
        call("queues.list_queues", timeout=timeout)


def test_headers_of_the_call_replace_the_clients_and_the_requests(call):
    service, _ = call(
        "queues.create_queue",
        body={"name": "x"},
        status=201,
        answer={},
        extra_headers={"x-app": "call", "content-type": "application/vnd.acme+json", "X-New": "1"},
    )
    headers = service.request.headers
    assert headers.get_list("x-app") == ["call"]
    assert headers.get_list("content-type") == ["application/vnd.acme+json"]
    assert headers["x-new"] == "1"


def test_query_parameters_of_the_call_are_added_and_replace_the_arguments(call):
    service, _ = call(
        "end_users.list_end_users",
        page_limit=5,
        email="a@example.org",
        extra_query={"pageLimit": 9, "new": [1, True], "filter": {"a": "b"}},
    )
    assert service.request.url.params.multi_items() == [
        ("email", "a@example.org"),
        ("pageLimit", "9"),
        ("new", "1"),
        ("new", "true"),
        ("filter[a]", "b"),
    ]


def test_a_query_parameter_of_none_is_left_out(call):
    service, _ = call("end_users.list_end_users", page_limit=5, extra_query={"pageLimit": None})
    assert service.request.url.query == b""


def test_keys_of_the_call_are_added_to_a_json_body_and_replace_its_own(call):
    body = dixa_models.CreateTagInput(name="vip", color="#fff")
    service, _ = call("tags.create_tag", body=body, extra_body={"color": None, "beta": {"x": 1}})
    assert service.json == {"name": "vip", "color": None, "beta": {"x": 1}}
    assert body.to_dict() == {"name": "vip", "color": "#fff"}


def test_extra_keys_are_the_body_where_there_is_no_other(call):
    service, _ = call("queues.list_queues", extra_body={"beta": True})
    assert service.json == {"beta": True}
    assert service.request.headers["content-type"] == "application/json"
    service, _ = call("conversations.close_conversation", conversation_id="c", extra_body={"userId": "u"}, status=204)
    assert service.json == {"userId": "u"}


def test_extra_keys_are_refused_for_a_multipart_body(call):
    files = trilogue_sunshine.models.AttachmentUploadBody(source=trilogue_sunshine.File(payload=b"x"))
    with pytest.raises(TypeError, match=r"extra_body: attachments\.upload_attachment sends multipart/form-data"):
        call(
            "attachments.upload_attachment",
            provider="sunshine",
            body=files,
            for_="message",
            conversation_id="c",
            extra_body={"a": 1},
        )


def test_extra_keys_are_refused_for_a_list(call):
    with pytest.raises(TypeError, match=r"extra_body: the body of agents\.patch_agents is no JSON object"):
        call("agents.patch_agents", body=[], extra_body={"a": 1})


@pytest.mark.parametrize("name", ["extra_headers", "extra_query", "extra_body"])
def test_an_option_that_is_not_a_mapping_is_refused_by_name(call, name):
    with pytest.raises(TypeError, match=f"{name} must be a mapping, not list"):
        call("queues.list_queues", **{name: [("a", "b")]})


def groups(api):
    for name in sorted(vars(type(api))):
        if not name.startswith("_"):
            yield getattr(api, name)


@pytest.mark.parametrize("provider", PACKAGES)
@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_every_operation_takes_the_options_as_last_optional_keywords(provider, kind):
    for group in groups(getattr(PACKAGES[provider], kind)("https://x.example").api):
        for holder in (group, group.with_raw_response):
            for name, method in inspect.getmembers(holder, inspect.ismethod):
                if name != "__init__":
                    parameters = list(inspect.signature(method).parameters.values())
                    assert tuple(one.name for one in parameters[-4:]) == OPTIONS, name
                    assert all(one.kind is one.KEYWORD_ONLY for one in parameters)
                    assert all(one.default is None for one in parameters[-4:])
