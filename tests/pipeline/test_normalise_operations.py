"""The rules for operations, and what is removed from a document."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.builders import document_with, normal_of
from vendors.builders import normal_operation as operation

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


# --- operations


def test_an_operation_inherits_and_overrides_the_parameters_of_its_path() -> None:
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    item = {
        "parameters": [limit, {"$ref": "#/components/parameters/page"}],
        "get": {"operationId": "a", "parameters": [{**limit, "required": True}], "responses": {}},
    }
    document = document_with(paths={"/a": item})
    document["components"]["parameters"] = {"page": {"name": "page", "in": "query", "schema": STRING}}
    found = normal_of(document)["paths"]["/a"]["get"]["parameters"]
    assert [(one["name"], one.get("required", False)) for one in found] == [("page", False), ("limit", True)]


def test_error_responses_are_removed() -> None:
    answer = {"description": "A", "content": {"application/json": {"schema": STRING}}}
    found = operation({"responses": {"200": answer, "302": answer, "404": answer, "5XX": answer, "default": answer}})
    assert found["responses"].keys() == {"200", "302"}


def test_a_default_response_alone_describes_success() -> None:
    answer = {"description": "A", "content": {"application/json": {"schema": STRING}}}
    assert operation({"responses": {"default": answer}})["responses"].keys() == {"2XX"}


@pytest.mark.parametrize("schema", [{}, {"title": "Nothing"}, {"description": "Nothing."}])
def test_a_response_schema_without_content_is_removed(schema: Schema) -> None:
    found = operation({"responses": {"200": {"description": "A", "content": {"application/json": {"schema": schema}}}}})
    assert "content" not in found["responses"]["200"]


@pytest.mark.parametrize(
    "media", ["application/json", "application/json; charset=utf-8", "application/hal+json", "*/*"]
)
def test_all_media_types_of_json_are_recognised(media: str) -> None:
    found = operation({"responses": {"200": {"description": "A", "content": {media: {"schema": STRING}}}}})
    assert found["responses"]["200"]["content"] == {"application/json": {"schema": STRING}}


def test_the_docstring_has_the_vendors_operation_id() -> None:
    found = operation({"x-vendor-operation-id": "getQueuesQueueid", "description": "One thing."})
    assert found["description"] == "One thing.\n\nAcme: getQueuesQueueid, GET /things."


def test_an_operation_inherits_and_overrides_the_documents_security() -> None:
    assert operation({}, security=[{"key": []}])["x-security"] == [{"key": []}]
    assert operation({"security": []}, security=[{"key": []}])["x-security"] == []


def test_a_dotted_path_parameter_gets_a_short_name() -> None:
    parameter = {"name": "message.id", "in": "path", "required": True, "schema": STRING}
    document = document_with(
        paths={"/a/{message.id}": {"get": {"operationId": "a", "parameters": [parameter], "responses": {}}}}
    )
    (path,) = normal_of(document)["paths"]
    assert path == "/a/{id}"


def test_the_operation_prefix_is_removed() -> None:
    document = document_with(paths={"/a": {"get": {"operationId": "Messages_Send", "tags": ["X"], "responses": {}}}})
    settings = {"operation_prefix": "^[A-Za-z]+_", "groups": {"X": "things"}}
    found = normal_of(document, **settings)["paths"]["/a"]["get"]
    assert (found["operationId"], found["tags"]) == ("Send", ["things"])


def test_names_that_are_equal_without_their_prefix_are_an_error() -> None:
    paths = {
        f"/{name}": {"get": {"operationId": f"{name}_Get", "tags": [name], "responses": {}}} for name in ("A", "B")
    }
    with pytest.raises(
        PipelineError, match="without its prefix, operationId 'Get' is used twice, for GET /A and GET /B"
    ):
        normal_of(document_with(paths=paths), operation_prefix="^[A-Z]_")


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        ({"in": "query", "schema": {"type": "object"}}, "an object of style form, but only deepObject is supported"),
        ({"in": "query", "explode": False, "schema": {"type": "array"}}, r"a list that is not repeated \(style form"),
        ({"in": "header", "schema": {"type": "array"}}, r"a list that is not repeated \(style simple"),
    ],
)
def test_a_parameter_of_an_unsupported_style_is_an_error(parameter: dict[str, Any], message: str) -> None:
    with pytest.raises(PipelineError, match=f"GET /things: parameter 'p' is {message}"):
        operation({"parameters": [{"name": "p", **parameter}]})


# --- what is removed


def test_unknown_keys_are_removed() -> None:
    found = operation(
        {"externalDocs": {"url": "u"}, "produces": ["application/json"], "x-internal": True, "callbacks": {}},
        tags=[{"description": "A tag without a name."}],
        webhooks={"newThing": {"post": {"responses": {}}}},
    )
    assert found.keys() == {"operationId", "tags", "responses", "parameters", "description", "x-security"}


def test_other_keys_of_a_path_are_removed() -> None:
    paths = {"/a": {"summary": "All of a", "servers": [{"url": "u"}], "get": {"operationId": "a", "responses": {}}}}
    assert normal_of(document_with(paths=paths))["paths"]["/a"].keys() == {"get"}


def test_a_version_that_yaml_reads_as_a_number_is_text() -> None:
    assert normal_of(document_with(info={"title": "Acme", "version": 1.0}))["info"]["version"] == "1.0"


def test_a_path_parameter_is_always_required() -> None:
    parameter = {"name": "id", "in": "path", "schema": STRING}
    paths = {"/a/{id}": {"get": {"operationId": "a", "parameters": [parameter], "responses": {}}}}
    assert normal_of(document_with(paths=paths))["paths"]["/a/{id}"]["get"]["parameters"][0]["required"]


def test_an_operation_without_success_responses_returns_nothing() -> None:
    assert operation({"responses": {"404": {"description": "Gone."}}})["responses"] == {
        "2XX": {"description": "Success."}
    }


@pytest.mark.parametrize("empty", [None, {}])
def test_an_empty_path_or_schema_is_an_empty_mapping(empty: Any) -> None:
    document = document_with(schemas={"Thing": {"type": "object", "properties": {"a": empty}}})
    document["paths"]["/empty"] = empty
    found = normal_of(document)
    assert found["components"]["schemas"]["Thing"]["properties"]["a"] == {}
    assert found["paths"]["/empty"] == {}


@pytest.mark.parametrize("schema", [{"type": "integer", "nullable": True}, {"type": ["integer", "null"]}])
def test_a_parameter_is_not_null(schema: dict[str, Any]) -> None:
    parameters = [{"name": "a", "in": "query", "schema": schema}]
    assert operation({"parameters": parameters})["parameters"][0]["schema"] == {"type": "integer"}


@pytest.mark.parametrize("name", ["Accept", "content-type", "Authorization"])
def test_a_header_that_the_client_writes_itself_is_no_parameter(name: str) -> None:
    text = {"type": "string"}
    parameters = [{"name": name, "in": "header", "schema": text}, {"name": name, "in": "query", "schema": text}]
    assert [one["in"] for one in operation({"parameters": parameters})["parameters"]] == ["query"]
