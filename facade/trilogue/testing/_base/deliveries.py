"""Webhook deliveries: signed and retried as each vendor documents, and logged.

The sandbox's clock decides when an attempt is due, and a background thread sends it. A test that supplies its own clock
advances it and calls `Deliveries.flush`. Nothing is sent to another machine unless its host is allowed.
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

from trilogue._internal.urls import is_loopback

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from trilogue.testing._base.clock import Clock

RESPONSE_TIMEOUT = 20.0
"""Seconds that a receiver may take to respond. Sunshine documents 20 (Sunshine Conversations, Webhooks); Dixa and Sinch
document none."""


@attrs.frozen(kw_only=True)
class Webhook:
    """A subscription: where to deliver, and the secret that authenticates the delivery."""

    id: str
    url: str
    secret: str = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """Additional headers that the subscriber configured."""
    options: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """The webhook's own settings, by the vendor's names."""


@attrs.frozen(kw_only=True)
class RetrySchedule:
    """When a delivery is attempted again after a response other than 2xx."""

    delays: tuple[float, ...]
    """Seconds from each failed attempt to the next. The number of delays is the number of retries."""
    final_statuses: frozenset[int] = frozenset()
    """Statuses after which there is no retry."""


class Publisher(Protocol):
    """How one vendor selects webhooks, and formats and signs deliveries."""

    provider: str
    retries: RetrySchedule

    def webhooks(self, kind: str, payload: Mapping[str, Any]) -> Iterable[Webhook]:
        """The webhooks that subscribe to events of this kind."""
        ...

    def body(self, webhook: Webhook, kind: str, payload: Mapping[str, Any], moment: dt.datetime) -> Any:
        """The JSON to deliver: the event in the vendor's envelope."""

    def headers(self, webhook: Webhook, body: bytes, moment: dt.datetime) -> dict[str, str]:
        """The headers that authenticate the delivery. Called for each attempt."""
        ...

    def record_attempt(self, webhook: Webhook, delivery: Delivery) -> None:
        """Called after each attempt, for vendors whose API reports deliveries."""


@attrs.frozen(kw_only=True)
class Attempt:
    """One attempt to deliver, and its result."""

    at: dt.datetime
    status: int | None
    """The status of the response; None if there was no response."""
    error: str = ""
    """What went wrong if there was no response."""


@attrs.define(kw_only=True, eq=False)
class Delivery:
    """One event for one webhook, with the attempts made so far."""

    provider: str
    kind: str
    webhook: Webhook
    body: bytes = attrs.field(repr=False)
    attempts: list[Attempt] = attrs.field(factory=list[Attempt])
    state: Literal["pending", "delivered", "given up", "refused"] = "pending"
    """Becomes "given up" after the last attempt, or after a final status. "refused": nothing was sent, since the host
    is neither loopback nor one of the sandbox's `allow_hosts`."""
    next_attempt_at: dt.datetime | None = None
    """When the next attempt is due; None if there is none."""


