"""The pipeline's commands, behind `make generate`, `update`, `check-generated`, `overlay-report`, `api-check`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING, TextIO

from pipeline import build
from pipeline.api.check import api_check
from pipeline.api.facade import FACADE_RECORD, facade_record
from pipeline.document.text import printable
from pipeline.errors import PipelineError
from pipeline.interrupts import INTERRUPTED, MESSAGE
from pipeline.overlay.report import report_repairs
from pipeline.settings import GENERATED, ROOT, all_settings
from pipeline.update.proposals import propose
from pipeline.update.regenerate import regenerate
from pipeline.update.update import update_document

if TYPE_CHECKING:
    from collections.abc import Callable


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns the exit status; errors are printed to stderr, without a traceback."""
    try:
        # From here on a run has to clean up behind itself: an exception, not the end of the process.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        arguments = _parser().parse_args(argv)
        return _run(arguments)
    except KeyboardInterrupt:
        _show(MESSAGE, sys.stderr)
        return INTERRUPTED


def _run(arguments: argparse.Namespace) -> int:
    command: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return command(arguments)
    except PipelineError as error:
        for line in str(error).split("\n"):
            _show(f"error: {line}", sys.stderr)
    except BrokenPipeError:
        # The reader has closed the pipe (`make overlay-report | head`). Python would raise again when it flushes stdout
        # at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - an unforeseen document: a message helps its maintainer more than a traceback
        if arguments.traceback:
            traceback.print_exc()
        _show(
            f"error: the pipeline cannot process this document ({type(error).__name__}: {error}); run it with "
            "--traceback and report the fault",
            sys.stderr,
        )
    return 1


def _show(text: str, to: TextIO | None = None) -> None:
    """Print text of a document, without what a terminal would obey."""
    print(printable(text), file=to)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description=__doc__)
    parser.add_argument("--traceback", action="store_true", help="print the traceback of an unforeseen error")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary)
        added.set_defaults(run=run)
        return added

    command("generate", _generate, "write the packages and their records to generated/")
    command("check", _check, "fail if generated/ differs from what specs/ and facade/ give")
    update = command("update", _update, "take in a new document and report what changes for callers")
    update.add_argument("provider", help="a folder of specs/: sunshine")
    update.add_argument("spec", help="the document: a file or a URL, YAML or JSON, OpenAPI 3.0 or 3.1")
    update.add_argument("--propose", action="store_true", help="print what to write for it, ready to paste; no change")
    update.add_argument(
        "--rewrite", action="store_true", help="rewrite the overlay: keys that have moved, repairs no longer needed"
    )
    command(
        "overlay-report", _overlay_report, "list every repair, its reason, what it affects, and whether it is needed"
    )
    check = command("api-check", _api_check, "fail on a breaking change without a new version and a changelog entry")
    check.add_argument(
        "--base", help="the commit to compare with; default: the latest tag, else the commit before HEAD"
    )
    command("record", _record, f"write only generated/{FACADE_RECORD}, after a change of the facade")
    return parser


def _generate(_: argparse.Namespace) -> int:
    for settings, built in zip(all_settings(), regenerate(), strict=True):
        for one in built.applied:
            if one.why_unneeded:
                _show(f"{settings.overlay}: no longer needed: delete {one.describe_unneeded()}", sys.stderr)
    return 0


def _check(_: argparse.Namespace) -> int:
    drift = build.check()
    for line in drift:
        _show(f"generated/ {line}", sys.stderr)
    if drift:
        print(
            "generated/ differs from what specs/ and facade/ give: run `make generate` and commit the result",
            file=sys.stderr,
        )
    return 1 if drift else 0


def _update(arguments: argparse.Namespace) -> int:
    if arguments.propose:
        _show(propose(arguments.provider, arguments.spec).format(f"specs/{arguments.provider}/overlay.yaml"))
        return 0
    report = update_document(arguments.provider, arguments.spec, rewrite=arguments.rewrite)
    _show(report.terminal() if report else f"{arguments.provider}: already has this document; nothing changed")
    return 0


def _overlay_report(_: argparse.Namespace) -> int:
    for settings in all_settings():
        repairs = report_repairs(settings)
        unneeded = sum(bool(repair.applied.why_unneeded) for repair in repairs)
        _show(f"{settings.title}: {len(repairs)} repairs, {unneeded} no longer needed\n")
        _show("\n".join(repair.format() for repair in repairs) + "\n")
    return 0


def _api_check(arguments: argparse.Namespace) -> int:
    lines = api_check(arguments.base)
    _show("\n".join(lines))
    return 1 if any(line.startswith("error") for line in lines) else 0


def _record(_: argparse.Namespace) -> int:
    (GENERATED / FACADE_RECORD).write_text(facade_record(ROOT / "facade"), encoding="utf-8")
    return 0
