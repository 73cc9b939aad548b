"""A package replaces another only when it is proved: every import, all types, every example, no foreign code."""

from __future__ import annotations

import importlib
import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, imported, obj, provider_in, ref

from pipeline import build
from pipeline.codegen import proof
from pipeline.errors import PipelineError
from pipeline.update.regenerate import regenerate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEAVES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "time": {"type": "string", "format": "date-time"},
    "day": {"type": "string", "format": "date"},
    "bytes": {"type": "string", "format": "binary"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "any": {},
    "free": {"type": "object"},
    "word": {"type": "string", "enum": ["a", "b"]},
    "size": {"type": "integer", "enum": [1, 2]},
    "constant": {"type": "string", "enum": ["only"]},
    "part": ref("Part"),
    "kinds": ref("Kinds"),
    "keyed": ref("Keyed"),
    "named": ref("Word"),
    "table": ref("Table"),
    "scalars": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
    "parts_or_text": {"oneOf": [{"type": "array", "items": ref("Part")}, {"type": "string"}]},
    "text_or_parts": {"type": ["string", "array"], "items": ref("Kinds")},
}
VALUES: dict[str, Any] = {
    "text": "x",
    "time": "2024-05-01T10:00:00.123Z",
    "day": "2024-05-01",
    "bytes": "AA==",
    "number": 1.5,
    "flag": True,
    "any": [1, {"a": None}],
    "free": {"a": 1},
    "word": "b",
    "size": 3,
    "constant": "only",
    "part": {"id": "1", "more": 2},
    "kinds": {"kind": "text", "body": "x"},
    "keyed": {"left": "x"},
    "named": "c",
    "table": {"k": {"id": "2"}},
    "scalars": 5,
    "parts_or_text": "x",
    "text_or_parts": [{"kind": "text", "body": "x"}],
}


def containers(name: str, leaf: dict[str, Any], value: Any) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """A leaf as it is and in every container, with a value: in lists, in maps, in both, twice, and nullable."""
    listed, mapped = {"type": "array", "items": leaf}, {"type": "object", "additionalProperties": leaf}
    yield name, leaf, value
    yield f"{name}_list", listed, [value, value]
    yield f"{name}_map", mapped, {"k": value}
    yield f"{name}_lists", {"type": "array", "items": listed}, [[value], []]
    yield f"{name}_maps", {"type": "object", "additionalProperties": mapped}, {"k": {"l": value}}
    yield f"{name}_list_of_maps", {"type": "array", "items": mapped}, [{"k": value}]
    yield f"{name}_map_of_lists", {"type": "object", "additionalProperties": listed}, {"k": [value]}
    yield f"{name}_or_null", {"anyOf": [leaf, {"type": "null"}]}, None
    yield f"{name}_list_with_null", {"type": "array", "items": {"anyOf": [leaf, {"type": "null"}]}}, [value, None]


def cases() -> Iterator[tuple[str, dict[str, Any], Any]]:
    for name, leaf in LEAVES.items():
        yield from containers(name, leaf, VALUES[name])


SHARED = {
    "Part": {**obj(id={"type": "string", "readOnly": True}, at=LEAVES["time"]), "required": ["id"]},
    "Kinds": {
        "oneOf": [ref("Text"), ref("Image")],
        "discriminator": {"propertyName": "kind", "mapping": {"text": "#/components/schemas/Text"}},
    },
    "Text": obj(kind={"type": "string"}, body={"type": "string"}),
    "Image": obj(kind={"type": "string", "enum": ["image"]}, url={"type": "string"}),
    "Keyed": {"oneOf": [obj(left={"type": "string"}), obj(right={"type": "integer"})]},
    "Word": {"type": "string", "enum": ["c", "d"]},
    "Table": {"type": "object", "additionalProperties": ref("Part")},
}


