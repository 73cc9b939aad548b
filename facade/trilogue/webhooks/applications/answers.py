"""What an application answers, and what it logs, written once for ASGI and WSGI."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

from trilogue._internal.arguments import short
from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError, TrilogueError, printable
from trilogue.webhooks.receivers import Receiver

if TYPE_CHECKING:
    from trilogue.webhooks.events import Event

logger = logging.getLogger("trilogue.webhooks")

WITHIN = 15.0
"""Seconds. Sunshine waits 20 for an answer ("Webhooks" guide); the others document nothing."""
HEALTH_PATH = "/health"


class Answer(NamedTuple):
    """A status, and a header that belongs to it."""

    status: int
    header: tuple[str, str] | None = None

    @property
    def headers(self) -> list[tuple[str, str]]:
        """All headers of the answer, which has no body."""
        return [("Content-Length", "0"), *([self.header] if self.header else [])]


OK = Answer(HTTPStatus.OK)


class Routes:
    """Which path leads to which receiver.

    Args:
        receivers: receivers by path; or one, which takes every path.
        health: the path that is answered with 200 while the application runs; None for none.
        within: seconds after which a delivery is answered although its events are still handled; None for no limit.

    Raises:
        ConfigError: an argument is wrong.

    """

    def __init__(
        self, receivers: Receiver | Mapping[str, Receiver], *, health: str | None, within: float | None
    ) -> None:
        paths: Mapping[str, Receiver] = receivers if isinstance(receivers, Mapping) else {}
        for path, receiver in paths.items():
            if not isinstance(receiver, Receiver) or not path.startswith("/"):
                raise ConfigError(f'receivers must be receivers by path, {{"/dixa": webhooks.dixa(…)}}: {short(path)}')
        if not paths and not isinstance(receivers, Receiver):
            raise ConfigError('receivers must be a receiver, or receivers by path: {"/dixa": webhooks.dixa(…)}')
        if within is not None and (not is_number(within) or not within > 0):
            raise ConfigError(f"within must be a number of seconds, more than 0, not {short(within)}")
        self._only = receivers if isinstance(receivers, Receiver) else None
        self._receivers = dict(paths)
        self._health = health
        self.within = within

    def find(self, method: str, path: str) -> Receiver | Answer | None:
        """The receiver of a request, or the answer where no receiver is asked; None if the path is not known."""
        if path == self._health and path not in self._receivers:
            return OK if method in {"GET", "HEAD"} else _not_allowed("GET, HEAD")
        receiver = self._receivers.get(path, self._only)
        if receiver is None:
            return None
        return receiver if method == "POST" else _not_allowed("POST")

    def knows(self, method: str, path: str) -> bool:
        """Whether a request is this application's, and not that of the application behind it."""
        return self.find(method, path) is not None


def _not_allowed(methods: str) -> Answer:
    return Answer(HTTPStatus.METHOD_NOT_ALLOWED, ("Allow", methods))


NOT_FOUND = Answer(HTTPStatus.NOT_FOUND)
CUT_OFF = Answer(HTTPStatus.REQUEST_TIMEOUT)
"""For a body that was cut off. Sunshine does not deliver again after a 400 ("Webhooks" guide, Retry policy)."""
NO_LENGTH = Answer(HTTPStatus.LENGTH_REQUIRED)
"""For a body in chunks whose end the server does not show: it cannot be read."""


def early(receiver: Receiver) -> Answer:
    """The answer while the handler still works: one after which the service asks again, if that is safe.

    With a replay store a repeated delivery is not handled again, and brings the event back if this process dies.
    Without one it would be.
    """
    return Answer(HTTPStatus.SERVICE_UNAVAILABLE) if receiver.has_replay_store else OK


def refused(error: Exception) -> Answer:
    """The answer after an error: the error's own, or 500, after which every service delivers the events again."""
    status = getattr(error, "response_status", None) if isinstance(error, TrilogueError) else None
    return Answer(status if isinstance(status, int) else HTTPStatus.INTERNAL_SERVER_ERROR)


def too_long(receiver: Receiver, content_length: str) -> bool:
    """Whether a request says that its body is longer than the receiver takes: it need not be read."""
    return content_length.isdecimal() and int(content_length[:20]) > receiver.max_body_bytes


def log_delivery(path: str, answer: Answer, events: int, seconds: float) -> None:
    """Log one line for a delivery, with its facts as the record's attributes."""
    facts = {"path": path, "status": int(answer.status), "events": events, "seconds": round(seconds, 3)}
    logger.info("%s: %d events, answered %d", printable(path), events, answer.status, extra=facts)


def log_failure(event: Event | None, error: Exception) -> None:
    """Log what failed and where, without the error's text, which may hold what a customer wrote."""
    kind = type(error).__qualname__
    facts = {"error": kind, "event": event and event.id, "kind": event and event.kind}
    if event is None:
        # A rejection: its text names the header or the rule, and no content.
        text = str(error) if isinstance(error, TrilogueError) else kind
        logger.warning("delivery refused: %s", text, extra=facts)
        return
    where = "".join(traceback.format_tb(error.__traceback__))
    logger.error("the handler failed with %s for %s\n%s", kind, printable(event.kind), where, extra=facts)
