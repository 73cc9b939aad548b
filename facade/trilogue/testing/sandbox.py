"""`Sandbox`: the three services in one process, on loopback sockets, with state, credentials and faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from trilogue.testing._base.clock import Clock, utc_now
from trilogue.testing._base.deliveries import Deliveries, Delivery, Webhook
from trilogue.testing._base.faults import Faults
from trilogue.testing._base.limits import Limits
from trilogue.testing._base.server import Server
from trilogue.testing._saving import restore, saved
from trilogue.testing.console import Console
from trilogue.testing.demo_data import add_demo_data
from trilogue.testing.dixa import Dixa
from trilogue.testing.sinch import Sinch
from trilogue.testing.sunshine import Sunshine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Mapping

    from starlette.types import ASGIApp

    from trilogue import AsyncHub, Hub, RetryEvent, RetryPolicy, Timeouts
    from trilogue.records import Provider
    from trilogue.testing._base.endpoint import LoggedRequest

WEBHOOK_SECRET = "7472696c6f6775652d73616e64626f78"  # noqa: S105 - gives access to nothing
"""The secret that `Sandbox.deliver` signs with by default."""


class Sandbox:
    """Sunshine Conversations, Dixa and the Sinch Conversation API, served on 127.0.0.1.

    It serves every operation of the three documents: writes are visible to later reads, lists have the vendor's
    cursors and page sizes, credentials are checked, and errors have the vendor's format.

        with Sandbox() as sandbox, trilogue.Dixa(**sandbox.dixa.client_options()) as dixa:
            sandbox.faults.add(Fault.status(429, retry_after=1, nth=1))
            dixa.api.queues.list_queues()
            assert [request.status for request in sandbox.requests] == [429, 200]

    Args:
        demo: start with the demo data (see `load_demo`) instead of empty services.
        seed: seed for faults with a probability. Default: 0.
        now: returns the services' current time, with a time zone. By default the system's clock.
        ports: ports for "sunshine", "dixa", "sinch", "sinch-auth" and "console". By default free ones.
        allow_hosts: hosts to which webhook events are delivered beside this machine's loopback: their names, without
            scheme and port. By default none.
        console: serve a page as well, on which one writes as the customer, and sees requests and deliveries; its
            address is `console_url`. Default: False.
        limits: the vendors' limits that are enforced. By default those of `Limits()`.

    Raises:
        TypeError: `allow_hosts` is one string.
        ValueError: `allow_hosts` holds something that is no host name.

    Attributes:
        sunshine: the service. Like the other two it has `base_url`, `client_options()`, and methods that add records.
        dixa: the service.
        sinch: the service.
        clock: the time of all services.
        faults: the errors to simulate; see `Fault`.
        requests: every request that arrived, in order. You may clear it.
        deliveries: the webhook deliveries; see `Deliveries`.
        console_url: the address of the console; empty without one, and before `start`.

    """

    def __init__(
        self,
        *,
        demo: bool = False,
        seed: int = 0,
        now: Callable[[], dt.datetime] = utc_now,
        ports: Mapping[str, int] | None = None,
        allow_hosts: Collection[str] = (),
        console: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self.clock = Clock(now)
        self.faults = Faults(seed=seed)
        self.requests: list[LoggedRequest] = []
        self.deliveries = Deliveries(self.clock, allow_hosts=allow_hosts)
        self.sunshine = Sunshine(clock=self.clock, deliveries=self.deliveries)
        self.dixa = Dixa(clock=self.clock, deliveries=self.deliveries)
        self.sinch = Sinch(clock=self.clock, deliveries=self.deliveries)
        for service in (self.sunshine, self.dixa, self.sinch):
            service.limits = limits or Limits()
        self.console_url = ""
        self._console = Console(self) if console else None
        self._ports = ports
        self._server: Server | None = None
        if demo:
            self.load_demo()

    def reset(self) -> None:
        """Return to the state of a new, empty sandbox: no records, faults, requests or deliveries.

        Addresses and credentials stay the same.
        """
        self.clock.reset()
        for service in (self.sunshine, self.dixa, self.sinch):
            with service.lock:
                service.reset()
                service.rates.reset()
        self.faults.clear()
        self.requests.clear()
        self.deliveries.clear()
        if self._console is not None:
            self._console.journal.clear()

    def load_demo(self) -> None:
        """Add a year of conversations of an outdoor shop's customers. They are the same on every run."""
        add_demo_data(sunshine=self.sunshine, dixa=self.dixa, sinch=self.sinch)

    def advance(self, seconds: float) -> None:
        """Set the services' clock forward: tokens expire, and deliveries become due, which are then sent.

        Args:
            seconds: how far.

        Raises:
            ValueError: `seconds` is negative or too large.

        """
        self.clock.advance(seconds)
        self.deliveries.wake()

    def save(self) -> dict[str, Any]:
        """The records of the services, the faults and how far the clock was set forward, as JSON values.

        Requests and deliveries are not in it, nor how often a fault was applied.

        Raises:
            ValueError: a service has generated records (`generate_messages`).

        """
        return saved(self)

    def load(self, state: Mapping[str, Any]) -> None:
        """Return to a state that `save` returned. Requests and deliveries are deleted.

        Args:
            state: what `save` returned.

        Raises:
            ValueError: `state` is not one. The sandbox keeps its state then.

        """
        try:
            restore(Sandbox(), state)  # Fails before this sandbox has lost anything.
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"this is not a state that a sandbox saved: {error!r}") from None
        restore(self, state)

    def hub(
        self,
        *,
        timeout: float | Timeouts | None = None,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
    ) -> Hub:
        """A `Hub` of three clients with the sandbox's addresses and credentials.

        The arguments are those of the clients' constructors, for all three; None selects a client's default. For other
        options, construct the clients with `client_options()` of each service.

        Args:
            timeout: seconds for each phase of an attempt, or `Timeouts`.
            total_timeout: seconds for a call with all its attempts.
            max_attempts: how many requests are sent for one call at most, including the first.
            retry: the retry policy, which `total_timeout` and `max_attempts` modify.
            on_retry: called before each wait for another attempt.

        """
        from trilogue import Dixa, Hub, Sinch, Sunshine  # noqa: PLC0415 - loads the clients only if they are used

        options = _without_none(
            timeout=timeout, total_timeout=total_timeout, max_attempts=max_attempts, retry=retry, on_retry=on_retry
        )
        return Hub(
            Sunshine(**self.sunshine.client_options(), **options),
            Dixa(**self.dixa.client_options(), **options),
            Sinch(**self.sinch.client_options(), **options),
        )

    def async_hub(
        self,
        *,
        timeout: float | Timeouts | None = None,
        total_timeout: float | None = None,
        max_attempts: int | None = None,
        retry: RetryPolicy | None = None,
        on_retry: Callable[[RetryEvent], object] | None = None,
    ) -> AsyncHub:
        """An `AsyncHub` of three clients. The arguments are those of `hub`."""
        from trilogue import AsyncDixa, AsyncHub, AsyncSinch, AsyncSunshine  # noqa: PLC0415 - as above

        options = _without_none(
            timeout=timeout, total_timeout=total_timeout, max_attempts=max_attempts, retry=retry, on_retry=on_retry
        )
        return AsyncHub(
            AsyncSunshine(**self.sunshine.client_options(), **options),
            AsyncDixa(**self.dixa.client_options(), **options),
            AsyncSinch(**self.sinch.client_options(), **options),
        )

    def deliver(
        self,
        provider: Provider,
        kind: str,
        payload: Mapping[str, Any],
        *,
        url: str,
        secret: str = WEBHOOK_SECRET,
    ) -> Delivery:
        """Deliver one event to `url`, whether or not a webhook subscribes to it.

        The first attempt is made before this returns; retries follow the vendor's rules.

            sandbox.deliver("sinch", "message_delivery_report", {"message_id": "m", "status": "READ"}, url=url)

        Args:
            provider: the service that delivers: "sunshine", "dixa" or "sinch".
            kind: the vendor's name for the event: Sunshine's `type` (`conversation:message`), Dixa's `event_fqn`
                (`CONVERSATION_CREATED`), or the callback's top-level key at Sinch (`message_delivery_report`).
            payload: the event itself: Sunshine's `payload`, Dixa's `data`, or the value of Sinch's top-level key.
            url: the receiver's address, on this machine or on one of the sandbox's `allow_hosts`.
            secret: signs the delivery; for Dixa hexadecimal digits. Default: `WEBHOOK_SECRET`.

        Returns:
            The delivery, with its attempts and state.

        """
        service = {"sunshine": self.sunshine, "dixa": self.dixa, "sinch": self.sinch}[provider]
        with service.lock:
            webhook = Webhook(id=service.ids.uuid(), url=url, secret=secret)
            delivery = self.deliveries.add(service.publisher, webhook, kind, payload)
        self.deliveries.flush()
        return delivery

    def start(self) -> None:
        """Open the sockets and serve. `with` calls it.

        Raises:
            RuntimeError: the sandbox is already running.
            OSError: one of the given ports is in use.

        """
        if self._server is not None:
            raise RuntimeError("this sandbox is already running")
        services = (self.sunshine, self.dixa, self.sinch)
        apps: dict[str, ASGIApp] = {
            service.provider: service.app(faults=self.faults, log=self.requests) for service in services
        }
        apps["sinch-auth"] = self.sinch.auth_app(faults=self.faults, log=self.requests)
        if self._console is not None:
            apps = {name: self._console.watch(app) for name, app in apps.items()} | {"console": self._console.app()}
        self._server = Server(apps, ports=self._ports)
        self._server.start()
        for service in services:
            service.base_url = self._server.urls[service.provider]
        self.console_url = self._server.urls.get("console", "")
        self.sinch.auth_url = f"{self._server.urls['sinch-auth']}/oauth2/token"

    def stop(self) -> None:
        """Close the sockets and end the threads. The services keep their records."""
        if self._server is not None:
            self._server.stop()
            self._server = None
        self.deliveries.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def _without_none(**options: Any) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}
