"""`webhooks.Inbox`: an event is stored once, handled with retries, and never lost; in SQLite and through SQLAlchemy."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from webhooks import dixa_samples, sinch_samples, sunshine_samples
from webhooks.deliveries import BODIES
from webhooks.signing import EVERY_SERVICE, SERVICES, Service
from webhooks.test_applications import through_asgi, through_wsgi

from trilogue import errors
from trilogue.errors import ConfigError
from trilogue.webhooks import Event, Inbox, InboxUnavailableError
from trilogue.webhooks.inbox.stored import restored, stored

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(params=["sqlite", "sqlalchemy"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = tmp_path / "inbox.sqlite3"
    return str(path) if request.param == "sqlite" else f"sqlite:///{path}"


def event_of(service: Service) -> Event:
    (event,) = service.receiver().unsafe_parse(BODIES[service.name])
    return event


EVENT = event_of(SERVICES[0])


class Handler:
    """Collects the texts of messages; ``failing`` says what it raises."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.failing: Callable[[], Exception] | None = None
        self.calls = 0

    def __call__(self, event: Event, _reply: object) -> None:
        self.calls += 1
        if self.failing is not None:
            raise self.failing()
        self.texts.append(event.message.text)

    async def call_async(self, event: Event, reply: object) -> None:
        self(event, reply)


@EVERY_SERVICE
@pytest.mark.parametrize("through", [through_wsgi, through_asgi], ids=["wsgi", "asgi"])
def test_a_delivery_is_stored_once_and_handled_later(url, through, service):
    with Inbox(url) as inbox:
        storing = type("Storing", (), {"call_async": staticmethod(inbox.astore), "__call__": staticmethod(inbox.store)})
        handler = inbox.store if through is through_wsgi else storing()
        post = through({"/": service.receiver()}, handler)
        for _ in range(3):
            assert post("/", BODIES[service.name], list(service.headers(BODIES[service.name]).items())) == 200
        assert inbox.counts() == {"waiting": 1, "done": 0, "dead": 0}
        handled = Handler()
        assert inbox.work(handled, until_empty=True) == 1
        assert asyncio.run(inbox.awork(handled.call_async, until_empty=True)) == 0
        assert handled.texts == ["Where is my parcel?"]
        assert not inbox.store(event_of(service)), "a later delivery is recognised"


def all_events() -> list[Event]:
    found = []
    for key, content in sinch_samples.CONTENT.items():
        found += SERVICES[2].receiver().unsafe_parse(as_bytes(sinch_samples.delivery(key, content)))
    found += SERVICES[2].receiver().unsafe_parse(as_bytes(sinch_samples.delivery("event", sinch_samples.REACTION)))
    for fqn, data in dixa_samples.DATA.items():
        found += SERVICES[1].receiver().unsafe_parse(as_bytes(dixa_samples.delivery(fqn, data)))
    body = sunshine_samples.delivery(*(sunshine_samples.event("conversation:message", id=str(n)) for n in range(3)))
    return found + SERVICES[0].receiver().unsafe_parse(as_bytes(body))


def as_bytes(delivery: object) -> bytes:
    return json.dumps(delivery).encode()


@pytest.mark.parametrize("event", all_events(), ids=lambda event: f"{event.provider} {event.kind} {event.id[:8]}")
def test_a_stored_event_comes_back_as_it_was(event):
    again = restored(stored(event))
    assert (type(again), again, again.raw, again.app_id, again.subscription_id, again.occurred_at) == (
        type(event), event, event.raw, event.app_id, event.subscription_id, event.occurred_at
    )  # fmt: skip
    assert again.replay_key == event.replay_key


def test_an_event_that_fails_is_tried_again_later_and_later_until_it_is_dead(url):
    clock = Clock()
    with Inbox(url, max_attempts=4, first_wait=5, clock=clock) as inbox:
        inbox.store(EVENT)
        handler = Handler()
        handler.failing = lambda: ConnectionError("the database with Sue's address is away")
        waits = []
        while inbox.counts()["waiting"]:
            assert inbox.work(handler, until_empty=True) == 0
            before = clock.now
            while inbox.counts()["waiting"] and handler.calls == len(waits) + 1:
                clock.now += 1
                inbox.work(handler, until_empty=True)
            waits.append(clock.now - before)
        assert waits[:3] == [5, 10, 20]
        (letter,) = inbox.dead()
        assert (letter.attempts, letter.reason, letter.event) == (4, "ConnectionError", EVENT)
        handler.failing = None
        assert inbox.retry(letter)
        assert not inbox.retry(letter)
        assert inbox.work(handler, until_empty=True) == 1
        assert inbox.dead() == []


