"""The Sinch Conversation API: its clients, its paged operations, its models as records."""

from typing import TYPE_CHECKING

from trilogue.providers.sinch.client import Sinch

if TYPE_CHECKING:
    from trilogue.providers.sinch.aio import AsyncSinch

__all__ = ["AsyncSinch", "Sinch"]


def __getattr__(name: str) -> object:
    if name == "AsyncSinch":
        from trilogue.providers.sinch.aio import AsyncSinch  # noqa: PLC0415 - a synchronous program needs no other client

        return AsyncSinch
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
