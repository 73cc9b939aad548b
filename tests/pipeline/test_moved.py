"""Paths under another prefix, schemas under another number: found, told in one line each, followed on request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in, ref

from pipeline.errors import PipelineError
from pipeline.overlay.moved import differing_prefixes, find_moves
from pipeline.update.regenerate import regenerate
from pipeline.update.update import update_document

if TYPE_CHECKING:
    from pathlib import Path


def with_paths(*paths: str) -> dict[str, Any]:
    return document_with(paths={path: {"get": {"operationId": f"get{number}"}} for number, path in enumerate(paths)})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (["/v1/a", "/v1/b/c"], ["/v2/a", "/v2/b/c"], [("/v1", "/v2")]),
        (["/v1/a", "/v1/b/c"], ["/a", "/b/c"], [("/v1", "")]),
        (["/a", "/b"], ["/v1/a", "/v1/b", "/v1/new"], [("", "/v1")]),
        (["/apps/{id}/a", "/apps/{id}/b"], ["/apps/{appId}/a", "/apps/{appId}/b"], [("/apps/{id}", "/apps/{appId}")]),
        (
            ["/v1/a", "/v1/b", "/v1/e", "/x/c", "/x/d"],
            ["/v2/a", "/v2/b", "/v2/e", "/y/c", "/y/d"],
            [("/v1", "/v2"), ("/x", "/y")],
        ),
        (["/v1/a", "/v1/b"], ["/v1/a", "/v2/b"], []),
        (["/v1/a", "/v1/b"], ["/v1/a", "/v1/b", "/v2/a", "/v2/b"], []),
    ],
)
def test_two_paths_under_another_prefix_are_a_move(
    old: list[str], new: list[str], expected: list[tuple[str, str]]
) -> None:
    assert list(find_moves(with_paths(*old), with_paths(*new)).prefixes) == expected


def schemas(**named: Any) -> dict[str, Any]:
    return document_with(paths={}, schemas=named)


def test_schemas_under_other_numbers_are_found_by_their_content() -> None:
    one, two, new = obj(a={}), obj(b=ref("Text1")), obj(c={})
    moves = find_moves(schemas(Text=obj(), Text1=one, Text2=two), schemas(Text=obj(), Text1=new, Text2=one, Text3=two))
    assert moves.schemas == {"Text1": "Text2", "Text2": "Text3"}
    moves = find_moves(schemas(Text=obj(), Text1=one), schemas(Text=obj(), Text4=obj(a={}, b={})))
    assert moves.schemas == {"Text1": "Text4"}


LONG = {
    "type": "object",
    "description": "What is sent for each part that has been asked for, whoever asked for it.",
    "properties": {"a": {}},
}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"Part": obj(a={})}, {"PartDto": obj(a={})}, {"Part": "PartDto"}),
        ({"Part": obj(a=ref("Bolt")), "Bolt": obj(b={})}, {"PartDto": obj(a=ref("BoltDto")), "BoltDto": obj(b={})},
         {"Part": "PartDto", "Bolt": "BoltDto"}),
        ({"Part": LONG}, {"Thing": LONG}, {"Part": "Thing"}),
        # Another content, a short one under another name, two of the same content, and one that is still there.
        ({"Part": obj(a={})}, {"PartDto": obj(b={})}, {}),
        ({"Part": obj(a={})}, {"Thing": obj(a={})}, {}),
        ({"Part": obj(a={})}, {"PartDto": obj(a={}), "Parts": obj(a={})}, {}),
        ({"Part": obj(a={})}, {"Part": obj(a={}), "PartDto": obj(a={})}, {}),
        ({"Part": obj(a=ref("A")), "A": obj(), "B": obj()}, {"PartDto": obj(a=ref("B")), "A": obj(), "B": obj()}, {}),
    ],
)  # fmt: skip
def test_schemas_under_other_names_are_found_by_their_content(
    old: dict[str, Any], new: dict[str, Any], expected: dict[str, str]
) -> None:
    assert find_moves(schemas(**old), schemas(**new)).schemas == expected


def test_a_document_gets_the_new_keys() -> None:
    old, new = schemas(Text1=obj(a={}), Text2=obj(b=ref("Text1"))), schemas(Text2=obj(a={}), Text3=obj(b=ref("Text2")))
    old["paths"], new["paths"] = with_paths("/v1/a", "/v1/b")["paths"], with_paths("/v2/a", "/v2/b")["paths"]
    assert find_moves(old, new).follow(old) == new
    for document in (old, new):
        document["components"]["schemas"]["Same"] = obj(same=ref("Same"))
    assert find_moves(old, new).follow(old) == new
    assert find_moves(new, new).follow({"paths": {}}) == {"paths": {}}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("/v1/a/b", "/v2/a/b", ("/v1", "/v2")),
        ("/a/b", "/v1/a/b", ("", "/v1")),
        ("/v1/x/b", "/v1/y/b", ("/v1/x", "/v1/y")),
        ("/a", "/a", ("", "")),
        ("/v1/a", "/v1/b", None),
        ("/v1/a/b", "/v1/b/a", None),
        # Only whole segments are compared.
        ("/v1/ab", "/v2/b", None),
    ],
)
def test_prefixes_are_what_differs_before_the_same_end(one: str, other: str, expected: tuple[str, str] | None) -> None:
    assert differing_prefixes(one, other) == expected


def test_moves_are_told_with_their_numbers() -> None:
    old, new = schemas(Text2=obj(b={}), Text1=obj(a={})), schemas(Text4=obj(b={}), Text3=obj(a={}))
    old["paths"] = with_paths("/v1/a", "/v1/b", "/v1/c", "/x/y", "/x/z", "/gone")["paths"]
    new["paths"] = with_paths("/v2/a", "/v2/b", "/v2/c", "/y", "/z", "/new")["paths"]
    assert find_moves(old, new).describe() == [
        "3 paths moved: /v1 -> /v2",
        "2 paths moved: /x -> /",
        "2 schemas have other names: Text1 -> Text3, Text2 -> Text4",
    ]
    assert find_moves(new, old).describe()[1] == "2 paths moved: / -> /x"
    assert find_moves(old, old).describe() == []


@pytest.mark.parametrize(
    "holder", [{}, {"paths": None, "components": None}, {"paths": [], "components": {"schemas": []}}]
)
def test_a_document_without_paths_or_schemas_has_no_moves(holder: dict[str, Any]) -> None:
    assert find_moves(holder, schemas(Text1=obj())).describe() == []


def test_of_moves_with_the_same_number_of_paths_the_shorter_prefix_is_first() -> None:
    old = with_paths("/long/z", "/long/w", "/p/x", "/p/y")
    new = with_paths("/r/z", "/r/w", "/q/x", "/q/y")
    assert find_moves(old, new).prefixes == (("/p", "/q"), ("/long", "/r"))


def test_a_path_is_the_target_of_one_move_only() -> None:
    moves = find_moves(with_paths("/v1/a", "/v1/b", "/w1/a", "/w1/b"), with_paths("/v2/a", "/v2/b"))
    assert moves.prefixes == (("/v1", "/v2"),)
    assert moves.paths == {"/v1/a": "/v2/a", "/v1/b": "/v2/b"}


def test_the_order_of_keys_is_no_content() -> None:
    one, other = {"type": "object", "title": "A"}, {"title": "A", "type": "object"}
    assert find_moves(schemas(Text1=one), schemas(Text2=other, Text1=obj(a={}))).schemas == {"Text1": "Text2"}
    assert find_moves(schemas(Part=one), schemas(PartDto=other)).schemas == {"Part": "PartDto"}


def test_a_renumbered_schema_is_no_renamed_one() -> None:
    old = schemas(Text1=obj(a={}), Texts=obj(a={}))
    assert find_moves(old, schemas(Text2=obj(a={}))).schemas == {"Text1": "Text2"}


def test_of_two_moved_keys_the_longer_one_is_rewritten() -> None:
    old, new = schemas(**{"A1": obj(a={}), "A1.B1": obj(b={})}), schemas(**{"A2": obj(a={}), "A1.B3": obj(b={})})
    text = "#/components/schemas/A1.B1 #/components/schemas/A1"
    assert find_moves(old, new).rewrite(text) == ("#/components/schemas/A1.B3 #/components/schemas/A2", 2)


def test_of_two_moves_of_a_path_the_one_with_more_paths_is_told() -> None:
    old = with_paths("/v1/a/x", "/v1/b/x", "/v1/c")
    new = with_paths("/v2/a/x", "/v2/b/x", "/v2/c", "/v3/a/x", "/v3/b/x")
    assert find_moves(old, new).prefixes == (("/v1", "/v2"),)
    assert find_moves(old, new).paths == {"/v1/a/x": "/v2/a/x", "/v1/b/x": "/v2/b/x", "/v1/c": "/v2/c"}


@pytest.mark.parametrize(
    ("gone", "candidates", "expected"),
    [
        # Half of what both have together is enough, with the type as one of them.
        (obj(a={}), {"Text2": obj(a={}, b={}, c={})}, {"Text1": "Text2"}),
        (obj(a={}), {"Text2": obj(a={}, b={}, c={}, d={})}, {}),
        (obj(a={}, b={}), {"Text2": obj(a={}, c={}), "Text3": obj(a={}, b={}, c={})}, {"Text1": "Text3"}),
        (obj(a={}, b={}), {"Part2": obj(a={}, b={}, c={})}, {}),
        # Its own name is still there.
        (obj(a={}, b={}), {"Text1": obj(), "Text2": obj(a={}, b={}, c={})}, {}),
        (obj(a={}, b={}), {"Text_2": obj(a={}, b={}, c={})}, {"Text1": "Text_2"}),
        # The base itself has no number.
        (obj(a={}, b={}), {"Text": obj(a={}, b={}, c={})}, {"Text1": "Text"}),
    ],
)
def test_a_renumbered_schema_that_has_changed_is_the_most_alike(
    gone: dict[str, Any], candidates: dict[str, Any], expected: dict[str, str]
) -> None:
    assert find_moves(schemas(Text1=gone), schemas(**candidates)).schemas == expected


def test_a_schema_is_the_target_of_one_move_only() -> None:
    old = schemas(Text1=obj(a={}, b={}), Text2=obj(a={}, b={}, c={}), Text3=obj(a={}, b={}, d={}))
    new = schemas(Text5=obj(a={}, b={}), Text6=obj(a={}, b={}, d={}, e={}))
    moved = find_moves(old, new).schemas
    assert moved["Text1"] == "Text5"
    assert len(set(moved.values())) == len(moved)
    # Of several with the same content none is found by it, if their own names are there.
    same = schemas(Text1=obj(a={}), Text2=obj(a={}))
    assert find_moves(same, schemas(Text1=obj(a={}), Text2=obj(a={}), Text3=obj(a={}))).schemas == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('$.paths["/v1/a"]', '$.paths["/v2/a"]'),
        ("$.paths['/v1/a'].get", "$.paths['/v2/a'].get"),
        ("$.paths['/v1/ab']", "$.paths['/v1/ab']"),
        ('$.components.schemas["Text1"]', '$.components.schemas["Text2"]'),
        ("$.components.schemas.Text1-x", "$.components.schemas.Text1-x"),
        ("$.components.schemas.Text1_x", "$.components.schemas.Text1_x"),
        ("text about /v1/a and Text1", "text about /v1/a and Text1"),
    ],
)
def test_only_whole_keys_are_rewritten(before: str, after: str) -> None:
    old, new = schemas(Text1=obj(a={})), schemas(Text2=obj(a={}))
    old["paths"], new["paths"] = with_paths("/v1/a", "/v1/b")["paths"], with_paths("/v2/a", "/v2/b")["paths"]
    assert find_moves(old, new).rewrite(before) == (after, int(before != after))
    assert find_moves(new, new).rewrite(before) == (before, 0)


def test_the_overlays_keys_are_rewritten_all_at_once() -> None:
    old = schemas(Text1=obj(a={}), Text2=obj(b={}))
    new = schemas(Text2=obj(a={}), Text3=obj(b={}), Text1=obj(c={}))
    old["paths"] = with_paths("/v1/a", "/v1/ab")["paths"]
    new["paths"] = with_paths("/v2/a", "/v2/ab")["paths"]
    overlay = (
        "$.paths['/v1/a'] $.components.schemas.Text1.x $.schemas['Text2'] #/components/schemas/Text2 schemas.Text12"
    )
    rewritten = (
        "$.paths['/v2/a'] $.components.schemas.Text2.x $.schemas['Text3'] #/components/schemas/Text3 schemas.Text12"
    )
    assert find_moves(old, new).rewrite(overlay) == (rewritten, 4)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A generated provider whose overlay names a path."""
    action = {"target": "$.paths['/v1/things'].get", "description": "name", "update": {"operationId": "listThings"}}
    provider_in(tmp_path, document_at("/v1"), overlay=[action])
    (tmp_path / "generated").mkdir()
    regenerate(tmp_path / "generated", tmp_path / "specs")
    return tmp_path


