"""The programs of facade/examples, against the sandbox, with a fifth of the requests failing."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bot
import export
import history
import pytest
import typed_calls
from exports.world import rows_of
from sending.sandboxes import Clients
from webhooks.test_applications import through_wsgi
from webhooks.test_never_twice import Site

from trilogue.errors import TrilogueError
from trilogue.testing import Fault, Sandbox
from trilogue.timing import no_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "facade" / "examples"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(demo=True) as sandbox, no_waiting():
        yield sandbox


def add_faults(sandbox: Sandbox) -> None:
    """Fail a fifth of all requests: refused before they are handled, and lost after it."""
    sandbox.faults.add(Fault.status(503, probability=0.1))
    sandbox.faults.add(Fault.reset(handled=True, probability=0.1))


def complete_history(sandbox: Sandbox) -> list[str]:
    with sandbox.hub() as hub:
        return list(history.lines(hub, "sue@example.org"))


def test_the_history_is_complete_or_names_the_service_that_failed(sandbox: Sandbox) -> None:
    expected = complete_history(sandbox)
    assert len(expected) == 50
    assert {line.split()[2] for line in expected} == {"sunshine", "dixa", "sinch"}
    add_faults(sandbox)
    for _ in range(10):
        found = complete_history(sandbox)
        assert found == expected or any("could not be read" in line for line in found)


def test_the_history_names_the_service_that_was_not_searched(sandbox: Sandbox) -> None:
    with sandbox.hub() as hub:
        (line,) = history.lines(hub, "nobody@example.org")
    assert line.startswith("sinch was not searched by email")


def test_an_export_that_is_started_again_after_each_failure_writes_every_row_once(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    with sandbox.hub() as hub:
        export.export(hub, str(tmp_path / "whole"))
        add_faults(sandbox)
        for _ in range(100):
            try:
                export.export(hub, str(tmp_path / "failing"))
            except TrilogueError:
                continue
            break
    rows = rows_of(tmp_path / "failing")
    assert rows == rows_of(tmp_path / "whole")
    assert {row["provider"] for row in rows["messages"]} == {"dixa", "sinch"}


def test_typed_calls_do_what_they_say(sandbox: Sandbox) -> None:
    with sandbox.hub() as hub:
        dixa = hub.dixa
        assert typed_calls.create_queue(dixa, "Returns").startswith("200 Returns in ")
        assert typed_calls.add_tag(dixa, "vip") == "created the tag vip"
        sandbox.faults.add(Fault.reset(handled=True, operation="tags.create_tag", times=1))
        assert "may exist" in typed_calls.add_tag(dixa, "late")


def post(application: Any, body: bytes, headers: dict[str, str]) -> int:
    """One request to a WSGI application; its status."""
    statuses: list[str] = []
    environ = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    environ |= {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/sinch",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    list(application(environ, lambda status, _headers: statuses.append(status)))
    return int(statuses[0].split()[0])


@pytest.mark.parametrize("seed", range(5))
def test_the_bot_answers_once_whatever_fails_and_however_often_the_message_is_delivered(seed: int) -> None:
    with Sandbox(seed=seed) as sandbox, no_waiting():
        clients = Clients(sandbox)
        site = Site(clients, "sinch", through_wsgi, "reply")
        application = bot.application(clients.client("sinch", "sync"), site.receiver)
        add_faults(sandbox)
        statuses = [post(application, site.delivery.body, site.headers) for _ in range(20)]
        assert 200 in statuses
        assert set(statuses) <= {200, 500}
        sandbox.faults.clear()
        assert site.answers() == ["You said: Hello?"]
        site.bot.hub.close()
        asyncio.run(clients.close())


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_an_example_is_a_short_program_that_says_how_to_run_it(path: Path) -> None:
    text = path.read_text()
    assert f"python {path.name}" in text
    assert len(text.splitlines()) < 60
