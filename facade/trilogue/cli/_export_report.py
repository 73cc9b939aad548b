"""What an export shows: the plan with its cost, progress on a terminal, and the closing summary."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from trilogue.cli._output import notices
from trilogue.export._planning import DIXA_BEGINNING
from trilogue.export.plans import cost_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from rich.console import Console

    from trilogue.export import Plan, Progress, Summary, Unit

_KIB = 1024


def print_plan(console: Console, plan: Plan) -> None:
    """Say what a run reads, and what it costs."""
    table = Table(box=None, pad_edge=False)
    for name in ("service", "reads", "from", "until"):
        table.add_column(name)
    table.add_column("requests", justify="right")
    groups: dict[tuple[str, ...], list[Unit]] = {}
    for unit in plan.units:
        begin = f"{unit.since:%Y-%m-%d %H:%M}" if unit.since else "the beginning"
        key: tuple[str, ...] = (unit.provider, ", ".join(unit.tables), begin, f"{unit.until:%Y-%m-%d %H:%M}")
        groups.setdefault(key, []).append(unit)
    for cells, units in groups.items():
        requests = f"{sum(unit.requests for unit in units):,}"
        table.add_row(*cells, requests if all(unit.exact for unit in units) else f"{requests} or more")
    console.print(table)
    cost = plan.cost
    least = "" if cost.exact else "at least "
    console.print(
        Text(f"Cost of a run now: {least}{_requests(cost.requests)}, {least}{_hours(cost.hours)}."),
        soft_wrap=True,
    )
    if cost.unknown:
        console.print(Text(f"Only the services can count: {', '.join(cost.unknown)}."), soft_wrap=True)


def warning(plan: Plan) -> str | None:
    """What to say before a run that reads Dixa from its beginning on, since nobody said from when; None otherwise."""
    exports = [unit for unit in plan.units if unit.kind in ("conversation_export", "message_export")]
    if plan.since is not None or all(unit.since != DIXA_BEGINNING for unit in exports):
        return None
    cost = cost_of(plan, exports)
    return (
        f"Dixa is read from {DIXA_BEGINNING:%Y} on: {_requests(cost.requests)} to its Exports API, which take at least "
        f"{_hours(cost.hours)}. With --since 52w, say, a first run is shorter; one without it reads the rest later."
    )


def print_summary(console: Console, summary: Summary) -> None:
    """Say what a run has done, a line each."""
    total = sum(summary.rows.values())
    by_table = ", ".join(f"{count:,} {table}" for table, count in summary.rows.items() if count)
    lines = {
        "rows": f"{total:,}" + (f" ({by_table})" if by_table else ""),
        "rejects": f"{summary.rejects:,}" + (" (in the table rejects, with their reasons)" if summary.rejects else ""),
        "requests": f"{summary.requests:,}, of which {summary.retries:,} repeated",
        "received": _size(summary.bytes),
        "waited": f"{_duration(summary.waited)} for rate limits, added up over requests at once",
        "took": _duration(summary.seconds),
    }
    for name, text in lines.items():
        console.print(Text.assemble((f"{name:9} ", "dim"), text), soft_wrap=True)


@contextmanager
def shown_progress() -> Generator[Callable[[Progress], None] | None]:
    """Show progress on a terminal while the block runs.

    Yields:
        What a run calls with its progress; None where nothing is shown.

    """
    console = notices()
    if not console.is_terminal:
        yield None
        return
    bar = Bar(SpinnerColumn(), BarColumn(20), TextColumn("{task.description}"), console=console, transient=True)
    with bar:
        task = bar.add_task("beginning…", total=None)

        def show(progress: Progress) -> None:
            share = progress.share
            bar.update(
                task,
                description=describe(progress),
                total=None if share is None else 1.0,
                completed=0.0 if share is None else share,
            )

        yield show


def describe(progress: Progress) -> str:
    """Progress on one line: rows and their rate, requests, waits, rejects, time left."""
    rate = progress.rows / progress.seconds if progress.seconds else 0.0
    parts = [f"{progress.rows:,} rows ({rate:,.0f}/s)", f"{progress.requests:,} requests"]
    if progress.retries:
        parts.append(f"{progress.retries:,} repeated")
    if progress.waited >= 1:
        parts.append(f"{_duration(progress.waited)} waited")
    if progress.rejects:
        parts.append(f"{progress.rejects:,} rejects")
    if progress.seconds_left:
        parts.append(f"{_duration(progress.seconds_left)} left")
    return ", ".join(parts)


def _requests(count: int) -> str:
    return "1 request" if count == 1 else f"{count:,} requests"


def _duration(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 60 else str(timedelta(seconds=round(seconds)))  # noqa: PLR2004 - a minute


def _hours(hours: float) -> str:
    if hours >= 1:
        return f"{hours:,.1f} hours"
    seconds = max(1, round(hours * 3600))
    return f"{seconds} s" if seconds <= 90 else f"{hours * 60:,.0f} minutes"  # noqa: PLR2004 - 2 minutes, rounded


def _size(count: float) -> str:
    for unit in ("bytes", "KiB", "MiB"):
        if count < _KIB:
            return f"{count:,.0f} {unit}" if unit == "bytes" else f"{count:,.1f} {unit}"
        count /= _KIB
    return f"{count:,.1f} GiB"
