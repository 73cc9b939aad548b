"""`specs/README.md` names the pipeline's folders, links to files that exist, and shows settings that can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from pipeline.overlay.actions import parse_actions
from pipeline.settings import SPECS, load_settings

if TYPE_CHECKING:
    from pathlib import Path

README = (SPECS / "README.md").read_text(encoding="utf-8")
FOLDERS = sorted(path.parent.name for path in (SPECS / "pipeline").glob("*/__init__.py"))


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_a_link_leads_to_a_file(target: str) -> None:
    assert (SPECS / target).exists()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_of_the_pipeline_is_described(folder: str) -> None:
    assert f"`{folder}/`" in README


def test_the_example_of_settings_can_be_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n( *title: .*?)```", README, flags=re.DOTALL)
    (tmp_path / "client.yaml").write_text(re.sub(r"(?m)^   ", "", example), encoding="utf-8")
    settings = load_settings(tmp_path)
    assert (settings.title, settings.client_parameters, settings.keep) == ("Acme", ("account_id",), ("*Event",))


def test_the_example_of_an_action_that_waits_can_be_read() -> None:
    (example,) = re.findall(r"```yaml\n(  - target: .*?)```", README, flags=re.DOTALL)
    (action,) = parse_actions({"overlay": "1.1.0", "actions": yaml.safe_load(example.replace("…", ""))}, source="x")
    assert action.until is True


def test_messages_are_quoted_as_the_pipeline_writes_them() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (SPECS / "pipeline").rglob("*.py"))
    for quoted in (
        "has no operationId; give it one in the overlay",
        "the vendor has moved or fixed what it repairs",
    ):
        assert quoted in README
        assert quoted in sources
