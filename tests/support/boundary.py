"""Watches every public call of the library: what leaves it is a `TrilogueError`, or names a wrong argument.

The public classes are wrapped while a test of a watched folder runs. A call that the library makes itself, inside
another one, is not looked at. What the caller's own code raises (a callback, a signal's handler) passes.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import trilogue
from trilogue import TrilogueError, limits, retry, webhooks
from trilogue.paging import _merge, _pagers

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Collection, Generator, Iterator
    from contextlib import AbstractContextManager

TESTS = str(Path(__file__).parents[1])
PACKAGES = ("trilogue", "trilogue_sunshine", "trilogue_dixa", "trilogue_sinch")
SPECIAL = {
    "__init__",
    "__enter__",
    "__exit__",
    "__aenter__",
    "__aexit__",
    "__iter__",
    "__aiter__",
    "__getattr__",
    "__repr__",
}
THE_TESTS_OWN = ZeroDivisionError
"""What these tests let a signal's handler raise. Its frames are removed on the way out, with those of httpx."""

GIVEN_ELSEWHERE = {
    "Pager": {"conversation_id", "user_id", "contact_id"},
    "AsyncPager": {"conversation_id", "user_id", "contact_id"},
    "Delivery": {"body", "headers", "replays"},
}
"""Arguments that were given to the function that made the object, and whose value is used by its methods."""

_inside: ContextVar[bool] = ContextVar("inside", default=False)


def may_leave(error: BaseException, arguments: Collection[str]) -> bool:
    """Whether the library may end a call of a function with these arguments with this exception."""
    if not isinstance(error, Exception) or isinstance(
        error, TrilogueError | StopIteration | StopAsyncIteration | THE_TESTS_OWN
    ):
        return True
    if type(error) in {TypeError, ValueError}:
        return bool(set(re.findall(r"[A-Za-z_]+", str(error))) & set(arguments))
    return _raised_by_the_caller(error) and not isinstance(error, OSError | UnicodeError)


def _raised_by_the_caller(error: Exception) -> bool:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    name = "" if trace is None else trace.tb_frame.f_code.co_filename
    return name.startswith(TESTS) and name != __file__


class Boundary:
    """Wraps the public classes while a test runs, and keeps what should not have left.

    The wrappers are made once, since that takes as long as several tests.
    """

    def __init__(self) -> None:
        self.violations: list[str] = []
        self._functions: list[tuple[type, str, object, object]] = []
        for kind in public_classes():
            for name, value in vars(kind).items():
                if inspect.isfunction(value) and (not name.startswith("_") or name in SPECIAL):
                    self._functions.append((kind, name, value, self._watched(value, f"{kind.__name__}.{name}")))

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        """Wrap the classes, give what leaves them in the meantime, and put them back."""
        self.violations = found = []
        for kind, name, _, watched in self._functions:
            setattr(kind, name, watched)
        try:
            yield found
        finally:
            for kind, name, value, _ in self._functions:
                setattr(kind, name, value)

    @contextmanager
    def call(self, name: str, arguments: Collection[str]) -> Iterator[None]:
        """One public call, or one step of an iterator."""
        if _inside.get():
            yield
            return
        token = _inside.set(True)
        try:
            yield
        except BaseException as error:
            if not may_leave(error, arguments):
                self.violations.append(f"{type(error).__name__} left {name}: {error!r}"[:500])
            raise
        finally:
            _inside.reset(token)

    def _watched(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        arguments = {*inspect.signature(function).parameters, *_fields(function)} - {"self"}
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def awaited(*args: Any, **options: Any) -> Any:
                with self.call(name, arguments):
                    return await function(*args, **options)

            return awaited

        @functools.wraps(function)
        def called(*args: Any, **options: Any) -> Any:
            with self.call(name, arguments):
                result = function(*args, **options)
            if _inside.get():
                return result
            if inspect.isgenerator(result):
                return Steps(result, partial(self.call, name, arguments))
            return AsyncSteps(result, partial(self.call, name, arguments)) if inspect.isasyncgen(result) else result

        return called


def _fields(function: Callable[..., Any]) -> set[str]:
    """What a message may name instead of an argument: the function and its class, and the keys of `**options`."""
    names = set(function.__qualname__.split("."))
    names |= GIVEN_ELSEWHERE.get(function.__qualname__.partition(".")[0], set())
    takes_options = any(each.kind is each.VAR_KEYWORD for each in inspect.signature(function).parameters.values())
    return names | ({"argument", "extra_body", "extra_headers", "extra_query", "timeout"} if takes_options else set())


class Steps:
    """A generator, each step of which is a public call."""

    def __init__(self, inner: Generator[Any], step: Callable[[], AbstractContextManager[None]]) -> None:
        self._inner, self._step = inner, step

    def __iter__(self) -> Steps:
        return self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)  # What a caller does not use: a generator's `send` and `throw`.

    def __next__(self) -> Any:
        with self._step():
            return next(self._inner)

    def close(self) -> None:
        """Close the generator."""
        with self._step():
            self._inner.close()


class AsyncSteps:
    """An asynchronous generator, each step of which is a public call."""

    def __init__(self, inner: AsyncGenerator[Any], step: Callable[[], AbstractContextManager[None]]) -> None:
        self._inner, self._step = inner, step

    def __aiter__(self) -> AsyncSteps:
        return self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)  # What a caller does not use: a generator's `send` and `throw`.

    async def __anext__(self) -> Any:
        with self._step():
            return await anext(self._inner)

    async def aclose(self) -> None:
        """Close the generator."""
        with self._step():
            await self._inner.aclose()


@functools.cache
def boundary() -> Boundary:
    """The one of this process."""
    return Boundary()


def public_classes() -> list[type]:
    """The classes that a caller uses, with their bases of ours."""
    clients = [getattr(trilogue, f"{kind}{name}") for kind in ("", "Async") for name in ("Sunshine", "Dixa", "Sinch")]
    found: list[type] = [
        *clients,
        trilogue.Hub,
        trilogue.AsyncHub,
        trilogue.Customer,
        trilogue.RetryPolicy,
        trilogue.Timeouts,
        limits.RateLimit,
        limits.RateLimiter,
        retry.RetryBudget,
        webhooks.Receiver,
        webhooks.Delivery,
        webhooks.MemoryReplayStore,
        *_classes(_pagers),
        *_classes(_merge),
    ]
    for provider in ("sunshine", "dixa", "sinch"):
        found += _classes(importlib.import_module(f"trilogue.providers.{provider}.iterate"))
        found += _classes(importlib.import_module(f"trilogue_{provider}.types"), "File")
        api = importlib.import_module(f"trilogue_{provider}.api")
        for module in pkgutil.iter_modules(api.__path__):
            found += _classes(importlib.import_module(f"{api.__name__}.{module.name}"))
    bases = [base for kind in found for base in kind.__mro__ if base.__module__.partition(".")[0] in PACKAGES]
    return list(dict.fromkeys(bases))


def _classes(module: Any, *names: str) -> list[type]:
    """The public classes that a module defines."""
    return [
        value
        for name, value in vars(module).items()
        if isinstance(value, type)
        and value.__module__ == module.__name__
        and not name.startswith("_")
        and (not names or name in names)
    ]
