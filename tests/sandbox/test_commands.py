"""The two commands: the sandbox by hand, and the demonstration; and the Hubs that the sandbox makes."""

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
from trilogue.testing.demo import FAULTS

SUE = trilogue.Customer(email="sue@example.org")


@pytest.fixture
def by_hand(tmp_path):
    """`python -m trilogue.testing`, running, with one fault; yields the process and the variables it printed."""
    (tmp_path / "faults.json").write_text(json.dumps([{"status": 503, "provider": "dixa", "nth": 1}]))
    command = [sys.executable, "-m", "trilogue.testing", "--empty", "--faults", str(tmp_path / "faults.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        variables = {}
        while "TRILOGUE_SINCH_KEY_SECRET" not in variables:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            if match := re.fullmatch(r"export (\w+)='?(.*?)'?\n", line):
                variables[match[1]] = match[2]
        yield process, variables
        process.kill()


def test_the_sandbox_by_hand_prints_what_from_env_reads_and_ends_with_ctrl_c(by_hand, monkeypatch):
    process, variables = by_hand
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    seen = []

    with trilogue.Hub.from_env(on_retry=seen.append) as hub:
        assert hub.providers == ("sunshine", "dixa", "sinch")
        assert list(hub.messages(SUE)) == []

    assert [event.status for event in seen] == [503]
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=5) == 0
    assert process.stderr.read() == ""
    with pytest.raises(httpx.ConnectError):
        httpx.get(variables["TRILOGUE_DIXA_BASE_URL"])


def test_the_demonstration_prints_one_history_newest_first_from_all_three_services():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "trilogue.testing.demo"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    history, summary = done.stdout.split("\n\n")

    times = [line[:16] for line in history.splitlines()]
    assert times == sorted(times, reverse=True)
    providers = [line.split()[2] for line in history.splitlines()]
    counts = {provider: providers.count(provider) for provider in ("sunshine", "dixa", "sinch")}
    assert all(count > 20 for count in counts.values())
    assert all(f"{count} from {provider}" in summary for provider, count in counts.items())
    assert f"{len(times)} messages of sue@example.org" in summary
    retried = re.search(r"(\d+) attempts retried \((\d+) after 429, (\d+) after 503\)", summary)
    assert int(retried[1]) == int(retried[2]) + int(retried[3]) == sum(len(fault.nth) for fault in FAULTS)


def test_a_sandbox_makes_hubs_of_its_own(sandbox):
    sandbox.load_demo()
    with sandbox.hub(max_attempts=1) as hub:
        messages = list(hub.messages(SUE, max_items=30))
        assert {message.provider for message in messages} == {"sunshine", "dixa", "sinch"}
        sandbox.faults.add(Fault.status(503, provider="dixa"))
        with pytest.raises(trilogue.InternalServerError):
            list(hub.messages(SUE))


def test_asynchronous_ones_as_well(sandbox):
    async def history():
        async with sandbox.async_hub() as hub:
            return [message.id async for message in hub.messages(SUE, max_items=30)]

    sandbox.load_demo()
    with sandbox.hub() as hub:
        assert asyncio.run(history()) == [message.id for message in hub.messages(SUE, max_items=30)]


def test_what_a_hub_sends_is_in_its_history(sandbox):
    sandbox.load_demo()
    with sandbox.hub() as hub:
        for provider in hub.providers:
            hub.send_text(to=SUE, provider=provider, text=f"Hello from {provider}")
        newest = hub.messages(SUE).take(3)

    assert {message.text for message in newest} == {f"Hello from {provider}" for provider in hub.providers}


def test_usage_as_documented():
    with Sandbox() as sandbox, trilogue.Dixa(**sandbox.dixa.client_options()) as dixa:
        sandbox.faults.add(Fault.status(429, retry_after=0.01, nth=1))
        dixa.api.queues.list_queues()
        assert [request.status for request in sandbox.requests] == [429, 200]
