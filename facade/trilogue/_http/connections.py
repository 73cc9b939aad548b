"""What the two clients share beside the call: how their httpx client is made, opened again after a fork, and closed."""

from __future__ import annotations

import abc
import logging
import os
import ssl
import threading
import warnings
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs
import httpx

from trilogue._http.environment import default_verification, environment_proxies, read_proxy
from trilogue._http.exchange import EXCHANGE
from trilogue._http.httpx_internals import HTTPX, proxy_of, replace_cookies
from trilogue._http.settings import Timeouts
from trilogue._internal import forks
from trilogue._version import __version__
from trilogue.errors import ClientClosedError, ConfigError, RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue._http.attempts import RequestAttempts
    from trilogue._http.settings import CallOptions, Settings, Verify

ClientT = TypeVar("ClientT", httpx.Client, httpx.AsyncClient)

_HTTPX_AGENT = f"python-{HTTPX}/"
_HEADERS = {
    "User-Agent": f"trilogue/{__version__} {_HTTPX_AGENT}{httpx.__version__}",
    "Accept": "application/json",
    # What body.limit_body() decompresses.
    "Accept-Encoding": "gzip",
}
# Seconds. Many servers close a connection after 5 s without a request (Node.js does); a POST sent at that moment is
# lost.
_KEEP_ALIVE = 4.0
# The timeouts of an httpx client that was made without any (httpx documentation, Timeouts).
_HTTPX_DEFAULT_TIMEOUT = httpx.Timeout(5.0)


def _verification(verify: Verify) -> ssl.SSLContext | bool:
    if verify is True:
        return default_verification()
    if isinstance(verify, str | os.PathLike):
        try:
            return ssl.create_default_context(cafile=os.fspath(verify))
        except (OSError, ValueError) as error:  # ValueError: no file can have such a name.
            raise ConfigError(f"verify={os.fspath(verify)!r} is no bundle of certificates: {error}") from None
    return verify


def _merged(headers: Mapping[str, str], others: Mapping[str, str]) -> httpx.Headers:
    """Both, where ``others`` replace the ones of the same name, in upper or lower case."""
    merged = httpx.Headers(headers)
    merged.update(others)
    return merged


class _NoCookies(httpx.Cookies):
    """Stores no cookie: the services know a caller by the credentials, and no answer may change the next request."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave them in the answer."""


