"""The synchronous client: the loop that sends and sleeps. Its decisions are in ``attempts``."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Self

import httpx

from trilogue._http.attempts import RequestAttempts
from trilogue._http.body import limit_body, without_body
from trilogue._http.connections import Connections
from trilogue._http.exchange import EXCHANGE, Exchange
from trilogue._http.failures import EXPECTED, Failure, classify, refused_answer, without_frames
from trilogue._http.httpx_internals import parser_of, replace_backends
from trilogue._http.sync_network import Backend
from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    import httpcore

    from trilogue._http.streaming import BodyReading


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
        # The httpx client that each thread sends through at this moment.
        self._sending = threading.local()
        # Free once the client is closed. A lock, because its acquire() is one step for signal handlers.
        self._until_closed = threading.Lock()
        self._until_closed.acquire()

        if self._given is not None:
            # Connections that it has opened before keep httpx's own timeouts only.
            replace_backends(self._given, _wrapped)

    def _new_client(self) -> httpx.Client:
        client = super()._new_client()
        replace_backends(client, _wrapped)
        return client

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
        return self._complete(RequestAttempts(self.settings, request, self._route, anonymous=anonymous))

    def stream_items(self, request: httpx.Request) -> Generator[Any]:
        """Send ``request`` as `send` does, and give the items of the JSON array that is its answer as they arrive.

        Memory holds one item and one piece of the body, so that an answer may have any length. The request is
        repeated only until the answer begins.

        Args:
            request: see `send`. Its ``total_timeout`` bounds the time spent waiting for the service.

        Raises:
            TrilogueError: the call has failed, or the body is cut or no array: what was given before is not all.

        """
        from trilogue._http.streaming import BodyReading  # noqa: PLC0415 - only for long answers

        self._require_open()
        request.read()
        call = RequestAttempts(self.settings, request, self._route, streamed=True)
        response = self._complete(call)
        exchange: Exchange = response.extensions["exchange"]
        clock, max_item = self.settings.timing.monotonic, self.settings.max_response_bytes
        reading = BodyReading(call, response, exchange, clock, max_item)
        try:
            pieces = response.iter_bytes()
            piece: bytes | None = b""
            while piece is not None:
                piece = self._next_piece(reading, pieces)
                yield from reading.items(piece)
        finally:
            response.close()

    def _next_piece(self, reading: BodyReading, pieces: Iterator[bytes]) -> bytes | None:
        """Wait for the next piece of a body; None at its end."""
        reading.begin_wait()
        client, exchange = self._httpx, reading.exchange
        self._sending.client = client
        token = EXCHANGE.set(exchange)
        try:
            piece = next(pieces, None)
        except EXPECTED as error:
            raised = reading.error(error, closed=self.is_closed)
        except BaseException as error:  # noqa: BLE001 - passed on without httpx's frames
            # As in `_exchange`: a signal handler has raised, and httpcore may be locked.
            if exchange.stream is not None:
                exchange.stream.spoiled = True
            self._replace(client)
            raise without_frames(error) from None
        else:
            reading.end_wait()
            return piece
        finally:
            EXCHANGE.reset(token)
            self._sending.client = None
        # Raised outside of the handler, so that the error has no context of httpx's.
        raise raised

    def _complete(self, call: RequestAttempts) -> httpx.Response:
        """Attempt a call until it succeeds."""
        try:
            call.begin()
            while True:
                self._wait_for_rate_limit(call)
                concluded = call.conclude(self._attempt(call))
                if isinstance(concluded, httpx.Response):
                    return concluded
                self._sleep(call, concluded)
        except TrilogueError as error:
            call.note_outcome(error)
            raise
        finally:
            call.release()

    def _wait_for_rate_limit(self, call: RequestAttempts) -> None:
        while seconds := call.rate_limit_wait():
            self._sleep(call, seconds)

    def _sleep(self, call: RequestAttempts, seconds: float) -> None:
        self.settings.timing.sleep_until(self._until_closed, seconds)
        self._require_open_for(call)

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
        self._require_open_for(call)
        call.start()
        client = self._usable_client()
        exchange = Exchange(call.deadline, self.settings.timing.monotonic)
        self._sending.client = client
        try:
            result = self._perform(client, call, exchange)
        except BaseException:  # A signal handler has raised, and httpcore may be locked.
            if exchange.stream is not None:
                exchange.stream.spoiled = True
            self._replace(client)
            if exchange.surely_not_sent:
                call.note_not_sent()
            raise
        self._sending.client = None
        if exchange.stage == "tunnel":
            # httpcore 1.0 keeps the place of a connection whose tunnel through a proxy failed.
            self._replace(client)
        if not self._connected and exchange.stage:
            self._connected = True
        return result

    def _perform(self, client: httpx.Client, call: RequestAttempts, exchange: Exchange) -> httpx.Response | Failure:
        token = EXCHANGE.set(exchange)
        response: httpx.Response | None = None
        try:
            response = client.send(call.request, stream=True, auth=None, follow_redirects=False)
            if exchange.stream is not None and exchange.stream.parser is None:
                exchange.stream.parser = parser_of(response)
            limit_body(response, call.max_response_bytes)
            if call.streamed and response.is_success:
                response.extensions["exchange"] = exchange
                exchange.held = True
            else:
                response.read()
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
            EXCHANGE.reset(token)
            if response is not None and not exchange.held:
                response.close()
        raise call.closed_error(exchange)

    def _usable_client(self) -> httpx.Client:
        """The httpx client to send through: another one if this thread's last exchange was interrupted.

        What it has left behind says so, since a signal handler may raise also while an exchange is cleaned up.
        """
        interrupted: httpx.Client | None = getattr(self._sending, "client", None)
        if interrupted is not None:
            EXCHANGE.set(None)
            self._replace(interrupted)
        return self._httpx

    def _replace(self, broken: httpx.Client) -> None:
        """Open other connections; those of ``broken`` are closed when the last call on them has ended."""
        if self.settings.http_client is None:
            with self._lock:
                if self._httpx is broken and not self._closed:
                    self._httpx = self._new_client()

    def close(self) -> None:
        """Close the connections, unless they belong to an httpx client that was given."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._until_closed.release()
        if self._given is None:
            self._httpx.close()

    def __enter__(self) -> Self:
        self._require_open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _wrapped(backend: httpcore.NetworkBackend) -> httpcore.NetworkBackend:
    return backend if isinstance(backend, Backend) else Backend(backend)
