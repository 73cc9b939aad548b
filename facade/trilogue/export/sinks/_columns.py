"""The tables as Arrow schemas: nested, as Parquet has them, or flat, with nested values as JSON texts for databases."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_array, is_object
from trilogue.errors import ConfigError
from trilogue.export._base.rows import KEY, RECORDS, TEXT_COLUMNS
from trilogue.records import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from trilogue.export._base.units import Json


def pyarrow() -> Any:
    """The package pyarrow.

    Raises:
        ConfigError: it is not installed.

    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise ConfigError("Parquet needs pyarrow: pip install 'trilogue[arrow]'") from None
    return pa


def nested_schema(table: str) -> Any:
    """A table's schema."""
    arrow = pyarrow()
    if table in RECORDS:
        return arrow_schema(RECORDS[table])
    return arrow.schema([arrow.field(name, arrow.string()) for name in TEXT_COLUMNS[table]])


def flat_schema(table: str) -> Any:
    """A table's schema with texts in the place of lists and structs."""
    arrow = pyarrow()
    fields = [
        arrow.field(field.name, arrow.string()) if arrow.types.is_nested(field.type) else field
        for field in nested_schema(table)
    ]
    return arrow.schema(fields)


def json_columns(table: str) -> list[str]:
    """The columns that ``flat_schema`` has as JSON texts."""
    arrow = pyarrow()
    return [field.name for field in nested_schema(table) if arrow.types.is_nested(field.type)]


def to_table(rows: Sequence[Mapping[str, Json]], schema: Any, as_json: Iterable[str] = ()) -> Any:
    """Rows as an Arrow table."""
    arrow = pyarrow()
    columns: dict[str, list[Any]] = {field.name: [row[field.name] for row in rows] for field in schema}
    for field in schema:
        if arrow.types.is_timestamp(field.type):
            columns[field.name] = [
                None if each is None else datetime.fromisoformat(each) for each in columns[field.name]
            ]
    for name in as_json:
        columns[name] = [_json_text(each) for each in columns[name]]
    try:
        return arrow.table(columns, schema=schema)
    except UnicodeEncodeError:
        # Half of a surrogate pair: JSON can hold it, UTF-8 cannot.
        repaired = {name: [_encodable(value) for value in values] for name, values in columns.items()}
        return arrow.table(repaired, schema=schema)


_encode = json.JSONEncoder(separators=(",", ":")).encode


def _json_text(value: Any) -> str | None:
    # Most lists are empty.
    return None if value is None else "[]" if value == [] else _encode(value)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if is_object(value):
        return {key: _encodable(inner) for key, inner in value.items()}
    return [_encodable(inner) for inner in value] if is_array(value) else value


def write_arrow(path: Path, table: Any) -> None:
    """Write a table to a file of Arrow's own."""
    arrow = pyarrow()
    with arrow.OSFile(str(path), "wb") as file, arrow.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table)


def read_arrow(path: Path) -> Any:
    """The table of such a file."""
    arrow = pyarrow()
    with arrow.memory_map(str(path)) as file:
        return arrow.ipc.open_file(file).read_all()


def keep_last(paths: Iterable[Path]) -> Any:
    """The rows of several files as one table, of those with the same key the last one."""
    table = pyarrow().concat_tables([read_arrow(path) for path in paths])
    keys = zip(*(table.column(name).to_pylist() for name in KEY), strict=True)
    return table.take(sorted({key: index for index, key in enumerate(keys)}.values()))
