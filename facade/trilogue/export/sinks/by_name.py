"""A sink from the text that people write: a folder, a file, or a database's URL."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from trilogue.errors import ConfigError
from trilogue.export.sinks.json_lines import JsonLinesFile, JsonLinesSink
from trilogue.export.sinks.parquet import ParquetSink
from trilogue.export.sinks.warehouse import DEFAULT_DATASET, WarehouseSink, import_dlt

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.export.sinks.base import Sink

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def sink_for(destination: str | os.PathLike[str]) -> Sink:
    """The sink for a destination.

    | destination | sink |
    |---|---|
    | ``warehouse/``, ``jsonl:warehouse`` | a folder of JSON Lines; ``jsonl.gz:`` and ``jsonl.zst:`` compress them |
    | ``parquet:warehouse`` | a folder of Parquet files |
    | ``all.jsonl``, ``all.jsonl.gz``, ``all.jsonl.zst`` | one file of JSON Lines |
    | ``duckdb:///warehouse.db`` | a DuckDB file |
    | ``postgresql://user:password@host/database`` | Postgres; ``redshift://``, ``snowflake://`` … likewise |

    Args:
        destination: the text. Other databases are `WarehouseSink`s of a dlt destination.

    Raises:
        ConfigError: it is none of these, or a package is missing.

    """
    text = os.fspath(destination)
    if not isinstance(text, str):
        raise TypeError("destination must be a path or a URL")
    if not text.strip():
        raise ConfigError("destination is empty: give a path or a URL")
    prefix, _, rest = text.partition(":")
    if prefix in _FOLDERS and rest:
        return _FOLDERS[prefix](rest)
    if match := _SCHEME.match(text):
        return _warehouse(match[1].lower(), text)
    if re.search(r"\.jsonl(\.gz|\.zst)?$", text) and not Path(text).is_dir():
        return JsonLinesFile(text)
    if Path(text).suffix in _OTHER_FILES:
        raise ConfigError(
            f"destination: {Path(text).name!r} is neither a folder nor a file whose name ends in .jsonl, .jsonl.gz or "
            ".jsonl.zst; a DuckDB file is duckdb:///path, a folder of Parquet files parquet:path"
        )
    return JsonLinesSink(text)


OTHER_DATASET = "exported"
_OTHER_FILES = frozenset({".json", ".csv", ".gz", ".zst", ".db", ".duckdb", ".txt", ".parquet"})
_FOLDERS: dict[str, Callable[[str], Sink]] = {
    "jsonl": JsonLinesSink,
    "jsonl.gz": lambda path: JsonLinesSink(path, compression="gzip"),
    "jsonl.zst": lambda path: JsonLinesSink(path, compression="zstd"),
    "parquet": ParquetSink,
}
_DATABASES = {
    "postgresql": "postgres",
    "postgres": "postgres",
    "redshift": "redshift",
    "snowflake": "snowflake",
    "mssql": "mssql",
}


def _warehouse(scheme: str, url: str) -> Sink:
    """A database by its URL, which is not shown: it may hold a password."""
    if scheme == "duckdb":
        path = Path(unquote(url[len("duckdb:///") :])) if url.startswith("duckdb:///") else Path()
        if not path.name:
            raise ConfigError("destination: a DuckDB file is duckdb:///path, or duckdb:////path from the root")
        # DuckDB cannot tell a schema from a file of the same name.
        dataset = OTHER_DATASET if path.stem.lower() == DEFAULT_DATASET else DEFAULT_DATASET
        return WarehouseSink(
            import_dlt().destinations.duckdb(str(path)),
            dataset=dataset,
            name=f"DuckDB {str(path.absolute())!r}",
            file=path.resolve(),
        )
    if scheme not in _DATABASES:
        raise ConfigError(
            f"destination: there is no sink for {scheme}:// URLs, only for duckdb, {', '.join(_DATABASES)}; give "
            "WarehouseSink any other destination of dlt"
        )
    parts = urlsplit(url)
    place = f"{_DATABASES[scheme]} {parts.hostname or ''}{parts.path}"
    dlt = import_dlt("postgres" if _DATABASES[scheme] == "postgres" else "warehouse")
    sink = WarehouseSink(dlt.destination(_DATABASES[scheme], credentials=url), dataset=DEFAULT_DATASET, name=place)
    sink.hide(url, parts.password or "", unquote(parts.password or ""))
    return sink
