"""`trilogue.redis.ReplayStore` and its asyncio twin, on an imitation of Redis. For a real server see
`tests/services/redis`."""

from __future__ import annotations

import asyncio
import inspect
import pickle
from typing import TYPE_CHECKING

import fakeredis
import pytest
import redis
from redis.exceptions import ConnectionError as RedisConnectionError
from webhooks import bodies, signing

from trilogue import webhooks
from trilogue.errors import ConfigError
from trilogue.redis import AsyncReplayStore, RedisUnavailableError, ReplayStore
from trilogue.webhooks import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator


class Blocking:
    """Calls the methods of a store, whichever it is, and makes its keys expire."""

    def __init__(self, mode: str, **options: object) -> None:
        self.server = fakeredis.FakeServer()
        self.sync_client = fakeredis.FakeRedis(server=self.server)
        self._runner = asyncio.Runner()
        if mode == "sync":
            self.store = ReplayStore(self.sync_client, **options)
        else:
            self.client = fakeredis.FakeAsyncRedis(server=self.server)
            self.store = AsyncReplayStore(self.client, **options)

    def __getattr__(self, name: str):
        method = getattr(self.store, name)

        def call(*arguments: str) -> object:
            answer = method(*arguments)
            if inspect.isawaitable(answer):
                return self._runner.run(answer)
            return answer

        return call

    def expire(self, key: str) -> None:
        assert self.sync_client.delete(f"trilogue:replay:{key}") == 1

    def close(self) -> None:
        if isinstance(self.store, AsyncReplayStore):
            self._runner.run(self.client.aclose())
        self._runner.close()
        self.sync_client.close()


@pytest.fixture(params=["sync", "async"])
def store(request: pytest.FixtureRequest) -> Iterator[Blocking]:
    made = Blocking(request.param)
    yield made
    made.close()


def test_a_key_is_free_once_and_done_after_confirmation(store):
    token = store.claim("k")
    assert isinstance(token, str)
    assert store.claim("k") is Claim.IN_PROGRESS
    assert store.confirm("k", token)
    assert store.claim("k") is Claim.DONE
    assert not store.release("k", token)
    assert not store.renew("k", token)
    assert not store.confirm("k", "another")


def test_a_released_key_is_free_and_its_next_claim_has_another_token(store):
    first = store.claim("k")
    assert store.release("k", first)
    assert store.claim("k") not in {first, Claim.IN_PROGRESS, Claim.DONE}


@pytest.mark.parametrize("method", ["renew", "confirm", "release"])
def test_only_the_holder_of_a_claim_can_change_it(store, method):
    slow = store.claim("k")
    store.expire("k")
    holder = store.claim("k")
    assert not getattr(store, method)("k", slow)
    assert store.claim("k") is Claim.IN_PROGRESS
    assert getattr(store, method)("k", holder)


def test_an_expired_claim_that_nobody_took_can_be_confirmed_and_not_renewed(store):
    token = store.claim("k")
    store.expire("k")
    assert not store.renew("k", token)
    assert store.confirm("k", token)
    assert store.claim("k") is Claim.DONE


def test_keys_expire_after_the_lease_and_after_the_time_for_which_they_are_kept():
    for mode in ("sync", "async"):
        store = Blocking(mode, lease=60, keep=600)
        token = store.claim("k")
        assert 59_000 < store.sync_client.pttl("trilogue:replay:k") <= 60_000
        store.confirm("k", token)
        assert 599_000 < store.sync_client.pttl("trilogue:replay:k") <= 600_000
        store.close()


def test_a_command_that_redis_py_repeats_gives_the_same_answer(store, monkeypatch):
    """Its answer was lost: what it did is done."""
    monkeypatch.setattr("trilogue.redis.replay_stores.uuid4", lambda: type("Id", (), {"hex": "t" * 32}))
    assert store.claim("k") == store.claim("k") == "t" * 32
    assert store.confirm("k", "t" * 32)
    assert store.confirm("k", "t" * 32)


def test_a_server_that_does_not_answer_is_a_typed_error_to_answer_503(store):
    store.server.connected = False
    with pytest.raises(RedisUnavailableError) as caught:
        store.claim("k")
    assert (caught.value.response_status, caught.value.retryable, caught.value.outcome) == (503, True, "unknown")


def test_what_redis_says_is_not_repeated(monkeypatch):
    store = ReplayStore(fakeredis.FakeRedis())

    def refuse(*_: object) -> None:
        raise RedisConnectionError("AUTH hunter2 failed")

    monkeypatch.setattr(store._client, "evalsha", refuse)
    with pytest.raises(RedisUnavailableError) as caught:
        store.claim("k")
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None


BODY = bodies.sunshine_body("e1")


def receiver(replays: ReplayStore | AsyncReplayStore) -> webhooks.Receiver:
    return webhooks.sunshine(secret=signing.SUNSHINE_SECRET, replays=replays)


def test_a_receiver_handles_an_event_once_with_either_store():
    server = fakeredis.FakeServer()
    replays = ReplayStore(fakeredis.FakeRedis(server=server))
    with receiver(replays).accept(BODY, signing.sunshine_headers()) as events:
        assert bodies.ids(events) == ["e1"]

    async def again() -> int:
        replays = AsyncReplayStore(fakeredis.FakeAsyncRedis(server=server))
        async with receiver(replays).accept(BODY, signing.sunshine_headers()) as events:
            return len(events)

    assert asyncio.run(again()) == 0


def test_a_forged_delivery_does_not_reach_redis():
    client = fakeredis.FakeRedis()
    with pytest.raises(webhooks.WebhookInvalidError):
        receiver(ReplayStore(client)).parse(BODY, signing.sunshine_headers("another secret"))
    assert client.dbsize() == 0


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"lease": 0}, "lease"),
        ({"keep": float("inf")}, "keep"),
        ({"lease": "60"}, "lease"),
        ({"replicas": -1}, "replicas"),
        ({"replicas": True}, "replicas"),
        ({"prefix": ""}, "prefix"),
        ({"prefix": "a b"}, "prefix"),
    ],
)
def test_wrong_arguments_are_named(options, named):
    with pytest.raises(ConfigError, match=named):
        ReplayStore(fakeredis.FakeRedis(), **options)
    with pytest.raises(ConfigError, match=named):
        AsyncReplayStore(fakeredis.FakeAsyncRedis(), **options)


def test_a_client_of_the_other_kind_is_a_config_error():
    with pytest.raises(ConfigError, match=r"redis\.Redis"):
        ReplayStore(fakeredis.FakeAsyncRedis())
    with pytest.raises(ConfigError, match=r"redis\.asyncio\.Redis"):
        AsyncReplayStore(redis.Redis())


def test_a_store_cannot_be_pickled():
    with pytest.raises(TypeError, match="in each process"):
        pickle.dumps(ReplayStore(redis.Redis()))
