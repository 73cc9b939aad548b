"""Claims the events of a delivery in a replay store and settles the claims.

The decisions are generators without I/O, so that blocking and asyncio stores share them.
"""

from __future__ import annotations

import inspect
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from trilogue.webhooks.errors import DeliveryInProgressError, DeliveryReplayedError
from trilogue.webhooks.replay_stores import AsyncReplayStore, Claim, ReplayStore

if TYPE_CHECKING:
    from trilogue.webhooks.events import Event

_T = TypeVar("_T")

StoreCall: TypeAlias = tuple[Literal["claim", "confirm", "release"], str]
"""The method of a replay store to call, and the key."""

Routine: TypeAlias = Generator[StoreCall, Any, _T]
"""Yields calls to a store, is sent their results, and returns a result of its own."""


def claim_events(events: list[Event]) -> Routine[list[Event]]:
    """Claim the events of a delivery, and its nonce.

    Returns:
        The events that were claimed; those that were handled before are left out.

    Raises:
        DeliveryReplayedError: If the nonce belongs to a delivery that was handled.
        DeliveryInProgressError: If the nonce or an event is claimed by another worker.

    """
    claimed: list[str] = []
    new: list[Event] = []
    for event in events:
        nonce = yield from _claim(event.nonce_key, claimed)
        claim = (yield from _claim(event.replay_key, claimed)) if nonce is None or nonce is Claim.NEW else None
        if nonce is Claim.DONE or Claim.IN_PROGRESS in (nonce, claim):
            for key in claimed:
                yield "release", key
            raise _rejection(event, replayed=nonce is Claim.DONE)
        if claim is Claim.NEW:
            new.append(event)
    if not new:  # A retry with a new nonce. The caller gets no event to confirm, so the nonce is confirmed here.
        for key in claimed:
            yield "confirm", key
    return new


def _claim(key: str | None, claimed: list[str]) -> Routine[Claim | None]:
    """Claim a key. None if there is no key, or if this delivery claimed it: a delivery can contain an event twice."""
    if key is None or key in claimed:
        return None
    claim: Claim = yield "claim", key
    if claim is Claim.NEW:
        claimed.append(key)
    return claim


def _rejection(event: Event, *, replayed: bool) -> DeliveryReplayedError | DeliveryInProgressError:
    if replayed:
        return DeliveryReplayedError("this delivery was handled before: its nonce is known", provider=event.provider)
    return DeliveryInProgressError(
        "another worker is handling this delivery: answer 503, so that the service retries in case that worker fails",
        provider=event.provider,
        retryable=True,
    )


def settle_events(events: Sequence[Event], *, handled: Sequence[Event]) -> Routine[None]:
    """Confirm the events that were handled, and release the others that `claim_events` returned.

    A nonce is confirmed when all events that came with it are handled; until then a retry may use it again.
    """
    for event in events:
        yield "confirm" if event in handled else "release", event.replay_key
    nonces = {event.nonce_key for event in events if event.nonce_key is not None}
    complete = all(event in handled for event in events)
    for key in nonces:
        yield "confirm" if complete else "release", key


def run(routine: Routine[_T], store: ReplayStore) -> _T:
    """Run a routine with a blocking store."""
    answer: object = None
    while True:
        try:
            method, key = routine.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, method)(key)


async def run_async(routine: Routine[_T], store: ReplayStore | AsyncReplayStore) -> _T:
    """Run a routine with a blocking or an asyncio store."""
    answer: object = None
    while True:
        try:
            method, key = routine.send(answer)
        except StopIteration as stop:
            result: _T = stop.value
            return result
        answer = getattr(store, method)(key)
        if inspect.isawaitable(answer):
            answer = await answer
