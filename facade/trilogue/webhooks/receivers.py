"""The receiver: verifies a delivery (body and headers) and returns its typed events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from trilogue._internal.json_fields import as_object
from trilogue._internal.json_reader import read_json
from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.webhooks._claims import claim_events, renew_claims, run, settle_events, tokens_of
from trilogue.webhooks.deliveries import Delivery
from trilogue.webhooks.replay_stores import checked_store, require_blocking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue._internal.json_types import JsonObject
    from trilogue.webhooks._headers import Headers
    from trilogue.webhooks._signatures import DeliveryHeaders, SignatureScheme
    from trilogue.webhooks.events import Event
    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore

DEFAULT_MAX_BODY_BYTES = 4 * 1024 * 1024
"""Far above what the services send: attachments come as links, and Sunshine limits its JSON to 100 kB."""

_BAD_REQUEST = 400
_CONTENT_TOO_LARGE = 413


class Receiver:
    """Receives one service's webhooks. Made by `webhooks.sunshine`, `webhooks.dixa` and `webhooks.sinch`.

    It does no I/O (its replay store may), and holds no state but its secrets. Several threads can share it.
    """

    def __init__(
        self,
        scheme: SignatureScheme,
        parse_events: Callable[[JsonObject, bytes, DeliveryHeaders | None], list[Event]],
        *,
        replays: ReplayStore | AsyncReplayStore | None,
        max_body_bytes: int,
    ) -> None:
        if max_body_bytes < 1:
            raise ConfigError("max_body_bytes must be greater than zero")
        self._scheme = scheme
        self._parse_events = parse_events
        self._replays = checked_store(replays)
        self.max_body_bytes = max_body_bytes
        """A longer body is rejected before it is hashed. A server need not read more of a request than this."""

    @property
    def has_replay_store(self) -> bool:
        """Whether repeated deliveries are recognised."""
        return self._replays is not None

    def verify(self, body: bytes, headers: Headers) -> None:
        """Check that the delivery is authentic and recent. Does not use the replay store.

        Args:
            body: the request's body, byte for byte. A body that was parsed and serialised again has another signature.
            headers: a mapping, or pairs of name and value; names in any case; text or bytes.

        Raises:
            WebhookInvalidError: if it is not. The message gives the reason, without the expected value;
                `response_status` is what to answer.
            TypeError: if the body is not bytes.

        """
        self._verify(body, headers)

    def parse(self, body: bytes, headers: Headers) -> list[Event]:
        """Verify the delivery and return its events.

        With a replay store, events that were handled before are left out and the others are claimed: call `confirm` or
        `release` with them afterwards, and `renew` if handling takes longer than the store's lease; or use `accept`,
        which does all of it.

        Args:
            body: as for `verify`.
            headers: as for `verify`.

        Returns:
            The events that are to be handled, in the order of the delivery.

        Raises:
            WebhookInvalidError: if the delivery is not authentic, too old, too long or not a JSON object.
            DeliveryReplayedError: if its nonce belongs to a delivery that was handled.
            DeliveryInProgressError: if another worker is handling one of its events.
            TypeError: if the body is not bytes, or the replay store is asynchronous.

        """
        events = self._verified_events(body, headers)
        store = self._blocking_store()
        return events if store is None else run(claim_events(events), store)

    def accept(self, body: bytes, headers: Headers) -> Delivery:
        """Verify and parse a delivery and handle each event once: a context manager for `with` and `async with`.

        Leaving the block normally confirms its events in the replay store. Leaving it by an exception releases them, so
        that the service's next attempt delivers them again; but an event during which a message may have been sent
        (an error with outcome "unknown" or "done", or an interrupted call) stays claimed, and is not handled again.
        Claims are renewed while the block runs, for an hour at most.

            async with receiver.accept(body, headers) as delivery:
                for event in delivery:
                    await answer(event)

        Entering the block raises what `parse` raises.

        Args:
            body: as for `verify`.
            headers: as for `verify`.

        Returns:
            The delivery, to be entered with `with` or `async with`.

        """
        return Delivery(lambda: self._verified_events(body, headers), self._replays)

    def unsafe_parse(self, body: bytes) -> list[Event]:
        """Parse events without verification and without the replay store: for bodies that you verified and stored.

        Args:
            body: the body as it was received.

        Returns:
            The events.

        Raises:
            WebhookInvalidError: if the body is not a JSON object.

        """
        return self._events(body, None)

    def confirm(self, events: Iterable[Event]) -> None:
        """Record that these events of `parse` were handled: later deliveries leave them out.

        Args:
            events: events that `parse` returned.

        """
        self._settle(events, handled=True)

    def release(self, events: Iterable[Event]) -> None:
        """Give back these events of `parse`, whose handling failed: the next delivery returns them again.

        Args:
            events: events that `parse` returned.

        """
        self._settle(events, handled=False)

    def renew(self, events: Iterable[Event]) -> bool:
        """Hold the claims of these events of `parse` for another lease of the replay store.

        Args:
            events: events that `parse` returned.

        Returns:
            False if one of them is held no more: another worker may handle the event.

        """
        store = self._blocking_store()
        return store is None or not run(renew_claims(tokens_of(list(events))), store)

    def _settle(self, events: Iterable[Event], *, handled: bool) -> None:
        store = self._blocking_store()
        if store is not None:
            settled = list(events)
            run(settle_events(settled, handled=settled if handled else ()), store)

    def _verified_events(self, body: bytes, headers: Headers) -> list[Event]:
        verified = self._verify(body, headers)
        return self._events(body, verified)

    def _events(self, body: bytes, verified: DeliveryHeaders | None) -> list[Event]:
        delivery = self._json_object(body)
        try:
            return self._parse_events(delivery, body, verified)
        except RecursionError:
            pass  # Its thousand frames are of no use.
        raise self._invalid("the body is nested too deeply", _BAD_REQUEST)

    def _verify(self, body: object, headers: Headers) -> DeliveryHeaders:
        if not isinstance(body, bytes):
            raise TypeError(
                f"body is the request's raw bytes, not {type(body).__name__}: the signature is computed over bytes, "
                "which cannot be restored from text or from parsed JSON"
            )
        if len(body) > self.max_body_bytes:
            raise self._invalid(f"the body is longer than {self.max_body_bytes} bytes", _CONTENT_TOO_LARGE)
        return self._scheme.verify(body, headers)

    def _json_object(self, body: bytes) -> JsonObject:
        try:
            parsed = read_json(body)
        except ValueError:  # also for invalid UTF-8, for integers that are too long, and for deep nesting
            raise self._invalid("the body is not JSON", _BAD_REQUEST) from None
        found = as_object(parsed)
        if found is None:
            raise self._invalid("the body is not a JSON object", _BAD_REQUEST)
        return found

    def _invalid(self, message: str, response_status: int) -> WebhookInvalidError:
        return WebhookInvalidError(message, provider=self._scheme.provider, response_status=response_status)

    def _blocking_store(self) -> ReplayStore | None:
        return None if self._replays is None else require_blocking(self._replays)

    def __repr__(self) -> str:
        return f"<Receiver for {self._scheme.provider}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Receiver holds secrets and cannot be pickled or copied: make one in each process")
