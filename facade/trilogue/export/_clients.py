"""What an export needs of clients beyond their public methods, as a Hub does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.paging._routine import ClientCaller

if TYPE_CHECKING:
    from trilogue._http import Settings
    from trilogue._http.tally import CallTally
    from trilogue.limits import RateLimit
    from trilogue.providers._base.client import BaseClient
    from trilogue.providers._base.sending import SendingAdapter


def adapter_of(client: BaseClient[Any]) -> SendingAdapter:
    """The client's service as records."""
    adapter: SendingAdapter = getattr(client, "_adapter")  # noqa: B009 - not public on clients
    return adapter


def counted(client: BaseClient[Any], tally: CallTally) -> BaseClient[Any]:
    """The same client, whose requests are counted."""
    copied: BaseClient[Any] = getattr(client, "_counted")(tally)  # noqa: B009 - as above
    return copied


def caller_of(client: BaseClient[Any]) -> ClientCaller:
    """What calls operations for a routine."""
    return ClientCaller(client)


def limit_of(client: BaseClient[Any], *, exports: bool = False) -> RateLimit | None:
    """The client's rate limit, or that of Dixa's Exports API."""
    settings: Settings = getattr(client, "_http").settings  # noqa: B009 - as above
    limiters = [server.limiter for server in settings.servers.values()] if exports else [settings.limiter]
    return limiters[0].limit if limiters else None


def concurrency_of(client: BaseClient[Any]) -> int:
    """How many requests of the client may be under way at once."""
    concurrency: int = getattr(client, "_http").settings.concurrency  # noqa: B009 - as above
    return concurrency
