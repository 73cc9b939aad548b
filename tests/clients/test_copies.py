"""What clients show of themselves, and copies of them: pickles, and clients with other options."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest
from support.services import PROVIDERS, Recorder, async_client, client

from trilogue import AsyncSinch, ConfigError, Dixa, Hub, InternalServerError, Sinch, Sunshine


def read_secret() -> str:
    return "classified"


def make(provider: str, secret: Any) -> Any:
    """A synchronous client that can be pickled if its secret can."""
    if provider == "sunshine":
        return Sunshine(subdomain="acme", app_id="a", key_id=read_secret, secret=secret, rate_limit=None)
    if provider == "dixa":
        return Dixa(token=secret, agent_id="agent", rate_limit=None)
    return Sinch(
        project_id="p", app_id="a", key_id=read_secret, key_secret=secret, region="eu", rate_limit=None, headers={}
    )


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_client_shows_no_credential(provider: str) -> None:
    for made in (client(Recorder(), provider), async_client(Recorder(), provider)):
        assert "classified" not in repr(made)
        assert "classified" not in repr(vars(made))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_client_whose_credentials_are_functions_can_be_pickled(provider: str) -> None:
    original = make(provider, read_secret)
    packed = pickle.dumps(original.with_options(max_attempts=7))
    assert b"classified" not in packed
    copied = pickle.loads(packed)
    assert type(copied) is type(original)
    assert repr(copied) == repr(original)
    assert copied._adapter.scope == original._adapter.scope
    copied.close()
    original.close()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_pickling_a_client_with_a_literal_credential_raises_config_error(provider: str) -> None:
    with make(provider, "classified") as original, pytest.raises(ConfigError, match=r"from_env\(\)") as caught:
        pickle.dumps(original)
    assert "classified" not in str(caught.value)


def test_clients_from_the_environment_can_be_pickled(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROJECT_ID", "APP_ID", "KEY_ID", "KEY_SECRET", "REGION"):
        monkeypatch.setenv(f"TRILOGUE_SINCH_{name}", "classified" if "KEY" in name else "eu")
    for kind in (Sinch, AsyncSinch):
        packed = pickle.dumps(kind.from_env())
        assert b"classified" not in packed
        assert repr(pickle.loads(packed)) == repr(kind.from_env())
    with Hub.from_env() as hub:
        assert repr(pickle.loads(pickle.dumps(hub))) == repr(hub)


def test_with_options_changes_a_copy_on_the_same_connections() -> None:
    attempts = []

    def service(request: httpx.Request) -> httpx.Response:
        attempts.append(request)
        return httpx.Response(503)

    dixa = client(service, "dixa", max_attempts=3)
    once = dixa.with_options(max_attempts=1)
    with pytest.raises(InternalServerError):
        once.contacts().first()
    assert len(attempts) == 1
    with pytest.raises(InternalServerError):
        dixa.contacts().first()
    assert len(attempts) == 4
    with pytest.raises(InternalServerError):
        once.with_options(timeout=1).contacts().first()
    assert len(attempts) == 5
    assert once.capabilities == dixa.capabilities
