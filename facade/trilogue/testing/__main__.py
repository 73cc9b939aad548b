"""`python -m trilogue.testing`: serves the sandbox until Ctrl-C.

It serves the console as well, a page on this machine (`trilogue.testing.console`). It
prints each service's address and credentials as `export` lines, in the variables that the clients' `from_env` reads.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from trilogue.testing._base.limits import Limits
from trilogue.testing._serving import serve
from trilogue.testing.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Sequence

_PORTS = ("sunshine", "dixa", "sinch", "sinch-auth", "console")


def main(arguments: Sequence[str] | None = None) -> None:
    """Start a sandbox as the arguments say, print its environment variables, and serve until Ctrl-C.

    Args:
        arguments: command-line arguments; by default those of the process.

    """
    options = _parser().parse_args(arguments)
    ports = {name: port for name in _PORTS if (port := getattr(options, f"{name}_port".replace("-", "_"))) is not None}
    sandbox = Sandbox(
        demo=not options.empty, seed=options.seed, ports=ports, allow_hosts=options.allow_host, console=True,
        limits=Limits.off() if options.no_limits else None,
    )  # fmt: skip
    if options.faults is not None:
        sandbox.faults.load(options.faults)
    serve(sandbox)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m trilogue.testing",
        description="Serve Sunshine Conversations, Dixa and the Sinch Conversation API on this machine until Ctrl-C.",
    )
    parser.add_argument("--empty", action="store_true", help="start without the demo data")
    parser.add_argument(
        "--faults",
        type=Path,
        metavar="FILE",
        help='JSON file with faults: [{"status": 429, "retry_after": 1, "nth": 3}, …]',
    )
    parser.add_argument("--seed", type=int, default=0, help="seed for faults with a probability (default: 0)")
    parser.add_argument(
        "--no-limits", action="store_true", help="do not enforce the vendors' rates, sizes, pages and scopes of keys"
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help="deliver webhook events to this host too; by default to this machine only. May be repeated",
    )
    for name in _PORTS:
        parser.add_argument(f"--{name}-port", type=int, metavar="N", help="port (default: a free one)")
    return parser


if __name__ == "__main__":
    main()
