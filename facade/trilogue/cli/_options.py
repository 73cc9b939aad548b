"""Options that several commands share, and the Hub of the services that are configured."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import click

from trilogue._auth.credentials import set_providers
from trilogue._internal.arguments import short
from trilogue.errors import ConfigError
from trilogue.hub import Hub
from trilogue.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from trilogue.records import Provider
    from trilogue.retry import RetryEvent

_AGO = re.compile(r"([0-9]{1,5})\s*([hdw])", re.IGNORECASE)
_UNITS: Final = {"h": "hours", "d": "days", "w": "weeks"}

provider_option = click.option(
    "--provider",
    "providers",
    type=click.Choice(PROVIDERS),
    multiple=True,
    help="Ask this service only; may be repeated. By default all that are configured.",
)


def _moment(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """A time: a date, a date with a time, or how long ago. It is local time where no zone is given."""
    if value is None:
        return None
    if ago := _AGO.fullmatch(value.strip()):
        return datetime.now(UTC) - timedelta(**{_UNITS[ago[2].lower()]: int(ago[1])})
    try:
        return datetime.fromisoformat(value.strip()).astimezone()
    except (ValueError, OverflowError, OSError):
        raise click.BadParameter(
            f"{short(value)} is no time: write 2026-05-01, 2026-05-01T08:30+02:00, or how long ago: 12h, 7d, 4w.",
            context,
            parameter,
        ) from None


since_option = click.option(
    "--since",
    metavar="TIME",
    callback=_moment,
    help="Only what came at or after this: 2026-05-01, 2026-05-01T08:30+02:00, or how long ago: 12h, 7d, 4w.",
)
until_option = click.option("--until", metavar="TIME", callback=_moment, help="Only what came before this.")


def open_hub(
    providers: Collection[Provider],
    *,
    total_timeout: float | None = None,
    on_retry: Callable[[RetryEvent], object] | None = None,
) -> Hub:
    """A Hub of the services that are configured.

    Args:
        providers: those that the user chose; all where empty.
        total_timeout: seconds for a call with all its attempts; 60 by default.
        on_retry: called before each wait for another attempt.

    Raises:
        ConfigError: none is configured, or not those that were chosen, or not completely.

    """
    configured = set_providers(PROVIDERS)
    if not configured:
        raise ConfigError("no service is configured: trilogue check says what to set")
    if missing := [name for name in providers if name not in configured]:
        raise ConfigError(f"{', '.join(missing)} is not configured: trilogue check says what to set")
    return Hub.from_env(total_timeout=total_timeout, on_retry=on_retry)
