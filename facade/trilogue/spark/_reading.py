"""Reads the unit of a task as Arrow batches. Needs no PySpark."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs

from trilogue.export import ExportIncompleteError, Plan, Unit, run
from trilogue.export._base.rows import RECORDS
from trilogue.records import arrow_schema
from trilogue.spark._clients import make_client
from trilogue.spark._sink import BatchSink, TaskEndedError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import pyarrow as pa

    from trilogue.export._planning import Ranges
    from trilogue.spark._options import ReadOptions
    from trilogue.spark._plans import Work

logger = logging.getLogger("trilogue")

_SHOWN_REJECTS = 3
"""Rejects that an error names."""


@attrs.frozen(kw_only=True, eq=False)
class UnitPlan(Plan):
    """A plan of units that were planned elsewhere."""

    def units_for(self, ranges: Ranges, known: Collection[str] = ()) -> tuple[Unit, ...]:
        """The units, whatever was read before."""
        del ranges, known
        return self.units


def schema_of(options: ReadOptions) -> pa.Schema:
    """The Arrow schema of what is read."""
    return arrow_schema(RECORDS[options.table], raw=options.raw)


def read_work(options: ReadOptions, work: Work) -> Iterator[pa.RecordBatch]:
    """The rows of a task.

    The unit is read by the export's own loop in a thread, with its retries and as many requests at once as the client
    allows. Nothing is stored: a task that fails begins anew.

    Raises:
        ExportIncompleteError: the unit could not be read completely, or, unless the option ``rejects`` is "log", an
            item could not be read that has no row.

    """
    unit = Unit.from_dict(work.unit)
    sink = BatchSink(options.table, schema_of(options), work)
    client = make_client(unit.provider, options, work.tasks)
    plan = UnitPlan(
        clients={unit.provider: client},
        tables=(options.table,),
        since=unit.since,
        # The unit has its own end. Later rows than a plan's are not remembered: there is no next run to compare with.
        until=datetime.min.replace(tzinfo=UTC),
        overlap=0.0,
        all_contacts=True,
        sources={},
        units=(unit,),
        raw=options.raw,
    )
    thread = threading.Thread(target=_run, args=(plan, sink), name="trilogue-spark", daemon=True)
    thread.start()
    try:
        yield from sink.batches()
        _tell_rejects(options, unit, sink.rejects)
    finally:
        sink.end()
        client.close()


def _run(plan: Plan, sink: BatchSink) -> None:
    error: BaseException | None = None
    try:
        run(plan, sink)
    except BaseException as raised:  # noqa: BLE001 - given to the thread that takes the rows
        error = raised
    with suppress(TaskEndedError):
        sink.finish(error)


def _tell_rejects(options: ReadOptions, unit: Unit, rejects: list[str]) -> None:
    if not rejects:
        return
    shown = "; ".join(rejects[:_SHOWN_REJECTS])
    message = f"{len(rejects)} items of {unit.id} could not be read: {shown}"
    if options.rejects == "raise":
        raise ExportIncompleteError(f'{message}. Option rejects "log" goes on without them', provider=unit.provider)
    logger.warning("%s", message)
