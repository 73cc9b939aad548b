"""The memory that iterating takes does not grow with the length of the listing."""

from __future__ import annotations

import gc
import json
import tracemalloc

import httpx
import pytest
from support.services import client

PAGES = 200
MESSAGE = {
    "received": "2020-09-30T13:46:02.733Z",
    "author": {"type": "user", "userId": "u1", "displayName": "Sue"},
    "content": {"type": "text", "text": "Hello!"},
    "source": {"type": "whatsapp"},
}
BODY = json.dumps([MESSAGE | {"id": f"m{number}"} for number in range(50)])


def long_listing(request: httpx.Request) -> httpx.Response:
    """A page of a conversation of Sunshine with ``PAGES`` pages of 50 messages."""
    number = int(request.url.params.get("page[before]", "0".zfill(24))) + 1
    meta = json.dumps({"hasMore": number < PAGES, "beforeCursor": str(number).zfill(24)})
    return httpx.Response(200, content=f'{{"messages": {BODY}, "meta": {meta}}}')


@pytest.mark.parametrize("prefetch", [False, True])
@pytest.mark.parametrize("native", [False, True])
def test_memory_does_not_grow_with_the_listing(native: bool, prefetch: bool) -> None:
    sunshine = client(long_listing, "sunshine")
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
    # Between the second measurement and the fourth 80 pages are read: 4,000 messages, over two megabytes. Caches, which
    # an earlier test may have filled, and the loop guard's cursors grow by less and less.
    assert held[3] - held[1] < 200_000, held
