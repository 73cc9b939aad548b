"""Reads what the services' answers must have."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trilogue._internal.json_types import is_array
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


def text(value: object) -> str:
    """A field's text; empty where the service has sent something else, or nothing."""
    return value if isinstance(value, str) else ""


def texts(values: object) -> tuple[str, ...]:
    """The texts of a list; empty where it is left out, as Sinch leaves out empty lists."""
    return tuple(filter(None, map(text, values))) if is_array(values) else ()


def identified(webhook: _T | None) -> _T | None:
    """A webhook that can be changed and removed, since it has an id; None for anything else."""
    return webhook if text(getattr(webhook, "id", None)) else None


def webhooks_of(found: list[_T], provider: Provider, operation: str) -> list[_T]:
    """The webhooks of a list.

    Raises:
        ResponseInvalidError: one of them is no object with an id.

    """
    if not all(map(identified, found)):
        raise ResponseInvalidError(
            "the answer has a webhook that is no object with an id", provider=provider, operation=operation
        )
    return found
