"""The switchboard's four actions: accept, offer, pass and release control of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.sunshine.paths import CONVERSATION

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.sunshine.state import SunshineState

HANDLERS = HandlerTable()


@HANDLERS.route(*(f"POST {CONVERSATION}/{action}Control" for action in ("accept", "offer", "pass", "release")))
def change_control(service: SunshineState, call: HandlerCall) -> Any:
    path, _, action = call.path.rpartition("/")
    conversation, body = service.require(path), call.fields
    if action in ("offerControl", "passControl"):
        desk = _switchboard_integration(service, conversation, call)
        side = "active" if action == "passControl" else "pending"
        conversation[f"{side}SwitchboardIntegration"] = desk
        if side == "active":
            conversation["pendingSwitchboardIntegration"] = None
    elif action == "acceptControl":
        if not conversation.get("pendingSwitchboardIntegration"):
            raise HandlerError(403, "no offer of control is pending for this conversation")
        conversation["activeSwitchboardIntegration"] = conversation["pendingSwitchboardIntegration"]
        conversation["pendingSwitchboardIntegration"] = None
    else:
        conversation["activeSwitchboardIntegration"] = None
    details = {name: value for name, value in body.items() if name in ("metadata", "reason")}
    service.publish(f"switchboard:{action}", {"conversation": conversation, **details})
    return {}


def _switchboard_integration(service: SunshineState, conversation: Record, call: HandlerCall) -> Record:
    """The member of one of the app's switchboards that the request names by its id, its name, or as `next`."""
    name = call.body["switchboardIntegration"]
    boards = f"/v2/apps/{call.ids[0]}/switchboards"
    members = [
        member
        for board in service.store[boards]
        for member in service.store[f"{boards}/{board['id']}/switchboardIntegrations"]
    ]
    if name == "next":
        active: Record = conversation.get("activeSwitchboardIntegration") or {}
        holders: set[str | None] = (
            {active["id"]}
            if active
            else {each.get("defaultSwitchboardIntegrationId") for each in service.store[boards]}
        )
        wanted = {each["nextSwitchboardIntegrationId"] for each in members if each["id"] in holders}
    else:
        wanted = {name}
    for each in members:
        if wanted & {each["id"], each["name"]}:
            return {key: each[key] for key in ("id", "name", "integrationId", "integrationType")}
    raise HandlerError(404, f"switchboard integration {name} was not found")
