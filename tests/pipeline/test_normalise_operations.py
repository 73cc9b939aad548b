"""The rules for operations, and what of a document means nothing."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.made import document_with, normal_of
from vendors.made import normal_operation as operation

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


# --- operations


def test_a_path_gives_its_parameters_to_its_operations_and_they_may_differ() -> None:
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    item = {
        "parameters": [limit, {"$ref": "#/components/parameters/page"}],
        "get": {"operationId": "a", "parameters": [{**limit, "required": True}], "responses": {}},
    }
    document = document_with(paths={"/a": item})
    document["components"]["parameters"] = {"page": {"name": "page", "in": "query", "schema": STRING}}
    found = normal_of(document)["paths"]["/a"]["get"]["parameters"]
    assert [(one["name"], one.get("required", False)) for one in found] == [("page", False), ("limit", True)]


def test_only_success_is_returned() -> None:
    answer = {"description": "A", "content": {"application/json": {"schema": STRING}}}
    found = operation({"responses": {"200": answer, "302": answer, "404": answer, "5XX": answer, "default": answer}})
    assert found["responses"].keys() == {"200", "302"}


def test_an_operation_that_documents_no_status_succeeds_with_its_default() -> None:
    answer = {"description": "A", "content": {"application/json": {"schema": STRING}}}
    assert operation({"responses": {"default": answer}})["responses"].keys() == {"2XX"}


@pytest.mark.parametrize("schema", [{}, {"title": "Nothing"}, {"description": "Nothing."}])
def test_an_answer_that_promises_nothing_returns_nothing(schema: Schema) -> None:
    found = operation({"responses": {"200": {"description": "A", "content": {"application/json": {"schema": schema}}}}})
    assert "content" not in found["responses"]["200"]


@pytest.mark.parametrize(
    "media", ["application/json", "application/json; charset=utf-8", "application/hal+json", "*/*"]
)
def test_json_is_recognised_in_its_guises(media: str) -> None:
    found = operation({"responses": {"200": {"description": "A", "content": {media: {"schema": STRING}}}}})
    assert found["responses"]["200"]["content"] == {"application/json": {"schema": STRING}}


def test_the_vendors_own_name_stands_in_the_docstring() -> None:
    found = operation({"x-vendor-operation-id": "getQueuesQueueid", "description": "One thing."})
    assert found["description"] == "One thing.\n\nAcme: getQueuesQueueid, GET /things."


def test_the_documents_security_holds_where_an_operation_has_none_of_its_own() -> None:
    assert operation({}, security=[{"key": []}])["x-security"] == [{"key": []}]
    assert operation({"security": []}, security=[{"key": []}])["x-security"] == []


def test_a_dotted_path_parameter_gets_a_short_name() -> None:
    parameter = {"name": "message.id", "in": "path", "required": True, "schema": STRING}
    document = document_with(
        paths={"/a/{message.id}": {"get": {"operationId": "a", "parameters": [parameter], "responses": {}}}}
    )
    (path,) = normal_of(document)["paths"]
    assert path == "/a/{id}"


def test_an_operation_prefix_is_cut_off() -> None:
    document = document_with(paths={"/a": {"get": {"operationId": "Messages_Send", "tags": ["X"], "responses": {}}}})
    settings = {"operation_prefix": "^[A-Za-z]+_", "groups": {"X": "things"}}
    found = normal_of(document, **settings)["paths"]["/a"]["get"]
    assert (found["operationId"], found["tags"]) == ("Send", ["things"])


def test_names_that_are_one_without_their_prefix_are_refused() -> None:
    paths = {
        f"/{name}": {"get": {"operationId": f"{name}_Get", "tags": [name], "responses": {}}} for name in ("A", "B")
    }
    with pytest.raises(
        PipelineError, match="without its prefix, operationId 'Get' stands twice, for GET /A and GET /B"
    ):
        normal_of(document_with(paths=paths), operation_prefix="^[A-Z]_")


@pytest.mark.parametrize(
    ("parameter", "message"),
    [
        ({"in": "query", "schema": {"type": "object"}}, "an object of style form, only deepObject is supported"),
        ({"in": "query", "explode": False, "schema": {"type": "array"}}, r"a list that is not repeated \(style form"),
        ({"in": "header", "schema": {"type": "array"}}, r"a list that is not repeated \(style simple"),
    ],
)
def test_a_parameter_that_cannot_be_written_is_refused(parameter: dict[str, Any], message: str) -> None:
    with pytest.raises(PipelineError, match=f"GET /things: parameter 'p' is {message}"):
        operation({"parameters": [{"name": "p", **parameter}]})


# --- what means nothing


def test_keys_that_openapi_does_not_know_are_dropped() -> None:
    found = operation(
        {"externalDocs": {"url": "u"}, "produces": ["application/json"], "x-internal": True, "callbacks": {}},
        tags=[{"description": "A tag without a name."}],
        webhooks={"newThing": {"post": {"responses": {}}}},
    )
    assert found.keys() == {"operationId", "tags", "responses", "parameters", "description", "x-security"}


def test_what_a_path_says_beside_its_operations_is_dropped() -> None:
    paths = {"/a": {"summary": "All of a", "servers": [{"url": "u"}], "get": {"operationId": "a", "responses": {}}}}
    assert normal_of(document_with(paths=paths))["paths"]["/a"].keys() == {"get"}


def test_a_version_that_yaml_reads_as_a_number_is_text() -> None:
    assert normal_of(document_with(info={"title": "Acme", "version": 1.0}))["info"]["version"] == "1.0"


def test_a_path_parameter_is_required_whatever_it_says() -> None:
    parameter = {"name": "id", "in": "path", "schema": STRING}
    paths = {"/a/{id}": {"get": {"operationId": "a", "parameters": [parameter], "responses": {}}}}
    assert normal_of(document_with(paths=paths))["paths"]["/a/{id}"]["get"]["parameters"][0]["required"]


def test_an_operation_that_documents_no_success_succeeds_with_nothing() -> None:
    assert operation({"responses": {"404": {"description": "Gone."}}})["responses"] == {
        "2XX": {"description": "Success."}
    }


@pytest.mark.parametrize("empty", [None, {}])
def test_an_empty_path_or_schema_is_nothing_in_particular(empty: Any) -> None:
    document = document_with(schemas={"Thing": {"type": "object", "properties": {"a": empty}}})
    document["paths"]["/empty"] = empty
    found = normal_of(document)
    assert found["components"]["schemas"]["Thing"]["properties"]["a"] == {}
    assert found["paths"]["/empty"] == {}
