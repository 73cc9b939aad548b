"""What the three mappings onto records share: lists with bad items, times, messages made fast, HTML, media types."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from html.parser import HTMLParser
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeGuard, TypeVar, cast
from urllib.parse import unquote, urlsplit

import attrs

from trilogue.records import Message

if TYPE_CHECKING:
    import mimetypes
    from collections.abc import Callable, Iterator, Sequence

    from trilogue.records import Conversation, Provider

T = TypeVar("T")
R = TypeVar("R")

JSON_TYPES: Final = frozenset({dict, list, str, int, float, bool, type(None)})
"""An element of a list of models that has one of these types was no JSON object, and stands there as it came."""
_JSON_NAMES: dict[type, str] = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}


def read_all(items: Sequence[T], read: Callable[[T], R], broken: Callable[[T, str], R]) -> list[R]:
    """Each item read; one that cannot be, as ``broken`` makes it. Nothing is left out."""
    out: list[R] = []
    for item in items:
        try:
            out.append(read(item))
        except (AttributeError, TypeError, ValueError, LookupError, ArithmeticError) as error:
            out.append(broken(item, why(item, error)))
    return out


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a list, of whatever: what ``isinstance`` cannot say to a type checker."""
    return isinstance(value, list)


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def broken(kind: Callable[..., R], provider: Provider, **known: object) -> Callable[[object, str], R]:
    """Makes the record of an item that cannot be read: its id where it has one, what is known anyway, the problem."""

    def make(item: object, problem: str) -> R:
        kept = item if is_mapping(item) else getattr(item, "additional_properties", {})
        found = getattr(item, "id", None) or kept.get("id") or ""
        return kind(provider=provider, id=str(found), raw=item, problem=problem, **known)

    return make


def why(item: object, error: Exception | None = None) -> str:
    """In words, why an item cannot be read."""
    if type(item) in JSON_TYPES:
        return f"the item is a JSON {_JSON_NAMES.get(type(item), 'number')}, not an object"
    return f"{type(item).__name__} cannot be read: {error}"


def is_broken(items: Sequence[object]) -> tuple[int, str] | None:
    """The first item of a list of models that is none."""
    for index, item in enumerate(items):
        if type(item) in JSON_TYPES:
            return index, f"item {index} of the page cannot be read: {why(item)}"
    return None


def moment(text: Any) -> datetime | None:
    """A time that the service's document declares a mere string. No offset means UTC; what is no time is None."""
    try:
        value = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def activity(conversation: Conversation) -> datetime:
    """When something last happened in a conversation, to sort by."""
    return conversation.last_activity_at or conversation.created_at or _LONG_AGO


def newest_first(messages: list[Message]) -> list[Message]:
    """A page that the service gives oldest first, or in no order that it promises; equal times keep its order.

    A message without a time stays with the one before it on the wire.
    """
    latest, times = _LONG_AGO, list[datetime]()
    for message in messages:
        latest = message.sent_at or latest
        times.append(latest)
    if times and times[0] <= times[-1]:
        times.reverse()
        newest = messages[::-1]
    else:
        newest = messages
    if times == sorted(times, reverse=True):
        return newest
    pairs = sorted(zip(times, newest, strict=True), key=itemgetter(0), reverse=True)
    return [message for _, message in pairs]


def _quick(kind: type[R]) -> type[R]:
    """A constructor of a frozen class that fills the instance before it is frozen.

    attrs takes four times as long for the fields of an instance that is frozen already.
    """

    def freeze(made: R) -> None:
        made.__class__ = kind

    # Both, or Python goes on looking for a method with every field that is set.
    plain = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    body: dict[str, Any] = {"__slots__": (), **plain, "__attrs_post_init__": freeze}
    return attrs.define(cast("type[R]", type(kind.__name__, (kind,), body)), eq=False)


new_message = _quick(Message)
"""``Message``, for exports that make millions."""


# --- text


class _Text(HTMLParser):
    """Collects what a reader would see, a line per block."""

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
            # Line breaks in the source mean nothing; those of blocks are added as parts of their own.
            self.parts.append(" ".join(data.split("\n")))


def plain(html: str) -> str:
    """HTML as the text a reader sees."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)


_SAYING = ("title", "header", "name", "text", "body", "caption", "description", "label", "value")
_DEEPEST = 8
_MOST = 20


def words_in(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts in JSON of a kind that is not known: values under telling keys, in their order."""
    if is_mapping(value) and depth < _DEEPEST:
        for key, inner in value.items():
            if isinstance(inner, str):
                if inner and key in _SAYING:
                    yield inner
            else:
                yield from words_in(inner, depth + 1)
    if is_list(value) and depth < _DEEPEST:
        for inner in value:
            yield from words_in(inner, depth + 1)


def described(kind: str, value: Any = None) -> str:
    """A message that has no text of its own: its kind, and what can be found in it."""
    found: list[str] = []
    for words in words_in(value):
        if words not in found:
            found.append(words)
        if len(found) == _MOST:
            break
    return "\n".join(found) or f"[{kind}]"


def lines(*parts: object) -> str:
    """What there is of these, a line each."""
    return "\n".join(part for part in parts if isinstance(part, str) and part)


def titled(title: object, text: object) -> str:
    """``title: text``, or the one there is."""
    return ": ".join(part for part in (title, text) if isinstance(part, str) and part)


def place(name: object, address: object, latitude: object, longitude: object) -> str:
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
    """What the ending of a URL's path says, for services that do not say it themselves."""
    return _types().guess_type(urlsplit(url).path)[0]


@cache
def _types() -> mimetypes.MimeTypes:
    # A table of our own does not depend on the machine's files.
    import mimetypes  # noqa: PLC0415 - few messages have files

    return mimetypes.MimeTypes()
