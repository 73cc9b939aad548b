"""Opens a TCP connection for asyncio: the addresses of a host are tried side by side, each a moment after the last."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address
from typing import Any, TypeAlias

# Seconds after which the next address is tried beside one that does not answer (RFC 8305, 5).
_NEXT_ADDRESS_AFTER = 0.25

_Address: TypeAlias = tuple[Any, Any, int, str, Any]
"""An entry of `socket.getaddrinfo`."""


async def open_socket(host: str, port: int, local_address: str | None) -> socket.socket:
    """Connect to the first of the host's addresses that answers.

    `asyncio.loop.create_connection` does this too, but loses a socket if it is cancelled at the wrong moment, and other
    loops try one address after the other.

    Raises:
        OSError: the host is not known, or none of its addresses accepts the connection.

    """
    addresses = await _addresses(host, port)
    attempts: set[asyncio.Task[socket.socket]] = set()
    failures: list[BaseException] = []
    winner: asyncio.Task[socket.socket] | None = None
    try:
        while addresses or len(failures) < len(attempts):
            if addresses:
                attempts.add(asyncio.ensure_future(_connect(addresses.pop(0), local_address)))
            running = [attempt for attempt in attempts if not attempt.done()]
            later = _NEXT_ADDRESS_AFTER if addresses else None
            done, _ = await asyncio.wait(running, timeout=later, return_when=asyncio.FIRST_COMPLETED)
            for attempt in done:
                error = attempt.exception()
                if error is None:
                    winner = attempt
                    return attempt.result()
                failures.append(error)
        raise failures[0]
    finally:
        for attempt in attempts:
            if attempt is not winner:
                attempt.cancel()
                attempt.add_done_callback(_discard)


async def _addresses(host: str, port: int) -> list[_Address]:
    """The addresses of a host in the order in which to try them: the families take turns (RFC 8305, 4)."""
    try:
        ip_address(host)
    except ValueError:
        found: list[_Address] = list(await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM))
    else:
        found = list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    preferred = [address for address in found if address[0] == found[0][0]]
    others = [address for address in found if address[0] != found[0][0]]
    turns = [address for pair in zip(preferred, others, strict=False) for address in pair]
    shorter = min(len(preferred), len(others))
    return [*turns, *preferred[shorter:], *others[shorter:]]


async def _connect(address: _Address, local_address: str | None) -> socket.socket:
    family, kind, protocol, _, where = address
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        if local_address is not None:
            sock.bind((local_address, 0))
        await asyncio.get_running_loop().sock_connect(sock, where)
    except BaseException:  # A cancellation, say: nothing stays open.
        sock.close()
        raise
    return sock


def _discard(attempt: asyncio.Task[socket.socket]) -> None:
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().close()
