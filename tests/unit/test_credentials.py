"""Credentials: how they are given, read from the environment and pickled, and the URLs that they may be sent to."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from trilogue._auth import Secret
from trilogue._auth.credentials import EnvironmentVariable, Variables
from trilogue._internal.urls import is_loopback, require_https
from trilogue.errors import ConfigError

VALUE = "s3cr3t-do-not-show"


def current() -> str:
    return VALUE


async def current_async() -> str:
    await asyncio.sleep(0)
    return VALUE


def test_a_secret_is_a_string_or_a_function_and_its_repr_shows_neither() -> None:
    for source in (VALUE, current):
        secret = Secret("token", source)
        assert secret.reveal() == VALUE
        assert asyncio.run(secret.areveal()) == VALUE
        assert repr(secret) == "Secret('token')"
    assert Secret("token", current).rotates
    assert not Secret("token", VALUE).rotates


def test_a_coroutine_function_can_be_read_by_asynchronous_clients_only() -> None:
    secret = Secret("token", current_async)
    assert asyncio.run(secret.areveal()) == VALUE
    with pytest.raises(ConfigError, match="token is an async function"):
        secret.reveal()


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", "is empty"),
        (VALUE + "\n", "white space"),
        (" " + VALUE, "white space"),
        (VALUE + "\r\nX-Evil: 1", "not printable"),
        (VALUE + "\x00", "not printable"),
        (None, "must be a string, not NoneType"),
        (VALUE.encode(), "must be a string, not bytes"),
    ],
)
def test_a_credential_that_cannot_be_sent_is_refused(value: Any, problem: str) -> None:
    with pytest.raises(ConfigError, match=problem) as caught:
        Secret("token", value)
    assert VALUE not in str(caught.value)
    with pytest.raises(ConfigError, match=problem):
        Secret("token", lambda: value).reveal()


def test_an_exception_of_a_credential_function_is_not_changed() -> None:
    def vault_down() -> str:
        raise ConnectionRefusedError("vault")

    with pytest.raises(ConnectionRefusedError, match="vault"):
        Secret("token", vault_down).reveal()


def test_a_literal_secret_refuses_to_pickle_and_names_the_alternatives() -> None:
    with pytest.raises(ConfigError, match=r"token was given as a string .* from_env\(\), or give a function") as caught:
        pickle.dumps(Secret("token", VALUE))
    assert VALUE not in str(caught.value)


def test_a_pickled_credential_function_is_called_again_in_the_other_process() -> None:
    data = pickle.dumps(Secret("token", current))
    assert VALUE.encode() not in data
    assert pickle.loads(data).reveal() == VALUE


def test_a_worker_process_reads_the_environment_variable_of_a_pickled_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", VALUE)
    secret = Secret("token", EnvironmentVariable("TRILOGUE_DIXA_TOKEN"))
    assert VALUE.encode() not in pickle.dumps(secret)
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(Secret.reveal, secret).result(30) == VALUE


def test_an_environment_variable_is_read_for_each_request(monkeypatch: pytest.MonkeyPatch) -> None:
    variable = EnvironmentVariable("TRILOGUE_DIXA_TOKEN")
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "first")
    secret = pickle.loads(pickle.dumps(Secret("token", variable)))
    assert secret.reveal() == "first"
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "second")
    assert secret.reveal() == "second"
    monkeypatch.delenv("TRILOGUE_DIXA_TOKEN")
    with pytest.raises(ConfigError, match="TRILOGUE_DIXA_TOKEN is not set"):
        secret.reveal()


SUNSHINE = Variables(
    provider="sunshine",
    needed=((("app_id",),), (("key_id", "secret"), ("token",)), (("subdomain",), ("base_url",))),
    optional=("scope",),
    secret=frozenset({"secret"}),
)


@pytest.fixture
def without_variables(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        monkeypatch.delenv(name)
    return monkeypatch


def test_the_error_names_all_missing_variables(without_variables: pytest.MonkeyPatch) -> None:
    without_variables.setenv("TRILOGUE_SUNSHINE_KEY_ID", "k")
    without_variables.setenv("TRILOGUE_SUNSHINE_SECRET", "")
    with pytest.raises(ConfigError) as caught:
        SUNSHINE.read()
    assert str(caught.value) == (
        "sunshine: set TRILOGUE_SUNSHINE_APP_ID, TRILOGUE_SUNSHINE_SECRET or TRILOGUE_SUNSHINE_TOKEN, "
        "TRILOGUE_SUNSHINE_SUBDOMAIN or TRILOGUE_SUNSHINE_BASE_URL in the environment, "
        "or give the arguments to the client"
    )


def test_variables_become_arguments_and_secrets_keep_only_the_variable_name(
    without_variables: pytest.MonkeyPatch,
) -> None:
    for name, value in {"APP_ID": "a", "KEY_ID": "k", "SECRET": VALUE, "SUBDOMAIN": "acme"}.items():
        without_variables.setenv(f"TRILOGUE_SUNSHINE_{name}", value)
    found = SUNSHINE.read()
    assert found == {
        "app_id": "a",
        "key_id": "k",
        "secret": EnvironmentVariable("TRILOGUE_SUNSHINE_SECRET"),
        "subdomain": "acme",
    }
    assert VALUE not in repr(found)


@pytest.mark.parametrize(
    ("url", "accepted"),
    [
        ("https://dev.dixa.io", "https://dev.dixa.io"),
        ("https://acme.zendesk.com/sc/", "https://acme.zendesk.com/sc"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://LOCALHOST", "http://LOCALHOST"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://[::1]:80", "http://[::1]:80"),
    ],
)
def test_https_and_loopback_urls_are_accepted(url: str, accepted: str) -> None:
    assert require_https(url) == accepted


@pytest.mark.parametrize(
    "url",
    [
        "http://dev.dixa.io",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "ftp://localhost",
        "dev.dixa.io",
        "//dev.dixa.io",
        "",
        "https://",
        "https:///path",
        "https://host:99999",
        "https://host:0",
        "https://[::1",
        "https://user@host",
        "https://user:password@host",
        "https://host/?token=1",
        "https://host/#x",
    ],
)
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="base_url"):
        require_https(url)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.255.0.1", "::1", "[::1]"])
def test_loopback_hosts_are_recognised(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "example.com", "localhost.", "128.0.0.1", "::2", "127.1.example"])
def test_other_hosts_are_not_loopback(host: str) -> None:
    assert not is_loopback(host)
