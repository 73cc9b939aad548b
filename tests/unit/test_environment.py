"""What the environment says about proxies and certificates: read, or refused with the variable's name."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import Any

import httpx
import pytest
from unit.clients import CLIENTS, both_dixas, list_queues, make
from unit.servers import JsonServer

import trilogue
from trilogue import APIConnectionError, APITimeoutError, ConfigError
from trilogue._http.environment import environment_proxies
from trilogue._http.httpx_internals import proxy_of

HOST = "dev.dixa.io"
PROXY = "http://me:do-not-show@proxy.test:3128"


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name.upper()}_PROXY", raising=False)


def proxy_for(client: Any, url: str) -> str | None:
    return proxy_of(client._http._httpx, httpx.URL(url))


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("value", [PROXY, "me:do-not-show@proxy.test:3128", f" {PROXY} "])
def test_a_proxy_of_the_environment_is_used(kind: type, name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert proxy_for(make(kind), f"https://{HOST}/") == "http://proxy.test:3128"


@pytest.mark.parametrize(
    ("entry", "url", "proxied"),
    [
        ("fe80::/10", "https://[fe80::1]:8443", False),
        ("fe80::/10", "https://[fd00::1]", True),
        ("fe80::/10", f"https://{HOST}", True),
        ("[::1]", f"https://{HOST}", True),
        ("[fd00::1]", "https://[fd00::1]", False),
        ("fd00::1", "https://[fd00::1]", False),
        ("[fd00::1]:8443", "https://[fd00::1]:8443", False),
        ("[fd00::1]:8443", "https://[fd00::1]", True),
        ("10.0.0.0/8", "https://10.1.2.3", False),
        ("10.0.0.0/8", "https://11.1.2.3", True),
        ("10.1.2.3", "https://10.1.2.3", False),
        (HOST, f"https://{HOST}", False),
        ("dixa.io", f"https://{HOST}", False),
        (".dixa.io", f"https://{HOST}", False),
        ("*.dixa.io", f"https://{HOST}", False),
        ("ixa.io", f"https://{HOST}", True),
        (f"{HOST}:443", f"https://{HOST}", True),
        (f"{HOST}:8443", f"https://{HOST}:8443", False),
        ("localhost, 127.0.0.1 , dixa.io", f"https://{HOST}", False),
        ("*", f"https://{HOST}", False),
        (",,", f"https://{HOST}", True),
        ("internal_host", f"https://{HOST}", True),
    ],
)
def test_no_proxy_is_read_as_hosts_domains_addresses_and_networks(
    entry: str, url: str, proxied: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", entry)
    assert (proxy_for(make(trilogue.Dixa, base_url=url), url) is not None) is proxied


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("HTTPS_PROXY", "ftp://me:do-not-show@x", "HTTPS_PROXY is not the URL of a proxy"),
        ("https_proxy", "http://me:do-not-show@[::", "https_proxy is not the URL of a proxy"),
        ("HTTP_PROXY", "http://", "HTTP_PROXY is not the URL of a proxy"),
        ("ALL_PROXY", "http://xn--:1", "ALL_PROXY is not the URL of a proxy"),
        ("ALL_PROXY", "socks4://proxy.test", "ALL_PROXY is not the URL of a proxy"),
        ("ALL_PROXY", "socks5://me:do-not-show@proxy.test", r"ALL_PROXY is a SOCKS proxy.*'trilogue\[socks\]'"),
        ("all_proxy", "socks5h://proxy.test", r"all_proxy is a SOCKS proxy.*'trilogue\[socks\]'"),
    ],
)
def test_a_proxy_that_cannot_be_read_is_named(
    kind: type, name: str, value: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=problem) as caught:
        make(kind)
    assert "do-not-show" not in f"{caught.value!r} {caught.value.__context__!r}"


@pytest.mark.parametrize("entry", ["http://[", "fe80::/200", "a b!c", "?"])
def test_an_entry_of_no_proxy_that_cannot_be_read_is_named(entry: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", f"localhost,{entry}")
    make(trilogue.Dixa)  # Without a proxy, the variable has no meaning.
    monkeypatch.setenv("ALL_PROXY", PROXY)
    with pytest.raises(ConfigError, match="NO_PROXY has an entry that cannot be read"):
        make(trilogue.Dixa)


def test_the_environment_does_not_matter_where_it_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "ftp://x")
    make(trilogue.Dixa, base_url="http://localhost:1")
    make(trilogue.Dixa, proxy="http://proxy.test")
    make(trilogue.Dixa, http_client=httpx.MockTransport(lambda _: httpx.Response(200)))
    with pytest.raises(ConfigError, match="ALL_PROXY"):
        make(trilogue.Dixa)


def test_a_loopback_host_beside_another_one_has_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", PROXY)
    found = environment_proxies({"eu.conversation.api.sinch.com", "127.0.0.1", "::1"})
    assert found["all://127.0.0.1"] is None
    assert found["all://[::1]"] is None
    sinch = make(trilogue.Sinch, auth_url="http://127.0.0.1:1/token")
    assert proxy_for(sinch, "http://127.0.0.1:1/token") is None
    assert proxy_for(sinch, "https://eu.conversation.api.sinch.com") == "http://proxy.test:3128"


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("content", [None, "no certificate"])
def test_certificates_of_the_environment_that_cannot_be_read_are_named(
    kind: type, content: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    path = tmp_path / "bundle.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(ConfigError, match=r"SSL_CERT_FILE='.*bundle.pem' is no bundle of certificates"):
        make(kind)


# --- errors name where the request went


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@both_dixas
def test_a_connection_error_names_host_and_port(kind: type, closed_port: int) -> None:
    with pytest.raises(APIConnectionError, match=rf"could not connect.*The host was 127\.0\.0\.1:{closed_port}\."):
        list_queues(make(kind, base_url=f"http://127.0.0.1:{closed_port}", max_attempts=2))


@both_dixas
def test_a_connection_error_names_the_proxy_without_its_password(kind: type, closed_port: int) -> None:
    proxy = f"http://me:do-not-show@127.0.0.1:{closed_port}"
    with pytest.raises(
        APIConnectionError,
        match=rf"The host was dev\.dixa\.io:443, through the proxy http://127\.0\.0\.1:{closed_port}",
    ) as caught:
        list_queues(make(kind, proxy=proxy, max_attempts=1))
    assert "do-not-show" not in str(caught.value)
    assert "me:" not in str(caught.value)


@both_dixas
def test_a_timeout_names_host_and_port(kind: type) -> None:
    with JsonServer(seconds=5) as server, pytest.raises(APITimeoutError, match=rf"The host was {server.url[7:]}"):
        list_queues(make(kind, base_url=server.url, timeout=0.05, max_attempts=1))


def test_the_connection_error_of_a_given_httpx_client_names_its_proxy(closed_port: int) -> None:
    async def use() -> None:
        async with httpx.AsyncClient(proxy=f"http://127.0.0.1:{closed_port}") as http:
            await make(trilogue.AsyncDixa, http_client=http, max_attempts=1).api.queues.list_queues()

    with pytest.raises(APIConnectionError, match=rf"through the proxy http://127\.0\.0\.1:{closed_port}"):
        asyncio.run(use())
