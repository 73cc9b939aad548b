"""What a sink does: it takes rows, and commits them together with the checkpoint."""

from __future__ import annotations

import abc
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from trilogue.export._base.units import Json


class Sink(abc.ABC):
    """A place for rows, and for the checkpoint that says which of them are there.

    One process at a time uses it: `open` takes a lock. Rows that were written are there after `commit`, all of them
    and the checkpoint's changes at once, or none.
    """

    commit_rows: int = 50_000
    """Rows after which `run` commits."""
    commit_seconds: float = 5.0
    """Seconds after which `run` commits, so that little is lost when it is killed."""

    @abc.abstractmethod
    def open(self, checkpoint: str) -> Mapping[str, Json]:
        """Take the lock, remove what was not committed, and return the checkpoint's values by key.

        Args:
            checkpoint: the checkpoint's name.

        Returns:
            The checkpoint's values by key; empty before the first commit.

        Raises:
            SinkLockedError: another run is writing to it.
            SinkError: it cannot be used.

        """

    @abc.abstractmethod
    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        """The checkpoint's values by key, without the lock.

        Args:
            checkpoint: the checkpoint's name.

        """

    @abc.abstractmethod
    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        """Add rows to what the next `commit` makes visible.

        Args:
            table: the table that the rows are of.
            rows: JSON objects, as ``to_dict`` of a record gives them.

        Raises:
            SinkError: they cannot be written.

        """

    @abc.abstractmethod
    def commit(self, changes: Mapping[str, Json]) -> None:
        """Make the rows visible, and change the checkpoint; None removes a key.

        Args:
            changes: new values of the checkpoint by key.

        Raises:
            SinkError: nothing was committed, or it is not known whether it was: `open` says it.

        """

    @abc.abstractmethod
    def rollback(self) -> None:
        """Drop the rows since the last commit."""

    @abc.abstractmethod
    def close(self) -> None:
        """Drop what was not committed, and release the lock. Can be called twice."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
