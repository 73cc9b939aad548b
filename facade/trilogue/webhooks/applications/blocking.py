"""The WSGI application."""

from __future__ import annotations

import contextvars
import inspect
import queue
import threading
import time
from http import HTTPStatus
from typing import TYPE_CHECKING

from trilogue.errors import ConfigError
from trilogue.webhooks.applications.answers import (
    CUT_OFF,
    HEALTH_PATH,
    NO_LENGTH,
    NOT_FOUND,
    OK,
    WITHIN,
    Answer,
    Routes,
    early,
    log_delivery,
    log_failure,
    refused,
    too_long,
)
from trilogue.webhooks.applications.replies import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from trilogue.webhooks.applications.replies import Sender
    from trilogue.webhooks.events import Event
    from trilogue.webhooks.receivers import Receiver


def wsgi(
    receivers: Receiver | Mapping[str, Receiver],
    handler: Callable[[Event, Reply], object],
    *,
    hub: Sender | None = None,
    health: str | None = HEALTH_PATH,
    within: float | None = WITHIN,
    otherwise: WSGIApplication | None = None,
) -> WSGIApplication:
    """A WSGI application that receives webhooks and calls ``handler(event, reply)`` for each event, once.

    Run it with any WSGI server, or put it in front of Flask or Django: ``app.wsgi_app = webhooks.wsgi(…,
    otherwise=app.wsgi_app)``, ``application = webhooks.wsgi(…, otherwise=get_wsgi_application())``.

    It answers like `asgi`. The handler runs in a thread of its own, which goes on after an early answer; with
    ``within=None`` it runs in the server's.

    Args:
        receivers: receivers by path, ``{"/sinch": webhooks.sinch(…)}``; or one, which takes every path.
        handler: a function, called with an `Event` and a `Reply`.
        hub: a ``Hub`` or a synchronous client, with which ``reply`` sends.
        health: the path that is answered with 200 while the application runs; None for none.
        within: seconds after which a delivery is answered; 15 by default, since Sunshine waits for 20. None for no
            limit.
        otherwise: the application that gets the requests of all other paths; by default they are answered with 404.

    Raises:
        ConfigError: an argument is wrong.

    """
    if not callable(handler) or inspect.iscoroutinefunction(handler):
        raise ConfigError("handler must be a function of an event and a reply; for coroutine functions there is asgi")
    return _Application(Routes(receivers, health=health, within=within), handler, hub, otherwise)


class _Application:
    def __init__(
        self,
        routes: Routes,
        handler: Callable[[Event, Reply], object],
        sender: Sender | None,
        otherwise: WSGIApplication | None,
    ) -> None:
        self._routes, self._handler, self._sender, self._otherwise = routes, handler, sender, otherwise

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        found = self._routes.find(environ["REQUEST_METHOD"], environ.get("PATH_INFO", ""))
        if found is None and self._otherwise is not None:
            return self._otherwise(environ, start_response)
        answer = (found or NOT_FOUND) if isinstance(found, Answer | None) else self._deliver(found, environ)
        status = HTTPStatus(answer.status)
        start_response(f"{status.value} {status.phrase}", [("Content-Type", "text/plain"), *answer.headers])
        return [b""]

    def _deliver(self, receiver: Receiver, environ: WSGIEnvironment) -> Answer:
        body = _read(environ, receiver)
        if isinstance(body, Answer):
            return body
        path: str = environ.get("PATH_INFO", "")
        if self._routes.within is None:
            return self._handle(receiver, path, body, _headers(environ))
        answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        context = contextvars.copy_context()

        def work() -> None:
            answers.put(context.run(self._handle, receiver, path, body, _headers(environ)))

        # Not a daemon: a process that ends waits for its handlers.
        threading.Thread(target=work, name="trilogue-handler").start()
        try:
            return answers.get(timeout=self._routes.within)
        except queue.Empty:
            return early(receiver)

    def _handle(self, receiver: Receiver, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        started = time.monotonic()
        count, current, answer = 0, None, OK
        try:
            with receiver.accept(body, headers) as delivery:
                count = len(delivery)
                for current in delivery:
                    self._handler(current, Reply(current, self._sender))
                    delivery.done(current)
        except Exception as error:  # noqa: BLE001 - any error of the handler's: the service delivers again
            log_failure(current, error)
            answer = refused(error)
        log_delivery(path, answer, count, time.monotonic() - started)
        return answer


def _read(environ: WSGIEnvironment, receiver: Receiver) -> bytes | Answer:
    """The request's body; or the answer, where it is too long or not whole."""
    length: str = environ.get("CONTENT_LENGTH") or ""
    if too_long(receiver, length):
        return Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if length.isdecimal():
        body: bytes = environ["wsgi.input"].read(int(length))
        return body if len(body) == int(length) else CUT_OFF
    if "HTTP_TRANSFER_ENCODING" not in environ:
        return b""
    # PEP 3333 knows no bodies in chunks. Servers that take them apart say so (gunicorn, Werkzeug, mod_wsgi).
    return _read_to_end(environ, receiver.max_body_bytes) if environ.get("wsgi.input_terminated") else NO_LENGTH


def _read_to_end(environ: WSGIEnvironment, limit: int) -> bytes:
    """A body of unknown length, up to a byte more than ``limit``, which the receiver refuses."""
    body = bytearray()
    while part := environ["wsgi.input"].read(limit + 1 - len(body)):
        body += part
    return bytes(body)


def _headers(environ: WSGIEnvironment) -> dict[str, str]:
    """The headers, whose names WSGI changes (PEP 3333); one that was sent twice is joined with commas."""
    return {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
