"""`trilogue.redis.RateLimiter`, on an imitation of Redis whose clock the tests set."""

from __future__ import annotations

import asyncio
import pickle
import random
import threading
from typing import TYPE_CHECKING

import fakeredis
import httpx
import pytest
import redis

from trilogue import AsyncDixa, Dixa
from trilogue.errors import ConfigError, RateLimitError
from trilogue.limits import DIXA_LIMIT, RateLimit, Turn
from trilogue.redis import RateLimiter
from trilogue.testing._base.rates import RequestCounter

if TYPE_CHECKING:
    from collections.abc import Iterator


class Machines:
    """Several processes' limiters on one server, whose clocks differ by hours, and one time for all of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, limit: RateLimit, count: int, **options: object) -> None:
        self.now = 0.0
        self.server = fakeredis.FakeServer()
        self.round_trips = 0
        self.late = lambda: 0.0
        monkeypatch.setattr("time.time", lambda: 1_700_000_000 + self.now)
        self.skews = [3600.0 * each for each in range(count)]
        self.limiters = [
            RateLimiter(
                fakeredis.FakeRedis(server=self.server),
                limit,
                name="dixa",
                clock=lambda skew=skew: self.now + skew,
                **options,
            )
            for skew in self.skews
        ]
        for limiter in self.limiters:
            limiter._client.evalsha = self._counted(limiter._client.evalsha)

    def _counted(self, evalsha):
        def counted(*arguments):
            self.round_trips += 1
            return evalsha(*arguments)

        return counted

    def take(self, machine: int, turn: Turn) -> float:
        return self.limiters[machine].take(turn, self.now + self.skews[machine])

    def run(self, callers: int, seconds: float) -> list[float]:
        """The times at which requests are sent, when that many callers for each machine send without a break."""
        waiting = [(0.0, machine, Turn()) for machine in range(len(self.limiters)) for _ in range(callers)]
        sent = []
        while True:
            waiting.sort(key=lambda each: each[0])
            at, machine, turn = waiting.pop(0)
            if at > seconds:
                return sent
            self.now = max(self.now, at)
            wait = self.take(machine, turn)
            if wait <= 0:
                sent.append(self.now)
                turn = Turn()
            waiting.append((self.now + wait + self.late(), machine, turn))


@pytest.fixture
def machines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Machines]:
    return Machines(monkeypatch, DIXA_LIMIT, 8)


def refused(sent: list[float], limit: RateLimit = DIXA_LIMIT) -> int:
    counter = RequestCounter(limit, count_refused=True)
    return sum(not counter.accepts(moment) for moment in sent)


def test_eight_machines_keep_the_limit_together_and_use_it(machines):
    sent = machines.run(callers=1, seconds=20)
    assert refused(sent) == 0
    assert len(sent) >= 0.9 * 200


def test_a_request_costs_one_round_trip(machines):
    sent = machines.run(callers=1, seconds=20)
    assert machines.round_trips <= len(sent) + len(machines.limiters)


def test_many_callers_on_each_machine_keep_the_limit(machines):
    sent = machines.run(callers=5, seconds=15)
    assert refused(sent) == 0
    assert len(sent) >= 0.9 * 150


@pytest.mark.parametrize(
    "limit", [RateLimit(requests=1), RateLimit(requests=800), RateLimit(requests=10, per=60, burst=2)], ids=str
)
def test_other_limits_are_kept(monkeypatch, limit):
    sent = Machines(monkeypatch, limit, 3).run(callers=3, seconds=0.3 if limit.requests == 800 else 60)
    assert refused(sent, limit) == 0


def test_a_pause_after_a_429_holds_for_all_machines(machines):
    pausing = machines.limiters[0]
    assert machines.take(0, Turn()) == 0
    pausing.pause(machines.now + 30)
    pausing._share_pause(machines.now + 30)  # What its thread does.
    assert machines.run(callers=1, seconds=31)[0] >= 30


def test_a_caller_that_has_a_time_already_waits_for_a_pause_its_process_has_heard_of(machines):
    for _ in range(10):
        machines.take(1, Turn())
    early = Turn()
    wait = machines.take(1, early)
    assert 0 < wait < 2
    machines.limiters[0]._share_pause(machines.now + 10)
    machines.take(1, Turn())
    machines.now += wait
    assert machines.take(1, early) > 5


def test_a_turn_that_is_given_up_is_given_back(monkeypatch):
    machines = Machines(monkeypatch, RateLimit(requests=1), 2)
    assert machines.take(0, Turn()) == 0
    given_up = Turn()
    wait = machines.take(0, given_up)
    machines.limiters[0].leave(given_up)
    assert machines.take(0, Turn()) == pytest.approx(wait, abs=0.01)


def test_callers_that_give_up_do_not_use_up_the_future(machines):
    for _ in range(1000):
        turn = Turn()
        machines.take(0, turn)
        machines.limiters[0].leave(turn)
    assert machines.take(1, Turn()) < 3


def test_abandoned_turns_are_forgotten(machines):
    for _ in range(60):
        for _ in range(4):
            machines.take(0, Turn())
        machines.now += 1
    assert len(machines.limiters[0]._given) < 20


def test_without_redis_each_process_keeps_to_its_share(monkeypatch, caplog):
    machines = Machines(monkeypatch, DIXA_LIMIT, 2, share=0.5)
    machines.server.connected = False
    sent = machines.run(callers=2, seconds=30)
    assert refused(sent) == 0
    assert len(sent) >= 0.8 * 300
    assert [record.message for record in caplog.records].count(
        "Redis is away: this process keeps to its share of the rate limit"
    ) == 2


def test_what_was_sent_without_redis_counts_when_it_is_back(monkeypatch):
    machines = Machines(monkeypatch, RateLimit(requests=10), 2, share=0.5)
    machines.server.connected = False
    turn = Turn()
    machines.now = machines.take(0, turn)
    assert machines.now > 1  # What all sent with Redis may be almost a window old.
    for _ in range(5):
        assert machines.take(0, turn) == 0
        turn = Turn()
        machines.now += 0.22
    machines.server.connected = True
    machines.now += 0.02
    machines.limiters[0]._away_until = 0
    assert machines.take(0, Turn()) == 0
    in_the_window = 4 + 1
    assert [machines.take(1, Turn()) for _ in range(10)].count(0) == 10 - in_the_window


def test_a_share_below_one_request_a_window_is_a_longer_window(monkeypatch):
    machines = Machines(monkeypatch, DIXA_LIMIT, 1, share=0.01)
    machines.server.connected = False
    assert len(machines.run(callers=1, seconds=60)) in {6, 7}


@pytest.mark.parametrize("seed", range(5))
def test_random_outages_and_pauses_never_break_the_limit(monkeypatch, seed):
    chosen = random.Random(seed)
    machines = Machines(monkeypatch, DIXA_LIMIT, 4, share=0.25)
    counter = RequestCounter(DIXA_LIMIT, count_refused=True)
    waiting = [(0.0, machine, Turn()) for machine in range(4) for _ in range(3)]
    accepted = outages = changed = 0
    while machines.now < 60:
        waiting.sort(key=lambda each: each[0])
        at, machine, turn = waiting.pop(0)
        machines.now = max(machines.now, at)
        if chosen.random() < 0.01:
            for limiter in machines.limiters:
                limiter._share_pause(limiter._clock() + chosen.random() * 3)
        # Long enough for all processes to notice.
        if machines.now > changed + 5 and chosen.random() < 0.05:
            machines.server.connected = not machines.server.connected
            outages += 1
            changed = machines.now
        wait = machines.take(machine, turn)
        if wait <= 0:
            assert counter.accepts(machines.now), machines.now
            accepted += 1
            turn = Turn()
        elif chosen.random() < 0.05:
            machines.limiters[machine].leave(turn)
            turn = Turn()
        waiting.append((machines.now + wait, machine, turn))
    assert outages > 1
    assert accepted > 60


@pytest.mark.parametrize("latest", [0.035, 0.1])
def test_callers_that_come_late_do_not_break_the_limit(monkeypatch, latest):
    chosen = random.Random(7)
    machines = Machines(monkeypatch, DIXA_LIMIT, 8)
    machines.late = lambda: chosen.random() * latest
    sent = machines.run(callers=1, seconds=60)
    assert refused(sent) == 0
    assert len(sent) >= 0.6 * 600


def test_callers_that_are_always_late_get_on(machines):
    machines.late = lambda: 1.0
    assert len(machines.run(callers=1, seconds=60)) >= 100


class Service:
    """Answers at once and counts."""

    def __init__(self) -> None:
        self.threads: set[str] = set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": []})


def test_clients_of_both_kinds_ask_the_server_and_asynchronous_ones_do_it_in_a_thread():
    limiter = RateLimiter(fakeredis.FakeRedis(), RateLimit(requests=100), name="dixa")
    asked: list[threading.Thread] = []
    take = limiter.take
    limiter.take = lambda turn, now: asked.append(threading.current_thread()) or take(turn, now)
    with Dixa(token="t", rate_limit=limiter, http_client=httpx.MockTransport(Service())) as dixa:
        dixa.api.queues.list_queues()

    async def call() -> None:
        async with AsyncDixa(token="t", rate_limit=limiter, http_client=httpx.MockTransport(Service())) as dixa:
            await dixa.api.queues.list_queues()

    asyncio.run(call())
    assert [each is threading.main_thread() for each in asked] == [True, False]


def test_a_call_that_would_wait_beyond_its_deadline_raises():
    limiter = RateLimiter(fakeredis.FakeRedis(), RateLimit(requests=1, per=60), name="dixa")
    transport = httpx.MockTransport(Service())
    with Dixa(token="t", rate_limit=limiter, total_timeout=5, http_client=transport) as dixa:
        dixa.api.queues.list_queues()
        with pytest.raises(RateLimitError, match="own rate limit"):
            dixa.api.queues.list_queues()


@pytest.mark.parametrize(
    ("options", "named"),
    [({"limit": 10}, "limit"), ({"share": 0}, "share"), ({"share": "1"}, "share"), ({"name": ""}, "name")],
)
def test_wrong_arguments_are_named(options, named):
    with pytest.raises(ConfigError, match=named):
        RateLimiter(fakeredis.FakeRedis(), **{"limit": DIXA_LIMIT, "name": "dixa", **options})


def test_a_limiter_cannot_be_pickled():
    with pytest.raises(TypeError, match="in each process"):
        pickle.dumps(RateLimiter(redis.Redis(), DIXA_LIMIT, name="dixa"))
