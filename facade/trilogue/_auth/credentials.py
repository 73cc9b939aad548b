"""Where credentials come from: arguments, functions and environment variables. They show in no repr and no pickle."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from typing import Any, cast

import attrs

from trilogue.errors import ConfigError

Credential = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that returns the current one. The function is called for each request, so that a
credential can rotate. Asynchronous clients take coroutine functions as well."""

ENV_PREFIX = "TRILOGUE_"
"""The first part of the names of all our environment variables."""


class Secret:
    """A credential that its repr does not show.

    A literal credential cannot be pickled, since a pickle would hold it in clear. A function can: it is asked again
    in the other process.

    Args:
        name: the argument that it came in as, for errors.
        source: the credential, or a function that returns it.

    """

    __slots__ = ("_source", "name")

    def __init__(self, name: str, source: Credential) -> None:
        self.name = name
        self._source = source
        if not callable(source):
            problem = credential_problem(source)
            if problem:
                del source
                raise ConfigError(f"{name} {problem}")

    @property
    def rotates(self) -> bool:
        """Whether its value may be another one next time."""
        return callable(self._source)

    def reveal(self) -> str:
        """The credential as it is now.

        Raises:
            ConfigError: the function returned no usable credential, or is a coroutine function.

        """
        value = self._source() if callable(self._source) else self._source
        if isawaitable(value):
            cast("Any", value).close()
            raise ConfigError(f"{self.name} is an async function: give it to an asynchronous client")
        return self._checked(value)

    async def areveal(self) -> str:
        """The same for asynchronous clients, which also take coroutine functions."""
        value = self._source() if callable(self._source) else self._source
        return self._checked(await value if isawaitable(value) else value)

    def _checked(self, value: object) -> str:
        problem = credential_problem(value)
        if problem:
            # Deleted so that no frame of the traceback holds it.
            del value
            raise ConfigError(f"{self.name} {problem}")
        return cast("str", value)

    def __repr__(self) -> str:
        return f"Secret({self.name!r})"

    def __reduce__(self) -> tuple[object, ...]:
        if callable(self._source):
            return Secret, (self.name, self._source)
        raise ConfigError(
            f"a client whose {self.name} was given as a string cannot be pickled, since the pickle would hold it: "
            "make the client with from_env(), or give a function that returns the credential"
        )


def credential_problem(value: object) -> str:
    """What is wrong with a credential, in words that do not repeat it; empty if it can be used."""
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if not value:
        return "is empty"
    if value != value.strip():
        return "begins or ends with white space: strip it (files often end in a newline)"
    if not value.isprintable():
        return "holds characters that are not printable"
    return ""


@attrs.frozen
class EnvironmentVariable:
    """A credential that is read from the environment for each request, so that a pickled client holds only its name.

    Args:
        name: the variable's full name.

    """

    name: str

    def __call__(self) -> str:
        """Read it.

        Raises:
            ConfigError: it is not set.

        """
        value = os.environ.get(self.name, "")
        if not value:
            raise ConfigError(f"the environment variable {self.name} is not set")
        return value


def from_environment(
    provider: str,
    required: Mapping[str, str],
    optional: Mapping[str, str] | None = None,
    *,
    one_of: Mapping[str, str] | None = None,
    secret: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Collect a client's arguments from the environment.

    Args:
        provider: for the error.
        required: variable by argument, without the prefix ``TRILOGUE_``.
        optional: the same for arguments with a default. Empty variables count as unset.
        one_of: the same for arguments of which at least one is required.
        secret: the arguments that are credentials; they become `EnvironmentVariable`.

    Returns:
        The arguments whose variables are set.

    Raises:
        ConfigError: variables are missing; it names all of them.

    """
    variables = {**required, **(optional or {}), **(one_of or {})}
    found = {argument: ENV_PREFIX + name for argument, name in variables.items() if os.environ.get(ENV_PREFIX + name)}
    missing = [ENV_PREFIX + name for argument, name in required.items() if argument not in found]
    if one_of and not found.keys() & one_of.keys():
        missing.append(" or ".join(ENV_PREFIX + name for name in one_of.values()))
    if missing:
        raise ConfigError(
            f"set {', '.join(missing)} in the environment, or give the arguments to the client", provider=provider
        )
    return {
        argument: EnvironmentVariable(name) if argument in secret else os.environ[name]
        for argument, name in found.items()
    }
