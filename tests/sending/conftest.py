"""An empty sandbox for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sending.sandboxes import Clients
from support.limits import NO_RATES

from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield sandbox


@pytest.fixture
async def clients(running_sandbox: Sandbox) -> AsyncIterator[Clients]:
    running_sandbox.reset()
    clients = Clients(running_sandbox)
    yield clients
    await clients.close()