def test_awork_retries_and_buries_as_work_does(url):
    clock = Clock()
    with Inbox(url, max_attempts=2, first_wait=5, clock=clock) as inbox:
        inbox.store(EVENT)
        handler = Handler()
        handler.failing = lambda: ConnectionError("away")
        assert asyncio.run(inbox.awork(handler.call_async, until_empty=True)) == 0
        clock.now += 5
        assert asyncio.run(inbox.awork(handler.call_async, until_empty=True)) == 0
        (letter,) = inbox.dead()
        assert (letter.attempts, letter.reason) == (2, "ConnectionError")
        handler.failing = None
        inbox.retry(letter)
        assert asyncio.run(inbox.awork(handler.call_async, until_empty=True)) == 1
        assert handler.texts == ["Where is my parcel?"]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_worker_waits_for_events_until_it_is_stopped(tmp_path, monkeypatch, mode):
    monkeypatch.setattr("trilogue.webhooks.inbox.inbox._POLL", 0.001)
    stop = threading.Event()
    with Inbox(str(tmp_path / "i")) as inbox:
        handler = Handler()

        async def work_until_cancelled():
            task = asyncio.create_task(inbox.awork(handler.call_async))
            await asyncio.to_thread(stop.wait)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        def work():
            if mode == "sync":
                inbox.work(handler, stop=stop)
            else:
                asyncio.run(work_until_cancelled())

        worker = threading.Thread(target=work)
        worker.start()
        inbox.store(EVENT)
        while not inbox.counts()["done"]:
            assert worker.is_alive()
        stop.set()
        worker.join()
        assert handler.texts == ["Where is my parcel?"]


def test_an_event_whose_answer_may_have_gone_out_is_dead_at_once_and_says_so(url):
    with Inbox(url) as inbox:
        inbox.store(EVENT)
        handler = Handler()
        handler.failing = lambda: errors.APITimeoutError("no answer", outcome="unknown")
        inbox.work(handler, until_empty=True)
        (letter,) = inbox.dead()
        assert letter.reason.startswith("a message may have been sent: APITimeoutError")
        assert handler.calls == 1


def test_the_event_of_a_dead_worker_goes_to_another_and_the_late_one_changes_nothing(url):
    clock = Clock()
    with Inbox(url, lease=60, clock=clock) as inbox:
        inbox.store(EVENT)
        late = inbox._table.claim()
        assert inbox._table.claim() is None
        clock.now += 30
        assert inbox._table.renew(late.key, late.token)
        clock.now += 59
        assert inbox._table.claim() is None, "it was renewed"
        clock.now += 2
        handler = Handler()
        assert inbox.work(handler, until_empty=True) == 1
        assert not inbox._table.done(late)
        assert not inbox._table.renew(late.key, late.token)
        inbox._table.failed(late, "too late", wait=0)
        assert inbox.counts() == {"waiting": 0, "done": 1, "dead": 0}


def test_handled_events_leave_no_text_and_are_forgotten_after_their_time(url, tmp_path):
    clock = Clock()
    with Inbox(url, keep=100, clock=clock) as inbox:
        inbox.store(EVENT)
        inbox.work(Handler(), until_empty=True)
        with sqlite3.connect(tmp_path / "inbox.sqlite3") as raw:
            assert raw.execute("SELECT event FROM trilogue_inbox").fetchall() == [("",)]
        raw.close()
        clock.now += 101
        assert inbox._table.purge(100) == 1
        assert inbox.store(EVENT)


