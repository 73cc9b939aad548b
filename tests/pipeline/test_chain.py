"""Versions that a vendor publishes one after the other: each is taken in, or refused once, with every reason.

What a refusal or a proposal says is done as it says; the second run takes the document in. Runs for minutes:
`make proof PART=chain`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from vendors.builders import PROVIDERS
from vendors.chain import published_versions

from pipeline.errors import PipelineError
from pipeline.overlay.editing import without_actions
from pipeline.settings import GENERATED, SPECS
from pipeline.update.proposals import propose
from pipeline.update.update import update_document

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.update.report import UpdateReport

LONG = bool(os.environ.get("TRILOGUE_LONG_TESTS"))


class Maintainer:
    """Takes documents of one provider in, in a folder of its own, and writes what the messages say."""

    def __init__(self, provider: str, folder: Path) -> None:
        self._provider, self._folders = provider, {"specs": folder / "specs", "generated": folder / "generated"}
        shutil.copytree(SPECS / provider, folder / "specs" / provider)
        shutil.copytree(GENERATED, folder / "generated")
        self._overlay, self._client = (folder / "specs" / provider / name for name in ("overlay.yaml", "client.yaml"))

    def take_in(self, spec: Path) -> tuple[UpdateReport | None, list[str]]:
        """The report, and the reasons for which the first run refused the document."""
        proposal = propose(self._provider, str(spec), **self._folders).format("overlay.yaml")
        self._write(proposal.partition("# overlay.yaml\n")[2].partition("\n# ")[0])
        try:
            return update_document(self._provider, str(spec), rewrite=True, **self._folders), []
        except PipelineError as error:
            reasons = str(error).splitlines()
        self._write("\n".join(f"  - {action}" for one in reasons for action in re.findall(r"\{target: .*\}$", one)))
        self._delete({int(number) for one in reasons for number in re.findall(r"overlay.yaml: action (\d+) ", one)})
        for old, new in (found for one in reasons for found in re.findall(r"paged has '(.*?)'.* write '(.*?)'", one)):
            self._client.write_text(self._client.read_text().replace(old, new))
        return update_document(self._provider, str(spec), rewrite=True, **self._folders), reasons

    def _write(self, actions: str) -> None:
        self._overlay.write_text(f"{self._overlay.read_text().rstrip()}\n{actions}\n")

    def _delete(self, numbers: set[int]) -> None:
        shorter = without_actions(self._overlay.read_text(), numbers)
        assert shorter is not None
        self._overlay.write_text(shorter)


@pytest.mark.skipif(not LONG, reason="takes minutes: make proof PART=chain")
@pytest.mark.parametrize("provider", PROVIDERS)
def test_each_version_is_taken_in_or_refused_once(provider: str, tmp_path: Path) -> None:
    maintainer = Maintainer(provider, tmp_path)
    for number, (changed, document) in enumerate(published_versions(provider)):
        spec = tmp_path / f"{number}.json"
        spec.write_text(json.dumps(document))
        report, reasons = maintainer.take_in(spec)
        assert report is not None, (changed, reasons)
