"""Teams, queues and tags. The members of a team or queue are stored as a collection of agent ids below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.dixa.formats import data, failure, presence, success

if TYPE_CHECKING:
    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()

MAX_MEMBERS_PER_CALL = 10
"""How many agents a call may add or remove (Dixa API reference, Queues)."""


def _new_team(service: DixaState, call: HandlerCall) -> Record:
    return {"id": service.ids.uuid(), "name": call.body["name"]}


def _new_queue(service: DixaState, call: HandlerCall) -> Record:
    request = dict(call.body["request"])
    algorithm = {"offeringAlgorithm": request.pop("offerAlgorithm", "AllAtOnce")}
    request.pop("callFunctionality")
    defaults: Record = {"queueThresholds": {}, "doNotOfferTimeouts": {}, "slaCalculationMethod": "AbandonedIgnored"}
    organization = {"organizationId": service.organization["id"], "memberListType": "Default"}
    return {**defaults, **request, **organization, **algorithm, "id": service.ids.uuid()}


def _new_tag(service: DixaState, call: HandlerCall) -> Record:
    return {"color": "#8c9eff", **call.body, "id": service.ids.uuid(), "state": "Active"}


for _kind, _make in (("teams", _new_team), ("queues", _new_queue), ("tags", _new_tag)):
    Resource(path=f"/v1/{_kind}", plural="data", envelope="data", make=_make).register(HANDLERS)


@HANDLERS.route("PATCH /v1/tags/{tagId}/activate", "PATCH /v1/tags/{tagId}/deactivate")
def switch_tag(service: DixaState, call: HandlerCall) -> None:
    path, _, action = call.path.rpartition("/")
    service.require(path)["state"] = "Active" if action == "activate" else "Inactive"


def _agent_ids(call: HandlerCall) -> list[str]:
    agents: list[str] = call.body.get("agentIds", [])
    if not 1 <= len(agents) <= MAX_MEMBERS_PER_CALL:
        raise HandlerError(400, f"agentIds must name 1 to {MAX_MEMBERS_PER_CALL} agents")
    return agents


@HANDLERS.route("GET /v1/teams/{teamId}/agents")
def list_team_agents(service: DixaState, call: HandlerCall) -> Any:
    names = {"id": "id", "displayName": "name", "email": "email", "phoneNumber": "phoneNumber"}
    people = (service.person(each["id"]) for each in service.collection(call.path))
    return data({to: person[name] for name, to in names.items() if person.get(name)} for person in people)


@HANDLERS.route("PATCH /v1/teams/{teamId}/agents")
def add_team_agents(service: DixaState, call: HandlerCall) -> None:
    members = service.collection(call.path)
    for agent_id in _agent_ids(call):
        service.require_by_id("/v1/agents", agent_id)
        if agent_id not in members:
            members.add({"id": agent_id})


@HANDLERS.route("DELETE /v1/teams/{teamId}/agents", "DELETE /v1/queues/{queueId}/members")
def remove_members(service: DixaState, call: HandlerCall) -> None:
    members = service.collection(call.path)
    for agent_id in _agent_ids(call):
        members.remove(agent_id)


@HANDLERS.route("GET /v1/teams/{teamId}/presence")
def list_team_presence(service: DixaState, call: HandlerCall) -> Any:
    members = service.collection(call.path.replace("/presence", "/agents"))
    scanned = members.scan(after=service.after(call))
    return service.page(call, ((key, presence(each, service.clock.now())) for key, each in scanned))


@HANDLERS.route("GET /v1/queues/{queueId}/members")
def list_queue_members(service: DixaState, call: HandlerCall) -> Any:
    return data({"agentId": each["id"], "priority": 1} for each in service.collection(call.path))


@HANDLERS.route("PATCH /v1/queues/{queueId}/members")
def add_queue_members(service: DixaState, call: HandlerCall) -> Any:
    members = service.collection(call.path)

    def add(agent_id: str) -> Record:
        if agent_id not in service.store["/v1/agents"]:
            return failure({"_type": "NotFound", "id": agent_id, "message": f"agent {agent_id} was not found"})
        if agent_id not in members:
            members.add({"id": agent_id})
        return success(agent_id)

    return data(map(add, _agent_ids(call)))
