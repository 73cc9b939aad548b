"""The three services, each mapped onto the same records and pagers: a folder per provider.

``_base`` has what they share; ``rules`` says which requests may be sent twice.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trilogue.records import Provider

CLIENTS: dict[Provider, tuple[str, str]] = {
    "sunshine": ("Sunshine", "AsyncSunshine"),
    "dixa": ("Dixa", "AsyncDixa"),
    "sinch": ("Sinch", "AsyncSinch"),
}
"""The client classes of each provider, synchronous and asynchronous, in ``trilogue.providers.<provider>``."""

PROVIDERS: tuple[Provider, ...] = tuple(CLIENTS)


def client_class(provider: Provider, *, asynchronous: bool) -> Any:
    """A provider's client class. Only this provider is imported."""
    return getattr(import_module(f"{__name__}.{provider}"), CLIENTS[provider][asynchronous])
