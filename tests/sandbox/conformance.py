"""The operations of the providers' documents, and a check of JSON against their schemas."""

import functools

from openapi_schema_validator import OAS30ReadValidator, OAS30WriteValidator, OAS31Validator

from trilogue.testing._base.document import Document

PROVIDERS = ("sunshine", "dixa", "sinch")
OPERATIONS = {
    provider: {operation.name: operation for operation in Document.of(provider).operations} for provider in PROVIDERS
}


def corrected(node):
    """A schema with two corrections, without which a validator rejects valid values.

    The branches of a union whose branches differ only in their one property require that property. Properties that are
    required but not described (Sinch's `listItem`) are not required.
    """
    if isinstance(node, list):
        return [corrected(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {name: corrected(each) for name, each in node.items()}
    if isinstance(properties := node.get("properties"), dict) and isinstance(node.get("required"), list):
        node["required"] = [name for name in node["required"] if name in properties]
    if isinstance(branches := node.get("oneOf"), list) and all("properties" in branch for branch in branches):
        node["oneOf"] = [{"required": list(branch["properties"])[:1], **branch} for branch in branches]
    return node


@functools.cache
def components(provider):
    return corrected(Document.of(provider).raw["components"])


def violations(provider, schema, value, *, sent=False):
    """Every violation of a schema of the provider's document by `value`, as text.

    `sent` values are validated as request bodies (without read-only properties).
    """
    raw = Document.of(provider).raw
    if raw["openapi"].startswith("3.1"):
        validator = OAS31Validator
    else:
        validator = OAS30WriteValidator if sent else OAS30ReadValidator
    root = {"allOf": [corrected(schema)], "components": components(provider)}
    return [f"{error.json_path}: {error.message}" for error in validator(root).iter_errors(value)]
