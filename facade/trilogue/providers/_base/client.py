"""What all clients have in common: how they are configured and made."""

from __future__ import annotations

import abc
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar

import attrs

from trilogue._http.settings import CONCURRENCY, MAX_CONNECTIONS, MAX_RESPONSE_BYTES, CallOptions, Settings, Timeouts
from trilogue._internal.json_reader import read_json
from trilogue.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from trilogue._auth import Auth
    from trilogue._auth.credentials import Variables
    from trilogue._http import ServiceRules, Verify
    from trilogue._http.settings import OwnServer
    from trilogue._http.tally import CallTally
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.paging._routine import ClientCaller
    from trilogue.providers._base.adapter import Capabilities
    from trilogue.providers._base.sending import SendingAdapter
    from trilogue.records import Provider
    from trilogue.retry import RetryEvent

TransportT = TypeVar("TransportT")
# The provider's own models of contacts, conversations, listed messages and messages just sent.
RawContactT = TypeVar("RawContactT")
RawConversationT = TypeVar("RawConversationT")
RawMessageT = TypeVar("RawMessageT")
RawSentT = TypeVar("RawSentT")

_MADE_WHEN_USED = frozenset({"api", "iterate", "_adapter", "_generated"})
DEFAULT_TIMEOUTS = Timeouts()
DEFAULT_RETRY = RetryPolicy()


@attrs.frozen(kw_only=True)
class ClientOptions:
    """The constructor arguments that all clients share, as the constructors pass them on."""

    timeout: float | Timeouts = DEFAULT_TIMEOUTS
    total_timeout: float | None = None
    max_attempts: int | None = None
    retry: RetryPolicy = DEFAULT_RETRY
    rate_limit: RateLimit | RateLimiter | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    max_response_bytes: int = MAX_RESPONSE_BYTES
    max_connections: int = MAX_CONNECTIONS
    concurrency: int = CONCURRENCY
    http_client: httpx.Client | httpx.AsyncClient | httpx.BaseTransport | httpx.AsyncBaseTransport | None = None
    headers: Mapping[str, str] | None = attrs.field(default=None, repr=False)
    proxy: str | None = attrs.field(default=None, repr=False)
    verify: Verify = True

    def settings(
        self, rules: ServiceRules, base_url: str, auth: Auth, servers: Mapping[str, OwnServer] | None = None
    ) -> Settings:
        """What an HTTP client is made from."""
        changes: dict[str, Any] = {"total_timeout": self.total_timeout, "max_attempts": self.max_attempts}
        given = {name: value for name, value in changes.items() if value is not None}
        is_policy = isinstance(self.retry, RetryPolicy)  # Settings refuses anything else.
        return Settings(
            rules=rules,
            base_url=base_url,
            auth=auth,
            retry=attrs.evolve(self.retry, **given) if given and is_policy else self.retry,
            timeout=self.timeout,
            limiter=self.rate_limit,
            on_retry=self.on_retry,
            max_response_bytes=self.max_response_bytes,
            max_connections=self.max_connections,
            concurrency=self.concurrency,
            http_client=self.http_client,
            headers=self.headers or {},
            proxy=self.proxy,
            verify=self.verify,
            servers=servers or {},
        )


class BaseClient(abc.ABC, Generic[TransportT]):
    """What synchronous and asynchronous clients share: what they are made of."""

    provider: Provider
    _variables: ClassVar[Variables]
    """The environment variables of its arguments."""
    _http: Any
    _defaults: Mapping[str, str] = {}
    """Path parameters that operations may leave out."""
    _call_options: CallOptions | None = None

    @abc.abstractmethod
    def _connect(self, settings: Settings) -> None:
        """Make the HTTP client."""

    @cached_property
    @abc.abstractmethod
    def _adapter(self) -> SendingAdapter:
        """The provider as records, without I/O."""

    @property
    def capabilities(self) -> Capabilities:
        """What works for this provider, and what to do instead where it does not."""
        return self._adapter.capabilities

    def with_options(
        self,
        *,
        timeout: float | Timeouts | None = None,
        max_attempts: int | None = None,
        total_timeout: float | None = None,
    ) -> Self:
        """The same client on the same connections, with other timeouts or attempts. Closing one closes both.

        Args:
            timeout: seconds for each phase of an attempt, or `Timeouts`; None keeps the client's.
            max_attempts: requests for one call at most, the first included; None keeps the client's.
            total_timeout: seconds for a whole call; None keeps the client's.

        """
        given = {"timeout": timeout, "max_attempts": max_attempts, "total_timeout": total_timeout}
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        copied = object.__new__(type(self))
        vars(copied).update(self.__getstate__())
        copied._call_options = attrs.evolve(self._call_options or CallOptions(), **changes)
        return copied

    def _generated_arguments(self) -> dict[str, Any]:
        """The arguments of the generated client."""
        return {
            "http_client": self._http,
            "defaults": self._defaults,
            "error_factory": _error_from,
            "loads": read_json,
            "servers": {server: own.url for server, own in self._http.settings.servers.items()},
            "extensions": {} if self._call_options is None else {"options": self._call_options},
        }

    def _shortened(self, seconds: float) -> Self:
        """The same client with ``total_timeout`` cut to ``seconds``."""
        options = self._call_options or CallOptions()
        current = options.policy(self._http.settings.retry).total_timeout
        return self.with_options(total_timeout=min(seconds, current))

    def _counted(self, tally: CallTally) -> Self:
        """The same client, whose requests are counted."""
        copied = self.with_options()
        vars(copied)["_call_options"] = attrs.evolve(self._call_options or CallOptions(), tally=tally)
        return copied

    @property
    def _caller(self) -> ClientCaller:
        """What calls operations for a routine."""
        from trilogue.paging._routine import ClientCaller  # noqa: PLC0415 - only for listings and records

        return ClientCaller(self)

    def __repr__(self) -> str:
        http = vars(self).get("_http")  # None while the client is made
        return f"{type(self).__name__}({'' if http is None else repr(http.settings.base_url)})"

    def __getstate__(self) -> dict[str, Any]:
        """Everything but what is made from it when it is first used."""
        return {name: value for name, value in self.__dict__.items() if name not in _MADE_WHEN_USED}


def variables_of(kind: type[BaseClient[Any]]) -> Variables:
    """The environment variables that a client class reads."""
    variables: Variables = getattr(kind, "_variables")  # noqa: B009 - not public on clients, since only a Hub needs it
    return variables


def _error_from(response: httpx.Response, cause: Exception | None) -> Exception:
    """The error for an answer that a generated operation cannot read."""
    from trilogue._http.error_bodies import from_response  # noqa: PLC0415 - only when a call fails

    return from_response(response, cause)
