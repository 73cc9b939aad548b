"""The three services as one small loopback server: pages of messages without end, as fast as a socket takes them.

Run in a process of its own, it prints its port. What a client wants of it stands at the start of its base URL:
`/50ms/20pages` answers after 50 ms and ends a listing after 20 pages; `/0ms/0pages` neither waits nor ends.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any

if __name__ == "__main__":  # a process of its own, which finds its neighbour by path
    sys.path.insert(0, str(Path(__file__).parent))

import payloads

HEAD = re.compile(rb"(GET|POST) /(\d+)ms/(\d+)pages(/\S*) HTTP/1\.1\r\n", re.ASCII)
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
CURSOR = re.compile(rb"(\d{24})")
LAST = b'"hasMore":true', b'"hasMore":false'
# Numbers with which one page is written, to be found and replaced in the others.
FIRST, NEXT = b"%024d" % 0, b"%024d" % 1


def encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class Service:
    """Answers by path. Every page is the first one with another cursor and other ids."""

    def __init__(self) -> None:
        self.sunshine = encoded(payloads.sunshine())
        self.dixa = encoded(payloads.dixa())
        self.sinch = encoded(payloads.sinch())

    def answer(self, path: bytes, pages: int) -> bytes:
        if b"oauth2" in path:
            return b'{"access_token":"t","expires_in":3600}'
        path, _, query = path.partition(b"?")
        found = CURSOR.search(query)
        page = int(found[1]) if found else 0
        is_last = page + 1 == pages
        if path.endswith(b"/conversations/c/messages"):
            return self._page(self.sunshine, page).replace(*LAST if is_last else (b"", b""), 1)
        if path.endswith(b"/messages") and b"/projects/" in path:
            return self._page(self.sinch, page).replace(b"%024d" % (page + 1) if is_last else b"\0", b"")
        if path.endswith(b"/messages"):
            return self.dixa
        return PEOPLE[path.rpartition(b"/")[2]]

    @staticmethod
    def _page(body: bytes, page: int) -> bytes:
        return body.replace(NEXT, b"%024d" % (page + 1)).replace(b"5f748c1a2b53", b"%012d" % page)


PEOPLE = {
    name: encoded(value)
    for name, value in {
        b"sue": {"user": {"id": "sue", "profile": {"givenName": "Sue"}}},
        b"conversations": {
            "conversations": [{"id": "c", "type": "personal", "createdAt": "2024-05-01T08:00:00.000Z"}],
            "meta": {"hasMore": False},
            "data": [
                {
                    "_type": "ChatConversation",
                    "id": 1,
                    "requesterId": "sue",
                    "channel": "WidgetChat",
                    "createdAt": "2024-05-01T08:00:00.000Z[GMT]",
                }
            ],
        },
        b"dixa-sue": {"data": {"_type": "Contact", "id": "dixa-sue", "createdAt": "2024-05-01T08:00:00.000Z[GMT]"}},
        b"sinch-sue": {"id": "sinch-sue", "display_name": "Sue"},
    }.items()
}


class Connection(asyncio.Protocol):
    def __init__(self, service: Service) -> None:
        self.service = service
        self.received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

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
        head = HEAD.match(request)
        assert head, request[:200]
        body = self.service.answer(head[4], int(head[3]))
        lines = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)
        if wait := int(head[2]) / 1000:
            asyncio.get_running_loop().call_later(wait, self.transport.write, lines + body)
        else:
            self.transport.write(lines + body)


async def main() -> None:
    service = Service()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(service), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
