"""What importing and using a receiver loads: nothing of a service before a payload of that service arrives."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from trilogue import webhooks

REPORT = """
import sys
print(*{"httpx", "trilogue_sunshine", "trilogue_dixa", "trilogue_sinch"} & set(sys.modules))
"""


def loaded_after(code: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code + REPORT], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import trilogue.webhooks",
        "from trilogue import webhooks; webhooks.sinch(secret='x').unsafe_parse(b'{}')",
        "from trilogue.webhooks import dixa; dixa(secret='00').unsafe_parse(b'{\"event_fqn\": \"CONVERSATION_OPEN\"}')",
    ],
    ids=["import", "unknown event", "Dixa, whose payloads are our own"],
)
def test_a_receiver_loads_no_services_models_and_no_http_client(code):
    assert loaded_after(code) == set()


@pytest.mark.parametrize(
    ("service", "body"),
    [("sinch", {"message": {}}), ("sunshine", {"events": [{"type": "user:remove", "payload": {}}]})],
    ids=["sinch", "sunshine"],
)
def test_a_services_models_are_loaded_with_its_first_payload_and_no_others(service, body):
    code = f"from trilogue import webhooks; webhooks.{service}(secret='x').unsafe_parse({json.dumps(body).encode()!r})"
    assert loaded_after(code) - {"httpx"} == {f"trilogue_{service}"}


def test_everything_public_is_listed_and_there():
    assert sorted(webhooks.__all__) == webhooks.__all__
    assert all(hasattr(webhooks, name) for name in webhooks.__all__)


def test_what_is_not_public_is_not_found():
    for name in ("SunshineNothing", "DixaUser", "nothing"):
        with pytest.raises(AttributeError, match=name):
            getattr(webhooks, name)
    assert set(webhooks.__all__) <= set(dir(webhooks))
