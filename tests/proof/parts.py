"""The parts of `make proof`, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proof.environments import ENVIRONMENTS, ROOT, Environment

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class Part:
    """A run of pytest that is too long for `make test`, or needs an environment of its own.

    A test that generates its cases says how many there were: `record_property("cases", 200_000)`.

    Args:
        name: its name in `make proof PART=…` and in the table.
        shows: what it is about, in a few words.
        paths: what pytest is given; the whole suite without any.
        options: further arguments of pytest.
        variables: environment variables.
        environment: where it runs: `.venv` by default.
        minutes: after so many it is stopped, which is a failure.

    """

    name: str
    shows: str
    paths: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict)
    environment: Environment | None = None
    minutes: int = 15


ON_ALL_CORES = ("--numprocesses", "auto", "--dist", "loadfile")
FACADE = tuple(
    f"tests/{folder.name}"
    for folder in sorted((ROOT / "tests").iterdir())
    if any(folder.glob("test_*.py")) and folder.name not in {"pipeline", "proof", "typing"}
)
"""The folders with the tests of what users import."""
VERSIONS = {
    "lowest": "the lowest version of each dependency that the metadata allows",
    "newest": "the newest version of each dependency that the metadata allows",
    **{f"python-{version}": f"CPython {version}" for version in ("3.12", "3.13", "3.14")},
    **{f"python-{version}t": f"CPython {version} without its global lock" for version in ("3.13", "3.14")},
}

PARTS = (
    Part(
        name="connections",
        shows="5,000 calls given up and 2,000 interrupted at random moments",
        paths=("tests/faults/test_lost_connections.py", "tests/faults/test_interrupts.py"),
        variables={"TRILOGUE_LONG_TESTS": "1"},
    ),
    Part(
        name="killed-bots",
        shows="bots killed with -9 while they answer webhooks",
        paths=("tests/webhooks/test_killed_bots.py",),
        variables={"TRILOGUE_LONG_TESTS": "1"},
    ),
    Part(
        name="bots",
        shows="the examples' bots under 10,000 deliveries: repeated, with kills and unknown outcomes",
        paths=("tests/examples/test_frameworks.py",),
        options=("-o", "faulthandler_timeout=2400"),
        variables={"TRILOGUE_DELIVERIES": "10000"},
        minutes=40,
    ),
    Part(
        name="sandbox",
        shows="72,000 random and malformed requests, one after the other, to the sandbox",
        paths=("tests/sandbox/test_sequences.py",),
        options=ON_ALL_CORES,
        variables={"TRILOGUE_LONG_TESTS": "1"},
    ),
    Part(
        name="documents",
        shows="hostile names and texts in documents; updates killed at random moments",
        paths=("tests/pipeline/test_escape.py", "tests/pipeline/test_interrupted_updates.py"),
        variables={"TRILOGUE_LONG_TESTS": "1"},
    ),
    Part(
        name="report",
        shows="500 mutations of each kind against the report of an update",
        paths=("tests/pipeline/test_report_complete.py",),
        variables={"TRILOGUE_MUTATIONS": "500"},
        minutes=40,
    ),
    Part(
        name="next-version",
        shows="a next version of all three documents that only adds: no test is edited for it",
        paths=("tests/pipeline/test_next_version.py",),
        variables={"TRILOGUE_LONG_TESTS": "1"},
        options=("-o", "faulthandler_timeout=2400"),
        minutes=40,
    ),
    Part(
        name="chain",
        shows="eleven versions of each document, one after the other: each taken in, or refused once with every reason",
        paths=("tests/pipeline/test_chain.py",),
        variables={"TRILOGUE_LONG_TESTS": "1"},
        options=("-o", "faulthandler_timeout=1200"),
        minutes=30,
    ),
    Part(
        name="exports",
        shows="exports killed with -9, 50 times for each kind of sink; each sink in trouble; random sequences of runs",
        paths=("tests/exports/test_kills.py", "tests/exports/test_troubles.py", "tests/exports/test_nights.py"),
        # Most of it is one file. On a busy machine a test takes minutes: the timeout would end pytest, and a worker of
        # pytest-xdist does not show where.
        options=("--numprocesses", "auto", "--dist", "load", "-o", "faulthandler_timeout=600"),
        variables={"TRILOGUE_KILLS": "50", "TRILOGUE_LONG_TESTS": "1"},
        minutes=20,
    ),
    Part(
        name="exports-postgres",
        shows="exports into PostgreSQL: killed with -9, 50 times; in trouble; with a full disk; several at once",
        paths=("tests/services/postgres",),
        variables={"TRILOGUE_KILLS": "50"},
    ),
    Part(
        name="random-json",
        shows="random JSON of every schema, body and answer, whole and damaged, through models and records",
        paths=("tests/contract/test_random_documents.py",),
        variables={"TRILOGUE_RANDOM_VALUES": "20"},
    ),
    Part(
        name="stateful",
        shows="random steps, cancellations and crashes against simple models: stores, limits, tokens, checkpoints",
        paths=("tests/stateful",),
        options=ON_ALL_CORES,
        variables={"TRILOGUE_STATEFUL": "300"},
    ),
    Part(
        name="bytes",
        shows="1,000 random byte strings as answers and as documents; answers without end; 10 MB of nesting",
        paths=("tests/hostile/test_bytes.py",),
        variables={"TRILOGUE_FUZZ": "1000"},
    ),
    Part(
        name="hostile",
        shows="200,000 fields with hostile values",
        paths=("tests/hostile",),
        variables={"TRILOGUE_HOSTILE_FIELDS": "200000"},
    ),
    Part(
        name="schedules",
        shows="10,000 random schedules of faults, cancellations and restarts",
        paths=("tests/schedules",),
        variables={"TRILOGUE_SCHEDULES": "10000"},
    ),
    Part(
        name="sdks",
        shows="every method of the services' SDKs against the sandbox; SDKs beside Trilogue in hard cases",
        paths=("tests/outside/sdks",),
        environment=ENVIRONMENTS["sdks"],
    ),
    Part(
        name="types",
        shows="programs of users, right and wrong, under mypy, pyright, basedpyright, ty and pyrefly",
        paths=("tests/typing",),
        variables={"TRILOGUE_CHECKERS": "mypy pyright basedpyright ty pyrefly"},
        environment=ENVIRONMENTS["checkers"],
    ),
    Part(
        name="tools",
        shows="respx, pytest-httpx, vcrpy, OpenTelemetry's httpx spans, Sentry with local variables, pandas",
        paths=("tests/outside/tools", "tests/records/test_json.py"),
        environment=ENVIRONMENTS["tools"],
    ),
    Part(
        name="prism",
        shows="Prism between our clients and the sandbox: each operation's request and answer against its document",
        paths=("tests/outside/documents/test_prism.py",),
    ),
    Part(
        name="schemathesis",
        shows="Schemathesis' requests to every operation of the sandbox: no server error, nothing forbidden accepted",
        paths=("tests/outside/documents/test_schemathesis.py",),
        options=("-o", "faulthandler_timeout=1800"),
        minutes=60,
    ),
    Part(
        name="supply",
        shows="the wheel and the sdist: same bytes twice, twine, size, CycloneDX; pip-audit",
        paths=("tests/outside/supply",),
        environment=ENVIRONMENTS["supply"],
    ),
    Part(
        name="httpx2",
        shows="the whole suite with httpx2 in the place of httpx",
        options=(*ON_ALL_CORES, "-p", "httpx2_alias"),
        variables={"PYTHONPATH": "tests/support"},
        environment=ENVIRONMENTS["httpx2"],
        minutes=30,
    ),
    *(
        Part(
            name=name,
            shows=f"the facade's tests with {what}",
            paths=FACADE,
            options=ON_ALL_CORES,
            environment=ENVIRONMENTS[name],
            minutes=30,
        )
        for name, what in VERSIONS.items()
    ),
    Part(
        name="debug",
        shows="the facade's tests with Python's development mode, asyncio's debug mode, and warnings as errors",
        paths=FACADE,
        options=ON_ALL_CORES,
        # In place of `-X dev -W error`: the tests' processes inherit them.
        variables={"PYTHONASYNCIODEBUG": "1", "PYTHONDEVMODE": "1", "PYTHONWARNINGS": "error"},
        minutes=40,
    ),
)
