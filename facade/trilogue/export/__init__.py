"""Everything of the services: planned, read side by side, and written together with how far it has come.

    plan = trilogue.export.plan(hub, sources={"sunshine": Ids.from_file("users.txt")})
    summary = trilogue.export.run(plan, sink_for("warehouse/"))

A run that is killed goes on where it stopped; a later run reads what has changed.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trilogue.export._async_runs import run_async
    from trilogue.export._base.errors import ExportIncompleteError, SinkError, SinkLockedError
    from trilogue.export._base.units import Table, Unit
    from trilogue.export.dlt_sources import dlt_source
    from trilogue.export.ids import Ids
    from trilogue.export.plans import Cost, Plan, plan
    from trilogue.export.runs import run
    from trilogue.export.sinks import JsonLinesFile, JsonLinesSink, ParquetSink, Sink, WarehouseSink, sink_for
    from trilogue.export.summary import Progress, Summary

_EXPORTS = {
    "Cost": "plans",
    "ExportIncompleteError": "_base.errors",
    "Ids": "ids",
    "JsonLinesFile": "sinks",
    "JsonLinesSink": "sinks",
    "ParquetSink": "sinks",
    "WarehouseSink": "sinks",
    "Plan": "plans",
    "Progress": "summary",
    "Sink": "sinks",
    "SinkError": "_base.errors",
    "SinkLockedError": "_base.errors",
    "Summary": "summary",
    "Table": "_base.units",
    "Unit": "_base.units",
    "dlt_source": "dlt_sources",
    "plan": "plans",
    "run": "runs",
    "run_async": "_async_runs",
    "sink_for": "sinks",
}

__all__ = [
    "Cost",
    "ExportIncompleteError",
    "Ids",
    "JsonLinesFile",
    "JsonLinesSink",
    "ParquetSink",
    "Plan",
    "Progress",
    "Sink",
    "SinkError",
    "SinkLockedError",
    "Summary",
    "Table",
    "Unit",
    "WarehouseSink",
    "dlt_source",
    "plan",
    "run",
    "run_async",
    "sink_for",
]


def __getattr__(name: str) -> object:
    # Imported when first used: a program that asks for a plan needs no sink, and a synchronous one no asyncio.
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)
