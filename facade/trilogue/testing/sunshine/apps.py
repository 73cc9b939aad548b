"""Apps and their configuration: keys, integrations, webhooks, switchboards, attachments and OAuth."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from starlette.responses import PlainTextResponse, Response

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable, Upload
from trilogue.testing._base.resource import Resource, merge_fields
from trilogue.testing.sunshine.events import check_triggers
from trilogue.testing.sunshine.paths import APP, INTEGRATION, SWITCHBOARD
from trilogue.testing.sunshine.resources import new_record, page_of_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue.testing._base.store import Record
    from trilogue.testing.sunshine.state import SunshineState

HANDLERS = HandlerTable()

SUBDOMAIN = "acme"
"""The Zendesk subdomain of the app."""

_URL_CHARACTERS = "%/:?#[]@!$&'()*+,;="
"""What a URL may contain beside letters, digits and `-._~` (RFC 3986, 2.2)."""

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
"""Fields of integrations that requests may contain and responses never do."""


def _new_key(prefix: str) -> Callable[[SunshineState, HandlerCall], Record]:
    """A function that makes keys whose ids begin with `prefix`."""

    def make(service: SunshineState, call: HandlerCall) -> Record:
        record = new_record(service, call)
        return record | {"id": f"{prefix}_{record['id']}", "secret": service.ids.secret(86)}

    return make


def _new_integration(service: SunshineState, call: HandlerCall) -> Record:
    body = {name: value for name, value in call.body.items() if name not in WRITE_ONLY}
    record = {"status": "active", **body, "id": service.ids.object_id(service.clock.tick())}
    if "webhooks" in body:
        webhooks = service.store[f"{call.path}/{record['id']}/webhooks"]
        record["webhooks"] = [webhooks.add(_new_webhook(service, webhook)) for webhook in body["webhooks"]]
    return record


def _new_webhook(service: SunshineState, body: Mapping[str, Any]) -> Record:
    check_triggers(body)
    moment = service.clock.tick()
    return {
        "version": "v2",
        "includeFullUser": False,
        "includeFullSource": False,
        **body,
        "id": service.ids.object_id(moment),
        "secret": service.ids.secret(86),
    }


def _new_webhook_from(service: SunshineState, call: HandlerCall) -> Record:
    return _new_webhook(service, call.body)


def _integrations_page(service: SunshineState, call: HandlerCall, records: Any) -> Any:
    types = [kind for kind in call.query.get("filter[types]", "").split(",") if kind]
    return service.page(call, records, keep=lambda record: not types or record["type"] in types)


def _change_webhook(service: SunshineState, call: HandlerCall, webhook: Record) -> None:
    check_triggers(call.fields)
    merge_fields(service, call, webhook)


def _change_integration(service: SunshineState, call: HandlerCall, integration: Record) -> None:
    merge_fields(service, call, integration)
    for name in WRITE_ONLY & integration.keys():
        del integration[name]


def _new_app(service: SunshineState, call: HandlerCall) -> Record:
    return {"metadata": {}, **new_record(service, call, settings={"multiConvoEnabled": False})}


def _new_switchboard(service: SunshineState, call: HandlerCall) -> Record:
    return new_record(service, call, enabled=False)


def _new_switchboard_integration(service: SunshineState, call: HandlerCall) -> Record:
    """A member of a switchboard, with the type of its integration. The first one of a switchboard is its default."""
    path, _, _ = call.path.rpartition("/")
    integrations = service.store[f"{path.partition('/switchboards/')[0]}/integrations"]
    integration = integrations.get(call.body.get("integrationId", ""))
    kind = call.body.get("integrationType", "custom") if integration is None else integration["type"]
    defaults: Record = {"integrationId": service.integration_id, "nextSwitchboardIntegrationId": None}
    record = new_record(service, call, deliverStandbyEvents=False, **defaults)
    service.require(path).setdefault("defaultSwitchboardIntegrationId", record["id"])
    return record | {"integrationType": kind}


for _path, _plural, _make in (
    (f"{APP}/keys", "keys", _new_key("app")),
    (f"{INTEGRATION}/keys", "keys", _new_key("int")),
    (f"{APP}/switchboards", "switchboards", _new_switchboard),
    (f"{SWITCHBOARD}/switchboardIntegrations", "switchboardIntegrations", _new_switchboard_integration),
):
    Resource(path=_path, plural=_plural, envelope=_plural.removesuffix("s"), make=_make).register(HANDLERS)
Resource(
    path=f"{INTEGRATION}/webhooks",
    plural="webhooks",
    envelope="webhook",
    make=_new_webhook_from,
    change=_change_webhook,
).register(HANDLERS)
Resource(path="/v2/apps", plural="apps", envelope="app", make=_new_app, page=page_of_all).register(HANDLERS)
Resource(
    path=f"{APP}/integrations", plural="integrations", envelope="integration", make=_new_integration,
    page=_integrations_page, change=_change_integration,
).register(HANDLERS)  # fmt: skip


@HANDLERS.route(f"POST {APP}/attachments")
def upload_attachment(service: SunshineState, call: HandlerCall) -> Any:
    file = call.body.get("source")
    if not isinstance(file, Upload):
        raise HandlerError(400, "source is required: the file")
    url = f"https://media.example.org/{call.ids[0]}/{uuid.UUID(int=len(service.store[call.path]) + 1)}/{file.filename}"
    service.store[call.path].add({"id": url, "mediaUrl": url})
    return {"attachment": {"mediaUrl": url, "mediaType": file.media_type}}


@HANDLERS.route(f"POST {APP}/attachments/remove")
def delete_attachment(service: SunshineState, call: HandlerCall) -> Any:
    if not call.body["mediaUrl"].startswith("https://"):
        raise HandlerError(400, "mediaUrl is not a URL")
    if service.store[call.path.removesuffix("/remove")].remove(call.body["mediaUrl"]) is None:
        raise HandlerError(404, "no such attachment")
    return {}


@HANDLERS.route("GET /v2/tokenInfo")
def token_info(service: SunshineState, _: HandlerCall) -> Any:
    return {"app": service.require(service.root) | {"subdomain": SUBDOMAIN}}


@HANDLERS.route("GET /oauth/authorize")
def authorize(_: SunshineState, call: HandlerCall) -> Response:
    target = call.query.get("redirect_uri", "https://example.org/oauth")
    answer = urlencode({"code": "sandbox-code"} | ({"state": call.query["state"]} if "state" in call.query else {}))
    location = f"{target}{'&' if '?' in target else '?'}{answer}"
    return PlainTextResponse("Found", 302, headers={"Location": quote(location, safe=_URL_CHARACTERS)})


@HANDLERS.route("POST /oauth/token")
def get_token(service: SunshineState, _: HandlerCall) -> Any:
    return {"access_token": service.ids.secret(40), "token_type": "Bearer"}
