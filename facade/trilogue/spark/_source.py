"""What Spark calls: the data source, its readers and partitions. What they do is in the modules beside this one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from trilogue.spark._filters import narrow
from trilogue.spark._options import read_options
from trilogue.spark._plans import first_marks, next_marks, plan_batch, plan_stream
from trilogue.spark._pyspark import (
    DataSource,
    DataSourceReader,
    DataSourceStreamReader,
    InputPartition,
    SupportsTriggerAvailableNow,
    from_arrow_schema,
    to_arrow_schema,
)
from trilogue.spark._reading import read_work, schema_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyarrow as pa

    from trilogue.spark._filters import Filter
    from trilogue.spark._options import ReadOptions
    from trilogue.spark._plans import Work
    from trilogue.spark._pyspark import StructType

    FilterT = TypeVar("FilterT", bound=Filter)


class TrilogueDataSource(DataSource):
    """Contacts, conversations or messages: ``spark.dataSource.register(TrilogueDataSource)``.

    Its options are described in the docs (scale.md). The columns are those of `trilogue.records`.
    """

    @classmethod
    def name(cls) -> str:
        """What ``format`` calls it."""
        return "trilogue"

    def schema(self) -> StructType:
        """The columns."""
        return from_arrow_schema(schema_of(read_options(self.options)))

    def reader(self, schema: StructType) -> TrilogueReader:
        """Reads a batch.

        Args:
            schema: the columns that Spark asks for.

        Returns:
            A reader of the units that the options name.

        """
        options = read_options(self.options)
        return (FilteringReader if options.push_filters else TrilogueReader)(options, schema)

    def streamReader(self, schema: StructType) -> TrilogueStreamReader:  # noqa: N802 - PySpark's name
        """Reads a stream.

        Args:
            schema: the columns that Spark asks for.

        Returns:
            A reader of what comes from the stream's start on.

        """
        return TrilogueStreamReader(read_options(self.options), schema)


class WorkPartition(InputPartition):
    """What one task reads."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.work = work


class TrilogueReader(DataSourceReader):
    """Reads a batch: a partition for each unit of an export's plan.

    Args:
        options: the options.
        schema: Spark's schema of the rows.

    """

    def __init__(self, options: ReadOptions, schema: StructType) -> None:
        self.options = options
        self._schema = schema

    def partitions(self) -> Sequence[WorkPartition]:
        """The units."""
        return [WorkPartition(work) for work in plan_batch(self.options)]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """The rows of a unit. Spark makes up an empty partition where there is none."""
        return _read(self.options, partition, self._schema)


class FilteringReader(TrilogueReader):
    """Reads what filters leave. PySpark 4.1 refuses a reader with ``pushFilters`` unless its configuration
    ``spark.sql.python.filterPushdown.enabled`` is true.
    """

    def pushFilters(self, filters: list[FilterT]) -> Iterable[FilterT]:  # noqa: N802 - PySpark's name
        """Narrow what is read; Spark evaluates all filters again."""
        self.options = narrow(self.options, filters)
        return filters


class TrilogueStreamReader(DataSourceStreamReader, SupportsTriggerAvailableNow):
    """Reads a stream: its offsets are times up to which the services have been read.

    Args:
        options: the options.
        schema: Spark's schema of the rows.

    """

    def __init__(self, options: ReadOptions, schema: StructType) -> None:
        self._options = options
        self._schema = schema
        self._target: datetime | None = None

    def initialOffset(self) -> dict[str, str]:  # noqa: N802 - PySpark's name
        """Where a new stream begins."""
        return first_marks(self._options)

    def prepareForTriggerAvailableNow(self) -> None:  # noqa: N802 - PySpark's name
        """Read up to now, and end."""
        self._target = datetime.now(UTC)

    def latestOffset(self, start: dict[str, str] | None = None, limit: object = None) -> dict[str, str]:  # noqa: N802 - as above
        """How far the services can be read. Before PySpark 4.2 it is called without arguments."""
        del limit
        return next_marks(self._options, self._target or datetime.now(UTC), start)

    def partitions(self, start: dict[str, str], end: dict[str, str]) -> Sequence[WorkPartition]:
        """The units between two marks, the same each time."""
        return [WorkPartition(work) for work in plan_stream(self._options, start, end)]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """The rows of a unit."""
        return _read(self._options, partition, self._schema)


def _read(options: ReadOptions, partition: InputPartition, schema: StructType) -> Iterator[pa.RecordBatch]:
    if not isinstance(partition, WorkPartition):
        return
    # Spark's own schema differs from the records' in whether a value may be missing.
    target = to_arrow_schema(schema, timezone="UTC")
    for batch in read_work(options, partition.work):
        yield batch.cast(target)
