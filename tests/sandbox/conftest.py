"""Fixtures: one running sandbox, reset before each test, HTTP clients for its services, and a webhook receiver."""

import contextlib
import threading

import httpx
import pytest
from sandbox.deliveries import ManualClock, Receiver
from support.limits import LENIENT

from trilogue.testing import Sandbox


@pytest.fixture(scope="session")
def running():
    with Sandbox(limits=LENIENT) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running):
    running.reset()
    return running


@pytest.fixture(scope="session")
def clients(running):
    """An HTTP client with credentials for each service."""
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


@pytest.fixture
def receiver():
    receiver = Receiver()
    thread = threading.Thread(target=receiver.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield receiver
    receiver.server.shutdown()
    receiver.server.server_close()
    thread.join()


@pytest.fixture
def now():
    return ManualClock()


@pytest.fixture
def offline(now):
    """A sandbox without sockets, with the clock `now`."""
    sandbox = Sandbox(now=now, limits=LENIENT)
    yield sandbox
    sandbox.stop()


@pytest.fixture
def conversation(sandbox):
    user = sandbox.sunshine.add_user("sue")
    return sandbox.sunshine.add_conversation(user["id"])


@pytest.fixture
def chat(sandbox):
    contact = sandbox.sinch.add_contact(("SMS", "4512345678"))
    return sandbox.sinch.add_conversation(contact["id"], "SMS")