def document_at(prefix: str) -> dict[str, Any]:
    def operation(name: str) -> dict[str, Any]:
        return {"operationId": name, "tags": ["Things"], "responses": {"200": {"description": "Fine."}}}

    return document_with(
        paths={
            f"{prefix}/things": {"get": operation("get_things"), "post": operation("createThing")},
            f"{prefix}/parts": {"get": operation("listParts")},
        }
    )


def test_a_moved_prefix_is_one_line_and_is_followed_on_request(repository: Path) -> None:
    spec = repository / "vendor.json"
    spec.write_text(json.dumps(document_at("/v2")))

    def update(*, rewrite: bool) -> Any:
        folders = {"specs": repository / "specs", "generated": repository / "generated"}
        return update_document("acme", str(spec), rewrite=rewrite, **folders)

    overlay = repository / "specs/acme/overlay.yaml"
    before = overlay.read_text()
    with pytest.raises(PipelineError) as caught:
        update(rewrite=False)
    assert str(caught.value) == (
        f"2 paths moved: /v1 -> /v2. 1 places of {overlay} name the old keys: run this again with REWRITE=1, which "
        "rewrites them"
    )
    assert overlay.read_text() == before
    report = update(rewrite=True)
    assert report.moves == ["2 paths moved: /v1 -> /v2", f"1 places of {overlay} were rewritten"]
    assert overlay.read_text() == before.replace("/v1/", "/v2/")
    assert "- 2 paths moved: /v1 -> /v2\n" in (repository / "specs/acme/CHANGES.md").read_text()
