"""How a Hub is made of clients, and closed."""

from __future__ import annotations

import gc

import pytest
from hub.services import SUE, user_without_conversations
from support.services import async_client, client

from trilogue import AsyncHub, ConfigError, Conversation, Hub, TrilogueError


def test_a_hub_takes_one_client_of_each_provider() -> None:
    with pytest.raises(ConfigError, match="at least one client"):
        Hub()
    with pytest.raises(ConfigError, match="one client of each provider"):
        Hub(client(user_without_conversations, "dixa"), client(user_without_conversations, "dixa"))
    with pytest.raises(ConfigError, match="AsyncHub asynchronous ones"):
        Hub(async_client(user_without_conversations, "dixa"))
    with pytest.raises(ConfigError, match="AsyncHub asynchronous ones"):
        AsyncHub(client(user_without_conversations, "dixa"))
    hub = Hub(client(user_without_conversations, "dixa"))
    assert hub.dixa is hub.client("dixa")
    with pytest.raises(ConfigError, match="no sinch client, only dixa"):
        _ = hub.sinch
    with pytest.raises(ConfigError):
        hub.send_text(text="x", conversation=Conversation("sinch", "c"))


def test_from_env_makes_the_clients_whose_variables_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="TRILOGUE_DIXA_TOKEN"):
        Hub.from_env()
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "classified-9")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_APP_ID", "a1")
    with pytest.raises(ConfigError, match="TRILOGUE_SUNSHINE_SUBDOMAIN"):
        Hub.from_env()
    monkeypatch.setenv("TRILOGUE_SUNSHINE_SUBDOMAIN", "acme")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_KEY_ID", "k")
    monkeypatch.setenv("TRILOGUE_SUNSHINE_SECRET", "classified-9")
    with Hub.from_env(max_attempts=1) as hub:
        assert hub.providers == ("sunshine", "dixa")
        assert "classified" not in repr(hub)


def test_close_closes_every_client_even_if_one_fails() -> None:
    clients = [client(user_without_conversations, provider) for provider in ("sunshine", "dixa")]
    clients[1].close = lambda: 1 / 0
    with pytest.raises(ZeroDivisionError):
        Hub(*clients).close()
    with pytest.raises(TrilogueError, match="closed"):
        clients[0].find_contacts(SUE).first()
    gc.collect()
