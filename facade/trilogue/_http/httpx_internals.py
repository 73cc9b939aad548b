"""The one place that uses private attributes of httpx and httpcore, each with its reason; and what httpx is called.

Where an attribute is not as expected, nothing is changed, and the library works with httpx's own behaviour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore
import httpx

if TYPE_CHECKING:
    from collections.abc import Callable


HTTPX = httpx.__name__
"""``httpx``; or ``httpx2``, its successor, in a program that calls ``httpx2.alias_httpx()`` before it imports httpx or
this library. Its logger, its User-Agent and its extras have the same name."""


class _NoCookies(httpx.Cookies):
    """Stores no cookie: the services know a caller by the credentials, and no answer may change the next request."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave them in the answer."""


def disable_cookies(client: httpx.Client | httpx.AsyncClient) -> None:
    """Make a client store no cookies.

    httpx copies the cookies that it is given into a jar of its own. A jar that rejects all cookies would do with public
    names, and takes 15 µs for each answer, a tenth of a call's time.
    """
    private: Any = client
    if isinstance(getattr(client, "_cookies", None), httpx.Cookies):
        private._cookies = _NoCookies()  # noqa: SLF001 - see above


def replace_backends(client: httpx.Client, wrap: Callable[[httpcore.NetworkBackend], httpcore.NetworkBackend]) -> None:
    """Replace the network backend of each of a client's connection pools by what ``wrap`` makes of it.

    httpcore takes a backend as an argument, but httpx makes the pools itself and does not pass one on.
    """
    mounts: dict[object, object] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore.NetworkBackend):
            pool._network_backend = wrap(backend)  # noqa: SLF001 - see above


def proxy_of(client: httpx.Client | httpx.AsyncClient, url: httpx.URL) -> str | None:
    """The proxy that a client sends a request through, without its password; None without a proxy.

    httpx does not say it. It is asked for after a connection has failed.
    """
    find: Any = getattr(client, "_transport_for_url", None)
    pool = getattr(find(url) if callable(find) else None, "_pool", None)
    proxy = getattr(pool, "_proxy_url", None)
    if not isinstance(proxy, httpcore.URL):
        return None
    host = proxy.host.decode("ascii", "replace")
    port = "" if proxy.port is None else f":{proxy.port}"
    return f"{proxy.scheme.decode('ascii', 'replace')}://{f'[{host}]' if ':' in host else host}{port}"
