"""Imports and the first answer in a program that has just started. Each run is a new process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from measure import Rounds, Row, row

FIRST_BARE = """
import httpx, json
with httpx.Client(base_url="{base}", auth=("k", "s")) as client:
    response = client.get("/v2/apps/a/conversations/c/messages")
    response.raise_for_status()
    json.loads(response.content)["messages"][0]["id"]
"""
FIRST_OURS = """
import trilogue
with trilogue.Sunshine(app_id="a", base_url="{base}", key_id="k", secret="s") as client:
    client.api.messages.list_messages(conversation_id="c").messages[0].id
"""
PROGRAMS = {
    "httpx and attrs": "import httpx, attrs",
    "trilogue": "import trilogue",
    "trilogue.Sunshine": "import trilogue; trilogue.Sunshine",
    "sunshine SDK": "import sunshine_conversations_client",
    "sinch SDK": "import sinch",
    "first call, httpx": FIRST_BARE,
    "first call, trilogue": FIRST_OURS,
}


def measure(base: str) -> list[Row]:
    """Imports and first calls, with compiled modules on disk, as after an installation."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

        def run(program: str) -> None:
            subprocess.run([sys.executable, "-c", program.format(base=base)], check=True, env=environment)

        cases = {name: lambda program=program: run(program) for name, program in PROGRAMS.items()}
        rounds = Rounds(cases, rounds=15)
    base_line = "httpx and attrs"
    return [
        row(
            "cold `import trilogue`", rounds.ratio("trilogue", base_line), 1.10, note=rounds.note("trilogue", base_line)
        ),
        row("cold import with a client class", rounds.ratio("trilogue.Sunshine", base_line)),
        row("cold import, Sunshine SDK", rounds.ratio("sunshine SDK", base_line), note=rounds.note("sunshine SDK")),
        row("cold import, Sinch SDK", rounds.ratio("sinch SDK", base_line), note=rounds.note("sinch SDK")),
        row(
            "cold first call, 100 messages decoded",
            rounds.ratio("first call, trilogue", "first call, httpx"),
            1.5,
            note=rounds.note("first call, trilogue", "first call, httpx"),
        ),
    ]
