"""The receiver: from (body bytes, headers) to typed events, or to a clear refusal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

from trilogue.errors import ConfigError
from trilogue.webhooks._delivery import Delivery, claiming, ending, run
from trilogue.webhooks._fields import as_object
from trilogue.webhooks._refusals import NOT_READABLE, TOO_LONG, refuse
from trilogue.webhooks._replays import blocking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.webhooks._fields import JSON
    from trilogue.webhooks._headers import Headers
    from trilogue.webhooks._replays import AsyncReplayStore, ReplayStore
    from trilogue.webhooks._schemes import Proof, Scheme
    from trilogue.webhooks.events import Event

DEFAULT_MAX_BODY_BYTES = 4 * 1024 * 1024
"""Attachments travel as links, and the services' own JSON limits lie far below (Sunshine: 100 kB)."""


class Receiver:
    """Takes one service's deliveries: made by `webhooks.sunshine`, `webhooks.dixa` and `webhooks.sinch`.

    It does no I/O of its own, keeps nothing but its secrets (its replay store apart) and is safe among threads.
    """

    def __init__(
        self,
        scheme: Scheme,
        read: Callable[[JSON, bytes, Proof | None], list[Event]],
        *,
        replays: ReplayStore | AsyncReplayStore | None,
        max_body_bytes: int,
    ) -> None:
        if max_body_bytes < 1:
            raise ConfigError("max_body_bytes is greater than zero")
        self._scheme = scheme
        self._read = read
        self._replays = replays
        self.max_body_bytes = max_body_bytes
        """A longer body is refused before it is hashed. Stop reading the request there."""

    def verify(self, body: bytes, headers: Headers) -> None:
        """Whether the delivery is genuine and recent; the replay store is not asked.

        Args:
            body: The request's body as it came. A body that was decoded or parsed and written again is another body.
            headers: A mapping, or pairs of name and value; names in any case; text or bytes.

        Raises:
            WebhookInvalidError: If it is not; the message says why, without what was expected.
            TypeError: If the body is not bytes.

        """
        self._prove(body, headers)

    def parse(self, body: bytes, headers: Headers) -> list[Event]:
        """Verify the delivery, and read its events.

        With a replay store, events that were handled before are left out and the others are claimed: tell the
        receiver how it went, with `confirm` or `release`, or let `accept` do all of it.

        Raises:
            WebhookInvalidError: If the delivery is not genuine, too old, too long or no JSON object.
            DeliveryReplayedError: If its nonce belongs to a delivery that was handled.
            DeliveryInProgressError: If another worker is handling one of its events.

        """
        events = self._genuine_events(body, headers)
        store = self._blocking_store()
        return events if store is None else run(claiming(events), store)

    def accept(self, body: bytes, headers: Headers) -> Delivery:
        """Verify and read a delivery, and handle each event once: a context manager, for `with` and `async with`.

        Leaving the block confirms its events to the replay store; leaving it by an exception releases them, so that
        the service's next attempt brings them again:

            async with receiver.accept(body, headers) as delivery:
                for event in delivery:
                    await answer(event)

        Raises, on entering, what `parse` raises.
        """
        return Delivery(lambda: self._genuine_events(body, headers), self._replays)

    def unsafe_parse(self, body: bytes) -> list[Event]:
        """Read events without verifying anything and without the replay store: for bodies you stored yourself."""
        return self._read(self._object(body), body, None)

    def confirm(self, events: Iterable[Event]) -> None:
        """These events of `parse` have been handled: their next delivery is left out."""
        self._end(events, handled=True)

    def release(self, events: Iterable[Event]) -> None:
        """Handling these events of `parse` failed: their next delivery is handled again."""
        self._end(events, handled=False)

    def _end(self, events: Iterable[Event], *, handled: bool) -> None:
        store = self._blocking_store()
        if store is not None:
            ended = list(events)
            run(ending(ended, handled=ended if handled else ()), store)

    def _genuine_events(self, body: bytes, headers: Headers) -> list[Event]:
        proof = self._prove(body, headers)
        return self._read(self._object(body), body, proof)

    def _prove(self, body: object, headers: Headers) -> Proof:
        if not isinstance(body, bytes):
            raise TypeError(
                f"body is the request's raw bytes, not {type(body).__name__}: what is signed is bytes, and a text or a "
                "parsed body cannot be turned back into them for certain"
            )
        if len(body) > self.max_body_bytes:
            raise refuse(self._scheme.provider, f"the body is longer than {self.max_body_bytes} bytes", status=TOO_LONG)
        return self._scheme.verify(body, headers)

    def _object(self, body: bytes) -> JSON:
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):  # ValueError: no JSON, no UTF-8, a number of thousands of digits
            raise refuse(self._scheme.provider, "the body is not JSON", status=NOT_READABLE) from None
        delivery = as_object(data)
        if delivery is None:
            raise refuse(self._scheme.provider, "the body is not a JSON object", status=NOT_READABLE)
        return delivery

    def _blocking_store(self) -> ReplayStore | None:
        return None if self._replays is None else blocking(self._replays)

    def __repr__(self) -> str:
        return f"<Receiver for {self._scheme.provider}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Receiver holds secrets and is not pickled or copied: make one in each process")
