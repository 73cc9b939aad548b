"""Replay stores against a table of who holds a key until when: workers that are late, die and come back."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import fakeredis
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from stateful.profile import EXAMPLES, SETTINGS
from webhooks.sqlite_store import SqliteReplayStore

from trilogue.redis import ReplayStore
from trilogue.webhooks import Claim, MemoryReplayStore

LEASE, KEEP = 60, 1000
KEYS = st.sampled_from("abc")


class ReplayStoreMachine(RuleBasedStateMachine):
    """Several workers and one store. Each token that a worker was given stays in its hands, also when it is void."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0
        self.held: dict[str, tuple[str, int]] = {}
        """The model: the token and the end of each claim."""
        self.done: dict[str, int] = {}
        self.tokens: list[tuple[str, str]] = []
        self.confirmed: set[str] = set()

    store: Any
    kept_longer = 0
    """Seconds after its end at which the store still has a key."""

    @initialize()
    def open(self) -> None:
        self.store = MemoryReplayStore(lease=LEASE, keep=KEEP, clock=lambda: self.now)

    def holder(self, key: str) -> str | None:
        token, ends = self.held.get(key, (None, 0))
        return token if ends + self.kept_longer > self.now else None

    def is_done(self, key: str) -> bool:
        return key in self.done and self.done[key] + self.kept_longer > self.now

    @rule(key=KEYS)
    def claim(self, key: str) -> None:
        found = self.store.claim(key)
        if self.is_done(key):
            assert found is Claim.DONE
        elif self.holder(key) is not None:
            assert found is Claim.IN_PROGRESS
        else:
            assert isinstance(found, str)
            assert found not in {token for _, token in self.tokens}
            self.held[key] = found, self.now + LEASE
            self.tokens.append((key, found))

    @rule(data=st.data())
    def renew(self, data: st.DataObject) -> None:
        if self.tokens:
            key, token = data.draw(st.sampled_from(self.tokens))
            held = self.holder(key) == token
            assert self.store.renew(key, token) is held
            if held:
                self.held[key] = token, self.now + LEASE

    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        if self.tokens:
            key, token = data.draw(st.sampled_from(self.tokens))
            held = self.holder(key) == token
            assert self.store.release(key, token) is held
            if held:
                del self.held[key]

    @rule(data=st.data())
    def confirm(self, data: st.DataObject) -> None:
        # The protocol leaves open what a second confirmation by the same worker answers.
        if found := [each for each in self.tokens if each[1] not in self.confirmed]:
            key, token = data.draw(st.sampled_from(found))
            may = not self.is_done(key) and self.holder(key) in {token, None}
            assert self.store.confirm(key, token) is may
            if may:
                self.held.pop(key, None)
                self.done[key] = self.now + KEEP
                self.confirmed.add(token)

    @rule(seconds=st.sampled_from((1, 59, 60, 61, 999, 1000)))
    def wait(self, seconds: int) -> None:
        self.now += seconds

    @invariant()
    def size(self) -> None:
        if isinstance(getattr(self, "store", None), MemoryReplayStore):
            held = sum(self.holder(key) is not None for key in self.held)
            assert len(self.store) == held + sum(map(self.is_done, self.done))


class RedisMachine(ReplayStoreMachine):
    """A store in Redis, whose process is started anew now and then."""

    kept_longer = 1  # Redis keeps a key for the whole of its last millisecond, and this clock has seconds.

    def __init__(self) -> None:
        super().__init__()
        self.server = fakeredis.FakeServer()
        self.clock = mock.patch("time.time", self.time)
        self.clock.start()

    def time(self) -> float:
        return 1_700_000_000.0 + self.now

    @initialize()
    def open(self) -> None:
        self.store = ReplayStore(fakeredis.FakeRedis(server=self.server), lease=LEASE, keep=KEEP)

    @rule()
    def die_and_come_back(self) -> None:
        self.open()

    def teardown(self) -> None:
        self.clock.stop()


class SqliteMachine(ReplayStoreMachine):
    """A store in a file, whose process is started anew now and then. Its claims end when they are told to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()

    @initialize()
    def open(self) -> None:
        self.store = SqliteReplayStore(Path(self.folder.name) / "claims")

    @rule(seconds=st.just(LEASE))
    def wait(self, seconds: int) -> None:
        self.store.expire()
        self.held.clear()

    @rule()
    def die_and_come_back(self) -> None:
        self.open()

    def teardown(self) -> None:
        self.folder.cleanup()


TestMemory = ReplayStoreMachine.TestCase
TestRedis = RedisMachine.TestCase
TestSqlite = SqliteMachine.TestCase
TestMemory.settings = SETTINGS
TestRedis.settings = SETTINGS
# Each step opens the file.
TestSqlite.settings = settings(SETTINGS, max_examples=max(4, EXAMPLES // 5))
