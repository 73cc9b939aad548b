"""One asynchronous client in several event loops at a time, and what is left open when a loop ends."""

from __future__ import annotations

import asyncio
import gc
import logging
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Self

import httpx
import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, settings
from faults.fault_table import issue_tokens
from faults.rawserver import RawServer, answer, silence

import trilogue
from trilogue import errors
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Coroutine


class Loop:
    """An event loop in a thread of its own."""

    def __enter__(self) -> Self:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever)
        self._thread.start()
        return self

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(10)

    def __exit__(self, *_: object) -> None:
        self.run(asyncio.sleep(0.01))  # What was closed from another loop ends.
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()


def test_a_client_works_in_a_second_loop_while_the_first_lives(queues_server: RawServer) -> None:
    client = AsyncHttpClient(settings("dixa", queues_server.url))
    with Loop() as other:
        first = asyncio.new_event_loop()
        for _ in range(3):
            assert first.run_until_complete(client.get(QUEUES)).status_code == 200
            assert other.run(client.get(QUEUES)).status_code == 200
        first.run_until_complete(client.aclose())
        with pytest.raises(errors.ClientClosedError, match="make a new one"):
            other.run(client.get(QUEUES))
        first.run_until_complete(asyncio.sleep(0))
        first.close()


@pytest.mark.parametrize("provider", ["sunshine", "sinch"])
def test_threads_with_a_loop_each_share_a_client(provider: str, queues_server: RawServer) -> None:
    issue_tokens(queues_server)
    client = AsyncHttpClient(settings(provider, queues_server.url))

    async def calls() -> list[int]:
        answers = await asyncio.gather(*(client.get(QUEUES) for _ in range(20)))
        return [answer.status_code for answer in answers]

    with Loop() as one, Loop() as two, ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            results = list(pool.map(lambda loop: loop.run(calls()), (one, two)))
            assert results == [[200] * 20] * 2
        one.run(client.aclose())


def test_an_httpx_client_of_the_caller_in_a_second_loop_says_what_to_do(queues_server: RawServer) -> None:
    async def scenario(client: AsyncHttpClient) -> int:
        return (await client.get(queues_server.url + QUEUES)).status_code

    with Loop() as one, Loop() as two:
        given = httpx.AsyncClient()
        client = AsyncHttpClient(settings("dixa", queues_server.url, http_client=given))
        assert one.run(scenario(client)) == 200
        with pytest.raises(errors.ClientClosedError, match="make both here"):
            two.run(scenario(client))
        assert one.run(scenario(client)) == 200
        one.run(given.aclose())


# --- forgotten clients


def test_a_client_that_was_left_open_is_named(queues_server: RawServer) -> None:
    left_open = [HttpClient(settings("dixa", queues_server.url))]
    left_open[0].get(QUEUES)
    with pytest.warns(ResourceWarning, match=r"HttpClient\('dixa', 'http://127.* left open: use .* with block") as seen:
        left_open.clear()
    assert len(seen) == 1


# asyncio's own transports say too that they were left open.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # Of its socket, beside ours.
def test_an_asynchronous_client_that_was_left_open_is_named(queues_server: RawServer) -> None:
    async def scenario() -> None:
        await AsyncHttpClient(settings("sunshine", queues_server.url)).get(QUEUES)

    with pytest.warns(ResourceWarning, match=r"AsyncHttpClient\('sunshine', .* left open: use .* with block"):
        asyncio.run(scenario())
    gc.collect()


def test_a_client_that_was_closed_or_never_used_does_not_warn(queues_server: RawServer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        HttpClient(settings("dixa", queues_server.url))
        with HttpClient(settings("dixa", queues_server.url)) as client:
            client.get(QUEUES)
        del client
        gc.collect()


# --- listings at the end of a loop


def test_a_listing_left_open_at_the_end_of_its_loop_closes_quietly(
    server: RawServer, caplog: pytest.LogCaptureFixture
) -> None:
    path = "/v1/endusers"
    page = {"data": [{"id": str(number)} for number in range(3)], "meta": {"next": path + "?pageKey=b"}}
    server.script(path, lambda *call: silence(*call) if "pageKey=b" in call[1].target else answer(200, page)(*call))
    caplog.set_level(logging.DEBUG, logger="asyncio")
    kept: list[Any] = []

    async def scenario(listing: str) -> None:
        client = trilogue.AsyncDixa(token="t", base_url=server.url, rate_limit=None)
        kept.append(client)
        pager = client.contacts(prefetch=True) if listing == "prefetch" else trilogue.AsyncHub(client).contacts()
        items = aiter(pager)
        kept.append(items)
        await anext(items)
        await asyncio.sleep(0.02)

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        for listing in ("prefetch", "hub"):
            asyncio.run(scenario(listing))
        for client in kept[::2]:
            asyncio.run(client.aclose())
        kept.clear()
        gc.collect()
    # asyncio's own transports say that their loop has ended before them.
    assert [str(warning.message) for warning in seen if "unclosed transport" not in str(warning.message)] == []
    # In asyncio's debug mode the steps of a busy machine are logged as slow.
    logged = [record.getMessage() for record in caplog.records if record.levelno > logging.INFO]
    assert [text for text in logged if " took " not in text] == []


def test_closing_a_hub_leaves_no_thread_that_waits(server: RawServer) -> None:
    path = "/v1/endusers"
    page = {"data": [{"id": str(number)} for number in range(3)], "meta": {"next": path + "?pageKey=b"}}
    server.script(path, answer(200, page), silence)
    before = set(threading.enumerate())
    hub = trilogue.Hub(trilogue.Dixa(token="t", base_url=server.url, rate_limit=None))
    items = iter(hub.contacts())
    next(items)
    server.requests(path, 2)
    hub.close()
    for thread in set(threading.enumerate()) - before:
        if thread.name == "trilogue-prefetch":
            thread.join(2)
            assert not thread.is_alive()


def test_closing_a_client_ends_its_wait_for_another_attempt(server: RawServer) -> None:
    server.script(QUEUES, answer(503, b"", [("Retry-After", "19")]))
    client = HttpClient(settings("dixa", server.url, timing=Timing()))
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(client.get, QUEUES)
        server.requests(QUEUES, 1)
        client.settings.timing.sleep(0.05)
        client.close()
        with pytest.raises(errors.ClientClosedError):
            running.result(2)


def test_closing_an_asynchronous_client_ends_its_wait_for_another_attempt(server: RawServer) -> None:
    server.script(QUEUES, answer(503, b"", [("Retry-After", "19")]))

    async def scenario() -> None:
        client = AsyncHttpClient(settings("dixa", server.url, timing=Timing()))
        running = asyncio.create_task(client.get(QUEUES))
        await asyncio.to_thread(server.requests, QUEUES, 1)
        await asyncio.sleep(0.05)
        await client.aclose()
        with pytest.raises(errors.ClientClosedError):
            async with asyncio.timeout(2):
                await running

    asyncio.run(scenario())
