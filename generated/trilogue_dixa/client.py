"""The connection operations go through, sync and async. `client.api` holds every operation, by group."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import httpx

from .api import Api, AsyncApi
from .errors import InvalidResponse, UnexpectedStatus
from .types import UNSET, Request, Unset, path_segment

DEFAULT_TIMEOUT = httpx.Timeout(30, connect=5)

ErrorFactory = Callable[[httpx.Response, Exception | None], Exception]


def _default_error(response: httpx.Response, cause: Exception | None) -> Exception:
    kind = UnexpectedStatus if cause is None else InvalidResponse
    return kind(response.status_code, response.content)


def _dumps(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


class BaseClient:
    """What both clients know: defaults, and how answers are read. Not for use by itself."""

    def __init__(
        self,
        *,
        defaults: Mapping[str, str] | None = None,
        extensions: Mapping[str, Any] | None = None,
        error_factory: ErrorFactory = _default_error,
        loads: Callable[[bytes], Any] = json.loads,
        dumps: Callable[[Any], bytes] = _dumps,
    ) -> None:
        self._defaults = dict(defaults or {})
        self._extensions = dict(extensions or {})
        self._error_factory = error_factory
        self._loads = loads
        self._dumps = dumps

    def path_default(self, name: str, value: object) -> str:
        """A path parameter from the call or, where the call leaves it out, from the client."""
        if isinstance(value, Unset):
            if name not in self._defaults:
                raise TypeError(f"{name} is missing: give it to the client or to the call")
            value = self._defaults[name]
        return path_segment(name, value)

    def request_arguments(self, request: Request, base_url: httpx.URL) -> dict[str, Any]:
        """The arguments of `httpx.Client.build_request` for one operation."""
        # Whole, since httpx takes twice as long to join a relative URL to its base.
        url = str(base_url).rstrip("/") + request.path
        arguments: dict[str, Any] = {
            "method": request.method,
            "url": f"{url}?{urlencode(request.query)}" if request.query else url,
            "extensions": {"operation": request.operation, **self._extensions},
        }
        if request.json is not UNSET:
            arguments["content"] = self._dumps(request.json)
            arguments["headers"] = {"Content-Type": "application/json"}
        if request.files:
            arguments["files"] = [
                (name, (file.file_name, file.payload, file.mime_type)) for name, file in request.files
            ]
        return arguments

    def read_object(self, response: httpx.Response) -> dict[str, Any]:
        """The body as a JSON object, or the error for an unreadable answer."""
        value = self._read(response)
        if not isinstance(value, dict):
            raise self._error_factory(response, TypeError(f"the body is a JSON {type(value).__name__}, not an object"))
        return value

    def read_map(self, response: httpx.Response) -> dict[str, Any]:
        """The body as a JSON object of undeclared keys; an empty body is an empty object."""
        return self.read_object(response) if response.content else {}

    def read_list(self, response: httpx.Response) -> list[Any]:
        """The body as a JSON array, or the error for an unreadable answer."""
        value = self._read(response)
        if not isinstance(value, list):
            raise self._error_factory(response, TypeError(f"the body is a JSON {type(value).__name__}, not an array"))
        return value

    def _read(self, response: httpx.Response) -> Any:
        try:
            return self._loads(response.content)
        except (ValueError, RecursionError) as error:
            raise self._error_factory(response, error) from error

    def unexpected(self, response: httpx.Response) -> Exception:
        """The error for a status that the operation does not succeed with."""
        return self._error_factory(response, None)


class Client(BaseClient):
    """A connection to the Dixa.

    Args:
        base_url: Where the service is, without the version: every operation's path is appended.
        auth: What `httpx` takes: a pair for Basic, or an `httpx.Auth`.
        headers: Sent with every request.
        timeout: Seconds, or an `httpx.Timeout`. 30 s by default, 5 s to connect.
        httpx_client: A client to use instead of one made from the arguments above; the caller closes it.
        defaults: Path parameters that operations may leave out, by Python name.
        extensions: Added to every request's `httpx` extensions.
        error_factory: Makes the exception for an answer that cannot be returned, from the answer and what went wrong
            with it (None: its status).
        loads: Bytes to JSON.
        dumps: JSON to bytes.
    """

    def __init__(
        self,
        base_url: str = "",
        *,
        auth: httpx.Auth | tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = DEFAULT_TIMEOUT,
        httpx_client: httpx.Client | None = None,
        defaults: Mapping[str, str] | None = None,
        extensions: Mapping[str, Any] | None = None,
        error_factory: ErrorFactory = _default_error,
        loads: Callable[[bytes], Any] = json.loads,
        dumps: Callable[[Any], bytes] = _dumps,
    ) -> None:
        super().__init__(
            defaults=defaults, extensions=extensions, error_factory=error_factory, loads=loads, dumps=dumps
        )
        self._owned = httpx_client is None
        self._http = httpx_client or httpx.Client(base_url=base_url, auth=auth, headers=headers, timeout=timeout)

    @cached_property
    def api(self) -> Api:
        """Every operation, by group."""
        return Api(self)

    def send(self, request: Request) -> httpx.Response:
        """Send one operation and return the answer, read."""
        return self._http.send(self._http.build_request(**self.request_arguments(request, self._http.base_url)))

    def close(self) -> None:
        """Close the connections this client opened."""
        if self._owned:
            self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(BaseClient):
    """`Client` for async code: the same arguments, awaited operations."""

    def __init__(
        self,
        base_url: str = "",
        *,
        auth: httpx.Auth | tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = DEFAULT_TIMEOUT,
        httpx_client: httpx.AsyncClient | None = None,
        defaults: Mapping[str, str] | None = None,
        extensions: Mapping[str, Any] | None = None,
        error_factory: ErrorFactory = _default_error,
        loads: Callable[[bytes], Any] = json.loads,
        dumps: Callable[[Any], bytes] = _dumps,
    ) -> None:
        super().__init__(
            defaults=defaults, extensions=extensions, error_factory=error_factory, loads=loads, dumps=dumps
        )
        self._owned = httpx_client is None
        self._http = httpx_client or httpx.AsyncClient(base_url=base_url, auth=auth, headers=headers, timeout=timeout)

    @cached_property
    def api(self) -> AsyncApi:
        """Every operation, by group."""
        return AsyncApi(self)

    async def send(self, request: Request) -> httpx.Response:
        """Send one operation and return the answer, read."""
        return await self._http.send(self._http.build_request(**self.request_arguments(request, self._http.base_url)))

    async def aclose(self) -> None:
        """Close the connections this client opened."""
        if self._owned:
            await self._http.aclose()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
