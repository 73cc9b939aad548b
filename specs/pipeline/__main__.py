"""The pipeline's command line, behind `make generate` and `make check-generated`."""

from __future__ import annotations

import argparse
import sys

from pipeline import build
from pipeline.errors import PipelineError


def main(argv: list[str] | None = None) -> int:
    """Run one command; a failure is one line on stderr and status 1."""
    parser = argparse.ArgumentParser(prog="python -m pipeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("generate", help="write the packages below generated/")
    commands.add_parser("check", help="fail if generated/ is not what the specs give")
    arguments = parser.parse_args(argv)
    try:
        if arguments.command == "generate":
            build.generate()
            return 0
        drift = build.check()
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    for line in drift:
        print(f"generated/ {line}", file=sys.stderr)
    if drift:
        print("generated/ is not what the specs give: run `make generate` and commit the result", file=sys.stderr)
    return 1 if drift else 0


if __name__ == "__main__":
    sys.exit(main())
