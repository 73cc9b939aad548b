"""Serves a sandbox until Ctrl-C, for the two commands that do: `python -m trilogue.testing` and `trilogue sandbox`."""

from __future__ import annotations

import shlex
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing.sandbox import Sandbox


def serve(sandbox: Sandbox, *, ready: Callable[[], object] | None = None) -> None:
    """Start a sandbox, print the environment variables of its services, and wait for Ctrl-C.

    Args:
        sandbox: one that is not running.
        ready: called when it answers requests.

    """
    with sandbox:
        print(environment_of(sandbox), flush=True)  # noqa: T201 - the command's output
        if sandbox.console_url:
            print(f"# console: {sandbox.console_url}", flush=True)  # noqa: T201 - likewise
        if ready is not None:
            ready()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()  # noqa: T201 - ends the line on which the terminal shows ^C


def environment_of(sandbox: Sandbox) -> str:
    """The variables that the clients' `from_env` reads, as `export` lines."""
    lines: list[str] = []
    for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
        lines.append(f"# {service.provider}: {service.base_url}")
        lines += [f"export {name}={shlex.quote(value)}" for name, value in service.environment().items()]
    return "\n".join(lines)


def settings_of(sandbox: Sandbox) -> str:
    """The same as the TOML file that `TRILOGUE_CONFIG` names."""
    lines: list[str] = []
    for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
        prefix = f"TRILOGUE_{service.provider.upper()}_"
        lines.append(f"[{service.provider}]")
        # Our own ids, secrets and addresses: no character of them has a meaning in a string of TOML.
        lines += [f'{name.removeprefix(prefix).lower()} = "{value}"' for name, value in service.environment().items()]
    return "\n".join(lines) + "\n"
