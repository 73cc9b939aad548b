"""`Receiver.accept` with `async with`, for blocking and asyncio replay stores."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest
from webhooks.bodies import BODIES, ids
from webhooks.signing import DIXA, EVERY_SERVICE

from trilogue.webhooks import Claim, DeliveryInProgressError, DeliveryReplayedError, MemoryReplayStore


class AsyncStore:
    """A replay store whose every call yields to the event loop, like one across the network."""

    def __init__(self) -> None:
        self.store = MemoryReplayStore()
        self.lease = self.store.lease

    async def claim(self, key: str, /) -> str | Claim:
        await asyncio.sleep(0)
        return self.store.claim(key)

    async def renew(self, key: str, token: str, /) -> bool:
        await asyncio.sleep(0)
        return self.store.renew(key, token)

    async def confirm(self, key: str, token: str, /) -> bool:
        await asyncio.sleep(0)
        return self.store.confirm(key, token)

    async def release(self, key: str, token: str, /) -> bool:
        await asyncio.sleep(0)
        return self.store.release(key, token)


@EVERY_SERVICE
@pytest.mark.parametrize("store", [MemoryReplayStore, AsyncStore])
def test_async_with_behaves_as_with_does(service, store):
    async def scenario():
        receiver, body = service.receiver(replays=store()), BODIES[service.name]
        headers = service.headers(body)
        handled = []
        with suppress(ZeroDivisionError):
            async with receiver.accept(body, headers) as delivery:
                handled += ids(delivery)
                with pytest.raises(DeliveryInProgressError):
                    async with receiver.accept(body, headers):
                        pytest.fail("the block was entered")
                raise ZeroDivisionError
        async with receiver.accept(body, headers) as delivery:
            handled += ids(delivery)
        with suppress(DeliveryReplayedError):
            async with receiver.accept(body, headers) as delivery:
                handled += ids(delivery)
        return handled

    assert asyncio.run(scenario()) == ["e1", "e1"]


def test_cancelling_a_handler_releases_its_events():
    async def scenario():
        receiver, body = DIXA.receiver(replays=AsyncStore()), BODIES["dixa"]

        async def handle():
            async with receiver.accept(body, DIXA.headers(body)):
                await asyncio.Event().wait()

        task = asyncio.create_task(handle())
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        async with receiver.accept(body, DIXA.headers(body)) as delivery:
            return ids(delivery)

    assert asyncio.run(scenario()) == ["e1"]


def test_an_asyncio_store_needs_async_with():
    receiver, body = DIXA.receiver(replays=AsyncStore()), BODIES["dixa"]
    with pytest.raises(TypeError, match="async with"):
        receiver.parse(body, DIXA.headers(body))
    with pytest.raises(TypeError, match="async with"), receiver.accept(body, DIXA.headers(body)):
        pytest.fail("the block was entered")
