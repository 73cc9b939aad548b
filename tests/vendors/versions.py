"""Three later versions of each vendor's document, with changes of every kind.

The expected reports are `tests/pipeline/fixtures/*.report.txt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.document.walk import walk
from vendors.builders import obj, ref

if TYPE_CHECKING:
    from collections.abc import Callable

Document = dict[str, Any]


def _schema(document: Document, name: str) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"][name]
    return found


def _properties(document: Document, name: str) -> dict[str, Any]:
    found: dict[str, Any] = _schema(document, name)["properties"]
    return found


def _get(document: Document, path: str) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"][path]["get"]
    return found


def _parameter(document: Document, path: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in _get(document, path)["parameters"] if one.get("name") == name)
    return found


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "Fine.", "content": {"application/json": {"schema": schema}}}}


# --- Dixa


def _dixa_additive(document: Document) -> None:
    document["info"]["version"] = "v1.1"
    document["servers"].append({"url": "https://eu.dixa.io"})
    document["paths"]["/v1/tags/{tagId}/merge"] = {
        "post": {
            "operationId": "mergeTags",
            "tags": ["Tags"],
            "parameters": [
                {"name": "tagId", "in": "path", "required": True, "schema": {"type": "string"}},
                {"name": "pageKey", "in": "query", "schema": {"type": "string"}},
            ],
            "requestBody": {"required": True, "content": {"application/json": {"schema": ref("MergeTagsInput")}}},
            "responses": _answer(ref("GetTagOutput")),
        }
    }
    document["components"]["schemas"]["MergeTagsInput"] = obj(into={"type": "string"})
    archived = {"name": "archived", "in": "query", "schema": {"type": "boolean"}}
    _get(document, "/v1/queues").setdefault("parameters", []).append(archived)
    _properties(document, "CreateTagInput")["shade"] = {"type": "string"}
    _properties(document, "Tag")["createdAt"] = {"type": "string", "format": "date-time"}
    document["components"]["schemas"]["Markdown"] = obj(value={"type": "string"})
    _schema(document, "Content")["oneOf"].append(ref("Markdown"))
    _schema(document, "CreateQueueInput")["required"] = []


def _dixa_breaking(document: Document) -> None:
    document["info"]["version"] = "v2"
    agents = _get(document, "/v1/agents")
    agents["parameters"] = [one for one in agents["parameters"] if one["name"] != "phone"]
    _parameter(document, "/v1/agents", "email")["required"] = True
    _parameter(document, "/v1/queues", "archived")["schema"] = {"type": "string"}
    del _properties(document, "CreateTagInput")["shade"]
    _schema(document, "CreateTagInput")["required"].append("color")
    del _properties(document, "Tag")["createdAt"]
    _schema(document, "Tag")["required"].remove("state")
    _properties(document, "Tag")["name"]["nullable"] = True
    _schema(document, "Content")["oneOf"].remove(ref("Markdown"))
    del document["components"]["schemas"]["Markdown"]
    del document["paths"]["/v1/tags/{tagId}/merge"]
    document["paths"]["/v1/queues/{queueId}"]["get"]["responses"] = {"204": {"description": "Nothing."}}


def _dixa_wire_only(document: Document) -> None:
    document["info"]["version"] = "v2.0.1"
    document["servers"] = document["servers"][:1]
    _parameter(document, "/v1/agents", "pageLimit")["schema"].update({"maximum": 50, "default": 20})
    document["paths"]["/v1/tags"]["post"]["deprecated"] = True
    created = document["paths"]["/v1/queues"]["post"]["responses"]
    created["202"] = created.pop("201")
    document["components"]["securitySchemes"]["OAuth"] = {"type": "http", "scheme": "bearer"}
    _get(document, "/v1/tags")["security"] = [{"ApiKeyAuth": []}, {"OAuth": []}]
    _properties(document, "CreateTagInput")["name"]["maxLength"] = 40
    _schema(document, "Tag")["description"] = "Another text: no change."


# --- Sinch


def _recipients(document: Document) -> list[dict[str, Any]]:
    """All copies of the recipient: the vendor's source includes one file in several schemas."""
    found = [node.value for node in walk(document) if node.kind == "schema" and "oneOf" in node.value]
    return [one for one in found if one["oneOf"][0].get("title") == "contact_id"]


