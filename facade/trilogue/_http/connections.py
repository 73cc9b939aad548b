"""What the two clients have in common beside the call: how they are built, opened again after a fork or a pickle, and
closed.
"""

from __future__ import annotations

import abc
import logging
import threading
from functools import cache
from typing import TYPE_CHECKING, Any

import httpx

from trilogue._auth.credentials import is_loopback
from trilogue._http.deadline import DEADLINE
from trilogue._internal import forks
from trilogue._version import __version__
from trilogue.errors import ClientClosedError

if TYPE_CHECKING:
    import ssl

    from trilogue._http.settings import Settings

_HEADERS = {
    "User-Agent": f"trilogue/{__version__} python-httpx/{httpx.__version__}",
    "Accept": "application/json",
    # What body.bound() unpacks.
    "Accept-Encoding": "gzip",
}
# Seconds. Many servers hang up after 5 s without a request (Node.js does), and a POST that meets that is lost.
_KEEP_ALIVE = 4.0


@cache
def _default_verification() -> ssl.SSLContext:
    # 20 ms to build, and the same for every client.
    return httpx.create_ssl_context()


def arguments(settings: Settings) -> dict[str, Any]:
    """The arguments of `httpx.Client` and `httpx.AsyncClient`."""
    return {
        "base_url": settings.base_url,
        "headers": {**_HEADERS, **settings.headers},
        "timeout": httpx.Timeout(**settings.timeout.phases()),
        "limits": httpx.Limits(
            max_connections=settings.max_connections,
            max_keepalive_connections=settings.max_connections,
            keepalive_expiry=_KEEP_ALIVE,
        ),
        "verify": settings.verify or _default_verification(),
        # A proxy from the environment has no business with this very machine.
        "trust_env": not is_loopback(settings.home.host),
    }


def emptied(response: httpx.Response | None) -> httpx.Response | None:
    """The answer without its body, if that was lost but the status says enough: an error stays that error."""
    if response is None or response.is_success:
        return None
    headers = [(name, value) for name, value in response.headers.multi_items() if name != "content-encoding"]
    return httpx.Response(response.status_code, headers=headers, content=b"", request=response.request)


class _NoCookies(httpx.Cookies):
    """Keeps none: the services know a caller by the credentials, and what one answer sets has no business in the next
    request. (httpx's own jar takes longer for an answer without cookies than everything we do around a call.)
    """

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave them in the answer."""


class Connections(abc.ABC):
    """The life of a client's connections."""

    settings: Settings

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._opening = threading.Lock()
        self._forked = False
        self._connect()
        forks.watch(self)

    @property
    def cookies(self) -> httpx.Cookies:
        """None are kept; see `_NoCookies`."""
        return _NoCookies()

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        del cookies
        raise AttributeError("this client keeps no cookies: send one as a header, if a request must have it")

    @abc.abstractmethod
    def _connect(self) -> None:
        """Make the connection pool."""

    def _ready(self, *, closed: bool) -> None:
        """Check that the client can be used, and open it again in the child of a fork: the parent's sockets are the
        parent's.
        """
        if closed:
            raise ClientClosedError(
                "the client was closed: make a new one, or keep its `with` block open",
                provider=self.settings.rules.provider,
            )
        if self._forked:
            with self._opening:
                if self._forked:
                    self._connect()
                    self._forked = False

    def after_fork(self) -> None:
        """Note that this is another process now."""
        self._opening = threading.Lock()
        self._forked = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.settings.rules.provider!r}, {self.settings.base_url!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.settings,)


class _WithoutQuery(logging.Filter):
    """httpx logs each URL at INFO, and ours hold e-mail addresses and phone numbers as filters: cut the query off for
    our calls.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if DEADLINE.get() is not None and isinstance(record.args, tuple):
            record.args = tuple(
                value.copy_with(query=None) if isinstance(value, httpx.URL) else value for value in record.args
            )
        return True


logging.getLogger("httpx").addFilter(_WithoutQuery())
