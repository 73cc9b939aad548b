"""The synchronous client: the loop that sends and sleeps. What it decides stands in ``call``."""

from __future__ import annotations

from typing import Self, cast

import httpx

from trilogue._http.attempts import Call
from trilogue._http.body import bound
from trilogue._http.connections import Connections, arguments, emptied
from trilogue._http.deadline import DEADLINE, keep_deadlines
from trilogue._http.failures import EXPECTED, Failure, understand
from trilogue.errors import ClientClosedError, TrilogueError


class HttpClient(Connections, httpx.Client):
    """An `httpx.Client` for one provider whose ``send()`` throttles, authenticates, retries and raises typed errors.

    It can be shared by threads, survives a fork, and can be pickled (its connections stay behind). The answer's body
    has been read when ``send()`` returns.

    Args:
        settings: see `Settings`.

    """

    def _connect(self) -> None:
        httpx.Client.__init__(
            self, **arguments(self.settings), transport=cast("httpx.BaseTransport", self.settings.transport)
        )
        keep_deadlines((self._transport, *self._mounts.values()), self.settings.timing.monotonic)

    def send(
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
        request.read()
        call = Call(self.settings, request, anonymous=auth is None)
        try:
            while True:
                self._hold(call)
                settled = call.settle(self._attempt(call))
                if isinstance(settled, httpx.Response):
                    return settled
                self._sleep(settled)
        finally:
            call.abandon()

    def _hold(self, call: Call) -> None:
        while wait := call.hold():
            self._sleep(wait)

    def _sleep(self, seconds: float) -> None:
        self.settings.timing.sleep(seconds)

    def _attempt(self, call: Call) -> httpx.Response | Failure:
        """One attempt, with whatever requests its authentication needs before or after."""
        if call.auth is None:
            return self._exchange(call)
        flow = call.auth.sync_auth_flow(call.request)
        try:
            request = next(flow)
            while True:
                if request is not call.request:
                    try:
                        answer = self.send(request, auth=None)
                    except TrilogueError as error:
                        request = flow.throw(error)
                    else:
                        request = flow.send(answer)
                    continue
                ended = self._exchange(call)
                if isinstance(ended, Failure):
                    return ended
                try:
                    request = flow.send(ended)
                except StopIteration:
                    return ended
                call.renew(ended)
                self._hold(call)
        finally:
            flow.close()

    def _exchange(self, call: Call) -> httpx.Response | Failure:
        """Send the call's request once and read the answer."""
        call.begin()
        token = DEADLINE.set(call.deadline)
        response: httpx.Response | None = None
        try:
            response = super().send(call.request, stream=True, auth=None, follow_redirects=False)
            bound(response, self.settings.max_response_bytes)
            response.read()
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
                response.close()
        raise ClientClosedError("the client was closed while the call was under way", **call.facts().said())

    def __enter__(self) -> Self:
        """Return the client, which may have been used already."""
        self._ready(closed=self.is_closed)
        return self
