"""Agents and end users: one shape, two collections, single and in bulk; and who is present."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue.testing.clock import iso
from trilogue.testing.dixa.shapes import data, failure, presence
from trilogue.testing.document import is_array
from trilogue.testing.resource import Resource
from trilogue.testing.service import Call, Refused, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing.dixa.service import Dixa
    from trilogue.testing.store import Collection, Keyed, Record

TABLE = Table()

_OPTIONAL = frozenset({"phoneNumber", "firstName", "lastName", "avatarUrl", "externalId"})


def _people(*filters: str) -> Any:
    """A page of people; of the filters e-mail and phone only one may be given."""

    def page(service: Dixa, call: Call, records: Collection) -> Any:
        given = {name: call.query[name] for name in filters if call.query.get(name)}
        if "email" in given and "phone" in given:
            raise Refused(400, "email and phone exclude each other")

        def wanted(person: Record) -> bool:
            mine = {
                "email": [person.get("email"), *person["additionalEmails"]],
                "phone": [person.get("phoneNumber"), *person["additionalPhoneNumbers"]],
                "externalId": [person.get("externalId")],
            }
            return all(value in mine[name] for name, value in given.items())

        walked: Iterable[Keyed] = records.walk(after=service.after(call))
        found = service.page(call, (pair for pair in walked if wanted(pair[1])))
        return found["data"], {"meta": found["meta"]}

    return page


def _new_agent(service: Dixa, call: Call) -> Record:
    return _new_person(service, call.body) | {"roles": ["Agent"]}


def _new_end_user(service: Dixa, call: Call) -> Record:
    return _new_person(service, call.body) | {"customAttributes": []}


def _new_person(service: Dixa, body: Mapping[str, Any]) -> Record:
    return {"id": service.ids.uuid(), "createdAt": iso(service.clock.tick()), **_no_names(), **body}


def _no_names() -> Record:
    return {"additionalEmails": [], "additionalPhoneNumbers": [], "middleNames": []}


def _changed(_: Dixa, call: Call, person: Record) -> None:
    """A PATCH changes what it names; a PUT is the whole person, and empties what it does not name."""
    if call.operation.method == "PUT":
        for name in _OPTIONAL & person.keys():
            del person[name]
        person.update(_no_names())
    person.update(call.body)


for _kind, _make, _filters in (
    ("agents", _new_agent, ("email", "phone")), ("endusers", _new_end_user, ("email", "phone", "externalId")),
):  # fmt: skip
    Resource(
        path=f"/v1/{_kind}", plural="data", envelope="data", make=_make, change=_changed, page=_people(*_filters)
    ).bind(TABLE)


@TABLE.on("PUT /v1/agents", "PATCH /v1/agents", "PUT /v1/endusers", "PATCH /v1/endusers")
def change_many(service: Dixa, call: Call) -> Any:
    """Each of the people on its own: who is not there, or given twice no change, does not stop the others."""
    changes = call.body if is_array(call.body) else call.fields.get("data", [])
    return data(_change_one(service, call, change) for change in changes)


def _change_one(service: Dixa, call: Call, change: Mapping[str, Any]) -> Record:
    identifier = change["id"]
    if (person := service.store[call.path].get(identifier)) is None:
        return failure({"_type": "NotFound", "id": identifier, "message": f"{identifier} was not found"})
    if len(change) == 1:
        return failure({"_type": "EmptyPatchSet", "id": identifier, "message": "there is nothing to change"})
    _changed(service, attrs.evolve(call, body=change), person)
    return {"_type": "BulkActionSuccess", "data": person}


@TABLE.on("POST /v1/agents/bulk", "POST /v1/endusers/bulk")
def create_many(service: Dixa, call: Call) -> Any:
    path = call.path.removesuffix("/bulk")
    extra: Record = {"roles": ["Agent"]} if path == "/v1/agents" else {"customAttributes": []}
    people = (_new_person(service, body) | extra for body in call.body.get("data", []))
    return data({"_type": "BulkActionSuccess", "data": service.store[path].add(person)} for person in people)


@TABLE.on("GET /v1/agents/{agentId}/teams")
def list_agent_teams(service: Dixa, call: Call) -> Any:
    agent = service.need(call.path.removesuffix("/teams"))
    teams = service.store["/v1/teams"]
    return data({"id": team["id"]} for team in teams if agent["id"] in service.store[f"/v1/teams/{team['id']}/agents"])


@TABLE.on("GET /v1/agents/presence")
def list_agents_presence(service: Dixa, _: Call) -> Any:
    return [presence(service, agent) for agent in service.store["/v1/agents"]]


@TABLE.on("GET /v1/agents/{agentId}/presence")
def get_agent_presence(service: Dixa, call: Call) -> Any:
    return {"data": presence(service, service.need(call.path.removesuffix("/presence")))}


@TABLE.on("GET /v1/endusers/{userId}/conversations")
def list_end_user_conversations(service: Dixa, call: Call) -> Any:
    user = service.need(call.path.removesuffix("/conversations"))
    walked = service.store["/v1/conversations"].walk(after=service.after(call))
    found = service.page(call, (pair for pair in walked if pair[1]["requesterId"] == user["id"]))
    hidden = "customAttributes"  # "not part of the response at this point", says the reference
    return found | {"data": [{name: each[name] for name in each if name != hidden} for each in found["data"]]}
