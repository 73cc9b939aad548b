"""Export every contact, conversation and message of the services into a warehouse, each night what has changed.

Set the environment variables of the services (`facade/docs/typed-calls.md`), then run

    python export.py warehouse/ [users.txt]

each night. Instead of a folder, the first argument may be a database: `duckdb:///warehouse.db`, `postgresql://…`. The
second one is a file with the ids of Sunshine's users, one a line: Sunshine cannot list them. A run that was ended, in
whatever way, goes on where it stopped.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import trilogue
from trilogue.export import ExportIncompleteError, Ids, Progress, plan, run, sink_for

if TYPE_CHECKING:
    from trilogue.export import Summary
    from trilogue.export.plans import Source
    from trilogue.records import Provider


def export(hub: trilogue.Hub, destination: str, users: str | None = None) -> Summary:
    """Export what has changed since the last run.

    Without a file of ids, Sunshine is left out.
    """
    sources: dict[Provider, Source] = {} if users is None else {"sunshine": Ids.from_file(users)}
    if "dixa" in hub.providers:
        # Complete messages. Dixa's Exports API ("exports") needs fewer requests, and has no HTML.
        sources["dixa"] = "activity_log"
    providers: list[Provider] = [provider for provider in hub.providers if provider != "sunshine" or users is not None]
    return run(plan(hub, providers=providers, sources=sources), sink_for(destination), on_progress=show)


def show(progress: Progress) -> None:
    """Say how far it is, on one line."""
    print(f"\r{progress.rows} rows, {progress.requests} requests", end="", file=sys.stderr)


def main() -> int:
    """Export; status 1 if a service could not be read completely."""
    with trilogue.Hub.from_env(total_timeout=300) as hub:
        try:
            summary = export(hub, *sys.argv[1:3])
        except ExportIncompleteError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{dict(summary.rows)}, {summary.rejects} rejects, {summary.requests} requests")
    return 0


if __name__ == "__main__":
    sys.exit(main())
