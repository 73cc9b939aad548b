"""One sandbox for all tests here, emptied before each, and plain HTTP clients for its services."""

import contextlib

import httpx
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


@pytest.fixture(scope="session")
def clients(running):
    """A client with credentials for each service."""
    sunshine, dixa, sinch = running.sunshine, running.dixa, running.sinch
    with contextlib.ExitStack() as stack:
        yield {
            service.provider: stack.enter_context(httpx.Client(base_url=service.base_url, **credentials))
            for service, credentials in (
                (sunshine, {"auth": (sunshine.key_id, sunshine.secret)}),
                (dixa, {"headers": {"Authorization": dixa.token}}),
                (sinch, {"auth": (sinch.key_id, sinch.key_secret)}),
            )
        }


@pytest.fixture
def sunshine(sandbox, clients):
    return clients["sunshine"]


@pytest.fixture
def dixa(sandbox, clients):
    return clients["dixa"]


@pytest.fixture
def sinch(sandbox, clients):
    return clients["sinch"]
