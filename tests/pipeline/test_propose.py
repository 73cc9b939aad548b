"""Edits that a change proposes for the facade's tables, with the current tables of the three services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from vendors.builders import PROVIDERS

from pipeline.api.changes import Change
from pipeline.api.compare import compare
from pipeline.api.record import read_record
from pipeline.api.versions import bump_version
from pipeline.settings import GENERATED, ROOT
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.propose import propose_edits

if TYPE_CHECKING:
    from pipeline.api.surface import Model, Operation, Surface


def recorded(provider: str) -> Surface:
    return read_record(GENERATED / f"trilogue_{provider}.api.txt")


def proposed(provider: str, new: Surface) -> list[str]:
    """The edits that a change from the current surface to another requires, without the version."""
    old = recorded(provider)
    changes = compare(old, new, provider)
    assert changes
    return propose_edits(changes, old, new, FacadeTables.of(provider), "0.1.0")[1:]


def with_operation(provider: str, name: str, **changes: Any) -> Surface:
    """The current surface with one operation added or replaced."""
    surface = recorded(provider)
    operation: Operation | None = surface.operations.get(changes.pop("like", name))
    assert operation is not None
    return attrs.evolve(surface, operations={**surface.operations, name: attrs.evolve(operation, **changes)})


def without_operation(provider: str, name: str) -> Surface:
    surface = recorded(provider)
    return attrs.evolve(surface, operations={key: one for key, one in surface.operations.items() if key != name})


def without_field(provider: str, model: str, field: str) -> Surface:
    surface = recorded(provider)
    one: Model = surface.models[model]
    fields = {name: value for name, value in one.fields.items() if name != field}
    assert len(fields) < len(one.fields)
    return attrs.evolve(surface, models={**surface.models, model: attrs.evolve(one, fields=fields)})


def test_a_class_that_the_document_numbers_is_told() -> None:
    old = recorded("dixa")
    models = {**old.models, "Badge2": old.models["Tag"], "Badge": old.models["Tag"]}
    (told,) = [line for line in proposed("dixa", attrs.evolve(old, models=models)) if line.startswith("name: ")]
    assert told == "name: the document numbers Badge2; give these classes names in the overlay (update: {x-name: …})"


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_facades_tables_fit_the_current_documents(provider: str) -> None:
    surface = attrs.evolve(recorded(provider), servers={})
    assert [line.split(":")[0] for line in proposed(provider, surface)] == ["servers"]


def test_a_new_paged_post_needs_a_row_in_every_table() -> None:
    new = with_operation("dixa", "agents.find_agents", like="agents.list_agents", wire="POST /v1/agents/find 200")
    row, retry, route = proposed("dixa", new)
    assert row == (
        "missing iterator row: agents.find_agents pages by page_key; add it to "
        "facade/trilogue/providers/dixa/paging.py and facade/trilogue/providers/dixa/iterate.py"
    )
    assert retry.startswith("unknown retry class: agents.find_agents (POST /v1/agents/find 200)")
    assert "facade/trilogue/providers/rules.py" in retry
    assert route.startswith("missing sandbox route: POST /v1/agents/find 200 (agents.find_agents)")


def test_an_operation_named_after_its_path_needs_a_name() -> None:
    name = "queues.get_queues_queueid_wallboards"
    new = with_operation("dixa", name, like="queues.get_queue", wire="GET /v1/queues/{queueId}/wallboards 200")
    assert proposed("dixa", new)[0] == (
        "name: queues.get_queues_queueid_wallboards repeats the operation's path; rename it in the overlay, "
        "to operationId: listQueueWallboards for example"
    )


def test_a_new_get_that_is_not_paged_needs_a_route_only() -> None:
    new = with_operation("sinch", "contacts.peek", like="contacts.get_contact", wire="GET /v1/peek/{contact_id} 200")
    assert [line.split(":")[0] for line in proposed("sinch", new)] == ["missing sandbox route"]


def test_a_cursor_inside_an_object_is_recognised_as_paging() -> None:
    new = with_operation("sunshine", "apps.find", like="apps.list_apps", wire="GET /v2/find 200")
    assert proposed("sunshine", new)[0].startswith("missing iterator row: apps.find pages by page;")


def test_the_rows_of_a_removed_operation_are_reported() -> None:
    edits = proposed("dixa", without_operation("dixa", "analytics.query_records"))
    assert [line.split(":")[0] for line in edits] == [
        "iterator row of analytics.query_records in facade/trilogue/providers/dixa/paging.py",
        "retry class of query_records, which was removed",
        "sandbox route of a removed operation",
    ]


@pytest.mark.parametrize(
    ("provider", "model", "field", "word"),
    [
        ("dixa", "ListAgentsOutput", "meta", "'meta'"),
        ("sinch", "ListMessagesResponse", "messages", "'messages'"),
        ("sinch", "ListMessagesResponse", "next_page_token", "'next_page_token'"),
        ("sunshine", "Page", "after", "'page[after]'"),
    ],
)
def test_a_row_whose_parameter_or_field_was_removed_is_reported(
    provider: str, model: str, field: str, word: str
) -> None:
    edits = proposed(provider, without_field(provider, model, field))
    assert any(line.startswith("iterator row of ") and word in line for line in edits)


def test_a_new_argument_of_a_paged_operation_is_proposed_for_its_iterator() -> None:
    surface = recorded("sinch")
    operation = surface.operations["contacts.list_contacts"]
    more = {**operation.arguments, "colour": attrs.evolve(operation.arguments["page_token"], wire="query colour")}
    assert proposed("sinch", with_operation("sinch", "contacts.list_contacts", arguments=more)) == [
        (
            "iterator arguments: sinch.api.contacts.list_contacts(colour=…) was added; make the same change in "
            "facade/trilogue/providers/sinch/iterate.py"
        )
    ]


def test_a_removed_field_is_reported_where_a_record_reads_it() -> None:
    edits = proposed("sunshine", without_field("sunshine", "User", "signed_up_at"))
    assert any(
        line.startswith("record field without source: trilogue_sunshine.models.User.signed_up_at")
        and "facade/trilogue/providers/sunshine/records.py reads .signed_up_at (line " in line
        for line in edits
    )


def test_a_removed_field_that_no_record_reads_is_not_reported() -> None:
    edits = proposed("dixa", without_field("dixa", "QueueDetails", "name"))
    assert edits == []


def test_a_new_branch_of_a_union_is_proposed_where_its_branches_are_read() -> None:
    surface = recorded("sunshine")
    union = surface.models["Content"]
    wider = attrs.evolve(union, branches={**union.branches, "HologramMessage": '"hologram"'})
    models = {**surface.models, "HologramMessage": surface.models["TextMessage"], "Content": wider}
    edits = proposed("sunshine", attrs.evolve(surface, models=models))
    found = {line.split()[3]: line for line in edits if line.startswith("reader without row: ")}
    reader = "facade/trilogue/providers/sunshine/contents.py"
    assert reader in found
    for file, line in found.items():
        assert "distinguishes the branches of Content" in line
        assert line.endswith("add a row for HologramMessage, whose values were UnknownContent until now")
        text = (ROOT / file).read_text().splitlines()
        for number in re.findall(r"\d+", line.partition("(line ")[2].partition(")")[0]):
            assert any(branch in text[int(number) - 1] for branch in union.branches), (file, number)


@pytest.mark.parametrize(
    ("provider", "operation", "security", "what"),
    [
        ("dixa", "queues.list_queues", "none", "requires no credentials"),
        ("sunshine", "oauth.get_token", "basicAuth", "requires credentials now"),
    ],
)
def test_an_operation_whose_credentials_change_is_reported(
    provider: str, operation: str, security: str, what: str
) -> None:
    edits = proposed(provider, with_operation(provider, operation, security=security))
    assert f"security: {operation} {what}; correct `anonymous` in facade/trilogue/providers/rules.py" in edits


@pytest.mark.parametrize(
    ("version", "released", "expected"),
    [
        ("0.2.0", "0.1.0", "version: 0.2.0 is high enough, 0.1.0 is released; an entry in CHANGELOG.md"),
        ("0.1.0", "0.1.0", "version bump: minor, 0.1.0 -> 0.1.1 (below 1.0 a breaking change raises the minor number)"),
        ("1.3.0", "1.2.0", "version: 1.3.0 is high enough, 1.2.0 is released; an entry in CHANGELOG.md"),
    ],
)
def test_a_version_that_is_not_released_yet_counts(version: str, released: str, expected: str) -> None:
    change = Change(effect="additive", kind="parameter", verb="added", subject="it", operation="x.y")
    surface = recorded("dixa")
    edits = propose_edits([change], surface, surface, FacadeTables.of("acme"), version, released=released)
    assert edits[0].startswith(expected)


def test_a_provider_without_a_facade_needs_a_version_only() -> None:
    change = Change(effect="additive", kind="parameter", verb="added", subject="it", operation="x.y")
    surface = recorded("dixa")
    assert [
        line.split(":")[0] for line in propose_edits([change], surface, surface, FacadeTables.of("acme"), "1.2.3")
    ] == ["version bump"]


@pytest.mark.parametrize(
    ("effect", "version", "part", "following"),
    [
        ("breaking", "1.4.2", "major", "2.0.0"),
        ("additive", "1.4.2", "minor", "1.5.0"),
        ("wire-only", "1.4.2", "patch", "1.4.3"),
        ("breaking", "0.4.2", "major", "0.5.0"),
        ("additive", "0.4.2", "minor", "0.4.3"),
        ("wire-only", "0.4.2", "patch", "0.4.3"),
    ],
)
def test_the_version_is_raised_by_the_most_severe_effect(effect: Any, version: str, part: str, following: str) -> None:
    assert bump_version(effect, version) == (part, following)
