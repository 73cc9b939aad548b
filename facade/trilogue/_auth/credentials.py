"""Where credentials come from: arguments, functions and environment variables."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
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
