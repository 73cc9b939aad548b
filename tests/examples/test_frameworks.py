"""The bots of facade/examples in each framework: as processes that are killed, under repeated and failing deliveries.

Each customer's message gets one answer, counted at the service.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from examples.serving import EXAMPLES, FRAMEWORKS
from sending.sandboxes import SEND_OPERATIONS
from support.limits import NO_RATES

from trilogue.providers import PROVIDERS
from trilogue.testing import Fault, Sandbox
from trilogue.testing._base.deliveries import Webhook
from trilogue.testing.sandbox import WEBHOOK_SECRET

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
DELIVERIES = int(os.environ.get("TRILOGUE_DELIVERIES", "240")) // len(FRAMEWORKS)
"""To each bot."""
AT_ONCE = 6
DELIVERIES_BETWEEN_KILLS = 40
IN_A_CONVERSATION = 5
"""Messages of the customer's."""
PATIENCE = 60.0
"""Seconds until a process answers."""


class Bot:
    """A bot's process, which can be killed and started again."""

    def __init__(self, framework: str, variables: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, str(Path(__file__).with_name("serving.py")), framework, str(self.port)]
        self._maker = subprocess.Popen(
            command, cwd=EXAMPLES, env=os.environ | variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._process: int | None = None
        self.kills = 0
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=PATIENCE)

    def start(self) -> None:
        """Start a process, and return when it answers."""
        assert self._maker.stdin is not None
        assert self._maker.stdout is not None
        self._maker.stdin.write("start\n")
        self._maker.stdin.flush()
        self._process = int(self._maker.stdout.readline())
        deadline = time.monotonic() + PATIENCE
        while True:
            with contextlib.suppress(httpx.TransportError):
                self.client.get("/health")
                return
            assert time.monotonic() < deadline, "the bot does not answer"
            time.sleep(0.01)

    def kill(self) -> None:
        """Kill the process with SIGKILL."""
        assert self._process is not None
        os.kill(self._process, signal.SIGKILL)
        self.kills += 1

    def close(self) -> None:
        """End both processes."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)
        self.client.close()
        self._maker.communicate()


@attrs.frozen(kw_only=True)
class Message:
    """A customer's message, as it is delivered."""

    provider: str
    text: str
    body: bytes


class Service:
    """The sandbox, customers who write, and what arrives as answers."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.agent_id = sandbox.dixa.add_agent("Bot", "bot@example.org")["id"]
        self._chats: dict[str, Any] = {}
        self._written = 0

    @property
    def variables(self) -> dict[str, str]:
        """What the bots read."""
        variables: dict[str, str] = {}
        for provider in PROVIDERS:
            variables |= getattr(self.sandbox, provider).environment()
            variables[f"{provider.upper()}_WEBHOOK_SECRET"] = WEBHOOK_SECRET
        return variables | {"TRILOGUE_DIXA_AGENT_ID": self.agent_id}

    def write(self) -> Message:
        """A customer's next message, at one service after the other."""
        number, provider = self._written, PROVIDERS[self._written % len(PROVIDERS)]
        if number // len(PROVIDERS) % IN_A_CONVERSATION == 0:
            self._chats[provider] = getattr(self, f"_open_{provider}")()
        self._written += 1
        text = f"message {number}"
        kind, payload = getattr(self, f"_write_{provider}")(self._chats[provider], text)
        publisher = getattr(self.sandbox, provider).publisher
        body = publisher.body(self._webhook, kind, payload, self.sandbox.clock.now())
        return Message(provider=provider, text=text, body=json.dumps(body).encode())

    _webhook = Webhook(id="5e0be1005b1d77a3c4000077", url="http://127.0.0.1:9/", secret=WEBHOOK_SECRET)

    def headers(self, message: Message) -> dict[str, str]:
        """The headers of a delivery, signed anew."""
        publisher = getattr(self.sandbox, message.provider).publisher
        headers: dict[str, str] = publisher.headers(self._webhook, message.body, self.sandbox.clock.source_now())
        return headers

    def answers(self) -> Counter[str]:
        """How often each answer was received."""
        found: Counter[str] = Counter()
        for provider in PROVIDERS:
            for path, collection in getattr(self.sandbox, provider).store.items():
                if path.endswith("/messages"):
                    found.update(text for each in collection if (text := _answer(provider, each)) is not None)
        return found

    def _open_sunshine(self) -> Any:
        user = self.sandbox.sunshine.add_user(f"sue-{self._written}")
        return self.sandbox.sunshine.add_conversation(user["id"]), user["id"]

    def _write_sunshine(self, chat: Any, text: str) -> Any:
        conversation, user = chat
        message = self.sandbox.sunshine.add_message(
            conversation["id"], {"type": "text", "text": text}, author={"type": "user", "userId": user}
        )
        return "conversation:message", {"conversation": conversation, "message": message}

    def _open_dixa(self) -> Any:
        user = self.sandbox.dixa.add_end_user(displayName="Sue")
        return self.sandbox.dixa.add_conversation(user["id"], "WidgetChat"), user["id"]

    def _write_dixa(self, chat: Any, text: str) -> Any:
        conversation, user = chat
        content = {"_type": "Text", "value": text}
        message = self.sandbox.dixa.add_message(conversation, content, direction="Inbound", author_id=user)
        return "CONVERSATION_MESSAGE_ADDED", {"conversation": conversation, "message": message}

    def _open_sinch(self) -> Any:
        contact = self.sandbox.sinch.add_contact(("WHATSAPP", f"45{self._written:08d}"))
        return self.sandbox.sinch.add_conversation(contact["id"], "WHATSAPP")

    def _write_sinch(self, chat: Any, text: str) -> Any:
        content = {"text_message": {"text": text}}
        return "message", self.sandbox.sinch.add_message(chat, direction="TO_APP", contact_message=content)


