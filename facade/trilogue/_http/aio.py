"""The asynchronous client: the loop that sends and sleeps, for asyncio. What it decides stands in ``call``."""

from __future__ import annotations

import asyncio
import math
from typing import Self, cast

import httpx

from trilogue._http.attempts import Call
from trilogue._http.body import bound
from trilogue._http.connections import Connections, arguments, emptied
from trilogue._http.deadline import DEADLINE
from trilogue._http.failures import EXPECTED, Failure, understand
from trilogue.errors import ClientClosedError, TrilogueError


class AsyncHttpClient(Connections, httpx.AsyncClient):
    """An `httpx.AsyncClient` for one provider whose ``send()`` throttles, authenticates, retries and raises typed
    errors.

    It can be shared by tasks, survives a fork and the end of its event loop, and can be pickled (its connections stay
    behind). The answer's body has been read when ``send()`` returns.

    Args:
        settings: see `Settings`.

    """

    _loop: asyncio.AbstractEventLoop | None = None

    def _connect(self) -> None:
        transport = cast("httpx.AsyncBaseTransport", self.settings.transport)
        httpx.AsyncClient.__init__(self, **arguments(self.settings), transport=transport)

    async def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: object = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: object = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response:
        """Send ``request`` as often as its policy allows and return the answer, its body read, if its status is a
        success.

        Args:
            request: what to send. ``extensions["operation"]`` names the operation, ``extensions["options"]`` may hold
                `CallOptions`.
            stream: has no effect; the body is read within the attempt.
            auth: None to send no credentials.
            follow_redirects: has no effect; redirects are not followed.

        Raises:
            TrilogueError: the call has failed; see ``errors``.

        """
        del stream, follow_redirects
        self._ready(closed=self.is_closed)
        self._settle_in()
        await request.aread()
        call = Call(self.settings, request, anonymous=auth is None)
        try:
            while True:
                await self._hold(call)
                settled = call.settle(await self._attempt(call))
                if isinstance(settled, httpx.Response):
                    return settled
                await self._sleep(settled)
        finally:
            call.abandon()

    async def _hold(self, call: Call) -> None:
        while wait := call.hold():
            await self._sleep(wait)

    async def _sleep(self, seconds: float) -> None:
        await self.settings.timing.async_sleep(seconds)

    async def _attempt(self, call: Call) -> httpx.Response | Failure:
        """One attempt, with whatever requests its authentication needs before or after."""
        if call.auth is None:
            return await self._exchange(call)
        flow = call.auth.async_auth_flow(call.request)
        try:
            request = await anext(flow)
            while True:
                if request is not call.request:
                    try:
                        answer = await self.send(request, auth=None)
                    except TrilogueError as error:
                        request = await flow.athrow(error)
                    else:
                        request = await flow.asend(answer)
                    continue
                ended = await self._exchange(call)
                if isinstance(ended, Failure):
                    return ended
                try:
                    request = await flow.asend(ended)
                except StopAsyncIteration:
                    return ended
                call.renew(ended)
                await self._hold(call)
        finally:
            await flow.aclose()

    async def _exchange(self, call: Call) -> httpx.Response | Failure:
        """Send the call's request once and read the answer."""
        left = call.begin()
        token = DEADLINE.set(call.deadline)
        response: httpx.Response | None = None
        try:
            async with asyncio.timeout(None if left == math.inf else left):
                response = await super().send(call.request, stream=True, auth=None, follow_redirects=False)
                bound(response, self.settings.max_response_bytes)
                await response.aread()
        except EXPECTED as error:
            return emptied(response) or understand(error, None if response is None else response.status_code)
        except RuntimeError:
            if not self.is_closed:
                raise
        else:
            return response
        finally:
            DEADLINE.reset(token)
            if response is not None:
                await response.aclose()
        raise ClientClosedError("the client was closed while the call was under way", **call.facts().said())

    def _settle_in(self) -> None:
        """Open the client again if its event loop has ended, as between two runs of `asyncio.run`."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            if self._loop is not None and self._loop.is_closed():
                self._connect()
            self._loop = loop

    async def __aenter__(self) -> Self:
        """Return the client, which may have been used already."""
        self._ready(closed=self.is_closed)
        return self
