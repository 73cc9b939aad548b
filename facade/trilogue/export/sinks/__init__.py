"""Where an export is written: JSON Lines, Parquet, and the destinations of dlt."""

from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.by_name import sink_for
from trilogue.export.sinks.json_lines import JsonLinesFile, JsonLinesSink
from trilogue.export.sinks.parquet import ParquetSink
from trilogue.export.sinks.warehouse import WarehouseSink

__all__ = ["JsonLinesFile", "JsonLinesSink", "ParquetSink", "Sink", "WarehouseSink", "sink_for"]
