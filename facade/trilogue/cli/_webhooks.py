"""`trilogue webhooks`: whether a stored delivery is authentic, and what is in it."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trilogue import webhooks
from trilogue._auth.credentials import WEBHOOK_SECRET, EnvironmentVariable
from trilogue.cli._output import error_line, shown, write_line
from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.providers import PROVIDERS

if TYPE_CHECKING:
    from trilogue.records import Provider
    from trilogue.webhooks import Event, Receiver

FAILED = 1
_MARKS: dict[str, Provider] = {
    "x-sinch-webhook-signature": "sinch",
    "x-dixa-signature": "dixa",
    "x-api-key": "sunshine",
}
"""The header that only one service sends."""


@click.group("webhooks")
def command() -> None:
    """Look at deliveries of webhooks that were stored."""


@command.command(
    "verify",
    epilog="""\b
The secret is TRILOGUE_<SERVICE>_WEBHOOK_SECRET, or webhook_secret in the
service's table of the TOML file; also as …_FILE, …_COMMAND or …_KEYRING.

\b
The headers are lines as "X-DIXA-SIGNATURE: t=…,v1=…", or a JSON object.

\b
Examples:
  trilogue webhooks verify body.json --headers headers.txt
  trilogue webhooks verify body.json --headers headers.txt --any-age
  trilogue webhooks verify - --header "X-API-Key: …" < body.json

\b
Exit status: 0 it is authentic, 1 it is not, 2 wrong arguments or no secret.
""",
)
@click.argument("body", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--headers",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File with the request's headers.",
)
@click.option("--header", "-H", "lines", multiple=True, metavar="LINE", help='One header, as "Name: value".')
@click.option("--provider", type=click.Choice(PROVIDERS), help="The service; by default the headers say it.")
@click.option("--any-age", is_flag=True, help="Accept a delivery that was signed long ago.")
def verify(
    *, body: Path, file: Path | None, lines: tuple[str, ...], provider: Provider | None, any_age: bool
) -> int | None:
    """Check that a delivery is the service's own, and list its events.

    BODY is the file with the request's body, byte for byte as it was received; - is the standard input.
    """
    headers = _headers(file.read_text(encoding="utf-8-sig", errors="replace") if file else "") + _headers(
        "\n".join(lines)
    )
    if not headers:
        raise click.UsageError("Give the request's headers: --headers FILE or --header LINE.")
    if provider is None:
        provider = next((_MARKS[each.lower()] for each, _ in headers if each.lower() in _MARKS), None)
    if provider is None:
        raise click.UsageError(f"No header says which service sent it ({', '.join(_MARKS)}): give --provider.")
    content = sys.stdin.buffer.read() if str(body) == "-" else body.read_bytes()
    try:
        events = _receiver(provider, any_age=any_age).parse(content, headers)
    except WebhookInvalidError as error:
        error_line(f"not accepted: {error}. A receiver answers it with {error.response_status}")
        return FAILED
    write_line(f"accepted: from {provider}, {len(events)} event{'s' * (len(events) != 1)}")
    for event in events:
        write_line("  ".join(_fields(event)))
    return None


def _receiver(provider: Provider, *, any_age: bool) -> Receiver:
    variable = EnvironmentVariable(f"TRILOGUE_{provider}_{WEBHOOK_SECRET}".upper())
    try:
        options: dict[str, Any] = {"secret": variable()}
    except ConfigError as error:
        raise ConfigError(f"{error}: set it to the secret of the webhook", provider=provider) from None
    if any_age and provider != "sunshine":  # whose deliveries have no time
        options["tolerance"] = math.inf
    receiver: Receiver = getattr(webhooks, provider)(**options)
    return receiver


def _fields(event: Event) -> list[str]:
    time = event.occurred_at.isoformat() if event.occurred_at else "unknown time"
    fields = [time, event.kind, event.id]
    if isinstance(event, webhooks.MessageEvent):
        message = event.message
        fields += [message.direction, message.text]
    return [shown(field) for field in fields]


def _headers(text: str) -> list[tuple[str, str]]:
    """Headers written as lines or as a JSON object."""
    if text.lstrip().startswith("{"):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            raise click.UsageError("The headers begin like a JSON object, and are none.") from None
        return [(str(name), str(value)) for name, value in found.items()]
    headers: list[tuple[str, str]] = []
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        if colon and name.strip():
            headers.append((name.strip(), value.strip()))
        elif line.strip() and not line.startswith("HTTP/"):  # A status or request line may come first.
            raise click.UsageError(f'A header is written as "Name: value", not as {shown(line[:40])!r}.')
    return headers
