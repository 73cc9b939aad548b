"""The sandbox's console in a browser: a bot is written to, faults are switched on, retries are seen."""

from __future__ import annotations

import base64
import os
import threading
import time
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from sandbox.deliveries import subscribe
from services.browser.driver import Browser
from services.browser.test_history_page import CONTRASTS
from support.limits import NO_RATES

import trilogue
from trilogue import webhooks
from trilogue.testing import Sandbox

ENTER = "\ue007"  # W3C WebDriver, section 17.4.2
TAB = "\ue004"
KINDS = {"sunshine": "conversation:message", "dixa": "ConversationMessageAdded", "sinch": "MESSAGE_INBOUND"}
HOSTILE = "<img src=https://evil.example/a onerror=\"document.title='owned'\"><b>bold</b>\u202e"


class Handler(WSGIRequestHandler):
    def log_message(self, *_):
        pass


class Bot:
    """Answers each customer at all three services; while ``refusing`` it answers deliveries with 500."""

    def __init__(self, sandbox):
        self.refusing = False
        self.server = make_server("127.0.0.1", 0, self.application, handler_class=Handler)
        url = f"http://127.0.0.1:{self.server.server_port}"
        replays = webhooks.MemoryReplayStore()
        receivers = {}
        for provider, kind in KINDS.items():
            secret = subscribe(sandbox, provider, f"{url}/{provider}", [kind])
            receivers[f"/{provider}"] = getattr(webhooks, provider)(secret=secret, replays=replays)
        self.hub = sandbox.hub()
        self.answering = webhooks.wsgi(receivers, self.answer, hub=self.hub)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    def application(self, environ, start_response):
        if self.refusing:
            start_response("500 Internal Server Error", [])
            return [b""]
        return self.answering(environ, start_response)

    def answer(self, event, reply):
        if isinstance(event, webhooks.MessageEvent) and event.message.direction == "inbound":
            reply.text(f"You said: {event.message.text}")

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
        self.hub.close()


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(console=True, limits=NO_RATES) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def browser():
    browser = Browser("--window-size=1280,1000")
    yield browser
    browser.close()


@pytest.fixture
def bot(sandbox):
    sandbox.reset()
    bot = Bot(sandbox)
    yield bot
    bot.close()


@pytest.fixture
def page(browser, bot, sandbox):
    browser.open(sandbox.console_url)
    until(browser, "return document.getElementById('connection').textContent === 'live'")
    return browser


def until(page, script, seconds=15):
    """Run the script until what it returns is true, and return that."""
    deadline = time.monotonic() + seconds
    while not (found := page.run(script)):
        assert time.monotonic() < deadline, (script, page.run("return document.body.innerText"))
        time.sleep(0.05)
    return found


def lines(provider):
    return f"[...document.querySelectorAll('#chat-{provider} .line')].map((line) => line.firstChild.textContent)"


def write(page, provider, text):
    page.type(f"#chat-{provider} input[required]", text + ENTER)


def press(page, title):
    page.run(f"[...document.querySelectorAll('button')].find((each) => each.textContent === '{title}').click()")


def summaries(panel):
    return f"[...document.querySelectorAll('#{panel} summary')].map((each) => each.innerText)"


@pytest.mark.parametrize("provider", KINDS)
def test_a_message_is_typed_and_the_bot_s_answer_seen(page, provider):
    write(page, provider, "Where is my tent?")
    until(page, f"return {lines(provider)}.length === 2")
    assert page.run(f"return {lines(provider)}") == ["Where is my tent?", "You said: Where is my tent?"]
    write(page, provider, "Thanks")
    until(page, f"return {lines(provider)}.length === 4")
    assert page.run(f"return {lines(provider)}")[2:] == ["Thanks", "You said: Thanks"]
    until(page, f"return {summaries('deliveries')}.filter((each) => each.startsWith('delivered')).length >= 2")


@pytest.mark.parametrize("provider", KINDS)
def test_a_fault_is_switched_on_and_a_retry_seen(page, provider, sandbox):
    page.run(
        f"const at = document.getElementById('fault-provider'); at.value = '{provider}';"
        "at.dispatchEvent(new Event('change')); document.getElementById('fault-times').value = '1'"
    )
    press(page, "429, retry after 1 s")
    pressed = "[...document.querySelectorAll('#presets [aria-pressed=true]')].map((each) => each.textContent)"
    until(page, f"return {pressed}.length === 1")
    write(page, provider, "Hello")
    until(page, f"return {lines(provider)}.length === 2")
    shown = until(page, f"const all = {summaries('requests')}; return all.some((e) => e.includes('attempt 2')) && all")
    assert any("429" in each and "fault" in each for each in shown)
    until(page, f"return !{pressed}.length")
    press(page, "Remove")
    until(page, "return document.getElementById('active').textContent === 'None.'")
    assert sandbox.faults.all == []


def test_a_refused_delivery_is_repeated_when_the_clock_is_set_forward(page, bot):
    bot.refusing = True
    write(page, "sinch", "Anyone there?")
    until(page, f"return {summaries('deliveries')}.some((each) => each.startsWith('pending'))")
    bot.refusing = False
    press(page, "+ 1 minute")
    until(page, f"return {summaries('deliveries')}.some((e) => e.startsWith('delivered') && e.includes('2 attempts'))")
    until(page, f"return {lines('sinch')}.includes('You said: Anyone there?')")


