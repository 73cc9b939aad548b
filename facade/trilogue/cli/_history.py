"""`trilogue history`: one customer's messages on all services, as text, as JSON Lines or as one HTML page."""

from __future__ import annotations

import collections
import json
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trilogue.cli._history_page import write_page
from trilogue.cli._history_text import one_line, print_days, told
from trilogue.cli._options import open_hub, provider_option, since_option, until_option
from trilogue.cli._output import notice, notices, output, write_line
from trilogue.records import Customer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime

    from rich.status import Status

    from trilogue import MergedPager, Message, RetryEvent
    from trilogue.records import Provider

FAILED = 1
_TEXT_LIMIT = 200
"""Messages that the text form shows by default: some screens full."""


@click.command(
    "history",
    short_help="Show a customer's messages on all services.",
    epilog="""\b
Examples:
  trilogue history --email sue@example.org
  trilogue history --email sue@example.org --phone "+45 20 30 40 50" --since 30d
  trilogue history --external-id c-17 --provider dixa
  trilogue history --email sue@example.org --json | jq -r .text
  trilogue history --email sue@example.org --html sue.html

\b
Exit status: 0 all services were read, 1 one could not be read and the messages
of the others were shown, 2 wrong arguments or configuration.
""",
)
@click.option("--email", help="The customer's e-mail address.")
@click.option("--phone", help="The customer's phone number, with its country code: +45 20 30 40 50.")
@click.option(
    "--region",
    metavar="XX",
    help="The country of a phone number without its code, as two letters: DK. Needs trilogue[phone].",
)
@click.option("--external-id", help="The customer's id in your own system, where the service stores it.")
@provider_option
@since_option
@until_option
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"The newest N messages; 0 for all. By default {_TEXT_LIMIT} as text, all as JSON or HTML.",
)
@click.option(
    "--layout",
    type=click.Choice(["days", "lines"]),
    help="As text, a heading a day, or a line a message with tabs. By default days on a terminal, else lines.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines, newest first: the fields of trilogue.Message.")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write one page that can be searched and printed, and loads nothing from elsewhere.",
)
@click.option(
    "--expand/--no-expand",
    default=True,
    help="Search the other services by what one knows of the customer (default). Persons who share an address or a "
    "number become one.",
)
@click.option("--scan", is_flag=True, help="Read all contacts of Sinch where it cannot search by what is known.")
def command(
    *,
    email: str | None,
    phone: str | None,
    region: str | None,
    external_id: str | None,
    providers: tuple[Provider, ...],
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    layout: str | None,
    as_json: bool,
    page: Path | None,
    expand: bool,
    scan: bool,
) -> int:
    """Show a customer's messages on all services, newest last, and which services were not searched, and why."""
    if not (email or phone or external_id):
        raise click.UsageError("Say whose history: --email, --phone or --external-id.")
    if as_json and page is not None:
        raise click.UsageError("Choose --json or --html.")
    if limit is None:
        limit = 0 if as_json or page is not None else _TEXT_LIMIT
    if layout is None:
        layout = "days" if output().is_terminal else "lines"
    customer = Customer(email=email, phone=phone, region=region, external_id=external_id)
    retried: list[RetryEvent] = []
    with open_hub(providers, on_retry=retried.append) as hub:
        pager = hub.messages(
            customer,
            providers=providers or None,
            since=since,
            until=until,
            expand=expand,
            scan=scan,
            on_error="collect",
            # One more than is shown, to know whether there are older ones.
            max_items=None if not limit else limit if as_json else limit + 1,
        )
        if as_json:
            for message in pager:
                write_line(json.dumps(message.to_dict()))
        else:
            _show(pager, customer, limit, page or layout, retried)
    for error in pager.errors:
        notice(f"{error.provider} could not be read: {error}", "red")
    return FAILED if pager.errors else 0


def _show(
    pager: MergedPager[Message], customer: Customer, limit: int, form: Path | str, retried: list[RetryEvent]
) -> None:
    """Read all messages, and show them newest last: on the page of that path, or in that layout."""
    with _progress() as status:
        messages: list[Message] = []
        for message in pager:
            messages.append(message)
            if status is not None:
                status.update(f"{len(messages)} messages")
    more = bool(limit) and len(messages) > limit
    messages = messages[: limit or None][::-1]
    if isinstance(form, Path):
        write_page(form, customer, messages, pager.skipped, pager.errors)
    elif form == "days":
        print_days(output(), customer, messages)
    else:
        for message in messages:
            write_line(one_line(message))
    for skipped in pager.skipped:
        notice(told(skipped), "yellow")
    if more:
        notice(f"There are older messages: --limit 0 shows all, --limit N the newest N ({limit} now).", "yellow")
    if form != "lines":
        place = f" They are in {form}" if isinstance(form, Path) else ""
        notice(_summary(messages, retried) + place, "bold")


def _progress() -> AbstractContextManager[Status | None]:
    """A line that moves while messages are read, on a terminal."""
    console = notices()
    return console.status("reading…") if console.is_terminal else nullcontext()


def _summary(messages: list[Message], retried: list[RetryEvent]) -> str:
    counts = collections.Counter(message.provider for message in messages)
    of_each = ", ".join(f"{count} from {provider}" for provider, count in sorted(counts.items()))
    number = f"{len(messages)} message{'s' * (len(messages) != 1)}"
    repeated = f" {len(retried)} requests were repeated." if retried else ""
    return f"{number}{': ' * bool(of_each)}{of_each}.{repeated}"
