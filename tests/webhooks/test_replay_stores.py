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


def test_a_key_is_new_once_and_done_after_confirmation():
    store = MemoryReplayStore()
    assert store.claim("k") is Claim.NEW
    assert store.claim("k") is Claim.IN_PROGRESS
    store.confirm("k")
    assert store.claim("k") is Claim.DONE
    store.release("k")  # too late: it is confirmed
    assert store.claim("k") is Claim.DONE


def test_claims_and_confirmations_expire():
    clock = Clock()
    store = MemoryReplayStore(keep=100, lease=10, clock=clock)
    store.claim("dead worker")
    store.claim("handled")
    store.confirm("handled")
    clock.now += 9.9
    assert store.claim("dead worker") is Claim.IN_PROGRESS
    clock.now += 0.1
    assert store.claim("dead worker") is Claim.NEW
    clock.now += 89.9
    assert store.claim("handled") is Claim.DONE
    clock.now += 0.1
    assert store.claim("handled") is Claim.NEW


def test_confirming_again_keeps_a_key_longer_and_no_other_key():
    clock = Clock()
    store = MemoryReplayStore(keep=10, clock=clock)
    store.confirm("k")
    clock.now += 3
    store.confirm("other")
    clock.now += 3
    store.confirm("k")
    clock.now += 7
    assert store.claim("k") is Claim.DONE
    assert store.claim("other") is Claim.NEW


def test_a_full_store_drops_the_oldest_confirmed_key_first():
    store = MemoryReplayStore(max_entries=3)
    store.claim("open")
    for key in ("a", "b", "c", "d"):
        store.claim(key)
        store.confirm(key)
    assert len(store) == 3
    assert store.claim("open") is Claim.IN_PROGRESS
    assert store.claim("d") is Claim.DONE
    assert store.claim("a") is Claim.NEW


def test_a_store_full_of_claims_drops_the_oldest():
    store = MemoryReplayStore(max_entries=100)
    assert all(store.claim(str(n)) is Claim.NEW for n in range(1000))
    assert len(store) == 100


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
