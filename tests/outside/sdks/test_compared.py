"""The services' SDKs beside Trilogue in hard cases, as facade/docs/compared.md shows them: this run writes the page."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from outside.sdks.comparison import CASES

PAGE = Path(__file__).parents[3] / "facade" / "docs" / "compared.md"
PACKAGES = {"Sunshine": "sunshine-conversations-client", "Dixa": "dixa-api-client", "Sinch": "sinch"}
EXPECTED = {
    "A message arrives, and the service answers 503": ("the customer has it 4 times", "the customer has it 1 time"),
    "The service does not answer": (
        "waits until the service answers, without a limit",
        "APITimeoutError at the limit: 60 s by default",
    ),
    "A message has a kind of content that is newer than the client": ("loses hologramUrl", "keeps all of it"),
    "A message of a page has a value that is newer than the client": (
        "ValidationError: no message of the page",
        "reads 2 of 2 messages",
    ),
    "Every page names the same next page": ("asks for ever", "PaginationLoopError after 2 pages"),
    "A list of 5 in pages of 2 is iterated twice": ("5 items, then 1", "5 items, then 5"),
    "A list has three pages": ("MissingSchema at the second page", "5 of 5 items"),
    "A proxy answers 502 with HTML": ("SinchException, without the status", "InternalServerError, status 502"),
    "Debug logs are on: what is in them": ("the access token", "no credential"),
}
HEAD = """# Compared

What the services' SDKs do in cases that happen, and what Trilogue does in the same. Both ran against the
[sandbox](testing.md), with default options; `make proof PART=sdks` tries them again and writes this page. Dixa
publishes no SDK for Python: `dixa-api-client` is the community's. The same run calls every method that the SDKs have;
`tests/outside/sdks/known_faults.py` lists those that depart from the vendors' documents.

| case | SDK | what it does | what Trilogue does |
|---|---|---|---|
"""


@pytest.fixture(scope="module")
def seen():
    """What was seen, by case; written to the page at the end."""
    seen = {}
    yield seen
    if len(seen) == len(CASES):
        rows = [
            f"| {case.case} | {PACKAGES[case.sdk]} {version(PACKAGES[case.sdk])} | {' | '.join(seen[case.case])} |"
            for case in CASES
        ]
        PAGE.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.case)
def test_the_case_ends_as_it_did(sandbox, seen, case):
    theirs = case.theirs(sandbox)
    sandbox.reset()
    seen[case.case] = (theirs, case.ours(sandbox))
    assert seen[case.case] == EXPECTED[case.case]
