"""Linting: all faults of a document in one run, each with file, line and remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from vendors.builders import document_with, normal_of, obj, provider_in

from pipeline.build import read_normal
from pipeline.commands import main
from pipeline.document.lint import lint
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "openapi: 3.0.3\ninfo: {title: Acme, version: '1'}\n"
PATHS = """\
paths:
  /things:
    get:
      operationId: listThings
      tags: [Things]
      responses:
        "200":
          description: Fine.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
"""
VALID = HEAD + PATHS + "components:\n  schemas:\n    Thing: {type: object, properties: {id: {type: string}}}\n"


def notes(folder: Path, text: str) -> list[str]:
    settings = provider_in(folder, text)
    return [line.replace(str(settings.raw), "FILE") for line in read_normal(settings).notes]


def error_text(folder: Path, text: str) -> list[str]:
    settings = provider_in(folder, text)
    with pytest.raises(PipelineError) as caught:
        read_normal(settings)
    return [line.replace(str(settings.raw), "FILE") for line in str(caught.value).splitlines()]


def with_schema(text: str) -> str:
    return (
        HEAD
        + PATHS
        + "components:\n  schemas:\n    Thing:\n"
        + "".join(f"      {line}\n" for line in text.splitlines())
    )


def with_operation(text: str, path: str = "/x") -> str:
    return HEAD + f"paths:\n  {path}:\n    get:\n" + "".join(f"      {line}\n" for line in text.splitlines())


def test_a_valid_document_has_no_findings(tmp_path: Path) -> None:
    assert notes(tmp_path, VALID) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            VALID.replace("openapi: 3.0.3", "swagger: '2.0'"),
            "FILE:1:1: Swagger 2.0; convert the document to OpenAPI 3.0 first",
        ),
        (VALID.replace("3.0.3", "4.0.0"), "FILE:1:1: openapi is '4.0.0'; the pipeline reads 3.0 and 3.1"),
        (
            VALID.replace("openapi: 3.0.3\n", ""),
            "FILE:1:1: no `openapi` key: this is not an OpenAPI document; check the file",
        ),
        (HEAD, "FILE:1:1: the document has no paths; check the file"),
        (HEAD + "paths: []\n", "FILE:3:1: the document has no paths; check the file"),
        (HEAD + "paths: [1]\n", "FILE:3:1: paths must be a mapping, but is a list; correct it in the overlay"),
        (HEAD + "paths:\n  /x: text\n", "FILE:4:3: paths//x must be a mapping, but is text"),
        (
            HEAD
            + "paths:\n  /v1/tags/{tagId}:\n"
            + "    parameters: [{name: tagId, in: path, schema: {}}]\n    get: {responses: {}}\n",
            (
                "FILE:6:5: GET /v1/tags/{tagId} has no operationId; give it one in the overlay: "
                "{target: \"$.paths['/v1/tags/{tagId}'].get\", description: name, update: {operationId: getTag}}"
            ),
        ),
        (
            HEAD
            + "paths:\n  /a:\n"
            + "    get: {operationId: list, responses: {}}\n    post: {operationId: list, responses: {}}\n",
            "FILE:6:12: operationId 'list' is used twice, for POST /a and for GET /a; rename one in the overlay",
        ),
        (
            with_schema("properties:\n  a: {$ref: '#/components/schemas/Nothing'}"),
            "FILE:18:13: $ref '#/components/schemas/Nothing' leads to nothing; define it or remove the reference",
        ),
        (
            with_schema("properties:\n  a: {$ref: 'other.yaml#/Thing'}"),
            "FILE:18:13: $ref 'other.yaml#/Thing' leads to another document; bundle them into one file first",
        ),
        (
            with_schema("$ref: '#/components/schemas/Thing'"),
            "FILE:17:7: $ref '#/components/schemas/Thing' leads back to itself",
        ),
        (with_schema("$ref: 7"), "FILE:17:7: $ref must be text, but is 7"),
        (
            HEAD + "paths:\n  /x: {$ref: '#/paths/~1y'}\n  /y: {}\n",
            "FILE:4:8: a path item is a $ref; write it out",
        ),
        (with_schema("type: text"), "FILE:17:7: there is no type 'text'; correct it in the overlay"),
        (
            with_schema("required: {a: true}"),
            "FILE:17:7: `required` must be a list of names, but is a mapping",
        ),
        (with_schema("enum: red"), "FILE:17:7: `enum` must be a list of values, but is text"),
        (
            with_schema("discriminator: kind"),
            "FILE:17:7: `discriminator` must be {propertyName: …, mapping: {value: schema}}",
        ),
        (
            with_schema("properties: [a]"),
            "FILE:17:7: components/schemas/Thing/properties must be a mapping, but is a list",
        ),
        (with_schema("allOf: {a: b}"), "FILE:17:7: components/schemas/Thing/allOf must be a list, but is a mapping"),
        (
            with_operation("operationId: x\nparameters: [{name: a, in: query, content: {application/json: {}}}]"),
            "FILE:7:41: parameter 'a' is described by `content`, which is not supported; give it a schema",
        ),
        (
            with_operation("operationId: x\nparameters: [{name: a, in: query}]"),
            "FILE:7:20: parameter 'a' has no schema",
        ),
        (
            with_operation("operationId: x\nparameters: [{in: query}]"),
            "FILE:7:20: parameter None needs a name and an `in`",
        ),
        (
            with_operation("operationId: x\nparameters: [{name: a, in: cookie, schema: {}}]"),
            "FILE:7:20: parameter 'a' is a cookie, which clients do not send; remove it in the overlay",
        ),
        (
            with_operation("operationId: x\nparameters: [{name: a, in: query, style: pipeDelimited, schema: {}}]"),
            "FILE:7:41: parameter 'a' has style 'pipeDelimited', but a query parameter supports only form and",
        ),
        (
            with_operation(
                "operationId: x\nparameters: [{name: a, in: path, required: true, style: matrix, schema: {}}]", "/x/{a}"
            ),
            "FILE:7:56: parameter 'a' has style 'matrix', but a path parameter supports only simple",
        ),
        (with_operation("operationId: x", "/x/{id}"), "FILE:5:5: GET /x/{id} does not declare path parameter 'id'"),
        (
            with_operation("operationId: x\nparameters: [{name: a, in: path, required: true, schema: {}}]"),
            "FILE:5:5: GET /x declares path parameter 'a', which is not in the path",
        ),
    ],
)
def test_a_fault_is_reported_with_position_and_remedy(text: str, message: str, tmp_path: Path) -> None:
    found = error_text(tmp_path, text)
    assert any(line.startswith(message) for line in found), "\n".join(found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            with_schema("properties:\n  1st: {type: string}"),
            (
                "FILE:18:9: property '1st' of Thing is not a Python name ('1st'); remove it in the overlay; callers "
                "then find its value in additional_properties, under its own name"
            ),
        ),
        (
            with_schema("properties:\n  fooBar: {type: string}\n  foo_bar: {type: string}"),
            "FILE:19:9: properties 'fooBar' and 'foo_bar' of Thing would both be 'foo_bar'; remove it in the overlay",
        ),
        (
            with_schema("properties:\n  additionalProperties: {type: string}"),
            "FILE:18:9: property 'additionalProperties' of Thing has the name of an attribute of every model",
        ),
        (
            with_schema("properties: {a: {$ref: '#/components/schemas/THING_'}}\nid: x")
            + "    THING_: {type: object, properties: {b: {}}}\n    Thing_: {type: object}\n",
            "FILE:16:5: schemas 'Thing' and 'Thing_' would both be Thing; rename one in the overlay",
        ),
        (
            with_operation(
                "operationId: x\nparameters: [{name: a-b, in: query, schema: {}}, {name: a_b, in: query, schema: {}}]"
            ),
            "FILE:5:5: parameters 'a-b' and 'a_b' of GET /x would both be 'a_b_query'; remove one in the overlay",
        ),
        (
            with_operation("operationId: x\nparameters: [{name: body, in: query, schema: {}}]"),
            "FILE:5:5: parameter 'body' of GET /x has a name that generated methods use; remove it in the overlay",
        ),
        (
            with_operation("operationId: 9lives"),
            "FILE:5:5: operation '9lives' is not a Python name ('9lives'); rename it in the overlay (operationId)",
        ),
        (
            HEAD
            + "paths:\n  /a: {get: {operationId: getThing, responses: {}}}\n"
            + "  /b: {get: {operationId: get_thing, responses: {}}}\n",
            "FILE:5:8: GET /a and GET /b would both be default.get_thing(); rename one in the overlay (operationId)",
        ),
        (
            with_schema("allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {a: {type: string}}}]"),
            "FILE:16:5: schema Thing contains itself through allOf: Thing -> Thing; remove that part in the overlay",
        ),
        (
            with_schema("properties: {a: {properties: {b: {$ref: '#/components/schemas/Thing/properties/a'}}}}"),
            "FILE:17:",
        ),
        (
            with_operation("operationId: x\nrequestBody: {content: {text/csv: {schema: {type: string}}}}"),
            "FILE:5:5: GET /x: a body of text/csv is not supported, only JSON and multipart/form-data",
        ),
    ],
)
def test_a_fault_of_the_normal_form_is_reported_with_position_and_remedy(
    text: str, message: str, tmp_path: Path
) -> None:
    found = error_text(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith(message), found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            with_schema("title: Same\nproperties:\n  a: {type: string, title: Same}"),
            "FILE:19:27: title 'Same' is used 2 times and ignored: names are made from the schemas' keys",
        ),
        (
            with_schema("properties:\n  a: {type: string, required: true}"),
            "FILE:18:27: a boolean `required` inside a property is ignored: its object lists what is required",
        ),
        (
            with_schema("properties:\n  a: {$ref: '#/components/schemas/Thing', type: object}"),
            "FILE:18:13: type next to $ref: ignored, as OpenAPI 3.0 requires",
        ),
        (with_schema("properties:"), "FILE:17:7: 'properties' is empty; write a mapping or remove the key"),
    ],
)
def test_a_fault_that_a_rule_handles_is_a_note(text: str, message: str, tmp_path: Path) -> None:
    assert notes(tmp_path, text) == [message]


def test_all_faults_are_reported_in_the_documents_order(tmp_path: Path) -> None:
    found = error_text(tmp_path, with_schema("type: text\nproperties:\n  a: {type: word}\n  b: {$ref: '#/nowhere'}"))
    assert [line.split(": ")[0] for line in found] == ["FILE:17:7", "FILE:19:13", "FILE:20:13"]


def test_a_fault_that_the_overlay_repairs_is_not_reported(tmp_path: Path) -> None:
    repair = {"target": "$.components.schemas.Thing", "description": "typo", "update": {"type": "object"}}
    assert read_normal(provider_in(tmp_path, with_schema("type: text"), overlay=[repair])).notes == ()


def test_json_has_positions_too(tmp_path: Path) -> None:
    text = '{"openapi": "3.0.3",\n "paths": {"/x": {\n  "get": {"responses": {}}}}}'
    assert error_text(tmp_path, text)[0].startswith("FILE:3:3: GET /x has no operationId; give it one in the overlay")


def test_the_number_of_reported_faults_is_limited(tmp_path: Path) -> None:
    text = HEAD + "paths:\n" + "".join(f"  /p{n}: {{get: {{responses: {{}}}}}}\n" for n in range(150))
    found = error_text(tmp_path, text)
    assert len(found) == 101
    assert found[-1] == "FILE: and 50 more"


def test_the_command_line_prints_no_traceback(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("openapi: 3.0.3\npaths: {/x: [}\n")
    assert main(["update", "dixa", str(broken)]) == 1
    found = capsys.readouterr().err
    assert found == f"error: {broken}:2:14: invalid YAML: did not find expected node content; correct it\n"
    assert main(["update", "nobody", str(broken)]) == 1
    assert capsys.readouterr().err == "error: there is no provider 'nobody'; use one of dixa, sinch, sunshine\n"


@pytest.mark.parametrize(("name", "written"), [("a/b", "a~1b"), ("a~b", "a~0b"), ("a b", "a b")])
def test_a_reference_to_a_schema_with_a_name_that_openapi_does_not_allow(name: str, written: str) -> None:
    schemas = {"Thing": obj(a={"$ref": f"#/components/schemas/{written}"}), name: obj(x={"type": "string"})}
    (finding,) = [one for one in lint(document_with(schemas=schemas)) if one.fatal]
    assert finding.at == ("components", "schemas", "Thing", "properties", "a", "$ref")
    assert f"leads to schema {name!r}, whose name OpenAPI does not allow" in finding.message


def test_extensions_of_paths_and_responses_have_any_type() -> None:
    document = document_with(schemas={"Thing": obj(a={"type": "string"})})
    document["paths"]["x-odd"] = 7
    document["paths"]["/things"]["x-odd"] = None
    document["paths"]["/things"]["get"]["responses"]["x-odd"] = "text"
    assert not [one for one in lint(document) if one.fatal]
    assert list(normal_of(document)["paths"]["/things"]["get"]["responses"]) == ["200"]
