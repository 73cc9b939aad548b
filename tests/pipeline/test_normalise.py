"""The rules that bring every way of writing a thing into one, each by itself."""

from __future__ import annotations

from typing import Any

import pytest
from vendors.made import document_with, normal_of, obj, ref

from pipeline.errors import PipelineError

Schema = dict[str, Any]

STRING = {"type": "string"}


def normal(schemas: dict[str, Schema], **document: Any) -> dict[str, Schema]:
    """What becomes of schemas that `Thing` reaches."""
    found: dict[str, Schema] = normal_of(document_with(schemas=schemas, **document))["components"]["schemas"]
    return found


def field(schema: Schema | bool, **document: Any) -> Schema:
    """What becomes of one property's schema."""
    found: Schema = normal({"Thing": {"type": "object", "properties": {"a": schema}}}, **document)["Thing"][
        "properties"
    ]["a"]
    return found


def operation(raw: dict[str, Any], *, path: str = "/things", **more: Any) -> dict[str, Any]:
    """What becomes of one operation."""
    whole = {"operationId": "getThing", "tags": ["Things"], "responses": {"200": {"description": "Fine."}}, **raw}
    normal = normal_of(document_with(paths={path: {"get": whole}}, **more))
    (item,) = normal["paths"].values()
    found: dict[str, Any] = item["get"]
    return found


# --- null


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True},
        {"type": ["string", "null"]},
        {"anyOf": [STRING, {"type": "null"}]},
        {"oneOf": [{"type": "null"}, STRING]},
        {"allOf": [STRING], "nullable": True},
    ],
)
def test_null_has_one_spelling(schema: Schema) -> None:
    assert field(schema) == {"type": "string", "nullable": True}


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/components/schemas/Part", "nullable": True},
        {"allOf": [ref("Part")], "nullable": True},
        {"anyOf": [ref("Part"), {"type": "null"}]},
        {"oneOf": [{"allOf": [ref("Part")]}, {"type": "null"}]},
    ],
)
def test_null_of_a_reference_has_one_spelling(schema: Schema) -> None:
    part = obj(b=STRING)
    found = normal({"Thing": {"type": "object", "properties": {"a": schema}}, "Part": part})
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/Part", "nullable": True}


def test_a_named_schema_that_may_be_null_makes_its_references_nullable() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Maybe")),
            "Maybe": {"type": "object", "nullable": True, "properties": {"b": STRING}},
        }
    )
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/Maybe", "nullable": True}
    assert "nullable" not in found["Maybe"]


def test_null_among_enum_values_is_no_value() -> None:
    found = normal({"Thing": {"type": "object", "properties": {"a": {"type": "string", "enum": ["x", None]}}}})
    assert found["Thing"]["properties"]["a"] == {"$ref": "#/components/schemas/ThingA", "nullable": True}
    assert found["ThingA"] == {"type": "string", "enum": ["x"]}


# --- single schemas


@pytest.mark.parametrize("schema", [True, {}, {"title": "Anything"}])
def test_a_schema_that_says_nothing_is_empty(schema: Schema | bool) -> None:
    assert field(schema) == {}


@pytest.mark.parametrize("wanted", ["uuid", "uri", "int64", "email"])
def test_a_format_that_changes_no_type_is_a_fact_of_the_wire(wanted: str) -> None:
    assert field({"type": "string", "format": wanted}) == {"type": "string", "x-wire": {"format": wanted}}


@pytest.mark.parametrize("kept", ["date-time", "date"])
def test_a_format_that_changes_the_type_stays(kept: str) -> None:
    assert field({"type": "string", "format": kept}) == {"type": "string", "format": kept}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "binary"},
        {"type": "string", "contentMediaType": "image/png"},
        {"contentMediaType": "image/png"},
    ],
)
def test_a_file_has_one_spelling(schema: Schema) -> None:
    assert field(schema) == {"type": "string", "format": "binary"}


def test_a_default_is_prose_and_is_not_sent() -> None:
    found = field({"type": "integer", "default": 25, "description": "How many."})
    assert found["description"] == "How many. The service's default is 25."
    assert "default" not in found


def test_bounds_titles_and_examples_leave_no_trace_in_types() -> None:
    found = field(
        {"type": "string", "title": "A", "maxLength": 5, "example": "x", "externalDocs": {"url": "u"}, "x-y": 1}
    )
    assert found == {"type": "string", "x-wire": {"maxLength": 5}}


def test_a_boolean_required_inside_a_property_means_nothing() -> None:
    assert field({"type": "string", "required": True}) == STRING


@pytest.mark.parametrize("schema", [{"const": "x"}, {"enum": ["x"]}, {"type": "string", "enum": ["x", "x"]}])
def test_a_value_that_is_always_the_same_is_an_open_enum_of_one(schema: Schema) -> None:
    found = normal({"Thing": {"type": "object", "properties": {"a": schema}}})
    assert found["ThingA"] == {"type": "string", "enum": ["x"]}


