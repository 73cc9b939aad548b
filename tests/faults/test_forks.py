"""Forks while another thread imports or iterates: the child can use the client, and not the parent's iterators."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from webhooks.bodies import BODIES
from webhooks.signing import SINCH

import trilogue
from trilogue.webhooks import Claim, MemoryReplayStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

IMPORTING = """
    import importlib.abc, os, signal, sys, threading
    from importlib.machinery import PathFinder
    import httpx, trilogue

    TEXT = {"type": "text", "text": "Hi"}
    ANSWER = {
        "data": [{"id": "1", "email": "sue@example.org"}],
        "contacts": [{"id": "1", "channel_identities": [{"channel": "SMS", "identity": "45"}]}],
        "messages": [{"id": "1", "author": {"type": "user"}, "content": TEXT}],
    }
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))
    OPTIONS = {
        "Sunshine": {"app_id": "a", "subdomain": "s", "key_id": "k", "secret": "s"},
        "Dixa": {"token": "t", "rate_limit": None},
        "Sinch": {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": "s", "region": "eu", "auth_url": None},
    }
    kind, every = sys.argv[1], int(sys.argv[2])
    client = getattr(trilogue, kind)(http_client=transport, **OPTIONS[kind])
    parent, stopped, go_on, ended = os.getpid(), threading.Semaphore(0), threading.Semaphore(0), []

    def first_call():
        listing = client.messages(conversation="c") if kind == "Sunshine" else client.contacts()
        assert listing.first().id == "1"

    class Finder(importlib.abc.MetaPathFinder):
        '''Stops the thread in the middle of each import, with Python's locks of the modules held.'''

        def find_spec(self, name, path=None, target=None):
            spec = PathFinder.find_spec(name, path, target)
            if os.getpid() == parent and name.startswith("trilogue"):
                run = spec.loader.exec_module
                spec.loader.exec_module = lambda module: (stopped.release(), go_on.acquire(), run(module))
            return spec

    def call_in_thread():
        first_call()
        ended.append(True)
        stopped.release()

    sys.meta_path.insert(0, Finder())
    threading.Thread(target=call_in_thread, daemon=True).start()
    failed, imports = [], 0
    while stopped.acquire(timeout=10) and not ended:
        imports += 1
        if imports % every == 0:
            child = os.fork()
            if child == 0:
                signal.alarm(10)
                first_call()
                os._exit(0)
            failed += [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])]
        go_on.release()
    assert imports > 20, imports
    assert not any(failed), failed
"""


@pytest.mark.parametrize("kind", ["Sunshine", "Dixa", "Sinch"])
def test_a_child_forked_during_the_first_call_of_another_thread_can_call(kind: str) -> None:
    # From Python 3.12 on, os.fork warns of what is tried here.
    script = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", textwrap.dedent(IMPORTING), kind, "4"]
    done = subprocess.run(script, timeout=60, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# --- replay stores


def test_a_child_forked_while_another_thread_is_in_the_replay_store_can_use_its_copy() -> None:
    parent, inside, go_on = os.getpid(), threading.Event(), threading.Event()
    clock_waits = False

    def clock() -> float:
        if clock_waits and os.getpid() == parent:
            inside.set()  # The store is locked while it asks for the time.
            go_on.wait(10)
        return 0.0

    store = MemoryReplayStore(clock=clock)
    store.confirm("handled", str(store.claim("handled")))
    clock_waits = True
    thread = threading.Thread(target=store.claim, args=("other",))
    thread.start()
    assert inside.wait(10)

    def use() -> None:
        assert store.claim("handled") is Claim.DONE
        assert isinstance(store.claim("new"), str)

    assert ended_with(use) == "returned"
    go_on.set()
    thread.join()


def test_a_child_forked_in_a_webhooks_block_can_leave_it() -> None:
    body = BODIES["sinch"]
    for _ in range(20):  # The thread that renews the claims waits at another place each time.
        with SINCH.receiver(replays=MemoryReplayStore()).accept(body, SINCH.headers(body)) as block:
            assert ended_with(lambda block=block: block.__exit__(None, None, None)) == "returned"


# --- iterators


def answer(request: httpx.Request) -> httpx.Response:
    """Messages of a conversation without an end."""
    before = int(request.url.params.get("page[before]", "9999"))
    message = {"id": str(before), "received": f"2024-05-01T08:{before % 60:02}:00.000Z", "author": {"type": "user"}}
    meta = {"hasMore": True, "beforeCursor": str(before - 1)}
    content = {"type": "text", "text": "Hi"}
    conversations = [{"id": "c", "type": "personal"}]
    return httpx.Response(
        200,
        json={"messages": [message | {"content": content}], "meta": meta}
        if request.url.path.endswith("/messages")
        else {"conversations": conversations, "user": {"id": "u"}, "meta": {"hasMore": False}},
    )


OPTIONS: dict[str, Any] = {"app_id": "a", "subdomain": "s", "key_id": "k", "secret": "s"}
CUSTOMER = trilogue.Customer(ids={"sunshine": "u"})
LISTINGS: dict[str, Callable[[Any], Any]] = {
    "items": lambda client: client.messages(conversation="c"),
    "pages": lambda client: client.messages(conversation="c").pages(),
    "prefetched": lambda client: client.messages(conversation="c", prefetch=True),
    "native": lambda client: client.iterate.list_messages(conversation_id="c"),
    "merged": lambda client: (trilogue.Hub if isinstance(client, trilogue.Sunshine) else trilogue.AsyncHub)(
        client
    ).messages(CUSTOMER, on_error="collect"),
}
every_listing = pytest.mark.parametrize("listing", LISTINGS)


def ended_with(action: Callable[[], object]) -> str:
    """What an action ends with in a forked child: the name of its exception, "returned", or "hung"."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.alarm(10)  # Ends a child that hangs.
        said = "returned"
        try:
            action()
        except BaseException as error:  # noqa: BLE001 - its name is the result
            said = f"{type(error).__name__}: {error}"
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as pipe:
        return pipe.read() or "hung"


@every_listing
def test_a_child_that_goes_on_with_the_parents_iterator_gets_a_typed_error(listing: str) -> None:
    with trilogue.Sunshine(**OPTIONS, http_client=httpx.MockTransport(answer)) as client:
        iterator: Iterator[object] = iter(LISTINGS[listing](client))
        next(iterator)
        for _ in range(5):
            said = ended_with(lambda: [next(iterator) for _ in range(3)])
            assert said.startswith("ClientClosedError: this iterator was begun in another process"), said
            assert ended_with(iterator.close) == "returned"  # type: ignore[attr-defined] # a generator
            next(iterator)
        iterator.close()  # type: ignore[attr-defined] # a generator


@every_listing
def test_a_child_that_goes_on_with_the_parents_asynchronous_iterator_gets_a_typed_error(listing: str) -> None:
    client = trilogue.AsyncSunshine(**OPTIONS, http_client=httpx.MockTransport(answer))

    async def step(iterator: Any, *, count: int = 1) -> None:
        for _ in range(count):
            await anext(iterator)

    with asyncio.Runner() as runner:
        iterator = aiter(LISTINGS[listing](client))
        runner.run(step(iterator))
        said = ended_with(lambda: asyncio.run(step(iterator, count=3)))
        assert said.startswith("ClientClosedError: this iterator was begun in another process"), said
        assert ended_with(lambda: asyncio.run(iterator.aclose())) == "returned"
        runner.run(step(iterator))
        runner.run(iterator.aclose())
        runner.run(client.aclose())
