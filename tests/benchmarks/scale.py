"""What 100 million messages cost on each service: requests, hours, workers and memory, and which limit binds.

    python tests/benchmarks/scale.py            # the table of facade/docs/scale.md
    python tests/benchmarks/scale.py measure    # measure this machine first, into scale.json

The hours are those of the slowest of five: the service's rate limit, pages that follow each other by cursor, requests
times latency over those under way at once, processor time over workers, and bytes over the network.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from trilogue.limits import DIXA_EXPORTS_LIMIT, DIXA_LIMIT, SINCH_LIMIT, RateLimit

FIGURES = Path(__file__).with_name("scale.json")

MESSAGES = 100_000_000
MESSAGES_A_CONVERSATION = 10
CONVERSATIONS_A_CUSTOMER = 4
YEARS = 5
LATENCY = 0.2
"""Seconds from a request to its answer, over the internet."""
NETWORK = 100e6 / 8
"""Bytes a second that a worker receives: 100 Mbit/s."""
PAGE = 100
"""Items of a page, where the service allows as many."""
SINCH_PAGE = 20
"""Sinch Conversation API, ListConversations and ListContacts: the largest page_size."""
EXPORT_DAYS = 31
"""Dixa Exports API: the longest window."""
CONCURRENCY, MORE_CONCURRENCY = 8, 64
"""Requests of a task under way at once: the clients' default, and an option."""
WORKERS = 16
"""Workers at most, each with a core."""

CONVERSATIONS = MESSAGES // MESSAGES_A_CONVERSATION
CUSTOMERS = CONVERSATIONS // CONVERSATIONS_A_CUSTOMER


class Job(NamedTuple):
    """One way to read everything of a service.

    Args:
        name: the way.
        figures: which of the measured figures hold for it.
        requests: how many; by the limit that counts them.
        in_a_row: those that follow each other by cursor, in the longest chain.
        tasks: into how many it can be divided.
        concurrency: requests of a task under way at once.

    """

    name: str
    figures: str
    requests: list[tuple[int, RateLimit | None]]
    in_a_row: int
    tasks: int
    concurrency: int = CONCURRENCY


def jobs() -> list[Job]:
    """The ways that `trilogue.export` and `trilogue.spark` know."""
    windows = math.ceil(YEARS * 365.25 / EXPORT_DAYS)
    contact_pages, sinch_pages = CUSTOMERS // PAGE, CUSTOMERS // SINCH_PAGE
    sunshine = CUSTOMERS * 2 + CONVERSATIONS
    users_a_unit = 500
    sinch = Job(
        "Sinch, by conversations", "sinch",
        [(CONVERSATIONS + CONVERSATIONS // SINCH_PAGE + sinch_pages, SINCH_LIMIT)], CONVERSATIONS // SINCH_PAGE, 1,
    )  # fmt: skip
    return [
        Job(
            "Sunshine, by users", "sunshine",
            [(sunshine, None)], sunshine // CUSTOMERS, CUSTOMERS // users_a_unit,
        ),
        Job(
            "Dixa, by its Exports API", "dixa_exports",
            [(2 * windows, DIXA_EXPORTS_LIMIT), (contact_pages, DIXA_LIMIT)], contact_pages, 2 * windows + 1,
        ),
        Job(
            "Dixa, by activity log", "dixa",
            [(2 * CONVERSATIONS + contact_pages + MESSAGES // PAGE, DIXA_LIMIT)], MESSAGES // PAGE, 2,
        ),
        sinch,
        sinch._replace(name=f"Sinch, option `concurrency` {MORE_CONCURRENCY}", concurrency=MORE_CONCURRENCY),
    ]  # fmt: skip


def hours(job: Job, workers: int, figures: dict[str, Any]) -> tuple[float, str]:
    """How long it takes, and what binds.

    Args:
        job: the way.
        workers: tasks side by side, each with a core.
        figures: what was measured.

    """
    own = figures[job.figures]
    working = min(workers, job.tasks)
    requests = sum(count for count, _limit in job.requests)
    seconds = {
        "the service's rate limit": max(
            count * limit.per / limit.requests if limit else 0.0 for count, limit in job.requests
        ),
        "pages in a row": job.in_a_row * LATENCY,
        "requests at once": requests * LATENCY / (working * job.concurrency),
        "processors": MESSAGES * own["microseconds"] / 1e6 / working,
        "the network": MESSAGES * own["bytes"] / NETWORK / working,
    }
    binding = max(seconds, key=seconds.__getitem__)
    return seconds[binding] / 3600, binding


def useful_workers(job: Job, figures: dict[str, Any]) -> int:
    """The smallest power of two of workers that is as fast as `WORKERS`, within a tenth."""
    workers = 1
    while hours(job, workers, figures)[0] > 1.1 * hours(job, WORKERS, figures)[0]:
        workers *= 2
    return workers


def table(figures: dict[str, Any]) -> str:
    """The table in Markdown."""
    lines = [
        "| way | requests | hours, 1 worker | useful of 16 | hours with them | MiB a worker | what binds then |",
        "|---|---:|---:|---:|---:|---:|---|",
    ]
    for job in jobs():
        workers = useful_workers(job, figures)
        alone, (last, binding) = hours(job, 1, figures)[0], hours(job, workers, figures)
        requests = sum(count for count, _limit in job.requests)
        memory = figures[job.figures]["mebibytes"]
        lines.append(
            f"| {job.name} | {requests:,} | {alone:,.1f} | {workers} | {last:,.1f} | {memory:.0f} | {binding} |"
        )
    return "\n".join(lines)


# Measuring: `read_work`, as a Spark task calls it, against the sandbox or a server of exports in another process.


def measure() -> dict[str, Any]:
    """Processor time and bytes of a message, and the memory of a process that reads."""
    figures: dict[str, Any] = {}
    for name in ("sunshine", "dixa", "dixa_exports", "sinch"):
        done = subprocess.run(
            [sys.executable, __file__, "measure", name], check=True, stdout=subprocess.PIPE, timeout=300
        )
        figures[name] = json.loads(done.stdout)
    return figures


def measure_here(name: str) -> dict[str, float]:
    """The figures of one way, in this process."""
    from serve_scale import serving  # noqa: PLC0415 - only to measure

    from trilogue.spark._plans import plan_batch  # noqa: PLC0415 - as above
    from trilogue.spark._reading import read_work  # noqa: PLC0415 - as above

    with serving(name) as options:
        works = plan_batch(options)
        began = time.process_time()
        rows = sum(batch.num_rows for work in works for batch in read_work(options, work))
        used = time.process_time() - began
        # Its own peak: what a worker needs beside Spark.
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        raw = attrs.evolve(options, raw=True)
        batch = next(iter(read_work(raw, works[0])))
        size = sum(len(text) for text in batch.column("raw").to_pylist()) / batch.num_rows
    return {"microseconds": round(used / rows * 1e6, 1), "bytes": round(size), "mebibytes": round(peak), "rows": rows}


def main(arguments: list[str]) -> None:
    """Print the table, or measure."""
    if arguments[1:]:
        sys.stdout.write(json.dumps(measure_here(arguments[1])))
        return
    if arguments:
        FIGURES.write_text(json.dumps(measure(), indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(table(json.loads(FIGURES.read_text(encoding="utf-8"))) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
