"""A webhook at a service, in a form that all services share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine
    from trilogue.records import Provider


@frozen(kw_only=True)
class Subscription:
    """What a service delivers, and where.

    Args:
        provider: the service.
        id: the service's id: Sunshine's has the integration's id before it, ``integration/webhook``.
        url: where the service delivers.
        kinds: what it delivers, by the service's names.
        secret: what a receiver needs to verify deliveries; None where the service does not tell it.
        enabled: False if the service has it switched off (Dixa).

    """

    provider: Provider
    id: str
    url: str
    kinds: tuple[str, ...]
    secret: str | None = field(default=None, repr=False)
    enabled: bool = True


class Subscriptions(Protocol):
    """A service's webhooks, without I/O."""

    default_kinds: tuple[str, ...]
    """What tells of customers' messages."""
    needs_secret: bool
    """Whether the secret is ours to choose."""

    def listed(self) -> Routine[list[Subscription]]:
        """All webhooks."""
        ...

    def made(self, url: str, kinds: tuple[str, ...], secret: str | None) -> Routine[Subscription]:
        """Make a webhook."""
        ...

    def changed(self, old: Subscription, kinds: tuple[str, ...], secret: str | None) -> Routine[Subscription]:
        """Change what a webhook delivers, and switch it on."""
        ...

    def removed(self, old: Subscription) -> Routine[None]:
        """Remove a webhook."""
        ...
