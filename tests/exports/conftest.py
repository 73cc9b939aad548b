"""Fixtures: a world that is the same for all tests of a file, and a new one for those that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from exports.killing import Exporter
from exports.world import World
from support.limits import NO_RATES

from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def shared() -> Iterator[World]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield World(sandbox)


@pytest.fixture
def world() -> Iterator[World]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield World(sandbox)


@pytest.fixture(scope="module")
def exporter(shared: World) -> Iterator[Exporter]:
    with Exporter(shared) as exporter:
        yield exporter
