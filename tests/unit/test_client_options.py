"""The arguments and public attributes of clients, and that headers, proxy, verify and max_connections are used."""

from __future__ import annotations

import inspect
import pickle
import pydoc
import re
import ssl
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from unit.clients import CLIENTS, SYNCHRONOUS, both_dixas, list_queues, make
from unit.servers import CERTIFICATE, JsonServer

import trilogue
from trilogue.errors import APIConnectionError, ConfigError

# --- arguments and attributes

SHARED = {"api", "capabilities", "close", "contacts", "conversations", "find_contacts", "from_env", "iterate"}
SHARED |= {"messages", "find_sent", "reply", "provider", "send", "send_text", "with_options"}
HUB = {"client", "close", "contacts", "conversations", "dixa", "find_contacts", "from_env", "messages", "providers"}
HUB |= {"find_sent", "reply", "send_text", "sinch", "sunshine"}


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_client_has_no_other_public_attributes(kind: type) -> None:
    own = {"aclose"} if kind.__name__.startswith("Async") else set()
    assert {name for name in dir(make(kind)) if not name.startswith("_")} == SHARED | own


@pytest.mark.parametrize(
    ("kind", "client", "own"),
    [(trilogue.Hub, trilogue.Dixa, set()), (trilogue.AsyncHub, trilogue.AsyncDixa, {"aclose"})],
)
def test_a_hub_has_no_other_public_attributes(kind: type, client: type, own: set[str]) -> None:
    assert {name for name in dir(kind(make(client))) if not name.startswith("_")} == HUB | own


def constructors() -> list[Any]:
    return [
        pytest.param(function, id=function.__qualname__ if inspect.ismethod(function) else function.__name__)
        for kind in [*CLIENTS, trilogue.Hub, trilogue.AsyncHub]
        for function in (kind, kind.from_env)
    ]


@pytest.mark.parametrize("function", constructors())
def test_a_constructor_names_all_its_arguments(function: Any) -> None:
    for parameter in inspect.signature(function).parameters.values():
        assert parameter.kind is not parameter.VAR_KEYWORD


@pytest.mark.parametrize("kind", CLIENTS)
def test_help_shows_every_argument(kind: type) -> None:
    text = pydoc.plain(pydoc.render_doc(kind))
    for name in inspect.signature(kind).parameters:
        assert re.search(rf"\b{name}\b", text), name


@pytest.mark.parametrize("kind", SYNCHRONOUS)
def test_help_describes_every_argument(kind: type) -> None:
    text = pydoc.plain(pydoc.render_doc(kind))
    for name in inspect.signature(kind).parameters:
        assert re.search(rf"^ \|\s+{name}: \S", text, re.MULTILINE), name


@pytest.mark.parametrize("kind", [*CLIENTS, trilogue.Hub, trilogue.AsyncHub])
def test_from_env_takes_the_constructors_options_with_the_same_defaults(kind: Any) -> None:
    options = inspect.signature(kind.from_env).parameters
    constructor = inspect.signature(trilogue.Dixa if kind in {trilogue.Hub, trilogue.AsyncHub} else kind).parameters
    for name, parameter in options.items():
        if name == "concurrency" and parameter.default is None:
            continue  # Each client of a Hub has its own.
        assert parameter.default == constructor[name].default, name


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("name", ["transport", "time_out", "proxies"])
def test_a_misspelt_argument_is_a_type_error_that_names_it(kind: type, name: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'"):
        make(kind, **{name: 1})


# --- headers


@both_dixas
def test_headers_are_sent_with_every_request_and_replace_the_clients_own(kind: type) -> None:
    with JsonServer() as server:
        client = make(kind, base_url=server.url, headers={"X-Gateway": "g-1", "user-agent": "exporter/1"})
        list_queues(client, times=2)
    for headers in server.headers:
        assert (headers["x-gateway"], headers["user-agent"]) == ("g-1", "exporter/1")
        assert headers["authorization"] == "do-not-show"


def test_header_names_are_compared_without_regard_to_case() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"data": []})

    for given in (httpx.MockTransport(answer), httpx.Client(transport=httpx.MockTransport(answer))):
        list_queues(make(trilogue.Dixa, http_client=given, headers={"user-agent": "mine", "ACCEPT": "text/plain"}))
        assert seen[-1].headers.get_list("user-agent") == ["mine"]
        assert seen[-1].headers.get_list("accept") == ["text/plain"]


def test_the_reprs_of_a_client_and_its_settings_show_no_header_and_no_proxy() -> None:
    client = make(trilogue.Dixa, headers={"X-Key": "not-shown-1"}, proxy="http://user:not-shown-2@proxy.example.com")
    for text in (repr(client), repr(client._http), repr(client._http.settings)):
        assert "not-shown" not in text


