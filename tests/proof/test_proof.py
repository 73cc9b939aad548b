"""`make proof`: it counts what pytest reports, goes on after a failure, and ends what hangs."""

from __future__ import annotations

import dataclasses
import os

import pytest
from proof import __main__ as proof
from proof import results
from proof.environments import ROOT, Environment, MissingError, find_python, lowest_versions
from proof.parts import PARTS, Part

TESTS = """
import pytest

def test_passes(): pass
def test_fails(): assert False
def test_generates(record_property): record_property("cases", 200_000)
@pytest.mark.skip(reason="no Java")
def test_needs_more(): pass
@pytest.mark.skip(reason="no Java")
def test_needs_more_too(): pass
"""


@pytest.fixture
def part(tmp_path):
    path = tmp_path / "test_some.py"
    path.write_text(TESTS)
    # Without the plugins that are installed: they take most of the time of such a run.
    variables = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return Part(
        name="some",
        shows="some tests",
        paths=(str(path),),
        options=("-c", os.devnull, "-W", "error"),
        variables=variables,
    )


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """The files that a run writes, elsewhere."""
    monkeypatch.setattr(results, "KEPT", tmp_path / "results.json")
    monkeypatch.setattr(results, "PAGE", tmp_path / "proof.md")
    return tmp_path


def test_cases_failures_and_reasons_are_counted(part):
    result = proof.run(part)
    assert (result["cases"], result["failures"]) == (200_002, 1)
    assert result["left_out"] == ["no Java (2 tests)"]


def test_a_part_that_hangs_is_ended_and_has_failed(part, tmp_path):
    (tmp_path / "test_some.py").write_text("import time\n\ndef test_hangs(): time.sleep(60)\n")
    result = proof.run(dataclasses.replace(part, minutes=0))
    assert (result["failures"], result["left_out"]) == (1, ["stopped after 0 minutes"])


@pytest.mark.parametrize(
    ("text", "reason"), [("", "pytest ended with status 5"), ("syntax error", "pytest ended with status 2")]
)
def test_a_part_without_tests_has_failed(part, tmp_path, text, reason):
    (tmp_path / "test_some.py").write_text(text)
    result = proof.run(part)
    assert result["failures"]
    assert reason in result["left_out"]


def test_a_python_that_the_machine_has_not_is_said_and_no_failure(part):
    result = proof.run(dataclasses.replace(part, environment=Environment(name="none", python="3.1")))
    assert (result["cases"], result["failures"]) == (0, 0)
    assert result["left_out"] == ["Python 3.1 is not on this machine"]
    with pytest.raises(MissingError):
        find_python("3.1")


def test_a_failure_does_not_end_the_run_and_is_in_its_status(part, kept, monkeypatch, capsys, tmp_path):
    (tmp_path / "test_more.py").write_text("def test_passes(): pass\n")
    more = dataclasses.replace(part, name="more", paths=(str(tmp_path / "test_more.py"),))
    for module in (proof, results):
        monkeypatch.setattr(module, "PARTS", (part, more))
    assert proof.main([]) == 1
    assert proof.main(["more"]) == 0
    for text in (capsys.readouterr().out, (kept / "proof.md").read_text()):
        assert "| some | some tests | 200,002 | 1 |" in text
        assert "| more | some tests | 1 | 0 |" in text
        assert "- some: no Java (2 tests)" in text
    with pytest.raises(SystemExit, match="no part other: there are some, more"):
        proof.main(["other"])


def test_what_the_parts_name_exists():
    assert len({part.name for part in PARTS}) == len(PARTS)
    for part in PARTS:
        assert [path for path in part.paths if not (ROOT / path).exists()] == []


def test_the_page_has_every_part():
    text = results.PAGE.read_text(encoding="utf-8")
    assert [part.name for part in PARTS if f"| {part.name} | {part.shows} |" not in text] == []


def test_the_lowest_versions_are_those_of_the_metadata():
    lowest = lowest_versions()
    assert "httpx==0.28" in lowest
    assert "attrs==24.2" in lowest
    assert len({requirement.partition("==")[0] for requirement in lowest}) == len(lowest)
