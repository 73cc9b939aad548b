"""`trilogue webhooks verify`: deliveries of each service, accepted and refused."""

import json
import time

import pytest
from webhooks import sinch_samples
from webhooks.signing import DIXA_SECRET, SINCH_SECRET, SUNSHINE_SECRET, dixa_headers, sinch_headers, sunshine_headers

SINCH = json.dumps(sinch_samples.delivery("message", sinch_samples.MESSAGE)).encode()
DIXA = json.dumps({"event_id": "e-1", "event_fqn": "CONVERSATION_CREATED", "data": {}}).encode()
SUNSHINE = json.dumps(
    {"app": {"id": "a"}, "webhook": {"id": "w"}, "events": [{"id": "e-2", "type": "user:update", "payload": {}}]}
).encode()
SECRETS = {"sunshine": SUNSHINE_SECRET, "dixa": DIXA_SECRET, "sinch": SINCH_SECRET}


def delivery(provider, at):
    if provider == "sunshine":
        return SUNSHINE, sunshine_headers()
    if provider == "dixa":
        return DIXA, dixa_headers(DIXA, at=at)
    return SINCH, sinch_headers(SINCH, at=at)


@pytest.fixture(autouse=True)
def secrets(monkeypatch):
    for provider, secret in SECRETS.items():
        monkeypatch.setenv(f"TRILOGUE_{provider.upper()}_WEBHOOK_SECRET", secret)


@pytest.fixture
def verify(command, tmp_path):
    def run(body, headers, *options, form="lines"):
        (tmp_path / "body").write_bytes(body)
        text = json.dumps(headers) if form == "json" else "".join(f"{name}: {headers[name]}\n" for name in headers)
        (tmp_path / "headers").write_text(text, encoding="utf-8-sig")  # As editors on Windows write it.
        return command("webhooks", "verify", str(tmp_path / "body"), "--headers", str(tmp_path / "headers"), *options)

    return run


@pytest.mark.parametrize("form", ["lines", "json"])
@pytest.mark.parametrize("provider", SECRETS)
def test_an_authentic_delivery_is_accepted_and_its_events_are_listed(verify, provider, form):
    done = verify(*delivery(provider, time.time()), form=form)
    assert (done.status, done.err) == (0, "")
    first, *events = done.out.splitlines()
    assert first == f"accepted: from {provider}, 1 event"
    assert len(events) == 1
    assert {"sunshine": "user:update", "dixa": "ConversationCreated", "sinch": "message"}[provider] in events[0]


@pytest.mark.parametrize("provider", SECRETS)
def test_another_secret_is_refused_with_the_status_to_answer(verify, monkeypatch, provider):
    monkeypatch.setenv(f"TRILOGUE_{provider.upper()}_WEBHOOK_SECRET", "ab" * 16)
    done = verify(*delivery(provider, time.time()))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("trilogue: not accepted: ")
    assert done.err.endswith("A receiver answers it with 401\n")
    assert not [secret for secret in (*SECRETS.values(), "ab" * 16) if secret in done.err]


@pytest.mark.parametrize("provider", ["dixa", "sinch"])
def test_an_old_delivery_is_refused_and_accepted_at_any_age(verify, provider):
    old = delivery(provider, time.time() - 86_400)
    assert verify(*old).status == 1
    assert verify(*old, "--any-age").status == 0


def test_a_changed_body_is_refused(verify):
    body, headers = delivery("dixa", time.time())
    assert verify(body + b" ", headers).status == 1


def test_headers_may_be_options(command, tmp_path):
    (tmp_path / "body").write_bytes(SUNSHINE)
    done = command("webhooks", "verify", str(tmp_path / "body"), "-H", f"X-API-Key: {SUNSHINE_SECRET}")
    assert done.status == 0


def test_the_body_may_come_by_standard_input(process):
    done = process("webhooks", "verify", "-", "-H", f"x-api-key: {SUNSHINE_SECRET}", input=SUNSHINE.decode())
    assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ("", "Give the request's headers"),
        ("Content-Type: text/plain", "give --provider"),
        ("no header", 'written as "Name: value"'),
        ("{", "begin like a JSON object"),
    ],
)
def test_headers_that_are_none_are_wrong_arguments(command, tmp_path, headers, said):
    (tmp_path / "body").write_bytes(SUNSHINE)
    (tmp_path / "headers").write_text(headers)
    done = command("webhooks", "verify", str(tmp_path / "body"), "--headers", str(tmp_path / "headers"))
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_missing_secret_is_named(command, tmp_path, monkeypatch):
    monkeypatch.delenv("TRILOGUE_SUNSHINE_WEBHOOK_SECRET")
    (tmp_path / "body").write_bytes(SUNSHINE)
    done = command("webhooks", "verify", str(tmp_path / "body"), "-H", "x-api-key: k")
    assert done.status == 2
    assert "TRILOGUE_SUNSHINE_WEBHOOK_SECRET is not set: set it to the secret of the webhook" in done.err


def test_a_webhook_s_secret_alone_configures_no_client(command):
    assert command("check").status == 2
