"""The client's own rate limit: windows, bursts, returned slots and pauses. Times are computed; nothing sleeps."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue.errors import ConfigError
from trilogue.limits import DIXA_LIMIT, SINCH_LIMIT, RateLimit, RateLimiter


def times(limiter: RateLimiter, count: int, now: float = 0.0) -> list[float]:
    return [round(limiter.reserve(now).at, 6) for _ in range(count)]


def test_dixas_documented_limit_is_kept_as_window_and_as_bucket() -> None:
    assert times(RateLimiter(DIXA_LIMIT), 14) == [0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.0, 1.0, 1.0, 1.0]


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
    now, slots = 0.0, []
    for gap in gaps:
        now += gap * per / requests
        slots.append(limiter.reserve(now).at)
        assert slots[-1] >= now
    assert slots == sorted(slots)
    for index, slot in enumerate(slots):
        assert sum(1 for other in slots[index:] if other < slot + per * 0.999999) <= requests
        assert slots.count(slot) <= burst


def test_a_steady_rate_reaches_the_limit() -> None:
    assert times(RateLimiter(DIXA_LIMIT), 1001)[-1] == pytest.approx(100.0)
    assert times(RateLimiter(SINCH_LIMIT), 801)[-1] == pytest.approx(1.0)


def test_a_burst_is_available_again_after_a_pause_in_requests() -> None:
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 10)
    assert times(limiter, 5, now=5.0) == [5.0, 5.0, 5.0, 5.0, 5.1]


def test_without_a_limit_every_slot_is_now() -> None:
    limiter = RateLimiter(None)
    assert set(times(limiter, 1000)) == {0.0}


def test_a_returned_slot_goes_to_the_next_caller() -> None:
    limiter = RateLimiter(RateLimit(requests=1))
    slots = [limiter.reserve(0.0) for _ in range(4)]
    assert [slot.at for slot in slots] == [0, 1, 2, 3]
    limiter.give_back(slots[1])
    limiter.give_back(slots[2])
    assert times(limiter, 3) == [1, 2, 4]
    limiter.give_back(slots[3])
    assert times(limiter, 1, now=3.5) == [5], "a returned slot in the past is dropped"


@pytest.mark.parametrize("limit", [None, DIXA_LIMIT])
def test_a_pause_delays_every_slot(limit: RateLimit | None) -> None:
    limiter = RateLimiter(limit)
    limiter.pause(30.0)
    assert limiter.reserve(1.0).at == 30.0
    limiter.pause(10.0)
    assert limiter.reserve(1.0).at == 30.0, "a shorter pause does not end a longer one"
    assert limiter.reserve(31.0).at == 31.0


def test_a_pause_invalidates_the_slots_handed_out_before_it() -> None:
    """Otherwise all callers with slots within the pause would send at its end, together."""
    limiter = RateLimiter(DIXA_LIMIT)
    before = [limiter.reserve(0.0) for _ in range(30)]
    limiter.pause(2.0)
    assert not any(limiter.holds(slot) for slot in before)
    again = [limiter.reserve(2.0) for _ in range(30)]
    assert all(limiter.holds(slot) for slot in again)
    starts = [slot.at for slot in again]
    assert starts[0] >= 2.0
    assert all(sum(1 for other in starts if start <= other < start + 0.999) <= 10 for start in starts)


def test_threads_get_exactly_as_many_slots_as_the_limit_allows() -> None:
    limiter = RateLimiter(RateLimit(requests=100))
    with ThreadPoolExecutor(8) as pool:
        slots = sorted(pool.map(lambda _: limiter.reserve(0.0).at, range(1000)))
    assert [slots.count(float(second)) for second in range(10)] == [100] * 10


def test_a_worker_process_gets_a_limiter_of_its_own() -> None:
    limiter = RateLimiter(DIXA_LIMIT)
    times(limiter, 100)
    copied = pickle.loads(pickle.dumps(limiter))
    assert copied.limit == DIXA_LIMIT
    assert times(copied, 1) == [0]


@pytest.mark.parametrize("wrong", [{"requests": 0}, {"requests": 1, "per": 0}, {"requests": 1, "burst": 0}])
def test_a_limit_of_zero_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ConfigError):
        RateLimit(**wrong)
