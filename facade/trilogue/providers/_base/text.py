"""Readable text from what a message holds: JSON of unknown kinds, locations, files."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from trilogue._internal.json_types import is_array, is_object

if TYPE_CHECKING:
    import mimetypes
    from collections.abc import Iterator


_TEXT_KEYS = ("title", "header", "name", "text", "body", "caption", "description", "label", "value")
_MAX_DEPTH = 8
_MAX_TEXTS = 20


def texts_in(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts in JSON of an unknown kind: the values of keys that usually hold text, in their order."""
    if is_object(value) and depth < _MAX_DEPTH:
        for key, inner in value.items():
            if isinstance(inner, str):
                if inner and key in _TEXT_KEYS:
                    yield inner
            else:
                yield from texts_in(inner, depth + 1)
    if is_array(value) and depth < _MAX_DEPTH:
        for inner in value:
            yield from texts_in(inner, depth + 1)


def all_texts_in(value: Any) -> Iterator[str]:
    """The texts in a value that is in the place of a text: itself, those of an array, those found in an object."""
    if isinstance(value, str):
        yield value
    elif is_array(value):
        for inner in value[:_MAX_TEXTS]:
            yield from (inner,) if isinstance(inner, str) else texts_in(inner)
    else:
        yield from islice(texts_in(value), _MAX_TEXTS)


def text_or_kind(kind: str, value: Any = None) -> str:
    """The text of a message that has no text field: the texts found in it, else its kind in brackets."""
    found: list[str] = []
    for text in texts_in(value):
        if text not in found:
            found.append(text)
        if len(found) == _MAX_TEXTS:
            break
    return "\n".join(found) or f"[{kind}]"


def join_lines(*parts: object) -> str:
    """The parts that are text and not empty, a line each."""
    return "\n".join(part for part in parts if isinstance(part, str) and part)


def title_and_text(title: object, text: object) -> str:
    """``title: text``, or the one of them that there is."""
    return ": ".join(part for part in (title, text) if isinstance(part, str) and part)


def location_text(name: object, address: object, latitude: object, longitude: object) -> str:
    """A location in one line."""
    where = ", ".join(part for part in (name, address) if isinstance(part, str) and part)
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return where or "[location]"
    return f"{where} ({latitude}, {longitude})".lstrip()


def are_coordinates(latitude: object, longitude: object) -> bool:
    """Whether two values are decimal degrees of a place on Earth."""
    return (
        isinstance(latitude, float)
        and isinstance(longitude, float)
        and abs(latitude) <= _MAX_LATITUDE
        and abs(longitude) <= _MAX_LONGITUDE
    )


_MAX_LATITUDE, _MAX_LONGITUDE = 90, 180


def file_name(url: str) -> str | None:
    """The last part of a URL's path, where it looks like a file's name."""
    name = unquote(_path(url).rpartition("/")[2])
    return name if "." in name.strip(".") else None


def media_type(url: str) -> str | None:
    """The media type of a URL's file extension, for services that do not give one."""
    # Without its folders: guess_type() of later Pythons reads a path as a URL, and raises where urlsplit does.
    name = _path(url).rpartition("/")[2]
    stem, dot, extension = name.rpartition(".")
    return _type_of(dot + extension) if stem.strip(".") and "." not in stem else _types().guess_type(name)[0]


@lru_cache(maxsize=128)
def _type_of(extension: str) -> str | None:
    return _types().guess_type(f"file{extension}")[0]


def _path(url: str) -> str:
    """A URL's path, or that of a text which ``urlsplit`` refuses, such as ``//[x.pdf``."""
    try:
        return urlsplit(url).path
    except ValueError:
        return url.partition("#")[0].partition("?")[0]


@cache
def _types() -> mimetypes.MimeTypes:
    # A table of our own does not depend on the machine's files.
    import mimetypes  # noqa: PLC0415 - few messages have files

    return mimetypes.MimeTypes()
