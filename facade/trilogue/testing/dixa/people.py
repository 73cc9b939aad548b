"""Agents and end users, whose operations are alike: single and bulk, and the agents' presence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.json_types import is_array
from trilogue.testing._base.clock import iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing._base.resource import Resource
from trilogue.testing.dixa.formats import data, failure, presence, success

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.store import Collection, KeyedRecord, Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()

_OPTIONAL_FIELDS = frozenset({"phoneNumber", "firstName", "lastName", "avatarUrl", "externalId"})


def _page_function(*filters: str) -> Any:
    """A function that selects a page of people by the given filters. `email` and `phone` exclude each other."""

    def page(service: DixaState, call: HandlerCall, records: Collection) -> Any:
        given = {name: call.query[name] for name in filters if call.query.get(name)}
        if "email" in given and "phone" in given:
            raise HandlerError(400, "email and phone exclude each other")

        def matches(person: Record) -> bool:
            values = {
                "email": [person.get("email"), *person["additionalEmails"]],
                "phone": [person.get("phoneNumber"), *person["additionalPhoneNumbers"]],
                "externalId": [person.get("externalId")],
            }
            return all(value in values[name] for name, value in given.items())

        scanned: Iterable[KeyedRecord] = records.scan(after=service.after(call))
        found = service.page(call, (pair for pair in scanned if matches(pair[1])))
        return found["data"], {"meta": found["meta"]}

    return page


def _new_agent(service: DixaState, call: HandlerCall) -> Record:
    return _new_person(service, call.body) | {"roles": ["Agent"]}


def _new_end_user(service: DixaState, call: HandlerCall) -> Record:
    return _new_person(service, call.body) | {"customAttributes": []}


def _new_person(service: DixaState, body: Mapping[str, Any]) -> Record:
    return {**_empty_lists(), **body, "id": service.ids.uuid(), "createdAt": iso(service.clock.tick())}


def _empty_lists() -> Record:
    return {"additionalEmails": [], "additionalPhoneNumbers": [], "middleNames": []}


def _change_person(_: DixaState, call: HandlerCall, person: Record) -> None:
    """Apply an update: PATCH changes the given fields, PUT also removes the fields that are not given."""
    if call.operation.method == "PUT":
        for name in _OPTIONAL_FIELDS & person.keys():
            del person[name]
        person.update(_empty_lists())
    person.update(call.body)


for _kind, _make, _filters in (
    ("agents", _new_agent, ("email", "phone")), ("endusers", _new_end_user, ("email", "phone", "externalId")),
):  # fmt: skip
    Resource(
        path=f"/v1/{_kind}",
        plural="data",
        envelope="data",
        make=_make,
        change=_change_person,
        page=_page_function(*_filters),
    ).register(HANDLERS)


@HANDLERS.route("PUT /v1/agents", "PATCH /v1/agents", "PUT /v1/endusers", "PATCH /v1/endusers")
def change_many(service: DixaState, call: HandlerCall) -> Any:
    """Apply each change by itself: an unknown id or an empty change fails without affecting the others."""
    changes = call.body if is_array(call.body) else call.fields.get("data", [])
    return data(_change_one(service, call, change) for change in changes)


def _change_one(service: DixaState, call: HandlerCall, change: Mapping[str, Any]) -> Record:
    identifier = change["id"]
    if (person := service.store[call.path].get(identifier)) is None:
        return failure({"_type": "NotFound", "id": identifier, "message": f"{identifier} was not found"})
    if len(change) == 1:
        return failure({"_type": "EmptyPatchSet", "id": identifier, "message": "there is nothing to change"})
    _change_person(service, attrs.evolve(call, body=change), person)
    return success(person)


@HANDLERS.route("POST /v1/agents/bulk", "POST /v1/endusers/bulk")
def create_many(service: DixaState, call: HandlerCall) -> Any:
    path = call.path.removesuffix("/bulk")
    extra: Record = {"roles": ["Agent"]} if path == "/v1/agents" else {"customAttributes": []}
    people = (_new_person(service, body) | extra for body in call.body.get("data", []))
    return data(success(service.store[path].add(person)) for person in people)


@HANDLERS.route("GET /v1/agents/{agentId}/teams")
def list_agent_teams(service: DixaState, call: HandlerCall) -> Any:
    agent = service.require(call.path.removesuffix("/teams"))
    teams = service.store["/v1/teams"]
    return data({"id": team["id"]} for team in teams if agent["id"] in service.store[f"/v1/teams/{team['id']}/agents"])


@HANDLERS.route("GET /v1/agents/presence")
def list_agents_presence(service: DixaState, _: HandlerCall) -> Any:
    return [presence(agent, service.clock.now()) for agent in service.store["/v1/agents"]]


@HANDLERS.route("GET /v1/agents/{agentId}/presence")
def get_agent_presence(service: DixaState, call: HandlerCall) -> Any:
    return {"data": presence(service.require(call.path.removesuffix("/presence")), service.clock.now())}


@HANDLERS.route("GET /v1/endusers/{userId}/conversations")
def list_end_user_conversations(service: DixaState, call: HandlerCall) -> Any:
    user = service.require(call.path.removesuffix("/conversations"))
    scanned = service.store["/v1/conversations"].scan(after=service.after(call))
    found = service.page(call, (pair for pair in scanned if pair[1]["requesterId"] == user["id"]))
    hidden = "customAttributes"  # "not part of the response at this point" (Dixa API reference, End users)
    return found | {"data": [{name: each[name] for name in each if name != hidden} for each in found["data"]]}