@pytest.mark.parametrize(
    ("schema", "meant"),
    [
        ({"enum": [True, False]}, {"type": "boolean"}),
        ({"type": "number", "enum": [0.5, 1.5]}, {"type": "number"}),
        ({"enum": ["a", 1]}, {}),
        ({"type": "string", "enum": []}, STRING),
    ],
)
def test_an_enum_that_python_has_no_literals_for_is_its_type(schema: Schema, meant: Schema) -> None:
    assert field(schema) == meant


def test_a_list_of_unknown_things_is_a_list() -> None:
    assert field({"type": "array"}) == {"type": "array", "items": {}}


def test_several_types_are_a_union() -> None:
    assert field({"type": ["string", "integer", "null"]}) == {
        "anyOf": [STRING, {"type": "integer"}],
        "nullable": True,
    }


def test_a_secret_that_only_goes_in_is_not_required_of_what_comes_back() -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "required": ["id", "secret"],
                "properties": {"id": STRING, "secret": {"type": "string", "writeOnly": True}},
            }
        }
    )
    assert found["Thing"]["required"] == ["id"]


def test_empty_keys_mean_nothing() -> None:
    assert field({"type": "string", "description": None, "enum": None, "properties": None}) == STRING


# --- references


def test_a_reference_to_the_middle_of_a_thing_is_written_out() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Other/properties/b")),
            "Other": {
                "type": "object",
                "properties": {
                    "b": {"type": "array", "items": ref("Other/properties/c")},
                    "c": {"type": "integer"},
                },
            },
        }
    )
    assert found["Thing"]["properties"]["a"] == {"type": "array", "items": {"type": "integer"}}


def test_a_reference_to_the_middle_that_stands_inside_it_is_refused() -> None:
    with pytest.raises(PipelineError, match="stands inside what it points to; give that thing a name in components"):
        normal(
            {
                "Thing": {
                    "type": "object",
                    "properties": {
                        "a": {
                            "type": "object",
                            "properties": {"b": ref("Thing/properties/a")},
                        }
                    },
                }
            }
        )


@pytest.mark.parametrize(("openapi", "keys"), [("3.0.3", {"b"}), ("3.1.0", {"b", "c"})])
def test_keys_beside_a_reference_count_in_3_1_alone(openapi: str, keys: set[str]) -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {"a": {"$ref": "#/components/schemas/Part", "properties": {"c": STRING}}},
            },
            "Part": obj(b=STRING),
        },
        openapi=openapi,
    )
    name = found["Thing"]["properties"]["a"]["$ref"].rpartition("/")[2]
    assert found[name]["properties"].keys() == keys


def test_a_schema_may_refer_to_itself() -> None:
    option = {
        "type": "object",
        "properties": {"options": {"type": "array", "items": ref("Thing")}},
    }
    assert normal({"Thing": option})["Thing"]["properties"] == option["properties"]


def test_a_name_for_a_name_is_a_class_of_its_own() -> None:
    found = normal(
        {
            "Thing": obj(a=ref("Alias")),
            "Alias": ref("Part"),
            "Part": obj(b=STRING),
        }
    )
    assert found["Thing"]["properties"]["a"] == ref("Alias")
    assert found["Alias"] == obj(b=STRING)


# --- composition


def test_all_of_is_one_object_with_the_keys_of_all() -> None:
    found = normal(
        {
            "Thing": {
                "allOf": [
                    ref("Base"),
                    {"required": ["b"], "properties": {"b": STRING}},
                ],
                "properties": {"c": STRING},
            },
            "Base": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
        }
    )
    assert found.keys() == {"Thing"}
    assert list(found["Thing"]["properties"]) == ["a", "b", "c"]
    assert found["Thing"]["required"] == ["a", "b"]


def test_a_later_part_refines_an_earlier_one() -> None:
    found = normal(
        {
            "Thing": {"allOf": [{"properties": {"a": STRING}}, {"properties": {"a": {"description": "New."}}}]},
        }
    )
    assert found["Thing"]["properties"]["a"] == {"type": "string", "description": "New."}


def test_all_of_with_a_union_in_it_is_refused() -> None:
    with pytest.raises(PipelineError, match="allOf with the union Either in it does not say which branch"):
        normal(
            {
                "Thing": {"allOf": [ref("Either"), {"properties": {"a": STRING}}]},
                "Either": {"oneOf": [{"properties": {"b": {}}}, {"properties": {"c": {}}}]},
            }
        )


# --- names


def test_inline_objects_enums_and_maps_get_the_name_of_their_place() -> None:
    properties = {
        "sub_part": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["x"]}}},
        "list": {"type": "array", "items": obj(b=STRING)},
        "labels": {"type": "object", "additionalProperties": STRING},
        "free": {"type": "object"},
    }
    found = normal({"Thing": {"type": "object", "properties": properties}})
    assert found.keys() == {"Thing", "ThingSubPart", "ThingSubPartKind", "ThingListItem", "ThingLabels", "JsonObject"}
    assert found["ThingLabels"]["x-map"]
    assert found["JsonObject"]["x-map"]


