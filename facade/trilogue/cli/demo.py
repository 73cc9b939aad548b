"""`python -m trilogue.cli.demo`: the command against a sandbox: one customer's history, then a small export.

Everything is sent as HTTP requests to a sandbox on loopback. Some are answered with 429 or 503, and repeated.
"""

from __future__ import annotations

import os
import shlex
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from rich.text import Text

from trilogue.cli import main
from trilogue.cli._output import output
from trilogue.testing import Fault, Sandbox

HISTORY = ("history", "--email", "sue@example.org", "--phone", "+45 20 30 40 50", "--layout", "days")

FAULTS = (
    Fault.status(429, retry_after=0.2, provider="sunshine", operation="list_messages", nth=1),
    Fault.status(503, provider="sunshine", operation="list_messages", nth=4),
    Fault.status(503, provider="dixa", operation="list_messages", nth=[2, 6]),
    Fault.status(429, retry_after=0.1, provider="sinch", operation="list_messages", nth=1),
    Fault.status(503, provider="sinch", operation="token", nth=1),
)
"""Each fault counts the requests to one service, so that it applies to the same requests whichever service responds
first."""

QUERY = """\
SELECT provider, count(*) AS messages, max(sent_at)::DATE AS newest
FROM trilogue.messages GROUP BY provider ORDER BY provider"""


def demo() -> int:
    """Run the commands, each after a line that shows it.

    Returns:
        The first exit status that is not 0, else 0.

    """
    here = Path.cwd()
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        del os.environ[name]  # No request goes to the user's own services.
    with Sandbox(demo=True) as sandbox, tempfile.TemporaryDirectory() as folder:
        for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
            os.environ.update(service.environment())
        sandbox.faults.add(*FAULTS)
        os.chdir(folder)
        try:
            return _command(*HISTORY) or _export(sandbox)
        finally:
            os.chdir(here)


def _export(sandbox: Sandbox) -> int:
    """Export all three services, and look at what is there."""
    users = sandbox.sunshine.store[f"{sandbox.sunshine.root}/users"]
    Path("users.txt").write_text("".join(f"{user['id']}\n" for user in users), encoding="utf-8")
    return _command("export", "--to", "duckdb:///demo.db", "--user-ids", "users.txt", "--activity-log") or _query()


def _query() -> int:
    """Ask the database what is in it."""
    duckdb = import_module("duckdb")
    output().print(Text.assemble(("\nduckdb> ", "dim"), (QUERY, "bold")))
    with duckdb.connect("demo.db", read_only=True) as connection:
        output().print(Text(str(connection.sql(QUERY))))
    return 0


def _command(*arguments: str) -> int:
    output().print(Text.assemble(("\n$ ", "dim"), (f"trilogue {shlex.join(arguments)}", "bold")), soft_wrap=True)
    sys.stdout.flush()
    return main(arguments)


if __name__ == "__main__":
    sys.exit(demo())
