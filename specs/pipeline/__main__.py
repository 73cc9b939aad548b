"""The pipeline's command line, behind `make generate`, `update`, `check-generated`, `overlay-report`, `api-check`."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from typing import TYPE_CHECKING

from pipeline import build
from pipeline.api.check import api_check
from pipeline.errors import PipelineError
from pipeline.api.facade import FACADE_RECORD, facade_record
from pipeline.overlay.report import repairs
from pipeline.settings import GENERATED, ROOT, all_settings
from pipeline.update.update import update

if TYPE_CHECKING:
    from collections.abc import Callable


def main(argv: list[str] | None = None) -> int:
    """Run one command; a failure is a message on stderr and status 1."""
    arguments = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return command(arguments)
    except PipelineError as error:
        for line in str(error).splitlines():
            print(f"error: {line}", file=sys.stderr)
    except BrokenPipeError:
        # `make overlay-report | head`: nobody reads on, and the interpreter must not try to write at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - a document that nobody foresaw: a message is more use than a traceback
        if arguments.traceback:
            traceback.print_exc()
        what = f"{type(error).__name__}: {error}"
        print(f"error: the pipeline does not cope with this document ({what}); see --traceback", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description=__doc__)
    parser.add_argument("--traceback", action="store_true", help="show where an unforeseen error arose")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], does: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=does, description=does)
        one.set_defaults(run=run)
        return one

    command("generate", _generate, "write the packages and the records below generated/")
    command("check", _check, "fail if generated/ is not what the specs and the facade give")
    taking = command("update", _update, "take in a new document and say what it does to callers")
    taking.add_argument("provider", help="a folder of specs/: sunshine")
    taking.add_argument("spec", help="the document: a file or a URL, YAML or JSON, OpenAPI 3.0 or 3.1")
    command("overlay-report", _overlay_report, "list every repair, why, what it touches, and whether it is needed")
    checking = command("api-check", _api_check, "fail on a breaking change without a version and a changelog entry")
    checking.add_argument("--base", help="what to compare with; by default the latest tag, else the commit before")
    command("record", _record, f"write generated/{FACADE_RECORD} alone, after a change of the facade")
    return parser


def _generate(_: argparse.Namespace) -> int:
    for settings, built in zip(all_settings(), build.generate(), strict=True):
        for one in built.applied:
            if not one.changed:
                print(f"{settings.overlay}: {one.action.name} changed nothing and can go", file=sys.stderr)
    return 0


def _check(_: argparse.Namespace) -> int:
    drift = build.check()
    for line in drift:
        print(f"generated/ {line}", file=sys.stderr)
    if drift:
        print("generated/ is not what specs/ and facade/ give: run `make generate`, commit the result", file=sys.stderr)
    return 1 if drift else 0


def _update(arguments: argparse.Namespace) -> int:
    report = update(arguments.provider, arguments.spec)
    print(report.terminal() if report else f"{arguments.provider}: this document is in place already; nothing changed")
    return 0


def _overlay_report(_: argparse.Namespace) -> int:
    for settings in all_settings():
        found = repairs(settings)
        idle = sum(not one.applied.changed for one in found)
        print(f"{settings.title}: {len(found)} repairs, {idle} of them can go\n")
        print("\n".join(one.line() for one in found), end="\n\n")
    return 0


def _api_check(arguments: argparse.Namespace) -> int:
    lines = api_check(arguments.base)
    print("\n".join(lines))
    return 1 if any(line.startswith("error") for line in lines) else 0


def _record(_: argparse.Namespace) -> int:
    (GENERATED / FACADE_RECORD).write_text(facade_record(ROOT / "facade"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
