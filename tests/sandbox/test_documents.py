"""How the sandbox reads a document: what later versions may write in other ways."""

import pytest

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
