"""The one place that uses private attributes of httpx and httpcore, each with its reason; and what httpx is called.

Where an attribute is not as expected, nothing is changed, and the library works with httpx's own behaviour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore
import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


HTTPX = httpx.__name__
"""``httpx``; or ``httpx2``, its successor, in a program that calls ``httpx2.alias_httpx()`` before it imports httpx or
this library. Its logger, its User-Agent and its extras have the same name."""


def replace_cookies(client: httpx.Client | httpx.AsyncClient, cookies: httpx.Cookies) -> None:
    """Make a client keep its cookies in ``cookies`` itself.

    httpx copies the cookies that it is given into a jar of its own. A jar that rejects all cookies would do with public
    names, and takes 15 µs for each answer, a tenth of a call's time.
    """
    private: Any = client
    if isinstance(getattr(client, "_cookies", None), httpx.Cookies):
        private._cookies = cookies  # noqa: SLF001 - see above


def _pools(client: httpx.Client | httpx.AsyncClient) -> Iterator[Any]:
    """The httpcore pool of each of a client's transports; None for a transport without one.

    httpx makes the pools itself, and passes on neither a network backend nor a limit that could be read.
    """
    mounts: dict[object, object] = getattr(client, "_mounts", {})
    # A mount of None means the client's own transport.
    for transport in (getattr(client, "_transport", None), *filter(None, mounts.values())):
        yield getattr(transport, "_pool", None)


def replace_backends(client: httpx.Client, wrap: Callable[[httpcore.NetworkBackend], httpcore.NetworkBackend]) -> None:
    """Replace the network backend of each of a client's connection pools by what ``wrap`` makes of it.

    httpcore takes a backend as an argument, but httpx does not pass one on. The pool's lock is replaced as well, by the
    lock of `threading` in it: a signal handler that raises can leave the class around it, which is written in Python,
    locked for ever; a ``with`` block of the lock itself is released whenever the handler runs.
    """
    for pool in _pools(client):
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore.NetworkBackend):
            pool._network_backend = wrap(backend)  # noqa: SLF001 - see above
            lock = getattr(getattr(pool, "_optional_thread_lock", None), "_lock", None)
            if hasattr(lock, "__exit__"):
                pool._optional_thread_lock = lock  # noqa: SLF001 - see above


def replace_async_backends(client: httpx.AsyncClient, backend: httpcore.AsyncNetworkBackend) -> int | None:
    """Replace the network backend of each of a client's connection pools.

    Returns:
        The size of the smallest pool; None if a transport has no pool, or one whose connections carry several requests
        at once (HTTP/2), so that calls cannot be aborted by closing their connection.

    """
    size: int | None = None
    pools = list(_pools(client))
    for pool in pools:
        limit = getattr(pool, "_max_connections", None)
        if getattr(pool, "_http2", True) or not hasattr(pool, "_network_backend") or not isinstance(limit, int):
            return None
        size = limit if size is None else min(size, limit)
    for pool in pools:
        pool._network_backend = backend  # noqa: SLF001 - see above
    return size


def parser_of(response: httpx.Response) -> Any:
    """The state of the HTTP parser (h11) of the connection that an answer came on; None if it has none.

    httpcore keeps bytes that were read behind an answer, and takes them for the answer to the next request.
    """
    below: Any = response.stream
    for name in ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state"):
        below = getattr(below, name, None)
    known = hasattr(below, "trailing_data") and hasattr(getattr(below, "our_state", None), "__name__")
    return below if known else None


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
