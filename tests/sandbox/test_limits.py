"""The vendors' limits: enforced, and turned off by `Limits`; and the fixtures of `trilogue.testing.pytest_plugin`."""

import asyncio
import json

import httpx

from trilogue.testing import Limits, Sandbox
from trilogue.testing.pytest_plugin import async_hub, hub, scrub_response  # noqa: F401 - fixtures


def status_of_text(length, limits=None):
    with Sandbox(limits=limits) as sandbox:
        service = sandbox.sunshine
        body = {"displayName": "A", "metadata": {"x": "a" * length}}
        url = f"{service.base_url}{service.root}"
        return httpx.patch(url, json=body, auth=(service.key_id, service.secret)).status_code


def test_long_json_is_refused_unless_the_limit_is_off():
    assert status_of_text(99_000) == 200
    assert status_of_text(101_000) == 413
    assert status_of_text(101_000, Limits(sunshine_json_bytes=None)) == 200


def test_dixas_rate_limit_counts_on_the_sandboxs_clock(now):
    with Sandbox(now=now, limits=Limits(dixa_requests_per_second=10)) as sandbox:
        headers = {"Authorization": sandbox.dixa.token}
        with httpx.Client(base_url=sandbox.dixa.base_url, headers=headers) as client:
            assert [client.get("/v1/tags").status_code for _ in range(11)] == [200] * 10 + [429]
            now.advance(1)
            assert client.get("/v1/tags").status_code == 200


def test_the_plugins_fixtures_call_the_sandbox(sandbox, hub, async_hub):  # noqa: F811 - the fixtures imported above
    assert hub.dixa.api.queues.list_queues().data

    async def call():
        async with async_hub:
            return await async_hub.dixa.api.queues.list_queues()

    assert asyncio.run(call()).data


def test_recordings_hold_no_secrets():
    body = json.dumps({"access_token": "abc", "webhook": {"secret": 'd"ef', "target": "t"}}).encode()
    headers = {"Content-Type": ["application/json"], "Set-Cookie": ["session=1"]}
    scrubbed = scrub_response({"headers": headers, "body": {"string": body}})

    assert json.loads(scrubbed["body"]["string"]) == {
        "access_token": "<secret>",
        "webhook": {"secret": "<secret>", "target": "t"},
    }
    assert scrubbed["headers"] == {"Content-Type": ["application/json"]}
