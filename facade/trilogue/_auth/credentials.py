"""Where credentials come from: arguments, functions and environment variables."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import Any

import attrs

from trilogue.errors import ConfigError

Credential = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that returns the current one. The function is called for each request, so that a
credential can rotate. Asynchronous clients take coroutine functions as well."""

ENV_PREFIX = "TRILOGUE_"
"""The first part of the names of all our environment variables."""


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


@attrs.frozen(kw_only=True)
class Variables:
    """The environment variables that a client's arguments are read from: ``TRILOGUE_<PROVIDER>_<ARGUMENT>``.

    Args:
        provider: the provider's name.
        needed: what a client cannot be made without. Each entry has alternatives, and an alternative has arguments that
            go together.
        optional: arguments with a default.
        secret: the arguments that are credentials; they become `EnvironmentVariable`.

    """

    provider: str
    needed: tuple[tuple[tuple[str, ...], ...], ...]
    optional: tuple[str, ...] = ()
    secret: frozenset[str] = frozenset()

    def name_of(self, argument: str) -> str:
        """The full name of an argument's variable."""
        return f"{ENV_PREFIX}{self.provider.upper()}_{argument.upper()}"

    def missing(self) -> list[str]:
        """What must be set and is not, by variable. Empty variables count as unset."""
        found: list[str] = []
        for alternatives in self.needed:
            unset = [[name for name in map(self.name_of, each) if not os.environ.get(name)] for each in alternatives]
            if all(unset):
                found.append(" or ".join(" and ".join(names) for names in unset))
        return found

    def read(self) -> dict[str, Any]:
        """The arguments whose variables are set.

        Raises:
            ConfigError: variables are missing; it names all of them.

        """
        if missing := self.missing():
            raise missing_variables(missing, self.provider)
        names = {
            argument: self.name_of(argument)
            for argument in (
                *(name for alternatives in self.needed for each in alternatives for name in each),
                *self.optional,
            )
        }
        return {
            argument: EnvironmentVariable(name) if argument in self.secret else os.environ[name]
            for argument, name in names.items()
            if os.environ.get(name)
        }


def missing_variables(names: list[str], provider: str | None = None) -> ConfigError:
    """The error for variables that are not set."""
    return ConfigError(
        f"set {', '.join(names)} in the environment, or give the arguments to the client", provider=provider
    )
