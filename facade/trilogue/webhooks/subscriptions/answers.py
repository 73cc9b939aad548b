"""Reads what the services' answers must have."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trilogue.errors import ResponseInvalidError

if TYPE_CHECKING:
    from trilogue.records import Provider

_T = TypeVar("_T")


def present(value: _T | None, provider: Provider, operation: str) -> _T:
    """A part of an answer to a change that was made.

    Raises:
        ResponseInvalidError: it is missing.

    """
    if not value:
        raise ResponseInvalidError(
            "the answer lacks the webhook: it was probably made; list the webhooks before you try again",
            provider=provider,
            operation=operation,
            outcome="done",
        )
    return value
