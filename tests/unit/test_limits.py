"""The client's own rate limit: windows, bursts, the queue and pauses. Times are computed; nothing sleeps."""

from __future__ import annotations

import pickle
import threading
from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue.errors import ConfigError
from trilogue.limits import ABANDONED_AFTER, DIXA_LIMIT, SINCH_LIMIT, RateLimit, RateLimiter, Turn

WINDOW = 1.08
"""A second and its margin."""


def wait(limiter: RateLimiter, now: float = 0.0) -> float:
    """How long a new caller has to wait."""
    return round(limiter.take(Turn(), now), 6)


def times(limiter: RateLimiter, count: int, now: float = 0.0) -> list[float]:
    """When this many requests are sent by a caller that sends each as early as it may."""
    sent = []
    for _ in range(count):
        turn = Turn()
        while seconds := limiter.take(turn, now):
            now += seconds
        sent.append(round(now, 6))
    return sent


def test_dixas_documented_limit_is_kept_as_window_and_as_bucket_with_a_margin() -> None:
    first = [0, 0, 0, 0.104, 0.212, 0.32, 0.428, 0.536, 0.644, 0.752]
    expected = first + [moment + WINDOW for moment in first]
    assert times(RateLimiter(DIXA_LIMIT), 20) == pytest.approx(expected)


@given(
    st.integers(1, 20),
    st.floats(0.1, 60),
    st.integers(1, 20),
    st.lists(st.floats(0, 3), min_size=1, max_size=80),
)
def test_no_window_holds_more_than_the_limit_and_no_moment_more_than_the_burst(
    requests: int, per: float, burst: int, gaps: list[float]
) -> None:
    limiter = RateLimiter(RateLimit(requests=requests, per=per, burst=burst))
    now, sent = 0.0, []
    for gap in gaps:
        now += gap * per / requests
        sent += times(limiter, 1, now)
        assert sent[-1] >= round(now, 6)
        now = max(now, sent[-1])
    for index, first in enumerate(sent):
        assert sum(1 for other in sent[index:] if other < first + per) <= requests
        assert sent.count(first) <= burst


@pytest.mark.parametrize("limit", [DIXA_LIMIT, SINCH_LIMIT, RateLimit(requests=10, burst=1)])
def test_more_than_nine_tenths_of_the_limit_are_used(limit: RateLimit) -> None:
    count = 100 * limit.requests
    assert count / times(RateLimiter(limit), count + 1)[-1] >= 0.92 * limit.requests


def test_the_margin_of_a_long_window_is_short() -> None:
    """Dixa's Exports API allows 10 requests a minute."""
    limiter = RateLimiter(RateLimit(requests=10, per=60))
    assert times(limiter, 11)[-1] == 60.25


def test_a_burst_is_available_again_after_a_pause_in_requests() -> None:
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 10)
    assert times(limiter, 4, now=5.0) == [5.0, 5.0, 5.0, 5.104]


def test_without_a_limit_nothing_waits() -> None:
    limiter = RateLimiter(None)
    assert set(times(limiter, 1000)) == {0.0}


def test_callers_that_wait_are_told_different_times_and_are_served_in_their_order() -> None:
    limiter = RateLimiter(RateLimit(requests=2, burst=1))
    turns = [Turn() for _ in range(8)]
    expected = [round(place * WINDOW / 2, 6) for place in range(8)]
    assert [round(limiter.take(turn, 0.0), 6) for turn in turns] == expected
    for turn, moment in zip(turns[1:], expected[1:], strict=True):
        assert limiter.take(turn, moment + 0.001) == 0.0


def test_a_caller_that_has_not_slept_is_served_when_it_asks_again() -> None:
    """`timing.no_waiting` leaves the sleeps out."""
    limiter = RateLimiter(RateLimit(requests=1))
    for _ in range(3):
        turn = Turn()
        while limiter.take(turn, 0.0):
            pass
    assert wait(limiter) == pytest.approx(3 * WINDOW)


def test_callers_that_all_wake_late_are_not_sent_all_at_once() -> None:
    """An event loop that was blocked for 2 s wakes all of them together."""
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 3)
    turns = [Turn() for _ in range(12)]
    assert all(limiter.take(turn, 0.0) for turn in turns)
    waits = [round(limiter.take(turn, 3.0), 3) for turn in turns]
    assert waits == [0, 0, 0, 0.104, 0.212, 0.32, 0.428, 0.536, 0.644, 0.752, WINDOW, WINDOW]


