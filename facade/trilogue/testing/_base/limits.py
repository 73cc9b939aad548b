"""The vendors' limits that the sandbox enforces."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """Which of the vendors' limits `Sandbox` enforces. None turns a limit off.

    Page sizes are always limited as each vendor documents.
    """

    sunshine_json_bytes: int | None = 100_000
    """Bytes of a JSON body; a longer one is answered with 413 (Sunshine Conversations, Request size)."""
    sunshine_upload_bytes: int | None = 50_000_000
    """Bytes of an upload, its multipart envelope included (Sunshine Conversations, UploadAttachment)."""
    sunshine_conversation_messages: int | None = 30_000
    """Messages that a conversation holds; the next one is answered with 423 (the document, PostMessage)."""
    dixa_requests_per_second: int | None = None
    """Requests within a second of the sandbox's clock; the next one is answered with 429. Off by default, since tests
    that do not wait (`trilogue.timing.no_waiting`) exceed it; Dixa's is 10 (developer documentation, Rate limits)."""
