"""Reading Retry-After: seconds, milliseconds and dates."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trilogue.retry import parse_retry_after

NOW = 1_700_000_000.0  # Tue, 14 Nov 2023 22:13:20 GMT


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("2.5", 2.5),
        ("31536000", 31_536_000.0),
        ("Tue, 14 Nov 2023 22:13:30 GMT", 10.0),
        ("Tuesday, 14-Nov-23 22:13:30 GMT", 10.0),
        ("Tue Nov 14 22:13:30 2023", 10.0),
        ("Tue, 14 Nov 2023 23:13:30 +0100", 10.0),
        ("Tue, 14 Nov 2023 22:13:30 -0000", 10.0),
        ("Tue, 14 Nov 2023 22:00:00 GMT", 0.0),
        ("Tue, 14 Nov 2119 22:13:20 GMT", 3_029_443_200.0),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("-inf", None),
        ("1e999", None),
        ("9" * 5000, None),
        ("", None),
        ("soon", None),
        ("1 minute", None),
        ("Tue, 99 Nov 2023 22:13:30 GMT", None),
        ("Tue, 14 Nov 99999 22:13:30 GMT", None),
        ("0x10", None),
    ],
)
def test_retry_after_is_read_in_all_forms(value: str, seconds: float | None) -> None:
    assert parse_retry_after({"retry-after": value}, now=NOW) == seconds


def test_milliseconds_are_preferred_to_seconds() -> None:
    assert parse_retry_after({"retry-after-ms": "250", "retry-after": "9"}, now=NOW) == 0.25
    assert parse_retry_after({"retry-after-ms": "soon", "retry-after": "9"}, now=NOW) == 9.0
    assert parse_retry_after({}, now=NOW) is None


def test_a_date_is_compared_with_the_servers_clock() -> None:
    headers = {"retry-after": "Tue, 14 Nov 2023 22:13:30 GMT", "date": "Tue, 14 Nov 2023 22:13:25 GMT"}
    assert parse_retry_after(headers, now=NOW - 3600) == 5.0


@pytest.mark.parametrize(
    ("values", "seconds"),
    [
        (["5", "60"], 60.0),
        (["60", "5"], 60.0),
        (["soon", "5"], 5.0),
        (["5", "Tue, 14 Nov 2023 22:13:30 GMT"], 10.0),
        (["Tue, 14 Nov 2023 22:13:30 GMT", "Tue, 14 Nov 2023 22:13:50 GMT"], 30.0),
        (["soon", ""], None),
    ],
)
def test_the_longest_of_several_is_taken(values: list[str], seconds: float | None) -> None:
    headers = httpx.Headers([("Retry-After", value) for value in values])
    assert parse_retry_after(headers, now=NOW) == seconds
    milliseconds = httpx.Headers([("Retry-After-Ms", value) for value in ("250", "700", "soon")])
    assert parse_retry_after(milliseconds, now=NOW) == 0.7


def test_numbers_that_were_joined_are_told_apart() -> None:
    assert parse_retry_after({"retry-after": "5, 60"}, now=NOW) == 60.0


@given(st.text(max_size=40))
def test_any_header_gives_seconds_or_none(value: str) -> None:
    seconds = parse_retry_after({"retry-after": value, "retry-after-ms": value[::-1]}, now=NOW)
    assert seconds is None or 0 <= seconds < float("inf")
