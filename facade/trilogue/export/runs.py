"""Runs an export, blocking. What the asynchronous loop shares is in ``_export`` and ``_scheduler``."""

from __future__ import annotations

import queue
import threading
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, Self

from trilogue._internal.arguments import require_text, short
from trilogue.errors import ConfigError, TrilogueError
from trilogue.export._base.errors import SinkError
from trilogue.export._clients import caller_of, concurrency_of
from trilogue.export._export import Export
from trilogue.export._jobs import Job
from trilogue.export._options import DEFAULT_PATIENCE, DEFAULT_TIMING, RunOptions
from trilogue.export._walks.base import Chunk
from trilogue.export.plans import Plan
from trilogue.export.sinks.base import Sink
from trilogue.paging._routine import run as run_routine
from trilogue.providers._base.sync import ProviderClient

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from trilogue.export.summary import Progress, Summary
    from trilogue.paging._plans import OnError
    from trilogue.records import Provider
    from trilogue.timing import Timing

CHUNK_ITEMS = 500
"""Items of a stream that are written at once."""
CHUNKS_AHEAD = 4
"""Parts of a stream that are read before they are written."""
LONGEST_SLEEP = 1.0
"""Seconds after which the loop looks at the clock again, to commit in time."""


def run(
    plan: Plan,
    sink: Sink,
    checkpoint: str | None = None,
    *,
    strict: bool = False,
    on_error: OnError = "raise",
    on_progress: Callable[[Progress], object] | None = None,
    patience: float = DEFAULT_PATIENCE,
    timing: Timing = DEFAULT_TIMING,
) -> Summary:
    """Read what a plan says and the sink does not have yet, and write it.

    Rows and checkpoint are committed together: a run that is killed at any moment loses nothing and writes nothing
    twice, and the next one goes on. After a complete run, the next one reads what has changed. As many requests of a
    provider are under way at once as its client's ``concurrency`` allows, within the client's rate limit.

    Args:
        plan: what to read.
        sink: where to write; opened and closed by this call.
        checkpoint: the name of the checkpoint in the sink. Exports that share a sink need one each. Default: "default".
        strict: raise if an item could not be read.
        on_error: "raise": raise if a provider could not be read completely, after the others were. "collect": put the
            error into the summary's ``errors``.
        on_progress: called with a `Progress` now and then, in the caller's thread.
        patience: seconds for which a service may be down before it is given up.
        timing: clocks and sleeps.

    Returns:
        What was read and written.

    Raises:
        ExportIncompleteError: see ``strict`` and ``on_error``. Its ``summary`` says what was done.
        SinkLockedError: another run writes to the sink.
        SinkError: the sink cannot be written.
        ConfigError: the plan's clients are asynchronous, or the sink holds another account's data.

    """
    options = RunOptions(
        strict=strict,
        on_error=on_error,
        on_progress=on_progress,
        patience=patience,
        timing=timing,
    )
    export = make_export(plan, sink, checkpoint, options, synchronous=True)
    with sink, closing(run_steps(export)) as steps:
        for _step in steps:
            pass
    return export.finish()


def run_steps(export: Export) -> Generator[None]:
    """Run an export; it can be paused after each time that rows were written."""
    export.open()
    with _Workers(export) as workers:
        while export.begin():
            while not export.scheduler.idle:
                export.absorb()
                yield
                workers.take_results(start_jobs(export, workers.start))
            export.absorb()
            export.end()
            yield


def make_export(plan: Plan, sink: Sink, checkpoint: str | None, options: RunOptions, *, synchronous: bool) -> Export:
    """An export, whose arguments are checked."""
    if not isinstance(plan, Plan):
        raise TypeError(f"plan must be a Plan, not {short(plan)}: plan(client)")
    if not isinstance(sink, Sink):
        raise TypeError(f"sink must be a Sink, not {short(sink)}: sink_for(path)")
    for client in plan.clients.values():
        if isinstance(client, ProviderClient) is not synchronous:
            raise ConfigError("run takes a plan of synchronous clients (Dixa …), run_async of asynchronous ones")
    name = "default" if checkpoint is None else require_text("checkpoint", checkpoint)
    return Export(plan, sink, name, options)


def start_jobs(export: Export, start: Callable[[Job], None]) -> float:
    """Start what can be started; returns how long to wait at most for a result."""
    clock = export.options.timing.monotonic
    while True:
        job = export.scheduler.next_job(clock())
        if not isinstance(job, Job):
            return LONGEST_SLEEP if job is None else min(job, LONGEST_SLEEP)
        start(job)


class _Workers:
    """Threads that run jobs. They end with the process: a blocking read cannot be interrupted."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._jobs: dict[Provider, queue.SimpleQueue[Job | None]] = {}
        self._threads: dict[Provider, int] = {}
        self._results: queue.SimpleQueue[tuple[Job, Any]] = queue.SimpleQueue()
        self._callers = {provider: caller_of(client) for provider, client in export.clients.items()}
        # How many parts of a stream may wait to be written: memory holds no more of it.
        self._room = threading.Semaphore(CHUNKS_AHEAD)
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        self._room.release()
        for provider, threads in self._threads.items():
            for _each in range(threads):
                self._jobs[provider].put(None)

    def start(self, job: Job) -> None:
        """Run a job in a thread."""
        provider = job.provider
        jobs = self._jobs.setdefault(provider, queue.SimpleQueue())
        threads = self._threads.get(provider, 0)
        if threads < concurrency_of(self._export.clients[provider]):
            self._threads[provider] = threads + 1
            threading.Thread(target=self._work, args=(jobs,), name="trilogue-export", daemon=True).start()
        jobs.put(job)

    def _work(self, jobs: queue.SimpleQueue[Job | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                result: Any = self._read(job)
            except BaseException as error:  # noqa: BLE001 - given to the thread that takes the result
                result = error
            self._results.put((job, result))

    def _read(self, job: Job) -> Any:
        if job.stream is not None:
            client = self._export.clients[job.provider]
            with closing(iter(job.stream.stream(client))) as items:
                stream: Iterator[Any] = items
                while part := list(islice(stream, CHUNK_ITEMS)):
                    self._room.acquire()
                    if self._ended:
                        break
                    self._results.put((job, Chunk(job.stream.read(part))))
        return run_routine(job.routine(), self._callers[job.provider])

    def take_results(self, wait: float) -> None:
        """Take the results that there are; wait for one at most this long."""
        scheduler, timing = self._export.scheduler, self._export.options.timing
        if not scheduler.running:
            if not scheduler.idle:
                timing.sleep(wait)
            return
        try:
            job, result = self._results.get(timeout=wait)
            while True:
                if isinstance(result, Chunk):
                    self._export.take_chunk(job.progress.unit, result.found)
                    self._room.release()
                else:
                    conclude(self._export, job, result)
                job, result = self._results.get_nowait()
        except queue.Empty:
            return


def conclude(export: Export, job: Job, result: Any) -> None:
    """Take a job's result or failure.

    Raises:
        BaseException: what the job raised, unless it is the service's failure.

    """
    if isinstance(result, TrilogueError) and not isinstance(result, SinkError):
        if job.stream is not None:
            export.drop_stream()
        export.scheduler.fail(job, result, export.options.timing.monotonic())
    elif isinstance(result, BaseException):
        raise result
    else:
        if job.stream is not None:
            export.end_stream(job)
        export.scheduler.finish(job, result)
