"""The console's API: who may use it, what it shows, what its buttons do, and that it tells no secret."""

import json
import re
import threading
import time

import httpx
import pytest
from sandbox.deliveries import Receiver, finish_deliveries, subscribe
from support.limits import LENIENT

import trilogue
from trilogue.testing import Fault, Sandbox
from trilogue.testing.console import stream as stream_module
from trilogue.testing.console.journal import MOST_BYTES

HOSTILE = "</script><img src=x onerror=alert(1)>\u202e\x1b[31m"
SERVICES = ("sunshine", "dixa", "sinch")


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(stream_module, "INTERVAL", 0.01)


@pytest.fixture(scope="module")
def served():
    with Sandbox(console=True, limits=LENIENT) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(served):
    served.reset()
    return served


@pytest.fixture
def page(sandbox):
    """A client that sends what the page sends."""
    with httpx.Client(base_url=sandbox.console_url) as client:
        token = client.get("/").text.partition('console-token content="')[2].partition('"')[0]
        client.headers.update({"X-Console-Token": token, "Origin": sandbox.console_url})
        yield client


class Stream:
    """The events of the page's stream; `until` reads on until one satisfies a condition."""

    def __init__(self, page, **selected):
        self._response = page.stream("GET", "/api/events", params=selected)
        self._lines = self._response.__enter__().iter_lines()

    def until(self, name, condition=bool):
        for line in self._lines:
            if line.startswith("event: "):
                data = json.loads(next(self._lines).removeprefix("data: "))
                if line == f"event: {name}" and condition(data):
                    return data
        raise AssertionError("the stream has ended")

    def close(self):
        self._response.__exit__(None, None, None)


@pytest.fixture
def stream(page):
    opened = []

    def open_stream(**selected):
        opened.append(Stream(page, **selected))
        return opened[-1]

    yield open_stream
    for each in opened:
        each.close()


