"""Faults as data: which requests they apply to, and what happens. `endpoint` carries them out."""

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


def _check_effect(_: Fault, __: attrs.Attribute[Effect], value: str) -> None:
    if value not in get_args(Effect):
        raise ValueError(f"effect must be one of {', '.join(get_args(Effect))}, not {value!r}")


@attrs.frozen(kw_only=True)
class Fault:
    """An error that the sandbox simulates, and the requests that it applies to.

    Make one with `status`, `cut`, `truncate`, `reset` or `wait`. Each takes the criteria as keyword arguments; a
    request matches if it meets all that are given.

        sandbox.faults.add(Fault.status(429, retry_after=1, provider="dixa", nth=3))

    Args:
        provider: the service: "sunshine", "dixa" or "sinch".
        operation: the name in the generated client (`list_messages` or `messages.list_messages`), or the vendor's
            operationId. A shell pattern: `list_*`.
        method: the HTTP method, in any case.
        path: the path without the query. A shell pattern: `/v1/agents*`.
        nth: which of the matching requests, counted from 1 since the fault was added: a number or several.
            By default all.
        probability: the chance, from 0 to 1, that the fault applies to a matching request. The same `Sandbox(seed=…)`
            gives the same choices. Default: 1.
        times: how often the fault applies before it ends. By default it does not end.

    """

    provider: str | None = None
    operation: str | None = None
    method: str | None = None
    path: str | None = None
    nth: frozenset[int] | None = attrs.field(default=None, converter=_numbers)
    probability: float = attrs.field(default=1.0, validator=[attrs.validators.ge(0), attrs.validators.le(1)])
    times: int | None = None

    effect: Effect = attrs.field(default="none", validator=_check_effect)
    """What happens to the response; "none" leaves it as it is."""
    delay: float = 0.0
    """Seconds to wait before the effect."""
    code: int = 500
    """The status of the response, for `effect="status"`."""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Headers of the response, for `effect="status"`."""
    body: str | None = None
    """The body of the response, for `effect="status"`; by default an error in the vendor's format."""
    after: int = 0
    """How many bytes of the body are sent, for "cut" and "truncate"."""
    handled: bool = False
    """Whether the request takes effect before its response is lost. A retry of such a request acts twice."""

    @classmethod
    def status(cls, code: int, *, retry_after: float | str | None = None, html: bool = False, **criteria: Any) -> Fault:
        """Answer with an error status.

        Args:
            code: the status.
            retry_after: the `Retry-After` header: seconds, or an HTTP date.
            html: answer with an HTML page, as a proxy does, instead of the vendor's error format.
            **criteria: the criteria, and any other attribute of `Fault`, such as `headers` or `handled`.

        Returns:
            The fault, for `Faults.add`.

        """
        headers = dict(criteria.pop("headers", {}))
        if retry_after is not None:
            headers["Retry-After"] = f"{retry_after:g}" if isinstance(retry_after, int | float) else retry_after
        if html:
            headers.setdefault("Content-Type", "text/html")
            criteria.setdefault("body", f"<html><body><h1>{code} from a proxy</h1></body></html>")
        return cls(effect="status", code=code, headers=headers, **criteria)

    @classmethod
    def cut(cls, *, after: int, **criteria: Any) -> Fault:
        """Close the connection after `after` bytes of the body. `Content-Length` announces the whole body.

        Args:
            after: bytes of the body that are sent.
            criteria: which requests fail, and any other attribute of `Fault`.

        Returns:
            The fault, for `Faults.add`.

        """
        return cls(effect="cut", after=after, handled=True, **criteria)

    @classmethod
    def truncate(cls, *, after: int, **criteria: Any) -> Fault:
        """Send only the first `after` bytes of the body, with a matching `Content-Length`: the JSON is invalid.

        Args:
            after: bytes of the body that are sent.
            criteria: which requests fail, and any other attribute of `Fault`.

        Returns:
            The fault, for `Faults.add`.

        """
        return cls(effect="truncate", after=after, handled=True, **criteria)

    @classmethod
    def reset(cls, **criteria: Any) -> Fault:
        """Reset the connection before any response is sent; with `handled=True` after the request took effect.

        Args:
            criteria: which requests fail, and any other attribute of `Fault`.

        Returns:
            The fault, for `Faults.add`.

        """
        return cls(effect="reset", **criteria)

    @classmethod
    def wait(cls, seconds: float, **criteria: Any) -> Fault:
        """Send the usual response `seconds` later.

        Args:
            seconds: how long the answer is held back.
            criteria: which requests fail, and any other attribute of `Fault`.

        Returns:
            The fault, for `Faults.add`.

        """
        return cls(delay=seconds, **criteria)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Fault:
        """A fault from JSON.

        Args:
            data: the attributes by name; or one of `{"status": 429, "retry_after": 1}`, `{"cut": 200}`,
                `{"truncate": 20}`, `{"reset": true}` and `{"wait": 0.5}`, each together with any criteria.

        Raises:
            TypeError: `data` has a key that is not an attribute.
            ValueError: an attribute has a value that is not allowed.

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
        """The attributes that differ from their defaults, as JSON values. `from_dict` reads them."""
        default = Fault()
        data = {
            field.name: getattr(self, field.name)
            for field in attrs.fields(Fault)
            if getattr(self, field.name) != getattr(default, field.name)
        }
        return data | {name: sorted(data[name]) for name in ("nth",) if name in data}

    def matches(self, request: RequestInfo) -> bool:
        """Whether the request meets all criteria except `nth`, `probability` and `times`.

        Args:
            request: a request that arrived.

        """
        # Names are unique within a provider, so that the group before the dot is not needed.
        operation = self.operation and self.operation.rpartition(".")[2]
        return (
            self.provider in (None, request.provider)
            and (self.method is None or self.method.upper() == request.method)
            and (self.path is None or fnmatch.fnmatchcase(request.path, self.path))
            and (operation is None or any(fnmatch.fnmatchcase(name, operation) for name in request.names))
        )


@attrs.frozen(kw_only=True)
class RequestInfo:
    """What the criteria of a fault are compared with."""

    provider: str
    method: str
    path: str
    names: tuple[str, ...] = ()
    """Every name of the operation."""


class Faults:
    """The active faults of a sandbox. If several apply to a request, the first one added is used. Thread-safe.

    Args:
        seed: seed for faults with a probability.

    """

    def __init__(self, *, seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._seed = seed
        self.clear()

    @property
    def used(self) -> list[tuple[Fault, int]]:
        """The faults of `all`, each with the number of times that it was applied."""
        with self._lock:
            return [(counted.fault, counted.used) for counted in self._faults]

    @property
    def all(self) -> list[Fault]:
        """Every fault that was added, in order, including those that have ended."""
        with self._lock:
            return [counted.fault for counted in self._faults]

    def add(self, *faults: Fault) -> None:
        """Add faults after the existing ones.

        Args:
            faults: the first that matches a request is simulated.

        """
        with self._lock:
            self._faults.extend(_Counted(fault) for fault in faults)

    def remove(self, fault: Fault) -> None:
        """Remove the first fault that equals `fault`.

        Args:
            fault: one that was added.

        Raises:
            ValueError: there is none.

        """
        with self._lock:
            for counted in self._faults:
                if counted.fault == fault:
                    self._faults.remove(counted)
                    return
        raise ValueError("the sandbox has no such fault")

    def load(self, source: Path) -> None:
        """Add the faults in a JSON file, which holds a list of objects that `Fault.from_dict` reads.

        Args:
            source: the file.

        """
        self.add(*(Fault.from_dict(each) for each in json.loads(source.read_text(encoding="utf-8"))))

    def clear(self) -> None:
        """Remove all faults, and restart the random sequence from the seed."""
        with self._lock:
            self._faults: list[_Counted] = []
            self._random = random.Random(self._seed)  # noqa: S311 - must be repeatable; nothing secret depends on it

    def select(self, request: RequestInfo) -> Fault | None:
        """The fault to apply to `request`, if any. Every fault counts the request; the selected one counts as used.

        Args:
            request: a request that arrived.

        """
        with self._lock:
            applying = [counted for counted in self._faults if counted.applies(request, self._random)]
            for counted in applying[:1]:
                counted.used += 1
            return applying[0].fault if applying else None


@attrs.define
class _Counted:
    """A fault with its counters: the matching requests seen, and how often it was applied."""

    fault: Fault
    seen: int = 0
    used: int = 0

    def applies(self, request: RequestInfo, randomness: random.Random) -> bool:
        """Count the request if it matches, and decide whether the fault applies to it."""
        fault = self.fault
        if not fault.matches(request) or (fault.times is not None and self.used >= fault.times):
            return False
        self.seen += 1
        if fault.nth is not None and self.seen not in fault.nth:
            return False
        return fault.probability >= 1 or randomness.random() < fault.probability
