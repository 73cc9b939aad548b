"""The sandbox as a server: sockets, threads, start and stop."""

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

BASES = ("sunshine", "dixa", "sinch")


def open_descriptors():
    gc.collect()
    return len(list(Path("/proc/self/fd").iterdir()))


def test_four_sockets_on_loopback_with_ports_of_their_own(running):
    urls = [getattr(running, name).base_url for name in BASES] + [running.sinch.auth_url]

    assert all(url.startswith("http://127.0.0.1:") for url in urls)
    assert len({httpx.URL(url).port for url in urls}) == 4


def test_stopping_ends_the_thread_and_closes_every_socket():
    with Sandbox() as warm:  # what is imported and opened once belongs to the process
        httpx.get(warm.dixa.base_url)
    threads, descriptors = threading.active_count(), open_descriptors()

    with Sandbox() as sandbox, httpx.Client() as client:
        for name in BASES:
            client.get(getattr(sandbox, name).base_url)
        assert threading.active_count() == threads + 1
        ports = [httpx.URL(getattr(sandbox, name).base_url).port for name in BASES]

    assert threading.active_count() == threads
    assert open_descriptors() == descriptors
    for port in ports:
        with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            pass


def test_an_answer_that_is_delayed_for_long_does_not_hold_up_the_end():
    with Sandbox() as sandbox:
        sandbox.faults.add(Fault.wait(60))
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(sandbox.dixa.base_url, timeout=0.05)
        waiting = socket.create_connection(("127.0.0.1", httpx.URL(sandbox.dixa.base_url).port))
        waiting.sendall(b"GET /v1/queues HTTP/1.1\r\nHost: x\r\n\r\n")
        time.sleep(0.05)
        began = time.monotonic()

    waiting.close()
    assert time.monotonic() - began < 0.8


def test_state_survives_a_restart_and_two_run_side_by_side():
    one, two = Sandbox(), Sandbox()
    with one, two, httpx.Client(headers={"Authorization": one.dixa.token}) as client:
        client.post(f"{one.dixa.base_url}/v1/tags", json={"name": "late"})
        assert [tag["name"] for tag in client.get(f"{one.dixa.base_url}/v1/tags").json()["data"]] == ["late"]
        assert client.get(f"{two.dixa.base_url}/v1/tags").json()["data"] == []
    with one, httpx.Client(headers={"Authorization": one.dixa.token}) as client:
        assert len(client.get(f"{one.dixa.base_url}/v1/tags").json()["data"]) == 1


def test_starting_twice_is_an_error_and_a_taken_port_says_so():
    with Sandbox() as sandbox:
        with pytest.raises(RuntimeError, match="already running"):
            sandbox.start()
        taken = httpx.URL(sandbox.dixa.base_url).port
        with pytest.raises(OSError, match="in use"), Sandbox(ports={"dixa": taken}):
            pass


def test_a_fixed_port_is_served_where_one_is_asked_for():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    with Sandbox(ports={"sinch": port}) as sandbox:
        assert sandbox.sinch.base_url == f"http://127.0.0.1:{port}"


def test_without_the_extra_the_import_says_what_to_install():
    code = "import sys; sys.modules['uvicorn'] = None; import trilogue.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "pip install trilogue[sandbox]" in done.stderr.splitlines()[-1]


def test_answers_do_not_wait_for_acknowledgements(running):
    """Nagle's algorithm would make each of these take 40 ms."""
    with httpx.Client(base_url=running.dixa.base_url, headers={"Authorization": running.dixa.token}) as client:
        client.get("/v1/queues")
        began = time.monotonic()
        for _ in range(20):
            client.get("/v1/queues")
        assert time.monotonic() - began < 0.6
