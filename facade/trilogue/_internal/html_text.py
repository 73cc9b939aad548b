"""HTML as text, in time proportional to its length, whatever it holds.

``html.parser`` raises on ``<![ world`` and takes a minute for 60 kB of ``<a ``. Messages and error bodies come from
strangers.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN: Final = frozenset({"script", "style", "head", "title", "template"})
_BLOCKS: Final = frozenset(
    (
        *("p", "div", "br", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "hr", "section", "article"),
        *("header", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
    )
)
# What can begin markup (HTML standard, 13.2.5.6, tag open state). Any other "<" is text.
_OPENING = re.compile(r"<[a-zA-Z/!?]")
# A start tag, with quoted values that may hold ">". Possessive, so that a match that fails takes one pass.
_START_TAG = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
# Elements whose content is not HTML, and what ends it.
_RAW_ENDS: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
# A number with more digits than any character has. int() refuses those of more than 4,300.
_LONG_NUMBER = re.compile(r"&#[0-9]{8,}+;?")


def html_to_text(html: str) -> str:
    """HTML as the text that a reader sees, a line per block. Never raises; what is no complete tag is text."""
    lines = (" ".join(line.split()) for line in "".join(_shown(html)).split("\n"))
    return "\n".join(line for line in lines if line)


def unescaped(text: str) -> str:
    """Text with its character references replaced."""
    if "&" not in text:
        return text
    return unescape(_LONG_NUMBER.sub("\N{REPLACEMENT CHARACTER}", text))


def _shown(html: str) -> Iterator[str]:
    hidden = 0
    for text, markup in _split(html):
        if text and not hidden:
            # Line breaks of the source have no meaning in HTML; blocks add their own.
            yield unescaped(text).replace("\n", " ")
        name = _NAME.match(markup)
        if name is None:
            continue
        closing, tag = name[1], name[2].lower()
        if tag in _BLOCKS:
            yield "\n"
        elif tag in _HIDDEN:
            hidden = max(0, hidden - 1) if closing else hidden + (not markup.endswith("/>"))
        elif tag == "body":
            hidden = 0  # A head may be left open (HTML standard, 13.1.2.4, optional tags).
        elif tag == "img" and not hidden:
            yield unescaped(_alternative_text(markup))


def _split(html: str) -> Iterator[tuple[str, str]]:
    """The text before each piece of markup, and that piece. The last piece is empty."""
    at = start = 0
    # A search that has failed once fails in the rest as well, and is not made again.
    comments = quotes = True
    while (opening := _OPENING.search(html, start)) is not None:
        opened, end = opening.start(), 0
        if comments and html.startswith("<!--", opened):
            close = html.find("-->", opened + 2)
            comments = close >= 0
            end = close + 3 if comments else 0
        elif quotes and html[opened + 1] not in "/!?":
            tag = _START_TAG.match(html, opened)
            quotes = tag is not None
            end = tag.end() if tag else 0
        end = end or html.find(">", opened) + 1
        if not end:
            break
        markup = html[opened:end]
        yield html[at:opened], markup
        at = start = end
        raw = _NAME.match(markup)
        if raw and not raw[1] and (ending := _RAW_ENDS.get(raw[2].lower())) and not markup.endswith("/>"):
            closed = ending.search(html, at)
            at = start = closed.start() if closed else len(html)
    yield html[at:], ""


def _alternative_text(image: str) -> str:
    for name, *values in _ATTRIBUTE.findall(image):
        if name.lower() == "alt":
            return "".join(values)
    return ""
