"""Reading an answer's body with a ceiling: what a hostile or broken server sends must not fill the memory."""

# ruff: noqa: N818 - named like the errors they become

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, cast

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

# What is kept of an error's body; its status matters more than the rest.
ERROR_BODY_BYTES = 64 * 1024


class BodyTooLarge(Exception):
    """The body is larger than the ceiling."""


class BodyUnreadable(Exception):
    """The body is packed in a way that was not asked for, or badly."""


class BodyCut(Exception):
    """The packed body ended before its end."""


def bound(response: httpx.Response, ceiling: int) -> None:
    """Make ``response.read()`` and ``aread()`` stop at ``ceiling`` bytes, unpacked.

    An error's body is cut there, and at 64 KiB; that of a success raises.

    Raises:
        BodyTooLarge: the announced length is already too much.
        BodyUnreadable: the body is packed otherwise than with gzip, which is all that requests ask for.

    """
    failed = not response.is_success
    headers = response.headers
    coding = headers.get("content-encoding", "").strip().lower()
    length = headers.get("content-length", "")
    if failed:
        ceiling = min(ceiling, ERROR_BODY_BYTES)
    if length.isdecimal() and not coding:
        if int(length) <= ceiling:
            return
        if not failed:
            raise BodyTooLarge
    if coding in {"gzip", "x-gzip", "deflate"}:
        # Unpacked here, in pieces: httpx would unpack whatever fits into one read, a thousand times that.
        del headers["content-encoding"]
    elif coding not in {"", "identity"}:
        if not failed:
            raise BodyUnreadable(f"it is packed as {coding[:40]!r}, which was not asked for")
        del headers["content-encoding"]
    response.stream = _Bounded(response.stream, ceiling, packed="g" in coding or "deflate" in coding, cut=failed)


class _Bounded(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(
        self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, room: int, *, packed: bool, cut: bool
    ) -> None:
        # One of the two, and used only as what it is: `ByteStream` is httpx's name for both.
        self._stream = cast("httpx.ByteStream", stream)
        self._room = room
        self._unpack = _Unpacker() if packed else None
        self._cut = cut

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            yield self._take(chunk)
            if self._room < 0:
                return
        self._end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield self._take(chunk)
            if self._room < 0:
                return
        self._end()

    def _take(self, chunk: bytes) -> bytes:
        if self._unpack is not None:
            chunk = self._unpack.feed(chunk, self._room + 1)
        self._room -= len(chunk)
        if self._room < 0:
            if not self._cut:
                raise BodyTooLarge
            return chunk[: self._room]
        return chunk

    def _end(self) -> None:
        if self._unpack is not None and not self._unpack.complete and not self._cut:
            raise BodyCut

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Unpacker:
    """gzip or zlib, whichever it turns out to be, in bounded pieces."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._fed = False

    def feed(self, data: bytes, most: int) -> bytes:
        """Unpack ``data``, up to ``most`` bytes: who gets that many has too much."""
        self._fed = True
        parts: list[bytes] = []
        try:
            while data and most > 0:
                if self._inflate.eof:
                    # A gzip file may have several members (RFC 1952, 2.2).
                    self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
                part = self._inflate.decompress(data, most)
                parts.append(part)
                most -= len(part)
                data = self._inflate.unused_data or self._inflate.unconsumed_tail
        except zlib.error as error:
            raise BodyUnreadable(f"its packing is broken ({error})") from None
        return b"".join(parts)

    @property
    def complete(self) -> bool:
        return self._inflate.eof or not self._fed