class Connections(abc.ABC, Generic[ClientT]):
    """The life of the httpx client that a client of ours sends through.

    An httpx client that was given as ``http_client=`` keeps its own configuration, and its owner closes it. Its own
    timeouts hold unless ours were set.
    """

    settings: Settings
    _httpx: ClientT
    _kind: type[ClientT]
    _transport_kind: type[httpx.BaseTransport | httpx.AsyncBaseTransport]
    _proxied_kind: type[httpx.HTTPTransport | httpx.AsyncHTTPTransport]

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = threading.Lock()
        self._forked = False
        self._closed = False
        self._connected = False
        given = settings.http_client
        if given is not None and not isinstance(given, self._kind | self._transport_kind):
            raise ConfigError(
                f"http_client must be an httpx.{self._kind.__name__} or an httpx.{self._transport_kind.__name__}, "
                f"not {type(given).__name__}"
            )
        self._given: ClientT | None = given if isinstance(given, self._kind) else None
        self._added_headers = None if self._given is None else self._missing_headers(self._given)
        self._timeout = self._replaced_timeout()
        self._open()
        forks.register(self)

    def _replaced_timeout(self) -> httpx.Timeout | None:
        """The timeouts to use instead of the given client's own: ours, if they were set or its own were not."""
        given = self._given
        if given is None or (self.settings.timeout == Timeouts() and given.timeout != _HTTPX_DEFAULT_TIMEOUT):
            return None
        return self._httpx_timeout()

    def _httpx_timeout(self) -> httpx.Timeout:
        return httpx.Timeout(**self.settings.timeout.phases())

    def _missing_headers(self, given: ClientT) -> httpx.Headers:
        """What each request sends beside the given client's own headers."""
        headers = _merged(_HEADERS, self.settings.headers)
        own = given.headers.get("user-agent", _HTTPX_AGENT)
        if "user-agent" not in httpx.Headers(self.settings.headers) and not own.startswith(_HTTPX_AGENT):
            del headers["User-Agent"]
        return headers

    def _open(self) -> None:
        self._httpx = self._given if self._given is not None else self._new_client()

    def _new_client(self) -> ClientT:
        settings = self.settings
        transport: Any = settings.http_client
        verify = _verification(settings.verify)
        limits = httpx.Limits(
            max_connections=settings.max_connections,
            max_keepalive_connections=settings.max_connections,
            keepalive_expiry=_KEEP_ALIVE,
        )
        client: Any = self._kind(
            base_url=settings.base_url,
            headers=_merged(_HEADERS, settings.headers),
            timeout=self._httpx_timeout(),
            limits=limits,
            transport=transport,
            verify=verify,
            mounts={} if transport is not None and settings.proxy is None else self._proxies(verify, limits),
            trust_env=False,  # The environment's proxies are among the mounts.
        )
        replace_cookies(client, _NoCookies())
        return cast("ClientT", client)

    def _proxies(self, verify: ssl.SSLContext | bool, limits: httpx.Limits) -> dict[str, Any]:
        """The transports of the proxies, the given one or the environment's, as httpx's ``mounts``."""
        settings = self.settings
        if settings.proxy is not None:
            proxies: dict[str, httpx.Proxy | None] = {"all://": read_proxy(settings.proxy, "proxy=")}
        else:
            # The token endpoint is a host of its own.
            auth_url: str | None = getattr(settings.auth, "auth_url", None)
            hosts = {settings.home.host, httpx.URL(auth_url or settings.base_url).host}
            proxies = environment_proxies(hosts | {server.home.host for server in settings.servers.values()})
        return {
            pattern: proxy and self._proxied_kind(proxy=proxy, verify=verify, limits=limits)
            for pattern, proxy in proxies.items()
        }

    def _route(self, url: httpx.URL) -> str:
        """Where a request goes: host and port, and the proxy without its password."""
        host = f"[{url.host}]" if ":" in url.host else url.host
        port = url.port or (80 if url.scheme == "http" else 443)
        proxy = proxy_of(self._httpx, url)
        return f"{host}:{port}" + (f", through the proxy {proxy}" if proxy else "")

    @property
    def base_url(self) -> httpx.URL:
        """Where the operations' paths begin."""
        return self.settings.home

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called, here or on the given httpx client."""
        return self._closed or self._httpx.is_closed

    def build_request(self, method: str, url: httpx.URL | str, **arguments: Any) -> httpx.Request:
        """Make a request with the client's headers and timeouts, as ``httpx.Client.build_request`` does."""
        extensions: Mapping[str, Any] = arguments.get("extensions") or {}
        options: CallOptions | None = extensions.get("options")
        if options is not None and "timeout" in arguments:
            # The timeouts of one request replace those of `with_options`.
            arguments["extensions"] = {**extensions, "options": attrs.evolve(options, timeout=None)}
        if self._added_headers is not None:
            if self._timeout is not None:
                arguments.setdefault("timeout", self._timeout)
            arguments["headers"] = _merged(self._added_headers, arguments.get("headers") or {})
        try:
            return self._httpx.build_request(method, url, **arguments)
        except httpx.InvalidURL as error:
            problem = f"its URL cannot be sent: {error}"
        except UnicodeError:
            problem = "a header, or the URL, holds characters that are not ASCII"
        finally:
            del arguments  # The headers and the body may hold credentials.
        # Raised outside of the handler: httpx's exceptions hold what they complain of.
        raise RequestInvalidError(
            problem, provider=self.settings.rules.provider, operation=extensions.get("operation"), method=method
        )

    @property
    def _has_foreign_connections(self) -> bool:
        """Whether the connections are in an object of the caller, and stay in the process that it was made in."""
        given = self.settings.http_client
        return self._given is not None or isinstance(given, httpx.HTTPTransport | httpx.AsyncHTTPTransport)

    def _require_open(self) -> None:
        """Check that the client can be used, and open it again in the child of a fork, whose sockets are the
        parent's.
        """
        if self.is_closed:
            raise ClientClosedError(
                "the client was closed: make a new one, or keep its `with` block open",
                provider=self.settings.rules.provider,
            )
        if self._forked:
            with self._lock:
                if self._forked:
                    self._reopen()
                    self._forked = False

    def _reopen(self) -> None:
        self._require_own_connections()
        self._open()

    def _require_own_connections(self) -> None:
        if self._has_foreign_connections:
            raise ClientClosedError(
                "the http_client= of this client belongs to another process or event loop: make both here",
                provider=self.settings.rules.provider,
            )

    def _require_open_for(self, call: RequestAttempts) -> None:
        """Check that the client was not closed since the call began."""
        if self.is_closed:
            raise call.closed_error()

    def __del__(self) -> None:
        # Not for a client whose constructor has failed, and not for connections that the caller closes.
        if not getattr(self, "_closed", True) and self._connected and self.settings.http_client is None:
            warnings.warn(
                f"{self!r} was left open: use the client in a with block, or call its close method",
                ResourceWarning,
                source=self,
                stacklevel=1,
            )

    def after_fork(self) -> None:
        """Note that this is another process now."""
        self._lock = threading.Lock()
        self._forked = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.settings.rules.provider!r}, {self.settings.base_url!r})"

    def __reduce__(self) -> tuple[object, ...]:
        if self._has_foreign_connections:
            raise ConfigError("a client with an http_client= of your own cannot be pickled: make it in each process")
        if self.settings.headers or "@" in (self.settings.proxy or ""):
            # A gateway's key or a proxy's password would be in the pickle in clear.
            raise ConfigError(
                "a client with headers= or with a proxy= that has a password cannot be pickled: make it in each process"
            )
        if isinstance(self.settings.verify, ssl.SSLContext):
            raise ConfigError(
                "a client with an SSL context cannot be pickled: give verify= the path of a bundle, or make the client "
                "in each process"
            )
        return type(self), (self.settings,)


class _WithoutQuery(logging.Filter):
    """Removes the query from httpx's log of our requests: it holds e-mail addresses and phone numbers as filters.

    httpx logs each URL at INFO.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if EXCHANGE.get() is not None and isinstance(record.args, tuple):
            record.args = tuple(
                value.copy_with(query=None) if isinstance(value, httpx.URL) else value for value in record.args
            )
        return True


logging.getLogger(HTTPX).addFilter(_WithoutQuery())
