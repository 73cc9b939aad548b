"""Eight processes with one Dixa token, against a service that counts; and Redis away for a while."""

from __future__ import annotations

import multiprocessing
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpx
import pytest
import redis
from services.redis.server import Server

from trilogue import Dixa
from trilogue.limits import DIXA_LIMIT, MARGIN_SHARE
from trilogue.redis import RateLimiter
from trilogue.testing._base.rates import RequestCounter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROCESSES = 8
SECONDS = 15.0


LATE = MARGIN_SHARE / 2
"""Seconds on the way: half of the window's margin, the part that is for the network."""


class SentAt(httpx.HTTPTransport):
    """Says when each request left: the processes of a machine have one monotonic clock."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.headers["X-Sent-At"] = str(time.monotonic())
        return super().handle_request(request)


class Service:
    """Refuses what a strict reading of the limit refuses, with 429.

    On a busy machine a request may be on its way for longer than the limiter's margin. What is refused within a window
    after one that was is counted apart.
    """

    def __init__(self) -> None:
        self.arrived: list[float] = []
        self.refused = self.refused_after_late = 0
        last_late = float("-inf")
        lock = threading.Lock()
        counter = RequestCounter(DIXA_LIMIT, count_refused=True)
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                nonlocal last_late
                with lock:
                    now = time.monotonic()
                    service.arrived.append(now)
                    if now - float(self.headers["X-Sent-At"]) > LATE:
                        last_late = now
                    accepted = counter.accepts(now)
                    if last_late > now - DIXA_LIMIT.per:
                        service.refused_after_late += not accepted
                    else:
                        service.refused += not accepted
                body = b'{"data": []}' if accepted else b"{}"
                self.send_response(200 if accepted else 429)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def report(self) -> None:
        print(
            f"{len(self.arrived)} requests in {SECONDS:g} s, {self.refused} refused,"
            f" {self.refused_after_late} refused after late arrivals"
        )


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    yield made
    made.server.shutdown()
    made.server.server_close()


def _call(port: int, url: str, ready, seconds: float) -> None:
    client = redis.Redis(port=port, socket_timeout=0.5, socket_connect_timeout=0.5)
    limiter = RateLimiter(client, DIXA_LIMIT, name="account", share=1 / PROCESSES)
    with Dixa(token="t", base_url=url, rate_limit=limiter, http_client=SentAt()) as dixa:
        dixa.api.queues  # noqa: B018 - imports happen before the start
        ready.wait()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            dixa.api.queues.list_queues()


def _run(port: int, url: str, seconds: float, meanwhile=lambda: None) -> None:
    ready = multiprocessing.Barrier(PROCESSES + 1)
    workers = [multiprocessing.Process(target=_call, args=(port, url, ready, seconds)) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    ready.wait()
    meanwhile()
    for worker in workers:
        worker.join(seconds + 60)
        assert worker.exitcode == 0


def test_eight_processes_keep_one_limit_and_use_most_of_it(tmp_path: Path, service: Service) -> None:
    with Server(tmp_path) as server:
        _run(server.port, service.url, SECONDS)
    service.report()
    assert service.refused == 0
    # On a clock that is set, nine tenths: tests/shared_state. Here, threads of a busy machine come late.
    assert len(service.arrived) >= 0.75 * DIXA_LIMIT.requests * SECONDS


def test_while_redis_is_away_the_limit_is_kept_by_shares(tmp_path: Path, service: Service) -> None:
    with Server(tmp_path) as server:

        def outage() -> None:
            time.sleep(3)
            server.kill()
            time.sleep(6)
            server.start()

        _run(server.port, service.url, SECONDS, outage)
    service.report()
    assert service.refused == 0
    assert len(service.arrived) >= 0.5 * DIXA_LIMIT.requests * SECONDS