def test_bodies_are_shown_and_secrets_hidden(page, sandbox):
    with sandbox.hub() as hub:
        list(hub.sinch.contacts())
    until(page, "return [...document.querySelectorAll('#requests summary')].filter((e) => !e.click()).length >= 2")
    until(page, "return document.querySelectorAll('#requests pre').length >= 4")
    text = page.run("return document.body.textContent")
    assert "access_token" in text
    assert not [token for token in [*sandbox.sinch._tokens, sandbox.sinch.key_secret] if token in text]


def test_hostile_texts_run_nothing_and_load_nothing(page, sandbox):
    for provider in KINDS:
        write(page, provider, HOSTILE)
        until(page, f"return {lines(provider)}.length === 2")
        assert page.run(f"return {lines(provider)}[0]") == HOSTILE
    user = sandbox.sunshine.add_user("x", profile={"givenName": HOSTILE})
    sandbox.sunshine.add_conversation(user["id"])
    until(
        page,
        "return document.getElementById('chat-sunshine').textContent.includes('givenName') || "
        "[...document.querySelectorAll('#chat-sunshine option')].some((e) => e.textContent.startsWith('<img'))",
    )
    assert page.run("return document.title") == "Trilogue sandbox"
    assert page.run("return document.querySelectorAll('main img, main b, main script').length") == 0
    loaded = page.run("return performance.getEntriesByType('resource').map((each) => new URL(each.name).origin)")
    assert set(loaded) == {sandbox.console_url}


def test_the_policy_stops_what_would_come_in_all_the_same(page):
    page.run("const s = document.createElement('script'); s.text = 'document.title = 1'; document.body.append(s)")
    page.run("const i = new Image(); i.src = 'https://evil.example/d'; document.body.append(i)")
    assert page.run("return document.title") == "Trilogue sandbox"
    asked = page.run("return fetch('https://evil.example/').then(() => 'sent', (error) => error.name)")
    assert asked == "TypeError"


def test_every_control_is_reached_with_the_keyboard_and_has_a_name(page):
    wanted = page.run("return document.querySelectorAll('a, button, input:not([hidden]), select').length")
    unnamed = page.run(
        "return [...document.querySelectorAll('button, input:not([hidden]), select')].filter((each) =>"
        " !each.labels?.length && !each.getAttribute('aria-label') && !each.textContent.trim()).length"
    )
    assert unnamed == 0
    page.run("window.reached = new Set(); addEventListener('focusin', (event) => reached.add(event.target))")
    for _ in range(wanted + 20):
        page.keys(TAB)
    found = "[...reached].filter((each) => each.matches('a, button, input, select')).length"
    assert page.run(f"return {found}") == wanted


def test_a_reset_asks_first(page, sandbox):
    write(page, "dixa", "Hello")
    until(page, f"return {lines('dixa')}.length === 2")
    page.run("window.confirm = () => false")
    press(page, "Empty all services")
    page.run("window.confirm = () => true")
    assert page.run(f"return {lines('dixa')}.length") == 2
    press(page, "Empty all services")
    until(page, f"return {lines('dixa')}.length === 0")
    assert len(sandbox.dixa.store["/v1/conversations"]) == 0


def test_the_state_is_saved_to_a_file_and_loaded_again(page):
    write(page, "dixa", "Keep this")
    until(page, f"return {lines('dixa')}.length === 2")
    page.run("URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return '#'; }")
    press(page, "Save to a file")
    until(page, "return window.saved")
    page.run("window.confirm = () => true")
    press(page, "Empty all services")
    until(page, "return document.querySelectorAll('#chat-dixa option').length === 1")
    page.run(
        "const files = new DataTransfer(); files.items.add(new File([window.saved], 'saved.json'));"
        "const input = document.getElementById('file'); input.files = files.files;"
        "input.dispatchEvent(new Event('change'))"
    )
    until(page, "return document.getElementById('done').textContent === 'Loaded saved.json.'")
    until(page, "return document.querySelectorAll('#chat-dixa option').length === 2")


def test_the_page_says_that_the_sandbox_has_ended(browser):
    with Sandbox(console=True, limits=NO_RATES) as first:
        browser.open(first.console_url)
        until(browser, "return document.getElementById('connection').textContent === 'live'")
    until(browser, "return document.getElementById('connection').textContent.startsWith('not connected')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_it_is_legible_and_fits(page, sandbox, scheme, width, tmp_path):
    """WCAG 2.2, success criteria 1.4.3 (contrast) and 1.4.10 (no scrolling in two directions at 320 px)."""
    for provider in KINDS:
        write(page, provider, f"Where is my tent? {'long' * 40}")
        until(page, f"return {lines(provider)}.length === 2")
    sandbox.faults.add(trilogue.testing.Fault.status(503, provider="dixa", operation="list_tags"))
    sandbox.faults.add(trilogue.testing.Fault.status(500, provider="sunshine"))
    until(page, "return document.querySelectorAll('#active button').length === 2")
    page.run(
        "document.querySelector('#requests summary').click(); document.querySelector('#deliveries summary').click()"
    )
    until(page, "return document.querySelectorAll('pre').length === 3")
    page.emulate(features=[{"name": "prefers-color-scheme", "value": scheme}])
    page.resize(width, 1000)
    try:
        contrasts = page.run(CONTRASTS)
        assert len(contrasts) > 10
        assert min(contrasts.values()) >= 4.5, contrasts
        assert page.run("return document.documentElement.scrollWidth") <= width
        folder = Path(os.environ.get("TRILOGUE_SCREENSHOTS", tmp_path))
        (folder / f"console-{scheme}-{width}.png").write_bytes(base64.b64decode(page.screenshot()))
    finally:
        page.resize(0, 0)
