"""The command `python -m trilogue.testing`, and the sandbox's hubs."""

import asyncio
import json
import re
import signal
import subprocess
import sys

import httpx
import pytest

import trilogue
from trilogue.testing import Fault, Sandbox

SUE = trilogue.Customer(email="sue@example.org", phone="+45 20 30 40 50")


@pytest.fixture
def command(tmp_path):
    """`python -m trilogue.testing` with one fault; yields the running process and the variables it printed."""
    (tmp_path / "faults.json").write_text(json.dumps([{"status": 503, "provider": "dixa", "nth": 1}]))
    arguments = [sys.executable, "-m", "trilogue.testing", "--empty", "--faults", str(tmp_path / "faults.json")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        variables = {}
        while "TRILOGUE_SINCH_KEY_SECRET" not in variables:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            if match := re.fullmatch(r"export (\w+)='?(.*?)'?\n", line):
                variables[match[1]] = match[2]
        yield process, variables
        process.kill()


def test_the_command_prints_what_from_env_reads_and_ends_with_ctrl_c(command, monkeypatch):
    process, variables = command
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    retried = []

    with trilogue.Hub.from_env(on_retry=retried.append) as hub:
        assert hub.providers == ("sunshine", "dixa", "sinch")
        assert list(hub.messages(SUE)) == []

    assert [event.status for event in retried] == [503]
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0
    assert process.stderr.read() == ""
    assert "# console: http://127.0.0.1:" in process.stdout.read()
    with pytest.raises(httpx.ConnectError):
        httpx.get(variables["TRILOGUE_DIXA_BASE_URL"])


def test_hub_reads_from_all_services_of_the_sandbox(sandbox):
    sandbox.load_demo()
    with sandbox.hub(max_attempts=1) as hub:
        messages = list(hub.messages(SUE, max_items=30))
        assert {message.provider for message in messages} == {"sunshine", "dixa", "sinch"}
        sandbox.faults.add(Fault.status(503, provider="dixa"))
        with pytest.raises(trilogue.InternalServerError):
            list(hub.messages(SUE))


def test_async_hub_reads_the_same_messages(sandbox):
    async def history():
        async with sandbox.async_hub() as hub:
            return [message.id async for message in hub.messages(SUE, max_items=30)]

    sandbox.load_demo()
    with sandbox.hub() as hub:
        assert asyncio.run(history()) == [message.id for message in hub.messages(SUE, max_items=30)]


def test_messages_sent_by_a_hub_are_in_its_history(sandbox):
    sandbox.load_demo()
    with sandbox.hub() as hub:
        for provider in hub.providers:
            hub.send_text(to=SUE, provider=provider, text=f"Hello from {provider}")
        newest = hub.messages(SUE).take(3)

    assert {message.text for message in newest} == {f"Hello from {provider}" for provider in hub.providers}


def test_the_example_in_the_docstring_of_sandbox():
    with Sandbox() as sandbox, trilogue.Dixa(**sandbox.dixa.client_options()) as dixa:
        sandbox.faults.add(Fault.status(429, retry_after=0.01, nth=1))
        dixa.api.queues.list_queues()
        assert [request.status for request in sandbox.requests] == [429, 200]
