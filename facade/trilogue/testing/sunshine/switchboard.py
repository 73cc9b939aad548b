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
        desk = _switchboard_integration(service, body["switchboardIntegration"])
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


def _switchboard_integration(service: SunshineState, name: str) -> Record:
    for each in service.switchboard_integrations:
        if name in (each["id"], each["name"]) or (name == "next" and each["nextSwitchboardIntegrationId"] is None):
            return {key: each[key] for key in ("id", "name", "integrationId", "integrationType")}
    raise HandlerError(404, f"switchboard integration {name} was not found")
