"""A folder with a subfolder for each table, in which each commit adds one part file.

    warehouse/
      contacts/part-000001.jsonl.gz
      messages/part-000001.jsonl.gz
      .trilogue/default.json     the checkpoint
      .trilogue/lock

A commit writes the parts under temporary names, then replaces the checkpoint by one that also says what the parts will
be called: from this moment they are committed. Then they get their names; if the process ends before that, the next one
gives them their names.
"""

from __future__ import annotations

import abc
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from trilogue._internal.json_types import is_object
from trilogue.errors import ConfigError
from trilogue.export._base.rows import TABLES
from trilogue.export.sinks._files import as_sink_errors, make_folder, replace_file, sync_folder
from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.lock import FileLock

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence

    from trilogue.export._base.units import Json

HIDDEN = ".trilogue"
_PART = re.compile(r"part-(\d{6,})\.")


class Part(abc.ABC):
    """A part file that is being written.

    Args:
        path: its temporary name.
        table: the table that its rows are of.

    """

    def __init__(self, path: Path, table: str) -> None:
        self.path = path
        self.table = table

    @abc.abstractmethod
    def write(self, rows: Sequence[Mapping[str, Json]]) -> None:
        """Add rows."""

    @abc.abstractmethod
    def finish(self) -> None:
        """Write everything to the disk and close the file."""

    @abc.abstractmethod
    def abandon(self) -> None:
        """Close the file, whatever it holds."""


class FolderSink(Sink):
    """Part files in a folder.

    Args:
        path: the folder; made if it does not exist.

    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._hidden = self.path / HIDDEN
        self._lock = FileLock(self._hidden / "lock")
        self._parts: dict[str, Part] = {}
        self._values: dict[str, Json] = {}
        self._checkpoint = self._hidden / "default.json"
        self._number = 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"

    @property
    @abc.abstractmethod
    def suffix(self) -> str:
        """The end of a part's name: ``.jsonl``."""

    @abc.abstractmethod
    def new_part(self, path: Path, table: str) -> Part:
        """Begin a part file.

        Args:
            path: the file.
            table: the table that its rows are of.

        Returns:
            The part, to which rows are written.

        """

    def open(self, checkpoint: str) -> Mapping[str, Json]:
        """Lock the folder, and finish or remove what an earlier run has left."""
        with as_sink_errors(self.path):
            make_folder(self._hidden)
            self._lock.take()
            self._checkpoint = self._file_of(checkpoint)
            for stored in sorted(self._hidden.glob("*.json")):
                self._give_names(_read(stored).get("names", []))
            for table in TABLES:
                for leftover in (self.path / table).glob(".part-*.tmp"):
                    leftover.unlink()
            self._number = max(self._numbers(), default=0)
            self._values = dict(_read(self._checkpoint).get("values", {}))
        return dict(self._values)

    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        """The checkpoint's values, without the lock."""
        with as_sink_errors(self.path):
            values: Mapping[str, Json] = _read(self._file_of(checkpoint)).get("values", {})
        return values

    def _file_of(self, checkpoint: str) -> Path:
        return self._hidden / f"{quote(checkpoint, safe=' ')}.json"

    def _numbers(self) -> Iterator[int]:
        for table in TABLES:
            for path in (self.path / table).glob("part-*"):
                if match := _PART.match(path.name):
                    yield int(match[1])

    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        """Add rows to the table's next part."""
        with as_sink_errors(self.path):
            part = self._parts.get(table)
            if part is None:
                folder = self.path / table
                make_folder(folder)
                name = f".part-{self._number + 1:06}{self.suffix}.tmp"
                part = self._parts[table] = self.new_part(folder / name, table)
            part.write(rows)

    def commit(self, changes: Mapping[str, Json]) -> None:
        """Finish the parts, replace the checkpoint, and give the parts their names."""
        values = {**self._values, **changes}
        values = {key: value for key, value in values.items() if value is not None}
        with as_sink_errors(self.path):
            names = [[part.table, part.path.name, part.path.name[1:].removesuffix(".tmp")] for part in self._each()]
            for part in self._each():
                part.finish()
                sync_folder(part.path.parent)
            data = json.dumps({"values": values, "names": names}, separators=(",", ":"))
            replace_file(self._checkpoint, data.encode())
            self._values = values
            self._parts.clear()
            self._number += 1
            self._give_names(names)

    def _each(self) -> list[Part]:
        return list(self._parts.values())

    def _give_names(self, names: Sequence[Sequence[str]]) -> None:
        """Give committed parts their names, unless they have them already."""
        for table, temporary, name in names:
            folder = self.path / table
            with suppress(FileNotFoundError):
                (folder / temporary).rename(folder / name)
                sync_folder(folder)

    def rollback(self) -> None:
        """Remove the parts that are being written."""
        for part in self._each():
            with suppress(OSError):
                part.abandon()
            with suppress(OSError):
                part.path.unlink(missing_ok=True)
        self._parts.clear()

    def close(self) -> None:
        """Remove what was not committed, and release the lock."""
        self.rollback()
        self._lock.release()


def _read(path: Path) -> dict[str, Any]:
    """A checkpoint's file.

    Raises:
        ConfigError: it is not one.

    """
    try:
        data: Any = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        data = None
    if not is_object(data):
        raise ConfigError(
            f"{str(path)!r} is no checkpoint: it was changed or damaged. Remove the whole export to begin anew"
        )
    return data
