"""What the pipeline says when it cannot go on: the place and the remedy, never a traceback."""

from __future__ import annotations

Pointer = tuple[str, ...]
"""Where something stands in a document: the keys that lead there, as in JSON Pointer (RFC 6901)."""


class PipelineError(Exception):
    """A document, an overlay or a setting that the pipeline cannot work with. The message says what to change."""

    def __init__(self, message: str, *, at: Pointer | None = None) -> None:
        super().__init__(message)
        self.at = at
        """Where in the document, if it is known; whoever knows the file adds its name and the line."""
