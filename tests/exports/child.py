"""An export in a process of its own, which ends itself (kill -9) at a given moment.

Arguments: a JSON object with ``clients``, ``users``, ``to``, ``kill`` and ``rows``. A moment is a number of events that
Python audits (files opened, renamed and removed, sockets used …) and of files written to the disk, so that it is the
same however fast the machine is.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sys
from datetime import UTC, datetime

import trilogue
from trilogue.export import Ids, plan, run, sink_for

job = json.loads(sys.argv[1])
events = itertools.count(1)


def count(*_: object) -> None:
    """Count an event; end the process at the given one."""
    if next(events) == job["kill"]:
        os.kill(os.getpid(), signal.SIGKILL)


def fsync(descriptor: int, write=os.fsync) -> None:
    """``os.fsync`` is not audited."""
    count()
    write(descriptor)
    count()


clients = [getattr(trilogue, name)(**options, rate_limit=None) for name, options in job["clients"].items()]
sources = {"sunshine": Ids(users=job["users"]), "dixa": "activity_log"}
with trilogue.Hub(*clients) as hub:
    everything = plan(
        hub,
        until=datetime(2026, 3, 1, tzinfo=UTC),
        sources=sources,
    )
    sink = sink_for(job["to"])
    sink.commit_rows = job["rows"]
    os.fsync = fsync
    sys.addaudithook(count)
    summary = run(everything, sink)
sys.stdout.write(json.dumps(dict(summary.rows)))
