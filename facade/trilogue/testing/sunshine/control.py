"""The switchboard's four actions: who holds a conversation, and who is offered it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.service import Call, Refused, Table
from trilogue.testing.sunshine.paths import CONVERSATION

if TYPE_CHECKING:
    from trilogue.testing.store import Record
    from trilogue.testing.sunshine.service import Sunshine

TABLE = Table()


@TABLE.on(*(f"POST {CONVERSATION}/{action}Control" for action in ("accept", "offer", "pass", "release")))
def control(service: Sunshine, call: Call) -> Any:
    path, _, action = call.path.rpartition("/")
    conversation, body = service.need(path), call.fields
    if action in ("offerControl", "passControl"):
        desk = _switchboard_integration(service, body["switchboardIntegration"])
        side = "active" if action == "passControl" else "pending"
        conversation[f"{side}SwitchboardIntegration"] = desk
        if side == "active":
            conversation["pendingSwitchboardIntegration"] = None
    elif action == "acceptControl":
        if not conversation.get("pendingSwitchboardIntegration"):
            raise Refused(403, "control of this conversation is offered to nobody")
        conversation["activeSwitchboardIntegration"] = conversation["pendingSwitchboardIntegration"]
        conversation["pendingSwitchboardIntegration"] = None
    else:
        conversation["activeSwitchboardIntegration"] = None
    told = {name: value for name, value in body.items() if name in ("metadata", "reason")}
    service.announce(f"switchboard:{action}", {"conversation": conversation, **told})
    return {}


def _switchboard_integration(service: Sunshine, name: str) -> Record:
    for each in service.switchboard_integrations:
        if name in (each["id"], each["name"]) or (name == "next" and each["nextSwitchboardIntegrationId"] is None):
            return {key: each[key] for key in ("id", "name", "integrationId", "integrationType")}
    raise Refused(404, f"switchboard integration {name} was not found")
