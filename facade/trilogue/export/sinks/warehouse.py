"""Databases and object stores, through dlt: each commit is one load package, merged by key where there are databases.

What dlt promises, and what follows:

- A package is loaded table by table. Its row in ``_dlt_loads`` comes last, when all of them are there.
- Each table of a database is merged by ``provider`` and ``id``: to load the same rows twice changes nothing. Files are
  added, and those of a load that was broken off are removed before the next one.
- The checkpoint travels in the package, as a row of ``trilogue_checkpoint``. It counts when its package is complete. If
  a run ends in the middle of a load, the next one finds the checkpoint before it, and reads the same rows again.

One run at a time: a lock of the operating system keeps out the others of this machine, beside the file of a DuckDB
database, and a lock in PostgreSQL those of other machines.

dlt's own working folder is removed when a run begins, so that the database alone says what is there: a run may go on on
another machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from trilogue._internal.arguments import require_text
from trilogue.errors import ConfigError
from trilogue.export._base.errors import SinkError, SinkLockedError
from trilogue.export._base.rows import KEY, key_of
from trilogue.export.sinks._columns import flat_schema, json_columns, keep_last, read_arrow, to_table, write_arrow
from trilogue.export.sinks._files import as_sink_errors
from trilogue.export.sinks._loads import CHECKPOINTS, loads_of
from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.database_lock import DatabaseLock
from trilogue.export.sinks.lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trilogue.export._base.units import Json
    from trilogue.export.sinks._loads import Loads

ARROW_ROWS = 5_000
"""Rows of a table that are held in memory; more are written to files of the work folder."""
DEFAULT_DATASET = "trilogue"
PROBLEM_LENGTH = 1000
"""Characters of a database's error that ours keeps: DuckDB says last what the operating system refused."""


