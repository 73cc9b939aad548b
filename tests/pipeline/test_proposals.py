"""`make update … PROPOSE=1`: what a new document needs, ready to paste into the overlay and the facade's tables."""

from __future__ import annotations

import ast
import copy
import json
import textwrap
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from vendors.additive import added_operations, large_update
from vendors.builders import PROVIDERS, document_with, obj, provider_in, raw, ref

from pipeline.overlay.actions import parse_actions
from pipeline.update.proposals import propose
from trilogue.providers._base.listing import PagedOperation

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pipeline.update.proposals import Proposal


def proposed(provider: str, document: Mapping[str, Any], folder: Path) -> Proposal:
    spec = folder / "vendor.json"
    spec.write_text(json.dumps(document))
    return propose(provider, str(spec))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_large_update_needs_no_typing(provider: str, tmp_path: Path) -> None:
    """Every operation is named, every listing gets its rows; nothing is left that is wrong."""
    document = large_update(provider)
    found = proposed(provider, document, tmp_path)
    assert not [remark for remark in found.remarks if remark.startswith("still wrong")]
    names = [action["update"]["operationId"] for action in found.overlay if "operationId" in action["update"]]
    assert len(set(names)) == len(names) == len(list(added_operations(document, raw(provider))))
    assert {"listArticles", "createArticle", "publishArticle"} <= set(names)
    text = found.format("overlay.yaml")
    actions = yaml.safe_load(text.partition("# overlay.yaml\n")[2].partition("\n\n")[0])
    assert parse_actions({"overlay": "1.1.0", "actions": actions}, source="x")
    paged = next(lines for place, lines in found.rows.items() if place.endswith("client.yaml, paged"))
    assert "  - articles.list_articles" in paged
    rows = next(lines for place, lines in found.rows.items() if place.endswith("OPERATIONS"))
    assert len(rows) == len(paged) == sum(name.startswith("list") for name in names)
    for place in (f"{provider.capitalize()}Iterate", f"Async{provider.capitalize()}Iterate"):
        lines = next(lines for name, lines in found.rows.items() if name.endswith(f" {place}"))
        functions = ast.parse(textwrap.dedent("\n".join(lines))).body
        assert len(functions) == len(paged)


def listing(method: str, **body: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": ref("Listing")}}
    operation = {
        "operationId": "x",
        "tags": ["Messages"],
        "responses": {"200": {"description": "", "content": content}},
    }
    return {method: {**operation, **body}}


def test_a_post_that_takes_a_cursor_in_its_body_is_paged_and_safe(tmp_path: Path) -> None:
    document = raw("sinch")
    document["components"]["schemas"] |= {
        "Fetch": obj(page_token={"type": "string"}, page_size={"type": "integer"}),
        "Listing": obj(
            messages={"type": "array", "items": ref("ConversationMessage")}, next_page_token={"type": "string"}
        ),
    }
    path = "/v1/projects/{project_id}/messages:search-archive"
    body = {"content": {"application/json": {"schema": ref("Fetch")}}}
    document["paths"][path] = {
        **listing("post", requestBody=body),
        "parameters": [{"$ref": "#/components/parameters/project_id"}],
    }
    document["paths"][path]["post"]["operationId"] = "post_v1_projects_project_id_messages_search_archive"
    found = proposed("sinch", document, tmp_path)
    assert found.overlay[0]["update"] == {"operationId": "searchArchive"}
    rows = {place.rpartition("/")[2]: lines for place, lines in found.rows.items()}
    assert rows["rules.py, SINCH, safe"] == ['        "search_archive",']
    (row,) = rows["paging.py, OPERATIONS"]
    written = ast.parse(textwrap.dedent(row).rstrip(","), mode="eval").body
    assert isinstance(written, ast.Call)
    keywords = {one.arg: one.value for one in written.keywords}
    assert ast.unparse(keywords.pop("method")) == "MessagesApi.search_archive"
    # The row is what the table takes.
    PagedOperation(
        method=test_a_post_that_takes_a_cursor_in_its_body_is_paged_and_safe,
        **{str(name): ast.literal_eval(value) for name, value in keywords.items()},
    )
    assert ast.literal_eval(keywords["in_body"]) is True


def kinds(**named: Any) -> dict[str, Any]:
    union = {"oneOf": [ref(name) for name in named]}
    return document_with(schemas={"Thing": obj(kind=ref("Kind")), "Kind": union, **named})


def kind_of(value: str) -> dict[str, Any]:
    return {**obj(type={"type": "string"}, note={"type": "string"}), "example": {"type": value}}


@pytest.mark.parametrize(
    ("document", "update"),
    [
        (
            kinds(A=obj(type={"enum": ["a"]}, x={}), B=obj(type={"enum": ["b"]}, x={})),
            {"discriminator": {"propertyName": "type"}},
        ),
        (
            kinds(A1=obj(type={"type": "string", "example": "a"}), B2=obj(type={"type": "string", "example": "b"})),
            {
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"a": "#/components/schemas/A1", "b": "#/components/schemas/B2"},
                }
            },
        ),
    ],
)
def test_a_union_gets_a_discriminator(document: dict[str, Any], update: dict[str, Any], tmp_path: Path) -> None:
    provider_in(tmp_path, document_with(schemas={"Thing": obj()}))
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(document))
    found = propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    assert [action["update"] for action in found.overlay] == [update]
    assert found.remarks == []


