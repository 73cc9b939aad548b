"""Long listings in flat memory: what is held does not grow with what was read."""

from __future__ import annotations

import gc
import json
import tracemalloc

import httpx
import pytest
from iterate.services import client

PAGES = 200
MESSAGE = {
    "received": "2020-09-30T13:46:02.733Z",
    "author": {"type": "user", "userId": "u1", "displayName": "Sue"},
    "content": {"type": "text", "text": "Hello!"},
    "source": {"type": "whatsapp"},
}
BODY = json.dumps([MESSAGE | {"id": f"m{number}"} for number in range(50)])


def endless(request: httpx.Request) -> httpx.Response:
    number = int(request.url.params.get("page[before]", "0".zfill(24))) + 1
    meta = json.dumps({"hasMore": number < PAGES, "beforeCursor": str(number).zfill(24)})
    return httpx.Response(200, content=f'{{"messages": {BODY}, "meta": {meta}}}')


@pytest.mark.parametrize("prefetch", [False, True])
@pytest.mark.parametrize("native", [False, True])
def test_memory_does_not_grow_with_the_listing(native: bool, prefetch: bool) -> None:
    sunshine = client(endless, "sunshine")
    if native:
        items = iter(sunshine.iterate.list_messages(conversation_id="c1", prefetch=prefetch))
    else:
        items = iter(sunshine.messages(conversation="c1", prefetch=prefetch))
    held = []
    tracemalloc.start()
    try:
        for _ in range(4):
            for _ in range(PAGES // 5 * 50):
                next(items)
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sum(1 for _ in items) == PAGES // 5 * 50
    # From the second measurement to the fourth 80 pages pass, 4,000 messages, over two megabytes. What grows meanwhile,
    # less and less, are caches that another test may have filled already, and the guard against loops.
    assert held[3] - held[1] < 200_000, held
