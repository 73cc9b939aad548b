"""Operations and paths with a server of their own: read, linted, recorded, reported, and used by the client."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from vendors.builders import document_with, normal_of, provider_in

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.api.record import parse_record, write_record
from pipeline.build import read_normal
from pipeline.errors import PipelineError
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.propose import propose_edits
from pipeline.update.regenerate import regenerate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

MAIN, FILES, BULK = "https://{region}.acme.example/api", "https://files.acme.example", "https://bulk.acme.example/x"
SERVERS = [{"url": MAIN, "variables": {"region": {"default": "eu"}}}]


def document(**more: Any) -> dict[str, Any]:
    def operation(name: str, **keys: Any) -> dict[str, Any]:
        return {"operationId": name, "tags": ["Things"], "responses": {"204": {"description": "Done."}}, **keys}

    paths = {
        "/plain": {"get": operation("getPlain")},
        "/same": {"get": operation("getSame", servers=[{"url": "https://eu.acme.example/api/"}])},
        "/files": {
            "servers": [{"url": FILES}],
            "get": operation("getFile"),
            "post": operation("postFile", servers=[{"url": BULK + "/"}, {"url": FILES}]),
        },
    }
    return document_with(paths={**paths, **more}, servers=SERVERS)


def test_an_operations_server_counts_before_its_paths_and_the_documents_own_is_no_other() -> None:
    paths = normal_of(document())["paths"]
    found = {(path, method): one.get("x-server") for path, item in paths.items() for method, one in item.items()}
    assert found == {
        ("/plain", "get"): None,
        ("/same", "get"): None,
        ("/files", "get"): FILES,
        ("/files", "post"): BULK,
    }


@pytest.mark.parametrize(
    "url", ["/relative", "http://files.acme.example", "https://{host}/x", "https://a b", "ftp://x"]
)
def test_a_server_that_credentials_cannot_be_sent_to_is_refused(tmp_path: Path, url: str) -> None:
    wrong = {"get": {"operationId": "x", "servers": [{"url": url}], "responses": {}}}
    with pytest.raises(PipelineError, match=r"must be an absolute https URL.*correct it in the overlay"):
        read_normal(provider_in(tmp_path, document(**{"/wrong": wrong})))


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    root = tmp_path_factory.mktemp("servers")
    provider_in(root, document())
    regenerate(root / "generated", root / "specs")
    sys.path.insert(0, str(root / "generated"))
    _forget()
    yield importlib.import_module("trilogue_acme")
    sys.path.remove(str(root / "generated"))
    _forget()


def _forget() -> None:
    """Remove a package of the same name, which another test has imported."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "trilogue_acme"]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("base_url", "servers", "expected"),
    [
        ("https://eu.acme.example/api", {}, FILES),
        ("https://us.acme.example/api/", {}, FILES),
        ("https://sandbox.example/acme", {}, "https://sandbox.example/acme"),
        ("https://eu.acme.example.evil.example/api", {}, "https://eu.acme.example.evil.example/api"),
        ("https://sandbox.example", {FILES: "https://files.sandbox.example/"}, "https://files.sandbox.example"),
    ],
)
def test_a_client_sends_such_operations_there_unless_its_base_url_is_another(
    acme: ModuleType, base_url: str, servers: dict[str, str], expected: str
) -> None:
    sent: list[str] = []

    def service(request: httpx.Request) -> httpx.Response:
        sent.append(str(request.url))
        return httpx.Response(204)

    http = httpx.Client(base_url=base_url, transport=httpx.MockTransport(service))
    things = acme.Client(http_client=http, servers=servers).api.things
    things.get_plain()
    things.get_file()
    assert sent == [f"{base_url.rstrip('/')}/plain", f"{expected}/files"]


def test_the_record_and_the_report_tell_the_server(tmp_path: Path) -> None:
    settings = provider_in(tmp_path, document())
    new = extract_surface(read_normal(settings).normal, settings)
    assert parse_record(write_record(new), "record") == new
    moved = attrs.evolve(new.operations["things.get_plain"], server=FILES)
    old = attrs.evolve(
        new,
        operations={
            "things.get_plain": moved,
            **{name: one for name, one in new.operations.items() if name in {"things.get_same", "things.post_file"}},
        },
    )
    lines = {f"{each.kind} {each.verb} {each.subject} {each.detail}" for each in compare(old, new, "acme")}
    assert len(lines) == 2
    added = next(line for line in lines if "operation added" in line)
    assert added.endswith(f"at {FILES}")
    changed = next(line for line in lines if "server changed" in line)
    assert FILES in changed


def test_a_new_server_is_proposed_for_the_clients_table() -> None:
    tables = FacadeTables.of("dixa")
    settings_of_dixa = importlib.import_module("pipeline.settings").settings_of("dixa")
    new = extract_surface(read_normal(settings_of_dixa).normal, settings_of_dixa)
    own = {name: one for name, one in new.operations.items() if one.server}
    old = attrs.evolve(new, operations={name: one for name, one in new.operations.items() if name not in own})
    assert own

    def lines(known: dict[str, str]) -> list[str]:
        rules = attrs.evolve(tables.rules, own_servers=known)
        found = propose_edits(compare(old, new, "dixa"), old, new, attrs.evolve(tables, rules=rules), "0.1.0")
        return [line for line in found if line.startswith("server: ")]

    assert len(lines({})) == len(own)
    assert all("without credentials until" in line for line in lines({}))
    assert lines(dict(tables.rules.own_servers)) == []
    edits = propose_edits(compare(old, new, "dixa"), old, new, tables, "0.1.0")
    assert not [line for line in edits if "iterator" in line], "a time window is no cursor"