def _answer(provider: str, message: Any) -> str | None:
    """The text of a message of the business's; None if the customer wrote it."""
    if provider == "sunshine":
        return message["content"]["text"] if message["author"]["type"] == "business" else None
    if provider == "dixa":
        attributes = message["attributes"]
        return attributes["content"]["value"] if attributes["direction"] == "Outbound" else None
    return message["app_message"]["text_message"]["text"] if message["direction"] == "TO_CONTACT" else None


def add_faults(sandbox: Sandbox) -> None:
    """Answers that arrive and have an unknown outcome, answers that are refused, and lookups that fail.

    An answer that does not arrive and whose outcome is unknown is left out: it is given up, rather than sent twice.
    """
    for operation in SEND_OPERATIONS.values():
        name = operation.partition(".")[2]
        sandbox.faults.add(
            Fault.reset(handled=True, operation=name, probability=0.05),
            Fault.status(502, handled=True, operation=name, probability=0.05),
            Fault.status(429, operation=name, probability=0.05),
            Fault.status(400, operation=name, probability=0.02),
        )
    sandbox.faults.add(Fault.status(500, operation="list_messages", probability=0.1))


class Deliverer:
    """Delivers messages from several threads until each was answered with 200, and repeats some."""

    def __init__(self, bot: Bot, service: Service, messages: list[Message], rng: random.Random) -> None:
        self._bot, self._service, self._rng = bot, service, rng
        repeated = rng.choices(messages, k=DELIVERIES - len(messages))
        waiting = [*messages, *repeated]
        rng.shuffle(waiting)
        self._waiting = deque(waiting)
        self._lock = threading.Lock()
        self.statuses: Counter[int] = Counter()
        self._running = threading.Event()
        self._running.set()

    def run(self) -> None:
        """Deliver everything, and kill the bot at random moments."""
        with ThreadPoolExecutor(AT_ONCE) as threads:
            working = [threads.submit(self._work) for _ in range(AT_ONCE)]
            for kill in range(1, 1 + DELIVERIES // DELIVERIES_BETWEEN_KILLS):
                while sum(self.statuses.values()) < kill * DELIVERIES_BETWEEN_KILLS and self._waiting:
                    time.sleep(0.002)
                time.sleep(self._rng.uniform(0, 0.02))
                self._running.clear()
                self._bot.kill()
                self._bot.start()
                self._running.set()
            for each in working:
                each.result()

    def _work(self) -> None:
        while True:
            try:
                message = self._waiting.popleft()
            except IndexError:
                return
            try:
                status = self._bot.client.post(
                    f"/webhooks/{message.provider}", content=message.body, headers=self._service.headers(message)
                ).status_code
            except httpx.TransportError:
                status = 0
                self._running.wait(PATIENCE)
            with self._lock:
                self.statuses[status] += 1
            if status != 200:
                self._waiting.append(message)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=NO_RATES) as running:
        yield running


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_bot_answers_each_message_once_whatever_fails(sandbox: Sandbox, framework: str, record_property: Any) -> None:
    sandbox.reset()
    seed = random.randrange(10**6)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    service = Service(sandbox)
    messages = [service.write() for _ in range(DELIVERIES // 2)]
    bot = Bot(framework, service.variables)
    try:
        bot.start()
        assert bot.client.post("/webhooks/sinch", content=b"{}").status_code == 401
        if framework in {"flask", "django"}:
            assert bot.client.get("/").text == "The bot runs."
        add_faults(sandbox)
        deliverer = Deliverer(bot, service, messages, random.Random(seed))
        deliverer.run()
    finally:
        bot.close()
    assert service.answers() == {f"You said: {message.text}": 1 for message in messages}
    assert deliverer.statuses.keys() <= {0, 200, 500, 503}
    assert deliverer.statuses[200] == DELIVERIES
    record_property("cases", sum(deliverer.statuses.values()))
    print(framework, dict(deliverer.statuses), "kills", bot.kills, "faults", len(sandbox.faults.all))  # noqa: T201 - for proof
