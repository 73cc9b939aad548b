"""Sends requests: throttling, authentication, retries, deadlines, limits of size, and typed errors.

The synchronous and the asynchronous client share their decisions (``attempts``); only the short loops that send and
sleep are written twice. Names of httpx are imported here and in ``_auth`` only.
"""

from typing import TYPE_CHECKING

from trilogue._http.settings import (
    AsyncTransport,
    CallOptions,
    ServiceRules,
    Settings,
    SyncTransport,
    Timeouts,
    Verify,
)
from trilogue._http.sync import HttpClient

if TYPE_CHECKING:
    from trilogue._http.aio import AsyncHttpClient

__all__ = [
    "AsyncHttpClient",
    "AsyncTransport",
    "CallOptions",
    "HttpClient",
    "ServiceRules",
    "Settings",
    "SyncTransport",
    "Timeouts",
    "Verify",
]


def __getattr__(name: str) -> object:
    if name == "AsyncHttpClient":
        from trilogue._http.aio import AsyncHttpClient  # noqa: PLC0415 - a synchronous program never loads asyncio

        return AsyncHttpClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
