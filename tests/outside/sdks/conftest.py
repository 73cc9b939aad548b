"""A running sandbox, reset before each test."""

import pytest

from trilogue.testing import Sandbox


@pytest.fixture(scope="session")
def running():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running):
    running.reset()
    return running
