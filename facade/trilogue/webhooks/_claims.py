"""Claims the events of a delivery in a replay store and settles the claims.

The decisions are generators without I/O, so that blocking and asyncio stores share them.
"""

from __future__ import annotations

import inspect
from collections.abc import Collection, Generator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

import attrs

from trilogue.webhooks.errors import DeliveryInProgressError, DeliveryReplayedError
from trilogue.webhooks.replay_stores import AsyncReplayStore, Claim, Renewable

if TYPE_CHECKING:
    from trilogue.webhooks.events import Event

_T = TypeVar("_T")


class StoreCall(NamedTuple):
    """The method of a replay store to call, and its arguments."""

    method: Literal["claim", "renew", "confirm", "release"]
    arguments: tuple[str, ...]


Routine: TypeAlias = Generator[StoreCall, Any, _T]
"""Yields calls to a store, is sent their results, and returns a result of its own."""


def claim_events(events: list[Event]) -> Routine[list[Event]]:
    """Claim the events of a delivery, and its nonce.

    Returns:
        The events that were claimed, with the tokens of their claims; those that were handled before are left out.

    Raises:
        DeliveryReplayedError: if the nonce belongs to a delivery that was handled.
        DeliveryInProgressError: if the nonce or an event is claimed by another worker.

    """
    tokens: dict[str, str] = {}
    new: list[Event] = []
    for event in events:
        refused = yield from _claim(event.nonce_key, tokens)
        # A delivery can contain an event twice.
        repeated = event.replay_key in tokens
        nonce_is_used = refused is Claim.DONE
        if refused is None:
            refused = yield from _claim(event.replay_key, tokens)
        if nonce_is_used or refused is Claim.IN_PROGRESS:
            for key, token in tokens.items():
                yield StoreCall("release", (key, token))
            raise _rejection(event, replayed=nonce_is_used)
        if refused is None and not repeated:
            new.append(attrs.evolve(event, claims={key: tokens[key] for key in _keys(event)}))
    if not new:  # A retry with a new nonce. The caller gets no event to confirm, so the nonce is confirmed here.
        for key, token in tokens.items():
            yield StoreCall("confirm", (key, token))
    return new


def _claim(key: str | None, tokens: dict[str, str]) -> Routine[Claim | None]:
    """Claim a key: why it cannot be claimed, or None. Needs no call if there is no key, or if it is claimed already."""
    if key is None or key in tokens:
        return None
    claimed: str | Claim = yield StoreCall("claim", (key,))
    if isinstance(claimed, Claim):
        return claimed
    tokens[key] = claimed
    return None


def _keys(event: Event) -> list[str]:
    return [key for key in (event.nonce_key, event.replay_key) if key is not None]


def _rejection(event: Event, *, replayed: bool) -> DeliveryReplayedError | DeliveryInProgressError:
    if replayed:
        return DeliveryReplayedError("this delivery was handled before: its nonce is known", provider=event.provider)
    return DeliveryInProgressError(
        "another worker is handling this delivery: answer 503, so that the service retries in case that worker fails",
        provider=event.provider,
        retryable=True,
    )


def tokens_of(events: Sequence[Event]) -> dict[str, str]:
    """The tokens of the events' claims, by key.

    Raises:
        ValueError: if an event was not claimed.

    """
    tokens: dict[str, str] = {}
    for event in events:
        if event.replay_key not in event.claims:
            raise ValueError(f"events: {event.kind} {event.id!r} was not claimed: `parse` and `accept` claim events")
        tokens |= event.claims
    return tokens


def settle_events(events: Sequence[Event], *, handled: Collection[Event]) -> Routine[None]:
    """Confirm the events that were handled, and release the others that `claim_events` returned.

    A nonce is confirmed when all events that came with it are handled; until then a retry may use it again.
    """
    tokens = tokens_of(events)
    confirmed = {event.replay_key for event in events if event in handled}
    if all(event in handled for event in events):
        confirmed = set(tokens)
    for key, token in tokens.items():
        yield StoreCall("confirm" if key in confirmed else "release", (key, token))


def renew_claims(tokens: dict[str, str]) -> Routine[list[str]]:
    """Renew claims. Returns the keys of those that are not held any more, and takes them out of ``tokens``."""
    lost: list[str] = []
    for key, token in list(tokens.items()):
        if not (yield StoreCall("renew", (key, token))):
            lost.append(key)
            del tokens[key]
    return lost


def run(routine: Routine[_T], store: Renewable) -> _T:
    """Run a routine with a blocking store."""
    answer: object = None
    while True:
        try:
            call = routine.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, call.method)(*call.arguments)


async def run_async(routine: Routine[_T], store: Renewable | AsyncReplayStore) -> _T:
    """Run a routine with a blocking or an asyncio store."""
    answer: object = None
    while True:
        try:
            call = routine.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, call.method)(*call.arguments)
        if inspect.isawaitable(answer):
            answer = await answer