class WarehouseSink(Sink):
    """What dlt loads: DuckDB, Postgres, BigQuery, Snowflake, Redshift, Databricks …, and files in an object store.

    The dataset (a schema of the database) has the tables ``contacts``, ``conversations``, ``messages``, ``deletions``
    and ``rejects``, each made when there is a row for it; lists and objects are JSON columns. Databases are merged by
    key. dlt's ``filesystem`` gets new files with each load, where the last row of a key counts. Needs the extra
    ``warehouse``.

    Args:
        destination: a dlt destination that can merge, ``dlt.destinations.duckdb("x.db")``, or that is of files,
            ``dlt.destinations.filesystem("s3://bucket")``.
        dataset: the dataset's name.
        name: the destination, as errors and the lock of this machine name it; by default its class and address.
        file: the database, where it is a file: its lock is beside it, so that runs of all users see it.

    Raises:
        ConfigError: dlt is not installed.

    """

    commit_rows = 100_000
    commit_seconds = 60.0
    """A load takes a second or more, however few rows it has."""

    def __init__(
        self,
        destination: Any,
        *,
        dataset: str = DEFAULT_DATASET,
        name: str | None = None,
        file: Path | None = None,
    ) -> None:
        self._dlt = import_dlt()
        self._destination = destination
        self._dataset = require_text("dataset", dataset)
        self._name = name or type(destination).__name__
        self._secrets: list[str] = []
        folder = _work_folder(f"{destination!r}/{dataset}" if name is None else f"{name}/{dataset}")
        self._folder = folder
        self._file = file
        self._lock = FileLock(folder / "lock" if file is None else file.with_name(f"{file.name}.lock"))
        self._database_lock: DatabaseLock | None = None
        self._pipeline: Any = None
        self._rows: dict[str, list[Mapping[str, Json]]] = {}
        self._files: dict[str, list[Path]] = {}
        self._keys: dict[str, set[tuple[Json, ...]]] = {}
        self._repeated: set[str] = set()
        self._values: dict[str, Json] = {}
        self._checkpoint = "default"
        self._version = 0

    def __repr__(self) -> str:
        return f"WarehouseSink({self._name})"

    def open(self, checkpoint: str) -> Mapping[str, Json]:
        """Lock the dataset, and read the checkpoint of the last complete load."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock.take()
        self._checkpoint = checkpoint
        self._remove_files()
        shutil.rmtree(self._folder / "dlt", ignore_errors=True)
        self._pipeline = self._make_pipeline(str(self._folder / "dlt"))
        if str(self._pipeline.destination.destination_type).endswith(".postgres"):
            self._database_lock = DatabaseLock(self._pipeline, self._dataset, self._name)
            self._guard(self._database_lock.take)
        self._loads = self._guard(loads_of, self._pipeline)
        self._guard(self._loads.remove_incomplete)
        self._version, self._values = self._read(self._loads, checkpoint)
        return dict(self._values)

    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        """The checkpoint's values, without the lock."""
        if self._file is not None and not self._file.exists():
            return {}  # To ask the database would make it.
        with TemporaryDirectory(prefix="trilogue-") as folder:
            # Not in the work folder, which may be another run's.
            pipeline = self._make_pipeline(folder)
            return self._read(self._guard(loads_of, pipeline), checkpoint)[1]

    def _make_pipeline(self, folder: str) -> Any:
        return self._guard(
            self._dlt.pipeline,
            "trilogue",
            pipelines_dir=folder,
            destination=self._destination,
            dataset_name=self._dataset,
        )

    def _read(self, loads: Loads, checkpoint: str) -> tuple[int, dict[str, Json]]:
        """The checkpoint's version and values."""
        stored = self._guard(loads.read, checkpoint)
        return (0, {}) if stored is None else (stored[0], json.loads(stored[1]))

    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        """Keep rows for the next load."""
        waiting = self._rows.setdefault(table, [])
        waiting.extend(rows)
        keys, before = self._keys.setdefault(table, set()), len(self._keys[table])
        keys.update([key_of(row) for row in rows])
        if len(keys) < before + len(rows):
            self._repeated.add(table)
        if len(waiting) >= ARROW_ROWS:
            self._to_arrow(table)

    def _to_arrow(self, table: str) -> None:
        if rows := self._rows.pop(table, []):
            files = self._files.setdefault(table, [])
            path = self._folder / "rows" / f"{table}-{len(files)}.arrow"
            with as_sink_errors(self._folder):
                path.parent.mkdir(exist_ok=True)
                write_arrow(path, to_table(rows, flat_schema(table), json_columns(table)))
            files.append(path)

    def commit(self, changes: Mapping[str, Json]) -> None:
        """Load the rows and the checkpoint as one package."""
        values = {key: value for key, value in {**self._values, **changes}.items() if value is not None}
        for table in list(self._rows):
            self._to_arrow(table)
        self._guard(self._load, values)
        self._values, self._version = values, self._version + 1
        self._remove_files()

    def _remove_files(self) -> None:
        shutil.rmtree(self._folder / "rows", ignore_errors=True)
        self._files.clear()
        self._keys.clear()
        self._repeated.clear()

    def _load(self, values: Mapping[str, Json]) -> None:
        if self._database_lock is not None:
            self._database_lock.check()
        state = {
            "checkpoint": self._checkpoint,
            "version": self._version + 1,
            "state": json.dumps(values, separators=(",", ":")),
        }
        resources = [
            self._dlt.resource(
                [keep_last(paths)] if table in self._repeated else map(read_arrow, paths),
                name=table,
                primary_key=KEY,
                # dlt would keep any one of several rows with a key; the last one is the newest.
                write_disposition={"disposition": "merge", "strategy": "delete-insert", "deduplicated": True},
                columns={name: {"data_type": "json"} for name in json_columns(table)},
            )
            for table, paths in self._files.items()
        ]
        checkpoint = self._dlt.resource(
            [state], name=CHECKPOINTS, write_disposition="append", file_format=self._loads.checkpoint_format
        )
        self._pipeline.run([*resources, checkpoint])
        # The load is complete: the checkpoints before it are not needed any more.
        self._loads.remove_older(self._checkpoint, self._version + 1)

    def _guard(self, work: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
        """Call something of dlt; what fails in it is a `SinkError` without credentials."""
        try:
            return work(*arguments, **keywords)
        except (SinkLockedError, ConfigError):
            raise
        except Exception as error:  # noqa: BLE001 - of dlt and of any database driver
            cause: BaseException = error
            while (inner := cause.__cause__ or getattr(cause, "exception", None)) is not None and inner is not cause:
                cause = inner
            problem = f"{type(cause).__name__}: {_first_line(str(cause))}"
        raise SinkError(
            f"{self._name} cannot be used: {self._without_secrets(problem)}. What was loaded before is complete; the "
            "next run goes on from there"
        )

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return re.sub(r"://[^\s@/]+@", "://…@", text)

    def hide(self, *secrets: str) -> None:
        """Keep texts out of errors.

        Args:
            secrets: texts of which no error may hold one.

        """
        self._secrets += [secret for secret in secrets if secret]

    def rollback(self) -> None:
        """Drop the rows since the last load."""
        self._rows.clear()
        self._remove_files()

    def close(self) -> None:
        """Drop what was not loaded, and release the locks."""
        self._pipeline = None
        if self._database_lock is not None:
            self._database_lock.release()
            self._database_lock = None
        if self._lock.held:  # Otherwise the folder is another run's.
            self.rollback()
            shutil.rmtree(self._folder / "dlt", ignore_errors=True)
            self._lock.release()


def import_dlt(extra: str = "warehouse") -> Any:
    """The package dlt, which reports no use of it to its makers.

    Args:
        extra: what installs it together with the database's driver.

    Raises:
        ConfigError: it is not installed.

    """
    # Read when dlt is first used. A program that has switched it on by this variable keeps that.
    os.environ.setdefault("RUNTIME__DLTHUB_TELEMETRY", "false")
    # dlt warns where a column's type is narrower than Arrow's: JSON instead of text.
    os.environ.setdefault("RUNTIME__LOG_LEVEL", "ERROR")
    try:
        import dlt  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise ConfigError(f"databases need dlt: pip install 'trilogue[{extra}]'") from None
    return dlt


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0][:PROBLEM_LENGTH]


def _work_folder(name: str) -> Path:
    """A folder of the user's for dlt's files and the lock, one for each destination."""
    base = os.environ.get("XDG_STATE_HOME") or ("~/AppData/Local" if sys.platform == "win32" else "~/.local/state")
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    return Path(base).expanduser() / "trilogue" / "exports" / digest
