"""The loads of a dataset that dlt writes, and the checkpoints in them: by SQL in databases, as files elsewhere."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any, Protocol

from trilogue.errors import ConfigError
from trilogue.export._base.rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.export._base.units import Json

CHECKPOINTS = "trilogue_checkpoint"
"""The table with a row for each checkpoint: its name, its version, and its values as JSON."""
_LOADS = "_dlt_loads"
_LOAD_ID = re.compile(r"\d{9,}\.\d+")
"""dlt's id of a load, which is the time of its begin: ``1764246000.1234567``."""


class Loads(Protocol):
    """The loads of a dataset."""

    @property
    def checkpoint_format(self) -> str | None:
        """The file format in which dlt writes checkpoints; None for the destination's own."""

    def remove_incomplete(self) -> None:
        """Remove what loads have left that were broken off, unless the next load replaces it."""

    def read(self, checkpoint: str) -> tuple[int, str] | None:
        """The version and the values of a checkpoint, as the last complete load has them."""

    def remove_older(self, checkpoint: str, version: int) -> None:
        """Remove what was stored of a checkpoint before a version."""


def loads_of(pipeline: Any) -> Loads:
    """The loads of a dlt pipeline's dataset."""
    of_files = str(pipeline.destination.destination_type).endswith(".filesystem")
    return _FileLoads(pipeline) if of_files else _DatabaseLoads(pipeline)


class _DatabaseLoads:
    """Loads into a database, where each is merged by key: to repeat one that was broken off changes nothing."""

    checkpoint_format = None

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def remove_incomplete(self) -> None:
        """Nothing: the next load has the same rows, and replaces them."""

    def read(self, checkpoint: str) -> tuple[int, str] | None:
        from dlt.destinations.exceptions import DatabaseUndefinedRelation  # noqa: PLC0415 - an extra

        query = (
            f"SELECT c.version, c.state FROM {CHECKPOINTS} c JOIN {_LOADS} l ON c._dlt_load_id = l.load_id "  # noqa: S608 - constants
            "WHERE l.status = 0 AND c.checkpoint = %s ORDER BY c.version DESC LIMIT 1"
        )
        with self._pipeline.sql_client() as client:
            if not client.has_dataset():
                return None
            try:
                rows = client.execute_sql(query, checkpoint)
            except DatabaseUndefinedRelation:
                return None
        return (int(rows[0][0]), rows[0][1]) if rows else None

    def remove_older(self, checkpoint: str, version: int) -> None:
        with self._pipeline.sql_client() as client:
            query = f"DELETE FROM {CHECKPOINTS} WHERE checkpoint = %s AND version < %s"  # noqa: S608 - a constant
            client.execute_sql(query, checkpoint, version)


class _FileLoads:
    """Loads into dlt's ``filesystem`` destination, a folder or an object store.

    dlt adds files to it and merges nothing: of several rows with a key the one of the last load counts. The name of a
    file has the id of its load, and a load is complete when a file of ``_dlt_loads`` has it as well.
    """

    checkpoint_format = "jsonl"

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def remove_incomplete(self) -> None:
        """Remove the files of loads that were broken off.

        Raises:
            ConfigError: the names of the destination's files have no id of their load.

        """
        with self._pipeline.destination_client() as client:
            if "{load_id}" not in client.config.layout:
                raise ConfigError(
                    f"destination: its layout {client.config.layout!r} needs {{load_id}}, so that the files of a load "
                    "that was broken off are known"
                )
            complete = _complete(client)
            for table in (*TABLES, CHECKPOINTS):
                for load, path in _files(client, table):
                    if load not in complete:
                        client.fs_client.rm_file(path)

    def read(self, checkpoint: str) -> tuple[int, str] | None:
        with self._pipeline.destination_client() as client:
            return max(((row["version"], row["state"]) for _, row in _rows(client, checkpoint)), default=None)

    def remove_older(self, checkpoint: str, version: int) -> None:
        with self._pipeline.destination_client() as client:
            for path, row in _rows(client, checkpoint):
                if row["version"] < version:
                    client.fs_client.rm_file(path)


def _rows(client: Any, checkpoint: str) -> Iterator[tuple[str, Json]]:
    """What complete loads have stored of a checkpoint: each a file."""
    complete = _complete(client)
    for load, path in _files(client, CHECKPOINTS):
        if load in complete:
            data: bytes = client.fs_client.cat_file(path)
            row: Json = json.loads(gzip.decompress(data) if path.endswith(".gz") else data)
            if row["checkpoint"] == checkpoint:
                yield path, row


def _complete(client: Any) -> set[str]:
    """The ids of the complete loads."""
    return {load for load, _ in _files(client, _LOADS)}


def _files(client: Any, table: str) -> list[tuple[str, str]]:
    """The files of a table that dlt has written, each after the id of its load."""
    from dlt.common.destination.exceptions import DestinationUndefinedEntity  # noqa: PLC0415 - an extra

    try:
        paths: list[str] = client.list_table_files(table)
    except DestinationUndefinedEntity:
        return []
    return [(found[-1], path) for path in paths if (found := _LOAD_ID.findall(path.removeprefix(client.dataset_path)))]
