"""`trilogue completion`: the program with which a shell completes the command's arguments."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from trilogue.cli._output import write_line


@click.command(
    "completion",
    short_help="Print what makes a shell complete commands and options.",
    epilog="""\b
Examples:
  trilogue completion bash >> ~/.bashrc
  trilogue completion zsh  >> ~/.zshrc
  trilogue completion fish > ~/.config/fish/completions/trilogue.fish
""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print what makes SHELL complete commands and options."""
    kind = get_completion_class(shell)
    if kind is None:  # pragma: no cover - click has these three
        raise click.UsageError(f"no completion for {shell}")
    write_line(kind(context.find_root().command, {}, "trilogue", "_TRILOGUE_COMPLETE").source())
