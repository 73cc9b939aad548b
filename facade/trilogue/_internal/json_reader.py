"""Reads JSON with msgspec where it is installed, with the results of ``json.loads`` in every case, up to a limit.

msgspec and not orjson: orjson turns integers beyond 64 bits into floats without an error. Request bodies are written by
``json`` alone, since they are short and the fast writers differ from it in several details.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_VALUES = 2_000_000
"""Values in one answer, at most. Each takes up to 230 bytes and 1.4 µs as an object of a model (measured with ``{},``),
so that an answer takes at most half a gigabyte and 3 s. 1,000 messages, Sinch's largest page, have 30,000 values."""
_UNCOUNTED_BYTES = 1024 * 1024
"""A shorter text is not counted: it cannot hold more values than take 0.1 GiB."""


def _loads() -> Callable[[bytes], Any]:
    try:
        from msgspec import DecodeError  # noqa: PLC0415 - an extra
        from msgspec.json import Decoder  # noqa: PLC0415 - an extra
    except ImportError:
        return json.loads
    decode = Decoder().decode

    def loads(data: bytes) -> Any:
        try:
            return decode(data)
        except (ValueError, DecodeError, RecursionError):
            # A DecodeError of msgspec 0.19 is no ValueError.
            # msgspec rejects NaN, 1e400, lone surrogates, a byte order mark and deep nesting, which json reads. For
            # what neither reads, json's error gives the position.
            return json.loads(data)

    return loads


loads = _loads()
"""Bytes to JSON. Raises ``ValueError`` or ``RecursionError``, as ``json.loads`` does."""


def read_json(data: bytes) -> Any:
    """Read an answer's body.

    Raises:
        ValueError: it is no JSON, is nested too deeply, or holds more than `MAX_VALUES` values. Other than json's
            errors, it holds nothing of the body, in which a new key's secret may be.

    """
    try:
        if len(data) <= _UNCOUNTED_BYTES or _values_at_most(data) <= MAX_VALUES:
            return loads(data)
        problem = f"it holds more than {MAX_VALUES:,} JSON values"
    except RecursionError:
        problem = "it is nested too deeply"
    except UnicodeDecodeError:
        problem = "it is not UTF-8"
    except ValueError as error:
        problem = str(error)
    # Raised outside of the handler, so that the error has no context; and without the data in its frame.
    del data
    raise ValueError(problem)


def _values_at_most(data: bytes) -> int:
    """How many values a JSON text holds at most. Brackets and commas in its texts count as well."""
    return data.count(b",") + data.count(b"{") + data.count(b"[")
