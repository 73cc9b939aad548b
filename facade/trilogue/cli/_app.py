"""The group of commands, and how each ends: exit statuses, one line for an error, Ctrl-C, a closed pipe."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import trilogue
from trilogue._auth.settings import CONFIG_VARIABLE
from trilogue.cli._output import ClosedPipeError, error_line
from trilogue.errors import ConfigError, NotSupportedError, TrilogueError

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 1
USAGE = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""
CLOSED_PIPE = 141
"""128 and the number of SIGPIPE."""

_COMMANDS = {
    "check": "_check",
    "history": "_history",
    "export": "_export",
    "sandbox": "_sandbox",
    "webhooks": "_webhooks",
    "completion": "_completion",
}
"""Each command's module, which has it as ``command``."""


class _Commands(click.Group):
    """Imports a command's module when the command is used, so that `trilogue --version` is fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(f"trilogue.cli.{module}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # click would end with status 1.
            raise ClosedPipeError from None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  trilogue check
  trilogue history --email sue@example.org
  trilogue history --email sue@example.org --html sue.html
  trilogue export --to warehouse/ --provider dixa
  trilogue --config sandbox.toml check

\b
Exit status: 0 all went well, 1 a service failed or something was refused,
2 wrong arguments or configuration, 130 after Ctrl-C.
""",
)
@click.version_option(trilogue.__version__, message="trilogue %(version)s")
@click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with the settings of the services, instead of the one that TRILOGUE_CONFIG names. "
    "Variables of the environment come first.",
)
def app(config: Path | None) -> None:
    """One customer's messages across Sunshine Conversations, Dixa and Sinch; exports of all of them.

    The services are configured by TRILOGUE_… variables of the environment or by a TOML file: see
    "trilogue check --help".
    """
    named = config or (None if os.environ.get(CONFIG_VARIABLE) else default_config())
    if named is not None:
        os.environ[CONFIG_VARIABLE] = str(named)


def default_config() -> Path | None:
    """The file that is used where none is named: ``config.toml`` in the user's folder for settings of trilogue."""
    path = Path(click.get_app_dir("trilogue"), "config.toml")
    return path if path.is_file() else None


def run(arguments: Sequence[str] | None) -> int:
    """Run a command and turn every ending into an exit status.

    Args:
        arguments: the arguments after the command's name; by default those of the process.

    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # A terminal of another encoding.
    try:
        status: object = app.main(
            args=None if arguments is None else list(arguments), prog_name="trilogue", standalone_mode=False
        )
        sys.stdout.flush()
    except (ClosedPipeError, BrokenPipeError):
        _discard_output()
        return CLOSED_PIPE
    except SystemExit as ended:  # of shell completion
        return ended.code if isinstance(ended.code, int) else FAILED
    except (click.Abort, click.ClickException, TrilogueError, ValueError, OSError) as error:
        status, line = _ending(error)
        error_line(line)
    return status if isinstance(status, int) else 0


def _ending(error: Exception) -> tuple[int, str]:
    """The exit status for an error, and the line that says what happened."""
    if isinstance(error, click.Abort):  # Ctrl-C, or the end of the input at a question.
        return INTERRUPTED, "interrupted"
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "trilogue"
        return USAGE, f"{_on_one_line(error)} See {command} --help."
    if isinstance(error, click.ClickException):
        return USAGE, _on_one_line(error)
    if isinstance(error, OSError):
        return FAILED, ": ".join(str(each) for each in (error.filename, error.strerror or error) if each is not None)
    return (USAGE if isinstance(error, (ConfigError, NotSupportedError, ValueError)) else FAILED), str(error)


def _on_one_line(error: click.ClickException) -> str:
    """Click's message; it has a line for each choice of an argument."""
    return " ".join(error.format_message().split())


def _discard_output() -> None:
    """Let Python's last flush succeed, which would otherwise print a complaint."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
