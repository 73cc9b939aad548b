"""Writing to the terminal: two consoles, and texts of services and customers without what a terminal acts on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from rich.console import Console
from rich.text import Text

from trilogue._internal.printable import printable

if TYPE_CHECKING:
    from trilogue.records import Provider

PROVIDER_STYLES: dict[Provider, str] = {"sunshine": "yellow", "dixa": "magenta", "sinch": "cyan"}
_JOINERS = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"


class ClosedPipeError(Exception):
    """The reader of our output went away: nothing more is to be written."""


class _Console(Console):
    def on_broken_pipe(self) -> NoReturn:
        raise ClosedPipeError


def output() -> Console:
    """The console for results. Colours depend on the terminal, ``NO_COLOR`` and ``FORCE_COLOR``."""
    return _Console(highlight=False, markup=False, emoji=False)


def notices() -> Console:
    """The console for everything else: progress, what was skipped, errors."""
    return _Console(stderr=True, highlight=False, markup=False, emoji=False)


def shown(text: str) -> str:
    """A text of a stranger on one line, with what is not printable as escapes.

    Line breaks, escape sequences and marks that change the direction of writing are escaped. The two joiners stay:
    emoji, Persian and Hindi are written with them.
    """
    if text.isprintable():
        return text
    return "".join(each if each in _JOINERS else printable(each) for each in text)


def notice(text: str, style: str = "") -> None:
    """Write a line to stderr, wrapped only by the terminal itself."""
    notices().print(Text(shown(text), style), soft_wrap=True)


def error_line(text: str) -> None:
    """Say on one line of stderr why the command ends."""
    # Not by rich, which may be what fails.
    sys.stderr.write(f"trilogue: {shown(text.strip())}\n")


def write_line(text: str) -> None:
    """Write a line of data to stdout, as it is."""
    sys.stdout.write(text + "\n")
