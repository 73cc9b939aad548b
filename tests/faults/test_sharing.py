"""One client in several processes, event loops and threads."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, settings

if TYPE_CHECKING:
    from faults.rawserver import RawServer

FORKING = """
    import gc, os, sys
    from trilogue._auth import HeaderAuth
    from trilogue._auth.schemes import Secret
    from trilogue._http import HttpClient, Settings
    from trilogue._http import connections
    from trilogue.providers.rules import DIXA

    connections._KEEP_ALIVE = 60  # A slow machine needs longer than 4 s for the child.
    client = HttpClient(Settings(rules=DIXA, base_url=sys.argv[1], auth=HeaderAuth(Secret("token", "t"))))

    def get():
        return client.send(client.build_request("GET", "/v1/queues"))

    get()
    # As if another thread held every lock at the moment of the fork.
    client.settings.limiter._lock.acquire()
    client.settings.budget._lock.acquire()
    client._lock.acquire()
    child = os.fork()
    if child == 0:
        status = get().status_code
        gc.collect()  # The parent's connections are collected here, and stay open there.
        os._exit(0 if status == 200 else 1)
    _, status = os.waitpid(child, 0)
    client.settings.limiter._lock.release()
    client.settings.budget._lock.release()
    client._lock.release()
    get()
    sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_opens_its_own_connections(queues_server: RawServer) -> None:
    before = queues_server.connections
    script = [sys.executable, "-c", textwrap.dedent(FORKING), queues_server.url]
    assert subprocess.run(script, timeout=20, check=False).returncode == 0
    assert len(queues_server.requests(QUEUES)) == 3
    assert queues_server.connections - before == 2, "the parent's, which it keeps, and the child's"


# Connections of a closed loop warn when they are collected, as with any asynchronous library.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_asynchronous_client_works_in_one_event_loop_after_another(queues_server: RawServer) -> None:
    client = AsyncHttpClient(settings("dixa", queues_server.url))

    async def once() -> int:
        return (await client.get(QUEUES)).status_code

    async def last() -> int:
        async with client:
            return await once()

    assert [asyncio.run(once()), asyncio.run(once()), asyncio.run(last())] == [200, 200, 200]
    gc.collect()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_asynchronous_client_can_be_closed_in_another_event_loop(queues_server: RawServer) -> None:
    client = AsyncHttpClient(settings("dixa", queues_server.url))

    asyncio.run(client.get(QUEUES))
    asyncio.run(client.aclose())
    assert client.is_closed
    del client
    gc.collect()


def test_many_threads_can_use_one_client(queues_server: RawServer) -> None:
    with HttpClient(settings("sunshine", queues_server.url)) as client, ThreadPoolExecutor(32) as pool:
        statuses = list(pool.map(lambda _: client.get(QUEUES).status_code, range(300)))
    assert statuses == [200] * 300
