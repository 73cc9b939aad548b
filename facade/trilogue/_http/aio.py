"""The asynchronous client: the loop that sends and sleeps, for asyncio. Its decisions are in ``attempts``."""

from __future__ import annotations

import asyncio
import math
from typing import Self

import httpx

from trilogue._http.attempts import RequestAttempts
from trilogue._http.body import limit_body, without_body
from trilogue._http.connections import Connections
from trilogue._http.deadline import DEADLINE
from trilogue._http.failures import EXPECTED, Failure, classify, refused_answer, without_frames
from trilogue.errors import ClientClosedError, TrilogueError


class AsyncHttpClient(Connections[httpx.AsyncClient]):
    """Sends requests of one provider: throttles, authenticates, retries, and raises typed errors.

    It can be shared by tasks, works after a fork and in the next event loop once its own has ended, and can be pickled
    without its connections.

    Args:
        settings: see `Settings`.

    """

    _kind = httpx.AsyncClient
    _transport_kind = httpx.AsyncBaseTransport
    _proxied_kind = httpx.AsyncHTTPTransport
    _loop: asyncio.AbstractEventLoop | None = None

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
        self._follow_loop()
        await request.aread()
        call = RequestAttempts(self.settings, request, self._route, anonymous=anonymous)
        try:
            while True:
                await self._wait_for_rate_limit(call)
                concluded = call.conclude(await self._attempt(call))
                if isinstance(concluded, httpx.Response):
                    return concluded
                await self._sleep(concluded)
        finally:
            call.release()

    async def _wait_for_rate_limit(self, call: RequestAttempts) -> None:
        while seconds := call.rate_limit_wait():
            await self._sleep(seconds)

    async def _sleep(self, seconds: float) -> None:
        await self.settings.timing.async_sleep(seconds)

    async def _attempt(self, call: RequestAttempts) -> httpx.Response | Failure:
        """One attempt, with the requests that its authentication needs before or after it."""
        if call.auth is None:
            return await self._exchange(call)
        flow = call.auth.async_auth_flow(call.request)
        try:
            request = await anext(flow)
            while True:
                if request is not call.request:
                    try:
                        answer = await self.send(request, anonymous=True)
                    except TrilogueError as error:
                        request = await flow.athrow(error)
                    else:
                        request = await flow.asend(answer)
                    continue
                result = await self._exchange(call)
                if isinstance(result, Failure):
                    return result
                try:
                    request = await flow.asend(result)
                except StopAsyncIteration:
                    return result
                call.repeat_with_new_credentials(result)
                await self._wait_for_rate_limit(call)
        finally:
            await flow.aclose()

    async def _exchange(self, call: RequestAttempts) -> httpx.Response | Failure:
        """Send the call's request once and read the answer."""
        left = call.start()
        token = DEADLINE.set(call.deadline)
        response: httpx.Response | None = None
        try:
            async with asyncio.timeout(None if left == math.inf else left):
                response = await self._httpx.send(call.request, stream=True, auth=None, follow_redirects=False)
                limit_body(response, self.settings.max_response_bytes)
                await response.aread()
        except EXPECTED as error:
            lost = without_body(response or refused_answer(error))
            return lost or classify(error, None if response is None else response.status_code)
        except RuntimeError as error:
            if not self.is_closed:
                raise without_frames(error) from None
        except BaseException as error:  # noqa: BLE001 - an interrupt, say: passed on without httpx's frames
            raise without_frames(error) from None
        else:
            return response
        finally:
            DEADLINE.reset(token)
            if response is not None:
                await response.aclose()
        raise ClientClosedError("the client was closed during the call", **call.facts().error_fields())

    def _follow_loop(self) -> None:
        """Open the client again if its event loop has ended, as between two runs of `asyncio.run`."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            if self._loop_has_ended():
                self._reopen()
            self._loop = loop

    def _loop_has_ended(self) -> bool:
        return self._loop is not None and self._loop.is_closed()

    async def aclose(self) -> None:
        """Close the connections, unless they belong to an httpx client that was given."""
        self._closed = True
        # Connections of an event loop that has ended cannot be closed any more.
        if self._given is None and not self._loop_has_ended():
            await self._httpx.aclose()

    async def __aenter__(self) -> Self:
        self._require_open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
