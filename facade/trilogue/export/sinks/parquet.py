"""Parquet: a folder of part files."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from trilogue.export.sinks._columns import nested_schema, pyarrow, to_table
from trilogue.export.sinks.folder import FolderSink, Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trilogue.export._base.units import Json

ROW_GROUP = 10_000
"""Rows of a row group. Memory holds as many."""


class ParquetSink(FolderSink):
    """Part files in Parquet, in a folder for each table, with the columns of `trilogue.records.arrow_schema`.

    Needs the extra ``arrow``.

    Args:
        path: the folder; made if it does not exist.

    Raises:
        ConfigError: pyarrow is not installed.

    """

    commit_seconds = 60.0
    """Longer than other files': a Parquet file of few rows is slow to read."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(path)
        pyarrow()

    @property
    def suffix(self) -> str:
        """``.parquet``."""
        return ".parquet"

    def new_part(self, path: Path, table: str) -> Part:
        """Begin a part file."""
        return _ParquetPart(path, table)


class _ParquetPart(Part):
    def __init__(self, path: Path, table: str) -> None:
        super().__init__(path, table)
        from pyarrow import parquet  # noqa: PLC0415 - an extra, and slow to load

        module: Any = parquet
        self._schema = nested_schema(table)
        self._rows: list[Mapping[str, Json]] = []
        self._file = path.open("wb")
        self._writer: Any = module.ParquetWriter(self._file, self._schema)

    def write(self, rows: Sequence[Mapping[str, Json]]) -> None:
        self._rows.extend(rows)
        while len(self._rows) >= ROW_GROUP:
            self._write_group(self._rows[:ROW_GROUP])
            del self._rows[:ROW_GROUP]

    def _write_group(self, rows: Sequence[Mapping[str, Json]]) -> None:
        self._writer.write_table(to_table(rows, self._schema))

    def finish(self) -> None:
        if self._rows:
            self._write_group(self._rows)
        self._writer.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def abandon(self) -> None:
        with suppress(Exception):  # The writer writes the file's end, for which there may be no room.
            self._writer.close()
        self._file.close()
