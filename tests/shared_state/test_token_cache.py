"""`trilogue.redis.TokenCache`, on an imitation of Redis: one access token for several Sinch clients."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import fakeredis
import httpx
import pytest
import redis
from cryptography.fernet import Fernet

from trilogue import AsyncSinch, Sinch, errors
from trilogue._auth.oauth import AccessToken, ClientCredentials
from trilogue._auth.schemes import Secret
from trilogue._auth.token_cache import CachedToken
from trilogue.errors import ConfigError
from trilogue.redis import TokenCache

KEY = Fernet.generate_key()
TOKEN = CachedToken("token-0", 3600.0, 3600.0)


class Service:
    """Issues token-1, token-2, …; answers other requests as ``accepted`` says."""

    def __init__(self, lifetime: float = 3600) -> None:
        self.issued = 0
        self.lifetime = lifetime
        self.failing = False
        self.rejected: set[str] = set()
        self.used: list[str] = []
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            time.sleep(0.02)
            if self.failing:
                return httpx.Response(400, json={"error": "invalid_client"})
            with self._lock:
                self.issued += 1
                return httpx.Response(200, json={"access_token": f"token-{self.issued}", "expires_in": self.lifetime})
        token = request.headers["authorization"].removeprefix("Bearer ")
        self.used.append(token)
        return httpx.Response(401 if token in self.rejected else 200, json={"apps": []})


class Workers:
    """Clients in several processes, as far as they can tell: each has a connection to Redis of its own."""

    def __init__(self, service: Service) -> None:
        self.server = fakeredis.FakeServer()
        self.service = service

    def cache(self, key: bytes | list[bytes] = KEY, name: str = "project") -> TokenCache:
        return TokenCache(fakeredis.FakeRedis(server=self.server), name=name, encryption_key=key)

    def arguments(self, **cache: object) -> dict[str, object]:
        return {
            "project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "eu", "rate_limit": None,
            "http_client": httpx.MockTransport(self.service), "token_cache": self.cache(**cache), "max_attempts": 1,
        }  # fmt: skip

    def call(self, mode: str, **cache: object) -> None:
        if mode == "sync":
            with Sinch(**self.arguments(**cache)) as sinch:
                sinch.api.apps.list_apps()
            return

        async def call() -> None:
            async with AsyncSinch(**self.arguments(**cache)) as sinch:
                await sinch.api.apps.list_apps()

        asyncio.run(call())


both = pytest.mark.parametrize("mode", ["sync", "async"])


@both
def test_workers_that_start_together_fetch_one_token(mode):
    workers = Workers(Service())
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(workers.call, [mode] * 8))
    assert workers.service.issued == 1
    assert set(workers.service.used) == {"token-1"}


@both
def test_a_rejected_token_is_replaced_once_for_all(mode):
    service = Service()
    workers = Workers(service)
    workers.call(mode)
    service.rejected = {"token-1"}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(workers.call, [mode] * 4))
    assert service.issued == 2
    assert service.used[-1] == "token-2"


@both
def test_a_worker_whose_fetch_fails_lets_another_try(mode):
    service = Service()
    workers = Workers(service)
    service.failing = True
    with pytest.raises(errors.TrilogueError):
        workers.call(mode)
    service.failing = False
    workers.call(mode)
    assert service.used == ["token-1"]


def test_while_another_worker_fetches_a_token_that_still_works_is_used():
    workers = Workers(Service())
    auth = ClientCredentials(
        "https://auth.example.com", Secret("key_id", "k"), Secret("key_secret", "s"), cache=workers.cache()
    )
    auth._token = AccessToken("due", 600, time.monotonic() + 30)
    assert workers.cache().begin_refresh()
    request = httpx.Request("GET", "https://api.example.com")
    assert next(auth.sync_auth_flow(request)).headers["authorization"] == "Bearer due"


def test_a_refresh_that_its_worker_never_ends_is_taken_over_when_its_lease_is_over():
    workers = Workers(Service())
    dead = workers.cache()
    assert dead.begin_refresh()
    other = workers.cache()
    assert not other.begin_refresh()
    fakeredis.FakeRedis(server=workers.server).delete("trilogue:token:{project}:refresh")
    assert other.begin_refresh()
    dead.end_refresh()
    assert not workers.cache().begin_refresh(), "the late worker has not ended the other's refresh"


def test_the_token_is_stored_encrypted_and_only_as_long_as_it_lasts():
    workers = Workers(Service())
    workers.cache().store(TOKEN)
    raw = fakeredis.FakeRedis(server=workers.server)
    (key,) = raw.keys("*")
    assert b"token-0" not in raw.get(key)
    assert raw.ttl(key) in {3599, 3600}
    assert workers.cache().load().value == "token-0"


def test_a_token_under_another_key_or_name_is_not_used(caplog):
    workers = Workers(Service())
    workers.cache().store(TOKEN)
    assert workers.cache(key=Fernet.generate_key()).load() is None
    assert "another key" in caplog.text
    raw = fakeredis.FakeRedis(server=workers.server)
    raw.set("trilogue:token:{other}", raw.get("trilogue:token:{project}"), px=10_000)
    assert workers.cache(name="other").load() is None


def test_a_key_can_be_replaced_without_a_break():
    workers = Workers(Service())
    workers.cache().store(TOKEN)
    assert workers.cache(key=[Fernet.generate_key(), KEY]).load().value == "token-0"


@pytest.mark.parametrize(
    "stored",
    [b"", b"x", Fernet(KEY).encrypt(b"{}"), Fernet(KEY).encrypt(b"[1]"), Fernet(KEY).encrypt(b"5")],
    ids=["empty", "other text", "an object", "a short list", "a number"],
)
def test_what_was_tampered_with_is_no_token(stored):
    workers = Workers(Service())
    fakeredis.FakeRedis(server=workers.server).set("trilogue:token:{project}", stored, px=10_000)
    assert workers.cache().load() is None
    workers.call("sync")
    assert workers.service.used == ["token-1"]


@both
def test_without_redis_each_worker_fetches_its_own_token(mode):
    workers = Workers(Service())
    workers.server.connected = False
    workers.call(mode)
    workers.call(mode)
    assert workers.service.issued == 2


def test_neither_token_nor_key_is_shown_and_the_cache_cannot_be_pickled():
    cache = TokenCache(redis.Redis(), name="project", encryption_key=KEY)
    assert KEY.decode() not in repr(cache)
    assert "token-0" not in repr(TOKEN)
    for attempt in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError, match="in each process"):
            attempt(cache)


@pytest.mark.parametrize("key", ["", "short", bytes(32), 5, None, []], ids=repr)
def test_a_key_that_is_none_is_refused_without_being_shown(key):
    with pytest.raises(ConfigError, match="generate_key") as caught:
        TokenCache(redis.Redis(), name="project", encryption_key=key)
    assert "short" not in json.dumps(str(caught.value))
