"""The bots of facade/examples in each framework: started as processes, and spoken to as the services do."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from sending.sandboxes import Clients
from webhooks.test_never_twice import subscribe

from trilogue.providers import PROVIDERS
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "facade" / "examples"
SERVE_DJANGO = (
    "import sys, wsgiref.simple_server as server, bot_django as bot;"
    "server.make_server('127.0.0.1', int(sys.argv[1]), bot.application).serve_forever()"
)
COMMANDS = {
    "fastapi": ["-m", "uvicorn", "bot_fastapi:app", "--port"],
    "starlette": ["-m", "uvicorn", "bot_starlette:app", "--port"],
    "flask": ["-m", "flask", "--app", "bot_flask", "run", "--port"],
    "django": ["-c", SERVE_DJANGO],
}


@contextmanager
def started(framework: str, variables: dict[str, str]) -> Iterator[httpx.Client]:
    """Start a bot, and give a client of its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, *COMMANDS[framework], str(port)]
    process = subprocess.Popen(
        command, cwd=EXAMPLES, env=os.environ | variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    with process, httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        deadline = time.monotonic() + 60
        while True:
            try:
                client.get("/webhooks/health")
                break
            except httpx.ConnectError:
                assert process.poll() is None, process.stderr.read()
                assert time.monotonic() < deadline
                time.sleep(0.05)
        try:
            yield client
        finally:
            process.terminate()


@pytest.mark.parametrize("framework", COMMANDS)
def test_a_bot_answers_each_customer_once(framework: str) -> None:
    with Sandbox() as sandbox:
        clients = Clients(sandbox)
        variables = {"TRILOGUE_DIXA_AGENT_ID": clients.agent_id}
        chats, deliveries = {}, {}
        for provider in PROVIDERS:
            variables |= getattr(sandbox, provider).environment()
            variables[f"{provider.upper()}_WEBHOOK_SECRET"] = subscribe(clients, provider)
            before = len(sandbox.deliveries.log)
            chats[provider] = clients.chat(provider, "sync")
            deliveries[provider] = sandbox.deliveries.log[before]
        with started(framework, variables) as client:
            for provider, delivery in deliveries.items():
                publisher = getattr(sandbox, provider).publisher
                headers = publisher.headers(delivery.webhook, delivery.body, dt.datetime.now(dt.UTC))
                for _ in range(2):
                    answer = client.post(f"/webhooks/{provider}", content=delivery.body, headers=headers)
                    assert answer.status_code == 200
                assert client.post(f"/webhooks/{provider}", content=b"{}").status_code == 401
            if framework in {"flask", "django"}:
                assert client.get("/").text == "The bot runs."
        for chat in chats.values():
            assert [message.text for message in asyncio.run(chat.sent())] == ["You said: Hello?"]
        asyncio.run(clients.close())
