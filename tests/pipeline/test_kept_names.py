"""Classes of moved schemas, and operations under other names or tags, keep their names with what is proposed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in, ref

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.build import read_normal
from pipeline.update.kept_names import propose_call_names, propose_class_names

if TYPE_CHECKING:
    from pathlib import Path

TEXT = {"type": "string"}
SHADE = {**TEXT, "enum": ["dark", "light"]}
PART = obj(b=TEXT, c=obj(d=TEXT), e=SHADE)
PICK = {"oneOf": [obj(x=TEXT), obj(y=TEXT)]}


def inline(schema: dict[str, Any]) -> dict[str, Any]:
    return document_with(schemas={"Thing": obj(part=schema)})


def named(schema: dict[str, Any]) -> dict[str, Any]:
    return document_with(schemas={"Thing": obj(part=ref("Named")), "Named": schema})


def in_answer(schema: dict[str, Any], named_as: dict[str, Any]) -> dict[str, Any]:
    answer = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    operation = {"operationId": "getThing", "tags": ["Things"], "responses": answer}
    return document_with(paths={"/things": {"get": operation}}, schemas=named_as)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (inline(PART), named(PART)),
        (named(PART), inline(PART)),
        (inline(SHADE), named(SHADE)),
        (named(SHADE), inline(SHADE)),
        (inline(PICK), named(PICK)),
        (named(PICK), inline(PICK)),
        (in_answer(PART, {}), in_answer(ref("Named"), {"Named": PART})),
        (in_answer(ref("Named"), {"Named": PART}), in_answer(PART, {})),
    ],
)
def test_a_moved_schema_keeps_its_class(before: dict[str, Any], after: dict[str, Any], tmp_path: Path) -> None:
    build = read_normal(settings := provider_in(tmp_path, before))
    old = extract_surface(build.normal, settings)
    build = read_normal(provider_in(tmp_path, after))
    new = extract_surface(build.normal, settings)
    assert [change for change in compare(old, new, "acme") if change.effect == "breaking"]
    actions = list(propose_class_names(old, new, build.repaired, build.origins))
    assert len(actions) == 1
    kept = extract_surface(read_normal(provider_in(tmp_path, after, overlay=actions)).normal, settings)
    assert compare(old, kept, "acme") == []


def test_what_changed_on_the_way_is_told_alone(tmp_path: Path) -> None:
    build = read_normal(settings := provider_in(tmp_path, inline(PART)))
    old = extract_surface(build.normal, settings)
    after = named({**PART, "properties": {**PART["properties"], "f": TEXT}})
    build = read_normal(provider_in(tmp_path, after))
    actions = list(propose_class_names(old, extract_surface(build.normal, settings), build.repaired, build.origins))
    kept = extract_surface(read_normal(provider_in(tmp_path, after, overlay=actions)).normal, settings)
    assert [change.subject for change in compare(old, kept, "acme")] == [
        "trilogue_acme.models.ThingPart.f (acme.api.things.get_thing(…))"
    ]


def test_another_class_in_the_same_place_is_no_renamed_one(tmp_path: Path) -> None:
    build = read_normal(settings := provider_in(tmp_path, inline(PART)))
    old = extract_surface(build.normal, settings)
    build = read_normal(provider_in(tmp_path, named(obj(z=TEXT))))
    assert not list(propose_class_names(old, extract_surface(build.normal, settings), build.repaired, build.origins))


def of_group(tag: str, *names: str) -> dict[str, Any]:
    answer = {"200": {"description": "Fine."}}
    operations = {
        method: {"operationId": name, "tags": [tag], "responses": answer}
        for method, name in zip(("get", "put", "delete"), names, strict=False)
    }
    return document_with(paths={"/things": operations})


def sentences(folder: Path, before: dict[str, Any], after: dict[str, Any], **client: Any) -> list[str]:
    settings = provider_in(folder, before)
    old = extract_surface(read_normal(settings).normal, settings)
    settings = provider_in(folder, after, client=client)
    build = read_normal(settings)
    new = extract_surface(build.normal, settings)
    return list(propose_call_names(compare(old, new, "acme"), new, build.repaired, "client.yaml"))


def test_a_group_with_another_tag_keeps_its_name(tmp_path: Path) -> None:
    before, after = of_group("Things", "getThing", "putThing"), of_group("Objects & more", "getThing", "putThing")
    (told,) = sentences(tmp_path, before, after)
    assert told == (
        "group: things is objects_more now (operations: 2); to keep the name, write "
        '"Objects & more": things under groups in client.yaml'
    )
    assert sentences(tmp_path, before, after, groups={"Objects & more": "things"}) == []


def test_an_operation_with_another_name_keeps_its_name(tmp_path: Path) -> None:
    before, after = of_group("Things", "getThing", "putThing"), of_group("Things", "fetchThing", "putThing")
    (told,) = sentences(tmp_path, before, after)
    assert told.startswith("operation: things.get_thing is things.fetch_thing now; to keep the name, add {")
    action = json.loads(told.partition("add ")[2])
    settings = provider_in(tmp_path, before)
    old = extract_surface(read_normal(settings).normal, settings)
    settings = provider_in(tmp_path, after, overlay=[action])
    assert compare(old, extract_surface(read_normal(settings).normal, settings), "acme") == []


def test_an_operation_that_is_gone_is_no_renamed_one(tmp_path: Path) -> None:
    before = of_group("Things", "getThing", "putThing")
    (told,) = sentences(tmp_path, before, of_group("Others", "getThing"))
    assert told.startswith("group: things is others now (operations: 1); ")
    assert sentences(tmp_path, before, of_group("Things", "getThing")) == []
