"""Proposes the edits that a change of a service requires: rows of the facade's tables, a version, names.

For a provider that the facade does not have yet, only the version and names are proposed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.api.annotations import join_union
from pipeline.api.changes import worst_effect
from pipeline.api.usage import Usage
from pipeline.api.versions import bump_version
from pipeline.codegen.names import python_name
from pipeline.document.operation_ids import is_named_after_path, propose_operation_id
from pipeline.settings import ROOT
from pipeline.update.facade_tables import read_attributes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.api.changes import Change, Effect
    from pipeline.api.surface import Model, Operation, Surface
    from pipeline.update.facade_tables import FacadeTables

# More operations than these share one sentence.
_MAX_SENTENCES = 3
# Names of parameters that usually carry a cursor. The rows of a provider have its own names as well.
_CURSOR = re.compile(r"(^|_)(cursor|page|page_token|page_key|next_token|offset|after|starting_after)$")


def propose_edits(
    changes: list[Change],
    old: Surface,
    new: Surface,
    tables: FacadeTables,
    version: str,
    *,
    released: str | None = None,
) -> list[str]:
    """The edits that changes require, each a sentence that names the file.

    Args:
        changes: from `old` to `new`.
        old: the surface before.
        new: the surface after.
        tables: the facade's tables as they are.
        version: the library's version.
        released: the version of the last release, if it is another one.

    """
    if not changes:
        return []
    edits = [_version(worst_effect(changes), version, released or version), *_names(changes, new)]
    rules: tuple[Callable[[list[Change], Surface, FacadeTables], Iterator[str]], ...] = (
        _iterator_rows,
        _iterator_arguments,
        _retry_classes,
        _sandbox_routes,
        _security,
        _servers,
        _union_readers,
    )
    if tables.sources:
        for rule in rules:
            edits += rule(changes, new, tables)
        edits += _record_sources(changes, old, tables)
    return edits


def _version(effect: Effect | None, version: str, released: str) -> str:
    part, following = bump_version(effect, released)
    if released != version and _numbers(version) >= _numbers(following):
        return f"version: {version} is high enough, {released} is released; an entry in CHANGELOG.md"
    below_1_0 = " (below 1.0 a breaking change raises the minor number)" if version[0] == "0" else ""
    return f"version bump: {part}, {version} -> {following}{below_1_0}, and an entry in CHANGELOG.md"


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _added_operations(changes: list[Change], new: Surface) -> Iterator[tuple[str, Operation]]:
    for change in changes:
        name = change.operation
        if change.kind == "operation" and change.verb == "added" and name is not None:
            yield name, new.operations[name]


def _names(changes: list[Change], new: Surface) -> Iterator[str]:
    """Vendors' tools name operations after their path, and number schemas. Ours have a verb and a noun, and a name."""
    for name, operation in _added_operations(changes, new):
        method, path = operation.wire.split()[:2]
        own = name.partition(".")[2]
        proposed = propose_operation_id(method.lower(), path)
        if is_named_after_path(own, method, path) and python_name(proposed) != own:
            yield (
                f"name: {name} repeats the operation's path; rename it in the overlay, to operationId: "
                f"{proposed} for example"
            )
    numbered = [change.subject.rpartition(".")[2] for change in changes if _is_numbered_class(change)]
    if numbered:
        yield (
            f"name: the document numbers {', '.join(numbered)}; give these classes names in the overlay "
            "(update: {x-name: …})"
        )


def _is_numbered_class(change: Change) -> bool:
    return change.kind in ("model", "union") and change.verb == "added" and change.subject[-1].isdigit()


def _each(kind: str, operations: dict[str, str], advice: str, together: str) -> Iterator[str]:
    """A sentence for each operation, or one for all if they are many."""
    if len(operations) <= _MAX_SENTENCES:
        yield from (f"{kind}: {told}; {advice}" for told in operations.values())
    else:
        yield f"{kind}: {len(operations)} operations {together}: {', '.join(operations)}; for each, {advice}"


# --- iterators


