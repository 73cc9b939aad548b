"""The clients of a Hub: how they are given, or made from the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from trilogue._auth.credentials import missing_variables, set_providers
from trilogue._internal.arguments import short
from trilogue.errors import ConfigError
from trilogue.providers import PROVIDERS, client_class
from trilogue.providers._base.client import DEFAULT_RETRY, DEFAULT_TIMEOUTS, BaseClient, variables_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._http import Timeouts, Verify
    from trilogue.providers._base.aio import AsyncProviderClient
    from trilogue.providers._base.sync import ProviderClient
    from trilogue.records import Provider
    from trilogue.retry import RetryEvent, RetryPolicy

ClientT = TypeVar("ClientT", bound="ProviderClient[Any, Any, Any, Any] | AsyncProviderClient[Any, Any, Any, Any]")


class HubClients(Generic[ClientT]):
    """One client of each provider."""

    _kind: type[Any]
    """The class of its clients."""
    _asynchronous: bool

    def __init__(self, *clients: ClientT) -> None:
        if not clients:
            raise ConfigError("a Hub needs at least one client, as in Hub(Dixa(token=…))")
        for client in clients:
            if not isinstance(client, BaseClient):
                raise TypeError(f"clients must be clients, as in Hub(Dixa(token=…), …), not {short(client)}")
            if not isinstance(client, self._kind):
                raise ConfigError("Hub takes synchronous clients (Dixa …), AsyncHub asynchronous ones (AsyncDixa …)")
        self._clients: dict[Provider, ClientT] = {client.provider: client for client in clients}
        if len(self._clients) < len(clients):
            raise ConfigError("a Hub takes one client of each provider: make a second Hub for a second account")

    @classmethod
    def from_env(
        cls,
        *,
        timeout: float | Timeouts = DEFAULT_TIMEOUTS,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy = DEFAULT_RETRY,
        on_retry: Callable[[RetryEvent], object] | None = None,
        concurrency: int | None = None,
        proxy: str | None = None,
        verify: Verify = True,
    ) -> Self:
        """Make a client for each provider that has a ``TRILOGUE_<PROVIDER>_…`` variable; see their ``from_env``.

        The arguments are those of the clients' constructors, for all of them; None is a client's default.

        Returns:
            A Hub of these clients, which it closes.

        Raises:
            ConfigError: no such variable is set, or some are missing; it names all of them, of all providers.

        """
        kinds = {
            provider: client_class(provider, asynchronous=cls._asynchronous) for provider in _providers_in_environment()
        }
        if missing := [name for kind in kinds.values() for name in variables_of(kind).missing()]:
            raise missing_variables(missing)
        clients = [
            kind.from_env(
                timeout=timeout,
                total_timeout=total_timeout,
                max_attempts=max_attempts,
                retry=retry,
                on_retry=on_retry,
                **({} if concurrency is None else {"concurrency": concurrency}),
                proxy=proxy,
                verify=verify,
            )
            for kind in kinds.values()
        ]
        return cls(*clients)

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The Hub's providers, in the order of its clients."""
        return tuple(self._clients)

    def client(self, provider: Provider) -> ClientT:
        """The client of a provider.

        Args:
            provider: "sunshine", "dixa" or "sinch".

        Raises:
            ConfigError: the Hub has none.

        """
        if not isinstance(provider, str) or provider not in self._clients:
            name = provider if isinstance(provider, str) else short(provider)
            raise ConfigError(f"this Hub has no {name} client, only {', '.join(self._clients)}")
        return self._clients[provider]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._clients.values()))})"


def _providers_in_environment() -> list[Provider]:
    """The providers of which a variable is set."""
    names = set_providers(PROVIDERS)
    found: list[Provider] = [provider for provider in PROVIDERS if provider in names]
    if not found:
        needed = "; ".join(
            ", ".join(variables_of(client_class(provider, asynchronous=False)).missing()) for provider in PROVIDERS
        )
        raise ConfigError(f"set the variables of at least one provider in the environment: {needed}")
    return found
