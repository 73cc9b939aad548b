"""`make update`: replaces the document, the packages and the report, or changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.made import document_with, obj, provider_in, ref
from vendors.server import serving

from pipeline import build
from pipeline.errors import PipelineError
from pipeline.update.regenerate import regenerate
from pipeline.update.replace import replace_all
from pipeline.update.update import update_document

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.update.report import UpdateReport

Files = dict[str, bytes]


def first() -> dict[str, Any]:
    return document_with(schemas={"Thing": {**obj(id={"type": "string"}), "required": ["id"]}})


def second() -> dict[str, Any]:
    document = first()
    document["info"]["version"] = "2"
    document["components"]["schemas"]["Thing"]["properties"]["name"] = {"type": "string", "required": True}
    return document


def with_scheme(scheme: dict[str, Any]) -> dict[str, Any]:
    document = second()
    document["components"]["securitySchemes"] = {"key": scheme}
    return document


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository of one generated provider."""
    provider_in(
        tmp_path,
        first(),
        overlay=[{"target": "$.info", "description": "mended", "update": {"title": "Acme"}}],
    )
    (tmp_path / "generated").mkdir()
    regenerate(tmp_path / "generated", tmp_path / "specs")
    return tmp_path


def run(home: Path, spec: str) -> UpdateReport | None:
    return update_document("acme", spec, specs=home / "specs", generated=home / "generated")


def write(home: Path, document: Any, name: str = "vendor.json") -> str:
    path = home / name
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return str(path)


def files(home: Path) -> Files:
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def test_a_document_replaces_the_old_one_and_is_reported(home: Path) -> None:
    spec = write(home, second())
    report = run(home, spec)
    assert report is not None
    assert (home / "specs/acme/openapi.yaml").read_text() == json.dumps(second())
    assert "    name: str = UNSET" in (home / "generated/trilogue_acme.api.txt").read_text()
    assert "name: str | Unset" in (home / "generated/trilogue_acme/models/thing.py").read_text()
    assert build.check(home / "generated", home / "specs") == []
    early = "(below 1.0 a breaking change raises the minor number)"
    field = "trilogue_acme.models.Thing.name (acme.api.things.get_thing(…))"
    assert report.terminal().splitlines() == [
        "Acme: 1 -> 2",
        "1 additive.",
        f"  additive   response field added: {field}: str, optional",
        "",
        "edits to make:",
        f"  version bump: minor, 0.1.0 -> 0.1.1 {early}, and an entry in CHANGELOG.md",
        "",
        "unused repairs, which can be deleted from the overlay:",
        "  action 1 ($.info): mended",
        "",
        "faults of the document that the pipeline handles:",
        f"  {spec}:1:401: a boolean `required` inside a property is ignored: its object lists what is required",
    ]


def test_changes_are_written_latest_first(home: Path) -> None:
    run(home, write(home, second()))
    third = second()
    third["info"]["version"] = "3"
    del third["components"]["schemas"]["Thing"]["properties"]["name"]
    run(home, write(home, third, "third.json"))
    text = (home / "specs/acme/CHANGES.md").read_text()
    assert text.startswith("# Changes of the Acme document, latest first\n\nWritten by `make update`.\n\n## 2 -> 3 (")
    assert [line.split(" (")[0] for line in text.splitlines() if line.startswith("## ")] == ["## 2 -> 3", "## 1 -> 2"]
    breaking = (
        "- response field removed: `trilogue_acme.models.Thing.name (acme.api.things.get_thing(…))`: `str, optional`"
    )
    assert breaking in text
    assert "From third.json, SHA-256 " in text
    assert str(home) not in text


def test_the_same_document_changes_nothing(home: Path) -> None:
    run(home, write(home, second()))
    before = files(home)
    assert run(home, str(home / "vendor.json")) is None
    assert files(home) == before


def test_a_document_with_other_prose_only_is_reported_as_no_change(home: Path) -> None:
    document = first()
    document["paths"]["/things"]["get"]["summary"] = "Get the thing"
    report = run(home, write(home, document))
    assert report is not None
    assert report.summary() == "No change of the Python API, and none on the wire."
    assert report.edits == []


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("openapi: [", r"vendor.json:2:1: invalid YAML"),
        ({**second(), "paths": {"/a": {"get": {"responses": {}}}}}, r"vendor.json:1:\d+: GET /a has no operationId"),
        (with_scheme({"type": "apiKey"}), r"vendor.json:1:\d+: not valid OpenAPI: 'name' is a required property"),
        (document_with(schemas={"Thing": obj(a=ref("Nothing"))}), r"'#/components/schemas/Nothing' leads to nothing"),
    ],
)
def test_an_invalid_document_changes_nothing(home: Path, document: Any, message: str) -> None:
    spec = write(home, document)
    before = files(home)
    with pytest.raises(PipelineError, match=message):
        run(home, spec)
    assert files(home) == before


def test_an_overlay_that_matches_nothing_changes_nothing(home: Path) -> None:
    overlay = home / "specs/acme/overlay.yaml"
    overlay.write_text(overlay.read_text().replace("$.info", "$.info.contact"))
    spec = write(home, second())
    before = files(home)
    with pytest.raises(PipelineError, match=r"overlay.yaml: action 1 \(\$.info.contact\) matches nothing"):
        run(home, spec)
    assert files(home) == before


def test_a_replacement_that_fails_halfway_is_undone(tmp_path: Path) -> None:
    for name in ("one", "two", "new-one"):
        (tmp_path / name).write_text(name)
    (tmp_path / "folder").mkdir()
    (tmp_path / "scratch").mkdir()
    fresh = {
        tmp_path / "one": tmp_path / "new-one",
        tmp_path / "folder": tmp_path / "missing",
        tmp_path / "two": tmp_path / "x",
    }
    with pytest.raises(FileNotFoundError):
        replace_all(fresh, tmp_path / "scratch")
    assert (tmp_path / "one").read_text() == "one"
    assert (tmp_path / "folder").is_dir()
    assert (tmp_path / "two").read_text() == "two"


@pytest.mark.parametrize("name", ["yaml", "json"])
def test_everything_in_a_first_document_is_new(home: Path, name: str) -> None:
    (home / "generated/trilogue_acme.api.txt").unlink()
    report = run(home, write(home, second(), f"vendor.{name}"))
    assert report is not None
    assert [change.subject for change in report.changes] == [
        "trilogue_acme.models.Thing",
        "acme.api.things.get_thing(…)",
    ]


def test_a_document_is_fetched_from_a_url(home: Path) -> None:
    with serving(200, json.dumps(second()).encode()) as url:
        report = run(home, f"{url}/docs/openapi.json?token=secret")
    assert report is not None
    assert "token" not in (home / "specs/acme/CHANGES.md").read_text()
    assert "/docs/openapi.json, SHA-256" in report.source
