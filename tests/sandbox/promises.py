"""What the providers' documents promise, to hold answers against."""

import functools

from openapi_schema_validator import OAS30ReadValidator, OAS30WriteValidator, OAS31Validator

from trilogue.testing.document import Document

PROVIDERS = ("sunshine", "dixa", "sinch")
OPERATIONS = {
    provider: {operation.name: operation for operation in Document.of(provider).operations} for provider in PROVIDERS
}


def sound(node):
    """`node` without two faults that a validator would stumble over: unions whose branches differ by nothing but their
    one key are made to require it, and nothing is required that no property describes (Sinch's `listItem`).
    """
    if isinstance(node, list):
        return [sound(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {name: sound(each) for name, each in node.items()}
    if isinstance(properties := node.get("properties"), dict) and isinstance(node.get("required"), list):
        node["required"] = [name for name in node["required"] if name in properties]
    if isinstance(branches := node.get("oneOf"), list) and all("properties" in branch for branch in branches):
        node["oneOf"] = [{"required": list(branch["properties"])[:1], **branch} for branch in branches]
    return node


@functools.cache
def components(provider):
    return sound(Document.of(provider).raw["components"])


def conforms(provider, schema, value, *, sent=False):
    """Every way in which `value` is not what `schema` of the provider's document says."""
    raw = Document.of(provider).raw
    if raw["openapi"].startswith("3.1"):
        validator = OAS31Validator
    else:
        validator = OAS30WriteValidator if sent else OAS30ReadValidator
    root = {"allOf": [sound(schema)], "components": components(provider)}
    return [f"{error.json_path}: {error.message}" for error in validator(root).iter_errors(value)]
