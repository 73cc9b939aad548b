"""What is checked and decided about a request before it is sent: its length, and whose credentials it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue import errors
from trilogue._internal.urls import require_https

if TYPE_CHECKING:
    import httpx

    from trilogue._http.settings import Settings


def scheme_for(request: httpx.Request, operation: str, settings: Settings) -> httpx.Auth | None:
    """The scheme to use: none if the request goes to another host, has its own credentials, or needs none."""
    url, home = request.url, settings.home
    if url.netloc != home.netloc or url.raw_scheme != home.raw_scheme:
        require_https(str(url.copy_with(query=None, fragment=None)), "the request's URL")
        return None
    anonymous = operation.rpartition(".")[2] in settings.rules.anonymous
    if anonymous or "authorization" in request.headers:
        return None
    return settings.auth


def require_length(request: httpx.Request) -> None:
    """Set Content-Length, since the body has been read and need not be sent in chunks.

    Raises:
        RequestInvalidError: the caller announced another length, so that the body is not the one they meant.

    """
    headers = request.headers
    announced = headers.get("content-length")
    if announced is None:
        if "transfer-encoding" in headers:
            del headers["transfer-encoding"]
            headers["Content-Length"] = str(len(request.content))
    elif announced != str(len(request.content)):
        raise errors.RequestInvalidError(
            f"Content-Length announces {announced} bytes and the body has {len(request.content)}: the file was read "
            "before, opened as text, or has changed",
            operation=request.extensions.get("operation"),
            method=request.method,
            path=request.url.path,
        )
