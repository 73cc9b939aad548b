"""Fixtures for pytest: `pytest_plugins = ["trilogue.testing.pytest_plugin"]` in the top `conftest.py` registers them.

`sandbox`, `hub` and `async_hub` serve and call the three services in the test's process. `vcr_config` is the
configuration that pytest-recording and pytest-vcr read: recordings hold no credentials. Needs the extra `sandbox`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from trilogue._http.redaction import REDACTED, redact_body
from trilogue.testing.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue import AsyncHub, Hub

_HEADERS = ("authorization", "x-api-key", "cookie", "x-sinch-webhook-signature", "x-dixa-signature")
_KEPT_HEADERS = frozenset({"content-type", "retry-after", "location"})


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """The three services on loopback, without records; `sandbox.load_demo()` adds the demo data."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def hub(sandbox: Sandbox) -> Iterator[Hub]:
    """A `Hub` of three clients of the sandbox."""
    with sandbox.hub() as made:
        yield made


@pytest.fixture
def async_hub(sandbox: Sandbox) -> Iterator[AsyncHub]:
    """An `AsyncHub` of three clients of the sandbox. Use it with `async with`, which closes it in the test's loop.

    A test that does not leaves its connections to the fixture, which closes the hub in an event loop of its own.
    """
    made = sandbox.async_hub()
    yield made
    asyncio.run(made.aclose())


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    """Arguments for `vcr.VCR` that keep credentials out of cassettes; also usable without a plugin for vcrpy."""
    return {
        "filter_headers": [(name, REDACTED) for name in _HEADERS],
        "before_record_request": scrub_request,
        "before_record_response": scrub_response,
        "decode_compressed_response": True,
    }


def scrub_request(request: Any) -> Any:
    """A request for a cassette: no secret in its URL and its body.

    Args:
        request: vcrpy's copy of the request, which `before_record_request` may change.

    """
    request.uri = redact_body(request.uri, ())
    if request.body:
        request.body = _scrubbed(request.body)
    return request


def scrub_response(response: dict[str, Any]) -> dict[str, Any]:
    """A response for a cassette: few of its headers, and no secret in its body.

    Args:
        response: the response as vcrpy gives it to `before_record_response`.

    """
    headers = {name: value for name, value in response["headers"].items() if name.lower() in _KEPT_HEADERS}
    return {
        **response,
        "headers": headers,
        "body": {**response["body"], "string": _scrubbed(response["body"]["string"])},
    }


def _scrubbed(body: str | bytes) -> bytes:
    """A body without the values of fields that are named like a secret. One that is no text stays as it is."""
    raw = body.encode() if isinstance(body, str) else body
    try:
        return redact_body(raw.decode(), ()).encode()
    except UnicodeDecodeError:
        return raw
