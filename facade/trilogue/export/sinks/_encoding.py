"""Rows as lines of JSON, plain or compressed."""

from __future__ import annotations

import gzip
import json
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias, cast

from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.export._base.units import Json

Compression: TypeAlias = Literal["gzip", "zstd"]

SUFFIXES: dict[Compression | None, str] = {None: "", "gzip": ".gz", "zstd": ".zst"}
GZIP_LEVEL = 6
ZSTD_LEVEL = 3

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def to_lines(rows: Iterable[Mapping[str, Json]]) -> bytes:
    """Rows as JSON, one a line."""
    text = "".join([f"{_encode(row)}\n" for row in rows])
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair: JSON can hold it as an escape, UTF-8 cannot.
        return "".join([f"{json.dumps(row)}\n" for row in rows]).encode()


def compressed(file: IO[bytes], compression: Compression | None) -> IO[bytes]:
    """A file that compresses into ``file`` and leaves it open.

    Raises:
        ConfigError: zstandard is not installed.

    """
    if compression is None:
        return file
    if compression == "gzip":
        # Without a time, the same rows give the same bytes.
        return cast("IO[bytes]", gzip.GzipFile("", "wb", GZIP_LEVEL, file, mtime=0))
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError:
        raise ConfigError("zstd needs zstandard: pip install 'trilogue[zstd]'") from None
    module: Any = zstandard
    return cast("IO[bytes]", module.ZstdCompressor(level=ZSTD_LEVEL).stream_writer(file, closefd=False))
