"""An app and what is set up in it: keys, integrations, webhooks, switchboards, attachments, OAuth."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse, Response

from trilogue.testing.resource import Resource, changed
from trilogue.testing.service import Call, Refused, Table, Upload
from trilogue.testing.sunshine.paths import APP, INTEGRATION, SWITCHBOARD
from trilogue.testing.sunshine.shapes import paged, with_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.store import Record
    from trilogue.testing.sunshine.service import Sunshine

TABLE = Table()

WRITE_ONLY = frozenset(
    [
        "accessKey",
        "accessTokenKey",
        "accessTokenSecret",
        "apiKey",
        "apiSecret",
        "appSecret",
        "authToken",
        "certificate",
        "clientEmail",
        "consumerKey",
        "consumerSecret",
        "defaultResponderId",
        "pageAccessToken",
        "password",
        "privateKey",
        "projectId",
        "serverKey",
        "signingKey",
        "token",
    ]
)
"""What integrations take and never give back."""


def _new_key(prefix: str) -> Any:
    def make(service: Sunshine, call: Call) -> Record:
        record = with_id(service, call, secret=service.ids.secret(86))
        return record | {"id": f"{prefix}_{record['id']}"}

    return make


def _new_integration(service: Sunshine, call: Call) -> Record:
    body = {name: value for name, value in call.body.items() if name not in WRITE_ONLY}
    record = {"id": service.ids.object_id(service.clock.tick()), "status": "active", **body}
    if "webhooks" in body:
        webhooks = service.store[f"{call.path}/{record['id']}/webhooks"]
        record["webhooks"] = [webhooks.add(_new_webhook(service, webhook)) for webhook in body["webhooks"]]
    return record


def _new_webhook(service: Sunshine, body: Mapping[str, Any]) -> Record:
    moment = service.clock.tick()
    return {
        "id": service.ids.object_id(moment),
        "version": "v2",
        "includeFullUser": False,
        "includeFullSource": False,
        **body,
        "secret": service.ids.secret(86),
    }


def _new_webhook_from(service: Sunshine, call: Call) -> Record:
    return _new_webhook(service, call.body)


def _integrations_page(service: Sunshine, call: Call, records: Any) -> Any:
    types = [kind for kind in call.query.get("filter[types]", "").split(",") if kind]
    return service.page(call, records, keep=lambda record: not types or record["type"] in types)


def _changed_integration(service: Sunshine, call: Call, integration: Record) -> None:
    changed(service, call, integration)
    for name in WRITE_ONLY & integration.keys():
        del integration[name]


def _new_app(service: Sunshine, call: Call) -> Record:
    return {"metadata": {}, **with_id(service, call, settings={"multiConvoEnabled": False})}


def _new_switchboard(service: Sunshine, call: Call) -> Record:
    return with_id(service, call, enabled=False)


def _new_switchboard_integration(service: Sunshine, call: Call) -> Record:
    defaults = {"integrationId": service.integration_id, "integrationType": "web", "deliverStandbyEvents": False}
    return with_id(service, call, **defaults)


for _path, _plural, _make in (
    (f"{APP}/keys", "keys", _new_key("app")),
    (f"{INTEGRATION}/keys", "keys", _new_key("int")),
    (f"{INTEGRATION}/webhooks", "webhooks", _new_webhook_from),
    (f"{APP}/switchboards", "switchboards", _new_switchboard),
    (f"{SWITCHBOARD}/switchboardIntegrations", "switchboardIntegrations", _new_switchboard_integration),
):
    Resource(path=_path, plural=_plural, envelope=_plural.removesuffix("s"), make=_make).bind(TABLE)
Resource(path="/v2/apps", plural="apps", envelope="app", make=_new_app, page=paged).bind(TABLE)
Resource(
    path=f"{APP}/integrations", plural="integrations", envelope="integration", make=_new_integration,
    page=_integrations_page, change=_changed_integration,
).bind(TABLE)  # fmt: skip


@TABLE.on(f"POST {APP}/attachments")
def upload_attachment(service: Sunshine, call: Call) -> Any:
    file = call.body.get("source")
    if not isinstance(file, Upload):
        raise Refused(400, "source, the file, is required")
    url = f"https://media.example.org/{call.ids[0]}/{uuid.UUID(int=len(service.store[call.path]) + 1)}/{file.filename}"
    service.store[call.path].add({"id": url, "mediaUrl": url})
    return {"attachment": {"mediaUrl": url, "mediaType": file.media_type}}


@TABLE.on(f"POST {APP}/attachments/remove")
def delete_attachment(service: Sunshine, call: Call) -> Any:
    if service.store[call.path.removesuffix("/remove")].remove(call.body["mediaUrl"]) is None:
        raise Refused(404, "no such attachment")
    return {}


@TABLE.on("GET /v2/tokenInfo")
def token_info(service: Sunshine, _: Call) -> Any:
    return {"app": service.need(service.root)}


@TABLE.on("GET /oauth/authorize")
def authorize(_: Sunshine, call: Call) -> Response:
    target = call.query.get("redirect_uri", "https://example.org/oauth")
    state = f"&state={call.query['state']}" if "state" in call.query else ""
    return PlainTextResponse("Found", 302, headers={"Location": f"{target}?code=sandbox-code{state}"})


@TABLE.on("POST /oauth/token")
def get_token(service: Sunshine, _: Call) -> Any:
    return {"access_token": service.ids.secret(40), "token_type": "Bearer"}