def test_numbered_branches_get_the_values_of_the_examples(tmp_path: Path) -> None:
    document = kinds(Text2=kind_of("text"), File3={**kind_of("file")}, Image={**kind_of("Image")})
    document["components"]["schemas"]["Kind"]["discriminator"] = {"propertyName": "type"}
    provider_in(tmp_path, document_with(schemas={"Thing": obj()}))
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(document))
    found = propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    assert [action["update"]["mapping"] for action in found.overlay] == [
        {"text": "#/components/schemas/Text2", "file": "#/components/schemas/File3"}
    ]


def test_what_a_document_says_no_longer_is_proposed_as_it_was(tmp_path: Path) -> None:
    """The distinction of a union's branches, and names of operations that now repeat their paths."""
    known = kinds(A=obj(type={"type": "string"}), B=obj(type={"type": "string"}))
    known["paths"]["/parts"] = {"get": {"operationId": "listPieces", "responses": {"200": {"description": "Fine."}}}}
    new = copy.deepcopy(known)
    discriminator = {"propertyName": "type", "mapping": {"b": "#/components/schemas/B"}}
    known["components"]["schemas"]["Kind"]["discriminator"] = {"propertyName": "type"}
    new["paths"]["/parts"]["get"]["operationId"] = "get_parts"
    repair = {
        "target": "$.components.schemas.Kind.discriminator",
        "description": "b is sent",
        "update": {"mapping": discriminator["mapping"]},
    }
    provider_in(tmp_path, known, overlay=[repair])
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(new))
    found = propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    assert [(action["target"], action["update"]) for action in found.overlay] == [
        ("$.paths['/parts'].get", {"operationId": "listPieces"}),
        ("$.components.schemas['Kind']", {"discriminator": discriminator}),
    ]


@pytest.mark.parametrize("tag", [{"type": "string"}, {"type": "string", "enum": ["Text"]}])
def test_branches_under_other_numbers_keep_their_tags(tag: dict[str, Any], tmp_path: Path) -> None:
    """Where nothing else says the tag, it is the schema's name; that is another one now."""
    known = kinds(Text=obj(type=tag, body={}), File=obj(type={"type": "string"}, url={}))
    known["components"]["schemas"]["Kind"]["discriminator"] = {"propertyName": "type"}
    new = json.loads(json.dumps(known).replace('schemas/Text"', 'schemas/Text2"'))
    new["components"]["schemas"]["Text2"] = new["components"]["schemas"].pop("Text")
    provider_in(tmp_path, known)
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(new))
    found = propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    updates = [action["update"] for action in found.overlay if "mapping" in action["update"]]
    # A constant says it.
    assert updates == ([] if "enum" in tag else [{"mapping": {"Text": "#/components/schemas/Text2"}}])


def test_an_operation_at_a_moved_path_keeps_its_name(tmp_path: Path) -> None:
    def document(prefix: str, thing: str, *names: str) -> dict[str, Any]:
        answer = {"200": {"description": "Fine.", "content": {"application/json": {"schema": ref(thing)}}}}
        paths = {f"{prefix}/{name}": {"get": {"operationId": f"get_{name}", "responses": answer}} for name in names}
        return document_with(paths=paths, schemas={thing: obj(a={"type": "string"})})

    provider_in(tmp_path, document("/v1", "Thing", "parts", "bolts"))
    spec = tmp_path / "vendor.json"
    spec.write_text(json.dumps(document("/v2", "ThingDto", "parts", "bolts", "screws")))
    found = propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    assert [(action["target"], action["update"]) for action in found.overlay if "paths" in action["target"]] == [
        ("$.paths['/v2/screws'].get", {"operationId": "listScrews"})
    ]


def test_what_stays_wrong_is_a_remark(tmp_path: Path) -> None:
    document = large_update("dixa", ("articles",))
    document["components"]["schemas"]["ArticleEntry"]["properties"]["id"] = ref("Nothing")
    found = proposed("dixa", document, tmp_path)
    assert any("leads to nothing" in remark for remark in found.remarks)
    assert found.format("overlay.yaml").startswith("# ")
