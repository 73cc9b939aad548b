"""Exports in processes of their own, which end themselves (kill -9) at a given moment.

Reads jobs from stdin, a JSON object a line, and writes to stdout how the process of each has ended. Each process is a
fork, so that packages are imported once. A moment is a number of events that Python audits (files opened, renamed and
removed, sockets used …) and of files written to the disk, so that it is the same however fast the machine is.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import signal
import sys
import traceback
from typing import Any, NoReturn

from exports.destinations import sink_of
from exports.world import UNTIL

import trilogue
from trilogue.export import Ids, plan, run
from trilogue.export.sinks.warehouse import import_dlt


def end_at(moment: int | None) -> None:
    """Count events from here on, and end the process at the given one."""
    events = itertools.count(1)

    def count(*_: object) -> None:
        if next(events) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def fsync(descriptor: int, write=os.fsync) -> None:
        """``os.fsync`` is not audited."""
        count()
        write(descriptor)
        count()

    os.fsync = fsync
    sys.addaudithook(count)


def export(job: dict[str, Any]) -> None:
    """Export; ``full`` bytes are what a file may have, as on a full disk."""
    os.environ.update(job["environment"])
    if job["full"] is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["full"], job["full"]))
    clients = [getattr(trilogue, name)(**options, rate_limit=None) for name, options in job["clients"].items()]
    with trilogue.Hub(*clients) as hub:
        sources = {"sunshine": Ids(users=job["users"]), "dixa": "activity_log"}
        everything = plan(hub, until=UNTIL, sources=sources)
        sink = sink_of(job["to"])
        sink.commit_rows = job["rows"]
        end_at(job["kill"])
        run(everything, sink)


def main() -> None:
    """Run a job for each line."""
    _ = import_dlt().destinations.duckdb, import_dlt().destinations.filesystem
    for line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            run_and_exit(json.loads(line), writing)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as errors:
            told = errors.read()
        _, ended = os.waitpid(child, 0)
        sys.stdout.write(f"{json.dumps([os.waitstatus_to_exitcode(ended), told])}\n")
        sys.stdout.flush()


def run_and_exit(job: dict[str, Any], errors: int) -> NoReturn:
    """Export, write a failure to ``errors``, and end the process: with 1 if there was one."""
    status = 0
    try:
        export(job)
    except BaseException:  # noqa: BLE001 - whatever it is, the test is told
        status = 1
        # Not to a file: none may be long enough.
        os.write(errors, traceback.format_exc().encode())
    os._exit(status)


if __name__ == "__main__":
    main()
