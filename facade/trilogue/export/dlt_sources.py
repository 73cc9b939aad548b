"""A dlt source: an export as part of other people's pipelines, incremental by dlt's own state."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from trilogue.export._base.rows import KEY
from trilogue.export._options import DEFAULT_PATIENCE, DEFAULT_TIMING, RunOptions
from trilogue.export.runs import make_export, run_steps
from trilogue.export.sinks._columns import flat_schema, json_columns, to_table
from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.warehouse import import_dlt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence

    from trilogue.export._base.units import Json
    from trilogue.export.plans import Plan
    from trilogue.export.summary import Progress
    from trilogue.paging._plans import OnError
    from trilogue.timing import Timing

STATE = "trilogue_checkpoint"
"""Where in the source's state the checkpoint is."""


class _StateSink(Sink):
    """Hands rows on, and keeps the checkpoint in dlt's state, which dlt stores with the rows or not at all."""

    commit_seconds = 0.0

    def __init__(self, state: MutableMapping[str, Json]) -> None:
        self._state = state
        self._rows: list[tuple[str, list[Mapping[str, Json]]]] = []

    def open(self, checkpoint: str) -> Mapping[str, Json]:
        del checkpoint
        return dict(self._state)

    def read_checkpoint(self, checkpoint: str) -> Mapping[str, Json]:
        return self.open(checkpoint)

    def write(self, table: str, rows: Sequence[Mapping[str, Json]]) -> None:
        self._rows.append((table, list(rows)))

    def commit(self, changes: Mapping[str, Json]) -> None:
        for key, value in changes.items():
            if value is None:
                self._state.pop(key, None)
            else:
                self._state[key] = value

    def rollback(self) -> None:
        self._rows.clear()

    def close(self) -> None:
        self._rows.clear()

    def take(self) -> Iterator[tuple[str, list[Mapping[str, Json]]]]:
        """The rows since the last call."""
        rows, self._rows = self._rows, []
        yield from rows


def dlt_source(
    plan: Callable[[], Plan] | Plan,
    *,
    name: str = "trilogue",
    on_error: OnError = "raise",
    on_progress: Callable[[Progress], object] | None = None,
    patience: float = DEFAULT_PATIENCE,
    timing: Timing = DEFAULT_TIMING,
) -> Any:
    """A dlt source with the tables of an export, merged by their key.

        pipeline = dlt.pipeline("support", destination="bigquery")
        pipeline.run(trilogue.export.dlt_source(plan(hub)))

    How far it has come is in the pipeline's state: dlt stores it with the rows, and the next run reads what changed.

    Args:
        plan: what to read, with synchronous clients; or a function that makes the plan when the source is read.
        name: the source's name, by which dlt keeps its state.
        on_error: "raise": nothing is loaded if a service could not be read completely. "collect": what was read is
            loaded, and the next run goes on.
        on_progress: called with a `Progress` now and then.
        patience: seconds for which a service may be down before it is given up.
        timing: clocks and sleeps.

    Returns:
        A ``DltSource`` with one resource, ``records``.

    Raises:
        ConfigError: dlt is not installed.

    """
    dlt = import_dlt()
    options = RunOptions(strict=False, on_error=on_error, on_progress=on_progress, patience=patience, timing=timing)

    def records() -> Iterator[Any]:
        sink = _StateSink(dlt.current.source_state().setdefault(STATE, {}))
        export = make_export(plan() if callable(plan) else plan, sink, None, options, synchronous=True)
        with closing(run_steps(export)) as steps:
            for _step in steps:
                for table, rows in sink.take():
                    yield _marked(dlt, table, rows)
        export.finish()

    source = dlt.source(lambda: dlt.resource(records, name="records"), name=name, section=name)
    return source()


def _marked(dlt: Any, table: str, rows: Sequence[Mapping[str, Json]]) -> Any:
    """Rows with what dlt must know of their table."""
    hints = dlt.mark.make_hints(
        table_name=table,
        primary_key=KEY,
        write_disposition="merge",
        columns={name: {"data_type": "json"} for name in json_columns(table)},
    )
    return dlt.mark.with_hints(
        to_table(rows, flat_schema(table), json_columns(table)), hints, create_table_variant=True
    )
