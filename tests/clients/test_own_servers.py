"""Where the operations go that have a host of their own, and with which credentials."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pipeline.api.record import read_record
from pipeline.settings import GENERATED
from trilogue import AsyncDixa, Dixa, errors
from trilogue.providers.rules import BY_PROVIDER

if TYPE_CHECKING:
    from collections.abc import Callable

EXPORTS = "https://exports.dixa.io"


def requests_of(call: Callable[[Any], Any], mode: str = "sync", **options: Any) -> list[tuple[str, str | None]]:
    """The requests of a call: origin, and the credentials."""
    sent: list[tuple[str, str | None]] = []

    def service(request: httpx.Request) -> httpx.Response:
        sent.append((f"{request.url.scheme}://{request.url.netloc.decode()}", request.headers.get("authorization")))
        return httpx.Response(200, json={"data": []} if request.url.path == "/v1/queues" else [])

    transport = httpx.MockTransport(service)
    if mode == "sync":
        with Dixa(token="t", http_client=transport, **options) as dixa:
            dixa.api.queues.list_queues()
            call(dixa)
        return sent

    async def run() -> None:
        async with AsyncDixa(token="t", http_client=transport, **options) as dixa:
            await dixa.api.queues.list_queues()
            await call(dixa)

    asyncio.run(run())
    return sent


CALLS = {
    "api": lambda dixa: dixa.api.exports.export_messages(csids="1"),
    "stream": lambda dixa: dixa.iterate.export_conversations(csids=[1]).take(5),
}


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("way", CALLS)
@pytest.mark.parametrize(
    ("options", "main", "exports"),
    [
        ({}, "https://dev.dixa.io", EXPORTS),
        ({"base_url": "https://gateway.example"}, "https://gateway.example", "https://gateway.example"),
        ({"base_url": "http://127.0.0.1:9"}, "http://127.0.0.1:9", "http://127.0.0.1:9"),
        ({"exports_url": "https://e.example"}, "https://dev.dixa.io", "https://e.example"),
        ({"base_url": "https://a.example", "exports_url": EXPORTS}, "https://a.example", EXPORTS),
    ],
)
def test_the_exports_follow_base_url_unless_they_have_a_url(
    mode: str, way: str, options: dict[str, str], main: str, exports: str
) -> None:
    assert requests_of(CALLS[way], mode, **options) == [(main, "t"), (exports, "Bearer t")]


def test_the_export_hosts_address_is_checked_as_base_url_is() -> None:
    with pytest.raises(errors.ConfigError, match="exports_url must begin with https"):
        Dixa(token="t", exports_url="http://exports.example")
    with pytest.raises(errors.ConfigError, match="exports_url must hold no user"):
        Dixa(token="t", exports_url="https://user:password@exports.example")


def test_an_operation_of_an_unknown_server_gets_no_credentials() -> None:
    """As after an update whose new server no table names yet."""

    def call(dixa: Any) -> None:
        http = dixa._http
        http.send(http.build_request("GET", "https://other.dixa.io/v1/x", extensions={"operation": "other.get_x"}))
        http.send(http.build_request("GET", EXPORTS + "/v1/x", extensions={"operation": "queues.list_queues"}))

    assert requests_of(call)[1:] == [("https://other.dixa.io", None), (EXPORTS, None)]


@pytest.mark.parametrize("rules", BY_PROVIDER.values(), ids=list(BY_PROVIDER))
def test_the_table_of_own_servers_is_the_documents(rules: Any) -> None:
    surface = read_record(GENERATED / f"trilogue_{rules.provider}.api.txt")
    own = {name.partition(".")[2]: one.server for name, one in surface.operations.items() if one.server}
    assert dict(rules.own_servers) == own


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({}, ValueError, "_after with its"),
        ({"csids": []}, ValueError, "_after with its"),
        ({"csids": "12"}, TypeError, "csids must be a list"),
        ({"created_after": 1}, ValueError, "created_after needs created_before"),
        ({"created_after": 1.5, "created_before": 2}, TypeError, "created_after must be"),
    ],
)
def test_a_window_is_checked_before_it_is_sent(arguments: Any, error: type[Exception], words: str) -> None:
    with Dixa(token="t") as dixa, pytest.raises(error, match=words):
        dixa.iterate.export_messages(**arguments)
