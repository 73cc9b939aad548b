"""Faults as data: which requests go wrong, and how. What a fault does to a connection is `wire`'s."""

from __future__ import annotations

import fnmatch
import json
import random
import threading
from typing import TYPE_CHECKING, Any, Literal, get_args

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Effect = Literal["status", "cut", "truncate", "reset", "none"]


def _numbers(value: int | Iterable[int] | None) -> frozenset[int] | None:
    if value is None:
        return None
    return frozenset([value] if isinstance(value, int) else value)


def _checked_effect(_: Fault, __: attrs.Attribute[Effect], value: str) -> None:
    if value not in get_args(Effect):
        raise ValueError(f"effect must be one of {', '.join(get_args(Effect))}, not {value!r}")


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that goes wrong, and for which requests.

    A request matches when it fits every criterion given: `provider` ("sunshine", "dixa", "sinch"), `operation` (the
    client's name, `list_messages` or `messages.list_messages`, or the vendor's operationId), `method`, `path`;
    `operation` and `path` are shell patterns (`/v1/agents*`). Of the matching requests, counted from 1 since the fault
    was added, `nth` picks some; `probability` lets chance pick, alike for the same seed; `times` ends the fault.

    Make one with `status`, `cut`, `truncate`, `reset` or `wait`; each takes the criteria as keyword arguments:

        sandbox.faults.add(Fault.status(429, retry_after=1, provider="dixa", nth=3))
    """

    provider: str | None = None
    operation: str | None = None
    method: str | None = None
    path: str | None = None
    nth: frozenset[int] | None = attrs.field(default=None, converter=_numbers)
    probability: float = attrs.field(default=1.0, validator=[attrs.validators.ge(0), attrs.validators.le(1)])
    times: int | None = None

    effect: Effect = attrs.field(default="none", validator=_checked_effect)
    delay: float = 0.0
    """Seconds before anything else happens."""
    code: int = 500
    """The status answered by `effect="status"`."""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    body: str | None = None
    """The body answered by `effect="status"`; by default an error in the vendor's shape."""
    after: int = 0
    """Bytes of the body let through by `cut` and `truncate`."""
    handled: bool = False
    """The request takes effect before its answer is spoiled: the case in which a retry would send twice."""

    @classmethod
    def status(cls, code: int, *, retry_after: float | str | None = None, html: bool = False, **criteria: Any) -> Fault:
        """Answer `code` in the vendor's error shape, or with a proxy's `html` page; `retry_after` sets the header."""
        headers = dict(criteria.pop("headers", {}))
        if retry_after is not None:
            headers["Retry-After"] = f"{retry_after:g}" if isinstance(retry_after, int | float) else retry_after
        if html:
            headers.setdefault("Content-Type", "text/html")
            criteria.setdefault("body", f"<html><body><h1>{code} from a proxy</h1></body></html>")
        return cls(effect="status", code=code, headers=headers, **criteria)

    @classmethod
    def cut(cls, *, after: int, **criteria: Any) -> Fault:
        """Close the connection after `after` bytes of the body; the header promised all of it."""
        return cls(effect="cut", after=after, handled=True, **criteria)

    @classmethod
    def truncate(cls, *, after: int, **criteria: Any) -> Fault:
        """Send only `after` bytes of the body, and say that this was all: broken JSON with a correct length."""
        return cls(effect="truncate", after=after, handled=True, **criteria)

    @classmethod
    def reset(cls, **criteria: Any) -> Fault:
        """Reset the connection before any header; with `handled=True` only after the request took effect."""
        return cls(effect="reset", **criteria)

    @classmethod
    def wait(cls, seconds: float, **criteria: Any) -> Fault:
        """Answer as usual, `seconds` late."""
        return cls(delay=seconds, **criteria)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Fault:
        """A fault from JSON: the attributes by name, or `{"status": 429, "retry_after": 1, …}`, `{"cut": 200, …}`,
        `{"truncate": 20, …}`, `{"reset": true, …}`, `{"wait": 0.5, …}` with the criteria beside it.
        """
        rest = dict(data)
        if "status" in rest:
            return cls.status(rest.pop("status"), **rest)
        if "cut" in rest:
            return cls.cut(after=rest.pop("cut"), **rest)
        if "truncate" in rest:
            return cls.truncate(after=rest.pop("truncate"), **rest)
        if "wait" in rest:
            return cls.wait(rest.pop("wait"), **rest)
        return cls.reset(**rest) if rest.pop("reset", False) else cls(**rest)

    def to_dict(self) -> dict[str, Any]:
        """The attributes that differ from their defaults, JSON-ready; `from_dict` takes them back."""
        blank = Fault()
        data = {
            field.name: getattr(self, field.name)
            for field in attrs.fields(Fault)
            if getattr(self, field.name) != getattr(blank, field.name)
        }
        return data | {name: sorted(data[name]) for name in ("nth",) if name in data}

    def fits(self, request: Target) -> bool:
        """Whether the request fits the criteria other than count and chance."""
        # Names are unique within a provider: the group before the dot is for the reader.
        operation = self.operation and self.operation.rpartition(".")[2]
        return (
            self.provider in (None, request.provider)
            and (self.method is None or self.method.upper() == request.method)
            and (self.path is None or fnmatch.fnmatchcase(request.path, self.path))
            and (operation is None or any(fnmatch.fnmatchcase(name, operation) for name in request.names))
        )


@attrs.frozen(kw_only=True)
class Target:
    """A request as faults see it."""

    provider: str
    method: str
    path: str
    names: tuple[str, ...] = ()
    """Every name of its operation."""


class Faults:
    """The faults in force. The first that applies to a request wins; safe to change while requests arrive."""

    def __init__(self, *, seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._seed = seed
        self.clear()

    @property
    def all(self) -> list[Fault]:
        """What was added, in order, used up or not."""
        with self._lock:
            return [counted.fault for counted in self._faults]

    def add(self, *faults: Fault) -> None:
        """Put faults in force, behind those that are."""
        with self._lock:
            self._faults.extend(_Counted(fault) for fault in faults)

    def load(self, source: Path) -> None:
        """Add the faults in a JSON file: a list of objects as `Fault.from_dict` takes them."""
        self.add(*(Fault.from_dict(each) for each in json.loads(source.read_text(encoding="utf-8"))))

    def clear(self) -> None:
        """Remove all, and begin chance anew."""
        with self._lock:
            self._faults: list[_Counted] = []
            self._random = random.Random(self._seed)  # noqa: S311 - chance, not secrecy

    def take(self, request: Target) -> Fault | None:
        """The fault that applies to `request`, counted as used."""
        with self._lock:
            applying = [counted for counted in self._faults if counted.counts(request, self._random)]
            for counted in applying[:1]:
                counted.used += 1
            return applying[0].fault if applying else None


@attrs.define
class _Counted:
    fault: Fault
    seen: int = 0
    used: int = 0

    def counts(self, request: Target, chance: random.Random) -> bool:
        fault = self.fault
        if not fault.fits(request) or (fault.times is not None and self.used >= fault.times):
            return False
        self.seen += 1
        if fault.nth is not None and self.seen not in fault.nth:
            return False
        return fault.probability >= 1 or chance.random() < fault.probability