def _iterator_rows(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    rows = tables.paged_operations
    cursors = {row.cursor.partition("[")[0] for row in rows.values()}
    paged: dict[str, str] = {}
    for name, operation in _added_operations(changes, new):
        for argument, value in operation.arguments.items():
            # A pair such as created_after and created_before bounds a time.
            bounds = argument.endswith("_after") and argument.removesuffix("after") + "before" in operation.arguments
            is_cursor = value.wire.split()[1] in cursors or (_CURSOR.search(argument) and not bounds)
            if value.wire.startswith("query ") and is_cursor:
                paged.setdefault(name, f"{name} pages by {argument}")
    yield from _each(
        "missing iterator row", paged, f"add it to {tables.paging_file} and {tables.iterators_file}", "are paged"
    )
    for name, row in rows.items():
        for fault in _row_faults(row, new.operations.get(name), new):
            yield f"iterator row of {name} in {tables.paging_file}: {fault}"


def _row_faults(row: Any, operation: Operation | None, new: Surface) -> Iterator[str]:
    if operation is None:
        yield "the operation was removed; remove the row"
        return
    for parameter in filter(None, (row.cursor, row.size)):
        if not (_has_body_key if row.in_body else _has_parameter)(operation, parameter, new):
            yield f"parameter {parameter!r} was removed; correct the row"
    response = new.models.get(operation.returns)
    for field in filter(None, (row.items, row.next_cursor.partition(".")[0])):
        if response is not None and not _has_field(response, field):
            yield f"{operation.returns} no longer has {field!r}; correct the row"


def _has_parameter(operation: Operation, parameter: str, surface: Surface) -> bool:
    """Whether an operation has a query parameter: `pageKey`, or `page[after]` for a key of an object."""
    name, _, key = parameter.partition("[")
    value = next((one for one in operation.arguments.values() if one.wire == f"query {name}"), None)
    if value is None or not key:
        return value is not None
    model = surface.models.get(value.type)
    return model is not None and _has_field(model, key.removesuffix("]"))


def _has_body_key(operation: Operation, key: str, surface: Surface) -> bool:
    """Whether an operation's body has a key."""
    body = operation.arguments.get("body")
    model = surface.models.get(body.type) if body is not None else None
    return model is not None and _has_field(model, key)


def _has_field(model: Model, name: str) -> bool:
    return any(name in (field, value.wire) for field, value in model.fields.items())


def _iterator_arguments(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    del new
    for change in changes:
        if change.kind in ("parameter", "request body") and change.operation in tables.paged_operations:
            yield (
                f"iterator arguments: {change.subject} was {change.verb}; make the same change in "
                f"{tables.iterators_file}"
            )


# --- retries, the sandbox, credentials, hosts


def _retry_classes(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    where, rules = tables.rules_file, tables.rules
    unknown = {
        name: f"{name} ({operation.wire}) is never sent twice"
        for name, operation in _added_operations(changes, new)
        if operation.wire.startswith(("POST ", "PATCH ")) and name.partition(".")[2] not in rules.safe | rules.unsafe
    }
    advice = f"add it to `safe` in {where} if it changes nothing, otherwise to `unsafe`"
    yield from _each("unknown retry class", unknown, advice, "are never sent twice")
    methods = {name.partition(".")[2] for name in new.operations}
    for table in ("safe", "unsafe", "redirects", "anonymous"):
        for method in sorted(getattr(rules, table) - methods):
            yield f"retry class of {method}, which was removed: remove it from `{table}` in {where}"


def _sandbox_routes(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    where = tables.sandbox_folder
    if tables.routes is None:
        yield f"sandbox: there is no service for {tables.provider}; add {where}"
        return
    missing = {
        name: f"{operation.wire} ({name}) is answered with an example of the document"
        for name, operation in _added_operations(changes, new)
        if _route(operation.wire) not in tables.routes
    }
    advice = f"add a handler in {where} if it changes state"
    yield from _each("missing sandbox route", missing, advice, "are answered with examples of the document")
    for change in changes:
        if change.kind == "operation" and change.verb == "removed" and _route(change.detail) in tables.routes:
            yield f"sandbox route of a removed operation: remove {_route(change.detail)} in {where}"


def _route(wire: str) -> str:
    """The sandbox's key of an operation: `GET /v1/tags/{}`."""
    return re.sub(r"\{[^}]*\}", "{}", " ".join(wire.split()[:2]))


def _security(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    for name, operation in sorted(new.operations.items()):
        listed = name.partition(".")[2] in tables.rules.anonymous
        if (operation.security == "none") != listed:
            fact = "requires credentials now" if listed else "requires no credentials"
            yield f"security: {name} {fact}; correct `anonymous` in {tables.rules_file}"
    if any(change.kind == "security scheme" for change in changes):
        yield f"security: a scheme was changed; compare {tables.credentials_folder} with the document"


def _servers(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    if any(change.kind == "server" for change in changes):
        yield f"servers: compare the hosts in {tables.client_file} with the document"
    for name, operation in _added_operations(changes, new):
        if operation.server and name.partition(".")[2] not in tables.rules.own_servers:
            yield (
                f"server: {name} is sent to {operation.server}, without credentials until {tables.rules_file} names it "
                "in `own_servers`"
            )


# --- records


def _only_null_came(change: Change) -> bool:
    before, _, after = change.detail.partition(" -> ")
    return after == join_union([before, "None"])


def _union_readers(changes: list[Change], new: Surface, tables: FacadeTables) -> Iterator[str]:
    """New branches of unions whose branches a module distinguishes. Their values were of the unknown branch before."""
    for change in changes:
        if change.kind != "union branch" or change.verb != "added":
            continue
        union, _, branch = change.subject.rpartition(".")[2].partition(": ")
        siblings = set(new.models[union].branches) - {branch} if union in new.models else set()
        for path in tables.sources:
            attributes, names = read_attributes(path)
            if told := sorted(siblings & names):
                lines = sorted({line for name in told for line in attributes.get(name, ())})
                where = f" (line {', '.join(map(str, lines))})" if lines else ""
                yield (
                    f"reader without row: {path.relative_to(ROOT)} distinguishes the branches of {union}{where}; add a "
                    f"row for {branch}, whose values were Unknown{union} until now"
                )


def _record_sources(changes: list[Change], old: Surface, tables: FacadeTables) -> Iterator[str]:
    """Changed response fields that a module reads, if the module also names a model that contains them."""
    usage = Usage(old, tables.provider)
    for change in changes:
        # An optional value still has its source; records check for it.
        if change.field is None or change.effect != "breaking" or change.aspect not in ("presence", "type"):
            continue
        if "response" not in change.kind or _only_null_came(change):
            continue
        model, field = change.field
        models = {model, *usage.holders(model)}
        for path in tables.sources:
            attributes, names = read_attributes(path)
            if field in attributes and models & names:
                lines = ", ".join(map(str, attributes[field]))
                yield (
                    f"record field without source: {change.subject} was {change.verb}, and {path.relative_to(ROOT)} "
                    f"reads .{field} (line {lines}); read the value from another field there"
                )
