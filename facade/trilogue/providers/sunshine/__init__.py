"""Sunshine Conversations: its clients, its paged operations, its models as records."""

from typing import TYPE_CHECKING

from trilogue.providers.sunshine.client import Sunshine

if TYPE_CHECKING:
    from trilogue.providers.sunshine.aio import AsyncSunshine

__all__ = ["AsyncSunshine", "Sunshine"]


def __getattr__(name: str) -> object:
    if name == "AsyncSunshine":
        from trilogue.providers.sunshine.aio import AsyncSunshine  # noqa: PLC0415 - a synchronous program needs no other client

        return AsyncSunshine
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