def test_a_turn_that_is_left_makes_room_for_the_next_callers() -> None:
    limiter = RateLimiter(RateLimit(requests=1))
    turns = [Turn() for _ in range(4)]
    assert [round(limiter.take(turn, 0.0), 6) for turn in turns] == [0, WINDOW, 2 * WINDOW, 3 * WINDOW]
    limiter.leave(turns[1])
    limiter.leave(turns[2])
    limiter.leave(turns[2])
    assert wait(limiter) == 2 * WINDOW
    assert limiter.take(turns[3], WINDOW) == 0.0, "it moves up when it asks"


def test_a_turn_that_its_caller_has_forgotten_loses_its_place() -> None:
    """An interrupt may end a call between any two instructions."""
    limiter = RateLimiter(RateLimit(requests=1))
    times(limiter, 1)
    forgotten = Turn()
    limiter.take(forgotten, 0.0)
    late = WINDOW + ABANDONED_AFTER + 0.1
    assert wait(limiter, late) == 0.0
    assert limiter.take(forgotten, late) == pytest.approx(WINDOW), "a caller that comes late is served too"


@pytest.mark.parametrize("limit", [None, DIXA_LIMIT])
def test_a_pause_delays_every_request(limit: RateLimit | None) -> None:
    limiter = RateLimiter(limit)
    limiter.pause(30.0)
    assert wait(limiter, 1.0) == 29.0
    limiter.pause(10.0)
    assert wait(limiter, 2.0) == 28.0, "a shorter pause does not end a longer one"
    assert wait(limiter, 31.0) == 0.0


def test_a_pause_delays_those_that_wait_and_keeps_the_distances_between_them() -> None:
    """Otherwise all callers whose turns were within the pause would send at its end, together."""
    limiter = RateLimiter(DIXA_LIMIT)
    turns = [Turn() for _ in range(30)]
    for turn in turns:
        limiter.take(turn, 0.0)
    limiter.pause(2.0)
    starts = [turn.at + limiter.take(turn, turn.at) for turn in turns[3:]]
    assert starts[0] == 2.0
    assert starts == sorted(starts)
    assert all(sum(1 for other in starts if start <= other < start + 1) <= 10 for start in starts)
    assert max(map(starts.count, starts)) <= 4


@pytest.mark.parametrize("retry_after", [0.0, 0.2, 0.5])
def test_a_pause_forgets_nothing_that_was_sent(retry_after: float) -> None:
    """After ``Retry-After: 0`` the window is as full as before."""
    limiter = RateLimiter(DIXA_LIMIT)
    sent = times(limiter, 9)
    limiter.pause(sent[-1] + retry_after)
    sent += times(limiter, 10, now=sent[-1])
    assert all(sum(1 for other in sent if first <= other <= first + 1) <= 10 for first in sent)


def test_a_pause_forgets_no_burst() -> None:
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 3)
    limiter.pause(0.01)
    assert wait(limiter, 0.01) == pytest.approx(0.094)


def test_threads_together_keep_the_limit() -> None:
    limiter = RateLimiter(RateLimit(requests=100))
    clock = SharedClock()

    def send(_: int) -> float:
        turn = Turn()
        while True:
            with clock.lock:
                seconds = limiter.take(turn, clock.now)
                if not seconds:
                    return clock.now
                clock.now += seconds

    with ThreadPoolExecutor(8) as pool:
        sent = sorted(pool.map(send, range(1000)))
    assert all(bisect_left(sent, first + 1) - number <= 100 for number, first in enumerate(sent))
    assert sent[-1] == pytest.approx(9 * WINDOW)


class SharedClock:
    """A clock that threads move forward, one at a time, by the seconds that they would sleep."""

    def __init__(self) -> None:
        self.now = 0.0
        self.lock = threading.Lock()


def test_a_worker_process_gets_a_limiter_of_its_own() -> None:
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 100)
    copied = pickle.loads(pickle.dumps(limiter))
    assert copied.limit == DIXA_LIMIT
    assert times(copied, 1) == [0]


def test_the_child_of_a_fork_does_not_wait_for_the_parents_callers() -> None:
    limiter = RateLimiter(RateLimit(requests=1))
    times(limiter, 1)
    limiter.take(Turn(), 0.0)
    limiter._lock.acquire()
    limiter.after_fork()
    assert wait(limiter) == WINDOW


@pytest.mark.parametrize("wrong", [{"requests": 0}, {"requests": 1, "per": 0}, {"requests": 1, "burst": 0}])
def test_a_limit_of_zero_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ConfigError):
        RateLimit(**wrong)
