"""Services with messages in a process of their own, for scale.py: the sandbox, or a server of Dixa's exports.

It prints the variables of `from_env`, and ends when its standard input does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.spark._options import ReadOptions

CUSTOMERS, MESSAGES = 100, 10
"""Of the sandbox: a conversation for each customer."""
EXPORTED = 200_000
"""Messages of an answer of Dixa's Exports API."""
TEXT = "Thank you for your message. We have sent the parcel again, and it arrives on Thursday before noon. "
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


@contextmanager
def serving(name: str) -> Iterator[ReadOptions]:
    """The options of a read of ``name``, whose service runs meanwhile."""
    from trilogue.limits import RateLimit  # noqa: PLC0415 - the server does not need it
    from trilogue.spark import _clients  # noqa: PLC0415 - as above
    from trilogue.spark._options import read_options  # noqa: PLC0415 - as above

    unlimited = RateLimit(requests=100_000)
    _clients.LIMITS["dixa"] = {"rate_limit": unlimited, "exports_rate_limit": unlimited}
    provider, _, exports = name.partition("_")
    command = [sys.executable, __file__, name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        started = json.loads(server.stdout.readline())
        os.environ.update(started["environment"])
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as ids:
            ids.write("\n".join(started["users"]))
            ids.flush()
            given = {"provider": provider, "table": "messages", "until": (BEGIN + timedelta(days=31)).isoformat()}
            if provider == "sunshine":
                given["sunshine_users"] = ids.name
            if provider == "dixa":
                given["dixa_source"] = exports or "activity_log"
            if exports:
                given["since"] = BEGIN.isoformat()
            yield read_options(given)
        server.communicate()


def serve_sandbox() -> tuple[dict[str, str], list[str]]:
    """The sandbox with customers."""
    sys.path[0] = str(Path(__file__).parents[1])  # Not this folder, which has another `exports`.
    from exports.world import World  # noqa: PLC0415 - only in this process
    from support.limits import NO_RATES  # noqa: PLC0415 - as above

    from trilogue.testing import Sandbox  # noqa: PLC0415 - as above

    sandbox = Sandbox(limits=NO_RATES)
    sandbox.__enter__()
    world = World(sandbox, CUSTOMERS, MESSAGES)
    services = (sandbox.sunshine, sandbox.dixa, sandbox.sinch)
    return {name: value for each in services for name, value in each.environment().items()}, world.users


def message(number: int) -> dict[str, Any]:
    """An item of an export (docs.dixa.io, Exports API 1.0.0)."""
    return {
        "id": f"{number:08x}-0000-4000-8000-000000000000",
        "csid": number // MESSAGES,
        "created_at": int((BEGIN + timedelta(seconds=number)).timestamp() * 1000),
        "initial_channel": "email",
        "direction": "inbound",
        "author_id": "c0ffee00-0000-4000-8000-000000000000",
        "author_name": "Ada Customer",
        "author_email": "ada@example.org",
        "text": f"{TEXT}{number}",
        "attached_files": [],
    }


def serve_exports() -> tuple[dict[str, str], list[str]]:
    """A server that streams one long answer."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(b"[")
            for start in range(0, EXPORTED, 1_000):
                items = json.dumps([message(number) for number in range(start, start + 1_000)])[1:-1]
                self.wfile.write((", " * bool(start) + items).encode())
            self.wfile.write(b"]")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}"
    return {"TRILOGUE_DIXA_TOKEN": "t", "TRILOGUE_DIXA_BASE_URL": url}, []


if __name__ == "__main__":
    environment, users = serve_exports() if sys.argv[1].endswith("_exports") else serve_sandbox()
    sys.stdout.write(json.dumps({"environment": environment, "users": users}) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)