def everything() -> dict[str, Any]:
    """One document with every case as an optional and a required field, an answer, a JSON body and a multipart part."""
    found = list(cases())
    example = {name: value for name, _, value in found}
    fields = {name: schema for name, schema, _ in found}
    whole = {"type": "object", "properties": fields, "example": example}
    strict = {"type": "object", "properties": fields, "required": list(fields), "example": example}
    upload = {**obj(**fields), "required": ["bytes"]}
    paths: dict[str, Any] = {
        "/upload": {
            "post": {
                "operationId": "upload",
                "tags": ["Things"],
                "requestBody": {"content": {"multipart/form-data": {"schema": upload}}},
                "responses": {"204": {"description": "Done."}},
            }
        }
    }
    # Every container of one leaf, and one container of every leaf: the others are of the same kind.
    for name, schema, value in found:
        if name.startswith(("part", "text")) or "_" not in name:
            media = {"application/json": {"schema": schema, "example": value}}
            paths[f"/{name}"] = {
                "put": {
                    "operationId": f"put_{name}",
                    "tags": ["Things"],
                    "requestBody": {"required": True, "content": media},
                    "responses": {"200": {"description": "Fine.", "content": media}},
                }
            }
    return {**document_with(paths=paths, schemas={**SHARED, "Whole": whole, "Strict": strict}), "openapi": "3.1.0"}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package of every case, imported, after its proof."""
    folder = tmp_path_factory.mktemp("everything")
    client = {"keep": ["Whole", "Strict"], "title": "Acme"}
    settings = provider_in(folder, json.dumps(everything()), client=client)
    built = build.read_normal(settings)
    build.validate(built, settings)
    build.write_package(built, settings, folder)
    assert proof.prove(proof.Package(folder, settings, built.repaired, built.normal)) == []
    with imported(folder) as package:
        yield package


def test_every_combination_of_containers_and_leaves_is_proved_and_decodes(package: Any) -> None:
    models = importlib.import_module("trilogue_acme.models")
    example = {name: value for name, _, value in cases()}
    for model in (models.Whole, models.Strict):
        value = model.from_dict(example)
        assert value.to_dict() == example
        # Numbers that no time is, and times beside other types, stay as they are.
        assert value.additional_properties == {}
        assert value.part_lists == [[models.Part.from_dict(VALUES["part"])], []]
        assert value.kinds_maps["k"]["l"] == models.Text(body="x")
        assert isinstance(value.keyed, models.Keyed)
        assert value.text_or_parts == [models.Text(body="x")]


def test_a_required_field_that_only_the_service_sets_is_not_demanded(package: Any) -> None:
    part = importlib.import_module("trilogue_acme.models").Part()
    assert part.to_dict() == {}
    assert part.from_dict({"id": "1"}).id == "1"


def test_a_multipart_body_has_files_lists_text_and_json(package: Any) -> None:
    models = importlib.import_module("trilogue_acme.models")
    file = package.File(payload=b"x", file_name="a.png")
    files: dict[str, Any] = {"bytes_": file, "bytes_list": [file, file]}
    texts = {"text": "t", "number": 1.5, "flag": True, "text_list": ["a", "b"]}
    body = models.UploadBody(**files, **texts, part=models.Part(id="1"))
    request = importlib.import_module("trilogue_acme.api.things.upload").build(None, body=body)
    assert sorted(request.files, key=lambda part: part[0]) == [
        ("bytes", file),
        ("bytes_list", file),
        ("bytes_list", file),
        ("flag", "true"),
        ("number", "1.5"),
        ("part", b'{"id":"1"}'),
        ("text", "t"),
        ("text_list", "a"),
        ("text_list", "b"),
    ]
    arguments = package.Client("http://x").request_arguments(request, package.client.httpx.URL("http://x"))
    sent = package.client.httpx.Request("POST", "http://x", files=arguments["files"]).read()
    assert b'name="text"\r\n\r\nt\r\n' in sent
    assert b'name="part"\r\nContent-Type: application/json\r\n\r\n{"id":"1"}\r\n' in sent
    assert b'name="bytes"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nx\r\n' in sent


# --- what is not proved replaces nothing


def rendered(folder: Path, document: dict[str, Any]) -> proof.Package:
    settings = provider_in(folder, json.dumps(document, indent=1))
    built = build.read_normal(settings)
    build.write_package(built, settings, folder)
    return proof.Package(folder, settings, built.repaired, built.normal)


def small() -> dict[str, Any]:
    return document_with(schemas={"Thing": obj(id={"type": "string"})})


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import os\n", "imports os"),
        ("__import__('os').abort()\n", "the built-in __import__"),
        ("x = ().__class__\n", "the attribute __class__"),
        ("1 +\n", "SyntaxError: invalid syntax"),
        ("from ..types import Nothing\n", "ImportError: cannot import name 'Nothing'"),
        ("from ..types import UNSET\nx: int = UNSET\n", "Incompatible types in assignment"),
    ],
)
def test_a_module_that_is_wrong_is_told_with_its_schema(code: str, message: str, tmp_path: Path) -> None:
    package = rendered(tmp_path, small())
    assert proof.prove(package) == []
    path = package.path / "models/thing.py"
    path.write_text(path.read_text() + code)
    (finding, *_) = proof.prove(package)
    assert finding.at == ("components", "schemas", "Thing")
    assert message in finding.message
    assert "overlay" in finding.message


def numbered(example: dict[str, Any]) -> dict[str, Any]:
    union = {"oneOf": [ref("Text2"), ref("Image")], "discriminator": {"propertyName": "kind"}}
    thing = {**obj(content=ref("Content")), "example": {"content": example}}
    text, image = obj(kind={"type": "string"}, body={"type": "string"}), obj(kind={"type": "string"})
    return document_with(schemas={"Thing": thing, "Content": union, "Text2": text, "Image": image})


def test_an_example_of_a_kind_that_the_document_knows_by_another_name_refuses_the_update(tmp_path: Path) -> None:
    provider_in(tmp_path, json.dumps(numbered({"kind": "Text", "body": "x"}), indent=1))
    (tmp_path / "generated").mkdir()
    with pytest.raises(
        PipelineError,
        match=r":\d+:\d+: this example names the kind 'Text', which is none of Content: Text2, Image; correct",
    ):
        regenerate(tmp_path / "generated", tmp_path / "specs")
    assert not list((tmp_path / "generated").iterdir())


@pytest.mark.parametrize("kind", ["Image", "Video"])
def test_an_example_of_a_known_or_a_wholly_unknown_kind_is_no_fault(kind: str, tmp_path: Path) -> None:
    assert proof.prove(rendered(tmp_path, numbered({"kind": kind}))) == []


def test_a_proof_is_of_one_content_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = rendered(tmp_path, small())
    assert proof.prove(package) == []
    tried = []
    monkeypatch.setattr(proof, "_trial_failures", lambda *_: tried.append(1) or [])
    assert proof.prove(package) == []
    assert not tried
    path = package.path / "types.py"
    path.write_bytes(path.read_bytes() + f"# {tmp_path}\n".encode())
    assert proof.prove(package) == []
    assert tried


# --- refused, with the place


@pytest.mark.parametrize(
    ("schemas", "message"),
    [
        ({"Thing": {"type": "object", "additionalProperties": ref("Thing")}}, "schema Thing contains itself"),
        ({"Thing": obj(a=ref("Tree")), "Tree": {"type": "array", "items": ref("Tree")}}, "schema Tree contains itself"),
        (
            {
                "Thing": obj(a=ref("Any")),
                "Any": {"oneOf": [{"type": "string"}, {"type": "array", "items": ref("Any")}]},
            },
            "schema AnyModel contains itself",
        ),
        (
            {
                "Thing": obj(a={"oneOf": [{"type": "array", "items": ref("X")}, {"type": "array", "items": ref("Y")}]}),
                "X": obj(x={"type": "string"}),
                "Y": obj(y={"type": "string"}),
            },
            "Thing.a: nothing distinguishes the lists of its union",
        ),
    ],
)
def test_a_shape_that_no_type_can_say_is_refused(schemas: dict[str, Any], message: str, tmp_path: Path) -> None:
    settings = provider_in(tmp_path, json.dumps(document_with(schemas=schemas), indent=1))
    with pytest.raises(PipelineError, match=rf"openapi\.yaml:\d+:\d+: {message}.*overlay"):
        build.read_normal(settings)


def test_names_that_modules_use_get_a_suffix_and_the_report_says_so(tmp_path: Path) -> None:
    names = [
        "Any",
        "Mapping",
        "Model",
        "Unset",
        "Literal",
        "ClassVar",
        "MISSING",
        "Client",
        "File",
        "JsonObject",
    ]
    schemas = {name: obj(id={"type": "string"}) for name in names}
    fields = {f"f{number}": ref(name) for number, name in enumerate(names)}
    document = document_with(schemas={"Thing": obj(**fields, free={"type": "object"}), **schemas})
    package = rendered(tmp_path, document)
    assert proof.prove(package) == []
    kept = ("Client", "File")
    modules = {path.stem for path in (package.path / "models").iterdir()}
    assert modules >= {"any_model", "client", "file", "json_object", "json_object_model"}
    notes = build.read_normal(package.settings).notes
    assert [note.partition(": ")[2].partition(":")[0] for note in notes] == [
        f"schema '{name}' is {name}Model in Python" for name in names if name not in kept
    ]


def test_all_faults_of_a_stage_are_told_together(tmp_path: Path) -> None:
    unions = {f"U{n}": {"oneOf": [obj(a={"type": "string"}), obj(a={"type": "string"})]} for n in range(3)}
    schemas = {"Thing": obj(**{name: ref(name) for name in unions}), **unions}
    settings = provider_in(tmp_path, json.dumps(document_with(schemas=schemas), indent=1))
    with pytest.raises(PipelineError) as raised:
        build.read_normal(settings)
    lines = str(raised.value).split("\n")
    assert [line.partition("union ")[2][:2] for line in lines] == ["U0", "U1", "U2"]
    assert len({line.split(":")[1] for line in lines}) == len(lines)


def test_containers_have_every_leaf() -> None:
    assert LEAVES.keys() == VALUES.keys()
    assert len(list(itertools.chain(cases()))) == 9 * len(LEAVES)
