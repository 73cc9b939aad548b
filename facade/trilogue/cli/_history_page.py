"""A history as one HTML page: readable, searchable and printable, without a request to any host."""

from __future__ import annotations

import base64
import hashlib
import os
import stat
import tempfile
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from trilogue.cli._history_text import TAB, author_of, extras_of, local_time, named, told
from trilogue.cli._output import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trilogue import Customer, Message, Skipped
    from trilogue.errors import TrilogueError

_LINKED = ("https://", "http://")
"""Addresses that become links: no other scheme, since the page is opened on a support person's machine."""


def write_page(
    path: Path,
    customer: Customer,
    messages: Sequence[Message],
    skipped: Iterable[Skipped],
    errors: Iterable[TrilogueError],
) -> None:
    """Write the page. A file appears whole or not at all, and only the user can read it.

    Args:
        path: where to; a file that is there is replaced, and what is no file itself (/dev/stdout) is written to.
        customer: whose messages.
        messages: oldest first.
        skipped: what was not searched.
        errors: which services could not be read.

    """
    page = page_of(customer, messages, skipped, errors)
    if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
        path.write_text(page, encoding="utf-8")
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(page)
        Path(temporary).replace(path)
    except BaseException:  # Ctrl-C, say: no half of a page stays.
        Path(temporary).unlink(missing_ok=True)
        raise


def page_of(
    customer: Customer, messages: Sequence[Message], skipped: Iterable[Skipped], errors: Iterable[TrilogueError]
) -> str:
    """The page's HTML; the arguments are those of `write_page`."""
    folder = files("trilogue.cli")
    style, script = ((folder / f"_page.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    notices = [told(each) for each in skipped]
    notices += [f"{each.provider} could not be read: {each}" for each in errors]
    return Template((folder / "_page.html").read_text(encoding="utf-8")).substitute(
        name=escape(shown(named(customer))),
        title=_html(named(customer)),
        count=len(messages),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        notices="".join(f"<p class=notice>{_html(each)}</p>\n" for each in notices),
        messages="".join(_days(messages)),
    )


def _hash(source: str) -> str:
    """The hash by which the page's policy allows an inline script or style (CSP 3, section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def _days(messages: Sequence[Message]) -> Iterator[str]:
    day = ""
    for message in messages:
        date = f"{local_time(message.sent_at):%A, %d %B %Y}" if message.sent_at else "Unknown day"
        if date != day:
            yield f"{'</section>' if day else ''}<section><h2>{date}</h2>\n"
            day = date
        yield _article(message)
    yield "</section>" if day else "<p>No messages were found.</p>"


def _article(message: Message) -> str:
    time = ""
    if message.sent_at:
        local = local_time(message.sent_at)
        time = f'<time datetime="{local.isoformat()}" title="{local:%Y-%m-%d %H:%M:%S %Z}">{local:%H:%M}</time>'
    subject = f"<h3>{_html(message.subject)}</h3>" if message.subject else ""
    extras = "".join(f"<p class={kind}>{_linked(text)}</p>" for kind, text in extras_of(message))
    return (
        f"<article class={message.direction}><header>{time} <b>{_html(author_of(message))}</b> "
        f"<span class={message.provider}>{message.provider}</span> <small>{_html(message.channel or '')}</small>"
        f"</header>{subject}<div dir=auto>{_lines(message.text)}</div>{extras}</article>\n"
    )


def _html(text: str) -> str:
    return f"<bdi>{escape(shown(text))}</bdi>"


def _lines(text: str) -> str:
    return "<br>".join(escape(shown(line)) for line in text.expandtabs(TAB).splitlines())


def _linked(text: str) -> str:
    """A line that may end in an address, which becomes a link."""
    before, _, address = text.rpartition(" ")
    if not address.lower().startswith(_LINKED):
        return _html(text)
    link = f'<a href="{escape(shown(address))}" rel="noreferrer noopener" target=_blank>{escape(shown(address))}</a>'
    return f"{_html(before)} {link}"
