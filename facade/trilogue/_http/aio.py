"""The asynchronous client: the loop that sends and sleeps, for asyncio. Its decisions are in ``attempts``."""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from trilogue._http.attempts import RequestAttempts
from trilogue._http.body import limit_body, without_body
from trilogue._http.connections import Connections
from trilogue._http.exchange import EXCHANGE, Exchange
from trilogue._http.failures import EXPECTED, Failure, classify, refused_answer, without_frames
from trilogue._http.httpx_internals import parser_of
from trilogue._http.loop_pool import LoopPool, run_to_end
from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable

    from trilogue._http.streaming import BodyReading

_T = TypeVar("_T")


class AsyncHttpClient(Connections[httpx.AsyncClient]):
    """Sends requests of one provider: throttles, authenticates, retries, and raises typed errors.

    It can be shared by tasks and by event loops, each of which gets connections of its own; it works after a fork, and
    can be pickled without its connections.

    Args:
        settings: see `Settings`.

    """

    _kind = httpx.AsyncClient
    _transport_kind = httpx.AsyncBaseTransport
    _proxied_kind = httpx.AsyncHTTPTransport

    def _open(self) -> None:
        super()._open()
        self._pools: dict[asyncio.AbstractEventLoop, LoopPool] = {}

    async def send(self, request: httpx.Request, *, anonymous: bool = False) -> httpx.Response:
        """Send ``request`` as often as its policy allows.

        Args:
            request: what to send. ``extensions["operation"]`` names the operation, ``extensions["options"]`` may hold
                `CallOptions`.
            anonymous: whether to send no credentials.

        Returns:
            The answer, whose status is a success and whose body has been read.

        Raises:
            TrilogueError: the call has failed.

        """
        self._require_open()
        await request.aread()
        return await self._complete(RequestAttempts(self.settings, request, self._route, anonymous=anonymous))

    async def stream_items(self, request: httpx.Request) -> AsyncGenerator[Any]:
        """Send ``request`` as `send` does, and give the items of the JSON array that is its answer as they arrive; see
        `HttpClient.stream_items`.

        Raises:
            TrilogueError: the call has failed, or the body is cut or no array: what was given before is not all.

        """
        from trilogue._http.streaming import BodyReading  # noqa: PLC0415 - only for long answers

        self._require_open()
        await request.aread()
        call = RequestAttempts(self.settings, request, self._route, streamed=True)
        response = await self._complete(call)
        exchange: Exchange = response.extensions["exchange"]
        pool: LoopPool = response.extensions["pool"]
        clock, max_item = self.settings.timing.monotonic, self.settings.max_response_bytes
        reading = BodyReading(call, response, exchange, clock, max_item)
        try:
            pieces = response.aiter_bytes()
            piece: bytes | None = b""
            while piece is not None:
                left = reading.begin_wait()
                piece = await pool.run(exchange, self._next_piece(reading, pieces, None if pool.abortable else left))
                reading.end_wait()
                for item in reading.items(piece):
                    yield item
        finally:
            await pool.close_held(exchange, response)

    async def _next_piece(
        self, reading: BodyReading, pieces: AsyncIterator[bytes], limit: float | None
    ) -> bytes | None:
        """Wait for the next piece of a body; None at its end."""
        EXCHANGE.set(reading.exchange)
        try:
            async with asyncio.timeout(limit):
                return await anext(pieces, None)
        except EXPECTED as error:
            raised = reading.error(error, closed=self.is_closed)
        except BaseException as error:  # noqa: BLE001 - an interrupt, say: passed on without httpx's frames
            raise without_frames(error) from None
        raise raised

    async def _complete(self, call: RequestAttempts) -> httpx.Response:
        """Attempt a call until it succeeds."""
        try:
            call.begin()
            while True:
                await self._wait_for_rate_limit(call)
                concluded = call.conclude(await self._attempt(call))
                if isinstance(concluded, httpx.Response):
                    return concluded
                await self._sleep(call, concluded)
        except TrilogueError as error:
            call.note_outcome(error)
            raise
        finally:
            call.release()

    async def _wait_for_rate_limit(self, call: RequestAttempts) -> None:
        while seconds := await self._rate_limit_wait(call):
            await self._sleep(call, seconds)

    async def _rate_limit_wait(self, call: RequestAttempts) -> float:
        if self.settings.limiter.does_io:
            return await _within_deadline(call, asyncio.to_thread(call.rate_limit_wait))
        return call.rate_limit_wait()

    async def _sleep(self, call: RequestAttempts, seconds: float) -> None:
        await self.settings.timing.async_sleep_until(self._pool().closed, seconds)
        self._require_open_for(call)

    async def _attempt(self, call: RequestAttempts) -> httpx.Response | Failure:
        """One attempt, with the requests that its authentication needs before or after it."""
        if call.auth is None:
            return await self._exchange(call)
        flow = call.auth.async_auth_flow(call.request)
        try:
            request = await _within_deadline(call, anext(flow))
            while True:
                if request is not call.request:
                    try:
                        answer = await self.send(request, anonymous=True)
                    except TrilogueError as error:
                        request = await _within_deadline(call, flow.athrow(error))
                    else:
                        request = await _within_deadline(call, flow.asend(answer))
                    continue
                result = await self._exchange(call)
                if isinstance(result, Failure):
                    return result
                try:
                    request = await _within_deadline(call, flow.asend(result))
                except StopAsyncIteration:
                    return result
                call.repeat_with_new_credentials(result)
                await self._wait_for_rate_limit(call)
        finally:
            await flow.aclose()

    async def _exchange(self, call: RequestAttempts) -> httpx.Response | Failure:
        """Send the call's request once and read the answer, on one of the pool's connections.

        This happens in a task of its own, which is not cancelled with the caller: see ``async_network``.
        """
        while True:
            pool = self._pool()
            if not await pool.take_slot(call.time_left()):
                return classify(httpx.PoolTimeout("all connections of this client were busy"), None)
            if not pool.retired:
                break
            pool.slots.release()
        try:
            self._require_open_for(call)
            left = call.start()
        except TrilogueError:
            pool.slots.release()
            raise
        exchange = Exchange(call.deadline, self.settings.timing.monotonic)
        try:
            return await pool.run(exchange, self._perform(pool, call, exchange, left))
        except asyncio.CancelledError:
            if exchange.surely_not_sent:
                call.note_not_sent()
            raise

    async def _perform(
        self, pool: LoopPool, call: RequestAttempts, exchange: Exchange, left: float
    ) -> httpx.Response | Failure:
        EXCHANGE.set(exchange)
        response: httpx.Response | None = None
        # Connections that are not ours know nothing of the deadline.
        limit = None if pool.abortable or left == math.inf else left
        try:
            async with asyncio.timeout(limit):
                response = await pool.client.send(call.request, stream=True, auth=None, follow_redirects=False)
                if exchange.stream is not None and exchange.stream.parser is None:
                    exchange.stream.parser = parser_of(response)
                limit_body(response, call.max_response_bytes)
                if call.streamed and response.is_success and not exchange.aborted:
                    response.extensions.update(exchange=exchange, pool=pool)
                    exchange.held = True
                else:
                    await response.aread()
        except EXPECTED as error:
            lost = without_body(response or refused_answer(error))
            status = None if response is None else response.status_code
            return lost or classify(error, status, not_sent=exchange.surely_not_sent)
        except RuntimeError as error:
            if not self.is_closed:
                raise without_frames(error) from None
        except BaseException as error:  # noqa: BLE001 - an interrupt, say: passed on without httpx's frames
            raise without_frames(error) from None
        else:
            return response
        finally:
            if response is not None and not exchange.held:
                await response.aclose()
            if exchange.stage == "tunnel":
                # httpcore 1.0 keeps the place of a connection whose tunnel through a proxy failed.
                pool.retire()
            self._connected |= exchange.stage != ""
        raise call.closed_error(exchange)

    def _pool(self) -> LoopPool:
        """The connections of the event loop that runs.

        Raises:
            ClientClosedError: the connections are the caller's, and are used by another loop.

        """
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None or pool.retired:
            with self._lock:
                pool = self._new_pool(loop)
        return pool

    def _new_pool(self, loop: asyncio.AbstractEventLoop) -> LoopPool:
        others = {other: pool for other, pool in self._pools.items() if not other.is_closed()}
        if self._pools:
            self._require_own_connections()
            self._httpx = self._new_client()
        pool = LoopPool(self._httpx, loop, replaceable=self.settings.http_client is None)
        self._pools = {**others, loop: pool}
        return pool

    async def aclose(self) -> None:
        """Close the connections, unless they belong to an httpx client that was given.

        All of them are closed, also if the caller is cancelled meanwhile.
        """
        self._closed = True
        here = asyncio.get_running_loop()
        for pool in list(self._pools.values()):
            if pool.loop is here:
                pool.announce_close()
            elif self._given is None:
                pool.close_from_elsewhere()
        if self._given is None:
            own = self._pools.get(here)
            # Without a pool, nothing was sent. Those of other loops are closed there.
            client = own.client if own is not None else None if self._pools else self._httpx
            if client is not None and (failure := await run_to_end(client.aclose())) is not None:
                raise failure

    async def __aenter__(self) -> Self:
        self._require_open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


async def _within_deadline(call: RequestAttempts, step: Awaitable[_T]) -> _T:
    """Await what may take long: a coroutine function of the caller's for credentials, or a limit on a server.

    Raises:
        APITimeoutError: the call's time is over.

    """
    left = call.time_left()
    limit = asyncio.timeout(None if left == math.inf else left)
    try:
        async with limit:
            return await step
    except TimeoutError:
        if not limit.expired():
            raise
    raise call.expired()
