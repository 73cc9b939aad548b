"""`python -m trilogue.testing`: the sandbox by hand, until Ctrl-C.

The `export` lines it prints are what the clients' `from_env` reads.
"""

from __future__ import annotations

import argparse
import shlex
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from trilogue.testing.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Sequence

_PORTS = ("sunshine", "dixa", "sinch", "sinch-auth")


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve as the arguments say, and print where and with which credentials."""
    options = _parser().parse_args(arguments)
    ports = {name: port for name in _PORTS if (port := getattr(options, f"{name}_port".replace("-", "_"))) is not None}
    sandbox = Sandbox(demo=not options.empty, seed=options.seed, ports=ports)
    if options.faults is not None:
        sandbox.faults.load(options.faults)
    with sandbox:
        _say(sandbox)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()  # noqa: T201 - after the terminal's ^C


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m trilogue.testing",
        description="Sunshine Conversations, Dixa and the Sinch Conversation API on this machine, until Ctrl-C.",
    )
    parser.add_argument("--empty", action="store_true", help="begin without the demonstration's conversations")
    parser.add_argument(
        "--faults", type=Path, metavar="FILE", help='JSON: [{"status": 429, "retry_after": 1, "nth": 3}, …]'
    )
    parser.add_argument("--seed", type=int, default=0, help="for faults with a probability (0)")
    for name in _PORTS:
        parser.add_argument(f"--{name}-port", type=int, metavar="N", help="a free one by default")
    return parser


def _say(sandbox: Sandbox) -> None:
    lines: list[str] = []
    for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
        lines.append(f"# {service.provider}: {service.base_url}")
        lines += [f"export {name}={shlex.quote(value)}" for name, value in service.environment().items()]
    print("\n".join(lines), flush=True)  # noqa: T201 - this is what the command is for


if __name__ == "__main__":
    main()
