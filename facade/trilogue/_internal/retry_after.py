"""How long an answer asks to wait: its Retry-After headers."""

from __future__ import annotations

import math
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping


def parse_retry_after(headers: Mapping[str, str], *, now: float) -> float | None:
    """Read how many seconds an answer asks to wait: ``retry-after-ms``, seconds (also fractional) or an HTTP-date.

    Args:
        headers: the answer's headers, looked up without regard to case (or in lower case).
        now: seconds since 1970, for the HTTP-date; the answer's own ``Date`` is preferred, which spares us the skew.

    Returns:
        Seconds, at least 0; the longest of several. None where there is no usable value: garbage, negative, NaN and
        infinite ones count as absent.

    """
    milliseconds = [found for value in _values(headers, "retry-after-ms") if (found := _number(value)) is not None]
    if milliseconds:
        return max(milliseconds) / 1000
    served = _date(headers.get("date"))
    since = now if served is None else served
    return max((found for value in _values(headers, "retry-after") for found in _waits(value, since)), default=None)


def _values(headers: Mapping[str, str], name: str) -> list[str]:
    """The values of a header that may be there several times, as after a proxy has added its own."""
    if isinstance(headers, _Multiple):
        return headers.get_list(name)
    value = headers.get(name)
    return [] if value is None else [value]


def _waits(value: str, since: float) -> list[float]:
    """The seconds in one value: a number, a date, or numbers that were joined."""
    moment = _date(value)
    if moment is not None:
        return [max(0.0, moment - since)]
    return [number for part in value.split(",") if (number := _number(part)) is not None]


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _date(text: str | None) -> float | None:
    try:
        moment = parsedate_to_datetime(text or "")
        # A date without a zone ("-0000") is UTC; Python takes a naive datetime for local time.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


@runtime_checkable
class _Multiple(Protocol):
    """Headers that keep several of one name apart, as httpx's do."""

    def get_list(self, key: str) -> list[str]: ...
