"""JSON Lines: a folder of part files, or one file that grows."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object
from trilogue.errors import ConfigError
from trilogue.export._base.errors import SinkError
from trilogue.export.sinks._encoding import SUFFIXES, Compression, compressed, to_lines
from trilogue.export.sinks._files import as_sink_errors, make_folder, replace_file, sync_folder
from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.folder import FolderSink, Part
from trilogue.export.sinks.lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trilogue.export._base.units import Json


def _checked(compression: Compression | None) -> Compression | None:
    if compression not in SUFFIXES:
        raise ConfigError(f'compression must be "gzip", "zstd" or None, not {compression!r}')
    return compression


class JsonLinesSink(FolderSink):
    """Part files with one JSON object a line, in a folder for each table.

    Args:
        path: the folder; made if it does not exist.
        compression: "gzip" or "zstd" (extra ``zstd``); none by default.

    """

    def __init__(self, path: str | os.PathLike[str], *, compression: Compression | None = None) -> None:
        super().__init__(path)
        self._compression: Compression | None = _checked(compression)

    @property
    def suffix(self) -> str:
        """``.jsonl``, ``.jsonl.gz`` or ``.jsonl.zst``."""
        return f".jsonl{SUFFIXES[self._compression]}"

    def new_part(self, path: Path, table: str) -> Part:
        """Begin a part file."""
        return _LinesPart(path, table, self._compression)


class _LinesPart(Part):
    def __init__(self, path: Path, table: str, compression: Compression | None) -> None:
        super().__init__(path, table)
        self._file = path.open("wb")
        self._out = compressed(self._file, compression)

    def write(self, rows: Sequence[Mapping[str, Json]]) -> None:
        self._out.write(to_lines(rows))

    def finish(self) -> None:
        if self._out is not self._file:
            self._out.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def abandon(self) -> None:
        self._file.close()


class JsonLinesFile(Sink):
    """One file with one JSON object a line, which says its ``table``. Each commit makes it longer.

    Beside it is its checkpoint, ``<name>.checkpoint``, which says how long the file was at the last commit: a longer
    file is cut when it is opened. Each commit is a gzip or zstd member of its own, as the formats allow.

    Args:
        path: the file. Its name says how it is compressed: ``.gz``, ``.zst``, or not.

    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        names: dict[str, Compression] = {".gz": "gzip", ".zst": "zstd"}
        self._compression: Compression | None = names.get(self.path.suffix)
        self._state = self.path.with_name(f"{self.path.name}.checkpoint")
        self._lock = FileLock(self.path.with_name(f"{self.path.name}.lock"))
        self._file: IO[bytes] | None = None
        self._out: IO[bytes] | None = None
        self._stored: dict[str, Any] = {}
        self._checkpoint = "default"

    def __repr__(self) -> str:
        return f"JsonLinesFile({str(self.path)!r})"

    def open(self, checkpoint: str) -> Mapping[str, Json]:
        """Lock the file, and cut off what was not committed."""
        with as_sink_errors(self.path):
            make_folder(self.path.parent)
            self._lock.take()
            self._stored = self._read()
            self._checkpoint = checkpoint
            length = self._stored["length"]
            size = self.path.stat().st_size if self.path.exists() else 0
            if size < length or (size and not self._state.exists()):
                raise SinkError(
                    f"{str(self.path)!r} is not the file that its checkpoint describes: it has {size} bytes, not "
                    f"{length}. Export into a new file, or remove this one and its .checkpoint to begin anew"
                )
            if not self.path.exists():
                self.path.touch()
                sync_folder(self.path.parent)
            # Written before the first row, so that a file without a checkpoint is known to be somebody else's.
            replace_file(self._state, json.dumps(self._stored).encode())
            self._file = self.path.open("r+b")
            self._file.truncate(length)
            self._file.seek(length)
        return dict(self._stored["checkpoints"].get(checkpoint, {}))

    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        """The checkpoint's values, without the lock."""
        with as_sink_errors(self.path):
            values: Mapping[str, Json] = self._read()["checkpoints"].get(checkpoint, {})
        return values

    def _read(self) -> dict[str, Any]:
        try:
            data: Any = json.loads(self._state.read_bytes())
        except FileNotFoundError:
            return {"length": 0, "checkpoints": {}}
        except ValueError:
            data = None
        if not is_object(data) or not {"length", "checkpoints"} <= data.keys():
            raise ConfigError(f"{str(self._state)!r} is no checkpoint: it was changed or damaged")
        return data

    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        """Add rows after the end of the last commit."""
        with as_sink_errors(self.path):
            if self._out is None:
                self._out = compressed(self._opened(), self._compression)
            self._out.write(to_lines([{"table": table, **row} for row in rows]))

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            raise SinkError(f"{str(self.path)!r} is not open")
        return self._file

    def commit(self, changes: Mapping[str, Json]) -> None:
        """Write the rows to the disk, then the checkpoint with the file's new length."""
        file = self._opened()
        values = {**self._stored["checkpoints"].get(self._checkpoint, {}), **changes}
        values = {key: value for key, value in values.items() if value is not None}
        with as_sink_errors(self.path):
            self._end_member()
            file.flush()
            os.fsync(file.fileno())
            checkpoints = {**self._stored["checkpoints"], self._checkpoint: values}
            stored = {"length": file.tell(), "checkpoints": checkpoints}
            replace_file(self._state, json.dumps(stored, separators=(",", ":")).encode())
            self._stored = stored

    def _end_member(self) -> None:
        if self._out is not None and self._out is not self._file:
            self._out.close()
        self._out = None

    def rollback(self) -> None:
        """Cut the file to its length at the last commit."""
        if self._file is None:
            return
        with suppress(OSError):
            self._end_member()
        with suppress(OSError):
            self._file.flush()
        with as_sink_errors(self.path):
            self._file.truncate(self._stored["length"])
            self._file.seek(self._stored["length"])

    def close(self) -> None:
        """Cut off what was not committed, and release the lock."""
        if self._file is not None:
            with suppress(SinkError):
                self.rollback()
            with suppress(OSError):
                self._file.close()
            self._file = None
        self._lock.release()
