"""A sink from the text that people write: a folder, a file, or a database's URL."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from trilogue.errors import ConfigError
from trilogue.export.sinks.json_lines import JsonLinesFile, JsonLinesSink

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.export.sinks.base import Sink

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def sink_for(destination: str | os.PathLike[str]) -> Sink:
    """The sink for a destination.

    ========================================= ==================================================================
    ``warehouse/``, ``jsonl:warehouse``         a folder of JSON Lines; ``jsonl.gz:`` and ``jsonl.zst:`` compress them
    ``all.jsonl``, ``all.jsonl.gz``, ``.zst``    one file of JSON Lines
    ========================================= ==================================================================

    Args:
        destination: the text.

    Raises:
        ConfigError: it is none of these.

    """
    text = os.fspath(destination)
    if not isinstance(text, str) or not text.strip():
        raise TypeError("destination must be a path or a URL")
    prefix, _, rest = text.partition(":")
    if prefix in _FOLDERS and rest:
        return _FOLDERS[prefix](rest)
    if match := _SCHEME.match(text):
        # The URL is not shown, since it may hold a password.
        raise ConfigError(f"destination: there is no sink for {match[1].lower()}:// URLs")
    if re.search(r"\.jsonl(\.gz|\.zst)?$", text) and not Path(text).is_dir():
        return JsonLinesFile(text)
    if Path(text).suffix in {".json", ".csv", ".gz", ".zst", ".db", ".duckdb", ".txt"}:
        raise ConfigError("destination: a file's name must end in .jsonl, .jsonl.gz or .jsonl.zst")
    return JsonLinesSink(text)


_FOLDERS: dict[str, Callable[[str], Sink]] = {
    "jsonl": JsonLinesSink,
    "jsonl.gz": lambda path: JsonLinesSink(path, compression="gzip"),
    "jsonl.zst": lambda path: JsonLinesSink(path, compression="zstd"),
}
