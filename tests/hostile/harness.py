"""What may leave the library, and where a credential must not show."""

from __future__ import annotations

import asyncio
import base64
import inspect
import io
import json
import logging
import pickle
import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from trilogue import TrilogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


TESTS = str(Path(__file__).parents[1])


def outcome(call: Callable[[], Any]) -> Any:
    """The result of a public call, or its exception.

    A call ends with a `TrilogueError`, or with TypeError or ValueError that names one of its arguments. Anything else
    fails the test.
    """
    try:
        found = call()
        if inspect.isawaitable(found):
            found = asyncio.run(_awaited(found))
    except TrilogueError as error:
        return error
    except (TypeError, ValueError) as error:
        wrong = error
    else:
        return found
    assert type(wrong) in {TypeError, ValueError}, f"{type(wrong).__name__} left the library: {wrong!r}"
    assert re.match(r"[a-z_]+[ :(]|a Dixa conversation's id", str(wrong)), f"names no argument: {wrong!r}"
    return wrong


async def _awaited(found: Any) -> Any:
    return await found


def encodings(secret: str) -> dict[str, str]:
    """A secret as a server may repeat it."""
    data = secret.encode()
    return {
        "as it is": secret,
        "JSON, slashes escaped": json.dumps(secret)[1:-1].replace("/", "\\/"),
        "JSON, all escaped": "".join(f"\\u{ord(char):04x}" for char in secret),
        "JSON in JSON": json.dumps("".join(f"\\u{ord(char):04X}" for char in secret))[1:-1],
        "HTML, decimal": "".join(f"&#{ord(char)};" for char in secret),
        "HTML, hexadecimal": "".join(f"&#x{ord(char):X};" for char in secret),
        "HTML, names": secret.replace("/", "&sol;").replace("+", "&plus;").replace("=", "&equals;"),
        "URL": quote(secret, safe=""),
        "URL, all escaped": "".join(f"%{ord(char):02x}" for char in secret),
        "URL, twice": quote(quote(secret, safe=""), safe=""),
        "base64": base64.b64encode(data).decode(),
        "base64 for URLs, inside": base64.urlsafe_b64encode(b"token=" + data + b";").decode(),
        "hexadecimal": data.hex(),
        "Python": "".join(f"\\x{ord(char):02x}" for char in secret),
    }


def everything_shown(error: BaseException) -> str:
    """All that a log, an error tracker or a queue of failed jobs may keep of an exception."""
    shown: list[str] = []
    for each in _chain(error):
        shown += [repr(each), str(each), repr(each.args), repr(vars(each)), *map(repr, _attributes(each))]
        # Without the tests' own frames, which hold the credential that they gave.
        frames = (each for each in traceback.walk_tb(each.__traceback__) if TESTS not in each[0].f_code.co_filename)
        shown += traceback.StackSummary.extract(frames, capture_locals=True).format()
    shown.append(_logged(error))
    if isinstance(error, TrilogueError):
        shown.append(pickle.dumps(error).decode("latin-1"))
        shown.append(json.dumps(vars(error), default=str))
    return "\n".join(shown)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            yield each
            # Both: `raise … from None` hides a context and does not remove it.
            waiting += (each.__cause__, each.__context__)


def _attributes(error: BaseException) -> Iterator[object]:
    """Those of the standard library's exceptions that hold what could not be read or written."""
    for name in ("doc", "object", "request", "response", "filename"):
        try:
            value = getattr(error, name, None)
        except RuntimeError:  # httpx: no request is set
            continue
        yield value
        yield getattr(getattr(value, "headers", None), "raw", None)
        yield getattr(value, "content", None) if isinstance(getattr(value, "content", None), bytes) else None


def _logged(error: BaseException) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", None, (type(error), error, error.__traceback__))
    handler.emit(record)
    return stream.getvalue()


def assert_hidden(secret: str, shown: str) -> None:
    """Fail if a secret shows in any encoding."""
    for name, form in encodings(secret).items():
        # What base64 makes of the secret's middle; its ends depend on what is beside it.
        part = form[10:-6] if name.startswith("base64") else form
        assert part not in shown, f"{name}: …{shown[max(0, shown.index(part) - 200) :][:400]}…"
        # A repr of text with backslashes doubles them.
        assert part.replace("\\", "\\\\") not in shown, name