def _sinch_additive(document: Document) -> None:
    document["info"]["version"] = "1.1"
    _schema(document, "ConversationChannel")["enum"].append("MATRIX")
    _schema(document, "CardMessage")["properties"]["footer"] = {"type": "string"}
    document["paths"]["/v1/projects/{project_id}/labels"] = {
        "get": {
            "operationId": "Labels_ListLabels",
            "tags": ["Labels"],
            "parameters": [
                {"$ref": "#/components/parameters/project_id"},
                {"name": "page_token", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": _answer(obj(labels={"type": "array", "items": ref("Label")})),
        }
    }
    document["components"]["schemas"]["Label"] = obj(name={"type": "string"})
    for recipient in _recipients(document):
        recipient["oneOf"].append({"title": "group_id", **obj(group_id={"type": "string"})})
    _schema(document, "ContactCreateRequest")["required"].remove("language")


def _sinch_breaking(document: Document) -> None:
    document["info"]["version"] = "2.0"
    _schema(document, "ConversationChannel")["enum"].remove("WECHAT")
    for recipient in _recipients(document):
        recipient["oneOf"].pop()
    webhook = _properties(document, "Webhook")
    webhook["target"] = {"type": "object", "properties": {"url": {"type": "string"}}}
    webhook["owner"] = {"type": "string"}
    _schema(document, "Webhook")["required"].append("owner")
    del document["paths"]["/v1/projects/{project_id}/webhooks/{webhook_id}"]["delete"]
    _properties(document, "CardMessage")["title"] = {"type": "integer"}
    _schema(document, "Label")["properties"]["name"] = {"type": "integer"}


def _sinch_wire_only(document: Document) -> None:
    document["info"]["version"] = "2.0.1"
    document["servers"][1]["url"] = "https://us2.conversation.api.sinch.com"
    item = document["paths"].pop("/v1/projects/{project_id}/labels")
    document["paths"]["/v2/projects/{project_id}/labels"] = item
    document["security"] = [{"oAuth2": []}]
    flows = document["components"]["securitySchemes"]["oAuth2"]["flows"]
    flows["clientCredentials"]["tokenUrl"] = "https://auth2.sinch.com/oauth2/token"


# --- Sunshine


def _sunshine_additive(document: Document) -> None:
    document["info"]["version"] = "17.4.0"
    document["paths"]["/v2/apps/{appId}/labels"] = {
        "parameters": [{"name": "appId", "in": "path", "required": True, "schema": {"type": "string"}}],
        "get": {
            "operationId": "ListLabels",
            "tags": ["Labels"],
            "parameters": [{"name": "page", "in": "query", "style": "deepObject", "schema": ref("page")}],
            "responses": _answer(ref("label")),
        },
        "put": {
            "operationId": "PutLabel",
            "tags": ["Labels"],
            "security": [],
            "requestBody": {"content": {"application/json": {"schema": ref("label")}}},
            "responses": {"204": {"description": "Stored."}},
        },
    }
    document["components"]["schemas"]["label"] = obj(name={"type": "string"})
    _properties(document, "switchboardUpdateBody")["label"] = ref("label")
    _properties(document, "switchboard")["label"] = ref("label")
    document["components"]["schemas"]["matchCriteriaViber"] = obj(type={"type": "string"}, viberId={"type": "string"})
    criteria = _schema(document, "matchCriteria")
    criteria["oneOf"].append(ref("matchCriteriaViber"))
    criteria["discriminator"]["mapping"]["viber"] = "#/components/schemas/matchCriteriaViber"


def _sunshine_breaking(document: Document) -> None:
    document["info"]["version"] = "18.0.0"
    mapping = _schema(document, "matchCriteria")["discriminator"]["mapping"]
    mapping["twilioSms"] = mapping.pop("twilio")
    del _schema(document, "matchCriteria")["oneOf"][0]
    del mapping["mailgun"]
    _properties(document, "switchboard")["enabled"] = {"type": "string"}
    del _properties(document, "switchboard")["defaultSwitchboardIntegrationId"]
    document["paths"]["/v2/apps/{appId}/labels"].pop("put")
    _schema(document, "label")["required"] = ["name"]
    document["paths"]["/v2/apps/{appId}/labels"]["get"]["tags"] = ["Tags"]


def _sunshine_wire_only(document: Document) -> None:
    document["info"]["version"] = "18.0.1"
    (server,) = (one for one in document["servers"] if "variables" in one)
    server["variables"]["subdomain"]["default"] = "acme"
    _properties(document, "userCreateBody")["externalId"] = {"type": "string", "maxLength": 2048}
    _get(document, "/v2/apps/{appId}/labels")["security"] = [{"basicAuth": ["app"]}]
    _get(document, "/v2/apps/{appId}/labels")["deprecated"] = True
    document["tags"] = []


CHAINS: dict[str, list[Callable[[Document], None]]] = {
    "dixa": [_dixa_additive, _dixa_breaking, _dixa_wire_only],
    "sinch": [_sinch_additive, _sinch_breaking, _sinch_wire_only],
    "sunshine": [_sunshine_additive, _sunshine_breaking, _sunshine_wire_only],
}
