"""Replay stores on a real server that is killed, paused, restarted and replaced by its replica."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import redis.asyncio
from services.redis.server import Server

from trilogue.redis import AsyncReplayStore, RedisUnavailableError, ReplayStore
from trilogue.webhooks import Claim

if TYPE_CHECKING:
    from pathlib import Path

DELIVERIES = 10_000
RECEIVERS = 2
LEASE = 0.5


def test_a_claim_survives_a_kill_and_a_restart(tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        store = ReplayStore(server.client())
        token = store.claim("claimed")
        done = store.claim("done")
        store.confirm("done", done)
        server.kill()
        with pytest.raises(RedisUnavailableError):
            store.claim("new")
        server.start()
        assert store.claim("claimed") is Claim.IN_PROGRESS
        assert store.claim("done") is Claim.DONE
        assert store.confirm("claimed", token)


def test_a_server_without_its_data_has_forgotten_and_the_late_worker_loses_to_the_new_one(tmp_path: Path) -> None:
    with Server(tmp_path, durable=False) as server:
        store = ReplayStore(server.client())
        late = store.claim("k")
        server.kill()
        server.start()
        new = store.claim("k")
        assert isinstance(new, str)
        assert not store.confirm("k", late)
        assert store.confirm("k", new)


def test_a_claim_during_a_partition_is_unknown_and_expires(tmp_path: Path) -> None:
    """The server gets the command, and its answer does not come: the service delivers again."""
    with Server(tmp_path) as server:
        store = ReplayStore(server.client(timeout=0.2), lease=LEASE)
        store.claim("warm-up")
        server.pause()
        with pytest.raises(RedisUnavailableError) as caught:
            store.claim("k")
        assert caught.value.response_status == 503
        server.go_on()
        deadline = time.monotonic() + 10
        while not isinstance(store.claim("k"), str):
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_a_replica_that_lacked_the_claim_gives_it_twice_unless_replicas_were_waited_for(tmp_path: Path) -> None:
    with Server(tmp_path / "a") as primary, Server(tmp_path / "b") as replica:
        follower = replica.client()
        follower.replicaof("127.0.0.1", str(primary.port))
        _until(lambda: follower.info("replication")["master_link_status"] == "up")
        careful = ReplayStore(primary.client(timeout=3), replicas=1)
        assert isinstance(careful.claim("careful"), str)
        replica.pause()
        with pytest.raises(RedisUnavailableError, match="0 of 1 replicas"):
            careful.claim("not replicated")
        assert isinstance(ReplayStore(primary.client()).claim("lost"), str)
        primary.kill()
        replica.go_on()
        follower.replicaof("no", "one")
        after = ReplayStore(replica.client())
        assert after.claim("careful") is Claim.IN_PROGRESS


def test_the_asynchronous_store_does_the_same(tmp_path: Path) -> None:
    async def use(port: int) -> list[object]:
        client = redis.asyncio.Redis(port=port)
        store = AsyncReplayStore(client, lease=LEASE)
        token = await store.claim("k")
        seen = [await store.claim("k"), await store.renew("k", token), await store.confirm("k", token)]
        seen += [await store.claim("k"), await store.release("k", token)]
        await client.aclose()
        return seen

    with Server(tmp_path) as server:
        assert asyncio.run(use(server.port)) == [Claim.IN_PROGRESS, True, True, Claim.DONE, False]


def _until(condition) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _receive(port: int, name: str, seed: int, first: int, done) -> None:
    """Handle each delivery as a receiver does, dying at random between claiming and confirming.

    Writes to lists of the server what it began to do, and what it confirmed.
    """
    client = redis.Redis(port=port)
    store = ReplayStore(client, lease=LEASE)
    chosen = random.Random(seed)
    for number in range(first, DELIVERIES):
        key = f"event-{number}"
        claim = store.claim(key)
        while claim is Claim.IN_PROGRESS:  # Answered with 503: the service delivers again.
            time.sleep(0.02)
            claim = store.claim(key)
        client.set(f"at:{name}", number)
        if claim is Claim.DONE:
            continue
        client.rpush("handled", key)
        if chosen.random() < 0.001:
            client.rpush("crashed", key)
            os.kill(os.getpid(), signal.SIGKILL)
        assert store.confirm(key, claim)
    done.set()


def test_two_receivers_with_random_kills_handle_each_delivery_once_or_visibly_again(tmp_path: Path) -> None:
    """A receiver that dies after doing and before confirming does it again. Nothing else is done twice or is lost."""
    with Server(tmp_path, durable=False) as server:
        client = server.client()
        done = [multiprocessing.Event() for _ in range(RECEIVERS)]
        workers: dict[int, multiprocessing.Process] = {}
        seeds = iter(range(10_000))
        deadline = time.monotonic() + 300
        while not all(each.is_set() for each in done):
            assert time.monotonic() < deadline
            for each in range(RECEIVERS):
                worker = workers.get(each)
                if not done[each].is_set() and (worker is None or not worker.is_alive()):
                    first = int(client.get(f"at:{each}") or 0)
                    workers[each] = multiprocessing.Process(
                        target=_receive, args=(server.port, str(each), next(seeds), first, done[each])
                    )
                    workers[each].start()
            time.sleep(0.05)
        for worker in workers.values():
            worker.join(10)
        handled = Counter(client.lrange("handled", 0, -1))
        crashed = Counter(client.lrange("crashed", 0, -1))
        print(f"{sum(crashed.values())} crashes between doing and confirming in {DELIVERIES} deliveries")
        assert len(handled) == DELIVERIES
        assert crashed
        assert {key: count - 1 for key, count in handled.items() if count > 1} == dict(crashed)
