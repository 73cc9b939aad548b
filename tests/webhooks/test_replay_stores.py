"""`MemoryReplayStore`, and the keys that events have in any store."""

from __future__ import annotations

import inspect
import json

import pytest

from trilogue import webhooks
from trilogue._internal import forks
from trilogue.errors import ConfigError
from trilogue.webhooks import Claim, MemoryReplayStore, replay_stores


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def claimed(store: MemoryReplayStore, key: str) -> str:
    token = store.claim(key)
    assert isinstance(token, str)
    return token


def test_a_key_is_free_once_and_done_after_confirmation():
    store = MemoryReplayStore()
    token = claimed(store, "k")
    assert store.claim("k") is Claim.IN_PROGRESS
    assert store.confirm("k", token)
    assert store.claim("k") is Claim.DONE
    assert not store.release("k", token)  # too late: it is confirmed
    assert not store.confirm("k", token)
    assert store.claim("k") is Claim.DONE


def test_a_released_key_is_free_and_its_next_claim_has_another_token():
    store = MemoryReplayStore()
    first = claimed(store, "k")
    assert store.release("k", first)
    assert claimed(store, "k") != first


@pytest.mark.parametrize("method", ["renew", "confirm", "release"])
def test_only_the_holder_of_a_claim_can_change_it(method):
    clock = Clock()
    store = MemoryReplayStore(lease=10, clock=clock)
    slow = claimed(store, "k")
    clock.now += 10
    holder = claimed(store, "k")
    assert not getattr(store, method)("k", slow)
    assert store.claim("k") is Claim.IN_PROGRESS
    assert getattr(store, method)("k", holder)


def test_an_expired_claim_that_nobody_took_can_be_confirmed_and_not_renewed():
    clock = Clock()
    store = MemoryReplayStore(lease=10, clock=clock)
    token = claimed(store, "k")
    clock.now += 10
    assert not store.renew("k", token)
    assert store.confirm("k", token)
    assert store.claim("k") is Claim.DONE


def test_a_renewed_claim_lasts_for_another_lease_and_no_other_claim_does():
    clock = Clock()
    store = MemoryReplayStore(lease=10, clock=clock)
    token = claimed(store, "k")
    clock.now += 5
    claimed(store, "other")
    clock.now += 4
    assert store.renew("k", token)
    clock.now += 9
    assert store.claim("k") is Claim.IN_PROGRESS
    claimed(store, "other")
    clock.now += 1
    claimed(store, "k")


def test_claims_and_confirmations_expire():
    clock = Clock()
    store = MemoryReplayStore(keep=100, lease=10, clock=clock)
    claimed(store, "dead worker")
    store.confirm("handled", claimed(store, "handled"))
    clock.now += 9.9
    assert store.claim("dead worker") is Claim.IN_PROGRESS
    clock.now += 0.1
    claimed(store, "dead worker")
    clock.now += 89.9
    assert store.claim("handled") is Claim.DONE
    clock.now += 0.1
    claimed(store, "handled")


def test_a_full_store_drops_the_oldest_confirmed_key_first():
    store = MemoryReplayStore(max_entries=3)
    store.claim("open")
    for key in ("a", "b", "c", "d"):
        store.confirm(key, claimed(store, key))
    assert len(store) == 3
    assert store.claim("open") is Claim.IN_PROGRESS
    assert store.claim("d") is Claim.DONE
    claimed(store, "a")


def test_a_store_full_of_claims_drops_the_oldest():
    store = MemoryReplayStore(max_entries=100)
    for number in range(1000):
        claimed(store, str(number))
    assert len(store) == 100


class OldStore:
    """A store as it was before claims had tokens."""

    def claim(self, key):
        return Claim.DONE

    def confirm(self, key):
        pass

    def release(self, key):
        pass


def test_a_store_of_one_key_drops_it_for_the_next():
    store = MemoryReplayStore(max_entries=1, keep=0.5, lease=0.5)
    claimed(store, "a")
    claimed(store, "b")
    assert len(store) == 1
    assert store.claim("b") is Claim.IN_PROGRESS


def test_a_confirmation_of_an_expired_claim_keeps_the_store_within_its_limit():
    clock = Clock()
    store = MemoryReplayStore(max_entries=2, lease=60.0, clock=clock)
    late = claimed(store, "late")
    clock.now += 60
    claimed(store, "b")
    claimed(store, "c")
    assert store.confirm("late", late)
    assert len(store) == 2


def test_a_store_has_room_for_100_000_keys_for_a_day_and_claims_for_a_minute():
    assert inspect.signature(MemoryReplayStore).parameters["max_entries"].default == 100_000
    clock = Clock()
    store = MemoryReplayStore(clock=clock)
    assert store.lease == 60.0
    assert store.confirm("done", claimed(store, "done"))
    claimed(store, "claimed")
    clock.now += 59.9
    assert store.claim("claimed") is Claim.IN_PROGRESS
    clock.now += 0.1
    assert len(store) == 1
    clock.now += 86_399.9 - 60.0
    assert store.claim("done") is Claim.DONE
    clock.now += 0.1
    claimed(store, "done")


def test_a_forked_child_can_claim_although_another_thread_held_the_lock():
    store = MemoryReplayStore()
    assert store in forks._registered
    with store._lock:
        store.after_fork()
        claimed(store, "k")


def test_what_is_not_held_answers_false_and_not_nothing():
    store = MemoryReplayStore()
    claimed(store, "k")
    assert [store.renew("k", "x"), store.confirm("k", "x"), store.release("k", "x")] == [False, False, False]


def test_a_store_with_coroutines_is_refused_where_nothing_can_be_awaited():
    class Coroutines(MemoryReplayStore):
        async def claim(self, key):
            raise NotImplementedError

        async def renew(self, key, token):
            raise NotImplementedError

    assert replay_stores.is_asynchronous(Coroutines()) is True
    assert replay_stores.is_asynchronous(MemoryReplayStore()) is False
    with pytest.raises(TypeError, match="use `async with"):
        replay_stores.require_blocking(Coroutines())


def test_a_receiver_says_what_its_store_lacks():
    with pytest.raises(TypeError, match="replays has no renew, lease: "):
        webhooks.sinch(secret="s", replays=OldStore())


@pytest.mark.parametrize("options", [{"max_entries": 0}, {"keep": 0}, {"lease": -1}, {"lease": float("nan")}])
def test_a_limit_that_is_not_positive_is_a_config_error(options):
    with pytest.raises(ConfigError):
        MemoryReplayStore(**options)


def test_long_ids_and_kinds_make_short_keys():
    body = json.dumps({"event_id": "x" * 10_000, "event_fqn": "y" * 10_000}).encode()
    (event,) = webhooks.dixa(secret="00").unsafe_parse(body)
    assert len(event.id) == 10_000
    assert len(event.replay_key) < 400


def test_an_id_with_lone_surrogates_makes_a_key():
    (event,) = webhooks.dixa(secret="00").unsafe_parse(b'{"event_id": "' + b"\\ud800" * 300 + b'"}')
    assert event.replay_key.isascii()
