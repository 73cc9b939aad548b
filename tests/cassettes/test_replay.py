"""The clients read the recorded responses, without a server, as they did when they were recorded."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from pathlib import Path

import pytest
import vcr
from cassettes.histories import read_history
from support.limits import NO_RATES

import trilogue
from trilogue.testing import Sandbox

HERE = Path(__file__).parent
CLIENTS = {
    "sunshine": lambda: trilogue.Sunshine(
        subdomain="acme", app_id="5e0be1005b1d77a3c4000001", key_id="key", secret="secret"
    ),
    "dixa": lambda: trilogue.Dixa(token="token", rate_limit=None),
    "sinch": lambda: trilogue.Sinch(
        project_id="8a7c1d52-0f4e-4b61-9d3a-5e2f7c9b6a10",
        app_id="01DXF6DT00BCEG000000000001",
        key_id="key",
        key_secret="secret",
        region="eu",
    ),
}
EXPECTED = {
    "sunshine": {"Contact": 1, "Conversation": 3, "Message": 31},
    "dixa": {"Contact": 1, "Conversation": 11, "Message": 29},
    "sinch": {"Contact": 1, "Conversation": 2, "Message": 25},
}


@pytest.mark.parametrize("provider", CLIENTS)
def test_a_recorded_history_reads_the_same(provider):
    player = vcr.VCR(record_mode="none", match_on=["method", "scheme", "host", "path", "query"])
    with player.use_cassette(str(HERE / f"{provider}.yaml")) as cassette, CLIENTS[provider]() as client:
        records = read_history(client)
        assert cassette.all_played
    assert Counter(type(record).__name__ for record in records) == EXPECTED[provider]
    assert not [record.problem for record in records if record.problem]
    messages = [record for record in records if isinstance(record, trilogue.Message)]
    assert all(message.text and message.sent_at and message.sent_at.tzinfo for message in messages)


@pytest.mark.parametrize("provider", CLIENTS)
def test_a_cassette_contains_no_credentials(provider):
    text = (HERE / f"{provider}.yaml").read_text()
    with Sandbox(limits=NO_RATES) as sandbox:
        options = getattr(sandbox, provider).client_options()
    secrets = [options[name] for name in ("token", "secret", "key_secret") if name in options]
    assert secrets, "the sandbox has the same credentials on every run, so that they can be searched for"
    if key_id := options.get("key_id"):
        secrets += [key_id, b64encode(f"{key_id}:{secrets[0]}".encode()).decode()]
    assert not [secret for secret in secrets if secret in text]
    assert text.count("<credentials>") == text.count("authorization:")
    assert "Bearer" not in text
