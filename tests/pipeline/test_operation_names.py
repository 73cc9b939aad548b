"""Names of operations that a document repeats, or that are none in Python: told, and proposed as they were before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in, ref

from pipeline.build import read_normal
from pipeline.errors import PipelineError
from pipeline.normalise.schemas import operations
from pipeline.update.proposals import propose

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.update.proposals import Proposal


def operation(name: str | None) -> dict[str, Any]:
    listing = {"application/json": {"schema": obj(things={"type": "array", "items": ref("Thing")})}}
    named = {} if name is None else {"operationId": name}
    return {"tags": ["Things"], "responses": {"200": {"description": "Fine.", "content": listing}}, **named}


def document(**names: str | None) -> dict[str, Any]:
    """Operations of one path, by method."""
    paths = {"/v1/things": {method: operation(name) for method, name in names.items()}}
    return document_with(paths=paths, schemas={"Thing": obj(id={"type": "string"})})


def proposed(folder: Path, before: dict[str, Any], after: dict[str, Any]) -> Proposal:
    provider_in(folder, before)
    spec = folder / "vendor.json"
    spec.write_text(json.dumps(after))
    return propose("acme", str(spec), specs=folder / "specs", generated=folder / "generated")


@pytest.mark.parametrize("name", ["listThings", "list_things", "123", "获取", None])
def test_an_operation_whose_new_name_cannot_be_used_keeps_the_one_before(name: str | None, tmp_path: Path) -> None:
    before, after = document(get="listThings", post="addThing"), document(get="listThings", post=name)
    with pytest.raises(PipelineError, match=r"openapi.yaml:\d+:\d+: "):
        read_normal(provider_in(tmp_path, after))
    (action,) = proposed(tmp_path, before, after).overlay
    normal = read_normal(provider_in(tmp_path, after, overlay=[action])).normal
    assert [one["operationId"] for _, _, one in operations(normal)] == ["listThings", "addThing"]


def test_new_operations_without_a_usable_name_get_one_each(tmp_path: Path) -> None:
    after = document(get="listThings", post="1", put="list_things", patch=None)
    found = proposed(tmp_path, document(get="listThings"), after)
    names = [action["update"]["operationId"] for action in found.overlay]
    assert sorted(names) == ["createThing", "patchThings", "updateThings"]
    read_normal(provider_in(tmp_path, after, overlay=found.overlay))


def test_a_refusal_names_what_no_other_operation_has(tmp_path: Path) -> None:
    after = document(get=None, post="listThings", put="listThings")
    after["paths"]["/v2/things"] = {"get": operation(None)}
    with pytest.raises(PipelineError) as caught:
        read_normal(provider_in(tmp_path, after))
    remedies = [line.rpartition("operationId: ")[2] for line in str(caught.value).splitlines()]
    assert [one.rstrip("}") for one in remedies if one.endswith("}}")] == ["listThings2", "listThings3"]
    assert sum("rename one in the overlay, to createThing for example" in one for one in remedies) == 1


def test_a_name_that_is_the_best_for_its_path_is_kept(tmp_path: Path) -> None:
    """`HEAD /status` has no other verb and noun than its path."""
    after = document(get="listThings")
    after["paths"]["/status"] = {"head": operation("headStatus")}
    assert proposed(tmp_path, document(get="listThings"), after).overlay == []


def test_remarks_name_the_given_file_and_the_line(tmp_path: Path) -> None:
    after = document(get="listThings")
    after["paths"]["/v1/things"]["get"]["parameters"] = [{"name": "a", "in": "query", "schema": {}}] * 2
    (remark,) = proposed(tmp_path, after, after).remarks
    assert remark == f"still wrong: {tmp_path / 'vendor.json'}:1:{remark.split(':')[3]}: {TWICE}"


TWICE = "parameter 'a' is listed twice here; remove one in the overlay"


def test_a_document_that_cannot_be_read_is_named_as_it_was_given(tmp_path: Path) -> None:
    provider_in(tmp_path, document(get="listThings"))
    spec = tmp_path / "vendor.yaml"
    spec.write_text("openapi: 3.0.3\n\tinfo: {}\n")
    with pytest.raises(PipelineError) as caught:
        propose("acme", str(spec), specs=tmp_path / "specs", generated=tmp_path / "generated")
    assert str(caught.value).startswith(f"{spec}:2:1: invalid YAML: ")


def test_a_parameter_that_is_written_in_components_may_not_be_listed_twice(tmp_path: Path) -> None:
    after = document(get="listThings")
    after["components"]["parameters"] = {"A": {"name": "a", "in": "query", "schema": {"type": "string"}}}
    given = [{"$ref": "#/components/parameters/A"}, {"name": "a", "in": "query", "schema": {"type": "string"}}]
    after["paths"]["/v1/things"]["get"]["parameters"] = given
    with pytest.raises(PipelineError, match=TWICE):
        read_normal(provider_in(tmp_path, after))
    after["paths"]["/v1/things"]["get"]["parameters"] = given[:1]
    after["paths"]["/v1/things"]["parameters"] = given[1:]  # An operation may write its path's parameters anew.
    read_normal(provider_in(tmp_path, after))


@pytest.mark.parametrize("where", ["schema", "operation"])
def test_a_name_that_no_file_can_have_is_refused(where: str, tmp_path: Path) -> None:
    after = document(get="listThings" * (40 if where == "operation" else 1))
    name = "Thing" * 80
    after["components"]["schemas"][name] = obj(a={"type": "string"})
    if where == "schema":
        after["components"]["schemas"]["Thing"]["properties"]["part"] = ref(name)
    with pytest.raises(PipelineError, match=f"{where} '.*' is too long for the name of a module; rename it"):
        read_normal(provider_in(tmp_path, after))


def test_an_inline_schema_whose_name_openapi_does_not_allow_gets_one_from_the_overlay(tmp_path: Path) -> None:
    thing = obj(名前={"type": "string", "enum": ["a", "b"]})
    document_of_thing = document_with(schemas={"Thing": thing})
    with pytest.raises(PipelineError, match="an inline schema would have the name Thing名前") as caught:
        read_normal(provider_in(tmp_path, document_of_thing))
    assert "update: {x-name: Thing2}}" in str(caught.value)
    action = {
        "target": "$.components.schemas.Thing.properties.名前",
        "description": "name",
        "update": {"x-name": "ThingName"},
    }
    normal = read_normal(provider_in(tmp_path, document_of_thing, overlay=[action])).normal
    assert set(normal["components"]["schemas"]) == {"Thing", "ThingName"}
