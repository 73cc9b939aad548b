"""How the sandbox reads a document: what later versions may write in other ways."""

import pytest

from pipeline.codegen.names import python_name
from trilogue.testing._base.document import Document, operation_name
from trilogue.testing._base.unions import branch_named


@pytest.mark.parametrize(
    ("vendor_id", "name"),
    [
        ("Messages_SendMessage", "send_message"),
        ("ListAppKeys", "list_app_keys"),
        ("get_v1_articles", "get_v1_articles"),
        ("post_v1_articles", "post_v1_articles"),
    ],
)
def test_an_operation_has_a_name_of_its_own(vendor_id, name):
    assert operation_name(vendor_id) == name


@pytest.mark.parametrize(
    "vendor_id",
    [
        "listNotes2",
        "ListAppKeys",
        "getOAuth2Token",
        "HTTPServer",
        "list_notes2",
        "get-v1-notes",
        "Get3DModel",
        "runAB12cd",
    ],
)
def test_an_operation_has_the_name_that_the_generator_gives_it(vendor_id):
    assert operation_name(vendor_id) == python_name(vendor_id)


@pytest.mark.parametrize(
    ("whole", "own", "expected"),
    [
        ([{"key": ["app", "account"]}], None, (True, {"app", "account"})),
        ([{"key": ["app"]}], [{"key": ["account"]}], (True, {"account"})),
        ([{"key": ["app"]}], [], (False, set())),
        ([], None, (False, set())),
        (None, None, (True, set())),
    ],
)
def test_an_operation_without_security_has_the_documents(whole, own, expected):
    operation = {"operationId": "getThing", "responses": {"200": {}}, **({} if own is None else {"security": own})}
    document = {"paths": {"/things": {"get": operation}}, **({} if whole is None else {"security": whole})}
    (read,) = Document(document).operations
    assert (read.secured, read.scopes) == expected


def test_a_mapping_of_some_branches_leaves_the_others_their_names():
    schemas = {
        "Link": {"properties": {"type": {"type": "string", "enum": ["link"]}}},
        "Reply": {"properties": {"type": {"type": "string"}}},
        "Later": {"properties": {"type": {"type": "string"}}},
    }
    union = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in schemas],
        "discriminator": {"propertyName": "type", "mapping": {"later": "#/components/schemas/Later"}},
    }
    document = Document({"paths": {}, "components": {"schemas": schemas}})

    branches = [branch_named(document, union, {"type": name})[0] for name in ("link", "Reply", "later", "Later")]

    assert [branch and branch["$ref"].rpartition("/")[2] for branch in branches] == ["Link", "Reply", "Later", None]
