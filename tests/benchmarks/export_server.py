"""Sinch with many conversations, and Dixa's exports, on loopback. Runs in a process of its own and prints its port.

The base URL begins with the latency, the conversations, and the messages of an export: ``/50ms/1000/20000``.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from urllib.parse import parse_qs

REQUEST = re.compile(rb"(?:GET|POST) /(\d+)ms/(\d+)/(\d+)([^ ?]*)\??(\S*) HTTP/1\.1\r\n")
PAGE = 20
MESSAGES = 5
TEXT = "The pole of my tent broke on the second night, and the rain came in. Can you send another one? " * 23
"""Long enough that 83,333 of them, a month of a year of a million, are an answer of 200 MB."""


def sinch(path: str, query: dict[str, list[str]], conversations: int) -> dict[str, object]:
    """An answer of Sinch's."""
    if path.endswith("/contacts"):
        return {"contacts": []}
    if path.endswith("/conversations"):
        start = int(query.get("page_token", ["0"])[0])
        end = min(start + PAGE, conversations)
        items = [
            {
                "id": f"c{n}",
                "contact_id": f"p{n}",
                "app_id": "a",
                "active": True,
                "last_received": "2026-01-01T00:00:00Z",
            }
            for n in range(start, end)
        ]
        return {"conversations": items, "next_page_token": str(end) if end < conversations else ""}
    if path.endswith("/messages"):
        conversation = query["conversation_id"][0]
        return {"messages": [message(conversation, number) for number in range(MESSAGES)], "next_page_token": ""}
    return {"access_token": "t", "token_type": "bearer", "expires_in": 3600}


def message(conversation: str, number: int) -> dict[str, object]:
    return {
        "id": f"{conversation}-{number}",
        "conversation_id": conversation,
        "contact_id": "p",
        "direction": "TO_APP",
        "accept_time": f"2026-01-01T00:00:{59 - number:02}Z",
        "contact_message": {"text_message": {"text": "Hello"}},
    }


EXPORTED = json.dumps(
    {
        "id": "@id",
        "csid": "@csid",
        "created_at": "@time",
        "initial_channel": "email",
        "direction": "inbound",
        "author_name": "Sue",
        "author_email": "sue@example.org",
        "from": "sue@example.org",
        "to": ["shop@example.org"],
        "text": TEXT,
        "attached_files": [],
    }
).encode()


def exported(start: int, number: int, step: int) -> bytes:
    """A message of an export. Filled in and not encoded, so that the server is not what is measured."""
    return (
        EXPORTED.replace(b"@id", b"%d-%d" % (start, number), 1)
        .replace(b'"@csid"', b"%d" % (number // 10), 1)
        .replace(b'"@time"', b"%d" % (start + number * step), 1)
    )


async def stream(writer: asyncio.StreamWriter, query: dict[str, list[str]], count: int) -> None:
    """An export, sent while it is made. Its messages are spread over the window."""
    start, end = int(query["created_after"][0]), int(query["created_before"][0])
    step = (end - start) // max(1, count)
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
    for first in range(0, count, 500):
        body = b",".join(exported(start, number, step) for number in range(first, min(first + 500, count)))
        part = (b"[" if first == 0 else b",") + body
        writer.write(b"%x\r\n%s\r\n" % (len(part), part))
        await writer.drain()
    last = b"]" if count else b"[]"
    writer.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(last), last))
    await writer.drain()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            if found := re.search(rb"content-length: (\d+)", head, re.IGNORECASE):
                await reader.readexactly(int(found[1]))
            matched = REQUEST.match(head)
            assert matched is not None, head
            query = parse_qs(matched[5].decode())
            await asyncio.sleep(int(matched[1]) / 1000)
            path = matched[4].decode()
            if path.endswith("/message_export"):
                await stream(writer, query, int(matched[3]))
                continue
            answer: object = sinch(path, query, int(matched[2]))
            if path.endswith("/conversation_export"):
                answer = []
            elif path.endswith("/endusers"):
                answer = {"data": [], "meta": {}}
            body = json.dumps(answer).encode()
            writer.write(
                b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)
            )
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
