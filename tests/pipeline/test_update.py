"""`make update`: replaces the document, the packages and the report, or changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in, ref
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


def first_document() -> dict[str, Any]:
    return document_with(schemas={"Thing": {**obj(id={"type": "string"}), "required": ["id"]}})


def second_document() -> dict[str, Any]:
    document = first_document()
    document["info"]["version"] = "2"
    document["components"]["schemas"]["Thing"]["properties"]["name"] = {"type": "string", "required": True}
    return document


def with_scheme(scheme: dict[str, Any]) -> dict[str, Any]:
    document = second_document()
    document["components"]["securitySchemes"] = {"key": scheme}
    return document


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of one generated provider."""
    provider_in(
        tmp_path,
        first_document(),
        overlay=[{"target": "$.info", "description": "fixed", "update": {"title": "Acme"}}],
    )
    (tmp_path / "generated").mkdir()
    regenerate(tmp_path / "generated", tmp_path / "specs")
    return tmp_path


def run(repository: Path, spec: str) -> UpdateReport | None:
    return update_document("acme", spec, specs=repository / "specs", generated=repository / "generated")


def write(repository: Path, document: Any, name: str = "vendor.json") -> str:
    path = repository / name
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return str(path)


def files(repository: Path) -> Files:
    return {
        str(path.relative_to(repository)): path.read_bytes() for path in sorted(repository.rglob("*")) if path.is_file()
    }


def test_a_document_replaces_the_old_one_and_is_reported(repository: Path) -> None:
    spec = write(repository, second_document())
    report = run(repository, spec)
    assert report is not None
    assert (repository / "specs/acme/openapi.yaml").read_text() == json.dumps(second_document())
    assert "    name: str = UNSET" in (repository / "generated/trilogue_acme.api.txt").read_text()
    assert "name: str | Unset" in (repository / "generated/trilogue_acme/models/thing.py").read_text()
    assert build.check(repository / "generated", repository / "specs") == []
    (version,) = report.edits
    field = "trilogue_acme.models.Thing.name (acme.api.things.get_thing(…))"
    assert report.terminal().splitlines() == [
        "Acme: 1 -> 2",
        "1 additive.",
        f"  additive   response field added: {field}: str, optional",
        "",
        "edits to make:",
        f"  {version}",
        "",
        "no longer needed: delete from the overlay (REWRITE=1 does it):",
        "  action 1 ($.info): it changes nothing (fixed)",
        "",
        "faults of the document that the pipeline handles:",
        f"  {spec}:1:401: a boolean `required` inside a property is ignored: its object lists what is required",
    ]


def test_changes_are_written_latest_first(repository: Path) -> None:
    run(repository, write(repository, second_document()))
    third = second_document()
    third["info"]["version"] = "3"
    del third["components"]["schemas"]["Thing"]["properties"]["name"]
    run(repository, write(repository, third, "third.json"))
    text = (repository / "specs/acme/CHANGES.md").read_text()
    assert text.startswith("# Changes of the Acme document, latest first\n\nWritten by `make update`.\n\n## 2 -> 3 (")
    assert [line.split(" (")[0] for line in text.splitlines() if line.startswith("## ")] == ["## 2 -> 3", "## 1 -> 2"]
    breaking = (
        "- `response field removed: trilogue_acme.models.Thing.name (acme.api.things.get_thing(…)): str, optional; do "
        "not read it; what the service still sends is in additional_properties`"
    )
    assert breaking in text
    assert "From third.json, SHA-256 " in text
    assert str(repository) not in text


def test_the_same_document_changes_nothing(repository: Path) -> None:
    run(repository, write(repository, second_document()))
    before = files(repository)
    assert run(repository, str(repository / "vendor.json")) is None
    assert files(repository) == before


def test_a_document_with_other_prose_only_is_reported_as_no_change(repository: Path) -> None:
    document = first_document()
    document["paths"]["/things"]["get"]["summary"] = "Get the thing"
    report = run(repository, write(repository, document))
    assert report is not None
    assert report.summary() == "No change of the Python API, and none on the wire."
    assert report.edits == []


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("openapi: [", r"vendor.json:2:1: invalid YAML"),
        (
            {**second_document(), "paths": {"/a": {"get": {"responses": {}}}}},
            r"vendor.json:1:\d+: GET /a has no operationId",
        ),
        (with_scheme({"type": "apiKey"}), r"vendor.json:1:\d+: not valid OpenAPI: 'name' is a required property"),
        (document_with(schemas={"Thing": obj(a=ref("Nothing"))}), r"'#/components/schemas/Nothing' leads to nothing"),
    ],
)
def test_an_invalid_document_changes_nothing(repository: Path, document: Any, message: str) -> None:
    spec = write(repository, document)
    before = files(repository)
    with pytest.raises(PipelineError, match=message):
        run(repository, spec)
    assert files(repository) == before


def test_an_overlay_that_matches_nothing_changes_nothing(repository: Path) -> None:
    overlay = repository / "specs/acme/overlay.yaml"
    overlay.write_text(overlay.read_text().replace("$.info", "$.info.contact"))
    spec = write(repository, second_document())
    before = files(repository)
    with pytest.raises(PipelineError, match=r"overlay.yaml: action 1 \(\$.info.contact\) matches nothing"):
        run(repository, spec)
    assert files(repository) == before


def test_complaints_about_the_overlay_and_the_document_come_together(repository: Path) -> None:
    overlay = repository / "specs/acme/overlay.yaml"
    overlay.write_text(overlay.read_text().replace("$.info", "$.info.contact"))
    document = second_document()
    document["paths"]["/parts"] = {"get": {"responses": {"200": {"description": "Fine."}}}}
    with pytest.raises(PipelineError) as caught:
        run(repository, write(repository, document))
    overlays, unnamed = str(caught.value).splitlines()
    assert "overlay.yaml: action 1 ($.info.contact) matches nothing" in overlays
    assert "GET /parts has no operationId" in unnamed


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
def test_everything_in_a_first_document_is_new(repository: Path, name: str) -> None:
    (repository / "generated/trilogue_acme.api.txt").unlink()
    report = run(repository, write(repository, second_document(), f"vendor.{name}"))
    assert report is not None
    assert [change.subject for change in report.changes] == [
        "trilogue_acme.models.Thing",
        "acme.api.things.get_thing(…)",
    ]


def test_a_document_is_fetched_from_a_url(repository: Path) -> None:
    with serving(200, json.dumps(second_document()).encode()) as url:
        report = run(repository, f"{url}/docs/openapi.json?token=secret")
    assert report is not None
    assert "token" not in (repository / "specs/acme/CHANGES.md").read_text()
    assert "/docs/openapi.json, SHA-256" in report.source
