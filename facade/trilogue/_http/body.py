"""The length of a request's body; and an answer's, read up to a limit, so that no server can fill the memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, cast

import httpx

from trilogue.errors import RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

# Bytes that are kept of an error's body.
ERROR_BODY_BYTES = 64 * 1024

MAX_RATIO = 100
"""How many times larger than its compressed form an answer may be. JSON of the services is 5 to 30 times as large (the
tests' histories); what deflate can do at most is 1,032 times (zlib, "Maximum Compression Factor")."""
RATIO_FLOOR = 1024 * 1024
"""Bytes, decompressed, up to which the ratio does not matter."""

PIECE_BYTES = 256 * 1024
"""Bytes that are decompressed at a time, so that a stream of any size needs little memory."""


class BodyError(Exception):
    """The body cannot be used; the subclasses say why."""


class BodyTooLargeError(BodyError):
    """The body is larger than the limit."""


class BodyUnreadableError(BodyError):
    """The body's compression was not asked for, or is broken."""


class BodyCutError(BodyError):
    """The compressed body ended too early."""


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
        raise RequestInvalidError(
            f"Content-Length announces {announced} bytes and the body has {len(request.content)}: the file was read "
            "before, opened as text, or has changed",
            operation=request.extensions.get("operation"),
            method=request.method,
            path=request.url.path,
        )


def limit_body(response: httpx.Response, limit: float) -> None:
    """Make ``response.read()`` and ``aread()`` stop at ``limit`` bytes, decompressed; `math.inf` for no limit.

    The body of an error is cut there, and at 64 KiB; the body of a success raises.

    Raises:
        BodyTooLargeError: the announced length exceeds the limit. Reading raises it as well: beyond the limit, and
            beyond `RATIO_FLOOR` if the body is more than `MAX_RATIO` times as large as its compressed form.
        BodyUnreadableError: the body is compressed otherwise than with gzip, which is all that requests ask for.

    """
    # The server's words for its status are in the response's repr, and may repeat a credential.
    response.extensions.pop("reason_phrase", None)
    failed = not response.is_success
    headers = response.headers
    coding = headers.get("content-encoding", "").strip().lower()
    length = headers.get("content-length", "")
    if failed:
        limit = min(limit, ERROR_BODY_BYTES)
    if length.isdecimal() and not coding:
        if int(length) <= limit:
            return
        if not failed:
            raise BodyTooLargeError
    if coding in {"gzip", "x-gzip", "deflate"}:
        # Decompressed here in bounded pieces: httpx decompresses a whole read at once, a thousand times its size.
        del headers["content-encoding"]
    elif coding not in {"", "identity"}:
        if not failed:
            raise BodyUnreadableError("its Content-Encoding was not asked for")
        del headers["content-encoding"]
    compressed = "g" in coding or "deflate" in coding
    response.stream = _LimitedStream(response.stream, limit, compressed=compressed, cut=failed)


def without_body(response: httpx.Response | None) -> httpx.Response | None:
    """An error answer without its body, for an answer whose body was lost; None for a success."""
    if response is None or response.is_success:
        return None
    headers = [(name, value) for name, value in response.headers.multi_items() if name != "content-encoding"]
    return httpx.Response(response.status_code, headers=headers, content=b"", request=response.request)


class _LimitedStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(
        self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, limit: float, *, compressed: bool, cut: bool
    ) -> None:
        # Either kind, used only as what it is; `ByteStream` is httpx's name for both.
        self._stream = cast("httpx.ByteStream", stream)
        self._left = limit
        self._decompressor = _Decompressor() if compressed else None
        self._received = self._decompressed = 0
        self._cut = cut

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            yield from self._pieces(chunk)
            if self._left < 0:
                return
        self._end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            for piece in self._pieces(chunk):
                yield piece
            if self._left < 0:
                return
        self._end()

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What a chunk of the body holds, decompressed, in pieces of at most `PIECE_BYTES`."""
        if self._decompressor is None:
            yield self._take(chunk)
            return
        self._received += len(chunk)
        allowed = max(RATIO_FLOOR, MAX_RATIO * self._received)
        for piece in self._decompressor.pieces(chunk):
            self._decompressed += len(piece)
            if self._decompressed > allowed:
                raise BodyTooLargeError(f"it is more than {MAX_RATIO} times as large as its compressed form")
            yield self._take(piece)
            if self._left < 0:
                return

    def _take(self, piece: bytes) -> bytes:
        self._left -= len(piece)
        if self._left < 0:
            if not self._cut:
                raise BodyTooLargeError
            return piece[: int(self._left)]
        return piece

    def _end(self) -> None:
        if self._decompressor is not None and not self._decompressor.complete and not self._cut:
            raise BodyCutError

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Decompressor:
    """Decompresses gzip or zlib in bounded pieces."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._fed = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decompress ``data`` in pieces of at most `PIECE_BYTES`."""
        self._fed = True
        while data:
            if self._inflate.eof:
                # A gzip file may have several members (RFC 1952, 2.2).
                self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
            try:
                piece = self._inflate.decompress(data, PIECE_BYTES)
            except zlib.error as error:
                raise BodyUnreadableError(f"its compression is broken ({error})") from None
            data = self._inflate.unused_data or self._inflate.unconsumed_tail
            yield piece

    @property
    def complete(self) -> bool:
        return self._inflate.eof or not self._fed
