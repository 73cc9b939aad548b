"""Which modules importing and using a receiver loads: a service's models only with its first payload."""

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
def test_the_first_payload_loads_the_models_of_its_service_only(service, body):
    code = f"from trilogue import webhooks; webhooks.{service}(secret='x').unsafe_parse({json.dumps(body).encode()!r})"
    assert loaded_after(code) - {"httpx"} == {f"trilogue_{service}"}


def test_every_public_name_can_be_imported():
    assert sorted(webhooks.__all__) == webhooks.__all__
    assert all(hasattr(webhooks, name) for name in webhooks.__all__)


def test_other_names_raise_attribute_error():
    for name in ("SunshineNothing", "DixaUser", "nothing"):
        with pytest.raises(AttributeError, match=name):
            getattr(webhooks, name)
    assert set(webhooks.__all__) <= set(dir(webhooks))
