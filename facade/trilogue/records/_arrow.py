"""Records as Arrow tables, for Parquet, DuckDB, Polars and Spark. Needs the extra ``arrow``."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trilogue._internal.arguments import require_bool
from trilogue._internal.json_types import is_array, is_object
from trilogue.errors import ConfigError
from trilogue.records._fields import RAW, fields_of
from trilogue.records._json import JsonRecord, as_dict, raw_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

    from trilogue.records._fields import Field
    from trilogue.records._models import Record


def arrow_schema(kind: type[Record], *, raw: bool = False) -> pa.Schema:
    """The Arrow schema of a record: a column for each of its fields, times as ``timestamp[us, tz=UTC]``.

    Args:
        kind: ``Contact``, ``Conversation`` or ``Message``.
        raw: add a column ``raw`` with the service's own JSON as text.

    Raises:
        ConfigError: pyarrow is not installed.
        TypeError: ``kind`` is none of the three.

    """
    _check(kind, raw)
    arrow = _pyarrow()
    columns = [_column(arrow, field) for field in fields_of(kind)]
    if raw:
        columns.append(arrow.field(RAW, arrow.string()))
    schema: pa.Schema = arrow.schema(columns)
    return schema


def arrow_table(kind: type[Record], records: Iterable[Record], *, raw: bool = False) -> pa.Table:
    """Records as an Arrow table with `arrow_schema`. All of them are read: give it a page at a time of a long listing.

    Args:
        kind: the class of all records.
        records: a page's items, or a pager.
        raw: add a column ``raw`` with the service's own JSON as text.

    Raises:
        ConfigError: pyarrow is not installed.
        TypeError: ``kind`` is no class of records, or one of the records is of another class.
        ValueError: a time has no time zone.

    """
    schema = arrow_schema(kind, raw=raw)
    rows = [_row(kind, record, raw=raw) for record in records]
    table: pa.Table
    try:
        table = _pyarrow().Table.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        # Half of a surrogate pair: JSON can hold it, UTF-8 cannot.
        table = _pyarrow().Table.from_pylist([_encodable(row) for row in rows], schema=schema)
    return table


def _check(kind: object, raw: bool) -> None:
    if not isinstance(kind, type) or not issubclass(kind, JsonRecord):
        raise TypeError(f"kind must be Contact, Conversation or Message, not {kind!r}")
    require_bool(RAW, raw)


def _pyarrow() -> Any:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise ConfigError("Arrow needs pyarrow: pip install 'trilogue[arrow]'") from None
    return pa


def _column(arrow: Any, field: Field) -> Any:
    if field.is_part:
        one = arrow.struct([_column(arrow, inner) for inner in fields_of(field.kind)])
    elif field.kind is datetime:
        one = arrow.timestamp("us", tz="UTC")
    else:
        one = {str: arrow.string(), int: arrow.int64(), bool: arrow.bool_()}[field.kind]
    return arrow.field(field.name, arrow.list_(one) if field.many else one, nullable=field.nullable)


def _row(kind: type[Record], record: Record, *, raw: bool) -> dict[str, object]:
    if not isinstance(record, kind):
        raise TypeError(f"records must be of the class {kind.__name__}, not {type(record).__name__}")
    row = as_dict(record)
    for field in fields_of(kind):
        if field.kind is datetime:
            row[field.name] = getattr(record, field.name)
    if raw:
        row[RAW] = json.dumps(raw_json(record))
    return row


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if is_object(value):
        return {name: _encodable(inner) for name, inner in value.items()}
    return [_encodable(inner) for inner in value] if is_array(value) else value
