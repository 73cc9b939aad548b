"""The vendors' limits that the sandbox enforces."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self

import attrs

from trilogue import timing
from trilogue.limits import DIXA_EXPORTS_LIMIT, DIXA_LIMIT, SINCH_LIMIT, RateLimit
from trilogue.testing._base.handlers import HandlerError
from trilogue.testing._base.rates import RequestCounter

if TYPE_CHECKING:
    from trilogue.testing._base.clock import Clock


@attrs.frozen(kw_only=True)
class Limits:
    """Which of the vendors' limits `Sandbox` enforces. None or False turns a limit off.

    Rates are counted on the sandbox's clock. Within `trilogue.timing.no_waiting` they are not counted: there the
    clients of this process leave out the waits that keep to them.
    """

    sunshine_json_bytes: int | None = 100_000
    """Bytes of a JSON body; a longer one is answered with 413 (Sunshine Conversations, Request size)."""
    sunshine_upload_bytes: int | None = 50_000_000
    """Bytes of an upload, its multipart envelope included (Sunshine Conversations, UploadAttachment)."""
    sunshine_conversation_messages: int | None = 30_000
    """Messages that a conversation holds; the next one is answered with 423 (the document, PostMessage)."""
    sunshine_key_scopes: bool = True
    """Whether a key is valid only for the operations that the document's `security` names for its scope, and only for
    its app or integration; others are answered with 403."""
    dixa_rate: RateLimit | None = DIXA_LIMIT
    """Requests of Dixa's API; one more is answered with 429 (developer documentation, Rate limits)."""
    dixa_exports_rate: RateLimit | None = DIXA_EXPORTS_LIMIT
    """The same for the Exports API, which is counted apart (Exports API 1.0.0)."""
    sinch_rate: RateLimit | None = SINCH_LIMIT
    """Requests of a project; one more is answered with 429 (Sinch Conversation API, Rate limits)."""
    page_sizes: bool = True
    """Whether pages have at most as many items as the vendors allow. Sunshine and Dixa refuse a larger page with 400;
    Sinch reduces it."""

    @classmethod
    def off(cls) -> Self:
        """No limits."""
        return cls(
            sunshine_json_bytes=None, sunshine_upload_bytes=None, sunshine_conversation_messages=None,
            sunshine_key_scopes=False, dixa_rate=None, dixa_exports_rate=None, sinch_rate=None, page_sizes=False,
        )  # fmt: skip


class Rates:
    """Counts the requests of one service.

    Args:
        clock: the sandbox's.

    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._counters: dict[RateLimit, RequestCounter] = {}

    def reset(self) -> None:
        """Forget what was counted."""
        with self._lock:
            self._counters.clear()

    def check(self, limit: RateLimit | None) -> None:
        """Count a request; `HandlerError` 429 if it is one too many. Each limit has a count of its own."""
        if limit is None or not timing.is_waiting():
            return
        with self._lock:
            counter = self._counters.setdefault(limit, RequestCounter(limit))
            if not counter.accepts(self._clock.now().timestamp()):
                raise HandlerError(429, f"at most {limit.requests} requests in {limit.per:g} s")
