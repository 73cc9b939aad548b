"""How clients are constructed: arguments, hosts, credentials and the environment."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from support.services import Recorder

import trilogue
from trilogue import AsyncDixa, ConfigError, Customer, Dixa, Sinch, Sunshine


def test_base_url_replaces_the_host_of_subdomain_and_region() -> None:
    with Sunshine(app_id="a", key_id="k", secret="s", subdomain="acme", base_url="https://proxy.test/sc") as made:
        assert repr(made) == "Sunshine('https://proxy.test/sc')"
    key = {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s"}
    with Sinch(**key, region="eu", base_url="https://proxy.test") as made:
        assert repr(made) == "Sinch('https://proxy.test')"


@pytest.mark.parametrize(
    ("kind", "arguments", "match"),
    [
        (Sunshine, {"app_id": "a", "key_id": "k", "secret": "s"}, "give subdomain="),
        (Sunshine, {"app_id": "a", "subdomain": "evil.test/", "key_id": "k", "secret": "s"}, "first part"),
        (Sunshine, {"app_id": "a", "subdomain": "acme", "key_id": "k"}, "key_id=… and secret=…"),
        (
            Sunshine,
            {"app_id": "a", "subdomain": "acme", "key_id": "k", "secret": "s", "token": "t"},
            "or token=… alone",
        ),
        (Sunshine, {"app_id": "a", "subdomain": "acme", "key_id": "k", "secret": ""}, "secret is empty"),
        (Dixa, {"token": ""}, "token is empty"),
        (Dixa, {"token": "t", "scheme": "basic"}, "raw"),
        (Dixa, {"token": "t", "base_url": "http://dev.dixa.io"}, "https"),
        (Sinch, {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s"}, "give region="),
        (Sinch, {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "e.u"}, "us"),
    ],
)
def test_missing_or_wrong_arguments_raise_config_error(kind: Any, arguments: dict[str, Any], match: str) -> None:
    with pytest.raises(ConfigError, match=match):
        kind(**arguments)
    with pytest.raises(ConfigError, match=match):
        getattr(trilogue, f"Async{kind.__name__}")(**arguments)


@pytest.mark.parametrize(
    ("made", "origin"),
    [
        (lambda **more: Sunshine(subdomain="acme", app_id="a", **more), "https://acme.zendesk.com/sc/v2/apps/a/"),
        (
            lambda **more: Sunshine(base_url="https://api.smooch.io", app_id="a", **more),
            "https://api.smooch.io/v2/apps/a/",
        ),
    ],
)
def test_sunshine_uses_the_host_of_the_subdomain_or_base_url(made: Any, origin: str) -> None:
    recorder = Recorder()
    sunshine = made(key_id="k", secret="s", http_client=httpx.MockTransport(recorder))
    assert sunshine.find_contacts(Customer(ids={"sunshine": "u"})).first() is None
    assert str(recorder.requests[0].url) == f"{origin}users/u"


@pytest.mark.parametrize(
    ("options", "header"),
    [({}, "classified"), ({"scheme": "bearer"}, "Bearer classified")],
)
def test_dixa_sends_its_token_raw_or_as_bearer(options: dict[str, Any], header: str) -> None:
    recorder = Recorder()
    dixa = Dixa(token="classified", http_client=httpx.MockTransport(recorder), **options)
    dixa.find_contacts(Customer(ids={"dixa": "e"})).first()
    assert recorder.requests[0].headers["authorization"] == header
    assert recorder.requests[0].url.host == "dev.dixa.io"


def test_sinch_fetches_an_access_token_or_sends_its_key() -> None:
    recorder = Recorder()
    common = {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "br"}
    for options, scheme in (({}, "Bearer"), ({"auth_url": None}, "Basic")):
        sinch = Sinch(**common, http_client=httpx.MockTransport(recorder), **options)
        sinch.find_contacts(Customer(ids={"sinch": "k1"})).first()
        assert recorder.requests[-1].headers["authorization"].startswith(scheme)
        assert recorder.requests[-1].url.host == "br.conversation.api.sinch.com"


def test_from_env_names_each_missing_variable_and_reads_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROJECT_ID", "APP_ID", "KEY_ID", "KEY_SECRET", "REGION"):
        with pytest.raises(ConfigError, match=f"TRILOGUE_SINCH_{name}"):
            Sinch.from_env()
        monkeypatch.setenv(f"TRILOGUE_SINCH_{name}", "eu")
    recorder = Recorder()
    sinch = Sinch.from_env(http_client=httpx.MockTransport(recorder))
    sinch.find_contacts(Customer(ids={"sinch": "k1"})).first()
    assert recorder.requests[0].url.path == "/v1/projects/eu/contacts/k1"
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "t")
    monkeypatch.setenv("TRILOGUE_DIXA_AGENT_ID", "agent")
    assert isinstance(AsyncDixa.from_env(), AsyncDixa)
