"""A server of raw sockets on 127.0.0.1 that answers as a test scripts it: with faults that no HTTP server library
produces. It knows nothing of the services; `trilogue.testing` has those."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Self

import attrs

if TYPE_CHECKING:
    import ssl

TLS_HANDSHAKE = b"\x16"


@attrs.frozen
class Received:
    """One request that arrived in full."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


class Connection:
    """What a behaviour can do with the connection that its request came on."""

    def __init__(self, sock: socket.socket, stopped: threading.Event) -> None:
        self._sock = sock
        self._stopped = stopped

    def send(self, data: bytes) -> None:
        self._sock.sendall(data)

    def reset(self) -> None:
        """Send RST instead of FIN, as a crashed or overloaded server does."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        self._sock.close()

    def pause(self, seconds: float) -> bool:
        """Wait; False if the server stops meanwhile."""
        return not self._stopped.wait(seconds)


Behaviour = Callable[[Connection, Received], bool]
"""Answers one request; returns whether the connection can be used for another."""


def answer(
    status: int,
    body: bytes | str | object = b"",
    headers: Iterable[tuple[str, str]] = (),
    *,
    kind: str = "application/json",
) -> Behaviour:
    """Send a well-formed answer. A body that is neither bytes nor str is sent as JSON."""
    content = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(content)}"]
    if content:
        lines.append(f"Content-Type: {kind}")
    lines += [f"{name}: {value}" for name, value in headers]
    data = "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if status == 204 else content)

    def behave(connection: Connection, received: Received) -> bool:
        connection.send(data)
        return True

    return behave


def echo_authorization(connection: Connection, received: Received) -> bool:
    """Send an error that quotes the request's credentials, as some debugging pages do."""
    return answer(400, {"message": f"you sent {received.headers.get('authorization')} and {received.body.decode()}"})(
        connection, received
    )


def reset(connection: Connection, received: Received) -> bool:
    connection.reset()
    return False


def close_at_once(connection: Connection, received: Received) -> bool:
    connection.close()
    return False


def reset_in_body(connection: Connection, received: Received) -> bool:
    connection.send(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"data": [')
    # Without a pause, the client may see the RST before the bytes.
    connection.pause(0.005)
    connection.reset()
    return False


def end_in_body(connection: Connection, received: Received) -> bool:
    connection.send(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"data": [')
    connection.close()
    return False


def silence(connection: Connection, received: Received) -> bool:
    while connection.pause(0.5):
        pass
    return False


def drip(head: bytes, piece: bytes, every: float) -> Behaviour:
    """Send `head`, then `piece` again and again until the client closes the connection."""

    def behave(connection: Connection, received: Received) -> bool:
        connection.send(head)
        try:
            while connection.pause(every):
                connection.send(piece)
        except OSError:
            pass
        return False

    return behave


class RawServer:
    """Answers each request with the next behaviour of its path, and repeats the last one; with a context, over TLS.

    >>> with RawServer() as server:
    ...     server.script("/v1/x", reset, answer(200, {}))
    """

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._scripts: dict[str, list[Behaviour]] = {}
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self.received: list[Received] = []
        self.connections = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http{'s' if self._context else ''}://127.0.0.1:{self._listener.getsockname()[1]}"

    def script(self, path: str, *behaviours: Behaviour) -> None:
        with self._lock:
            self._scripts[path] = list(behaviours)

    def requests(self, path: str, expected: int = 0) -> list[Received]:
        """The requests for a path. A client that gave up early may be ahead of the server: wait for `expected` ones."""
        deadline = time.monotonic() + 5
        while True:
            with self._lock:
                found = [received for received in self.received if received.path == path]
            if len(found) >= expected or time.monotonic() > deadline:
                return found
            time.sleep(0.002)

    def clear(self) -> None:
        """Remove all scripts and received requests."""
        with self._lock:
            self.received.clear()
            self._scripts.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._listener.close()
        with self._lock:
            for sock in self._open:
                sock.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open.add(sock)
                self.connections += 1
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        if self._context is not None:
            try:
                sock = self._context.wrap_socket(sock, server_side=True)
            except OSError:
                sock.close()
                return
        connection = Connection(sock, self._stopped)
        try:
            with sock.makefile("rb") as stream:
                if self._context is None and stream.peek(1)[:1] == TLS_HANDSHAKE:
                    sock.sendall(b"HTTP/1.1 400 No TLS here\r\n\r\n")
                    return
                while (received := _read(stream)) is not None:
                    with self._lock:
                        self.received.append(received)
                        script = self._scripts.get(received.path) or [answer(404, {"message": "no script"})]
                        behaviour = script.pop(0) if len(script) > 1 else script[0]
                    if not behaviour(connection, received):
                        break
        except OSError:
            pass
        finally:
            sock.close()
            with self._lock:
                self._open.discard(sock)


def _read(stream: socket.SocketIO) -> Received | None:
    line = stream.readline().decode("latin-1").strip()
    if not line:
        return None
    method, target, _ = line.split(" ", 2)
    headers: dict[str, str] = {}
    while header := stream.readline().decode("latin-1").strip():
        name, _, value = header.partition(":")
        headers[name.lower()] = value.strip()
    length = int(headers.get("content-length", "0"))
    body = stream.read(length)
    if len(body) < length:
        return None
    return Received(method, target, headers, body)


def refusing_port() -> tuple[socket.socket, str]:
    """A port that refuses connections, and its URL. It stays reserved until the socket is closed."""
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    return sock, f"http://127.0.0.1:{sock.getsockname()[1]}"
