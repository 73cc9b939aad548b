"""Where credentials come from: arguments, functions, environment variables and the settings file."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import attrs

from trilogue._auth.settings import (
    ENV_PREFIX,
    SECRET_SUFFIXES,
    Source,
    find_setting,
    settings_of_file,
    settings_path,
)
from trilogue.errors import ConfigError

Credential = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that returns the current one. The function is called for each request, so that a
credential can rotate. Asynchronous clients take coroutine functions as well."""

WEBHOOK_SECRET = "webhook_secret"  # noqa: S105 - the name of a setting
"""A setting of each service that no client reads: `trilogue webhooks verify` does."""


@attrs.frozen
class EnvironmentVariable:
    """A credential that is looked up for each request, so that a pickled client holds only its name.

    It is the value of the variable, or what the file, command or keyring entry has that ``<name>_FILE``,
    ``<name>_COMMAND`` or ``<name>_KEYRING`` names; from the environment, or else from the settings file.

    Args:
        name: the variable's full name.

    """

    name: str

    def __call__(self) -> str:
        """Read it.

        Raises:
            ConfigError: it is not set, or what it names cannot be read.

        """
        found = self._find()
        return found if isinstance(found, str) else _fetch(found)

    async def read(self) -> str:
        """The same in a thread where it is not known at once: a command may take a minute.

        Raises:
            ConfigError: as by calling it.

        """
        found = self._find()
        if isinstance(found, str):
            return found
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        return await asyncio.to_thread(_fetch, found)

    def _find(self) -> str | Source:
        """The value, or where it is to be fetched from."""
        value = os.environ.get(self.name, "")  # The usual case, for each request.
        if value:
            return value
        source = find_setting(self.name, secret=True)
        if source is None:
            raise ConfigError(f"the environment variable {self.name} is not set")
        return source.text if source.kind == "value" else source


def _fetch(source: Source) -> str:
    from trilogue._auth.secret_sources import secret_of  # noqa: PLC0415 - only where it is used

    return secret_of(source)


@attrs.frozen(kw_only=True)
class Variables:
    """The settings that a client's arguments are read from: ``TRILOGUE_<PROVIDER>_<ARGUMENT>``.

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
        """What must be set and is not, by variable. Empty variables count as unset.

        Raises:
            ConfigError: the settings file has a setting that this provider has not.

        """
        self._check_file()
        found: list[str] = []
        for alternatives in self.needed:
            unset = [
                [self.name_of(argument) for argument in each if self.source_of(argument) is None]
                for each in alternatives
            ]
            if all(unset):
                found.append(" or ".join(" and ".join(names) for names in unset))
        return found

    def source_of(self, argument: str) -> Source | None:
        """Where an argument is set."""
        return find_setting(self.name_of(argument), secret=argument in self.secret)

    def sources(self) -> dict[str, Source]:
        """Where the arguments come from that are set."""
        found = ((argument, self.source_of(argument)) for argument in self._arguments())
        return {argument: source for argument, source in found if source is not None}

    def read(self) -> dict[str, Any]:
        """The arguments that are set.

        Raises:
            ConfigError: variables are missing, and it names all of them; or the settings file has others.

        """
        if missing := self.missing():
            raise missing_variables(missing, self.provider)
        return {
            argument: EnvironmentVariable(self.name_of(argument)) if argument in self.secret else source.text
            for argument, source in self.sources().items()
        }

    def _arguments(self) -> Iterator[str]:
        yield from (name for alternatives in self.needed for each in alternatives for name in each)
        yield from self.optional

    def _check_file(self) -> None:
        """Refuse unknown keys in this service's table of the settings file: most likely, one is misspelt."""
        known = {self.name_of(argument) for argument in self._arguments()}
        secrets = {self.name_of(argument) for argument in {*self.secret, WEBHOOK_SECRET}}
        known |= {name + suffix for name in secrets for suffix in SECRET_SUFFIXES}
        first = self.name_of("")
        unknown = [name for name in settings_of_file() if name.startswith(first) and name not in known]
        if unknown:
            keys = ", ".join(name.removeprefix(first).lower() for name in unknown)
            names = ", ".join(sorted(self._arguments()))
            raise ConfigError(
                f"{settings_path()}: [{self.provider}] has no setting {keys}; it has {names}", provider=self.provider
            )


def set_providers(providers: tuple[str, ...]) -> list[str]:
    """Those providers of which a setting is set, in the environment or the settings file.

    Raises:
        ConfigError: the settings file cannot be read, or has a table of another name.

    """
    webhooks = tuple(f"{WEBHOOK_SECRET}{suffix}".upper() for suffix in SECRET_SUFFIXES)
    in_file = [name.removeprefix(ENV_PREFIX) for name in settings_of_file()]
    for name in in_file:
        if not name.startswith(tuple(f"{provider.upper()}_" for provider in providers)):
            raise ConfigError(f"{settings_path()}: the tables are {', '.join(f'[{each}]' for each in providers)}")
    names = [name.removeprefix(ENV_PREFIX) for name in os.environ if name.startswith(ENV_PREFIX)] + in_file
    return [
        provider
        for provider in providers
        if any(name.startswith(f"{provider.upper()}_") and not name.endswith(webhooks) for name in names)
    ]


def missing_variables(names: list[str], provider: str | None = None) -> ConfigError:
    """The error for variables that are not set."""
    return ConfigError(
        f"set {', '.join(names)} in the environment, or give the arguments to the client", provider=provider
    )