class Deliveries:
    """Sends deliveries and logs them.

    Args:
        clock: decides when an attempt is due.
        allow_hosts: hosts beside this machine's loopback to which deliveries are sent.

    Attributes:
        log: every delivery, oldest first, also those that were not sent. You may clear it.

    """

    def __init__(self, clock: Clock, *, allow_hosts: Collection[str] = ()) -> None:
        self.log: list[Delivery] = []
        self._clock = clock
        self._allow_hosts = _host_names(allow_hosts)
        self._due: list[tuple[dt.datetime, int, Delivery, Publisher]] = []
        """A heap; the number keeps deliveries that are due at the same time in order."""
        self._sequence = itertools.count()
        self._changed = threading.Condition()
        self._sending = threading.Lock()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._client: httpx.Client | None = None

    def publish(self, publisher: Publisher, kind: str, payload: Mapping[str, Any]) -> None:
        """Deliver an event to every webhook that subscribes to its kind."""
        for webhook in publisher.webhooks(kind, payload):
            self.add(publisher, webhook, kind, payload)

    def add(self, publisher: Publisher, webhook: Webhook, kind: str, payload: Mapping[str, Any]) -> Delivery:
        """Deliver an event to one webhook. The first attempt is due at once."""
        moment = self._clock.now()
        body = json.dumps(publisher.body(webhook, kind, payload, moment), separators=(",", ":")).encode()
        delivery = Delivery(provider=publisher.provider, kind=kind, webhook=webhook, body=body, next_attempt_at=moment)
        self.log.append(delivery)
        self._schedule(delivery, publisher)
        return delivery

    def flush(self) -> None:
        """Send every delivery that is due now, and return when the receivers have responded."""
        with self._sending:
            while (ready := self._pop_due()) is not None:
                self._attempt(*ready)

    def wake(self) -> None:
        """Have the background thread look again which deliveries are due. Called after the clock was set forward."""
        with self._changed:
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop the background thread. Pending deliveries stay pending."""
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
        """Delete all deliveries, pending and finished."""
        with self._changed:
            self._due.clear()
            self.log.clear()

    def _schedule(self, delivery: Delivery, publisher: Publisher) -> None:
        assert delivery.next_attempt_at is not None  # noqa: S101 - for the type checker; every caller has set it
        with self._changed:
            heapq.heappush(self._due, (delivery.next_attempt_at, next(self._sequence), delivery, publisher))
            if self._thread is None and not self._stopping:
                self._thread = threading.Thread(target=self._run, name="trilogue-deliveries", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def _pop_due(self) -> tuple[Delivery, Publisher] | None:
        with self._changed:
            if self._stopping or not self._due or self._due[0][0] > self._clock.now():
                return None
            _, _, delivery, publisher = heapq.heappop(self._due)
            return delivery, publisher

    def _run(self) -> None:
        while True:
            self.flush()
            with self._changed:
                if self._stopping:
                    return
                wait = (self._due[0][0] - self._clock.now()).total_seconds() if self._due else None
                if wait is None or wait > 0:
                    self._changed.wait(wait)

    def _attempt(self, delivery: Delivery, publisher: Publisher) -> None:
        if self._client is None:
            self._client = httpx.Client(timeout=RESPONSE_TIMEOUT, trust_env=False)
        moment = self._clock.now()
        webhook = delivery.webhook
        if (reason := self._reason_to_refuse(webhook.url)) is not None:
            delivery.attempts.append(Attempt(at=moment, status=None, error=reason))
            delivery.state, delivery.next_attempt_at = "refused", None
            publisher.record_attempt(webhook, delivery)
            return
        headers = {"Content-Type": "application/json", **webhook.headers}
        headers |= publisher.headers(webhook, delivery.body, self._clock.source_now())
        try:
            status = self._client.post(webhook.url, content=delivery.body, headers=headers).status_code
            delivery.attempts.append(Attempt(at=moment, status=status))
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeEncodeError) as failure:  # A header of letters beyond ASCII.
            status = 0
            delivery.attempts.append(Attempt(at=moment, status=None, error=str(failure) or type(failure).__name__))
        delivery.next_attempt_at = None
        if 200 <= status < 300:  # noqa: PLR2004 - any success
            delivery.state = "delivered"
        elif status in publisher.retries.final_statuses or len(delivery.attempts) > len(publisher.retries.delays):
            delivery.state = "given up"
        else:
            delay = dt.timedelta(seconds=publisher.retries.delays[len(delivery.attempts) - 1])
            delivery.next_attempt_at = moment + delay
            self._schedule(delivery, publisher)
        publisher.record_attempt(webhook, delivery)

    def _reason_to_refuse(self, url: str) -> str | None:
        """Why nothing is sent to this URL, or None. A URL that is none fails as it is sent."""
        try:
            host = httpx.URL(url).host
        except httpx.InvalidURL:
            return None
        if not host or is_loopback(host) or host.lower() in self._allow_hosts:
            return None
        return f"not sent: {host} is not this machine; Sandbox(allow_hosts=[{host!r}]) allows it"


def _host_names(names: Collection[str]) -> frozenset[str]:
    """The names as URLs have them.

    Raises:
        TypeError: it is one string, whose letters would be taken for names.
        ValueError: one is no host name: it has a scheme, a port or a path.

    """
    if isinstance(names, str):
        raise TypeError("allow_hosts must be a collection of host names, not one string")
    hosts: set[str] = set()
    for name in names:
        # One colon is before a port; an IPv6 address has several.
        is_name = bool(name) and name.count(":") != 1 and not set(name) & set("/@?# ")
        host = httpx.URL(scheme="https", host=name).host.lower() if is_name else ""
        if not host:
            raise ValueError(f"allow_hosts must hold host names such as 'hooks.example.com', not {name!r}")
        hosts.add(host)
    return frozenset(hosts)
