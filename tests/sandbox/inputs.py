"""With what each operation of the three documents can be called: path, query, body, and the requests before it."""

from urllib.parse import quote

from sandbox import dixa_operations, sinch_operations, sunshine_operations
from sandbox.conformance import OPERATIONS

from trilogue.testing._base.document import Document
from trilogue.testing._base.schemas import example_value

INPUTS = {"sunshine": sunshine_operations, "dixa": dixa_operations, "sinch": sinch_operations}


def parameters(provider, operation):
    """The parameters of an operation by location and name, each with an example value of the document."""
    document = Document.of(provider)
    item = document.raw["paths"][operation.path]
    declared = [*item.get("parameters", ()), *item[operation.method.lower()].get("parameters", ())]
    found = {}
    for parameter in map(document.resolve, declared):
        examples = [document.resolve(one).get("value") for one in (parameter.get("examples") or {}).values()]
        given = [parameter["example"]] if "example" in parameter else examples
        value = given[0] if given else example_value(document, parameter["schema"])
        found[parameter["in"], parameter["name"]] = (parameter.get("required", False), value)
    return found


def inputs(provider, name, ids):
    """The query and the body of an operation: ours where state decides what is valid, else the document's examples."""
    operation, document = OPERATIONS[provider][name], Document.of(provider)
    required = parameters(provider, operation).items()
    examples = {key: value for (place, key), (needed, value) in required if place == "query" and needed}
    query = INPUTS[provider].QUERIES[name](ids) if name in INPUTS[provider].QUERIES else examples
    if name in INPUTS[provider].BODIES:
        return query, INPUTS[provider].BODIES[name](ids)
    if operation.body_required and operation.body_schema is not None:
        return query, example_value(document, operation.body_schema)
    return query, None


def address(provider, operation, ids):
    """The operation's path with ids filled in: of records in the sandbox, else the document's examples."""
    given = parameters(provider, operation).items()
    values = {key: quote(str(value), safe="") for (place, key), (_, value) in given if place == "path"} | dict(ids)
    if "keyId" in values:
        values["keyId"] = ids["keyId"]["integration" if "integrations" in operation.path else "app_keys"]
    path = operation.path.replace("{message.", "{")
    return path.format(**values)


def prepare(provider, name, client, ids):
    """Send the requests that must precede an operation."""
    if (provider, name) == ("dixa", "reopen_conversation"):
        client.put(f"/v1/conversations/{ids['conversationId']}/close").raise_for_status()
    if (provider, name) == ("dixa", "get_anonymization_request"):
        created = client.post("/v1/anonymization", json={"entityId": "1", "_type": "Message"})
        ids["requestId"] = created.json()["data"]["id"]
    if provider == "dixa" and "webhook" in name:
        body = dixa_operations.BODIES["create_webhook"](ids)
        ids["webhookSubscriptionId"] = client.post("/v1/webhooks", json=body).json()["data"]["id"]
