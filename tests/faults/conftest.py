"""One server for all tests of this folder: it answers as each test scripts it, mostly with a fault."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import httpcore
import httpx
import pytest
from faults.clients import QUEUES
from faults.rawserver import RawServer, answer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def running_server() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture
def server(running_server: RawServer) -> RawServer:
    running_server.clear()
    return running_server


@pytest.fixture
def queues_server(server: RawServer) -> RawServer:
    """The server with one path that has no fault."""
    server.script(QUEUES, answer(200, {"data": []}))
    return server


@pytest.fixture
def all_logs(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that the library and httpx log, at every level."""
    caplog.set_level(logging.DEBUG)
    for name in (httpx.__name__, httpcore.__name__, "trilogue", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)
    return caplog
