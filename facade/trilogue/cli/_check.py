"""`trilogue check`: which services are configured, who we are there, and what to do where something is wrong."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from trilogue._auth.credentials import set_providers
from trilogue._auth.settings import settings_path
from trilogue.cli._output import PROVIDER_STYLES, output, shown
from trilogue.cli._probes import Findings, advice_for, ask_dixa, ask_sinch, ask_sunshine, place_of
from trilogue.errors import ConfigError, TrilogueError
from trilogue.providers import PROVIDERS, client_class
from trilogue.providers._base.client import variables_of

if TYPE_CHECKING:
    from rich.console import Console

    from trilogue._auth.credentials import Variables
    from trilogue.records import Provider

FAILED = 1
NOT_CONFIGURED = 2
_PRECISION = 2.0
"""Seconds. The Date header has whole seconds, and servers make it once a second."""
_SECONDS = 15.0
"""For each call with its attempts: a person waits for the result."""


@click.command(
    "check",
    short_help="Show which services are configured, and who you are there.",
    epilog="""\b
Configure a service with variables of the environment, or with a TOML file that
--config or TRILOGUE_CONFIG names, of which a table is a service and a key the
rest of the variable's name:
  [dixa]
  token = "…"              TRILOGUE_DIXA_TOKEN
  token_file = "…"         TRILOGUE_DIXA_TOKEN_FILE: the secret is in a file
  token_command = "…"      …_COMMAND: a command prints it ("pass show dixa")
  token_keyring = "a/b"    …_KEYRING: service/user of the keyring

\b
Examples:
  trilogue check
  trilogue check --provider dixa
  trilogue --config trilogue.toml check

\b
Exit status: 0 every configured service answered, 1 one did not,
2 none is configured.
""",
)
@click.option(
    "--provider",
    "providers",
    type=click.Choice(PROVIDERS),
    multiple=True,
    help="Check this service only; may be repeated.",
)
def command(providers: tuple[Provider, ...]) -> int:
    """Show which services are configured, who you are there, latency and clock, and what to do if something is wrong.

    Sends three to five requests that read to each service. Credentials are not shown.
    """
    console = output()
    if (path := settings_path()) is not None:
        _line(console, "settings file", path)
    configured = set_providers(PROVIDERS)
    if path is not None and _readable_by_others(path):
        _advice(console, f"{path} can be read by other users of this machine: chmod 600 {path}")
    results: list[bool | None] = []
    for provider in providers or PROVIDERS:
        if results:
            console.print()
        results.append(_check(console, provider, configured=provider in configured))
    if not any(result is not None for result in results):
        return NOT_CONFIGURED
    return FAILED if False in results else 0


def _check(console: Console, provider: Provider, *, configured: bool) -> bool | None:
    """Check one service and show the result.

    Returns:
        Whether it answered; None if it is not configured.

    """
    kind = client_class(provider, asynchronous=False)
    variables = variables_of(kind)
    if not configured:
        _head(console, provider, "not configured", "dim")
        _advice(console, f"set {', '.join(variables.missing())}")
        return None
    findings = Findings()
    error = _ask(kind, variables, findings)
    if error is None:
        _head(console, provider, "ok", "bold green")
    else:
        _head(console, provider, "failed", "bold red")
        _line(console, "error", str(error), "red")
    _show(console, provider, variables, findings)
    if error is not None and not isinstance(error, ConfigError):
        findings.advice += advice_for(error, provider, variables.sources())
    for advice in findings.advice:
        _advice(console, advice)
    return error is None


def _ask(kind: Any, variables: Variables, findings: Findings) -> TrilogueError | None:
    """Ask a service who we are. The error, if there is one."""
    try:
        with kind.from_env(total_timeout=_SECONDS) as client:
            if variables.provider == "sunshine":
                ask_sunshine(client, findings)
            elif variables.provider == "dixa":
                agent = variables.source_of("agent_id")
                ask_dixa(client, findings, None if agent is None else agent.text)
            else:
                ask_sinch(client, findings)
    except TrilogueError as error:
        return error
    return None


def _show(console: Console, provider: Provider, variables: Variables, findings: Findings) -> None:
    sources = variables.sources()
    for name, text in findings.facts.items():
        _line(console, name, text)
    if not variables.missing():
        for name, text in place_of(provider, sources):
            _line(console, name, text)
    if findings.latency is not None:
        _line(console, "latency", f"{findings.latency * 1000:.0f} ms")
    if findings.clock_skew is not None:
        skew = findings.clock_skew
        text = (
            "agrees with ours"
            if abs(skew) < _PRECISION
            else f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} ours"
        )
        _line(console, "clock", text)
    for name in sorted(variables.secret & sources.keys()):
        _line(console, name, f"from {sources[name].describe()}")


def _head(console: Console, provider: Provider, state: str, style: str) -> None:
    console.print(Text.assemble((f"{provider:9}", PROVIDER_STYLES[provider]), (state, style)))


def _line(console: Console, name: str, text: str, style: str = "") -> None:
    console.print(Text.assemble((f"  {name:13} ", "dim"), (shown(text), style)), soft_wrap=True)


def _advice(console: Console, text: str) -> None:
    console.print(Text.assemble(("  → ", "bold yellow"), shown(text)), soft_wrap=True)


def _readable_by_others(path: str) -> bool:
    """Whether other users of the machine can read a file. False where the system has no such permissions."""
    try:
        return os.name == "posix" and bool(os.stat(path).st_mode & (stat.S_IRGRP | stat.S_IROTH))  # noqa: PTH116 - a text
    except OSError:
        return False