@pytest.mark.parametrize("value", [1, None, b"bytes", "käse-do-not-show", "a\r\nX-Other: do-not-show"])
def test_a_header_that_cannot_be_sent_is_refused_by_name(value: Any) -> None:
    with pytest.raises(ConfigError, match=r"headers\['X-Key'\] must be") as caught:
        make(trilogue.Dixa, headers={"X-Key": value})
    assert "do-not-show" not in str(caught.value)
    assert "do-not-show" not in repr(caught.value.__context__)


# --- cookies


@both_dixas
def test_a_cookie_of_an_answer_is_not_sent_back(kind: type) -> None:
    with JsonServer(headers={"Set-Cookie": "session=1; Path=/"}) as server:
        client = make(kind, base_url=server.url)
        list_queues(client, times=2)
    assert len(server.headers) == 2
    assert not any("cookie" in headers for headers in server.headers)


# --- proxy


@both_dixas
def test_requests_go_through_the_proxy(kind: type) -> None:
    with JsonServer() as proxy:
        client = make(kind, base_url="http://127.0.0.1:9", proxy=proxy.url.replace("://", "://user:word@"))
        list_queues(client)
    assert proxy.targets == ["http://127.0.0.1:9/v1/queues"]
    assert proxy.headers[0]["proxy-authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    "url", ["http://user:do-not-show@[::", "ftp://user:do-not-show@host", "host:80", "socks9://host", ""]
)
@both_dixas
def test_a_proxy_that_is_no_usable_url_is_refused_without_its_password(kind: type, url: str) -> None:
    with pytest.raises(ConfigError, match="proxy=") as caught:
        make(kind, proxy=url)
    assert "do-not-show" not in str(caught.value)


def test_a_socks_proxy_without_its_package_raises_with_the_install_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[socks\]'"):
        make(trilogue.Dixa, proxy="socks5://127.0.0.1:1080")


# --- verify


@both_dixas
def test_an_unknown_certificate_is_refused_by_default(kind: type) -> None:
    with JsonServer(tls=True) as server:
        client = make(kind, base_url=server.url, max_attempts=1)
        with pytest.raises(APIConnectionError, match="TLS failed"):
            list_queues(client)
    assert server.targets == []


def own_authority() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=CERTIFICATE)


@pytest.mark.parametrize(
    "verify",
    [str(CERTIFICATE), CERTIFICATE, own_authority(), False],
    ids=["path as text", "path", "context", "no check"],
)
@both_dixas
def test_verify_accepts_a_bundle_a_context_or_false(kind: type, verify: Any) -> None:
    with JsonServer(tls=True) as server:
        client = make(kind, base_url=server.url, verify=verify)
        list_queues(client)
    assert server.targets == ["/v1/queues"]


@pytest.mark.parametrize("path", ["/no/such/bundle.pem", str(Path(__file__).parent), __file__, "a\0b", "\ud83d"])
@both_dixas
def test_a_path_that_is_no_bundle_is_refused(kind: type, path: str) -> None:
    with pytest.raises(ConfigError, match=r"verify='.*' is no bundle of certificates"):
        make(kind, verify=path)


def test_a_client_with_an_ssl_context_refuses_to_pickle_and_names_the_alternative() -> None:
    with pytest.raises(ConfigError, match="give verify= the path of a bundle"):
        pickle.dumps(make(trilogue.Dixa, token=token, verify=own_authority()))
    copied = pickle.loads(pickle.dumps(make(trilogue.Dixa, token=token, verify=str(CERTIFICATE))))
    assert copied._http.settings.verify == str(CERTIFICATE)


def token() -> str:
    return "do-not-show"


# --- max_connections


@pytest.mark.parametrize("limit", [1, 2])
def test_no_more_than_max_connections_are_open(limit: int) -> None:
    with (
        JsonServer(seconds=0.05) as server,
        make(trilogue.Dixa, base_url=server.url, max_connections=limit, rate_limit=None) as client,
        ThreadPoolExecutor(6) as pool,
    ):
        list(pool.map(lambda _: client.api.queues.list_queues(), range(6)))
    assert len(server.targets) == 6
    assert server.most_at_once == limit


@pytest.mark.parametrize("value", [0, -1])
def test_max_connections_must_be_positive(value: int) -> None:
    with pytest.raises(ConfigError, match="max_connections must be more than 0"):
        make(trilogue.Dixa, max_connections=value)


@pytest.mark.parametrize("option", [{"headers": {"X-Key": "do-not-show"}}, {"proxy": "http://me:do-not-show@proxy:1"}])
def test_a_client_whose_options_may_hold_a_credential_refuses_to_pickle(option: dict[str, Any]) -> None:
    client = trilogue.Dixa(token=_token, **option)
    with pytest.raises(ConfigError, match="cannot be pickled: make it in each process") as caught:
        pickle.dumps(client)
    assert "do-not-show" not in str(caught.value)


def _token() -> str:
    return "t"
