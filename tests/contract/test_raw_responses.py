"""`with_raw_response`: the operations with status, headers and elapsed time of the answer."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from datetime import timedelta

import httpx
import pytest

import trilogue_dixa
import trilogue_sinch
import trilogue_sunshine
from trilogue_dixa import models

PACKAGES = {"sunshine": trilogue_sunshine, "dixa": trilogue_dixa, "sinch": trilogue_sinch}
QUEUES = {"data": [{"id": "1", "name": "Support"}]}


def answer(request):
    status = 200 if request.method == "GET" else 404
    return httpx.Response(status, json=QUEUES, headers={"X-Request-Id": "r1", "Set-Cookie": "session=secret"})


def sync_client():
    http = httpx.Client(base_url="https://api.example.org", transport=httpx.MockTransport(answer))
    return trilogue_dixa.Client(http_client=http)


def test_a_raw_response_has_status_headers_elapsed_time_and_the_model():
    response = sync_client().api.queues.with_raw_response.list_queues(timeout=3, extra_headers={"X-A": "b"})
    assert isinstance(response, trilogue_dixa.Response)
    assert response.status_code == 200
    assert isinstance(response.headers, httpx.Headers)
    assert response.headers["x-request-id"] == "r1"
    assert isinstance(response.elapsed, timedelta)
    assert response.elapsed > timedelta(0)
    assert isinstance(response.parsed, models.ListQueuesOutput)
    assert response.parsed.to_dict() == QUEUES


def test_an_asynchronous_raw_response_has_the_same():
    async def run():
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(base_url="https://api.example.org", transport=transport) as http:
            return await trilogue_dixa.AsyncClient(http_client=http).api.queues.with_raw_response.list_queues()

    response = asyncio.run(run())
    assert (response.status_code, response.headers["x-request-id"]) == (200, "r1")
    assert response.parsed.to_dict() == QUEUES


def test_an_error_status_raises_as_without_raw_response():
    with pytest.raises(trilogue_dixa.UnexpectedStatusError, match="status 404"):
        sync_client().api.tags.with_raw_response.create_tag(body={"name": "x", "color": "#fff"})


def test_the_repr_of_a_raw_response_shows_no_headers():
    response = sync_client().api.queues.with_raw_response.list_queues()
    assert "secret" not in repr(response)


def test_with_raw_response_is_made_once_for_a_group():
    queues = sync_client().api.queues
    assert queues.with_raw_response is queues.with_raw_response


@pytest.mark.parametrize("provider", PACKAGES)
@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_every_operation_has_a_raw_form_with_the_same_arguments(provider, kind):
    api = getattr(PACKAGES[provider], kind)("https://x.example").api
    for group in (getattr(api, name) for name in vars(type(api)) if not name.startswith("_")):
        raw = dict(inspect.getmembers(group.with_raw_response, inspect.ismethod))
        plain = dict(inspect.getmembers(group, inspect.ismethod))
        assert raw.keys() == plain.keys()
        for name in plain.keys() - {"__init__"}:
            mine, theirs = inspect.signature(raw[name]), inspect.signature(plain[name])
            assert mine.parameters == theirs.parameters
            assert mine.return_annotation == f"Response[{theirs.return_annotation}]"
            assert inspect.iscoroutinefunction(raw[name]) == inspect.iscoroutinefunction(plain[name])
            assert inspect.iscoroutinefunction(raw[name]) == (kind == "AsyncClient")


def test_a_plain_call_does_not_import_raw_responses():
    program = (
        "import sys, httpx, trilogue_dixa\n"
        "transport = httpx.MockTransport(lambda request: httpx.Response(200, json={'data': []}))\n"
        "http = httpx.Client(base_url='https://x.example', transport=transport)\n"
        "trilogue_dixa.Client(http_client=http).api.queues.list_queues()\n"
        "assert not [name for name in sys.modules if name.endswith('._raw')]\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
