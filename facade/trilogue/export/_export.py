"""One run of an export: what the synchronous and the asynchronous loop share. It writes to the sink and counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from trilogue._http.tally import CallTally
from trilogue.export._base.errors import ExportIncompleteError
from trilogue.export._clients import adapter_of, concurrency_of, counted
from trilogue.export._jobs import Savepoint, UnitProgress
from trilogue.export._recent import Recent
from trilogue.export._scheduler import Scheduler
from trilogue.export._state import Round, State, begin_round, end_round, note_progress
from trilogue.export._walks.base import Found
from trilogue.export._walks.registry import walk_of
from trilogue.export.summary import Progress, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.errors import TrilogueError
    from trilogue.export._base.units import Unit
    from trilogue.export._jobs import Job
    from trilogue.export._options import RunOptions
    from trilogue.export._walks.base import Known
    from trilogue.export.plans import Plan
    from trilogue.export.sinks.base import Sink
    from trilogue.providers._base.client import BaseClient
    from trilogue.records import Provider

PROGRESS_SECONDS = 0.1
"""Seconds between two calls of ``on_progress`` at least."""


class Export:
    """One run.

    Args:
        plan: what is read.
        sink: where it is written.
        checkpoint: the checkpoint's name.
        options: the caller's options.

    """

    def __init__(self, plan: Plan, sink: Sink, checkpoint: str, options: RunOptions) -> None:
        self.plan = plan
        self.sink = sink
        self.options = options
        self._checkpoint = checkpoint
        self._clock = options.timing.monotonic
        self._began = self._committed_at = self._told_at = self._clock()
        self._tallies = {provider: CallTally() for provider in plan.clients}
        self.clients: dict[Provider, BaseClient[Any]] = {
            provider: counted(client, self._tallies[provider]) for provider, client in plan.clients.items()
        }
        self._concurrency = {provider: concurrency_of(client) for provider, client in self.clients.items()}
        self._rows: Counter[str] = Counter()
        self._uncommitted = 0
        self._stream: Found | None = None
        self._stream_rows: Counter[str] = Counter()
        self._units_done = self._units_total = self._earlier_retries = 0
        self._rounds: dict[Provider, Round] = {}
        self._errors: dict[Provider, TrilogueError] = {}
        self.scheduler = Scheduler((), concurrency={}, patience=0)

    def open(self) -> None:
        """Open the sink and read the checkpoint."""
        self.state = State(self.sink.open(self._checkpoint))
        self._recent = Recent(self.state, self.plan.overlap)

    def begin(self) -> bool:
        """Begin the next pass; False if there is none. After a round that an earlier run began, a second one reads
        what has come since.
        """
        first = not self._rounds
        providers: list[Provider] = list(self.plan.clients) if first else self._resumed()
        self._rounds = {provider: begin_round(self.plan, self.state, provider) for provider in providers}
        if not self._rounds:
            return False
        known = self._recent.known()
        units = [self._progress(unit, known) for each in self._rounds.values() for unit in each.units]
        self._units_total += len(units)
        self._units_done += sum(each.done for each in units)
        self._earlier_retries += self.scheduler.retries
        concurrency: dict[Provider, int] = {
            provider: concurrency_of(self.clients[provider]) for provider in self._rounds
        }
        self.scheduler = Scheduler(units, concurrency=concurrency, patience=self.options.patience)
        return True

    def _resumed(self) -> list[Provider]:
        """The providers whose round an earlier run had begun, and this one has ended."""
        return [each.provider for each in self._rounds.values() if each.resumed and each.provider not in self._errors]

    def _progress(self, unit: Unit, known: Known) -> UnitProgress:
        walk = walk_of(unit, adapter_of(self.clients[unit.provider]), known, raw=self.plan.raw)
        stored = self.state.get(f"unit/{unit.id}")
        memo = self.state.get(f"memo/{unit.id}")
        if stored is None:
            return UnitProgress(unit, walk, None, memo)
        return UnitProgress(
            unit, walk, stored["position"], memo, begun=stored["position"] is not None, exhausted=stored["done"]
        )

    def absorb(self) -> None:
        """Write what is complete, and commit it if it is time to. A stream's rows are committed apart from others."""
        while self._stream is None and (savepoint := self.scheduler.take_savepoint()) is not None:
            self._write(savepoint.unit, savepoint.founds)
            self._note(savepoint)
            if self._is_due():
                self.commit()
        self._tell()

    def take_chunk(self, unit: Unit, found: Found) -> None:
        """Write a part of a stream, to be committed with the rest of it."""
        if self._stream is None:
            self.commit()
            self._stream, self._stream_rows = Found(), Counter(self._rows)
        self._write(unit, [found])
        self._stream.contacts |= found.contacts
        self._stream.saw(found.seen)
        self._tell()

    def end_stream(self, job: Job) -> None:
        """Commit a stream, which has come completely."""
        if self._stream is not None:
            self._note(Savepoint(job.progress.unit, [self._stream], None, None, done=False), done=True)
            self._stream = None
            self.commit()

    def drop_stream(self) -> None:
        """Drop what was written of a stream that has broken off."""
        if self._stream is not None:
            self.sink.rollback()
            self._recent.rollback()
            self._rows, self._stream, self._uncommitted = self._stream_rows, None, 0

    def _write(self, unit: Unit, founds: Iterable[Found]) -> None:
        tables: dict[str, list[dict[str, Any]]] = {}
        for found in founds:
            for row in found.rows:
                if self._recent.admit(row, unit.until) and not row.table.startswith("_"):
                    tables.setdefault(row.table, []).append(row.data)
        for table, rows in tables.items():
            self.sink.write(table, rows)
            self._rows[table] += len(rows)
            self._uncommitted += len(rows)

    def _note(self, savepoint: Savepoint, *, done: bool | None = None) -> None:
        unit = savepoint.unit
        is_done = savepoint.done if done is None else done
        note_progress(self.state, unit, savepoint.founds, savepoint.position, done=is_done)
        self._units_done += savepoint.done
        if savepoint.memo is not None:
            self.state.set(f"memo/{unit.id}", savepoint.memo)
        self._note_contacts(unit.provider, {each for found in savepoint.founds for each in found.contacts})
        if self.state.get(f"date/{unit.provider}") is None:
            date = self._tallies[unit.provider].first_answer_at
            self.state.set(f"date/{unit.provider}", None if date is None else date.isoformat())

    def _note_contacts(self, provider: Provider, contacts: set[str]) -> None:
        """Remember the contacts that the round's last unit reads."""
        by_id = next((each for each in self._rounds[provider].units if each.kind == "contacts_by_id"), None)
        if by_id is None or not contacts:
            return
        known: list[str] = self.state.get(f"memo/{by_id.id}") or []
        merged = list(dict.fromkeys([*known, *sorted(contacts)]))
        if len(merged) > len(known):
            self.state.set(f"memo/{by_id.id}", merged)
            for progress in self.scheduler.units:
                if progress.unit.id == by_id.id:
                    progress.memo = merged

    def _is_due(self) -> bool:
        return (
            self._uncommitted >= self.sink.commit_rows or self._clock() - self._committed_at >= self.sink.commit_seconds
        )

    def commit(self) -> None:
        """Commit what was written."""
        self._recent.save()
        changes = self.state.take_changes()
        if changes or self._uncommitted:
            self.sink.commit(changes)
        self._uncommitted = 0
        self._committed_at = self._clock()

    def end(self) -> None:
        """Commit the rest of the pass, and move the marks of the providers that were read completely."""
        self._errors.update(self.scheduler.errors)
        self._recent.save()
        for provider, each in self._rounds.items():
            if provider not in self._errors:
                self._recent.end_round(provider)
                end_round(self.state, each, self.plan.until)
        self.commit()

    def finish(self) -> Summary:
        """The summary.

        Raises:
            ExportIncompleteError: a provider could not be read; with ``strict``, also if there are rejects.

        """
        self._tell(last=True)
        summary = self.summary()
        if self._errors and self.options.on_error == "raise":
            provider, cause = next(iter(self._errors.items()))
            message = f"{', '.join(self._errors)} could not be read completely. {cause}"
            raise ExportIncompleteError(message, summary, provider=provider, retryable=cause.retryable) from cause
        if self.options.strict and summary.rejects:
            raise ExportIncompleteError(
                f"{summary.rejects} items could not be read: the table rejects says which and why", summary
            )
        return summary

    def summary(self) -> Summary:
        """What was done so far."""
        return Summary(
            rows={table: count for table, count in self._rows.items() if table != "rejects"},
            rejects=self._rows["rejects"],
            requests=sum(each.requests for each in self._tallies.values()),
            retries=self._retries(),
            bytes=sum(each.bytes for each in self._tallies.values()),
            waited=sum(each.waited for each in self._tallies.values()),
            seconds=self._clock() - self._began,
            errors=dict(self._errors),
        )

    def _retries(self) -> int:
        """Attempts that repeated an earlier one: of calls, and of whole calls after a pause."""
        calls = self._earlier_retries + self.scheduler.retries
        return calls + sum(each.retries for each in self._tallies.values())

    def _tell(self, *, last: bool = False) -> None:
        now = self._clock()
        if self.options.on_progress is None or (now - self._told_at < PROGRESS_SECONDS and not last):
            return
        self._told_at = now
        shares = [each.share for each in self.scheduler.units]
        known = [share for share in shares if share is not None]
        self.options.on_progress(
            Progress(
                units_done=self._units_done,
                units_total=self._units_total,
                rows=sum(self._rows.values()),
                rejects=self._rows["rejects"],
                requests=sum(each.requests for each in self._tallies.values()),
                retries=self._retries(),
                waited=sum(each.waited for each in self._tallies.values()),
                seconds=now - self._began,
                share=sum(known) / len(shares) if shares and len(known) == len(shares) else None,
            )
        )
