"""`trilogue sandbox`: the three services on this machine, to try the commands and one's own programs on."""

from __future__ import annotations

import webbrowser
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trilogue.cli._output import notice
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from trilogue.testing.sandbox import Sandbox

_SERVERS = ("sunshine", "dixa", "sinch", "sinch-auth", "console")
_LAST_PORT = 65535 - len(_SERVERS) + 1


@click.command(
    "sandbox",
    short_help="Serve the three services on this machine, to try things on.",
    epilog="""\b
Examples:
  trilogue sandbox --open
  trilogue sandbox --write-config sandbox.toml
  trilogue --config sandbox.toml history --email sue@example.org   (in another terminal)
""",
)
@click.option(
    "--port",
    type=click.IntRange(1, _LAST_PORT),
    help="The first of five ports: Sunshine, Dixa, Sinch, Sinch's tokens, the page. By default free ones.",
)
@click.option("--empty", is_flag=True, help="Without the demo data, a year of a shop's conversations.")
@click.option(
    "--faults",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='JSON file with faults: [{"status": 429, "retry_after": 1, "nth": 3}, …].',
)
@click.option("--seed", type=int, default=0, show_default=True, help="Seed for faults with a probability.")
@click.option("--no-limits", is_flag=True, help="Without the vendors' limits: rates, sizes, pages and scopes of keys.")
@click.option(
    "--allow-host", "hosts", multiple=True, metavar="HOST", help="Deliver webhooks to this host too; may be repeated."
)
@click.option(
    "--write-config",
    "config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write addresses and credentials to a file for --config.",
)
@click.option("--open", "opened", is_flag=True, help="Open the page of the sandbox in the browser.")
def command(
    *, port: int | None, empty: bool, faults: Path | None, seed: int, no_limits: bool, hosts: tuple[str, ...],
    config: Path | None, opened: bool,
) -> None:  # fmt: skip
    """Serve Sunshine Conversations, Dixa and the Sinch Conversation API on this machine until Ctrl-C.

    Prints addresses and credentials as variables of the environment. They give access to nothing else. The page at the
    last address shows every request and delivery; on it one writes as the customer.
    """
    try:
        serving = import_module("trilogue.testing._serving")
        testing = import_module("trilogue.testing")
    except ImportError as missing:  # which names the package
        raise ConfigError(str(missing)) from None
    ports = None if port is None else {name: port + number for number, name in enumerate(_SERVERS)}
    limits = testing.Limits.off() if no_limits else None
    sandbox: Sandbox = testing.Sandbox(
        demo=not empty, seed=seed, ports=ports, allow_hosts=hosts, console=True, limits=limits
    )
    if faults is not None:
        sandbox.faults.load(faults)

    def ready() -> None:
        if config is not None:
            config.write_text(serving.settings_of(sandbox), encoding="utf-8")
            config.chmod(0o600)
        if opened and not webbrowser.open(sandbox.console_url):
            notice(f"no browser was found: open {sandbox.console_url}")
        notice("Ctrl-C ends it.", "dim")

    try:
        serving.serve(sandbox, ready=ready)
    except OSError as error:
        raise ConfigError(f"cannot serve: {error.strerror or error}; another --port may be free") from None
