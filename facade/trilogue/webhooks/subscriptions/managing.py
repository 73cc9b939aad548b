"""Subscribes to events on all services, so that the result is the same however often it is done."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from trilogue._internal.arguments import short
from trilogue._internal.urls import require_https
from trilogue.errors import ConfigError
from trilogue.paging._routine import ClientCaller, run, run_async

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trilogue._async_hub import AsyncHub
    from trilogue.hub import Hub
    from trilogue.paging._routine import Routine
    from trilogue.providers._base.aio import AsyncProviderClient
    from trilogue.providers._base.sync import ProviderClient
    from trilogue.records import Provider
    from trilogue.webhooks.subscriptions.records import Subscription, Subscriptions

    Blocking: TypeAlias = Hub | ProviderClient[Any, Any, Any, Any]
    Asynchronous: TypeAlias = AsyncHub | AsyncProviderClient[Any, Any, Any, Any]


def subscribe(
    hub: Blocking,
    url: str,
    *,
    secret: str | None = None,
    kinds: Mapping[Provider, Sequence[str]] | None = None,
) -> dict[Provider, Subscription]:
    """Have each service deliver its events to ``url`` and the service's name: ``https://…/webhooks/dixa``.

    A webhook with this URL is changed where it differs, and made where it is missing; others are left alone. After an
    error, call it again.

    Args:
        hub: a Hub, or a client of one service.
        url: the beginning of the URLs, those of `asgi`'s and `wsgi`'s receivers.
        secret: what Sinch signs with. Sunshine and Dixa choose their own, which the result holds.
        kinds: what to deliver, by service and the service's names; by default what tells of customers' messages.

    Returns:
        The webhooks by service. Their ``secret`` is what the receivers need.

    Raises:
        ConfigError: a secret is missing, or the URL cannot be delivered to.
        TrilogueError: a service could not be reached, or refused.

    """
    return {
        provider: run(routine, ClientCaller(client))
        for provider, client, routine in _subscribing(hub, url, secret, kinds)
    }


async def subscribe_async(
    hub: Asynchronous,
    url: str,
    *,
    secret: str | None = None,
    kinds: Mapping[Provider, Sequence[str]] | None = None,
) -> dict[Provider, Subscription]:
    """`subscribe` with an ``AsyncHub`` or an asynchronous client.

    Args:
        hub: a Hub, or a client of one service.
        url: the beginning of the URLs, those of `asgi`'s and `wsgi`'s receivers.
        secret: what Sinch signs with. Sunshine and Dixa choose their own, which the result holds.
        kinds: what to deliver, by service and the service's names; by default what tells of customers' messages.

    Returns:
        The webhooks by service. Their ``secret`` is what the receivers need.

    """
    return {
        provider: await run_async(routine, ClientCaller(client))
        for provider, client, routine in _subscribing(hub, url, secret, kinds)
    }


def list_subscriptions(hub: Blocking) -> list[Subscription]:
    """All webhooks of the services, also those that other programs made.

    Args:
        hub: whose services are asked.

    """
    return [each for _, client, service in _services(hub) for each in run(service.listed(), ClientCaller(client))]


async def list_subscriptions_async(hub: Asynchronous) -> list[Subscription]:
    """`list_subscriptions` with an ``AsyncHub`` or an asynchronous client.

    Args:
        hub: whose services are asked.

    Returns:
        The webhooks, service by service.

    """
    return [
        each
        for _, client, service in _services(hub)
        for each in await run_async(service.listed(), ClientCaller(client))
    ]


def unsubscribe(hub: Blocking, url: str) -> list[Subscription]:
    """Remove the webhooks that `subscribe` made with ``url``.

    Args:
        hub: whose services are asked.
        url: the address that `subscribe` was given.

    Returns:
        What was removed; empty if nothing was there.

    """
    return [
        each
        for provider, client, service in _services(hub)
        for each in run(_removing(service, _target(url, provider)), ClientCaller(client))
    ]


async def unsubscribe_async(hub: Asynchronous, url: str) -> list[Subscription]:
    """`unsubscribe` with an ``AsyncHub`` or an asynchronous client.

    Args:
        hub: whose services are asked.
        url: the address that `subscribe` was given.

    Returns:
        What was removed; empty if nothing was there.

    """
    return [
        each
        for provider, client, service in _services(hub)
        for each in await run_async(_removing(service, _target(url, provider)), ClientCaller(client))
    ]


def _services(hub: object) -> Iterator[tuple[Provider, Any, Subscriptions]]:
    """Each client of a Hub, or a client, with its service's webhooks."""
    clients: dict[Provider, Any] = getattr(hub, "_clients", None) or {cast("Any", hub).provider: hub}
    for provider, client in clients.items():
        module: Any = import_module(f"trilogue.webhooks.subscriptions.{provider}")
        service = module
        if provider == "sinch":
            service = module.SinchSubscriptions(client._defaults["app_id"])  # noqa: SLF001 - not public on clients
        yield provider, client, service


def _subscribing(
    hub: object, url: str, secret: str | None, kinds: Mapping[Provider, Sequence[str]] | None
) -> list[tuple[Provider, Any, Routine[Subscription]]]:
    """What to run on each client. All arguments are checked before anything is sent."""
    found: list[tuple[Provider, Any, Routine[Subscription]]] = []
    for provider, client, service in _services(hub):
        if service.needs_secret and not secret:
            raise ConfigError("secret is missing: Sinch signs with a secret of yours", provider=provider)
        wanted = (kinds or {}).get(provider, service.default_kinds)
        if isinstance(wanted, str) or not wanted:
            raise ConfigError(f'kinds must be names by service, {{"dixa": ["…"]}}, not {short(wanted)}')
        found.append((provider, client, _ensuring(service, _target(url, provider), tuple(wanted), secret)))
    return found


def _target(url: str, provider: Provider) -> str:
    if not isinstance(url, str) or not url.startswith(("https://", "http://")):
        raise ConfigError(f"url must begin with https://, not {short(url)}")
    require_https(url, "url")
    return f"{url.rstrip('/')}/{provider}"


def _ensuring(service: Subscriptions, url: str, kinds: tuple[str, ...], secret: str | None) -> Routine[Subscription]:
    for each in (yield from service.listed()):
        if each.url == url:
            secret_is_right = not service.needs_secret or each.secret == secret
            if set(each.kinds) == set(kinds) and each.enabled and secret_is_right:
                return each
            return (yield from service.changed(each, kinds, secret))
    return (yield from service.made(url, kinds, secret))


def _removing(service: Subscriptions, url: str) -> Routine[list[Subscription]]:
    found = [each for each in (yield from service.listed()) if each.url == url]
    for each in found:
        yield from service.removed(each)
    return found
