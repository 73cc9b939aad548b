"""Reads JSON with msgspec where it is installed, with the results of ``json.loads`` in every case.

msgspec and not orjson: orjson turns integers beyond 64 bits into floats without an error. Request bodies are written by
``json`` alone, since they are short and the fast writers differ from it in several details.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def _loads() -> Callable[[bytes], Any]:
    try:
        from msgspec.json import Decoder  # noqa: PLC0415 - an extra
    except ImportError:
        return json.loads
    decode = Decoder().decode

    def loads(data: bytes) -> Any:
        try:
            return decode(data)
        except (ValueError, RecursionError):
            # msgspec rejects NaN, 1e400, lone surrogates, a byte order mark and deep nesting, which json reads. For
            # what neither reads, json's error gives the position.
            return json.loads(data)

    return loads


loads = _loads()
"""Bytes to JSON. Raises ``ValueError`` or ``RecursionError``."""
