"""The errors of exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from trilogue.export.summary import Summary


class SinkError(TrilogueError):
    """A sink cannot be written or read: the disk is full, a database refuses. What was committed before is there."""


class SinkLockedError(SinkError):
    """Another run is writing to the sink. The message says which, and since when."""


class ExportIncompleteError(TrilogueError):
    """An export ended before it had read everything. What was read is committed; the next run goes on.

    Args:
        message: what ended it.
        summary: what was done.
        attributes: those of `TrilogueError`.

    """

    def __init__(self, message: str, summary: Summary | None = None, **attributes: Any) -> None:
        super().__init__(message, **attributes)
        self.summary = summary
