"""The command `trilogue`: check the configuration, show a customer's history, export, serve the sandbox.

Needs the extra `cli`: `pip install 'trilogue[cli]'`. `facade/docs/command-line.md` describes the commands.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_USAGE = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: the arguments after the command's name; by default those of the process.

    Returns:
        The exit status: 0 if all went well, 1 if a service failed or something was refused, 2 for wrong arguments or a
        wrong configuration, 130 after Ctrl-C, 141 if the reader of the output went away.

    """
    with ExitStack() as closed:
        # Python sets a stream to None that was closed before it started (`>&-`), or that a program without a console
        # has not (pythonw): what would be written there is discarded.
        if sys.stdout is None:
            closed.enter_context(redirect_stdout(closed.enter_context(_null())))
        if sys.stderr is None:
            closed.enter_context(redirect_stderr(closed.enter_context(_null())))
        return _run(arguments)


def _null() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _run(arguments: Sequence[str] | None) -> int:
    try:
        from trilogue.cli._app import run  # noqa: PLC0415 - its packages may be missing
    except ModuleNotFoundError as missing:
        if missing.name not in ("click", "rich"):
            raise
        sys.stderr.write(f"trilogue: the command needs {missing.name}: pip install 'trilogue[cli]'\n")
        return _USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return run(arguments)
