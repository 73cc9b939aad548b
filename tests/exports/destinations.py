"""Every kind of destination, as a text; the kinds of `sink_for`, and dlt's ``filesystem``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from trilogue.export import WarehouseSink, sink_for
from trilogue.export.sinks.warehouse import import_dlt

if TYPE_CHECKING:
    from trilogue.export import Sink

FILES = ("{}", "{}.jsonl", "{}.jsonl.gz", "{}.jsonl.zst", "jsonl.gz:{}", "jsonl.zst:{}", "parquet:{}")
"""Destinations that this library writes itself."""
LOADED = ("duckdb:///{}.db", "filesystem:{}")
"""Destinations that dlt loads."""


def sink_of(to: str) -> Sink:
    """The sink for a destination."""
    kind, _, path = to.partition(":")
    if kind == "filesystem":
        return WarehouseSink(import_dlt().destinations.filesystem(path), name=f"files in {path!r}")
    return sink_for(to)


def path_of(to: str) -> Path:
    """The folder or the file of a destination, for ``rows_of``."""
    kind, _, path = to.rpartition(":")
    return Path(f"/{path.lstrip('/')}" if kind == "duckdb" else path)
