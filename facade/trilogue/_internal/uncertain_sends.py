"""Tells an enclosing webhook block that a message may have been sent although its call failed or was interrupted."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

on_uncertain_send: ContextVar[Callable[[], object] | None] = ContextVar("trilogue_on_uncertain_send", default=None)
"""What to call, in this context and the tasks that are made in it."""


def report_uncertain_send() -> None:
    """Report that a message may have been sent, or was sent and its answer lost."""
    report = on_uncertain_send.get()
    if report is not None:
        report()
