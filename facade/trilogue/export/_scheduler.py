"""What is done next, what may be committed, and what follows from a failure. Does no I/O and reads no clock."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import attrs

from trilogue._internal.json_types import is_object
from trilogue.errors import (
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    InternalServerError,
    PaginationLoopError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ResponseInvalidError,
    TrilogueError,
)
from trilogue.export._jobs import Job, OpenStep, Savepoint, UnitProgress
from trilogue.export._walks.base import Found, Step
from trilogue.export._walks.exports import StreamWalk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from trilogue.export._base.units import Json
    from trilogue.paging._routine import Routine
    from trilogue.records import Provider

TASKS_AHEAD = 2
"""A new step begins while fewer tasks are left than this many times the concurrency, so that it is read in time."""
JOBS_AHEAD = 2
"""Jobs that are handed out before there is room for them, so that no request waits for the thread that writes."""
ROWS_AHEAD = 20_000
"""Rows in memory that wait for slower tasks before them; no new step begins beyond that."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before the first and before the last attempts on a service that is down. The client has made attempts of its
own before each of them."""
_ENDS_PROVIDER = (AuthenticationError, PermissionDeniedError, PaymentRequiredError)
_MAY_PASS = (APIConnectionError, InternalServerError, RateLimitError)


@attrs.define(eq=False)
class _Service:
    """The jobs of one provider."""

    running: int = 0
    waiting: deque[Job] = attrs.field(factory=deque[Job])
    paused_until: float = float("-inf")
    error: TrilogueError | None = None


class Scheduler:
    """Orders the jobs of a round.

    Args:
        units: how far each unit is.
        concurrency: jobs side by side, for each provider.
        patience: seconds for which a service may be down.

    """

    def __init__(self, units: Iterable[UnitProgress], *, concurrency: Mapping[Provider, int], patience: float) -> None:
        self.units = list(units)
        self._concurrency = concurrency
        self._patience = patience
        self._services: dict[Provider, _Service] = {each.unit.provider: _Service() for each in self.units}
        self._ready: deque[Savepoint] = deque()
        self._rows_ahead = 0
        self.streaming = False
        """Whether a stream is being read, or will be again. One at a time: its rows are committed at its end."""
        self.retries = 0

    @property
    def errors(self) -> dict[Provider, TrilogueError]:
        """What ended the reading of a provider."""
        return {provider: each.error for provider, each in self._services.items() if each.error is not None}

    @property
    def running(self) -> int:
        """The jobs under way."""
        return sum(each.running for each in self._services.values())

    def next_job(self, now: float) -> Job | float | None:
        """A job to begin; or the seconds until one can be; or None while others must end first."""
        wait: float | None = None
        for provider, service in self._services.items():
            if service.error is not None or service.running >= self._concurrency[provider] + JOBS_AHEAD:
                continue
            if service.paused_until > now:
                left = service.paused_until - now
                wait = left if wait is None else min(wait, left)
                continue
            job = self._next_of(provider, service)
            if job is not None:
                service.running += 1
                return job
        return wait

    def _next_of(self, provider: Provider, service: _Service) -> Job | None:
        if service.waiting and (service.waiting[0].failures or not self._may_step(provider, service)):
            return service.waiting.popleft()
        for progress in self.units:
            if progress.unit.provider == provider and self._steps(progress) and self._may_step(provider, service):
                progress.begun = progress.in_step = True
                stream = progress.walk if isinstance(progress.walk, StreamWalk) else None
                self.streaming = stream is not None or self.streaming
                return Job(progress, self._step_of(progress), stream=stream)
        return service.waiting.popleft() if service.waiting else None

    @staticmethod
    def _step_of(progress: UnitProgress) -> Callable[[], Routine[Step]]:
        return lambda: progress.walk.step(progress.position, progress.memo)

    def _steps(self, progress: UnitProgress) -> bool:
        """Whether a unit can take another step now."""
        if progress.in_step or progress.exhausted:
            return False
        if isinstance(progress.walk, StreamWalk) and self.streaming:
            return False
        if progress.unit.kind != "contacts_by_id" or progress.begun:
            return True
        # It reads the contacts that the provider's other units name, as their savepoints tell.
        return not self._ready and all(
            each.done or each is progress for each in self.units if each.unit.provider == progress.unit.provider
        )

    def _may_step(self, provider: Provider, service: _Service) -> bool:
        return (len(service.waiting) < TASKS_AHEAD * self._concurrency[provider] and self._rows_ahead < ROWS_AHEAD) or (
            service.running == 0 and not service.waiting
        )

    def finish(self, job: Job, result: Step | Found) -> None:
        """Take what a job has read."""
        service = self._services[job.provider]
        service.running -= 1
        if job.stream is not None:
            self.streaming = False
        if isinstance(result, Found):
            if job.step is not None:
                self._add(job.step, result)
        elif (problem := _find_loop(job.progress, result)) is not None:
            self.stop(job.provider, PaginationLoopError(problem, provider=job.provider))
        else:
            self._take_step(job.progress, service, result)
        self._collect(job.progress)

    def _take_step(self, progress: UnitProgress, service: _Service, step: Step) -> None:
        parts, last = len(step.tasks) + 1, step.position is None
        share = 1.0 if last else step.share
        progress.told = share is not None
        before = progress.open[-1].share if progress.open else progress.settled
        opened = OpenStep([], parts, parts, step.position, step.memo, last, before if share is None else share)
        progress.open.append(opened)
        progress.position, progress.exhausted = step.position, last
        if step.memo is not None:
            progress.memo = step.memo
        self._add(opened, step.found)
        for task in step.tasks:
            service.waiting.append(Job(progress, task.routine, opened, task))
        progress.in_step = False

    def _add(self, step: OpenStep, found: Found) -> None:
        step.founds.append(found)
        step.left -= 1
        self._rows_ahead += len(found.rows)

    def _collect(self, progress: UnitProgress) -> None:
        """Move the steps that are complete, and before which all are, to the savepoints."""
        while progress.open and progress.open[0].left == 0:
            step = progress.open.popleft()
            progress.settled = step.share
            self._ready.append(Savepoint(progress.unit, step.founds, step.position, step.memo, step.last))

    def take_savepoint(self) -> Savepoint | None:
        """The next rows that may be committed."""
        if not self._ready:
            return None
        savepoint = self._ready.popleft()
        self._rows_ahead -= sum(len(found.rows) for found in savepoint.founds)
        return savepoint

    def fail(self, job: Job, error: TrilogueError, now: float) -> None:
        """Decide what follows from a failure: another attempt, a reject, or the end of this provider's reading."""
        service = self._services[job.provider]
        service.running -= 1
        if isinstance(error, _MAY_PASS) and not isinstance(error, _ENDS_PROVIDER):
            job.failed_at = now if job.failed_at is None else job.failed_at
            if now - job.failed_at < self._patience:
                self._repeat(job, service, error, now)
                return
        elif job.task is not None and job.step is not None and _concerns_item(error):
            found = Found()
            found.fail(job.provider, job.task.table, job.task.record_id, error)
            self._add(job.step, found)
            self._collect(job.progress)
            return
        if job.stream is not None:
            self.streaming = False
        self.stop(job.provider, error)

    def _repeat(self, job: Job, service: _Service, error: TrilogueError, now: float) -> None:
        job.failures += 1
        self.retries += 1
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (job.failures - 1))
        service.paused_until = max(service.paused_until, now + max(wait, error.retry_after or 0.0))
        service.waiting.appendleft(job)

    def stop(self, provider: Provider, error: TrilogueError) -> None:
        """End the reading of a provider. What was read completely is still committed."""
        service = self._services[provider]
        if service.error is None:
            service.error = error
        service.waiting.clear()

    @property
    def idle(self) -> bool:
        """Whether nothing is left to be done or committed."""
        return not self.running and not self._ready and not any(self._left(each) for each in self.units)

    def _left(self, progress: UnitProgress) -> bool:
        return self._services[progress.unit.provider].error is None and not progress.done


def _find_loop(progress: UnitProgress, step: Step) -> str | None:
    """Why a listing must not go on to the next page, or None."""
    position: Json = step.position
    cursor = str(position["token"]) if is_object(position) else None
    return progress.guard.find_problem(cursor, page_is_empty=not step.found.rows and not step.tasks)


def _concerns_item(error: TrilogueError) -> bool:
    """Whether an error is of one item, so that the others can be read."""
    return isinstance(error, ResponseInvalidError | APIStatusError) and not isinstance(error, _ENDS_PROVIDER)
