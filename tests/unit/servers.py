"""A server on 127.0.0.1 that answers every request the same and remembers what arrived; with or without TLS."""

from __future__ import annotations

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A self-signed certificate for 127.0.0.1 and its key, made for these tests and used nowhere else; valid until 2126."""


class JsonServer:
    """Answers every request with ``{"data": []}``. A context manager.

    Args:
        tls: whether to serve https, with `CERTIFICATE`.
        seconds: how long each answer takes.
        headers: headers of each answer.

    """

    def __init__(self, *, tls: bool = False, seconds: float = 0.0, headers: dict[str, str] | None = None) -> None:
        self.targets: list[str] = []
        """The targets of the requests, as the request lines have them."""
        self.headers: list[dict[str, str]] = []
        """The requests' headers by lower-case name."""
        self.most_at_once = 0
        """How many requests were being answered at the same time, at most."""
        self._at_once = 0
        self._lock = threading.Lock()
        self._seconds = seconds
        self._answer_headers = headers or {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self._server.server_address[1]}"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 10

            def handle(self) -> None:
                try:
                    super().handle()
                except OSError:
                    self.close_connection = True  # The client has refused the certificate.

            def do_GET(self) -> None:
                server._record(self)
                threading.Event().wait(server._seconds)
                with server._lock:
                    server._at_once -= 1
                self.send_response(200)
                content = b'{"data": []}'
                for name, value in {"Content-Length": str(len(content)), **server._answer_headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Write nothing to stderr."""

        return Handler

    def _record(self, request: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            self.targets.append(request.path)
            self.headers.append({name.lower(): value for name, value in request.headers.items()})

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
