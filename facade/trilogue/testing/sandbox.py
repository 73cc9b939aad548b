"""The sandbox: the three services in one process, on loopback sockets, with state, credentials and faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, Unpack

from trilogue.testing.clock import Clock, utc_now
from trilogue.testing.deliveries import Deliveries, Delivery, Webhook
from trilogue.testing.dixa import Dixa
from trilogue.testing.faults import Faults
from trilogue.testing.server import Server
from trilogue.testing.sinch import Sinch
from trilogue.testing.stories import tell
from trilogue.testing.sunshine import Sunshine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from trilogue import AsyncHub, Hub
    from trilogue.providers._base.client import ClientOptions
    from trilogue.records import Provider
    from trilogue.testing.wire import LoggedRequest

WEBHOOK_SECRET = "7472696c6f6775652d73616e64626f78"  # noqa: S105 - opens nothing
"""Signs what `Sandbox.deliver` sends, unless it is told another secret."""


class Sandbox:
    """Sunshine Conversations, Dixa and the Sinch Conversation API on 127.0.0.1.

        with Sandbox() as sandbox, trilogue.Dixa(**sandbox.dixa.client_options()) as dixa:
            sandbox.faults.add(Fault.status(429, retry_after=1, nth=1))
            dixa.api.queues.list_queues()
            assert [request.status for request in sandbox.requests] == [429, 200]

    `demo=True` begins with a year of conversations (see `load_demo`) instead of empty services; `seed` makes chance
    (faults with a probability) repeatable; `now` replaces the services' clock; `ports` fixes those of
    "sunshine", "dixa", "sinch" and "sinch-auth", which are free ones otherwise.
    """

    def __init__(
        self,
        *,
        demo: bool = False,
        seed: int = 0,
        now: Callable[[], dt.datetime] = utc_now,
        ports: Mapping[str, int] | None = None,
    ) -> None:
        self.clock = Clock(now)
        self.faults = Faults(seed=seed)
        self.requests: list[LoggedRequest] = []
        """What arrived, in order; yours to clear."""
        self.deliveries = Deliveries(self.clock)
        self.sunshine = Sunshine(clock=self.clock, deliveries=self.deliveries)
        self.dixa = Dixa(clock=self.clock, deliveries=self.deliveries)
        self.sinch = Sinch(clock=self.clock, deliveries=self.deliveries)
        self._ports = ports
        self._server: Server | None = None
        if demo:
            self.load_demo()

    def reset(self) -> None:
        """Back to the beginning: the state of a new sandbox, no faults, nothing logged. Addresses and keys stay."""
        for service in (self.sunshine, self.dixa, self.sinch):
            with service.lock:
                service.reset()
        self.faults.clear()
        self.requests.clear()
        self.deliveries.clear()

    def load_demo(self) -> None:
        """Add a year of an outdoor shop's conversations, the same on every run: see `stories`."""
        tell(self)

    def hub(self, **options: Unpack[ClientOptions]) -> Hub:
        """A Hub of the three clients, with the sandbox's addresses and credentials; `options` go to each client."""
        from trilogue import Dixa, Hub, Sinch, Sunshine  # noqa: PLC0415 - who asks for no Hub loads no clients

        return Hub(
            Sunshine(**self.sunshine.client_options(), **options),
            Dixa(**self.dixa.client_options(), **options),
            Sinch(**self.sinch.client_options(), **options),
        )

    def async_hub(self, **options: Unpack[ClientOptions]) -> AsyncHub:
        """The same for asynchronous code."""
        from trilogue import AsyncDixa, AsyncHub, AsyncSinch, AsyncSunshine  # noqa: PLC0415 - as above

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
        """Push an event to `url`, signed with `secret`, whether or not a webhook asked for it.

        `kind` and `payload` are the vendor's: `conversation:message` and the event's payload for Sunshine, the
        `event_fqn` and `data` for Dixa, the top-level key and what it holds for Sinch. Returns after the first attempt;
        the others follow by the vendor's rules. Dixa's secrets are hexadecimal, as the default is.
        """
        service = {"sunshine": self.sunshine, "dixa": self.dixa, "sinch": self.sinch}[provider]
        with service.lock:
            webhook = Webhook(id=service.ids.uuid(), url=url, secret=secret)
            delivery = self.deliveries.add(service.pusher, webhook, kind, payload)
        self.deliveries.flush()
        return delivery

    def start(self) -> None:
        """Open the sockets and serve; `with` does it."""
        if self._server is not None:
            raise RuntimeError("this sandbox is already running")
        services = (self.sunshine, self.dixa, self.sinch)
        apps = {service.provider: service.app(faults=self.faults, log=self.requests) for service in services}
        apps["sinch-auth"] = self.sinch.auth_app(faults=self.faults, log=self.requests)
        self._server = Server(apps, ports=self._ports)
        self._server.start()
        for service in services:
            service.base_url = self._server.urls[service.provider]
        self.sinch.auth_url = f"{self._server.urls['sinch-auth']}/oauth2/token"

    def stop(self) -> None:
        """Close the sockets and end the thread; what the services know stays."""
        if self._server is not None:
            self._server.stop()
            self._server = None
        self.deliveries.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