def test_several_workers_handle_each_event_once(url):
    with Inbox(url) as inbox:
        for number in range(40):
            body = sunshine_samples.delivery(sunshine_samples.event("conversation:message", id=str(number)))
            (event,) = SERVICES[0].receiver().unsafe_parse(as_bytes(body))
            inbox.store(event)
        seen: list[str] = []
        threads = [
            threading.Thread(
                target=inbox.work, args=(lambda event, _: seen.append(event.id),), kwargs={"until_empty": True}
            )
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(map(int, seen)) == list(range(40))


def test_work_ends_when_it_is_told_to(tmp_path):
    stop = threading.Event()
    with Inbox(str(tmp_path / "i")) as inbox:
        inbox.store(EVENT)
        assert inbox.work(lambda *_: stop.set(), stop=stop) == 1


KILLED = """
import os, signal, sys
from trilogue.webhooks import Inbox
def handler(event, reply):
    with open(sys.argv[2], "a") as log:
        log.write(event.id + "\\n")
    if sys.argv[3] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
with Inbox(sys.argv[1], lease=0.2) as inbox:
    inbox.work(handler, until_empty=True)
"""


def test_a_worker_that_is_killed_loses_nothing(tmp_path):
    path, log = str(tmp_path / "inbox.sqlite3"), tmp_path / "log"
    with Inbox(path, lease=0.2) as inbox:
        inbox.store(EVENT)

    def run(how: str) -> int:
        return subprocess.run([sys.executable, "-c", KILLED, path, str(log), how], check=False).returncode

    assert run("kill") == -signal.SIGKILL
    deadline = 100
    while log.read_text().count("\n") < 2 and deadline:
        deadline -= 1
        assert run("finish") == 0
    assert log.read_text().count("\n") == 2, "once before it was killed, and once by the next worker"
    with Inbox(path) as inbox:
        assert inbox.counts() == {"waiting": 0, "done": 1, "dead": 0}


@pytest.mark.parametrize("through", [through_wsgi, through_asgi], ids=["wsgi", "asgi"])
def test_a_database_that_is_away_is_answered_with_503(tmp_path, through):
    service = SERVICES[0]
    with Inbox(str(tmp_path / "i")) as inbox:
        inbox.close()
        inbox._database._path = tmp_path / "no folder" / "i"
        storing = type("Storing", (), {"call_async": staticmethod(inbox.astore)})()
        post = through({"/": service.receiver()}, inbox.store if through is through_wsgi else storing)
        assert post("/", BODIES["sunshine"], list(service.headers(b"").items())) == 503
        with pytest.raises(InboxUnavailableError) as caught:
            inbox.store(EVENT)
        assert (caught.value.retryable, caught.value.outcome) == (True, "unknown")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"max_attempts": 0}, "max_attempts"),
        ({"lease": "60"}, "lease"),
        ({"keep": -1}, "keep"),
        ({"url": ""}, "url"),
        ({"url": None}, "url"),
        ({"url": "nonsense://do-not-show"}, "url"),
    ],
)
def test_wrong_arguments_are_named(tmp_path, options, named):
    with pytest.raises(ConfigError, match=named) as caught:
        Inbox(**{"url": str(tmp_path / "i"), **options})
    assert "do-not-show" not in str(caught.value)


def test_sqlalchemy_is_named_when_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[inbox\]'"):
        Inbox("postgresql://db")


def test_a_coroutine_function_is_for_awork(tmp_path):
    with Inbox(str(tmp_path / "i")) as inbox, pytest.raises(ConfigError, match="awork"):
        inbox.work(Handler().call_async)


def test_what_is_stored_is_on_the_disk(tmp_path):
    """A copy of the files, as after a power cut, has it."""
    path = tmp_path / "inbox.sqlite3"
    with Inbox(str(path)) as inbox:
        inbox.store(EVENT)
        mode = inbox._database._connection().execute("PRAGMA synchronous").fetchone()
        assert mode == (2,), "FULL: each commit is synchronised"
        for each in os.listdir(tmp_path):  # noqa: PTH208 - names
            (tmp_path / f"copy.{each}").write_bytes((tmp_path / each).read_bytes())
    with Inbox(str(tmp_path / "copy.inbox.sqlite3")) as copied:
        assert copied.counts()["waiting"] == 1


def test_a_child_of_a_fork_has_connections_of_its_own(url):
    with Inbox(url) as inbox:
        inbox.store(EVENT)
        child = os.fork()
        if not child:
            handled = inbox.work(Handler(), until_empty=True)
            os._exit(0 if handled == 1 else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert inbox.counts() == {"waiting": 0, "done": 1, "dead": 0}