def test_an_inline_union_that_stands_elsewhere_by_name_is_that_one() -> None:
    branches = [
        obj(b=STRING),
        obj(c=STRING),
    ]
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {
                    "a": {"oneOf": [{"properties": branch["properties"], "type": "object"} for branch in branches]}
                },
            },
            "Either": {"oneOf": branches},
        }
    )
    assert found["Thing"]["properties"]["a"]["$ref"].endswith("/Either")


def test_what_no_operation_reaches_is_left_out_unless_it_is_kept() -> None:
    schemas = {
        "Thing": {"type": "object"},
        "UserEvent": obj(u=ref("User")),
        "User": {"type": "object"},
        "Lone": {"type": "object"},
    }
    document = document_with(schemas=schemas)
    assert normal_of(document)["components"]["schemas"].keys() == {"Thing"}
    assert normal_of(document, keep=("*Event",))["components"]["schemas"].keys() == {"Thing", "UserEvent", "User"}
    with pytest.raises(PipelineError, match=r"client.yaml keeps '\*Nothing', which matches no schema"):
        normal_of(document, keep=("*Nothing",))


# --- unions


def kinds(**discriminator: Any) -> dict[str, Schema]:
    return {
        "Thing": {
            "oneOf": [ref("Cat"), ref("Dog")],
            **discriminator,
        },
        "Cat": {
            "type": "object",
            "required": ["kind"],
            "properties": {"name": STRING, "kind": {"type": "string", "enum": ["cat"]}},
        },
        "Dog": {"type": "object", "properties": {"kind": STRING, "bark": STRING}},
    }


def test_a_tagged_union_spells_out_its_branches_and_their_constants() -> None:
    found = normal(kinds(discriminator={"propertyName": "kind"}))
    assert found["Thing"]["x-union"] == {
        "tag": "kind",
        "branches": [{"value": "cat", "ref": "Cat"}, {"value": "Dog", "ref": "Dog"}],
    }
    for name, value in (("Cat", "cat"), ("Dog", "Dog")):
        assert found[name]["properties"]["kind"]["const"] == value
        assert found[name]["properties"]["kind"]["x-sent"]
        assert found[name]["required"] == ["kind"]


def test_a_mapping_names_the_values() -> None:
    mapping = {"feline": "#/components/schemas/Cat", "canine": "Dog"}
    found = normal(kinds(discriminator={"propertyName": "kind", "mapping": mapping}))
    assert [branch["value"] for branch in found["Thing"]["x-union"]["branches"]] == ["feline", "canine"]


def test_a_tag_that_is_not_sent_is_optional() -> None:
    found = normal(kinds(discriminator={"propertyName": "kind", "x-tag-unsent": True}))
    assert "kind" not in found["Cat"]["required"]


def test_a_union_without_a_tag_is_told_by_the_keys_that_only_one_branch_has() -> None:
    both = STRING
    found = normal(
        {
            "Thing": {
                "oneOf": [
                    {"type": "object", "properties": {"both": both, "a": STRING}},
                    {"type": "object", "properties": {"both": both, "b": STRING}},
                ]
            }
        }
    )
    assert found["Thing"]["x-union"] == {"branches": [{"key": "a", "ref": "ThingA"}, {"key": "b", "ref": "ThingB"}]}
    assert found["ThingA"]["required"] == ["a"]


def test_keys_beside_a_union_belong_to_every_branch() -> None:
    found = normal(
        {
            "Thing": {
                "type": "object",
                "properties": {"shared": {"type": "integer"}},
                "oneOf": [obj(a={}), obj(b={})],
            }
        }
    )
    assert all("shared" in found[name]["properties"] for name in ("ThingA", "ThingB"))


@pytest.mark.parametrize(
    ("schemas", "message"),
    [
        (
            {"Thing": {"oneOf": [obj(a={}), STRING]}},
            "union Thing mixes objects",
        ),
        (
            {
                "Thing": {
                    "oneOf": [
                        obj(a={}),
                        {"type": "object", "properties": {"a": {}, "b": {}}},
                    ]
                }
            },
            "union Thing: branch 1 has no property of its own",
        ),
        (
            {"Thing": {"discriminator": {"propertyName": "k"}, "oneOf": [obj(a={})]}},
            "union Thing is tagged but has a branch without a name",
        ),
    ],
)
def test_a_union_whose_branches_cannot_be_told_apart_is_refused(schemas: dict[str, Schema], message: str) -> None:
    with pytest.raises(PipelineError, match=message):
        normal(schemas)


def test_two_branches_of_one_value_are_refused() -> None:
    schemas = kinds(discriminator={"propertyName": "kind"})
    schemas["Dog"]["properties"]["kind"] = {"const": "cat"}
    with pytest.raises(PipelineError, match="union Thing: two branches share a value of kind"):
        normal(schemas)


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
