"""Dixa: its clients, its paged operations, its models as records."""

from typing import TYPE_CHECKING

from trilogue.providers.dixa.client import Dixa

if TYPE_CHECKING:
    from trilogue.providers.dixa.aio import AsyncDixa

__all__ = ["AsyncDixa", "Dixa"]


def __getattr__(name: str) -> object:
    if name == "AsyncDixa":
        from trilogue.providers.dixa.aio import AsyncDixa  # noqa: PLC0415 - a synchronous program needs no other client

        return AsyncDixa
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
