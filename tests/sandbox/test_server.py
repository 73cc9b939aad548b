"""The sandbox's server: sockets, threads, start and stop."""

import contextlib
import gc
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest

from trilogue.testing import Fault, Sandbox

SERVICES = ("sunshine", "dixa", "sinch")


def open_descriptors():
    gc.collect()
    return len(list(Path("/proc/self/fd").iterdir()))


def test_each_service_and_the_token_endpoint_has_its_own_loopback_port(running):
    urls = [getattr(running, name).base_url for name in SERVICES] + [running.sinch.auth_url]

    assert all(url.startswith("http://127.0.0.1:") for url in urls)
    assert len({httpx.URL(url).port for url in urls}) == 4


def test_stop_ends_the_thread_and_closes_every_socket():
    with Sandbox() as earlier:  # imports, and opens what stays open for the process
        httpx.get(earlier.dixa.base_url)
    threads, descriptors = threading.active_count(), open_descriptors()

    with Sandbox() as sandbox, httpx.Client() as client:
        for name in SERVICES:
            client.get(getattr(sandbox, name).base_url)
        assert threading.active_count() == threads + 1
        ports = [httpx.URL(getattr(sandbox, name).base_url).port for name in SERVICES]

    assert threading.active_count() == threads
    assert open_descriptors() == descriptors
    for port in ports:
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            pass


def test_stop_does_not_wait_for_delayed_responses():
    with Sandbox() as sandbox:
        sandbox.faults.add(Fault.wait(60))
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(sandbox.dixa.base_url, timeout=0.05)
        waiting = socket.create_connection(("127.0.0.1", httpx.URL(sandbox.dixa.base_url).port))
        waiting.sendall(b"GET /v1/queues HTTP/1.1\r\nHost: x\r\n\r\n")
        time.sleep(0.05)
        started = time.monotonic()

    waiting.close()
    assert time.monotonic() - started < 0.8


def test_state_survives_a_restart_and_two_sandboxes_are_independent():
    one, two = Sandbox(), Sandbox()
    with one, two, httpx.Client(headers={"Authorization": one.dixa.token}) as client:
        client.post(f"{one.dixa.base_url}/v1/tags", json={"name": "late"})
        assert [tag["name"] for tag in client.get(f"{one.dixa.base_url}/v1/tags").json()["data"]] == ["late"]
        assert client.get(f"{two.dixa.base_url}/v1/tags").json()["data"] == []
    with one, httpx.Client(headers={"Authorization": one.dixa.token}) as client:
        assert len(client.get(f"{one.dixa.base_url}/v1/tags").json()["data"]) == 1


def test_starting_twice_and_a_port_in_use_are_errors():
    with Sandbox() as sandbox:
        with pytest.raises(RuntimeError, match="already running"):
            sandbox.start()
        port = httpx.URL(sandbox.dixa.base_url).port
        with pytest.raises(OSError, match="in use"), Sandbox(ports={"dixa": port}):
            pass


def test_a_given_port_is_used():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    with Sandbox(ports={"sinch": port}) as sandbox:
        assert sandbox.sinch.base_url == f"http://127.0.0.1:{port}"


def test_importing_without_the_extra_names_the_command_that_installs_it():
    code = "import sys; sys.modules['uvicorn'] = None; import trilogue.testing"
    completed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert completed.returncode == 1
    assert "pip install 'trilogue[sandbox]'" in completed.stderr.splitlines()[-1]


def test_responses_are_sent_without_nagles_delay(running):
    """With Nagle's algorithm each of these requests takes 40 ms: the quickest tells, however busy the machine is."""
    with httpx.Client(base_url=running.dixa.base_url, headers={"Authorization": running.dixa.token}) as client:
        client.get("/v1/queues")
        seconds = []
        for _ in range(20):
            started = time.monotonic()
            client.get("/v1/queues")
            seconds.append(time.monotonic() - started)
        assert min(seconds) < 0.03
