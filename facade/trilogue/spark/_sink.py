"""The sink of a task: rows as Arrow batches, which Spark takes while the export goes on."""

from __future__ import annotations

import queue
import tempfile
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from trilogue.errors import TrilogueError
from trilogue.export.sinks._columns import pyarrow, to_table
from trilogue.export.sinks.base import Sink
from trilogue.spark._plans import TIME_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pyarrow as pa

    from trilogue.export import Table
    from trilogue.export._base.units import Json
    from trilogue.spark._plans import Work

ROWS_PER_BATCH = 1_000
"""Rows of an Arrow batch at most."""
_PARTS_AHEAD = 2
"""Parts that are read before Spark takes them: memory and disk hold no more."""
_LOOK_AGAIN = 0.5
"""Seconds after which a wait for Spark looks whether the task has ended."""


class TaskEndedError(TrilogueError):
    """Spark takes no more rows of a task."""


class BatchSink(Sink):
    """Rows of one table as Arrow batches.

    What is not committed is in a temporary file: an answer that breaks off is read again, so that its rows must not be
    with Spark yet, and it may be larger than memory.

    Args:
        table: the table; rows of others are left out, but rejects are counted.
        schema: the table's Arrow schema.
        work: says between which times rows are wanted.

    """

    commit_rows = 5_000

    def __init__(self, table: Table, schema: pa.Schema, work: Work) -> None:
        self._table = table
        self._schema = schema
        self._work = work
        self._time_column = TIME_COLUMNS.get(table)
        self._parts: queue.Queue[IO[bytes] | BaseException | None] = queue.Queue(_PARTS_AHEAD)
        self._file: IO[bytes] | None = None
        self._writer: Any = None
        self._ended = False
        self._with_problem: set[str] = set()
        self._rejects: dict[tuple[str, str], str] = {}

    @property
    def rejects(self) -> list[str]:
        """Why items could not be read that have no row. A row with ``problem`` says it itself."""
        rows = {(self._table, each) for each in self._with_problem}
        return [f"{key[0]} {key[1] or 'without an id'}: {why}" for key, why in self._rejects.items() if key not in rows]

    def open(self, checkpoint: str) -> Mapping[str, Json]:
        """Nothing is stored: a task that failed begins anew."""
        del checkpoint
        return {}

    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        """Nothing is stored."""
        del checkpoint
        return {}

    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        """Keep rows until they are committed."""
        if table == "rejects":
            self._rejects.update({(row["record_table"], row["record_id"]): row["reason"] for row in rows})
        wanted = [row for row in rows if self._is_wanted(row)] if table == self._table else []
        if not wanted:
            return
        self._with_problem |= {row["id"] for row in wanted if row["problem"] is not None}
        if self._writer is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who reads it, or by rollback
            self._writer = pyarrow().ipc.new_stream(self._file, self._schema)
        self._writer.write_table(to_table(wanted, self._schema), max_chunksize=ROWS_PER_BATCH)

    def _is_wanted(self, row: Mapping[str, Json]) -> bool:
        """Whether a row is between the times of the work. Without a time it is: nothing is dropped in silence."""
        text = None if self._time_column is None else row[self._time_column]
        if text is None:
            return True
        begin, end = self._work.begin, self._work.end
        if begin is None and end is None:
            return True
        time = datetime.fromisoformat(text)
        return (begin is None or time >= begin) and (end is None or time < end)

    def commit(self, changes: Mapping[str, Json]) -> None:
        """Give the rows to Spark. Waits while it has others to take."""
        del changes
        if self._writer is None or self._file is None:
            return
        self._writer.close()
        self._file.seek(0)
        file, self._file, self._writer = self._file, None, None
        self._put(file)

    def rollback(self) -> None:
        """Drop the rows since the last commit."""
        if self._file is not None:
            self._writer.close()
            self._file.close()
        self._file = self._writer = None

    def close(self) -> None:
        """Drop what was not committed."""
        self.rollback()

    def finish(self, error: BaseException | None) -> None:
        """Tell the reader that there is no more, or why."""
        self._put(error)

    def _put(self, part: IO[bytes] | BaseException | None) -> None:
        while not self._ended:
            try:
                self._parts.put(part, timeout=_LOOK_AGAIN)
            except queue.Full:
                continue
            return
        raise TaskEndedError("Spark takes no more rows of this task")

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The batches that were committed, in another thread than the export's.

        Raises:
            BaseException: what ended the export.

        """
        while (part := self._parts.get()) is not None:
            if isinstance(part, BaseException):
                raise part
            with part as file, pyarrow().ipc.open_stream(file) as stream:
                yield from stream

    def end(self) -> None:
        """Let the export end without handing over the rest of its rows."""
        self._ended = True
        while True:
            try:
                part = self._parts.get_nowait()
            except queue.Empty:
                return
            if part is not None and not isinstance(part, BaseException):
                part.close()
