"""`make update`: a new document in place, everything generated, the report written; or nothing changed at all."""

from __future__ import annotations

import http.server
import json
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from vendors.made import document_with, obj, provider_in, ref

from pipeline import build
from pipeline.update import update as updating
from pipeline.errors import PipelineError
from pipeline.update.replace import put_in_place
from pipeline.update.update import fetch, update

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
    """A repository of one provider, generated."""
    provider_in(
        tmp_path,
        first(),
        overlay=[{"target": "$.info", "description": "mended", "update": {"title": "Acme"}}],
    )
    (tmp_path / "generated").mkdir()
    build.generate(tmp_path / "generated", tmp_path / "specs")
    return tmp_path


def run(home: Path, spec: str) -> updating.Report | None:
    return update("acme", spec, specs=home / "specs", generated=home / "generated")


def write(home: Path, document: Any, name: str = "vendor.json") -> str:
    path = home / name
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return str(path)


def files(home: Path) -> Files:
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def test_a_document_is_taken_in_and_reported(home: Path) -> None:
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
        "asks for:",
        f"  version bump: minor, 0.1.0 -> 0.1.1 {early}, and an entry in CHANGELOG.md",
        "",
        "repairs that changed nothing and can go:",
        "  action 1 ($.info): mended",
        "",
        "faults that the pipeline copes with:",
        f"  {spec}:1:401: a boolean `required` inside a property means nothing (its object must list it): ignored",
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


def test_a_document_of_other_words_and_the_same_meaning_says_so(home: Path) -> None:
    document = first()
    document["paths"]["/things"]["get"]["summary"] = "Get the thing"
    report = run(home, write(home, document))
    assert report is not None
    assert report.summary() == "No change for callers of the Python API, and none on the wire."
    assert report.asks == []


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("openapi: [", r"vendor.json:2:1: invalid YAML"),
        ({**second(), "paths": {"/a": {"get": {"responses": {}}}}}, r"vendor.json:1:\d+: GET /a has no operationId"),
        (with_scheme({"type": "apiKey"}), r"vendor.json:1:\d+: not valid OpenAPI: 'name' is a required property"),
        (document_with(schemas={"Thing": obj(a=ref("Nothing"))}), r"'#/components/schemas/Nothing' points to nothing"),
    ],
)
def test_a_document_that_fails_leaves_everything_as_it_was(home: Path, document: Any, message: str) -> None:
    spec = write(home, document)
    before = files(home)
    with pytest.raises(PipelineError, match=message):
        run(home, spec)
    assert files(home) == before


def test_an_overlay_that_no_longer_fits_leaves_everything_as_it_was(home: Path) -> None:
    overlay = home / "specs/acme/overlay.yaml"
    overlay.write_text(overlay.read_text().replace("$.info", "$.info.contact"))
    spec = write(home, second())
    before = files(home)
    with pytest.raises(PipelineError, match=r"overlay.yaml: action 1 \(\$.info.contact\) matches nothing"):
        run(home, spec)
    assert files(home) == before


def test_a_swap_that_fails_halfway_is_undone(tmp_path: Path) -> None:
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
        put_in_place(fresh, tmp_path / "scratch")
    assert (tmp_path / "one").read_text() == "one"
    assert (tmp_path / "folder").is_dir()
    assert (tmp_path / "two").read_text() == "two"


@pytest.mark.parametrize("name", ["yaml", "json"])
def test_a_first_document_is_all_new(home: Path, name: str) -> None:
    (home / "generated/trilogue_acme.api.txt").unlink()
    report = run(home, write(home, second(), f"vendor.{name}"))
    assert report is not None
    assert [change.subject for change in report.changes] == [
        "trilogue_acme.models.Thing",
        "acme.api.things.get_thing(…)",
    ]


# --- fetching


@contextmanager
def serving(status: int, body: bytes, location: str = "") -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path != "/there" else 200)
            if location and self.path != "/there":
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_document_is_fetched_from_a_url(home: Path) -> None:
    with serving(200, json.dumps(second()).encode()) as url:
        report = run(home, f"{url}/docs/openapi.json?token=secret")
    assert report is not None
    assert "token" not in (home / "specs/acme/CHANGES.md").read_text()
    assert "/docs/openapi.json, SHA-256" in report.source


def test_a_redirect_is_followed() -> None:
    with serving(302, b"there", "/there") as url:
        assert fetch(f"{url}/here") == b"there"


def test_an_answer_that_is_no_document_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(404, b"no") as url, pytest.raises(PipelineError, match="answers 404; check the address"):
        fetch(f"{url}/x")
    monkeypatch.setattr(updating, "MOST_BYTES", 1000)
    with serving(200, b"x" * 2000) as url, pytest.raises(PipelineError, match=r"larger than .* is this the document"):
        fetch(f"{url}/x")
    with pytest.raises(PipelineError, match=r"cannot be fetched \(ConnectError"):
        fetch("http://127.0.0.1:1/x")
    with pytest.raises(PipelineError, match=r"cannot be read \(No such file or directory\); SPEC is a file or a URL"):
        fetch("/nowhere/at/all.yaml")


def test_the_time_to_fetch_is_bounded() -> None:
    assert isinstance(updating.TIMEOUT, httpx.Timeout)
    assert None not in updating.TIMEOUT.as_dict().values()
