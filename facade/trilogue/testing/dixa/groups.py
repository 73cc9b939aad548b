"""Teams, queues and tags; who belongs to them is a collection of ids below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing.dixa.shapes import data, failure, presence
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Record

TABLE = Table()

MEMBERS_AT_ONCE = 10
"""Most agents that a call adds or removes."""


def _new_team(service: Dixa, call: Call) -> Record:
    return {"id": service.ids.uuid(), "name": call.body["name"]}


def _new_queue(service: Dixa, call: Call) -> Record:
    request = dict(call.body["request"])
    algorithm = {"offeringAlgorithm": request.pop("offerAlgorithm", "AllAtOnce")}
    request.pop("callFunctionality")
    blank: Record = {"queueThresholds": {}, "doNotOfferTimeouts": {}, "slaCalculationMethod": "AbandonedIgnored"}
    organization = {"organizationId": service.organization["id"], "memberListType": "Default"}
    return {"id": service.ids.uuid(), **blank, **organization, **algorithm, **request}


def _new_tag(service: Dixa, call: Call) -> Record:
    return {"id": service.ids.uuid(), "color": "#8c9eff", "state": "Active", **call.body}


for _kind, _make in (("teams", _new_team), ("queues", _new_queue), ("tags", _new_tag)):
    Resource(path=f"/v1/{_kind}", plural="data", envelope="data", make=_make).bind(TABLE)


@TABLE.on("PATCH /v1/tags/{tagId}/activate", "PATCH /v1/tags/{tagId}/deactivate")
def switch_tag(service: Dixa, call: Call) -> None:
    path, _, action = call.path.rpartition("/")
    service.need(path)["state"] = "Active" if action == "activate" else "Inactive"


def _agents_named(call: Call) -> list[str]:
    agents: list[str] = call.body.get("agentIds", [])
    if not 1 <= len(agents) <= MEMBERS_AT_ONCE:
        raise Refused(400, f"agentIds must name 1 to {MEMBERS_AT_ONCE} agents")
    return agents


@TABLE.on("GET /v1/teams/{teamId}/agents")
def list_team_agents(service: Dixa, call: Call) -> Any:
    names = {"id": "id", "displayName": "name", "email": "email", "phoneNumber": "phoneNumber"}
    people = (service.person(each["id"]) for each in service.records(call.path))
    return data({to: person[name] for name, to in names.items() if person.get(name)} for person in people)


@TABLE.on("PATCH /v1/teams/{teamId}/agents")
def add_team_agents(service: Dixa, call: Call) -> None:
    members = service.records(call.path)
    for agent_id in _agents_named(call):
        service.need(f"/v1/agents/{agent_id}")
        if agent_id not in members:
            members.add({"id": agent_id})


@TABLE.on("DELETE /v1/teams/{teamId}/agents", "DELETE /v1/queues/{queueId}/members")
def remove_members(service: Dixa, call: Call) -> None:
    members = service.records(call.path)
    for agent_id in _agents_named(call):
        members.remove(agent_id)


@TABLE.on("GET /v1/teams/{teamId}/presence")
def list_team_presence(service: Dixa, call: Call) -> Any:
    members = service.records(call.path.replace("/presence", "/agents"))
    walked = members.walk(after=service.after(call))
    return service.page(call, ((key, presence(service, each)) for key, each in walked))


@TABLE.on("GET /v1/queues/{queueId}/members")
def list_queue_members(service: Dixa, call: Call) -> Any:
    return data({"agentId": each["id"], "priority": 1} for each in service.records(call.path))


@TABLE.on("PATCH /v1/queues/{queueId}/members")
def add_queue_members(service: Dixa, call: Call) -> Any:
    members = service.records(call.path)

    def add(agent_id: str) -> Record:
        if service.store.find(f"/v1/agents/{agent_id}") is None:
            return failure({"_type": "NotFound", "id": agent_id, "message": f"agent {agent_id} was not found"})
        if agent_id not in members:
            members.add({"id": agent_id})
        return {"_type": "BulkActionSuccess", "data": agent_id}

    return data(map(add, _agents_named(call)))
