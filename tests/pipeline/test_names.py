"""Python names of a document's words, and proposed operationIds."""

from __future__ import annotations

import pytest

from pipeline.codegen.names import argument_names, class_name, python_name
from pipeline.document.operation_ids import propose_operation_id


@pytest.mark.parametrize(
    ("word", "attribute"),
    [
        ("hasMore", "has_more"),
        ("_type", "type_"),
        ("type", "type_"),
        ("from", "from_"),
        ("update_mask.paths", "update_mask_paths"),
        ("page-size", "page_size"),
        ("ID", "id"),
        ("identities.email", "identities_email"),
    ],
)
def test_an_attribute_is_named_after_its_key(word: str, attribute: str) -> None:
    assert python_name(word) == attribute


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("appListResponse", "AppListResponse"),
        ("Queue1", "Queue1"),
        ("BulkActionOutcome_BulkError_UUID", "BulkActionOutcomeBulkErrorUUID"),
        ("switchboard:acceptControl", "SwitchboardacceptControl"),
    ],
)
def test_a_class_is_named_after_its_schema(word: str, name: str) -> None:
    assert class_name(word) == name


@pytest.mark.parametrize(
    ("method", "path", "proposed"),
    [
        ("get", "/v1/tags", "listTags"),
        ("get", "/v1/tags/{tagId}", "getTag"),
        ("post", "/v1/tags", "createTag"),
        ("put", "/v1/agents/{id}", "updateAgent"),
        ("patch", "/v1/agents/{id}", "patchAgent"),
        ("delete", "/v1/queues/{id}", "deleteQueue"),
        ("get", "/v1/queues/{id}/members", "listQueueMembers"),
        ("post", "/v1/categories", "createCategory"),
        ("get", "/v2/apps/{appId}/status", "listAppStatus"),
        ("get", "/", "listRoot"),
    ],
)
def test_a_verb_and_a_noun_are_proposed(method: str, path: str, proposed: str) -> None:
    assert propose_operation_id(method, path) == proposed


def test_parameters_of_one_name_end_in_their_location() -> None:
    parameters = [
        {"name": "id", "in": "path"},
        {"name": "id", "in": "query"},
        {"name": "client", "in": "query"},
        {"name": "page", "in": "query"},
    ]
    assert argument_names(parameters) == {
        ("path", "id"): "id_path",
        ("query", "id"): "id_query",
        ("query", "client"): "client_query",
        ("query", "page"): "page",
    }
