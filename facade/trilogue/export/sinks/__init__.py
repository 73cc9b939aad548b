"""Where an export is written: JSON Lines, Parquet, and the destinations of dlt."""

from trilogue.export.sinks.base import Sink
from trilogue.export.sinks.by_name import sink_for
from trilogue.export.sinks.json_lines import JsonLinesFile, JsonLinesSink

__all__ = ["JsonLinesFile", "JsonLinesSink", "Sink", "sink_for"]