def write(page, provider, text="Hello", **more):
    answer = page.post("/api/messages", json={"provider": provider, "text": text, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()["conversation"]


# Who may use it


def test_a_request_without_the_token_or_from_another_page_is_refused(page, sandbox):
    own = dict(page.headers)
    for path, change in (
        ("/api/state", {"X-Console-Token": ""}),
        ("/api/state", {"X-Console-Token": own["x-console-token"] + "x"}),
        ("/api/events", {"X-Console-Token": "é".encode()}),
        ("/api/state", {"Origin": "http://evil.example"}),
        ("/api/state", {"Origin": "null"}),
        ("/api/state", {"Host": "evil.example"}),
        ("/", {"Host": f"evil.example:{httpx.URL(sandbox.console_url).port}"}),
        ("/script.js", {"Host": "127.0.0.1"}),
        ("/api/requests/1", {"X-Console-Token": ""}),
    ):
        assert page.get(path, headers=change).status_code == 403, (path, change)
    assert page.get("/api/state").status_code == 200


def test_a_button_needs_the_token_and_the_page_as_origin(page, sandbox):
    body = {"fault": {"status": 500}, "on": True}
    plain = httpx.Client(base_url=sandbox.console_url, headers={"X-Console-Token": page.headers["X-Console-Token"]})
    with plain:
        assert plain.post("/api/faults", json=body).status_code == 403
    for change in ({"X-Console-Token": "x"}, {"Origin": "http://localhost:1"}, {"Host": "evil.example"}):
        for path in ("faults", "messages", "clock", "reset", "load"):
            assert page.post(f"/api/{path}", json=body, headers=change).status_code == 403
    assert sandbox.faults.all == []
    assert page.post("/api/faults", json=body).status_code == 200


@pytest.mark.parametrize("path", ["/", "/style.css", "/script.js", "/api/state", "/nowhere", "/api/nowhere"])
def test_every_answer_forbids_what_the_page_does_not_need(page, path):
    headers = page.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")


def test_the_page_names_no_other_host_and_has_no_inline_script(page):
    html, style = (page.get(path).text for path in ("/", "/style.css"))
    sources = re.findall(r"<script src=(\S+) defer></script>", html)
    assert len(sources) == html.count("<script") > 1
    script = "".join(page.get(f"/{name}").raise_for_status().text for name in sources)
    assert "://" not in html + style + script
    assert " style=" not in html
    assert not re.search(r"\son\w+\s*=", html)
    for unsafe in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert unsafe not in script


def test_no_two_sandboxes_have_the_same_token(page):
    with Sandbox(console=True, limits=LENIENT) as other, httpx.Client(base_url=other.console_url) as client:
        refused = client.get("/api/state", headers={"X-Console-Token": page.headers["X-Console-Token"]})
        assert refused.status_code == 403


def test_without_console_there_is_none(running):
    assert running.console_url == ""


# What it shows


@pytest.mark.parametrize("provider", SERVICES)
def test_a_customer_writes_and_sees_the_answer(sandbox, page, stream, provider):
    chosen = write(page, provider, "Where is my tent?", name="Sue")
    write(page, provider, HOSTILE, conversation=chosen)
    events = stream(**{provider: chosen})
    shown = events.until(f"chat-{provider}")
    assert [line["text"] for line in shown["lines"]] == ["Where is my tent?", HOSTILE]
    assert all(line["customer"] for line in shown["lines"])
    assert any(each["id"] == chosen and each["title"].startswith("Sue") for each in shown["conversations"])

    with sandbox.hub() as hub:
        hub.send_text(conversation=trilogue.Conversation(provider, chosen), text="On its way")
    answered = events.until(f"chat-{provider}", lambda data: len(data["lines"]) == 3)["lines"][-1]
    assert (answered["text"], answered["customer"]) == ("On its way", False)


@pytest.mark.parametrize("provider", SERVICES)
def test_messages_of_every_kind_of_the_demo_data_are_shown(sandbox, stream, provider):
    sandbox.load_demo()
    for each in stream().until(f"chat-{provider}")["conversations"]:
        lines = stream(**{provider: each["id"]}).until(f"chat-{provider}")["lines"]
        assert all(line["text"] and line["id"] and line["at"] for line in lines)


def test_requests_are_shown_with_attempts_faults_and_bodies(sandbox, page, stream):
    events = stream()
    sandbox.faults.add(Fault.status(503, retry_after=0, nth=1, operation="create_tag"))
    with sandbox.hub() as hub, trilogue.timing.no_waiting():
        hub.dixa.api.tags.list_tags()
    with httpx.Client(base_url=sandbox.dixa.base_url, headers={"Authorization": sandbox.dixa.token}) as client:
        for _ in range(3):
            client.post("/v1/tags", json={"name": "late"})
    shown = []
    while len(shown) < 4:
        shown += events.until("requests")["requests"]
    assert [(each["operation"], each["status"], each["attempt"], each["failed"]) for each in shown] == [
        ("list_tags", 200, 1, False),
        ("create_tag", 503, 1, True),
        ("create_tag", 200, 2, False),
        ("create_tag", 200, 1, False),
    ]
    assert [each["fault"] is not None for each in shown] == [False, True, False, False]
    bodies = page.get(f"/api/requests/{shown[2]['number']}").json()
    assert json.loads(bodies["request"]) == {"name": "late"}
    assert json.loads(bodies["response"])["data"]["name"] == "late"
    assert page.get("/api/requests/999999").status_code == 404


def test_a_request_without_an_answer_is_shown(sandbox, stream):
    sandbox.faults.add(Fault.reset(times=1))
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"{sandbox.dixa.base_url}/v1/tags")
    (shown,) = stream().until("requests")["requests"]
    assert (shown["status"], shown["failed"], shown["fault"]["effect"]) == (None, True, "reset")


def test_a_large_body_is_kept_in_part(sandbox, page, stream):
    sent = b"x" * (3 * MOST_BYTES)
    httpx.post(f"{sandbox.dixa.base_url}/v1/tags", content=sent)
    (shown,) = stream().until("requests")["requests"]
    assert len(page.get(f"/api/requests/{shown['number']}").json()["request"]) == MOST_BYTES


def test_deliveries_are_shown_refused_retried_and_delivered(sandbox, page, stream, receiver):
    receiver.statuses += [500]
    subscribe(sandbox, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    subscribe(sandbox, "dixa", "https://hooks.example.org/x", ["ConversationMessageAdded"])
    events = stream()
    write(page, "dixa")
    write(page, "sinch")

    def states(data):
        return {each["provider"]: each["state"] for each in data}

    waiting = events.until("deliveries", lambda data: len(data) == 2 and data[0]["attempts"] and data[1]["attempts"])
    assert states(waiting) == {"dixa": "refused", "sinch": "pending"}
    assert waiting[0]["next"]
    assert page.post("/api/clock", json={"seconds": 60}).status_code == 200
    done = events.until("deliveries", lambda data: states(data)["sinch"] == "delivered")
    assert [each["status"] for each in done[0]["attempts"]] == [500, 200]
    event = page.get(f"/api/deliveries/{done[0]['number']}").json()["body"]
    assert json.loads(event)["message"]["contact_message"] == {"text_message": {"text": "Hello"}}
    assert page.get("/api/deliveries/99").status_code == 404


def test_secrets_are_hidden(sandbox, page, stream, receiver):
    for provider in SERVICES:
        write(page, provider, "My key is " + sandbox.dixa.token)
    webhook = subscribe(sandbox, "sunshine", receiver.url + "?token=hidden-in-url", ["conversation:message"])
    chosen = write(page, "sunshine")
    sandbox.deliveries.flush()
    options = [getattr(sandbox, provider).client_options() for provider in SERVICES]
    with sandbox.hub() as hub:
        list(hub.sinch.contacts())
        hub.sunshine.api.webhooks.list_webhooks(integration_id=sandbox.sunshine.integration_id)
        hub.sunshine.api.app_keys.list_app_keys()
        hub.dixa.api.tags.list_tags()
        httpx.get(f"{sandbox.dixa.base_url}/v1/tags", params={"access_token": "hidden-in-query"})
    events = stream(sunshine=chosen)
    seen = [events.until("deliveries"), events.until("requests")]
    numbers = [each["number"] for each in seen[1]["requests"]]
    assert len(numbers) >= 5
    bodies = [page.get(f"/api/requests/{number}").text for number in numbers]
    text = json.dumps(seen) + "".join(bodies) + page.get("/api/deliveries/0").text
    for secret in (
        webhook, "hidden-in-query", "hidden-in-url", *sandbox.sinch._tokens,
        *(each[name] for each in options for name in ("secret", "token", "key_secret") if name in each),
    ):  # fmt: skip
        assert secret not in text
    assert "[secure]" in text


# What its buttons do


def test_a_fault_is_switched_on_and_off(sandbox, page, stream):
    events = stream()
    fault = {"status": 429, "retry_after": 1, "provider": "dixa", "times": 1}
    page.post("/api/faults", json={"fault": fault, "on": True})
    (shown,) = events.until("faults")
    assert (shown["used"], shown["ended"]) == (0, False)
    assert httpx.get(f"{sandbox.dixa.base_url}/v1/tags").status_code == 429
    (shown,) = events.until("faults", lambda data: data[0]["used"])
    assert shown["ended"]
    page.post("/api/faults", json={"fault": shown["fault"], "on": False})
    assert events.until("faults", lambda data: not data) == []
    assert page.post("/api/faults", json={"fault": shown["fault"], "on": False}).status_code == 400


def test_state_is_saved_reset_and_loaded(sandbox, page, stream):
    chosen = write(page, "dixa", "Keep this")
    saved = page.get("/api/state").json()
    events = stream(dixa=chosen)
    assert events.until("chat-dixa")["lines"]
    page.post("/api/reset", json={"demo": False})
    assert events.until("chat-dixa", lambda data: not data["conversations"])["lines"] == []
    page.post("/api/load", json=saved)
    assert [line["text"] for line in events.until("chat-dixa")["lines"]] == ["Keep this"]
    page.post("/api/reset", json={"demo": True})
    assert len(events.until("chat-dixa")["conversations"]) > 5


def test_a_reset_clears_the_requests_on_the_page(sandbox, stream):
    httpx.get(f"{sandbox.dixa.base_url}/v1/tags")
    events = stream()
    assert len(events.until("requests")["requests"]) == 1
    sandbox.reset()
    assert events.until("requests") == {"whole": True, "requests": []}
    httpx.get(f"{sandbox.dixa.base_url}/v1/queues")
    assert [each["operation"] for each in events.until("requests")["requests"]] == ["list_queues"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("messages", {"provider": "dixa", "text": " "}),
        ("messages", {"provider": "dixa", "text": "x" * 10_001}),
        ("messages", {"provider": "dixa", "text": "\ud800"}),
        ("messages", {"provider": "email", "text": "x"}),
        ("messages", {"provider": "sinch", "text": "x", "conversation": "none"}),
        ("messages", {"provider": "sunshine", "text": "x", "conversation": "../users"}),
        ("messages", []),
        ("faults", {"on": True}),
        ("faults", {"fault": {"unknown": 1}, "on": True}),
        ("faults", {"fault": 7, "on": True}),
        ("clock", {"seconds": -1}),
        ("clock", {"seconds": 1e300}),
        ("clock", {"seconds": "1"}),
        ("clock", {}),
        ("load", {}),
        ("load", {"version": 1, "clock": 0, "faults": [], "sunshine": {}, "dixa": {}, "sinch": {}}),
        ("reset", None),
        ("reset", "[" * 100_000),
    ],
)
def test_what_cannot_be_done_is_answered_with_a_sentence(sandbox, page, path, body):
    write(page, "dixa", "Still here")
    sent = body if isinstance(body, str) else json.dumps(body)
    answer = page.post(f"/api/{path}", content=sent)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert len(sandbox.dixa.store["/v1/conversations"]) == 1
    assert sandbox.faults.all == []


# The stream


def test_a_page_that_comes_back_is_told_what_it_does_not_have(sandbox, stream):
    for _ in range(3):
        httpx.get(f"{sandbox.dixa.base_url}/v1/tags")
    first, *rest = stream().until("requests")["requests"]
    again = stream(after=first["number"]).until("requests")
    assert again == {"whole": False, "requests": rest}
    sandbox.reset()
    assert stream(after=first["number"]).until("requests") == {"whole": True, "requests": []}
    assert stream(after="²").until("clock")["offset"] == 0


def test_a_stop_ends_the_stream_at_once():
    with Sandbox(console=True, limits=LENIENT) as sandbox, httpx.Client(base_url=sandbox.console_url) as client:
        token = client.get("/").text.partition('console-token content="')[2].partition('"')[0]
        client.headers["X-Console-Token"] = token
        stream = Stream(client)
        stream.until("clock")
        started = time.monotonic()
        sandbox.stop()
        assert time.monotonic() - started < 0.8
        with pytest.raises(AssertionError, match="ended"):
            stream.until("never")
        stream.close()


def test_a_page_that_is_left_leaves_nothing_behind(sandbox, page):
    threads = threading.active_count()
    for _ in range(3):
        stream = Stream(page)
        stream.until("clock")
        stream.close()
    assert threading.active_count() == threads
    assert page.get("/api/state").status_code == 200


def test_deliveries_wait_for_the_clock(offline, now):
    receiver = Receiver()
    receiver.server.server_close()  # nothing listens
    subscribe(offline, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    contact = offline.sinch.add_contact(("SMS", "4512345678"))
    conversation = offline.sinch.add_conversation(contact["id"], "SMS")
    offline.sinch.add_message(conversation, direction="TO_APP", contact_message={"text_message": {"text": "x"}})
    offline.deliveries.flush()
    (delivery,) = offline.deliveries.log
    assert (len(delivery.attempts), delivery.state) == (1, "pending")
    offline.advance(5)
    offline.deliveries.flush()
    assert len(delivery.attempts) == 2
    assert finish_deliveries(offline, now)[0].state == "given up"
