"""Readable text from what a message holds: HTML, JSON of unknown kinds, locations, files."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from trilogue._internal.json_types import is_array, is_object

if TYPE_CHECKING:
    import mimetypes
    from collections.abc import Iterator


class _TextParser(HTMLParser):
    """Collects the text that a reader sees, a line per block."""

    _HIDDEN = frozenset({"script", "style", "head", "title", "template"})
    _BLOCKS = frozenset(
        (
            *("p", "div", "br", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "hr", "section", "article"),
            *("header", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
        )
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._HIDDEN:
            self._hidden += 1
        elif tag in self._BLOCKS:
            self.parts.append("\n")
        elif tag == "img" and (alt := dict(attrs).get("alt")):
            self.parts.append(alt)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            # Line breaks of the source have no meaning in HTML; blocks add their own.
            self.parts.append(" ".join(data.split("\n")))


def html_to_text(html: str) -> str:
    """HTML as the text that a reader sees."""
    parser = _TextParser()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)


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


def file_name(url: str) -> str | None:
    """The last part of a URL's path, where it looks like a file's name."""
    name = unquote(urlsplit(url).path.rpartition("/")[2])
    return name if "." in name.strip(".") else None


def media_type(url: str) -> str | None:
    """The media type of a URL's file extension, for services that do not give one."""
    return _types().guess_type(urlsplit(url).path)[0]


@cache
def _types() -> mimetypes.MimeTypes:
    # A table of our own does not depend on the machine's files.
    import mimetypes  # noqa: PLC0415 - few messages have files

    return mimetypes.MimeTypes()
