"""Secrets, the environment, and where credentials may go."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from trilogue._auth.credentials import EnvironmentVariable, Secret, from_environment, is_loopback, require_https
from trilogue.errors import ConfigError

VALUE = "s3cr3t-do-not-show"


def current() -> str:
    return VALUE


async def awaited() -> str:
    await asyncio.sleep(0)
    return VALUE


def test_a_secret_is_a_string_or_a_function_and_shows_neither() -> None:
    for source in (VALUE, current):
        secret = Secret("token", source)
        assert secret.reveal() == VALUE
        assert asyncio.run(secret.areveal()) == VALUE
        assert repr(secret) == "Secret('token')"
    assert Secret("token", current).rotates
    assert not Secret("token", VALUE).rotates


def test_a_coroutine_function_is_for_asynchronous_clients() -> None:
    secret = Secret("token", awaited)
    assert asyncio.run(secret.areveal()) == VALUE
    with pytest.raises(ConfigError, match="token is an async function"):
        secret.reveal()


@pytest.mark.parametrize(
    ("value", "complaint"),
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
def test_a_credential_that_cannot_be_sent_is_refused(value: Any, complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint) as caught:
        Secret("token", value)
    assert VALUE not in str(caught.value)
    with pytest.raises(ConfigError, match=complaint):
        Secret("token", lambda: value).reveal()


def test_what_a_function_raises_is_its_own() -> None:
    def vault_down() -> str:
        raise ConnectionRefusedError("vault")

    with pytest.raises(ConnectionRefusedError, match="vault"):
        Secret("token", vault_down).reveal()


def test_a_pickled_secret_is_readable_here_and_shows_nothing() -> None:
    data = pickle.dumps(Secret("token", VALUE))
    assert VALUE.encode() not in data
    assert data != pickle.dumps(Secret("token", VALUE)), "sealed anew each time"
    assert pickle.loads(data).reveal() == VALUE
    assert pickle.loads(pickle.dumps(Secret("token", current))).reveal() == VALUE


def test_worker_processes_can_read_a_pickled_secret() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(Secret.reveal, Secret("token", VALUE)).result(30) == VALUE


def test_strangers_cannot_read_a_pickled_secret() -> None:
    process = multiprocessing.current_process()
    mine = process.authkey
    data = pickle.dumps(Secret("token", VALUE))
    try:
        process.authkey = os.urandom(32)
        with pytest.raises(ConfigError, match=r"token was pickled in a process that this one does not belong to"):
            pickle.loads(data)
    finally:
        process.authkey = mine


def test_a_variable_is_read_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    variable = EnvironmentVariable("TRILOGUE_DIXA_TOKEN")
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "first")
    secret = pickle.loads(pickle.dumps(Secret("token", variable)))
    assert secret.reveal() == "first"
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "second")
    assert secret.reveal() == "second"
    monkeypatch.delenv("TRILOGUE_DIXA_TOKEN")
    with pytest.raises(ConfigError, match="TRILOGUE_DIXA_TOKEN is not set"):
        secret.reveal()


REQUIRED = {"app_id": "SUNSHINE_APP_ID", "key_id": "SUNSHINE_KEY_ID", "secret": "SUNSHINE_SECRET"}
ONE_OF = {"subdomain": "SUNSHINE_SUBDOMAIN", "base_url": "SUNSHINE_BASE_URL"}


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        monkeypatch.delenv(name)
    return monkeypatch


def test_all_that_is_missing_is_named_at_once(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("TRILOGUE_SUNSHINE_KEY_ID", "k")
    bare.setenv("TRILOGUE_SUNSHINE_SECRET", "")
    with pytest.raises(ConfigError) as caught:
        from_environment("sunshine", REQUIRED, one_of=ONE_OF)
    assert str(caught.value) == (
        "sunshine: set TRILOGUE_SUNSHINE_APP_ID, TRILOGUE_SUNSHINE_SECRET, TRILOGUE_SUNSHINE_SUBDOMAIN or "
        "TRILOGUE_SUNSHINE_BASE_URL in the environment, or give the arguments to the client"
    )


def test_what_is_set_comes_as_arguments_and_secrets_as_names(bare: pytest.MonkeyPatch) -> None:
    for name, value in {"APP_ID": "a", "KEY_ID": "k", "SECRET": VALUE, "SUBDOMAIN": "acme"}.items():
        bare.setenv(f"TRILOGUE_SUNSHINE_{name}", value)
    found = from_environment(
        "sunshine", REQUIRED, {"scope": "SUNSHINE_SCOPE"}, one_of=ONE_OF, secret=frozenset({"secret"})
    )
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
def test_https_and_this_machine_are_accepted(url: str, accepted: str) -> None:
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
def test_anything_else_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="base_url"):
        require_https(url)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.255.0.1", "::1", "[::1]"])
def test_these_hosts_are_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "example.com", "localhost.", "128.0.0.1", "::2", "127.1.example"])
def test_these_hosts_are_not(host: str) -> None:
    assert not is_loopback(host)
