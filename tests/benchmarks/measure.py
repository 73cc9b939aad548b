"""Timing side by side: each round runs every case once. A figure is the median of the rounds' ratios, or that of the
best times.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import perf_counter, process_time
from typing import Any, TypedDict

Action = Callable[[], Any]


class Row(TypedDict):
    """One figure: the ratio to the case that it is measured beside, unless its name says otherwise."""

    name: str
    value: float
    limit: float | None
    at_least: bool
    """Whether the limit is a minimum."""
    note: str


def row(name: str, value: float, limit: float | None = None, *, at_least: bool = False, note: str = "") -> Row:
    """A figure, rounded for the table."""
    return {"name": name, "value": round(value, 3), "limit": limit, "at_least": at_least, "note": note}


def is_met(figure: Row) -> bool:
    """Whether a figure is within its limit."""
    if figure["limit"] is None:
        return True
    return figure["value"] >= figure["limit"] if figure["at_least"] else figure["value"] <= figure["limit"]


class Rounds:
    """Times of several cases, round by round."""

    def __init__(self, cases: dict[str, Action], *, rounds: int, number: int = 1, cpu: bool = False) -> None:
        clock = process_time if cpu else perf_counter
        self.times: dict[str, list[float]] = {name: [] for name in cases}
        for action in cases.values():
            action()
        for _ in range(rounds):
            for name, action in cases.items():
                began = clock()
                for _ in range(number):
                    action()
                self.times[name].append((clock() - began) / number)

    @classmethod
    def reported(cls, cases: dict[str, Callable[[], float]], *, rounds: int) -> Rounds:
        """The same for cases that measure themselves and return seconds."""
        self = cls({}, rounds=0)
        self.times = {name: [] for name in cases}
        for _ in range(rounds):
            for name, report in cases.items():
                self.times[name].append(report())
        return self

    def ratio(self, name: str, to: str) -> float:
        """How many times as long as `to` the case `name` takes."""
        pairs = zip(self.times[name], self.times[to], strict=True)
        return statistics.median(one / other for one, other in pairs)

    def best_ratio(self, name: str, to: str) -> float:
        """The same of the shortest times: other work on the machine only ever adds to one."""
        return self.best(name) / self.best(to)

    def more(self, name: str, than: str) -> float:
        """How many seconds more than `than` the case `name` takes."""
        pairs = zip(self.times[name], self.times[than], strict=True)
        return statistics.median(one - other for one, other in pairs)

    def seconds(self, name: str) -> float:
        """How many seconds `name` takes."""
        return statistics.median(self.times[name])

    def best(self, name: str) -> float:
        """How many seconds `name` takes undisturbed."""
        return min(self.times[name])

    def note(self, *names: str) -> str:
        """Absolute times, in milliseconds."""
        return ", ".join(f"{name} {self.seconds(name) * 1000:.3g} ms" for name in names)
