"""The synchronous client: the loop that sends and sleeps. Its decisions are in ``attempts``."""

from __future__ import annotations

from typing import Self

import httpx

from trilogue._http.attempts import RequestAttempts
from trilogue._http.body import limit_body, without_body
from trilogue._http.connections import Connections
from trilogue._http.deadline import DEADLINE, enforce_deadlines
from trilogue._http.failures import EXPECTED, Failure, classify, refused_answer, without_frames
from trilogue.errors import ClientClosedError, TrilogueError


class HttpClient(Connections[httpx.Client]):
    """Sends requests of one provider: throttles, authenticates, retries, and raises typed errors.

    It can be shared by threads, works after a fork, and can be pickled without its connections.

    Args:
        settings: see `Settings`.

    """

    _kind = httpx.Client
    _transport_kind = httpx.BaseTransport
    _proxied_kind = httpx.HTTPTransport

    def _open(self) -> None:
        super()._open()
        enforce_deadlines(self._httpx, self.settings.timing.monotonic)

    def send(self, request: httpx.Request, *, anonymous: bool = False) -> httpx.Response:
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
        request.read()
        call = RequestAttempts(self.settings, request, self._route, anonymous=anonymous)
        try:
            while True:
                self._wait_for_rate_limit(call)
                concluded = call.conclude(self._attempt(call))
                if isinstance(concluded, httpx.Response):
                    return concluded
                self._sleep(concluded)
        finally:
            call.release()

    def _wait_for_rate_limit(self, call: RequestAttempts) -> None:
        while seconds := call.rate_limit_wait():
            self._sleep(seconds)

    def _sleep(self, seconds: float) -> None:
        self.settings.timing.sleep(seconds)

    def _attempt(self, call: RequestAttempts) -> httpx.Response | Failure:
        """One attempt, with the requests that its authentication needs before or after it."""
        if call.auth is None:
            return self._exchange(call)
        flow = call.auth.sync_auth_flow(call.request)
        try:
            request = next(flow)
            while True:
                if request is not call.request:
                    try:
                        answer = self.send(request, anonymous=True)
                    except TrilogueError as error:
                        request = flow.throw(error)
                    else:
                        request = flow.send(answer)
                    continue
                result = self._exchange(call)
                if isinstance(result, Failure):
                    return result
                try:
                    request = flow.send(result)
                except StopIteration:
                    return result
                call.repeat_with_new_credentials(result)
                self._wait_for_rate_limit(call)
        finally:
            flow.close()

    def _exchange(self, call: RequestAttempts) -> httpx.Response | Failure:
        """Send the call's request once and read the answer."""
        call.start()
        token = DEADLINE.set(call.deadline)
        response: httpx.Response | None = None
        try:
            response = self._httpx.send(call.request, stream=True, auth=None, follow_redirects=False)
            limit_body(response, self.settings.max_response_bytes)
            response.read()
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
                response.close()
        raise ClientClosedError("the client was closed during the call", **call.facts().error_fields())

    def close(self) -> None:
        """Close the connections, unless they belong to an httpx client that was given."""
        self._closed = True
        if self._given is None:
            self._httpx.close()

    def __enter__(self) -> Self:
        self._require_open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
