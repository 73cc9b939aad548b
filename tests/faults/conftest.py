"""One misbehaving server for all tests of this folder, and clients for the three services that never really sleep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from faults.rawserver import RawServer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def running_server() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture
def server(running_server: RawServer) -> RawServer:
    running_server.forget()
    return running_server
