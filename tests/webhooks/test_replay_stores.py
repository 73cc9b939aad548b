"""`MemoryReplayStore`, and the keys that events have in any store."""

from __future__ import annotations

import json

import pytest

from trilogue import webhooks
from trilogue.errors import ConfigError
from trilogue.webhooks import Claim, MemoryReplayStore


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
