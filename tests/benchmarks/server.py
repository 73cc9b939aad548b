"""The three services as one small loopback server that sends pages of messages as fast as the socket takes them.

It runs in a process of its own and prints its port. The base URL begins with the client's options: with
`/50ms/20pages` the server answers after 50 ms and ends a listing after 20 pages; with `/0ms/0pages` it answers at once
and never ends a listing.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from datetime import datetime, timedelta
from typing import Any

import payloads

REQUEST = re.compile(rb"(?:GET|POST) /(\d+)ms/(\d+)pages([^ ?]*)\??(\S*) HTTP/1\.1\r\n")
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
# In any form: `page[before]=…`, `page_token=…`, or within JSON.
CURSOR = re.compile(rb"(\d{24})(?!\d)")
TOKEN = {"access_token": "t", "token_type": "bearer", "scope": "", "expires_in": 3600}


def encoded(value: Any) -> bytes:
    """Compact JSON, as the services send it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


SUNSHINE, DIXA, SINCH = encoded(payloads.sunshine()), encoded(payloads.dixa()), encoded(payloads.sinch())
# Sinch's default page size, for requests without page_size.
SINCH_DEFAULT = encoded(payloads.sinch(10))
OTHERS = {name: encoded(value) for name, value in {"token": TOKEN, **payloads.OTHERS}.items()}


def answer(path: bytes, query: bytes, pages: int) -> bytes:
    """The body for a request; pages differ in their cursors and times."""
    found = CURSOR.search(query)
    page = int(found[1]) + 1 if found else 1
    if path.endswith(b"/messages"):
        sinch = SINCH if b"page_size=100" in query else SINCH_DEFAULT
        body = sinch if b"/projects/" in path else SUNSHINE if path.startswith(b"/v2/") else DIXA
        cursor = b"" if page == pages else b"%024d" % page
        hour = NEWEST - timedelta(hours=page % HOURS)
        body = body.replace(payloads.HOUR.encode(), f"{hour:%Y-%m-%dT%H}".encode())
        return body.replace(payloads.CURSOR.encode(), cursor).replace(*LAST[page == pages])
    return OTHERS[path.rpartition(b"/")[2].decode()]


NEWEST = datetime.fromisoformat(payloads.HOUR)
# After that many pages the times start again, since datetime ends at year 1.
HOURS = 1_000_000
LAST = {True: (b'"hasMore":true', b'"hasMore":false'), False: (b"", b"", 0)}


class Connection(asyncio.Protocol):
    """One client's connection. Requests may arrive in pieces, and are answered in order."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.received = transport, b""

    def data_received(self, data: bytes) -> None:
        self.received += data
        while (end := self.received.find(b"\r\n\r\n")) >= 0:
            length = LENGTH.search(self.received, 0, end)
            end += 4 + (int(length[1]) if length else 0)
            if len(self.received) < end:
                return
            request, self.received = self.received[:end], self.received[end:]
            self.respond(request)

    def respond(self, request: bytes) -> None:
        found = REQUEST.match(request)
        assert found, request[:200]
        body = answer(found[3], found[4], int(found[2]))
        head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)
        if wait := int(found[1]):
            asyncio.get_running_loop().call_later(wait / 1000, self.transport.write, head + body)
        else:
            self.transport.write(head + body)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
