"""What the services push: deliveries to webhooks, signed, retried as each vendor retries, and logged.

When an attempt is due is decided by the sandbox's clock. A thread sends what is due; with a clock of your own, move it
and call `Deliveries.flush`.
"""

from __future__ import annotations

import datetime as dt
import heapq
import itertools
import json
import threading
from typing import TYPE_CHECKING, Any, Literal, Protocol

import attrs
import httpx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing.clock import Clock

SECONDS_TO_ANSWER = 20.0
"""How long a receiver may take (Sunshine documents 20 seconds, the others nothing)."""


@attrs.frozen(kw_only=True)
class Webhook:
    """Where to deliver, and the secret that proves it."""

    id: str
    url: str
    secret: str = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """Sent along: what the subscriber asked for."""
    options: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """The webhook's own settings, as the vendor names them."""


@attrs.frozen(kw_only=True)
class Retries:
    """When a delivery that was not answered with 2xx is tried again."""

    delays: tuple[float, ...]
    """Seconds from each failed attempt to the next; after the last there is none."""
    never_after: frozenset[int] = frozenset()
    """Statuses that end a delivery."""


class Pusher(Protocol):
    """How one vendor delivers."""

    provider: str
    retries: Retries

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterable[Webhook]:
        """Who has asked for events of this kind."""
        ...

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """The envelope with the event in it."""

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:
        """What proves the delivery; made anew for each attempt."""
        ...

    def attempted(self, webhook: Webhook, delivery: Delivery) -> None:
        """Told of each attempt, for what the vendor shows about deliveries."""


@attrs.frozen(kw_only=True)
class Attempt:
    """One try: when, and how it ended."""

    at: dt.datetime
    status: int | None
    """None if there was no answer."""
    error: str = ""


@attrs.define(kw_only=True, eq=False)
class Delivery:
    """One event on its way to one webhook."""

    provider: str
    kind: str
    webhook: Webhook
    body: bytes = attrs.field(repr=False)
    attempts: list[Attempt] = attrs.field(factory=list[Attempt])
    state: Literal["pending", "delivered", "given up"] = "pending"
    next_attempt_at: dt.datetime | None = None


class Deliveries:
    """Sends and remembers. `log` holds every delivery, oldest first; it is yours to clear."""

    def __init__(self, clock: Clock) -> None:
        self.log: list[Delivery] = []
        self._clock = clock
        self._due: list[tuple[dt.datetime, int, Delivery, Pusher]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._sending = threading.Lock()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._client: httpx.Client | None = None

    def announce(self, pusher: Pusher, kind: str, payload: Mapping[str, Any]) -> None:
        """Deliver an event to every webhook that asked for its kind."""
        for webhook in pusher.webhooks(kind, payload):
            self.add(pusher, webhook, kind, payload)

    def add(self, pusher: Pusher, webhook: Webhook, kind: str, payload: Mapping[str, Any]) -> Delivery:
        """Deliver an event to one webhook; the first attempt is due now."""
        moment = self._clock.now()
        body = json.dumps(pusher.body(webhook, kind, payload, moment), separators=(",", ":")).encode()
        delivery = Delivery(provider=pusher.provider, kind=kind, webhook=webhook, body=body, next_attempt_at=moment)
        self.log.append(delivery)
        self._schedule(delivery, pusher)
        return delivery

    def flush(self) -> None:
        """Send all that is due by now, and return when it has been answered."""
        with self._sending:
            while (ready := self._take()) is not None:
                self._attempt(*ready)

    def stop(self) -> None:
        """End the thread; what is pending stays so."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        with self._sending:
            if self._client is not None:
                self._client.close()
                self._client = None
        self._stopping = False

    def clear(self) -> None:
        """Forget everything, pending or past."""
        with self._changed:
            self._due.clear()
            self.log.clear()

    def _schedule(self, delivery: Delivery, pusher: Pusher) -> None:
        assert delivery.next_attempt_at is not None  # noqa: S101 - for the type checker: callers have set it
        with self._changed:
            heapq.heappush(self._due, (delivery.next_attempt_at, next(self._order), delivery, pusher))
            if self._thread is None and not self._stopping:
                self._thread = threading.Thread(target=self._run, name="trilogue-deliveries", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def _take(self) -> tuple[Delivery, Pusher] | None:
        with self._changed:
            if self._stopping or not self._due or self._due[0][0] > self._clock.now():
                return None
            _, _, delivery, pusher = heapq.heappop(self._due)
            return delivery, pusher

    def _run(self) -> None:
        while True:
            self.flush()
            with self._changed:
                if self._stopping:
                    return
                wait = (self._due[0][0] - self._clock.now()).total_seconds() if self._due else None
                if wait is None or wait > 0:
                    self._changed.wait(wait)

    def _attempt(self, delivery: Delivery, pusher: Pusher) -> None:
        if self._client is None:
            self._client = httpx.Client(timeout=SECONDS_TO_ANSWER, trust_env=False)
        moment = self._clock.now()
        webhook = delivery.webhook
        headers = {"Content-Type": "application/json", **webhook.headers}
        headers |= pusher.headers(webhook, delivery.body, moment)
        try:
            status = self._client.post(webhook.url, content=delivery.body, headers=headers).status_code
            delivery.attempts.append(Attempt(at=moment, status=status))
        except (httpx.HTTPError, httpx.InvalidURL) as failure:
            status = 0
            delivery.attempts.append(Attempt(at=moment, status=None, error=str(failure) or type(failure).__name__))
        delivery.next_attempt_at = None
        if 200 <= status < 300:  # noqa: PLR2004 - any success
            delivery.state = "delivered"
        elif status in pusher.retries.never_after or len(delivery.attempts) > len(pusher.retries.delays):
            delivery.state = "given up"
        else:
            delay = dt.timedelta(seconds=pusher.retries.delays[len(delivery.attempts) - 1])
            delivery.next_attempt_at = moment + delay
            self._schedule(delivery, pusher)
        pusher.attempted(webhook, delivery)
