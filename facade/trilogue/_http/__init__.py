"""The httpx clients whose ``send()`` throttles, authenticates, retries and raises typed errors; all of httpx but
``auth`` is in here.

Both clients drive the same `Call`, which decides; only their short loops, which send and sleep, are written twice.
"""

from typing import TYPE_CHECKING

from trilogue._http.settings import CallOptions, Settings, Timeouts, Transport
from trilogue._http.sync import HttpClient

if TYPE_CHECKING:
    from trilogue._http.aio import AsyncHttpClient

__all__ = ["AsyncHttpClient", "CallOptions", "HttpClient", "Settings", "Timeouts", "Transport"]


def __getattr__(name: str) -> object:
    if name == "AsyncHttpClient":
        from trilogue._http.aio import AsyncHttpClient  # noqa: PLC0415 - a synchronous program never loads asyncio

        return AsyncHttpClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
