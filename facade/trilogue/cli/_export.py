"""`trilogue export`: everything of the services into files or a database, going on where the last run stopped."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

import trilogue.export
from trilogue.cli._export_report import print_plan, print_summary, shown_progress, warning
from trilogue.cli._options import open_hub, provider_option, since_option, until_option
from trilogue.cli._output import error_line, notice, output
from trilogue.errors import ConfigError
from trilogue.export import ExportIncompleteError, Ids, SinkError

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from trilogue.export import Plan, Table
    from trilogue.export.plans import Source
    from trilogue.records import Provider

FAILED = 1
_TABLES: tuple[Table, ...] = ("contacts", "conversations", "messages")
_TOTAL_TIMEOUT = 300.0
"""Seconds for a call with its attempts: a nightly run waits longer than a person."""

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "export",
    short_help="Export contacts, conversations and messages.",
    epilog="""\b
A run that was ended goes on where it stopped; a later run reads what changed.
Both need the same --to and --checkpoint. Sunshine cannot list its users: give
their ids.

\b
Examples:
  trilogue export --to warehouse/ --provider dixa --dry-run
  trilogue export --to warehouse/ --provider dixa --provider sinch
  trilogue export --to messages.jsonl.gz --tables messages --since 2026-01-01 --provider sinch
  trilogue export --to duckdb:///all.db --user-ids users.txt

\b
Exit status: 0 all was read, 1 a service could not be read completely, another
run is writing there, or with --strict an item could not be read; 2 wrong
arguments or configuration, 130 after Ctrl-C. What was read is written in any case.
""",
)
@click.option(
    "--to",
    "destination",
    required=True,
    envvar="TRILOGUE_EXPORT_TO",
    metavar="DEST",
    help="A folder or file (DIR, FILE.jsonl.gz), or a database's URL: all that trilogue.export.sink_for takes. Put a "
    "URL with a password into the environment variable TRILOGUE_EXPORT_TO, which other users do not see.",
)
@click.option(
    "--tables", metavar="NAMES", help=f"Of {','.join(_TABLES)}, some with commas between them. By default all."
)
@provider_option
@since_option
@until_option
@click.option("--user-ids", type=_file, help="Sunshine: file with the ids or external ids of users, one a line.")
@click.option("--conversation-ids", type=_file, help="Sunshine: file with the ids of conversations, one a line.")
@click.option("--webhooks", type=_file, help="Sunshine: file with stored deliveries, the JSON body of one a line.")
@click.option(
    "--activity-log", is_flag=True, help="Dixa: by the activity log, where the token may not use the Exports API."
)
@click.option("--all-contacts", is_flag=True, help="List all contacts again, not only those with new messages.")
@click.option("--checkpoint", metavar="NAME", help="Name of the position; exports into the same DEST need one each.")
@click.option("--strict", is_flag=True, help="End with status 1 if an item could not be read.")
@click.option("--dry-run", is_flag=True, help="Say what a run reads now, and what it costs. Sends no request.")
def command(
    *,
    destination: str,
    tables: str | None,
    providers: tuple[Provider, ...],
    since: datetime | None,
    until: datetime | None,
    user_ids: Path | None,
    conversation_ids: Path | None,
    webhooks: Path | None,
    activity_log: bool,
    all_contacts: bool,
    checkpoint: str | None,
    strict: bool,
    dry_run: bool,
) -> int:
    """Write contacts, conversations and messages of the services to files or a database."""
    sink = trilogue.export.sink_for(destination)
    ids = _ids(user_ids, conversation_ids, webhooks)
    with open_hub(providers, total_timeout=_TOTAL_TIMEOUT) as hub:
        plan = trilogue.export.plan(
            hub,
            since=since,
            until=until,
            tables=None if tables is None else _tables(tables),
            providers=providers or None,
            sources=_sources(providers or hub.providers, ids, activity_log=activity_log),
            all_contacts=all_contacts,
        )
        if dry_run:
            left = plan.left(sink, checkpoint)
            _warn(left)
            print_plan(output(), left)
            return 0
        if warning(plan):
            with suppress(SinkError):  # The run itself says what is wrong.
                _warn(plan.left(sink, checkpoint))
        return _run(plan, sink, checkpoint, strict=strict)


def _warn(plan: Plan) -> None:
    if text := warning(plan):
        notice(text, "yellow")


def _run(plan: Plan, sink: trilogue.export.Sink, checkpoint: str | None, *, strict: bool) -> int:
    try:
        with shown_progress() as on_progress:
            summary = trilogue.export.run(
                plan, sink, checkpoint, strict=strict, on_error="collect", on_progress=on_progress
            )
    except ExportIncompleteError as error:
        if error.summary is not None:
            print_summary(output(), error.summary)
        error_line(str(error))
        return FAILED
    print_summary(output(), summary)
    for provider, failure in summary.errors.items():
        notice(f"{provider} was not read completely: {failure}. Run the same command again to go on.", "red")
    return 0 if summary.complete else FAILED


def _tables(names: str) -> Collection[Table]:
    chosen = [name.strip() for name in names.split(",") if name.strip()]
    if not chosen or any(name not in _TABLES for name in chosen):
        raise click.BadParameter(f"give some of {', '.join(_TABLES)} with commas between them.", param_hint="--tables")
    return [table for table in _TABLES if table in chosen]


def _ids(users: Path | None, conversations: Path | None, webhooks: Path | None) -> Ids | None:
    """The ids of all files together; None if there is no file."""
    found = [
        *([Ids.from_file(users)] if users else ()),
        *([Ids.from_file(conversations, kind="conversations")] if conversations else ()),
        *([Ids.from_webhooks(webhooks)] if webhooks else ()),
    ]
    if not found:
        return None
    return Ids(
        users=[each for ids in found for each in ids.users],
        conversations=[each for ids in found for each in ids.conversations],
        deletions=tuple(each for ids in found for each in ids.deletions),
    )


def _sources(providers: Collection[Provider], ids: Ids | None, *, activity_log: bool) -> dict[Provider, Source]:
    """How the data of services is found that cannot list it.

    Raises:
        ConfigError: a file is missing, or is of no use.

    """
    if "sunshine" in providers and ids is None:
        raise ConfigError(
            "Sunshine cannot list its users: give --user-ids, --conversation-ids or --webhooks, "
            "or choose other services with --provider"
        )
    if "sunshine" not in providers and ids is not None:
        raise ConfigError("--user-ids, --conversation-ids and --webhooks are for Sunshine, which is not exported")
    if "dixa" not in providers and activity_log:
        raise ConfigError("--activity-log is for Dixa, which is not exported")
    sources: dict[Provider, Source] = {}
    if ids is not None:
        sources["sunshine"] = ids
    if activity_log:
        sources["dixa"] = "activity_log"
    return sources
