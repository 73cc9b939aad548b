"""Maps the message of an event to a record, with what the event itself says where the message lacks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from trilogue.providers._base.reading import NO_TIME, SEPARATOR, read_items

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Message

_Raw = TypeVar("_Raw")


def message_record(raw: _Raw, convert: Callable[[_Raw], Message], fallback: Message) -> Message:
    """Map a message to a record.

    Args:
        raw: the service's model of the message.
        convert: the mapping of the service's API.
        fallback: the record of a message that cannot be converted; ``raw`` and ``problem`` are filled in.

    Returns:
        The record. If the message has no time, the record has the fallback's, and that is no problem.

    """
    (record,) = read_items([raw], convert, lambda _, problem: attrs.evolve(fallback, raw=raw, problem=problem))
    if record.sent_at is None and fallback.sent_at is not None:
        # In the APIs' answers a missing time is a problem. In an event it is not, as the event has a time.
        parts = (record.problem or "").split(SEPARATOR)
        problem = SEPARATOR.join(part for part in parts if NO_TIME not in part)
        return attrs.evolve(record, sent_at=fallback.sent_at, problem=problem or None)
    return record
