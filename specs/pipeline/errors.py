"""The pipeline's exception, and how it points into a document."""

from __future__ import annotations

Pointer = tuple[str, ...]
"""The keys that lead to a value in a document, as in JSON Pointer (RFC 6901)."""


class PipelineError(Exception):
    """A document, overlay or setting that the pipeline cannot process. The message says what to change."""

    def __init__(self, message: str, *, at: Pointer | None = None) -> None:
        super().__init__(message)
        self.at = at
        """Where in the document, if known. The caller that knows the file adds its name and the line."""
